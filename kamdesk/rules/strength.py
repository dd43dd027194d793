"""How hard a passphrase is to guess, roughly: for the bar beside it and a question before a weak one is used.

Only one that is too short is refused.
"""

from __future__ import annotations

import math
from enum import IntEnum
from itertools import pairwise


class Strength(IntEnum):
    """From nothing typed to what nobody guesses."""

    NONE = 0
    WEAK = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


LEAST_SIGNS = 8
"""Shorter ones are tried out in no time, whatever they are made of."""

FULL = 65
"""Bits from which on a passphrase is strong: the whole bar."""

_LIMITS = ((28, Strength.WEAK), (45, Strength.FAIR), (FULL, Strength.GOOD))
_BITS_A_WORD = 13.0  # one of the 8,000 words people use
_BITS_BESIDE = 6.0  # a sign beside the words; blanks between them are no secret
_CLASSES = ((str.islower, 26), (str.isupper, 26), (str.isdigit, 10))
_COMMON = ("password", "passw0rd", "qwerty", "123456", "abc123", "kamdesk", "woaini", "admin", "111111", "888888")


def strength(passphrase: str) -> Strength:
    """The class of `bits`."""
    if not passphrase:
        return Strength.NONE
    guessed = bits(passphrase)
    return next((grade for limit, grade in _LIMITS if guessed < limit), Strength.STRONG)


def is_too_short(passphrase: str) -> bool:
    """Whether something was typed that has too few signs to lock anything."""
    return 0 < len(passphrase) < LEAST_SIGNS


def bits(passphrase: str) -> float:
    """A guess at its bits: signs times the logarithm of their alphabet, where repeats and runs count little.

    Words in Latin letters are counted as words where that is less: guessers know dictionaries. A word said twice
    counts once.
    """
    plain = passphrase.casefold()
    for word in _COMMON:
        plain = plain.replace(word, word[:1])
    alphabet = sum(size for test, size in _CLASSES if any(test(sign) for sign in passphrase))
    alphabet += 3000 if any(ord(sign) > 0x2E80 for sign in passphrase) else 0
    alphabet += 32 if any(not sign.isalnum() for sign in passphrase) else 0
    by_signs = len(_without_runs(plain)) * math.log2(max(alphabet, 2))
    parts = plain.split()
    words = {part for part in parts if part.isascii() and part.isalpha() and len(part) > 2}
    beside = "".join(part for part in parts if part not in words)
    by_words = _BITS_A_WORD * len(words) + _BITS_BESIDE * len(_without_runs(beside))
    return min(by_signs, by_words) if words else by_signs


def _without_runs(text: str) -> str:
    """Signs that neither repeat the one before nor follow it in the alphabet, in either direction."""
    kept = text[:1]
    for before, sign in pairwise(text):
        if abs(ord(sign) - ord(before)) > 1:
            kept += sign
    return kept
