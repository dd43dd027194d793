"""How long to wait after wrong passphrases."""

from __future__ import annotations

FREE = 3
LONGEST = 300


def wait_after(wrong: int) -> int:
    """Seconds before the next try after so many wrong ones in a row: three are free, then 2, 4, 8 … up to 300."""
    return 0 if wrong < FREE else min(LONGEST, 2 ** min(wrong - FREE + 1, 9))
