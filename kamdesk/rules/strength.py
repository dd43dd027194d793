"""How hard a passphrase is to guess, roughly: for the bar beside it, never a reason to refuse it."""

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


_LIMITS = ((28, Strength.WEAK), (45, Strength.FAIR), (65, Strength.GOOD))
_CLASSES = ((str.islower, 26), (str.isupper, 26), (str.isdigit, 10))
_COMMON = ("password", "passw0rd", "qwerty", "123456", "abc123", "kamdesk", "woaini", "admin", "111111", "888888")


def strength(passphrase: str) -> Strength:
    """The class of `bits`."""
    if not passphrase:
        return Strength.NONE
    guessed = bits(passphrase)
    return next((grade for limit, grade in _LIMITS if guessed < limit), Strength.STRONG)


def bits(passphrase: str) -> float:
    """A guess at its bits: signs times the logarithm of their alphabet, where repeats and runs count little.

    Words in Latin letters are counted as words where that is less: guessers know dictionaries.
    """
    plain = passphrase.casefold()
    for word in _COMMON:
        plain = plain.replace(word, word[:1])
    kept = _without_runs(plain)
    words = [word for word in plain.split() if word.isascii() and word.isalpha() and len(word) > 2]
    alphabet = sum(size for test, size in _CLASSES if any(test(sign) for sign in passphrase))
    alphabet += 3000 if any(ord(sign) > 0x2E80 for sign in passphrase) else 0
    alphabet += 32 if any(not sign.isalnum() for sign in passphrase) else 0
    by_signs = len(kept) * math.log2(max(alphabet, 2))
    by_words = 13.0 * len(words) + 6.0 * (len(kept) - sum(map(len, words)))
    return min(by_signs, by_words) if words else by_signs


def _without_runs(text: str) -> str:
    """Signs that neither repeat the one before nor follow it in the alphabet, in either direction."""
    kept = text[:1]
    for before, sign in pairwise(text):
        if abs(ord(sign) - ord(before)) > 1:
            kept += sign
    return kept
