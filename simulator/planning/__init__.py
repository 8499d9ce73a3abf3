"""A worksheet as a plan: how it would be played, and where it would break."""
