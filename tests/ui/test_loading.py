"""What the window's thread must not have to load, because it takes longer than a key may wait."""

from __future__ import annotations

import subprocess
import sys

EVERY_SCREEN = """
import importlib, pkgutil, sys
import kamdesk.ui
for found in pkgutil.walk_packages(kamdesk.ui.__path__, "kamdesk.ui."):
    if not found.name.startswith("kamdesk.ui.analysis"):
        importlib.import_module(found.name)
print(*sorted({name.partition(".")[0] for name in sys.modules} & set(sys.argv[1:])))
"""


def test_no_form_or_page_waits_for_the_records_tables() -> None:
    heavy = ("sqlmodel", "sqlalchemy", "pydantic", "numpy", "pyqtgraph", "openpyxl", "alembic")
    done = subprocess.run([sys.executable, "-c", EVERY_SCREEN, *heavy], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


LOADED_AT_REST = """
import sys
from kamdesk.ui.window import load_forms
load_forms()
print(*(name for name in sys.argv[1:] if name not in sys.modules))
"""


def test_what_opens_a_big_dialog_or_logs_the_first_talk_is_loaded_while_nobody_waits() -> None:
    """Loading it when it is asked for held up the window for a tenth of a second."""
    dialogs = ("handover_dialog", "receive_dialog", "import_wizard", "settings_dialog", "export_dialog", "talk_form")
    names = (*(f"kamdesk.ui.{each}" for each in dialogs), "kamdesk.rules.phrases", "kamdesk.services.introducing")
    done = subprocess.run([sys.executable, "-c", LOADED_AT_REST, *names], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
