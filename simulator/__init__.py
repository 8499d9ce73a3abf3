"""Rehearse a career negotiation against a scripted counterpart."""
