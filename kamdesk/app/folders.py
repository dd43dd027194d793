"""Where KamDesk keeps its own things for this user: settings, log and crash reports, the demo book."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

NAME = "KamDesk"


class Folders(NamedTuple):
    """The per-user folders. Books lie wherever the rep puts them; these are for the program itself."""

    config: Path
    data: Path
    log: Path
    state: Path

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"

    @property
    def look(self) -> Path:
        return self.config / "look.ini"

    @property
    def demo(self) -> Path:
        return self.data / "demo"

    @property
    def books(self) -> Path:
        """Where a new book is proposed."""
        return self.data / "books"


def folders() -> Folders:
    """The system's own places; they are made when something is first put there."""
    from platformdirs import PlatformDirs

    dirs = PlatformDirs(NAME, appauthor=False, roaming=False)
    return Folders(
        Path(dirs.user_config_dir), Path(dirs.user_data_dir), Path(dirs.user_log_dir), Path(dirs.user_state_dir)
    )


def private(folder: Path) -> Path:
    """The folder, made where it is missing, for this user alone."""
    from kamdesk.store.copying import private_folder

    return private_folder(folder)
