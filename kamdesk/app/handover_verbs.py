"""The verbs that pass a book on: handover and receive."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from kamdesk.app import passphrases
from kamdesk.app.call import Call
from kamdesk.exchange.age_keys import identities_in
from kamdesk.exchange.handover import handover_paths
from kamdesk.models.receipts import Choices, Conflict, Side
from kamdesk.models.refusals import BadRequest, Refusal
from kamdesk.services import handovers
from kamdesk.ui.field_names import field_name
from kamdesk.ui.wording import Wording
from kamdesk.ui.wording_command import told
from kamdesk.ui.wording_figures import labelled, listed
from kamdesk.ui.wording_handover import gaps_text, kind_name


def handover(call: Call) -> int:
    """One encrypted file, or two where both a passphrase and keys are given; says what the successor would miss."""
    options = call.options
    given = options.to_passphrase_file
    passphrase = passphrases.from_file(given) if given else None
    if passphrase is None and not options.to_key:
        raise BadRequest("no_passphrase_or_key")
    for file in handover_paths(options.out, has_passphrase=passphrase is not None, has_keys=bool(options.to_key)):
        if file.exists():  # who opens the one given before may have no other
            raise Refusal("exists", path=str(file))
    with call.opened() as desk:
        words = Wording(desk.currency, desk.today())
        done = handovers.hand_over(
            desk,
            options.out,
            words,
            lens=options.lens,
            passphrase=passphrase,
            recipients=options.to_key,
            language=call.speech.language,
        )
    out = [str(path) for path in done.paths]
    missing = [
        {"uid": gap.row.uid, "number": gap.row.number, "name": gap.row.name, "missing": list(gap.missing)}
        for gap in done.missing
    ]
    for path in out:
        call.speech.say(told("handed_over", out=path))
    if missing:
        call.speech.say(told("missing"))
        for gap in done.missing:
            call.speech.say(labelled(f"  {gap.row.name}", gaps_text(gap.missing)))
    if call.speech.as_json:
        call.speech.document(
            {"out": out[0], "out_keys": out[1] if len(out) > 1 else None, "counts": dict(done.counts)}
            | {"sha256": done.fingerprints[0], "missing": missing}
        )
    return 0


def receive(call: Call) -> int:
    """Merge a handover as one step that can be undone; with `--dry-run` only say what it would do."""
    options = call.options
    given = options.from_passphrase_file
    choices = _choices(options)
    keys: dict[str, Any] = {
        "passphrase": passphrases.from_file(given) if given else None,
        "identities": _identities(options.identity) if options.identity else (),
    }
    with call.opened() as desk:
        if options.dry_run or choices.by_uid:
            receipt = handovers.look_into(desk, options.file, choices=choices, **keys)
            _check_named(choices, receipt)
        if not options.dry_run:
            receipt = handovers.receive(desk, options.file, choices=choices, **keys)
    figures = {name: sum(getattr(receipt, name).values()) for name in ("created", "updated", "unchanged")}
    call.speech.say(told("received", figures=figures, conflicts=len(receipt.conflicts)))
    if left_out := receipt.skipped.get("file"):
        call.speech.say(told("files_left_out", count=left_out))
    if receipt.gone:
        call.speech.say(told("stay_deleted", count=sum(receipt.gone.values())))
    for each in receipt.conflicts:
        call.speech.say(f"  {_conflict_line(each)}")
    if options.dry_run:
        call.speech.say(told("dry_run"))
    if call.speech.as_json:
        conflicts = [_conflict(each) for each in receipt.conflicts]
        call.speech.document({**figures, "conflicts": conflicts, "counts": dict(receipt.counts)})
    return 0


def _identities(path: Path) -> tuple[str, ...]:
    """The secret keys of an age identity file."""
    try:
        return identities_in(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise BadRequest("no_file", file=path.name) from None


_SIDES = {"newer": None, "mine": Side.OURS, "theirs": Side.THEIRS}


def _choices(options: Namespace) -> Choices:
    """Whose version stands. Raises BadRequest where a record is named for both sides."""
    if both := set(options.mine) & set(options.theirs):
        raise BadRequest("named_for_both", uid=min(both))
    named = dict.fromkeys(options.mine, Side.OURS) | dict.fromkeys(options.theirs, Side.THEIRS)
    return Choices(_SIDES[options.conflicts], named)


def _check_named(choices: Choices, receipt: handovers.Receipt) -> None:
    """Raises BadRequest where a record is named about which there is nothing to choose."""
    if strange := set(choices.by_uid) - {conflict.uid for conflict in receipt.conflicts}:
        raise BadRequest("no_such_conflict", uid=min(strange))


def _conflict(conflict: Conflict) -> dict[str, object]:
    """A record both sides changed, which of its fields differ, and whose version stands: mine or theirs."""
    return {
        "kind": conflict.kind,
        "uid": conflict.uid,
        "name": conflict.name,
        "customer": conflict.customer,
        "fields": list(conflict.fields),
        "taken": "theirs" if conflict.taken is Side.THEIRS else "mine",
    }


def _conflict_line(conflict: Conflict) -> str:
    """Customer · kind · name: the fields. Then whose version stands, and the uid to choose by."""
    parts = (conflict.customer, kind_name(conflict.kind), conflict.name)
    fields = listed(field_name(name) for name in conflict.fields)
    stands = told("theirs_taken" if conflict.taken is Side.THEIRS else "mine_stays")
    return labelled(" · ".join(part for part in parts if part), f"{fields} · {stands} · {conflict.uid}")
