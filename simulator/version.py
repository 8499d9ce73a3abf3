"""The engine's version, written into every transcript."""

__version__ = "0.3.0"
