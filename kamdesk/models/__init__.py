"""The nouns of the book: SQLModel classes, enums and the narrow rows lists are made of."""
