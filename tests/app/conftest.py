"""A shell for the command line, and a book with two customers, written as a rep would."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kamdesk.services import contacts, customers, desk, groups, talks, tasks
from kamdesk.services.desk import Secret
from tests.app.commands import NOON, PASSPHRASE, Shell


@pytest.fixture
def shell(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    """The command line; `qapp` is asked for because it speaks through Qt's translations."""
    del qapp
    monkeypatch.setenv("KAMDESK_PASSPHRASE", PASSPHRASE)
    return Shell(tmp_path, capsys)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """申达 (number K-1, two groups, a talk, a callback of yesterday) and 宏图; both names are of a kind."""
    path = tmp_path / "book.kamdesk"
    made = desk.create(path, Secret(PASSPHRASE, keychain=False), lambda: NOON)
    first = customers.save(made, None, {"name": "申达精密机械", "number": "K-1", "province": "上海"}).id
    customers.save(made, None, {"name": "宏图电子", "number": "K-2", "demand": 1_234_5000})
    person = {"name": "王建国", "is_main": True, "birthday": "1980-11-24"}
    contacts.save(made, None, first, person, [("mobile", "138 0013 8000", None)])
    talks.log(made, first, {"summary": "要新价", "attitude": "hot", "happened_on": date(2026, 11, 16)})
    tasks.add(made, {"customer_id": first, "kind": "callback", "title": "报新价", "due_on": date(2026, 11, 22)})
    top = groups.add(made, "华东").id
    groups.put(made, groups.add(made, "上海", top).id, [first])
    made.close()
    return path
