"""What the steps of the history are called: "Undo: edit Acme"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kamdesk.models.changes import Changes, Step
from kamdesk.ui.texts import QT_TRANSLATE_NOOP
from kamdesk.ui.wording_figures import fill, places


def step_name(name: str, figures: Mapping[str, object] | None = None) -> str:
    """The words of an operation; its own name, readable, where no words are known."""
    known = {key: value for key, value in (figures or {}).items() if value is not None and value != ""}
    if name == "import":
        known |= _files(known.pop("files", ()))
    if name == "revert" and "step" in known:
        figures_of = known.get("of")
        known["step"] = step_name(str(known["step"]), figures_of if isinstance(figures_of, Mapping) else {})
    for source in _STEPS.get(name, ()):
        if places(source) <= set(known):
            return fill(QCoreApplication.translate("Steps", source), known)
    return name.replace("_", " ")


def _files(names: object) -> Mapping[str, object]:
    """The first of the files, and how many there were where it was not alone."""
    if not isinstance(names, list | tuple) or not names:
        return {}
    return {"file": names[0], "count": len(names)} if len(names) > 1 else {"file": names[0]}


def undo_text(step: Step | None) -> str:
    """The menu's words for undoing a step."""
    if step is None:
        return QCoreApplication.translate("Steps", "&Undo")
    return QCoreApplication.translate("Steps", "&Undo: {step}").format(step=step_name(step.name, step.figures))


def redo_text(step: Step | None) -> str:
    """The menu's words for doing a step again."""
    if step is None:
        return QCoreApplication.translate("Steps", "&Redo")
    return QCoreApplication.translate("Steps", "&Redo: {step}").format(step=step_name(step.name, step.figures))


def done_text(changes: Changes, step: Step | None = None) -> str:
    """A step as something that has happened, for the notice with its way back. `step`: the newest of the history."""
    known: dict[str, object] = {"count": len(changes.customers())}
    if step is not None and step.id == changes.operation_id:
        known |= {name: value for name, value in step.figures.items() if name in ("name", "what") and value}
    for source in _DONE.get(changes.operation, ()):
        if places(source) <= set(known):
            return fill(QCoreApplication.translate("Steps", source), known)
    return ""


def undone_text(step: Step | None) -> str:
    """A step that was taken back, for the notice with its way forward again."""
    if step is None:
        return ""
    return QCoreApplication.translate("Steps", "Undone: {step}").format(step=step_name(step.name, step.figures))


def step_names() -> Mapping[str, tuple[str, ...]]:
    """The table, for who checks that it is complete."""
    return _STEPS


# The first text whose places are all known is taken.
_STEPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "new_book": (QT_TRANSLATE_NOOP("Steps", "new book"),),
        "new_customer": (QT_TRANSLATE_NOOP("Steps", "new customer {name}"), QT_TRANSLATE_NOOP("Steps", "new customer")),
        "edit_customer": (QT_TRANSLATE_NOOP("Steps", "edit {name}"), QT_TRANSLATE_NOOP("Steps", "edit customer")),
        "edit_many": (QT_TRANSLATE_NOOP("Steps", "edit {count:customers}"),),
        "trash": (QT_TRANSLATE_NOOP("Steps", "move {count:customers} to the trash"),),
        "restore": (QT_TRANSLATE_NOOP("Steps", "put back {count:customers}"),),
        "purge": (QT_TRANSLATE_NOOP("Steps", "delete {count:customers} for good"),),
        "new_record": (
            QT_TRANSLATE_NOOP("Steps", "new {what:noun} {name}"),
            QT_TRANSLATE_NOOP("Steps", "new {what:noun}"),
        ),
        "edit_record": (
            QT_TRANSLATE_NOOP("Steps", "edit {what:noun} {name}"),
            QT_TRANSLATE_NOOP("Steps", "edit {what:noun}"),
        ),
        "delete_record": (
            QT_TRANSLATE_NOOP("Steps", "delete {what:noun} {name}"),
            QT_TRANSLATE_NOOP("Steps", "delete {what:noun}"),
        ),
        "edit_stages": (QT_TRANSLATE_NOOP("Steps", "change the stages of deals"),),
        "new_contact": (QT_TRANSLATE_NOOP("Steps", "new contact {name}"), QT_TRANSLATE_NOOP("Steps", "new contact")),
        "edit_contact": (QT_TRANSLATE_NOOP("Steps", "edit contact {name}"), QT_TRANSLATE_NOOP("Steps", "edit contact")),
        "delete_contact": (
            QT_TRANSLATE_NOOP("Steps", "delete contact {name}"),
            QT_TRANSLATE_NOOP("Steps", "delete contact"),
        ),
        "new_group": (QT_TRANSLATE_NOOP("Steps", "new group {name}"), QT_TRANSLATE_NOOP("Steps", "new group")),
        "rename_group": (QT_TRANSLATE_NOOP("Steps", "rename group to {name}"),),
        "edit_group": (
            QT_TRANSLATE_NOOP("Steps", "change the strategy of {name}"),
            QT_TRANSLATE_NOOP("Steps", "change a group"),
        ),
        "move_group": (QT_TRANSLATE_NOOP("Steps", "move group"),),
        "delete_group": (QT_TRANSLATE_NOOP("Steps", "delete group {name}"), QT_TRANSLATE_NOOP("Steps", "delete group")),
        "private_group": (QT_TRANSLATE_NOOP("Steps", "change who sees the group"),),
        "put_in_group": (QT_TRANSLATE_NOOP("Steps", "put {count:customers} in a group"),),
        "take_out_of_group": (QT_TRANSLATE_NOOP("Steps", "take {count:customers} out of a group"),),
        "move_to_group": (QT_TRANSLATE_NOOP("Steps", "move {count:customers} to another group"),),
        "log_talk": (
            QT_TRANSLATE_NOOP("Steps", "log a contact with {name}"),
            QT_TRANSLATE_NOOP("Steps", "log a contact"),
        ),
        "edit_talk": (
            QT_TRANSLATE_NOOP("Steps", "edit a logged contact with {name}"),
            QT_TRANSLATE_NOOP("Steps", "edit a logged contact"),
        ),
        "delete_talk": (
            QT_TRANSLATE_NOOP("Steps", "delete a logged contact with {name}"),
            QT_TRANSLATE_NOOP("Steps", "delete a logged contact"),
        ),
        "new_task": (
            QT_TRANSLATE_NOOP("Steps", "plan {title} with {name}"),
            QT_TRANSLATE_NOOP("Steps", "plan a step with {name}"),
            QT_TRANSLATE_NOOP("Steps", "plan {title}"),
            QT_TRANSLATE_NOOP("Steps", "plan a step"),
        ),
        "edit_task": (
            QT_TRANSLATE_NOOP("Steps", "change a planned step with {name}"),
            QT_TRANSLATE_NOOP("Steps", "change a planned step"),
        ),
        "move_task": (
            QT_TRANSLATE_NOOP("Steps", "move a planned step with {name} to {until:day}"),
            QT_TRANSLATE_NOOP("Steps", "move a planned step to {until:day}"),
            QT_TRANSLATE_NOOP("Steps", "move a planned step"),
        ),
        "wrap_up": (QT_TRANSLATE_NOOP("Steps", "settle something of the evening review"),),
        "done": (
            QT_TRANSLATE_NOOP("Steps", "settle a reminder of {name}"),
            QT_TRANSLATE_NOOP("Steps", "settle a reminder"),
        ),
        "snooze": (
            QT_TRANSLATE_NOOP("Steps", "put off {name} until {until:day}"),
            QT_TRANSLATE_NOOP("Steps", "put off until {until:day}"),
            QT_TRANSLATE_NOOP("Steps", "put off"),
        ),
        "dismiss": (
            QT_TRANSLATE_NOOP("Steps", "dismiss a reminder of {name}"),
            QT_TRANSLATE_NOOP("Steps", "dismiss a reminder"),
        ),
        "drop_task": (
            QT_TRANSLATE_NOOP("Steps", "drop a planned step with {name}"),
            QT_TRANSLATE_NOOP("Steps", "drop a planned step"),
        ),
        "pin": (QT_TRANSLATE_NOOP("Steps", "pin a customer for today"),),
        "unpin": (QT_TRANSLATE_NOOP("Steps", "take a pin off"),),
        "lay_out_day": (QT_TRANSLATE_NOOP("Steps", "put today's list in another order"),),
        "seed_texts": (QT_TRANSLATE_NOOP("Steps", "add the ready-made texts"),),
        "send_texts": (QT_TRANSLATE_NOOP("Steps", "texts sent to {count:customers}"),),
        "plan_visits": (QT_TRANSLATE_NOOP("Steps", "plan visits to {count:customers}"),),
        "demo": (QT_TRANSLATE_NOOP("Steps", "sample data"),),
        "import": (
            QT_TRANSLATE_NOOP("Steps", "import {file}, {count:files} in all"),
            QT_TRANSLATE_NOOP("Steps", "import {file}"),
            QT_TRANSLATE_NOOP("Steps", "import"),
        ),
        "receive": (
            QT_TRANSLATE_NOOP("Steps", "receive the handover of {who}"),
            QT_TRANSLATE_NOOP("Steps", "receive a handover"),
        ),
        "leave": (QT_TRANSLATE_NOOP("Steps", "erase what was handed over"),),
        "introduce": (QT_TRANSLATE_NOOP("Steps", "plan {count:number} calls to introduce yourself"),),
        "revert": (
            QT_TRANSLATE_NOOP("Steps", "take back: {step}"),
            QT_TRANSLATE_NOOP("Steps", "take back an older step"),
        ),
        "merge": (
            QT_TRANSLATE_NOOP("Steps", "merge {other} into {name}"),
            QT_TRANSLATE_NOOP("Steps", "merge two customers called {both}"),
            QT_TRANSLATE_NOOP("Steps", "merge customers"),
        ),
        "mark_invalid": (QT_TRANSLATE_NOOP("Steps", "mark {count:customers} as invalid"),),
        "mark_valid": (QT_TRANSLATE_NOOP("Steps", "take the mark “invalid” off {count:customers}"),),
        "paste": (
            QT_TRANSLATE_NOOP("Steps", "add {name} from the clipboard"),
            QT_TRANSLATE_NOOP("Steps", "add to {into} from the clipboard"),
            QT_TRANSLATE_NOOP("Steps", "paste"),
        ),
        "tell_apart": (QT_TRANSLATE_NOOP("Steps", "keep two customers apart"),),
        "attach": (QT_TRANSLATE_NOOP("Steps", "keep {count:files}"), QT_TRANSLATE_NOOP("Steps", "keep files")),
        "remove_file": (QT_TRANSLATE_NOOP("Steps", "remove a file"),),
        "edit_file": (QT_TRANSLATE_NOOP("Steps", "say what a file is"),),
        "break_down": (
            QT_TRANSLATE_NOOP("Steps", "break down the goal {name}"),
            QT_TRANSLATE_NOOP("Steps", "break down a goal"),
        ),
        "review_plan": (
            QT_TRANSLATE_NOOP("Steps", "review the plan {name}"),
            QT_TRANSLATE_NOOP("Steps", "review an account plan"),
        ),
        "park": (QT_TRANSLATE_NOOP("Steps", "park {name}"), QT_TRANSLATE_NOOP("Steps", "park")),
        "unpark": (QT_TRANSLATE_NOOP("Steps", "take {name} up again"), QT_TRANSLATE_NOOP("Steps", "take up again")),
        "cultivate": (QT_TRANSLATE_NOOP("Steps", "cultivate {name}"), QT_TRANSLATE_NOOP("Steps", "cultivate")),
        "stop_cultivating": (QT_TRANSLATE_NOOP("Steps", "stop cultivating"),),
        "mark_lost": (QT_TRANSLATE_NOOP("Steps", "mark {name} as lost"), QT_TRANSLATE_NOOP("Steps", "mark as lost")),
        "won_back": (QT_TRANSLATE_NOOP("Steps", "{name} won back"), QT_TRANSLATE_NOOP("Steps", "won back")),
        "fix_grade": (QT_TRANSLATE_NOOP("Steps", "fix the grade of {name}"), QT_TRANSLATE_NOOP("Steps", "fix a grade")),
        "mark_benchmark": (QT_TRANSLATE_NOOP("Steps", "mark as benchmark"),),
        "mark_strategic": (QT_TRANSLATE_NOOP("Steps", "mark as strategic"),),
    }
)
_DONE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "trash": (QT_TRANSLATE_NOOP("Steps", "{count:customers} moved to the trash"),),
        "edit_many": (QT_TRANSLATE_NOOP("Steps", "{count:customers} changed"),),
        "delete_group": (
            QT_TRANSLATE_NOOP("Steps", "Group {name} deleted; its customers stay"),
            QT_TRANSLATE_NOOP("Steps", "Group deleted; its customers stay"),
        ),
        "delete_contact": (
            QT_TRANSLATE_NOOP("Steps", "Contact {name} deleted"),
            QT_TRANSLATE_NOOP("Steps", "Contact deleted"),
        ),
        "delete_record": (
            QT_TRANSLATE_NOOP("Steps", "Deleted: {what:noun} {name}"),
            QT_TRANSLATE_NOOP("Steps", "Deleted: {what:noun}"),
            QT_TRANSLATE_NOOP("Steps", "Deleted"),
        ),
        "log_talk": (
            QT_TRANSLATE_NOOP("Steps", "Contact with {name} logged"),
            QT_TRANSLATE_NOOP("Steps", "Contact logged"),
        ),
        "delete_talk": (QT_TRANSLATE_NOOP("Steps", "Logged contact deleted"),),
        "take_out_of_group": (QT_TRANSLATE_NOOP("Steps", "{count:customers} taken out of the group"),),
        "move_to_group": (QT_TRANSLATE_NOOP("Steps", "{count:customers} moved to the other group"),),
        "put_in_group": (QT_TRANSLATE_NOOP("Steps", "Put in the group"),),
        "drop_task": (QT_TRANSLATE_NOOP("Steps", "Planned step dropped"),),
        "merge": (QT_TRANSLATE_NOOP("Steps", "Customers merged"),),
        "mark_invalid": (
            QT_TRANSLATE_NOOP("Steps", "{count:customers} marked as invalid, out of lists and reminders"),
        ),
        "mark_valid": (QT_TRANSLATE_NOOP("Steps", "{count:customers} back in the lists"),),
        "tell_apart": (QT_TRANSLATE_NOOP("Steps", "Not the same: nobody asks again"),),
        "move_task": (QT_TRANSLATE_NOOP("Steps", "Moved"),),
        "wrap_up": (QT_TRANSLATE_NOOP("Steps", "Settled"),),
        "done": (QT_TRANSLATE_NOOP("Steps", "Settled"),),
        "snooze": (QT_TRANSLATE_NOOP("Steps", "Put off"),),
        "dismiss": (QT_TRANSLATE_NOOP("Steps", "Not shown again"),),
        "send_texts": (QT_TRANSLATE_NOOP("Steps", "Texts to {count:customers} marked as sent"),),
        "plan_visits": (QT_TRANSLATE_NOOP("Steps", "Visits to {count:customers} planned"),),
        "attach": (QT_TRANSLATE_NOOP("Steps", "Kept with the customer"),),
        "remove_file": (QT_TRANSLATE_NOOP("Steps", "File removed"),),
    }
)
