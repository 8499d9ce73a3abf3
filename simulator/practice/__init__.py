"""The running rehearsal: read what was typed, play it, keep it."""
