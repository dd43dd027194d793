"""The demo book by the name `demo`: a copy in the data folder, made anew when it is dated another day."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

from kamdesk import __version__
from kamdesk.app.folders import private

NAME = "demo"
PASSPHRASE = "kamdesk demo"
"""No secret: the demo book holds nobody's data. It is encrypted because every book is."""


def demo_book(folder: Path, language: str, today: date) -> Path:
    """Today's demo book in a language, made where it is missing; those of other days go. Raises Refusal."""
    path = folder / f"{NAME}-{language}-{__version__}-{today.isoformat()}.kamdesk"
    if not path.exists():
        private(folder)
        _make(path, language, today)
        _clear(folder, path)
    return path


def is_demo(book: Path, folder: Path) -> bool:
    """Whether a book is one of the demo books."""
    return book.parent == folder and book.name.startswith(f"{NAME}-")


def _make(path: Path, language: str, today: date) -> None:
    """Under another name first, so that a demo book is whole or not there."""
    import uuid

    from kamdesk.services import demo
    from kamdesk.services.desk import Secret, bring_to_today, create

    beside = path.with_name(f".{uuid.uuid4().hex}.part")
    try:
        desk = create(beside, Secret(PASSPHRASE, keychain=False))
        try:
            demo.make_demo(desk, language, today)
            bring_to_today(desk)
        finally:
            desk.close()
        if not path.exists():
            beside.rename(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _clear(folder: Path, kept: Path) -> None:
    """Demo books of other days; one that is open elsewhere may stay."""
    language = kept.name.split("-")[1]
    for old in folder.glob(f"{NAME}-{language}-*"):
        if not old.name.startswith(kept.name):
            with suppress(OSError):
                old.unlink()
