"""Colours by role, light and dark, and the type: the one place where the desk's look is decided.

`roles(palette)` answers everywhere, so nobody needs to be handed a theme: a widget asks `roles(self.palette())`, a
delegate `roles(option.palette)`. Labels, frames and buttons say what they are with `kind(widget, "mute")`; the style
sheet knows: title, lens, figure, strong, caption, mute, late, soon, ok, key (labels), card, panel, side, bar,
foot, line, notice, popup (frames), primary, flat, link, chip (buttons), search (line edits).
"""

from __future__ import annotations

from contextlib import ExitStack
from importlib.resources import as_file
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kamdesk.models.resources import resource
from kamdesk.ui.style_sheet import style_sheet

SPACE = 4
"""Everything stands on steps of this: 8 inside, 12 between, 16 at the edges."""

ROW_HEIGHT = 36
SMALLEST = 13
"""Pixels of the text where the system has no size of its own, or a smaller one."""

CHINESE_FONTS = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei")


class Roles(NamedTuple):
    """Colours by what they are for; every text colour reads at 4.5:1 or better on every ground."""

    bg: str
    panel: str
    side: str
    line: str
    sel: str
    text: str
    mute: str
    accent: str
    on_accent: str
    super: str
    large: str
    medium: str
    small: str
    late: str
    late_bg: str
    soon: str
    soon_bg: str
    ok: str
    ok_bg: str


LIGHT = Roles(
    bg="#f6f7f9",
    panel="#ffffff",
    side="#eef1f5",
    line="#dfe3ea",
    sel="#dbe7fb",
    text="#1d2430",
    mute="#5c6675",
    accent="#1f5fd0",
    on_accent="#ffffff",
    super="#7a3fd1",
    large="#1f5fd0",
    medium="#076a60",
    small="#5c6675",
    late="#b3261e",
    late_bg="#fbe9e7",
    soon="#8a5a00",
    soon_bg="#fdf1d9",
    ok="#1f6f3d",
    ok_bg="#e3f3e8",
)
DARK = Roles(
    bg="#15181d",
    panel="#1c2027",
    side="#181b21",
    line="#2d333d",
    sel="#26375a",
    text="#e7eaf0",
    mute="#a3adbb",
    accent="#7fb0ff",
    on_accent="#15181d",
    super="#c3a2ff",
    large="#7fb0ff",
    medium="#5fd0c3",
    small="#a3adbb",
    late="#ff9a92",
    late_bg="#43211f",
    soon="#f2c46d",
    soon_bg="#3d3018",
    ok="#86d6a0",
    ok_bg="#1d3526",
)

SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def roles(palette: QPalette) -> Roles:
    """The colours that go with a palette."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def kind(widget: QWidget, name: str) -> None:
    """Say what a widget is, so that the style sheet dresses it; may be said anew while it shows."""
    if widget.property("kind") == name:
        return
    widget.setProperty("kind", name)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it will be dressed when it is first shown or measured
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def sized(font: QFont, step: int, strong: bool = False) -> QFont:
    """The font `step` pixels larger (or smaller) than the text, semibold where `strong`."""
    changed = QFont(font)
    changed.setPixelSize(max(8, QFontInfo(font).pixelSize() + step))
    changed.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return changed


class Theme(QObject):
    """Dresses the application, and again when the system turns dark or light. `changed` says so to who paints."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: str = "system", percent: int = 100) -> None:
        """`scheme`: system, light or dark. `percent`: the size of the text against the system's."""
        super().__init__(app)
        self._app = app
        self._kept_open = ExitStack()
        self._scheme = scheme
        self._icons = Path(self._kept_open.enter_context(as_file(resource("icons"))))
        app.setStyle("Fusion")
        app.setFont(text_font(percent))
        app.styleHints().colorSchemeChanged.connect(self._dress)
        self.set_scheme(scheme)

    def set_scheme(self, scheme: str) -> None:
        """Follow the system (`system`), or stay `light` or `dark`."""
        self._scheme = scheme
        self._app.styleHints().setColorScheme(SCHEMES[scheme])
        self._dress()

    def set_percent(self, percent: int) -> None:
        """Make every text larger or smaller."""
        self._app.setFont(text_font(percent))
        self._dress()

    def _dress(self) -> None:
        chosen = DARK if self._is_dark() else LIGHT
        self._app.setPalette(palette_of(chosen))
        text_px, scheme = QFontInfo(self._app.font()).pixelSize(), "dark" if chosen is DARK else "light"
        self._app.setStyleSheet(style_sheet(chosen._asdict(), text_px, scheme, self._icons.as_posix()))
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._scheme != "system":
            return self._scheme == "dark"
        return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark


def text_font(percent: int = 100) -> QFont:
    """The system's font at its size, never below 13 pixels, with a Chinese face to fall back on."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    families = [family for family in CHINESE_FONTS if QFontDatabase.hasFamily(family)]
    own = font.family()
    # Where no desktop has chosen a font, "sans" is one for Latin only: one face for both scripts keeps the line calm.
    nobody_chose = own.lower() in ("", "sans", "sans serif", "sans-serif", "dejavu sans", "helvetica")
    font.setFamilies(families if nobody_chose and families else [own, *families])
    font.setPixelSize(round(max(SMALLEST, QFontInfo(font).pixelSize()) * percent / 100))
    return font


def palette_of(colours: Roles) -> QPalette:
    """The palette that Fusion and the native dialogs draw with."""
    role = QPalette.ColorRole
    palette = QPalette()
    for names, colour in (
        ((role.Window,), colours.bg),
        ((role.Base, role.Button, role.ToolTipBase), colours.panel),
        ((role.AlternateBase,), colours.side),
        ((role.Text, role.WindowText, role.ButtonText, role.ToolTipText, role.HighlightedText), colours.text),
        ((role.PlaceholderText,), colours.mute),
        ((role.Highlight,), colours.sel),
        ((role.Accent, role.Link, role.LinkVisited), colours.accent),
        ((role.Mid, role.Midlight, role.Dark), colours.line),
        ((role.Light,), colours.panel),
        ((role.BrightText,), colours.late),
    ):
        for name in names:
            palette.setColor(name, QColor(colour))
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.mute))
    return palette
