"""Customers of the demo book that were written down twice: a card from a fair, a number saved in a hurry."""

from __future__ import annotations

from kamdesk.models.terms import CustomerKind, Standing
from kamdesk.services.demo_stage import Stage

TWICE = ("contract_ending", "expiring_quote", "strong_need")
"""The stories whose customer stands in the book a second time, under its short name."""


def put_twins(stage: Stage) -> None:
    """The same companies once more, each reached at a number the first record has too."""
    for ago, key in zip((34, 12, 5), TWICE, strict=True):
        _put_twin(stage, key, ago)


def _put_twin(stage: Stage, key: str, ago: int) -> None:
    scribe, words = stage.scribe, stage.scribe.words["twins"]
    person = scribe.work.one(
        "SELECT p.name, p.family_name, p.given_name, h.kind, h.value FROM contact p"
        " JOIN channel h ON h.contact_id = p.id AND h.match > '' WHERE p.customer_id = ? ORDER BY p.id, h.id",
        (stage.told[key].id,),
    )
    assert person is not None
    name, family, given, kind, value = person
    on = scribe.ago(ago)
    firm = {
        "name": scribe.words["stories"][key]["short_name"],
        "kind": CustomerKind.ORGANISATION,
        "standing": Standing.UNKNOWN,
    }
    twin = scribe.put("customer", on, {**firm, "source": words["source"], "note": words["note"]})
    contact = {"customer_id": twin, "name": name, "family_name": family, "given_name": given, "is_main": True}
    scribe.channel(twin, scribe.put("contact", on, contact), on, kind, value)
