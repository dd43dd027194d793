"""A customer chosen by whatever one remembers of it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCompleter
from pytestqt.qtbot import QtBot

from kamdesk.services import customers
from kamdesk.ui.customer_field import CustomerField
from tests.ui.dictation import dictate
from tests.ui.shell import Shell


def test_what_is_said_is_sought_and_what_is_chosen_is_not_sought_again(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = customers.save(shell.desk, None, {"name": "鑫源包装"}).id
    field = CustomerField("Customer", shell.desk, shell.jobs)
    qtbot.addWidget(field)
    finder = field.line.completer()
    assert isinstance(finder, QCompleter)

    dictate(field.line, "鑫源")
    qtbot.waitUntil(lambda: finder.model().rowCount() == 1)
    asked: list[object] = []
    monkeypatch.setattr(shell.jobs, "search", lambda *args, **_: asked.append(args))
    with qtbot.waitSignal(field.edited):
        finder.activated.emit("鑫源包装")

    assert field.value() == made
    assert asked == []
