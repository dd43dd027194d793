"""What accompanies an open book: the clock that reminds, the tray, and the watch for an empty chair."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from kamdesk.app import tray
from kamdesk.app.idle import IdleWatch
from kamdesk.app.scheduler import Scheduler
from kamdesk.app.session import Session
from kamdesk.app.settings_file import SettingsFile, is_quiet
from kamdesk.models.refusals import Refusal
from kamdesk.models.settings import Settings
from kamdesk.services import day, raising, wrapup
from kamdesk.services.desk import Clock
from kamdesk.services.raising import Raised
from kamdesk.ui.wording_figures import counted


class Companions(QObject):
    """Made after the first paint, once for the process; `follow` tells which session is open, if any."""

    open_asked = Signal()
    lock_asked = Signal()
    quit_asked = Signal()

    def __init__(self, settings: SettingsFile, clock: Clock, app: QApplication) -> None:
        super().__init__(app)
        self._settings = settings
        self._clock = clock
        self._app = app
        self._session: Session | None = None
        self._tray: tray.Tray | None = None
        self._followed: Callable[[], None] = self._show_today
        told = [date.fromisoformat(each) for each in settings.now.told_digests]
        self.scheduler = Scheduler(clock, self._digest_time, self._is_quiet, told, settings.now.digest, parent=self)
        self.scheduler.new_day.connect(self._new_day)
        self.scheduler.list_changed.connect(self._list_changed)
        self.scheduler.digest_due.connect(self._raise)
        self.scheduler.woke.connect(self._list_changed)
        self._idle = IdleWatch(self._idle_minutes, app)
        self._idle.left.connect(self.lock_asked)
        self.settle()

    def follow(self, session: Session | None) -> None:
        """Remind for this session from now on; None: the book is locked."""
        self._session = session
        if self._tray is not None:
            self._tray.set_open(session is not None)
        if session is None:
            self._app.setBadgeNumber(0)
            self.scheduler.stop()
            return
        session.jobs.changed.connect(self._aim)
        session.window.today.counted.connect(self._count)
        self._count()
        self._aim()
        self.scheduler.start()
        self._offer()

    def stop(self) -> None:
        self.scheduler.stop()
        self._idle.stop()
        if self._tray is not None:
            self._tray.hide()

    def can_have_tray(self) -> bool:
        return tray.is_available()

    def has_tray(self) -> bool:
        """Whether the desk can be found in the tray now."""
        return self._tray is not None

    def settle(self) -> None:
        """Follow the settings: the tray they want or do not want, the digest or none."""
        self.scheduler.rounds.wants_digest = self._settings.now.digest
        wanted = self._settings.now.tray is True and tray.is_available()
        if wanted and self._tray is None:
            self._tray = self._made_tray()
            self._tray.show()
        elif not wanted and self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _made_tray(self) -> tray.Tray:
        made = tray.Tray(self)
        made.open_asked.connect(self.open_asked)
        made.notice_clicked.connect(self._follow_notice)
        made.log_asked.connect(self._log)
        made.caller_asked.connect(self._find_caller)
        made.later_asked.connect(self._remind_later)
        made.lock_asked.connect(self.lock_asked)
        made.quit_asked.connect(self.quit_asked)
        made.set_open(self._session is not None)
        return made

    # what the clock brings

    def _new_day(self) -> None:
        if self._session is not None:
            self._session.new_day()
        self._aim()

    def _list_changed(self) -> None:
        if self._session is not None:
            self._session.window.today.reload()
        self._aim()
        self._offer()

    def _offer(self) -> None:
        """Offer the evening review once its hour has come, unless notices are to be quiet."""
        if self._session is not None and not self._is_quiet(self._clock().time()):
            self._session.jobs.write(wrapup.offer, self._session.desk, done=self._tell_review, failed=_let_be)

    def _tell_review(self, left: object) -> None:
        if not isinstance(left, int) or not left or self._session is None:
            return
        words = self.tr("Evening review: {count} to settle").format(count=counted("entries", left))
        self._say(self.tr("Evening review"), words, self.tr("Begin"), self._show_review)

    def _aim(self, _changes: object = None) -> None:
        """Ask for the next moment the list can change by itself."""
        if self._session is not None:
            self._session.jobs.read(day.next_change, self._session.desk, done=self._watch, failed=_let_be)

    def _watch(self, moment: object) -> None:
        if isinstance(moment, datetime) and self._session is not None:
            self.scheduler.watch(moment)

    def _raise(self) -> None:
        self._keep_told()
        if self._session is not None:
            self._session.jobs.write(raising.raise_day, self._session.desk, done=self._tell, failed=_let_be)

    def _tell(self, raised: object) -> None:
        """The one notice; where the desktop shows none, the bar in the window."""
        if not isinstance(raised, Raised) or not raised.customers or self._session is None:
            return
        later = self._remind_later
        words = tray.digest_text(raised)
        self._say(self.tr("Today"), words, self.tr("Show"), self._show_today, raised.overdue, later)
        if self._tray is not None:
            self._tray.offer_later(True)

    def _remind_later(self) -> None:
        """The digest once more in an hour; a start before that tells it at once, so that it is not lost."""
        self.scheduler.remind_later()
        self._keep_told()
        if self._tray is not None:
            self._tray.offer_later(False)

    def _keep_told(self) -> None:
        self._settings.change(told_digests=[each.isoformat() for each in self.scheduler.rounds.told])

    def _say(
        self,
        title: str,
        words: str,
        button: str,
        act: Callable[[], None],
        count: int = 0,
        later: Callable[[], None] | None = None,
    ) -> None:
        """A notice of the desktop, else the bar in the window; either leads to the same place."""
        self._followed = act
        if self._session is not None and (self._tray is None or not self._tray.notify(title, words, count)):
            self._session.window.notice.say(words, button, act, later)

    def _follow_notice(self) -> None:
        self._followed()

    # what the tray asks

    def _show_today(self) -> None:
        self.open_asked.emit()
        if self._session is not None:
            self._session.window.show_lens("today")

    def _show_review(self) -> None:
        self.open_asked.emit()
        if self._session is not None:
            self._session.window.wrap_up()

    def _log(self) -> None:
        self.open_asked.emit()
        if self._session is not None:
            self._session.window.actions_table["log"].trigger()

    def _find_caller(self) -> None:
        """A window of its own finds by digits as they are heard, and shows the brief."""
        self.open_asked.emit()
        if self._session is not None:
            self._session.window.ask_caller()

    def _count(self, _count: object = None) -> None:
        """The number of the overdue, on the tray's icon and, where the system shows one, on the program's own."""
        if self._session is not None:
            self._session.jobs.read(raising.overdue, self._session.desk, done=self._say_overdue)

    def _say_overdue(self, overdue: int) -> None:
        if self._session is None:
            return
        self._app.setBadgeNumber(overdue)
        if self._tray is not None:
            self._tray.say_overdue(overdue)

    # settings

    def _rules(self) -> Settings:
        return self._session.desk.settings if self._session is not None else Settings()

    def _digest_time(self) -> time:
        return self._rules().digest

    def _idle_minutes(self) -> int:
        return self._rules().idle_lock_minutes

    def _is_quiet(self, at: time) -> bool:
        return is_quiet(self._settings.now, at)


def _let_be(_refusal: Refusal) -> None:
    """It is asked again with the next change."""
