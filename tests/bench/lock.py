"""The passphrase and key of every benchmark book."""

from __future__ import annotations

from kamdesk.store import keys
from kamdesk.store.keys import Key

PASSPHRASE = "a benchmark keeps no secret"
SALT = bytes(range(16))


def key() -> Key:
    """The key; deriving it takes a fifth of a second."""
    return keys.derive(PASSPHRASE, SALT)
