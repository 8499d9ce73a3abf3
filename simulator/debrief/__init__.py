"""Scores and moves made into one debrief: first as data, then as words."""
