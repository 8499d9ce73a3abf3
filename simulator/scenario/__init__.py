"""Scenario files: their shape, loading, amounts and checks."""
