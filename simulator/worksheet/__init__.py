"""The first negotiation, the one with yourself: a worksheet, what it is worth, what it lacks."""
