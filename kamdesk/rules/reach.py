"""Whether somebody may be written to by a channel, and why not (do not contact, a closed channel, nothing to reach)."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from kamdesk.models.terms import Channel, InteractionKind


class Bar(StrEnum):
    """What stands against writing to somebody."""

    DO_NOT_CONTACT = "do_not_contact"
    CLOSED = "closed"
    NO_ADDRESS = "no_address"


def bar(channel: Channel, address: str, do_not_contact: bool, closed: Collection[str]) -> Bar | None:
    """The first thing that stands against it; None where nothing does."""
    if do_not_contact:
        return Bar.DO_NOT_CONTACT
    if channel in closed:
        return Bar.CLOSED
    return None if address else Bar.NO_ADDRESS


def closed_channels(text: str | None) -> frozenset[str]:
    """The channels a contact does not want to be used, as the book keeps them: by comma."""
    parts = (part.strip() for part in (text or "").replace("，", ",").replace("、", ",").split(","))
    return frozenset(part for part in parts if part)


def kind_of(channel: Channel) -> InteractionKind:
    """What writing by a channel is in the timeline."""
    return _KINDS.get(channel, InteractionKind.MESSAGE)


_KINDS = {
    Channel.PHONE: InteractionKind.CALL,
    Channel.EMAIL: InteractionKind.EMAIL,
    Channel.LETTER: InteractionKind.LETTER,
    Channel.VISIT: InteractionKind.VISIT,
}
