"""Files that come with KamDesk: icons, translations, templates, the demo book."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*parts: str) -> Traversable:
    """One file or folder under `resources/`, whether it exists or not: `resource("icons", "phone.svg").read_text()`.

    An installed or bundled KamDesk carries them inside the package; a checkout has them beside it. What needs a real
    path (Qt does) wraps it in `importlib.resources.as_file`.
    """
    packaged = files("kamdesk") / "resources"
    root = packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "resources"
    return root.joinpath(*parts)
