"""Talks kept on disk: one private SQLite file, and where it lies."""
