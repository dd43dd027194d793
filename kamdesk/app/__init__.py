"""Start, command line, settings file, clock and scheduler."""
