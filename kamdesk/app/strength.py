"""How hard a passphrase is to guess, under the name the first run knows it by."""

from __future__ import annotations

from kamdesk.rules.strength import Strength, bits, strength

__all__ = ["Strength", "bits", "strength"]
