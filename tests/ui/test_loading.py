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
