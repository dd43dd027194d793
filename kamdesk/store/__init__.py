"""The encrypted book: opening, reading, writing, migrating."""
