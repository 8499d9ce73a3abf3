"""The conversation itself, pure: moves, state, packages, the counterpart, transcripts."""
