"""Proposes the next contact once one was logged: a sentence with a button, and a key that plans it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from kamdesk.models.changes import Changes
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.ui.day_words import day_text
from kamdesk.ui.distances import distance
from kamdesk.ui.jobs import Jobs

LOGGED = "log_talk"


class NextContact(QObject):
    """Follows the writes of the book; `action` plans what is proposed and is off while nothing is."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        say: Callable[[str, str, Callable[[], object]], object],
        action: QAction,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._say, self._action = desk, jobs, say, action
        self._proposal: object = None
        action.setEnabled(False)

    def follow(self, changes: Changes) -> None:
        """A contact with one customer was logged: look what its rhythm says."""
        customers = changes.customers()
        if changes.operation == LOGGED and not changes.is_undo and len(customers) == 1:
            self._jobs.read(_propose, self._desk, *customers, done=self._tell, failed=self._let_be)
        elif changes.touched:
            self._forget()

    def plan(self) -> None:
        """Promise what is proposed."""
        from kamdesk.services import proposing

        proposal = self._proposal
        if isinstance(proposal, proposing.Proposal):
            self._forget()
            self._jobs.write(proposing.plan, self._desk, proposal)

    def _tell(self, proposal: object) -> None:
        from kamdesk.services.proposing import Proposal

        self._proposal = proposal
        self._action.setEnabled(proposal is not None)
        if not isinstance(proposal, Proposal):
            return
        today = self._desk.today()
        words = self.tr("Logged. Next contact with {name} by its rhythm: {day}, {distance}")
        sentence = words.format(
            name=proposal.name, day=day_text(proposal.day, today), distance=distance(proposal.day, today)
        )
        self._say(sentence, self.tr("Plan it"), self.plan)

    def _forget(self) -> None:
        self._proposal = None
        self._action.setEnabled(False)

    def _let_be(self, _refusal: Refusal) -> None:
        self._forget()


def _propose(desk: Desk, customer_id: int) -> object:
    """For a worker; the rules come with it."""
    from kamdesk.services import proposing

    return proposing.propose(desk, customer_id)
