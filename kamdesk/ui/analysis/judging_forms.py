"""The dialogs in which the rep decides: park (放弃), cultivate (培育), mark as lost (流失), act against a cause."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QLabel, QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.terms import ActionStatus, ChurnReason
from kamdesk.services import customers, judging, warning_log
from kamdesk.services.desk import Desk
from kamdesk.services.judging import ChurnAction
from kamdesk.services.warning_log import Key, Remembered
from kamdesk.ui import theme
from kamdesk.ui.choice_field import ChoiceField
from kamdesk.ui.date_field import DateField
from kamdesk.ui.field import AreaField, LineField, NumberField, YesNoField
from kamdesk.ui.field_names import field_name
from kamdesk.ui.form import Form
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.money_field import MoneyField
from kamdesk.ui.wording_terms import term

CULTIVATE_DAYS = 180


def park(desk: Desk, customer_id: int, potential: object, reason: str) -> Changes:
    """Fill in the potential where it was typed, then park."""
    if potential is not None:
        customers.save(desk, customer_id, {"potential": potential, "potential_reviewed_on": desk.today()})
    return judging.park(desk, customer_id, reason)


class ParkForm(Form):
    """Parking needs a look at the potential and a reason; it is undone in one click."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        customer_id: int,
        name: str,
        potential: float | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Park {name}").format(name=name))
        self._desk, self._jobs, self._id = desk, jobs, customer_id
        self._had = None if potential is None else round(potential)
        self.add_wide(
            _words(
                self.tr(
                    "Parked customers are in no list and no reminder until you take them up again. Do not drop a small"
                    " one blindly: key accounts grow out of small ones, so look at the potential first."
                )
            )
        )
        title = self.tr("Potential, 0 to 100")
        self.add("potential", title, NumberField(title, 0, 100))
        self.add("parked_reason", field_name("parked_reason"), LineField(field_name("parked_reason")))
        self.fill({"potential": self._had})
        self.field("parked_reason" if self._had is not None else "potential").setFocus()

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        potential = values["potential"]
        typed = None if potential == self._had else potential
        reason = str(values["parked_reason"] or "")
        self._jobs.write(park, self._desk, self._id, typed, reason, done=done, failed=self.failed)


class CultivateForm(Form):
    """Until a day the customer is not proposed for parking, however little it brings."""

    def __init__(self, desk: Desk, jobs: Jobs, customer_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Cultivate {name}").format(name=name))
        self._desk, self._jobs, self._id = desk, jobs, customer_id
        self.add_wide(_words(self.tr("Patience: a customer with potential is not given up for a few weak months.")))
        until, reason = field_name("cultivated_until"), field_name("cultivated_reason")
        self.add("cultivated_until", until, DateField(until, desk.today()))
        self.add("cultivated_reason", reason, LineField(reason))
        self.fill({"cultivated_until": desk.today() + timedelta(days=CULTIVATE_DAYS)})

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        until, reason = values["cultivated_until"], str(values["cultivated_reason"] or "")
        day = until if isinstance(until, date) else self._desk.today()
        self._jobs.write(judging.cultivate, self._desk, self._id, day, reason, done=done, failed=self.failed)


class LostForm(Form):
    """When, why, and what is to be learnt from it."""

    def __init__(self, desk: Desk, jobs: Jobs, customer_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("{name} is lost").format(name=name))
        self._desk, self._jobs, self._id = desk, jobs, customer_id
        on, reason, said = field_name("lost_on"), field_name("lost_reason"), field_name("lost_note")
        self.add("lost_on", on, DateField(on, desk.today()))
        self.add("lost_reason", reason, ChoiceField(reason, reason_choices(), optional=False))
        self.add("lost_note", said, AreaField(said))
        self.fill({"lost_on": desk.today(), "lost_reason": ChurnReason.SERVICE})

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        on, note = values["lost_on"], str(values["lost_note"] or "")
        day = on if isinstance(on, date) else self._desk.today()
        reason = ChurnReason(str(values["lost_reason"]))
        self._jobs.write(judging.mark_lost, self._desk, self._id, day, reason, note, done=done, failed=self.failed)


class ActionForm(Form):
    """The one corrective action against a cause, and how far it is."""

    def __init__(
        self, desk: Desk, jobs: Jobs, reason: ChurnReason, known: ChurnAction | None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Against the cause: {cause}").format(cause=term(ChurnReason, reason)))
        self._desk, self._jobs, self._reason = desk, jobs, reason
        self.add_wide(_words(self.tr("Work on the cause, not only on those who left.")))
        what, how_far = self.tr("What will be done"), self.tr("How far it is")
        self.add("action", what, LineField(what))
        choices = [(each, term(ActionStatus, each)) for each in ActionStatus]
        self.add("status", how_far, ChoiceField(how_far, choices, optional=False))
        self.fill({"action": known.action if known else None, "status": known.status if known else ActionStatus.OPEN})

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        action, status = str(values["action"] or ""), ActionStatus(str(values["status"]))
        work = (judging.set_churn_action, self._desk, self._reason, action, status)
        self._jobs.write(*work, done=done, failed=self.failed)


class WarningForm(Form):
    """What is done about a warning, at what cost and with what result; or that it was a false alarm."""

    def __init__(
        self, desk: Desk, jobs: Jobs, key: Key, title: str, known: Remembered | None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(title)
        self._desk, self._jobs, self._key = desk, jobs, key
        measure, cost, result = self.tr("What I do"), self.tr("What it costs"), self.tr("What came of it")
        alarm = self.tr("False alarm: show it again only when it comes anew")
        self.add("measure", measure, LineField(measure))
        self.add("cost", cost, MoneyField(cost))
        self.add("result", result, LineField(result))
        self.add_wide(_words(self.tr("Better terms, better service, a visit: keep what helped for the next time.")))
        self.add("is_false_alarm", "", YesNoField(alarm))
        known = known or Remembered(desk.today(), desk.today())
        self.fill(
            {
                "measure": known.measure or None,
                "cost": known.cost_e4,
                "result": known.result or None,
                "is_false_alarm": known.is_false_alarm,
            }
        )

    def write(self, values: dict[str, object], done: Callable[[object], object]) -> None:
        cost = values["cost"]
        self._jobs.write(
            _handle,
            self._desk,
            self._key,
            str(values["measure"] or ""),
            cost if isinstance(cost, int) else None,
            str(values["result"] or ""),
            bool(values["is_false_alarm"]),
            done=done,
            failed=self.failed,
        )


def _handle(desk: Desk, key: Key, measure: str, cost_e4: int | None, result: str, is_false_alarm: bool) -> None:
    warning_log.handle(desk, key, measure, cost_e4, result, is_false_alarm=is_false_alarm)


def reason_choices() -> list[tuple[object, str]]:
    """The reasons a customer may have left for."""
    return [(each, term(ChurnReason, each)) for each in ChurnReason]


def _words(text: str) -> QLabel:
    label = QLabel(text)
    theme.kind(label, "mute")
    label.setWordWrap(True)
    return label
