"""The command line: a command parses, calls the practice room, and renders."""
