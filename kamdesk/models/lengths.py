"""How long the texts of a record may be, in characters, whether typed, imported or received."""

from __future__ import annotations

LONGEST_NAME = 4_000
"""Of what names a record or is a word of a list: what is longer comes of a file whose columns were mixed up."""

LONGEST_TEXT = 16 << 20
"""Of any other text: as much as one card may hold, from which the longest come."""
