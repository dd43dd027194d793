"""Handing the book over: who goes, what is missing, who can open it, and the protocol."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kamdesk.models.refusals import Refusal
from kamdesk.models.rows import CustomerRow, LensNode
from kamdesk.services.desk import Desk
from kamdesk.services.handovers import Gap, HandedOver, free_place
from kamdesk.services.leaving import Certificate
from kamdesk.ui.asking import ask
from kamdesk.ui.composing import ENTERS
from kamdesk.ui.guided import Guided
from kamdesk.ui.handover_done import HandedOverPage
from kamdesk.ui.handover_gaps import GapsPage
from kamdesk.ui.handover_lock import ENDING, LockPage
from kamdesk.ui.handover_notes import NotesPage
from kamdesk.ui.handover_scope import ScopePage
from kamdesk.ui.jobs import Jobs
from kamdesk.ui.own_name import OwnName
from kamdesk.ui.wording_figures import counted, fill, listed
from kamdesk.ui.wording_refusals import refusal_text


class HandoverDialog(Guided):
    """`lens` is what the list shows now, `all` where none is seen; `selected` who is selected there.

    `language` is that of the briefing.
    """

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        lens: str = "all",
        language: str = "zh_CN",
        folder: Path | None = None,
        selected: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        steps = (self.tr("Who goes"), self.tr("Gaps"), self.tr("Notes"), self.tr("Lock"), self.tr("Done"))
        super().__init__("", steps, parent)
        self.setWindowTitle(self.tr("Hand over"))
        self._desk, self._jobs, self._language = desk, jobs, language
        self._has_word = self._goes_on = False
        self._certificate: Certificate | None = None
        self._looked_at: tuple[tuple[str, ...], tuple[int, ...]] | None = None
        name = f"{desk.path.stem} {desk.today().isoformat()}{ENDING}"
        self._scope = ScopePage(lens, selected)
        self._gaps = GapsPage(desk, jobs)
        self._notes = NotesPage(desk, jobs)
        self._lock = LockPage(free_place((folder or Path.home()) / name), OwnName(desk))
        self._done = HandedOverPage()
        for page in (self._scope, self._gaps, self._notes, self._lock, self._done):
            self.add_page(page)
        self._scope.rescoped.connect(self._look_at_scope)
        self._gaps.filled.connect(self._was_filled_in)
        self._gaps.panel.refused.connect(self._was_refused)
        self._lock.edited.connect(self.take_back_words)
        self._done.protocol_wanted.connect(self._print)
        self._done.leaving_wanted.connect(self._leave_book)
        self.show_page(self._scope)
        jobs.read(_start, desk, done=self._started, failed=self._failed)
        self._look_at_scope()

    def forward(self) -> None:
        if self.page() is self._scope:
            self._to_gaps()
        elif self.page() is self._gaps and (self._gaps.panel.is_touched() or self._gaps.panel.is_saving()):
            self._goes_on = self._fill_in()
        elif self.page() is self._gaps:
            self._to_notes()
        elif self.page() is self._notes:
            self._notes.save()
            super().forward()
        elif self.page() is self._lock:
            self._ask_of_weak()
        else:
            super().forward()

    def can_go_back(self) -> bool:
        return self.page() in (self._gaps, self._notes, self._lock)

    def is_at_stake(self) -> str:
        if self.page() is self._done:
            return ""
        if self._gaps.panel.is_touched() or self._notes.is_touched():
            return self.tr("What you typed is not stored yet.")
        is_begun = self._scope.is_touched() or self._lock.is_touched()
        return self.tr("Nothing was handed over yet.") if is_begun else ""

    def backward(self) -> None:
        self._goes_on = False
        if self.page() is self._notes:
            self._notes.save()
        super().backward()

    def settle(self) -> None:
        super().settle()
        if hasattr(self, "_done"):
            self._cancel.setVisible(self.page() is not self._done)

    def _started(self, found: tuple[Sequence[LensNode], Sequence[str]]) -> None:
        groups, keys = found
        if not self._lock.recipients():
            self._lock.show_remembered(keys)
        self._scope.show_groups(groups)

    # Who goes.

    def _look_at_scope(self) -> None:
        lenses = self._scope.lenses()
        self._jobs.search(_reach, self._desk, lenses, done=self._reach_found, failed=self._failed, topic="handover")

    def _reach_found(self, found: tuple[tuple[str, ...], int, Sequence[CustomerRow]]) -> None:
        lenses, go, stay = found
        if lenses == self._scope.lenses():
            self._scope.show_reach(go, stay)

    # Gaps.

    def _to_gaps(self) -> None:
        job = self._jobs.read(self._gap_work(), done=self._gaps_found, failed=self._failed)
        self.work(job, self.tr("Looking for what is missing…"))

    def _gap_work(self) -> Callable[[], tuple[Gap, ...]]:
        from functools import partial

        from kamdesk.services import handovers

        return partial(handovers.gaps, self._desk, self._scope.lenses(), self._scope.included())

    def _gaps_found(self, gaps: Sequence[Gap]) -> None:
        self.rested()
        asked = (self._scope.lenses(), self._scope.included())
        if asked != self._looked_at:
            self._looked_at = asked
            self._gaps.start()
        self._gaps.show_gaps(gaps)
        self.show_page(self._gaps)

    def _look_for_gaps(self) -> None:
        self._jobs.read(self._gap_work(), done=self._gaps_left, failed=self._failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field of the gaps means that field, not the next page."""
        if event.key() in ENTERS and self.page() is self._gaps and self._is_filling_in() and self._is_half_filled():
            event.accept()
            self._fill_in()
        else:
            super().keyPressEvent(event)

    def _is_half_filled(self) -> bool:
        return self._gaps.panel.is_touched() and not isinstance(self.focusWidget(), QPushButton)

    def _fill_in(self) -> bool:
        """Store what was typed; whether it is on its way."""
        self._gaps.panel.save()
        self.settle()
        is_saving = self._gaps.panel.is_saving()
        if not is_saving and not self._is_filling_in():
            self._gaps.panel.enter()
        return is_saving

    def _was_filled_in(self) -> None:
        self._look_for_gaps()
        if self._goes_on:
            self._goes_on = False
            self._to_notes()

    def _was_refused(self) -> None:
        self._goes_on = False

    def _is_filling_in(self) -> bool:
        return self._gaps.panel.isAncestorOf(self.focusWidget() or self)

    def _gaps_left(self, gaps: Sequence[Gap]) -> None:
        """Who filled one in goes on with the next; who walks in the list stays there."""
        was_filling_in = self._is_filling_in()
        self._gaps.show_gaps(gaps)
        if was_filling_in and gaps:
            self._gaps.panel.enter()
        elif was_filling_in:
            self._next.setFocus(Qt.FocusReason.TabFocusReason)

    # Notes.

    def _to_notes(self) -> None:
        from kamdesk.services.handovers import key_accounts

        found = (self._desk, self._scope.lenses(), self._scope.included())
        job = self._jobs.read(key_accounts, *found, done=self._accounts_found, failed=self._failed)
        self.work(job, self.tr("Looking for the key accounts…"))

    def _accounts_found(self, rows: Sequence[CustomerRow]) -> None:
        self.rested()
        self._notes.show_rows(rows)
        self.show_page(self._notes)

    # Handing over.

    def _ask_of_weak(self) -> None:
        if not self._lock.passphrase.is_weak():
            self._ask_of_standing()
            return
        words = self.tr("This passphrase is quickly guessed. Whoever gets hold of the file reads all customers in it.")
        go, stay = self.tr("Use it all the same"), self.tr("Choose another")
        ask(self, words, go, self._ask_of_standing, stay=stay)

    def _ask_of_standing(self) -> None:
        """Who opens the file given before may have no other."""
        if not (standing := self._lock.standing()):
            self._hand_over()
            return
        names = listed(each.name for each in standing)
        words = self.tr("This exists already: {files}").format(files=names)
        more = self.tr("What it holds is lost; whoever was given it may have no other.")
        go = fill(self.tr("Replace {count:files}"), {"count": len(standing)})
        ask(self, words, go, self._hand_over, more=more)

    def _hand_over(self) -> None:
        job = self._jobs.read(
            _handed_over,
            self._desk,
            self._lock.path(),
            self._scope.lenses(),
            self._lock.passphrase.value(),
            self._lock.recipients(),
            self._scope.included(),
            self._language,
            self._lock.own_name.name(),
            done=self._was_handed_over,
            failed=self._failed,
            progress=self._on_the_way,
        )
        self.work(job, self.tr("Packing and locking…"))

    def _was_handed_over(self, made: HandedOver) -> None:
        self.rested()
        self._has_word = not self._lock.passphrase.is_empty()
        self._jobs.write(_remember, self._desk, self._lock.recipients() if self._lock.remember.isChecked() else ())
        self._lock.passphrase.clear()
        self._done.show_result(made)
        self.show_page(self._done)

    # Afterwards.

    def _print(self) -> None:
        from kamdesk.ui.handover_paper import protocol_html
        from kamdesk.ui.printing import preview

        if (made := self._done.made()) is not None:
            title = self.tr("Handover protocol")
            preview(title, protocol_html(made), self, what="protocol", today=made.at.date())

    def _leave_book(self) -> None:
        from kamdesk.ui.leave_dialog import LeaveDialog

        if (made := self._done.made()) is not None:
            dialog = LeaveDialog(self._desk, self._jobs, made, self._has_word, self)
            dialog.left.connect(self._was_left)
            dialog.open()

    def _was_left(self, certificate: Certificate) -> None:
        from kamdesk.ui.handover_paper import certificate_html
        from kamdesk.ui.old_backups import OldBackups
        from kamdesk.ui.printing import preview

        self._certificate = certificate
        old = OldBackups(self._desk, self._jobs)
        old.dropped.connect(self._backups_dropped)
        old.refused.connect(self._failed)
        self._save_certificate(self.tr("Erased. The certificate lies beside the handover: {file}"))
        self._done.add_act(old)
        old.offer(certificate.backups)
        title = self.tr("Certificate of erasure")
        preview(title, certificate_html(certificate), self, what="certificate", today=certificate.at.date())

    def _backups_dropped(self, words: str) -> None:
        """The certificate names them no more."""
        assert self._certificate is not None
        self._certificate = replace(self._certificate, backups=())
        self._save_certificate(words + "\n" + self.tr("The certificate was written anew: {file}"))

    def _save_certificate(self, words: str) -> None:
        from kamdesk.ui.leave_dialog import save_certificate

        def saved(path: Path) -> None:
            self._done.show_left(words.format(file=path.name))

        folder = self._lock.path().parent
        self._jobs.read(save_certificate, self._certificate, folder, done=saved, failed=self._failed)

    def _on_the_way(self, done: int, known: int) -> None:
        words = self.tr("{done} of {all}").format(done=counted("records", done), all=counted("records", known))
        self.progressed(done, known, words)

    def _failed(self, refusal: Refusal) -> None:
        self.rested()
        self.say(refusal_text(refusal))


def _start(desk: Desk) -> tuple[Sequence[LensNode], Sequence[str]]:
    from kamdesk.services import handovers, lists

    groups = next((node.children for node in lists.tree(desk) if node.id == "section:groups"), ())
    return groups, handovers.remembered_keys(desk)


def _reach(desk: Desk, lenses: tuple[str, ...]) -> tuple[tuple[str, ...], int, Sequence[CustomerRow]]:
    """How many of these lenses go, and who stays out."""
    from kamdesk.services import handovers

    return lenses, handovers.going(desk, lenses), handovers.left_out(desk, lenses)


def _handed_over(
    desk: Desk,
    out: Path,
    lenses: Sequence[str],
    passphrase: str,
    recipients: Sequence[str],
    include: Sequence[int],
    language: str,
    name: str,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> HandedOver:
    from kamdesk.services import handovers
    from kamdesk.ui.wording import Wording

    return handovers.hand_over(
        desk,
        out,
        Wording(desk.currency, desk.today()),
        lens=lenses,
        passphrase=passphrase or None,
        recipients=recipients,
        include=include,
        language=language,
        name=name,
        progress=stoppable(progress, cancelled),
    )


def _remember(desk: Desk, keys: Sequence[str]) -> None:
    from kamdesk.services import handovers

    if tuple(keys) != handovers.remembered_keys(desk):
        handovers.remember_keys(desk, keys)


def stoppable(progress: Callable[[int, int], object], cancelled: Callable[[], bool]) -> Callable[[int, int], None]:
    """Progress that ends the work with Refusal(cancelled) once the rep wants it to stop."""

    def step(done: int, known: int) -> None:
        if cancelled():
            raise Refusal("cancelled")
        progress(done, known)

    return step
