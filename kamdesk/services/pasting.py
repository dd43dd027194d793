"""What was copied elsewhere and is pasted here: rows of a spreadsheet, address cards, or the text of one person."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from kamdesk.exchange.safe_files import CannotWrite
from kamdesk.models.refusals import Refusal
from kamdesk.models.terms import CustomerKind
from kamdesk.rules.likeness import folded
from kamdesk.rules.signatures import Signature, looks_like_column, looks_like_table, read_signature
from kamdesk.services import contacts, customers, drafts
from kamdesk.services.contacts import ChannelValues
from kamdesk.services.customers import Saved
from kamdesk.services.desk import Desk
from kamdesk.services.opened_files import PREFIX, wipe_folder
from kamdesk.store import merging, naming
from kamdesk.store.book import Writing


class PastedKind(StrEnum):
    """What a pasted text is."""

    TABLE = "table"
    CARDS = "cards"
    PERSON = "person"
    NOTHING = "nothing"


REGION = ("province", "city", "district", "street")
TITLE_AND_ONE = 2
"""Lines up to which a title and what stands below it may as well be one person's label and name."""
ENDINGS = {PastedKind.TABLE: "tsv", PastedKind.CARDS: "vcf"}


def kind_of(text: str) -> PastedKind:
    """What a text is; NOTHING where no customer can be made of it."""
    if "BEGIN:VCARD" in text[:200].upper():
        return PastedKind.CARDS
    if looks_like_table(text) or looks_like_column(text) or _has_title(text):
        return PastedKind.TABLE
    return PastedKind.NOTHING if read_signature(text).is_empty() else PastedKind.PERSON


def _has_title(text: str) -> bool:
    """Whether a text is one column of a spreadsheet below its title: cells of one sort, none of them a title."""
    from kamdesk.exchange.headings import known_titles

    rows = [row.strip() for row in text.splitlines() if row.strip()]
    sorts = {any(sign.isdigit() or sign == "@" for sign in row) for row in rows[1:]}
    titles = [known_titles([row]) for row in rows[: TITLE_AND_ONE + 1]]
    return titles == [1, 0, 0] and len(sorts) == 1


def write_file(text: str, name: str) -> Path:
    """A private file of a pasted table or cards, for the import to read; `drop_file` wipes it. Raises CannotWrite."""
    kind = kind_of(text)
    if kind is PastedKind.TABLE and "\t" not in text:
        text = "".join(f'"{cell}"\n' for cell in text.replace('"', '""').splitlines())  # no comma parts a name
    try:
        path = Path(tempfile.mkdtemp(prefix=PREFIX)) / f"{name}.{ENDINGS[kind]}"
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise CannotWrite("cannot_write", path=tempfile.gettempdir()) from error
    return path


def drop_file(path: Path) -> None:
    """Wipe the file of a pasted text."""
    wipe_folder(path.parent)


def draft_of(text: str) -> dict[str, object]:
    """The fields of a form, as a pasted text fills them; a person without a company is the customer itself."""
    found = read_signature(text)
    told: dict[str, object] = {
        "name": found.company or found.name,
        "kind": (CustomerKind.ORGANISATION if found.company else CustomerKind.PERSON).value,
        "contact": found.name,
        "title": found.title,
        "department": found.department,
        "address": found.address,
        "website": found.website,
        "note": "\n".join(found.note),
    }
    return {name: value for name, value in told.items() if value} | _ways(found)


def save(desk: Desk, values: Mapping[str, object], channels: Sequence[ChannelValues], into: int | None) -> Saved:
    """Store a confirmed draft as one step: a new customer, or a contact of the customer `into`.

    `values` are columns of the customer, and `contact`, `title`, `department` of the person. Raises Invalid.
    """
    from kamdesk.models.customer import CustomerDraft

    told = dict(values)
    person = {
        "name": told.pop("contact", None),
        "title": told.pop("title", None),
        "department": told.pop("department", None),
    }
    firm = drafts.checked(CustomerDraft, customers.with_region(told))
    with desk.book.writing("paste") as work:
        if into is None:
            customer_id = work.insert("customer", firm)
            work.figures["name"] = str(firm["name"])
        else:
            customer_id = into
            work.figures["into"] = _add_to(work, into, firm)
        contact_id = _person_at(work, customer_id, person) if person["name"] else None
        known = naming.channels_of(work, customer_id, contact_id)
        contacts.replace_channels(work, customer_id, contact_id, _with_new(known, channels))
    return Saved(customer_id, work.changes)


def _with_new(known: Iterable[ChannelValues], told: Sequence[ChannelValues]) -> list[ChannelValues]:
    """What is known, and of what is told the rest: a number written otherwise is the same one."""
    channels = list(known)
    ends = {_end(each) for each in channels}
    for each in told:
        if _end(each) not in ends:
            ends.add(_end(each))
            channels.append(each)
    return channels


def _end(channel: ChannelValues) -> tuple[str, str]:
    """Where a way leads."""
    kind, value, _ = channel
    return kind, contacts.match_of(kind, value) or value


def _add_to(work: Writing, customer_id: int, firm: Mapping[str, object]) -> str:
    """What the text says of a customer that is there fills its blanks; what it says otherwise is worth a note.

    Returns the name the customer has.
    """
    known = merging.image(work, "customer", customer_id)
    if known is None:
        raise Refusal("record_gone", noun="customer")
    columns = ("address", *REGION, "website", "note")
    is_placed = any(known[name] for name in ("address", *REGION))
    told = {name: firm[name] for name in columns if firm.get(name) and not (is_placed and name in REGION)}
    others = [told[name] for name in ("address", "website") if name in told and known[name] not in (None, told[name])]
    lines = [str(text) for text in (*others, told.pop("note", None)) if text]
    note = "\n".join(filter(None, [known["note"], *(text for text in lines if text not in (known["note"] or ""))]))
    filled = {name: value for name, value in told.items() if not known[name]}
    if changed := filled | ({"note": note} if lines else {}):
        work.update("customer", customer_id, changed)
    return str(known["name"])


def _person_at(work: Writing, customer_id: int, person: Mapping[str, object]) -> int:
    """The contact of this name, its blanks filled, or a new one; the first of a customer is its main one."""
    people = merging.contacts_of(work, customer_id)
    for known in people:
        if folded(known["name"]) == folded(str(person["name"])):
            work.update("contact", known["id"], {name: known[name] or person[name] for name in ("title", "department")})
            return int(known["id"])
    return work.insert("contact", _contact(customer_id, person, is_main=not people))


def _contact(customer_id: int, person: Mapping[str, object], *, is_main: bool) -> dict[str, object]:
    from kamdesk.models.contact import ContactDraft

    return contacts.complete(drafts.checked(ContactDraft, {**person, "customer_id": customer_id, "is_main": is_main}))


def _ways(found: Signature) -> dict[str, object]:
    """The first way of each kind; a second mobile is a phone."""
    ways: dict[str, object] = {}
    for kind, value in found.channels:
        spare = "phone" if kind == "mobile" and kind in ways else kind
        ways[spare] = f"{ways[spare]} / {value}" if spare in ways else value
    return ways
