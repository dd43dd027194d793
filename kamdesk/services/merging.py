"""Two records of one customer made into one: shown side by side, merged with all that hangs on them, one undo step."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import BadRequest
from kamdesk.models.terms import CustomerKind
from kamdesk.rules.letter_fields import TITLES
from kamdesk.rules.likeness import folded
from kamdesk.services import customers, drafts
from kamdesk.services.desk import Desk
from kamdesk.store import merging
from kamdesk.store.book import Writing
from kamdesk.store.merging import OF_THE_RECORD

Image = Mapping[str, object]


class Take(StrEnum):
    """Whose value a field gets: of the record that stays, of the one that goes, or both texts one below the other."""

    KEEP = "keep"
    GONE = "gone"
    BOTH = "both"


TEXTS = frozenset("note private_note how_to_treat taboos discount_policy service_agreement reference_text".split())
"""Fields in which two texts can stand together."""

CAREFUL = frozenset({"keep_from_handover"})
"""Marks that hold as soon as one of the two bears them."""

LEFT_OUT = frozenset({"custom", "parent_id"})
CONTACT_TEXTS = ("work", "life", "interests", "hobbies", "habits", "taboos", "note", "private_note")
CONTACT_OWN = frozenset({"customer_id", "name", "is_main", "reports_to_id", "custom", "do_not_contact"})
BLANK = (None, "", 0)


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field of both records, with whose value is proposed; `can_join` where both texts may stand together."""

    name: str
    keep: object
    gone: object
    proposed: Take
    can_join: bool

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return self.keep != self.gone and not (self.keep in BLANK and self.gone in BLANK)


@dataclass(frozen=True, slots=True)
class Beside:
    """Two customers side by side: the one that stays, the one that goes, what hangs on each by noun."""

    keep: int
    gone: int
    fields: tuple[FieldPair, ...]
    keep_holds: Mapping[str, int]
    gone_holds: Mapping[str, int]


HOLDS = ("contact", "interaction", "orders", "opportunity", "task", "file")
"""What is counted under each of the two."""


def beside(desk: Desk, first: int, second: int, keep: int | None = None) -> Beside:
    """Two customers to compare; without `keep` the fuller one is proposed to stay, the older of equals."""
    from kamdesk.models.customer import CustomerDraft

    images = {each: customers.columns_of(desk, each) for each in (first, second)}
    holds = {each: _holds(desk, each) for each in (first, second)}
    if keep is None:
        keep = max(first, second, key=lambda each: (sum(holds[each].values()), _filled(images[each]), -each))
    gone = second if keep == first else first
    fields = tuple(
        _pair(name, images[keep], images[gone]) for name in CustomerDraft.model_fields if name not in LEFT_OUT
    )
    return Beside(keep, gone, fields, holds[keep], holds[gone])


def merge(desk: Desk, keep: int, gone: int, takes: Mapping[str, str] | None = None) -> Changes:
    """Make one of two: `takes` says whose value each field gets, the proposals hold for all others. One step.

    Contacts of one name are united, everything else moves; the record that goes stays in the history, its uid an alias.
    Raises BadRequest(same_customer), Refusal(record_gone), Invalid.
    """
    from kamdesk.models.customer import CustomerDraft

    if keep == gone:
        raise BadRequest("same_customer")
    both = beside(desk, keep, gone, keep)
    ours, theirs = customers.columns_of(desk, keep), customers.columns_of(desk, gone)
    values = {pair.name: _taken(pair, (takes or {}).get(pair.name)) for pair in both.fields if pair.differs}
    full = drafts.checked(CustomerDraft, {**{name: ours[name] for name in CustomerDraft.model_fields}, **values})
    with desk.book.writing("merge", **_named(str(ours["name"]), str(theirs["name"]))) as work:
        fuse(work, keep, gone, {name: full[name] for name in values} | _custom(ours, theirs))
    return work.changes


def _named(ours: str, theirs: str) -> dict[str, str]:
    """Both as they were called before, for the history: afterwards they are one name."""
    return {"name": ours, "other": theirs} if ours != theirs else {"both": ours}


def fuse(work: Writing, keep: int, gone: int, values: Mapping[str, object]) -> None:
    """The same inside an open transaction, with the values the staying record is to have."""
    _unite_contacts(work, keep, gone)
    if values:
        work.update("customer", keep, values)
    merging.absorb_customer(work, keep, gone)
    for extra in merging.main_contacts(work, keep)[1:]:
        work.update("contact", extra, {"is_main": False})


def fill(work: Writing, keep: int, gone: int) -> None:
    """The same where the one that goes only fills what the other lacks: a row of a file says nothing better."""
    from kamdesk.models.customer import CustomerDraft

    ours, theirs = merging.image(work, "customer", keep), merging.image(work, "customer", gone)
    assert ours is not None
    assert theirs is not None
    wanted = [name for name in CustomerDraft.model_fields if name not in LEFT_OUT | OF_THE_RECORD - {"number"}]
    told = {name: theirs[name] for name in wanted if ours[name] in BLANK and theirs[name] not in BLANK}
    fuse(work, keep, gone, told | _custom(ours, theirs))


def not_the_same(desk: Desk, first: int, second: int) -> Changes:
    """Remember that two customers are two; nobody asks again, unless it is undone."""
    with desk.book.writing("tell_apart") as work:
        merging.tell_apart(work, first, second)
    return work.changes


def _holds(desk: Desk, customer_id: int) -> dict[str, int]:
    return {noun: merging.count_of(desk.book, noun, customer_id) for noun in HOLDS}


def _filled(image: Image) -> int:
    return sum(value not in BLANK for value in image.values())


def _pair(name: str, keep: Image, gone: Image) -> FieldPair:
    mine, other = keep[name], gone[name]
    can_join = name in TEXTS and bool(mine) and bool(other) and mine != other
    return FieldPair(name, mine, other, _proposed(name, keep, gone, can_join), can_join)


def _proposed(name: str, keep: Image, gone: Image, can_join: bool) -> Take:
    """A value rather than none, both texts, and of two values the one of the record changed last."""
    mine, other = keep[name], gone[name]
    if can_join:
        return Take.BOTH
    if name in CAREFUL:
        return Take.GONE if other and not mine else Take.KEEP
    if name == "number" and not mine and other:
        return Take.GONE
    if name in OF_THE_RECORD or other in BLANK:
        return Take.KEEP
    if mine in BLANK or (name == "standing" and mine == "unknown"):
        return Take.GONE
    return Take.GONE if str(gone["updated_at"]) > str(keep["updated_at"]) and other != "unknown" else Take.KEEP


def _taken(pair: FieldPair, asked: str | None) -> object:
    take = Take(asked) if asked else pair.proposed
    if take is Take.BOTH and pair.can_join:
        return _joined(pair.keep, pair.gone)
    return pair.gone if take is Take.GONE else pair.keep


def _joined(mine: object, other: object) -> str:
    """Both texts, one below the other; what one says already is not said twice."""
    ours, theirs = str(mine or "").strip(), str(other or "").strip()
    if not theirs or theirs in ours:
        return ours
    return theirs if ours in theirs else f"{ours}\n{theirs}"


def _custom(ours: Image, theirs: Image) -> dict[str, object]:
    """The rep's own fields of both; where both speak, the staying record's."""
    mine, other = (json.loads(str(image["custom"] or "{}")) for image in (ours, theirs))
    both = {**other, **{name: value for name, value in mine.items() if value not in BLANK}}
    return {"custom": json.dumps(both, ensure_ascii=False)} if both != mine else {}


def _unite_contacts(work: Writing, keep: int, gone: int) -> None:
    """Contacts that are one person at both become one."""
    ours = merging.contacts_of(work, keep)
    are_persons = _are_persons(work, keep, gone)
    for theirs in merging.contacts_of(work, gone):
        same = next((each for each in ours if _is_same(work, each, theirs)), None)
        if same is None and are_persons and theirs["is_main"]:
            same = next((each for each in ours if each["is_main"]), None)
        if same is not None:
            told = _filling(same, theirs)
            if told:
                work.update("contact", same["id"], told)
                same.update(told)
            merging.absorb(work, "contact", same["id"], theirs["id"])


def _are_persons(work: Writing, keep: int, gone: int) -> bool:
    """Whether both are persons, each its own main contact."""
    rows = work.rows("SELECT kind FROM customer WHERE id IN (?, ?)", (keep, gone))
    return all(row[0] == CustomerKind.PERSON for row in rows)


def _is_same(work: Writing, ours: Image, theirs: Image) -> bool:
    """One name is one person at one company; so is a family name with a title (李总) who answers at the same number.

    Two given names are two people at one switchboard.
    """
    if folded(str(ours["name"])) == folded(str(theirs["name"])):
        return True
    family = ours["family_name"]
    if not family or family != theirs["family_name"] or not (_is_titled(ours) or _is_titled(theirs)):
        return False
    mine, other = (merging.matches_of(work, _id(each)) for each in (ours, theirs))
    return bool(mine & other)


def _names(ours: Image, theirs: Image) -> dict[str, object]:
    """Of 李总 and 李雷 the full name is the person's, the other what they are called."""
    full, titled = (theirs, ours) if _is_titled(ours) else (ours, theirs)
    if _is_titled(full) or not _is_titled(titled):
        return {}
    told = {} if full is ours else {name: full[name] for name in ("name", "family_name", "given_name")}
    return told if ours["nickname"] or theirs["nickname"] else told | {"nickname": titled["name"]}


def _is_titled(person: Image) -> bool:
    """Whether nothing but a title stands beside the family name."""
    given = str(person["given_name"] or "").strip(" .")
    return not given or given in TITLES


def _filling(ours: Image, theirs: Image) -> dict[str, object]:
    """What the contact that stays lacks, and both notes; who must not be contacted stays so."""
    from kamdesk.models.contact import ContactDraft

    fillable = ContactDraft.model_fields.keys() - CONTACT_OWN
    told: dict[str, object] = {
        name: value for name, value in theirs.items() if name in fillable and value not in BLANK and ours[name] in BLANK
    }
    for name in CONTACT_TEXTS:
        if ours[name] and theirs[name] and ours[name] != theirs[name]:
            told[name] = _joined(ours[name], theirs[name])
    told |= _names(ours, theirs)
    if theirs["do_not_contact"] and not ours["do_not_contact"]:
        told["do_not_contact"] = True
    closed = [part for image in (ours, theirs) for part in str(image["closed_channels"] or "").split(",") if part]
    if closed and ",".join(dict.fromkeys(closed)) != (ours["closed_channels"] or ""):
        told["closed_channels"] = ",".join(dict.fromkeys(closed))
    return told | _custom(ours, theirs)


def _id(image: Image) -> int:
    found = image["id"]
    assert isinstance(found, int)
    return found
