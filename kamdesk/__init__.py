"""KamDesk: the desk of a salesperson."""

__version__ = "0.1.0"
