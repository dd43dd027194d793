"""A record that comes back to who handed it over: what only they changed is taken, what both changed is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from kamdesk.models.receipts import Choices, Side
from kamdesk.services import contacts, customers, exporting, handovers, history, merging
from kamdesk.services.desk import Desk, Secret, create
from tests.services.conftest import HandClock
from tests.services.test_handovers import SECRET, PlainWords, hand_over

Said = tuple[str | None, str | None]
THEIRS = Choices(Side.THEIRS)


class Round:
    """Books that hand one customer to each other, an hour between any two acts."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self._clock, self._numbers = HandClock(), count()

    def desk(self) -> Desk:
        made = create(self._folder / f"{next(self._numbers)}.kamdesk", Secret(passphrase="三人行"), self._clock)
        self._stack.callback(made.close)
        return made

    def handed(self, desk: Desk, lens: str = "all") -> Path:
        self.pass_time()
        return hand_over(desk, self._folder / f"{next(self._numbers)}.kamhandover", lens).paths[0]

    def take(self, desk: Desk, file: Path, choices: Choices | None = None) -> handovers.Receipt:
        self.pass_time()
        return handovers.receive(desk, file, passphrase=SECRET, choices=choices)

    def edit(self, desk: Desk, name: str = "申达", /, **said: object) -> None:
        self.pass_time()
        customers.save(desk, id_of(desk, name), said)

    def pass_time(self) -> None:
        self._clock.now += timedelta(hours=1)


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Round]:
    with ExitStack() as stack:
        yield Round(tmp_path, stack)


@pytest.fixture
def giver(books: Round) -> Desk:
    made = books.desk()
    customers.save(made, None, {"name": "申达", "website": "a.cn", "industry": "机械"})
    return made


@pytest.fixture
def successor(books: Round, giver: Desk) -> Desk:
    made = books.desk()
    books.take(made, books.handed(giver))
    return made


def said(desk: Desk) -> Said:
    ((website, industry),) = desk.book.read("SELECT website, industry FROM customer WHERE name = '申达'")
    return website, industry


def id_of(desk: Desk, name: str) -> int:
    ((found,),) = desk.book.read("SELECT id FROM customer WHERE name = ?", (name,))
    return int(found)


def is_silent(receipt: handovers.Receipt) -> bool:
    return (receipt.created, receipt.updated, receipt.conflicts) == ({}, {}, ())


@pytest.mark.parametrize("lens", ["all", "industry:机械"])
@pytest.mark.parametrize("choices", [None, THEIRS, Choices(Side.OURS)])
def test_the_giver_takes_what_only_the_successor_changed(
    books: Round, giver: Desk, successor: Desk, lens: str, choices: Choices | None
) -> None:
    books.edit(successor, website="b.cn")
    books.edit(giver, industry="软件")
    file = books.handed(successor, lens)
    receipt = books.take(giver, file, choices)
    assert (receipt.conflicts, receipt.updated) == ((), {"customer": 1})
    assert said(giver) == ("b.cn", "软件")
    assert is_silent(books.take(giver, file, choices))
    assert is_silent(books.take(giver, file, THEIRS))


@pytest.mark.parametrize("is_later", [True, False])
def test_what_went_through_three_hands_comes_home(books: Round, giver: Desk, successor: Desk, is_later: bool) -> None:
    third = books.desk()
    books.edit(successor, website="b.cn")
    if not is_later:
        books.edit(giver, industry="软件")
    books.take(third, books.handed(successor))
    if is_later:
        books.edit(giver, industry="软件")
    assert books.take(giver, books.handed(third)).conflicts == ()
    assert said(giver) == ("b.cn", "软件")


@pytest.mark.parametrize("is_later", [True, False])
def test_what_giver_and_successor_both_changed_is_asked_about(
    books: Round, giver: Desk, successor: Desk, is_later: bool
) -> None:
    for each in (giver, successor) if is_later else (successor, giver):
        books.edit(each, website="b.cn" if each is successor else "new.cn")
    receipt = books.take(giver, books.handed(successor))
    assert [each.fields for each in receipt.conflicts] == [("website",)]
    assert said(giver) == ("b.cn" if is_later else "new.cn", "机械")


def test_what_only_the_giver_changed_stays(books: Round, giver: Desk, successor: Desk) -> None:
    books.edit(giver, website="new.cn")
    books.edit(successor, industry="软件")
    for choices in (THEIRS, None):
        assert books.take(giver, books.handed(successor), choices).conflicts == ()
        assert said(giver) == ("new.cn", "软件")


def test_what_the_giver_changed_before_handing_over_is_no_change_since(books: Round, giver: Desk) -> None:
    books.edit(giver, website="first.cn")
    books.edit(giver, website="second.cn")
    successor = books.desk()
    books.take(successor, books.handed(giver))
    books.edit(successor, website="first.cn")
    books.edit(giver, industry="软件")
    assert books.take(giver, books.handed(successor)).conflicts == ()
    assert said(giver) == ("first.cn", "软件")


def test_to_and_fro_each_takes_what_the_other_changed(books: Round, giver: Desk, successor: Desk) -> None:
    for at in range(3):
        books.edit(successor, website=f"b{at}.cn")
        books.edit(giver, industry=f"行业{at}")
        assert books.take(giver, books.handed(successor)).conflicts == ()
        books.edit(giver, website=f"a{at}.cn")
        books.edit(successor, note=f"记{at}")
        assert books.take(successor, books.handed(giver)).conflicts == ()
        assert said(giver) == said(successor) == (f"a{at}.cn", f"行业{at}")


def test_what_the_giver_handed_to_another_is_not_what_the_successor_has(
    books: Round, giver: Desk, successor: Desk
) -> None:
    books.edit(giver, website="new.cn")
    books.take(books.desk(), books.handed(giver))
    books.edit(successor, website="b.cn")
    receipt = books.take(giver, books.handed(successor))
    assert [each.fields for each in receipt.conflicts] == [("website",)]


def test_a_part_handed_over_later_does_not_stand_for_the_rest(books: Round, giver: Desk, successor: Desk) -> None:
    customers.save(giver, None, {"name": "恒泰", "industry": "食品"})
    ((first,),) = giver.book.read("SELECT id FROM customer WHERE name = '申达'")
    customers.save(giver, first, {"website": "new.cn"})
    books.take(successor, books.handed(giver, "industry:食品"))
    ((there,),) = successor.book.read("SELECT id FROM customer WHERE name = '申达'")
    customers.save(successor, there, {"website": "b.cn"})
    receipt = books.take(giver, books.handed(successor))
    assert [each.fields for each in receipt.conflicts] == [("website",)]


@pytest.mark.parametrize("choices", [None, THEIRS])
@pytest.mark.parametrize("is_edited", [False, True])
def test_an_older_file_of_the_same_line_changes_nothing(
    books: Round, giver: Desk, choices: Choices | None, is_edited: bool
) -> None:
    if is_edited:
        books.edit(giver, website="first.cn")
    first, successor, third = books.handed(giver), books.desk(), books.desk()
    books.take(successor, first)
    books.edit(successor, website="b.cn")
    books.take(third, books.handed(successor))
    assert is_silent(books.take(third, first, choices))
    assert said(third) == ("b.cn", "机械")


def test_an_older_version_the_line_never_had_is_asked_about(books: Round, giver: Desk, successor: Desk) -> None:
    third = books.desk()
    books.edit(giver, website="new.cn")
    books.edit(successor, website="b.cn")
    books.take(third, books.handed(successor))
    receipt = books.take(third, books.handed(giver))
    assert [each.fields for each in receipt.conflicts] == [("website",)]
    assert said(third) == ("b.cn", "机械")


@pytest.mark.parametrize("does_both", [False, True])
def test_a_receipt_taken_back_never_was(books: Round, giver: Desk, successor: Desk, does_both: bool) -> None:
    books.edit(successor, website="b.cn")
    books.edit(giver, **({"website": "new.cn"} if does_both else {"industry": "软件"}))
    file, was = books.handed(successor), said(giver)
    first = books.take(giver, file, THEIRS)
    taken = said(giver)
    assert history.undo(giver) is not None
    assert said(giver) == was
    again = books.take(giver, file, THEIRS)
    assert [each.fields for each in again.conflicts] == [each.fields for each in first.conflicts]
    assert said(giver) == taken
    history.undo(giver)
    history.redo(giver)
    assert is_silent(books.take(giver, file, THEIRS))


def test_a_receipt_the_successor_took_back_is_nothing_they_have(books: Round, giver: Desk, successor: Desk) -> None:
    books.edit(giver, website="new.cn")
    books.take(successor, books.handed(giver))
    history.undo(successor)
    books.edit(successor, website="b.cn")
    receipt = books.take(giver, books.handed(successor))
    assert [each.fields for each in receipt.conflicts] == [("website",)]


def test_a_history_forgotten_loses_nothing(books: Round, giver: Desk, successor: Desk) -> None:
    books.edit(giver, website="new.cn")
    books.edit(successor, industry="软件")
    giver.book.prune_history(0, "9999")
    books.take(giver, books.handed(successor), THEIRS)
    assert said(giver) == ("new.cn", "软件")


@pytest.mark.parametrize("lens", ["all", "industry:软件"])
def test_what_the_successor_merged_and_handed_back_is_taken(
    books: Round, giver: Desk, successor: Desk, lens: str
) -> None:
    """Merged, their record bears the time of the giver's own later edit."""
    books.edit(successor, website="b.cn")
    books.edit(giver, industry="软件")
    assert books.take(successor, books.handed(giver)).conflicts == ()
    file = books.handed(successor, lens)
    assert books.take(giver, file).conflicts == ()
    assert said(giver) == said(successor) == ("b.cn", "软件")
    assert is_silent(books.take(giver, file, THEIRS))
    assert is_silent(books.take(successor, books.handed(giver), THEIRS))


def test_what_the_giver_undid_after_handing_over_stays_undone(books: Round, giver: Desk) -> None:
    books.edit(giver, website="wrong.cn")
    successor = books.desk()
    books.take(successor, books.handed(giver))
    history.undo(giver)
    books.edit(successor, industry="软件")
    assert books.take(giver, books.handed(successor)).conflicts == ()
    assert said(giver) == ("a.cn", "软件")


def test_whose_version_the_successor_let_stand_comes_home(books: Round, giver: Desk, successor: Desk) -> None:
    books.edit(successor, website="b.cn")
    books.edit(giver, website="new.cn")
    receipt = books.take(successor, books.handed(giver), Choices(Side.OURS))
    assert [each.fields for each in receipt.conflicts] == [("website",)]
    assert books.take(giver, books.handed(successor)).conflicts == ()
    assert said(giver) == said(successor) == ("b.cn", "机械")


def test_who_was_kept_out_of_a_handover_was_not_in_it(books: Round, giver: Desk) -> None:
    customers.save(giver, None, {"name": "恒泰"})
    successor = books.desk()
    books.take(successor, books.handed(giver))
    books.edit(giver, website="new.cn", keep_from_handover=True)
    books.edit(giver, "恒泰", industry="食品")
    books.take(successor, books.handed(giver))
    books.edit(successor, website="b.cn")
    receipt = books.take(giver, books.handed(successor))
    assert [each.fields for each in receipt.conflicts] == [("website",)]


def test_what_another_handed_over_meanwhile_hides_nothing(books: Round, giver: Desk, successor: Desk) -> None:
    third = books.desk()
    books.take(third, books.handed(giver))
    books.edit(third, industry="软件")
    books.edit(giver, website="new.cn")
    assert books.take(giver, books.handed(third)).conflicts == ()
    books.edit(successor, website="b.cn")
    receipt = books.take(giver, books.handed(successor))
    assert [each.fields for each in receipt.conflicts] == [("website",)]


@pytest.mark.parametrize(
    "lenses", [("industry:机械", "industry:机械"), ("all", "industry:机械"), ("industry:机械", "all")]
)
def test_parts_to_and_fro_ask_nothing_where_one_side_changed(
    books: Round, giver: Desk, lenses: tuple[str, str]
) -> None:
    customers.save(giver, None, {"name": "恒泰"})
    successor = books.desk()
    books.take(successor, books.handed(giver, lenses[0]))
    for at in range(3):
        books.edit(successor, website=f"b{at}.cn")
        assert books.take(giver, books.handed(successor, lenses[1])).conflicts == ()
        books.edit(giver, website=f"a{at}.cn")
        assert books.take(successor, books.handed(giver, lenses[0])).conflicts == ()
        assert said(giver) == said(successor) == (f"a{at}.cn", "机械")


def test_parts_to_and_fro_ask_where_both_changed(books: Round, giver: Desk) -> None:
    successor = books.desk()
    books.take(successor, books.handed(giver, "industry:机械"))
    books.edit(successor, website="b.cn")
    books.edit(giver, website="new.cn")
    receipt = books.take(giver, books.handed(successor, "industry:机械"), Choices(Side.OURS))
    assert [each.fields for each in receipt.conflicts] == [("website",)]
    assert books.take(successor, books.handed(giver, "industry:机械")).conflicts == ()
    assert said(successor) == ("new.cn", "机械")
    books.edit(successor, industry="软件")
    assert books.take(giver, books.handed(successor, "industry:软件")).conflicts == ()
    assert said(giver) == ("new.cn", "软件")


def test_who_has_a_part_of_what_grew_from_a_handover_has_not_the_rest(
    books: Round, giver: Desk, successor: Desk
) -> None:
    customers.save(giver, None, {"name": "恒泰", "industry": "食品"})
    books.edit(giver, website="new.cn")
    between = books.desk()
    books.take(between, books.handed(giver))
    books.take(successor, books.handed(between, "industry:食品"))
    books.edit(successor, website="b.cn")
    receipt = books.take(giver, books.handed(successor))
    assert [each.fields for each in receipt.conflicts] == [("website",)]


def test_what_was_changed_and_changed_back_was_not_changed(books: Round, giver: Desk, successor: Desk) -> None:
    for website in ("new.cn", "a.cn"):
        books.edit(giver, website=website)
    books.edit(successor, website="b.cn")
    file = books.handed(giver)
    assert books.take(giver, books.handed(successor)).conflicts == ()
    assert books.take(successor, file).conflicts == ()
    assert said(giver) == said(successor) == ("b.cn", "机械")


def test_two_who_decided_otherwise_are_not_asked_again(books: Round, giver: Desk, successor: Desk) -> None:
    books.edit(successor, website="b.cn")
    books.edit(giver, website="new.cn")
    theirs, ours = books.handed(successor), books.handed(giver)
    for desk, file in ((giver, theirs), (successor, ours)):
        assert len(books.take(desk, file, Choices(Side.OURS)).conflicts) == 1
    assert is_silent(books.take(giver, books.handed(successor), THEIRS))
    assert (said(giver)[0], said(successor)[0]) == ("new.cn", "b.cn")
    books.edit(successor, website="c.cn")
    assert books.take(giver, books.handed(successor)).conflicts == ()
    assert said(giver)[0] == "c.cn"


@pytest.mark.parametrize("is_later", [True, False])
@pytest.mark.parametrize("who", ["giver", "successor", "both"])
def test_the_parent_company_too_is_whose_it_was_changed_by(books: Round, giver: Desk, is_later: bool, who: str) -> None:
    for name in ("恒泰", "大成"):
        customers.save(giver, None, {"name": name})
    successor = books.desk()
    books.take(successor, books.handed(giver))
    acts = [(giver, "恒泰", "giver"), (successor, "大成", "successor")]
    for desk, parent, here in acts if is_later else reversed(acts):
        change = {"parent_id": id_of(desk, parent)} if who in (here, "both") else {"website": "new.cn"}
        books.edit(desk, **change)
    receipt = books.take(giver, books.handed(successor), Choices(Side.OURS))
    assert [each.fields for each in receipt.conflicts] == ([("parent_id",)] if who == "both" else [])
    found = giver.book.read("SELECT p.name FROM customer c JOIN customer p ON p.id = c.parent_id")
    assert found == [("大成" if who == "successor" else "恒泰",)]
    assert is_silent(books.take(giver, books.handed(successor), THEIRS))


@pytest.mark.parametrize("does_both", [False, True])
def test_people_too_are_asked_about_once_the_history_forgot(books: Round, giver: Desk, does_both: bool) -> None:
    """Of people, unlike of customers, old steps are forgotten with what was before them."""
    who = contacts.save(giver, None, id_of(giver, "申达"), {"name": "王建国"}, []).id
    successor = books.desk()
    books.take(successor, books.handed(giver))

    def call(desk: Desk, title: str) -> None:
        books.pass_time()
        ((found,),) = desk.book.read("SELECT id FROM contact")
        contacts.save(desk, found, id_of(desk, "申达"), {"title": title}, [])

    assert who
    call(giver, "经理")
    books.take(successor, books.handed(giver))
    if does_both:
        call(successor, "总监")
    call(giver, "总经理")
    for desk in (giver, successor):
        desk.book.prune_history(0, "9999")
    receipt = books.take(successor, books.handed(giver))
    assert [each.fields for each in receipt.conflicts] == ([("title",)] if does_both else [])
    assert successor.book.read("SELECT title FROM contact") == [("总经理",)]
    assert is_silent(books.take(successor, books.handed(giver)))


def test_who_was_moved_by_a_merge_is_still_asked_about(books: Round, giver: Desk) -> None:
    second = customers.save(giver, None, {"name": "申达二厂"}).id
    who = contacts.save(giver, None, second, {"name": "王建国"}, []).id
    successor = books.desk()
    books.take(successor, books.handed(giver))
    books.pass_time()
    contacts.save(giver, who, second, {"title": "经理"}, [])
    books.pass_time()
    merging.merge(giver, id_of(giver, "申达"), second)
    books.pass_time()
    ((there,),) = successor.book.read("SELECT id FROM contact")
    contacts.save(successor, there, id_of(successor, "申达二厂"), {"title": "总监"}, [])
    receipt = books.take(giver, books.handed(successor), Choices(Side.OURS))
    assert [each.fields for each in receipt.conflicts if each.kind == "contact"] == [("title",)]
    assert giver.book.read("SELECT title FROM contact") == [("经理",)]


def test_of_one_customer_under_two_uids_an_older_version_of_another_tells_its_own(books: Round) -> None:
    giver, third, ours = books.desk(), books.desk(), books.desk()
    for desk in (giver, ours):
        customers.save(desk, None, {"name": "申达"})
    books.take(third, books.handed(giver))
    first = books.handed(giver)
    books.edit(third, industry="机械")
    books.edit(giver, website="a.cn")
    later = books.handed(giver)
    books.take(ours, later)
    assert is_silent(books.take(ours, first)), "an older file of the same line"
    assert books.take(ours, books.handed(third)).conflicts == ()
    assert said(ours) == ("a.cn", "机械")
    assert is_silent(books.take(ours, later))


def test_of_one_customer_under_two_uids_only_what_they_said_since_is_asked_about(books: Round) -> None:
    giver, ours = books.desk(), books.desk()
    customers.save(giver, None, {"name": "申达", "website": "a.cn", "industry": "机械"})
    customers.save(ours, None, {"name": "申达", "website": "b.cn", "industry": "软件"})
    first = books.take(ours, books.handed(giver))
    assert [set(each.fields) for each in first.conflicts] == [{"website", "industry"}]
    books.edit(giver, note="新")
    books.edit(ours, industry=None)
    assert books.take(ours, books.handed(giver)).conflicts == ()
    assert said(ours) == ("b.cn", None)
    assert ours.book.read("SELECT note FROM customer") == [("新",)]
    books.edit(giver, website="c.cn")
    asked = books.take(ours, books.handed(giver), THEIRS)
    assert [each.fields for each in asked.conflicts] == [("website",)]
    assert said(ours) == ("c.cn", None)


def test_of_one_customer_under_two_uids_an_export_does_not_answer_for_a_handover(books: Round, tmp_path: Path) -> None:
    """What was changed between the export and the first handover was never seen before that."""
    giver, ours = books.desk(), books.desk()
    customers.save(giver, None, {"name": "申达", "website": "a.cn"})
    customers.save(ours, None, {"name": "申达", "website": "b.cn"})
    exporting.export(giver, tmp_path / "all.json", "all", PlainWords())
    assert [each.fields for each in books.take(ours, tmp_path / "all.json").conflicts] == [("website",)]
    books.edit(giver, website="c.cn")
    books.take(giver, books.handed(ours))
    assert [each.fields for each in books.take(ours, books.handed(giver)).conflicts] == [("website",)]
