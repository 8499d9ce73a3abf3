"""The exact analysis: geometry of packages, the talk as arrays, the best line, luck and odds."""
