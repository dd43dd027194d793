"""How hard a passphrase is to guess, as the bar beside it says."""

from __future__ import annotations

import pytest

from kamdesk.rules.strength import Strength, bits, is_too_short, strength


@pytest.mark.parametrize(
    ("passphrase", "grade"),
    [
        ("", Strength.NONE),
        ("abc", Strength.WEAK),
        ("12345678", Strength.WEAK),
        ("password", Strength.WEAK),
        ("correct", Strength.WEAK),
        ("horse horse horse horse", Strength.WEAK),
        ("correct horse battery", Strength.FAIR),
        ("correct horse battery staple", Strength.GOOD),
        ("seven quiet herons over the lake", Strength.STRONG),
        ("xK7#pq2!vB9m", Strength.STRONG),
    ],
)
def test_several_words_make_a_good_one(passphrase: str, grade: Strength) -> None:
    assert strength(passphrase) is grade


def test_every_word_more_is_harder_to_guess() -> None:
    words = "correct horse battery staple quiet heron".split()
    figures = [bits(" ".join(words[:count])) for count in range(1, len(words) + 1)]
    assert figures == sorted(set(figures))


@pytest.mark.parametrize(
    ("passphrase", "is_short"), [("", False), ("abc", True), ("1234567", True), ("12345678", False)]
)
def test_fewer_than_eight_signs_are_too_short(passphrase: str, is_short: bool) -> None:
    assert is_too_short(passphrase) is is_short
