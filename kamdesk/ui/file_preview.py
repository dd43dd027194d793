"""A look at a kept file without opening it: a picture, or what an e-mail or a text says."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QStackedLayout, QWidget

from kamdesk.services.desk import Desk
from kamdesk.ui import theme
from kamdesk.ui.wording_figures import labelled, listed

PICTURES = frozenset({b"jpeg", b"jpg", b"png", b"gif", b"bmp", b"webp"})
"""What is shown; drawings that can name other files (SVG) are not."""

MOST_PIXELS = 64_000_000
WIDEST = 1600


@dataclass(frozen=True, slots=True)
class Look:
    """What there is to see: a picture, or words under a head of a few lines; both empty where nothing is shown."""

    file_id: int
    picture: QImage | None = None
    head: tuple[tuple[str, str], ...] = ()
    words: str | None = None


def look_at(desk: Desk, file_id: int) -> Look:
    """Read a file for its preview. For the reader's thread; raises Refusal(record_gone)."""
    from kamdesk.services import files

    kept = files.read(desk, file_id)
    if (letter := files.words_of(kept)) is not None:
        enclosed = listed(letter.enclosed)
        named = {"subject": letter.subject, "from": letter.sender, "to": letter.to, "date": letter.sent}
        head = tuple((name, text) for name, text in (*named.items(), ("enclosed", enclosed)) if text)
        return Look(file_id, head=head, words=letter.words)
    return Look(file_id, picture=_picture(kept.content))


def _picture(content: bytes) -> QImage | None:
    """A picture, scaled down while it is read, so that a small file cannot unfold into all the memory."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if reader.format().data() not in PICTURES or not 0 < size.width() * size.height() <= MOST_PIXELS:
        return None
    if max(size.width(), size.height()) > WIDEST:
        reader.setScaledSize(size.scaled(QSize(WIDEST, WIDEST), Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    return None if picture.isNull() else picture


class FilePreview(QFrame):
    """Shows a `Look`; empty, it says how the file is opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.kind(self, "card")
        self._image: QImage | None = None
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(1, 1)
        self._picture.setAccessibleName(self.tr("Picture"))
        self._words = QPlainTextEdit()
        self._words.setReadOnly(True)
        self._words.setFrameShape(QFrame.Shape.NoFrame)
        self._words.setTabChangesFocus(True)
        self._words.setAccessibleName(self.tr("What the file says"))
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        theme.kind(self._nothing, "mute")
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(8, 8, 8, 8)
        for part in (self._nothing, self._picture, self._words):
            self._stack.addWidget(part)
        self.clear()

    def clear(self) -> None:
        """Nothing is chosen."""
        self._image = None
        self._nothing.setText("")
        self._stack.setCurrentWidget(self._nothing)

    def show_look(self, look: Look) -> None:
        self._image = look.picture
        if look.picture is not None:
            self._fit()
            self._stack.setCurrentWidget(self._picture)
        elif look.words is not None:
            lines = [labelled(self._named(name), text) for name, text in look.head]
            self._words.setPlainText("\n".join([*lines, *([""] if lines else []), look.words]))
            self._stack.setCurrentWidget(self._words)
        else:
            self._nothing.setText(self.tr("There is no preview. Enter opens a read-only copy."))
            self._stack.setCurrentWidget(self._nothing)

    def shown(self) -> str:
        """The words shown; empty for a picture."""
        return self._words.toPlainText() if self._stack.currentWidget() is self._words else ""

    def has_picture(self) -> bool:
        return self._stack.currentWidget() is self._picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image is None:
            return
        room = self.contentsRect().size() - QSize(16, 16)
        if self._image.width() > room.width() or self._image.height() > room.height():
            how = Qt.TransformationMode.SmoothTransformation
            fitted = self._image.scaled(room.expandedTo(QSize(16, 16)), Qt.AspectRatioMode.KeepAspectRatio, how)
            self._picture.setPixmap(QPixmap.fromImage(fitted))
        else:
            self._picture.setPixmap(QPixmap.fromImage(self._image))

    def _named(self, name: str) -> str:
        return {
            "subject": self.tr("Subject"),
            "from": self.tr("From"),
            "to": self.tr("To"),
            "date": self.tr("Date"),
            "enclosed": self.tr("Enclosed"),
        }[name]
