"""Analysis: the geometry of packages, the talk as arrays, and how talks tend to go."""
