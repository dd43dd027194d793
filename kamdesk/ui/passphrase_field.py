"""A passphrase that is chosen here: typed twice, hidden or shown, with how hard it is to guess beside it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QProgressBar, QToolButton, QWidget

from kamdesk.rules.strength import FULL, LEAST_SIGNS, Strength, bits, is_too_short, strength
from kamdesk.ui import theme


class SecretLine(QLineEdit):
    """A line that hides what is typed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.reveal(False)

    def reveal(self, shown: bool) -> None:
        """Show what is typed, or hide it."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class PassphraseField(QWidget):
    """`changed` says that something was typed; `is_good` that both lines agree and are long enough."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, name: str = "", hint: str = "") -> None:
        """`name` of the first line and `hint` below, where it is no handover that is locked."""
        super().__init__(parent)
        self._hint = hint or self.tr("Several words make a good one. Whoever receives the file needs it.")
        self.first = SecretLine(name or self.tr("Passphrase"))
        self.second = SecretLine(self.tr("The passphrase once more"))
        self._eye = QToolButton()
        self._eye.setText(self.tr("Show"))
        self._eye.setCheckable(True)
        self._eye.setAccessibleName(self.tr("Show the passphrase"))
        self._bar = QProgressBar()
        self._bar.setRange(0, FULL)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self._words = QLabel()
        self._words.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.first, 0, 0)
        grid.addWidget(self._bar, 1, 0)
        grid.addWidget(self.second, 2, 0)
        grid.addWidget(self._eye, 2, 1)  # after both: a blank typed on the way would show the passphrase
        grid.addWidget(self._words, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        self._eye.toggled.connect(self.first.reveal)
        self._eye.toggled.connect(self.second.reveal)
        self.first.textChanged.connect(self._typed)
        self.second.textChanged.connect(self._typed)
        self._typed()

    def value(self) -> str:
        """What was typed; empty where the two lines differ."""
        return self.first.text() if self.is_good() else ""

    def is_empty(self) -> bool:
        return not self.first.text() and not self.second.text()

    def is_good(self) -> bool:
        is_long = bool(self.first.text()) and not is_too_short(self.first.text())
        return is_long and self.first.text() == self.second.text()

    def is_weak(self) -> bool:
        """Whether what was typed is quickly guessed."""
        return strength(self.first.text()) is Strength.WEAK

    def wanting(self) -> str:
        """What keeps it from being good, as a sentence; empty where it is."""
        if self.is_good():
            return ""
        if is_too_short(self.first.text()):
            return self._too_short()
        is_repeated = bool(self.second.text())
        return self.tr("The two passphrases differ.") if is_repeated else self.tr("Type the passphrase once more.")

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()

    def _typed(self) -> None:
        self._bar.setValue(min(round(bits(self.first.text())), FULL))
        words, kind = self._judged(strength(self.first.text()))
        if is_too_short(self.first.text()):
            words, kind = self._too_short(), "late"
        if self.second.text() and self.wanting():
            words, kind = self.wanting(), "late"
        self._words.setText(words)
        self._words.setAccessibleName(words)
        theme.kind(self._words, kind)
        self.changed.emit()

    def _too_short(self) -> str:
        return self.tr("Too short: at least {count} characters.").format(count=LEAST_SIGNS)

    def _judged(self, grade: Strength) -> tuple[str, str]:
        return {
            Strength.NONE: (self._hint, "mute"),
            Strength.WEAK: (self.tr("Weak: quickly guessed."), "late"),
            Strength.FAIR: (self.tr("Fair: more words make it safe."), "soon"),
            Strength.GOOD: (self.tr("Good."), "ok"),
            Strength.STRONG: (self.tr("Strong."), "ok"),
        }[grade]
