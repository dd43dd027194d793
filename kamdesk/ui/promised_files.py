"""Mails and attachments dragged straight out of Outlook, as Qt hands on the formats it does not know itself."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

DESCRIPTOR = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
CONTENTS = 'application/x-qt-windows-mime;value="FileContents";index={}'


def is_promise(mime: QMimeData) -> bool:
    """Whether files are promised in the hand over the window, and none is named."""
    return mime.hasFormat(DESCRIPTOR) and not mime.hasUrls()


def promised_in(mime: QMimeData) -> list[tuple[str, bytes]]:
    """(name, bytes) of the files promised. No bytes: the program keeps to itself what it shows (a mail as such, which
    Outlook gives as a storage only, where Qt asks for a stream).
    """
    from kamdesk.services.files import promised_names

    names = promised_names(bytes(mime.data(DESCRIPTOR).data()))
    return [(name, bytes(mime.data(CONTENTS.format(place)).data())) for place, name in enumerate(names)]
