"""Scores of a talk, each point with the turn that earned it, and the one result."""
