"""Who matters, who is due, what a date means: pure functions."""
