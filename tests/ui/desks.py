"""A real book with a few customers, as a rep would have written them down, on a Sunday in November."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from kamdesk.services import contacts, customers, talks, tasks
from kamdesk.services.desk import Desk, Secret, create

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=timezone(timedelta(hours=8)))


def new_desk(folder: Path) -> Desk:
    """An empty book, at noon of 2026-11-22."""
    return create(folder / "book.kamdesk", Secret(passphrase="a long passphrase"), clock=lambda: NOON)


def shenda(desk: Desk) -> int:
    """A machine maker with two people, one talk and a callback that is three days late."""
    made = customers.save(
        desk,
        None,
        {"name": "申达精密机械", "number": "K-0017", "industry": "机械制造", "province": "上海", "city": "上海"},
    ).id
    wang = {"name": "王建国", "title": "总经理", "role": "decision_maker", "is_main": True, "birthday": "1980-09-12"}
    contacts.save(desk, None, made, wang, [("mobile", "138 0013 8000", None)])
    contacts.save(desk, None, made, {"name": "李敏", "lunar_birthday": "1987-L06-03", "do_not_contact": True}, [])
    talk = {"kind": "call", "summary": "要新价与样品", "happened_on": date(2026, 11, 16), "attitude": "hot"}
    talks.log(desk, made, {**talk, "reached": True}, TODAY - timedelta(days=3), None, "报新价")
    return made


def promised(desk: Desk, name: str, due: date, title: str = "") -> int:
    """A customer with one callback."""
    made = customers.save(desk, None, {"name": name}).id
    tasks.add(desk, {"customer_id": made, "kind": "callback", "title": title, "due_on": due})
    return made
