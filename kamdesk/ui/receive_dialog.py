"""Receiving a handover: the file and its key, a look at what it would change, and one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kamdesk.models.changes import Changes
from kamdesk.models.receipts import Choices
from kamdesk.models.refusals import Refusal
from kamdesk.services.desk import Desk
from kamdesk.services.handovers import Receipt
from kamdesk.services.introductions import Introduction
from kamdesk.ui.guided import Guided
from kamdesk.ui.handover_dialog import stoppable
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.receive_introducing import IntroducePage
from kamdesk.ui.receive_pages import KeyPage, LookPage, ReceivedPage
from kamdesk.ui.wording_figures import counted
from kamdesk.ui.wording_refusals import refusal_text


class ReceiveDialog(Guided):
    """Opened from the menu, or with the file that was opened or dropped. `lens_requested`: what came in."""

    lens_requested = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, file: str | Path | None = None, parent: QWidget | None = None) -> None:
        steps = (self.tr("File"), self.tr("What is in it"), self.tr("Received"), self.tr("Introduce yourself"))
        super().__init__("", steps, parent)
        self.setWindowTitle(self.tr("Receive a handover"))
        self._desk, self._jobs = desk, jobs
        self._step = 0
        self._key = KeyPage(Path(file) if file else None)
        self._look = LookPage()
        self._received = ReceivedPage()
        self._introduce = IntroducePage()
        for page in (self._key, self._look, self._received, self._introduce):
            self.add_page(page)
        self._key.edited.connect(self.take_back_words)
        self._received.undone.connect(self._undo)
        self._received.shown.connect(self._show_came_in)
        self.resize(820, 660)
        self.show_page(self._key)

    def forward(self) -> None:
        if self.page() is self._key:
            self._look_into()
        elif self.page() is self._look:
            self._receive()
        elif self.page() is self._received and self._received.leads_on():
            self._look_for_introductions()
        elif self.page() is self._introduce and self._introduce.chosen():
            self._plan()
        else:
            self.leave()

    def can_go_back(self) -> bool:
        return self.page() is self._look

    def settle(self) -> None:
        super().settle()
        if hasattr(self, "_received"):
            self._cancel.setVisible(self.page() is not self._received)

    def cancel_words(self) -> str:
        is_last = hasattr(self, "_introduce") and self.page() is self._introduce
        return self.tr("Not now") if is_last else super().cancel_words()

    def _asked(self) -> tuple[Path, str, Path | None]:
        identity = self._key.identity.text().strip()
        return Path(self._key.file.text().strip()), self._key.passphrase.text(), Path(identity) if identity else None

    def _look_into(self) -> None:
        job = self._jobs.write(_looked, self._desk, *self._asked(), done=self._was_looked_into, failed=self._failed)
        self.work(job, self.tr("Opening and checking…"))

    def _was_looked_into(self, receipt: Receipt) -> None:
        self.rested()
        self._look.show_receipt(receipt, self._asked()[0])
        self.show_page(self._look)

    def _receive(self) -> None:
        job = self._jobs.write(
            _received,
            self._desk,
            *self._asked(),
            self._look.conflicts.tree.choices(),
            done=self._was_received,
            failed=self._failed,
            progress=self._on_the_way,
        )
        self.work(job, self.tr("Receiving…"))

    def _was_received(self, receipt: Receipt) -> None:
        self.rested()
        self._step = receipt.changes.operation_id
        self._key.passphrase.clear()
        self._received.show_receipt(receipt)
        self.show_page(self._received)

    def _on_the_way(self, done: int, known: int) -> None:
        words = self.tr("{done} of {all}").format(done=counted("records", done), all=counted("records", known))
        self.progressed(done, known, words)

    def _undo(self) -> None:
        from kamdesk.services.import_steps import take_back

        job = self._jobs.write(take_back, self._desk, self._step, done=self._was_undone, failed=self._failed)
        self.work(job, self.tr("Undoing…"))

    def _was_undone(self, _changes: Changes) -> None:
        self.rested()
        self._received.was_undone()

    def _look_for_introductions(self) -> None:
        job = self._jobs.read(_introductions, self._desk, self._step, done=self._were_found, failed=self._failed)
        self.work(job, self.tr("Looking who should hear of you first…"))

    def _were_found(self, found: Sequence[Introduction]) -> None:
        self.rested()
        self._introduce.show_found(found)
        self.show_page(self._introduce)

    def _plan(self) -> None:
        from kamdesk.services.introductions import introduce

        ids, a_day, title = self._introduce.chosen(), self._introduce.a_day.value(), self.tr("Introduce myself")
        job = self._jobs.write(introduce, self._desk, ids, title, a_day, done=self._were_planned, failed=self._failed)
        self.work(job, self.tr("Planning the calls…"))

    def _were_planned(self, _changes: Changes) -> None:
        self.rested()
        self.leave()

    def _show_came_in(self) -> None:
        self.lens_requested.emit(f"step:{self._step}")
        self.leave()

    def _failed(self, refusal: Refusal) -> None:
        self.rested()
        self.say(refusal_text(refusal))
        if self.page() is self._key:
            line = self._key.line_about(refusal)
            line.setFocus()
            line.selectAll()


def _introductions(desk: Desk, step: int) -> Sequence[Introduction]:
    from kamdesk.services import introductions

    return introductions.introductions(desk, step)


def _looked(desk: Desk, file: Path, passphrase: str, identity: Path | None) -> Receipt:
    from kamdesk.services import handovers

    return handovers.look_into(desk, file, passphrase=passphrase or None, identities=_identities(identity))


def _received(
    desk: Desk,
    file: Path,
    passphrase: str,
    identity: Path | None,
    choices: Choices,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> Receipt:
    from kamdesk.services import backups, handovers

    backups.before(desk, "import")
    return handovers.receive(
        desk,
        file,
        passphrase=passphrase or None,
        identities=_identities(identity),
        choices=choices,
        progress=stoppable(progress, cancelled),
    )


def _identities(path: Path | None) -> Sequence[str]:
    """The secret keys of a file as age-keygen writes it; Refusal(cannot_read) where there is none."""
    if path is None:
        return ()
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise Refusal("cannot_read", path=str(path)) from None
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]
