"""The bundle's own test: opens the window on a fresh encrypted book, searches it, writes what it found, and quits."""

from __future__ import annotations

import json
import tempfile
import traceback
from pathlib import Path
from typing import Any

PASSPHRASE = "self test, thrown away"


def self_test(report: Path) -> int:
    """Write the report as JSON; 0 where everything worked. Nothing of the user's is touched."""
    found: dict[str, Any] = {"ok": False}
    try:
        with tempfile.TemporaryDirectory() as folder:
            _try(Path(folder), found)
        found["ok"] = bool(
            found["rows"] and found["found"] and found["encrypted"] and found["cards"] and found["parts"]
        )
    except Exception:  # noqa: BLE001  the report must say whatever went wrong on that machine
        found["error"] = traceback.format_exc()
    report.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0 if found["ok"] else 1


def _try(folder: Path, found: dict[str, Any]) -> None:
    from kamdesk import __version__
    from kamdesk.app import start_report
    from kamdesk.services import demo, finding
    from kamdesk.services.desk import Secret, bring_to_today, create
    from kamdesk.services.parts import parts

    path = folder / "test.kamdesk"
    desk = create(path, Secret(PASSPHRASE, keychain=False))
    try:
        demo.make_demo(desk, customers=40)
        bring_to_today(desk)
        found["version"] = __version__
        found["encrypted"] = not path.read_bytes().startswith(b"SQLite format 3")
        found["found"] = [hit.name for hit in finding.search(desk, "dl")]
        found["cards"] = _try_files(desk, folder)
        found["parts"] = len(parts())
        found["rows"] = _try_window(desk, folder)
        found["seconds"] = round(start_report.seconds_since_start(), 2)
        found["rss_mb"] = round(start_report.resident_mb(), 1)
    finally:
        desk.close()


def _try_files(desk: Any, folder: Path) -> int:
    """Workbook, cards and calendar, each through the libraries a bundle might have forgotten."""
    from kamdesk.app.exports import export

    return min(export(desk, folder / f"all.{ending}", "all").rows for ending in ("xlsx", "vcf", "ics", "json"))


def _try_window(desk: Any, folder: Path) -> int:
    """How many customers the window showed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from kamdesk.app.session import Session
    from kamdesk.ui.jobs import Sweeping
    from kamdesk.ui.language import Language
    from kamdesk.ui.look_memory import LookMemory
    from kamdesk.ui.theme import Theme

    app = QApplication.instance() or QApplication(["kamdesk"])
    assert isinstance(app, QApplication)
    sweeping = Sweeping(app)
    Theme(app, "light")
    Language("zh_CN", app)
    session = Session(desk, LookMemory(folder / "look.ini"), True, app)
    shown: list[int] = []
    session.painted.connect(shown.append)
    session.painted.connect(app.quit)
    QTimer.singleShot(30_000, app.quit)
    session.show()
    app.exec()
    session.close()
    _draw_a_curve()
    sweeping.stop()
    return shown[0] if shown else 0


def _draw_a_curve() -> None:
    """The pictures' library asks for parts of Qt that a bundle may lack."""
    from kamdesk.ui.analysis.plots import Axes, Plot, Point, Series

    plot = Plot("")
    plot.show_series([Series("", "accent", [Point(0, 0, ""), Point(1, 1, "")])], Axes())
    plot.grab()
