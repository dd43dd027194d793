"""The program's import, a whole process as the command line runs it: `… own_import FILE BOOK`."""

from __future__ import annotations

import sys
from pathlib import Path

from kamdesk.services import desk as desks
from kamdesk.services import importing
from kamdesk.services.desk import Secret
from tests.bench.lock import PASSPHRASE

if __name__ == "__main__":
    desk = desks.open_desk(Path(sys.argv[2]), Secret(PASSPHRASE))
    report = importing.run(desk, importing.recognise(desk, [Path(sys.argv[1])]))
    print(*(f"{outcome.value} {count}" for file in report.files for outcome, count in file.counts.items()))
    desk.close()
