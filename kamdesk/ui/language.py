"""The language of the screen and the command line: KamDesk's own texts, Qt's, and the locale of days."""

from __future__ import annotations

from importlib.resources import as_file

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from kamdesk.models.resources import resource
from kamdesk.ui.texts import QT_TRANSLATE_NOOP

LANGUAGES = ("en", "zh_CN")

LEFT_BY_QT = (
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
    QT_TRANSLATE_NOOP("QPageSetupWidget", "Page &order:"),
    QT_TRANSLATE_NOOP("QPageSetupWidget", "Pages &per sheet:"),
    QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
)
"""Texts of Qt's own dialogs that its Chinese catalogue lacks, has only without their mnemonics, or calls by another

name than everybody does; ours is asked before it.
"""


class Language(QObject):
    """One language, in force while this object lives. English has a catalogue too, for its plurals."""

    def __init__(self, name: str, app: QCoreApplication) -> None:
        """`name`: en or zh_CN; anything else is taken as what the system speaks."""
        super().__init__(app)
        self.name = name if name in LANGUAGES else system_language()
        self._app = app
        self._translators: list[QTranslator] = []
        QLocale.setDefault(QLocale(self.name))
        self._load_qt()
        self._load_own()  # the last one is asked first

    def remove(self) -> None:
        """Go back to the texts as they stand in the sources."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()

    def _load_own(self) -> None:
        with as_file(resource("i18n", f"kamdesk_{self.name}.qm")) as path:
            self._install(str(path))

    def _load_qt(self) -> None:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"{folder}/qtbase_{self.name}.qm")

    def _install(self, path: str) -> None:
        """A catalogue that is not there leaves the texts in English."""
        translator = QTranslator(self)
        if translator.load(path):
            self._app.installTranslator(translator)
            self._translators.append(translator)


def system_language() -> str:
    """Chinese where the system speaks any Chinese, else English."""
    return "zh_CN" if QLocale.system().language() is QLocale.Language.Chinese else "en"
