"""What the stories of the demo book are told with: customers from the word bank, projects, issues, referrals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from kamdesk.models.terms import IssueKind, RelationKind, Standing
from kamdesk.services.demo_scribe import Known, Scribe
from kamdesk.services.demo_trade import Shelf
from kamdesk.services.demo_words import latin

COPIED = (
    "name short_name industry benchmark_reason strategic_reason how_to_treat taboos discount_policy note reference_text"
    " parked_reason cultivated_reason invalid_reason lost_note service_agreement fixed_grade_reason"
).split()
YUAN = 10_000


@dataclass(slots=True)
class Stage:
    """What every story needs: who writes, what is sold, the groups by key, and who was told of already."""

    scribe: Scribe
    shelf: Shelf
    groups: Mapping[str, int]
    told: dict[str, Known]

    def open(self, key: str, entered: int, people: Sequence[Mapping[str, object]] = (), **marks: object) -> Known:
        """Store the customer of a story, entered so many days ago, with its contacts; `people` add to them in order."""
        tale = {**self.scribe.words["stories"], **self.scribe.words["private"]}[key]
        known = put_tale(self.scribe, tale, entered, people, marks)
        self.told[key] = known
        return known


def put_tale(
    scribe: Scribe,
    tale: Mapping[str, Any],
    entered: int,
    people: Sequence[Mapping[str, object]] = (),
    marks: Mapping[str, object] | None = None,
) -> Known:
    """A customer as the word bank tells of it, with a main number unless it is a person."""
    on, place = scribe.ago(entered), scribe.names.place(tale.get("place", 0))
    copied = {name: tale[name] for name in COPIED if name in tale}
    values: dict[str, object] = {"standing": Standing.ORDINARY, "source": scribe.pick("sources"), **copied}
    if "brand" in tale:
        values["website"] = f"www.{tale['brand']}.example"
    customer_id = scribe.customer(on, place, {**values, **(marks or {})})
    known = Known(customer_id, tale["name"], [], on, tale, list(tale["talks"]))
    if "brand" in tale:
        number = tale.get("phone") or scribe.names.landline(place.code)
        scribe.channel(customer_id, None, on, "phone", number)
    for at, person in enumerate(tale["people"]):
        extra = people[at] if at < len(people) else {}
        known.contacts.append(_put_person(scribe, known, at, {**person, **extra}, tale.get("brand", "mail")))
    return known


def _put_person(scribe: Scribe, known: Known, at: int, person: Mapping[str, object], brand: str) -> int:
    spelt = latin(str(person["name"]))
    reach = {"mobile": scribe.names.mobile(), "email": f"{spelt}@{brand}.example", "wechat": f"wx_{spelt}{at or ''}"}
    return scribe.contact(known.id, known.entered, {"is_main": at == 0, **reach, **person})


def put_project(scribe: Scribe, known: Known, name: str, amount: int, expected: int, **more: object) -> int:
    """An opportunity of so many yuan, expected so many days ahead."""
    opened = scribe.ago(max(20, 40 - expected))
    values: dict[str, object] = {
        "customer_id": known.id,
        "name": name,
        "stage": scribe.words["stages"][2],
        "amount": amount * YUAN,
        "probability": 60,
        "opened_on": opened,
        "expected_on": scribe.ahead(expected),
        "author": scribe.words["author"],
    }
    return scribe.put("opportunity", opened, {**values, **more})


def put_issue(
    scribe: Scribe,
    known: Known,
    title: str,
    opened: int,
    answered: int | None = None,
    solved: int | None = None,
    **more: object,
) -> None:
    days = {"opened_at": opened, "answered_at": answered, "solved_at": solved}
    hours = {"opened_at": "01:20", "answered_at": "03:05", "solved_at": "08:40"}
    at = {
        name: f"{scribe.today - timedelta(days=ago)}T{hours[name]}:00Z" for name, ago in days.items() if ago is not None
    }
    values = {"customer_id": known.id, "contact_id": known.contacts[0], "kind": IssueKind.DEBUGGING, "title": title}
    scribe.put(
        "issue", scribe.today - timedelta(days=opened), {**values, **at, "author": scribe.words["author"], **more}
    )


def put_referral(scribe: Scribe, referrer: Known, brought: Known, ago: int, **more: object) -> None:
    on = scribe.ago(ago)
    scribe.put("referral", on, {"referrer_id": referrer.id, "customer_id": brought.id, "referred_on": on, **more})


def put_relation(scribe: Scribe, known: Known, other: Known, kind: RelationKind) -> None:
    scribe.put("relation", known.entered, {"customer_id": known.id, "other_id": other.id, "kind": kind})
