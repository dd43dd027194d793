"""Letting go of much leaves nothing, and lets others on meanwhile."""

from __future__ import annotations

from kamdesk.store.letting_go import PIECE, let_go


def test_everything_goes_a_piece_at_a_time() -> None:
    gone: list[int] = []

    class Thing:
        def __del__(self) -> None:
            gone.append(len(listed) + len(keyed))

    listed = [Thing() for _ in range(2 * PIECE + 1)]
    keyed = {at: Thing() for at in range(10)}
    let_go(listed, keyed)

    assert listed == []
    assert keyed == {}
    assert len(gone) == 2 * PIECE + 11
    assert max(gone) > PIECE, "the rest stood while the first went"
