"""The style sheet: roles laid over Fusion, and no control rebuilt."""

from __future__ import annotations

from collections.abc import Mapping

_SHEET = """
QMainWindow, QDialog {{ background: {bg}; }}
QToolTip {{ color: {text}; background: {panel}; border: 1px solid {line}; padding: 4px 6px; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QStatusBar {{ background: {side}; border-top: 1px solid {line}; color: {mute}; }}
QStatusBar::item {{ border: none; }}
QMenuBar {{ background: transparent; }}
QMenuBar::item {{ background: transparent; padding: 6px 9px; border-radius: 6px; }}
QMenuBar::item:selected {{ background: {sel}; }}
QMenuBar > QToolButton {{ padding: 0; border: none; }}

QLabel[kind="title"] {{ font-size: {large_px}px; font-weight: 600; }}
QLabel[kind="figure"] {{ font-size: {large_px}px; font-weight: 600; }}
QLabel[kind="lens"] {{ font-size: {lens_px}px; font-weight: 600; }}
QLabel[kind="strong"] {{ font-size: {strong_px}px; font-weight: 600; }}
QLabel[kind="mute"] {{ color: {mute}; }}
QLabel[kind="caption"] {{ color: {mute}; font-size: {caption_px}px; }}
QLabel[kind="late"] {{ color: {late}; }}
QLabel[kind="soon"] {{ color: {soon}; }}
QLabel[kind="ok"] {{ color: {ok}; }}
QLabel[kind="key"] {{ color: {mute}; font-size: {caption_px}px; border: 1px solid {line}; border-radius: 4px;
    padding: 0 4px; }}

QFrame[kind="card"] {{ background: {panel}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[kind="panel"] {{ background: {panel}; border: none; }}
QFrame[kind="side"] {{ background: {side}; border: none; }}
QFrame[kind="bar"] {{ background: {panel}; border: none; border-bottom: 1px solid {line}; }}
QFrame[kind="foot"] {{ background: {panel}; border: none; border-top: 1px solid {line}; }}
QFrame[kind="line"] {{ background: {line}; border: none; max-height: 1px; }}
QFrame[kind="notice"] {{ background: {text}; border: none; border-radius: 8px; }}
QFrame[kind="notice"] QLabel {{ color: {panel}; }}
QFrame[kind="notice"] QPushButton {{ background: transparent; border: 1px solid {mute}; color: {panel}; }}
QFrame[kind="notice"] QPushButton:focus {{ border-color: {panel}; }}
QFrame[kind="popup"] {{ background: {panel}; border: 1px solid {accent}; border-radius: 8px; }}

QPushButton {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; padding: 5px 12px; }}
QPushButton:hover {{ border-color: {mute}; }}
QPushButton:pressed {{ background: {sel}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {mute}; background: {bg}; }}
QPushButton[kind="primary"], QPushButton:default {{ background: {accent}; border-color: {accent}; color: {on_accent}; }}
QPushButton[kind="primary"]:hover {{ border-color: {text}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; padding: 4px 11px; }}
QPushButton[kind="primary"]:disabled, QPushButton:default:disabled {{ background: {line}; border-color: {line};
    color: {mute}; }}
QPushButton[kind="flat"] {{ background: transparent; border-color: transparent; }}
QPushButton[kind="flat"]:hover {{ background: {sel}; }}
QPushButton[kind="flat"]:focus {{ border-color: {accent}; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; color: {accent}; padding: 2px 4px;
    text-align: left; }}
QPushButton[kind="link"]:focus {{ border-color: {accent}; }}
QPushButton[kind="chip"] {{ border-radius: 13px; padding: 3px 12px; color: {mute}; }}
QPushButton[kind="chip"]:checked {{ background: {sel}; border-color: {accent}; color: {accent}; }}
QPushButton::menu-indicator {{ width: 0; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; }}
QToolButton:hover {{ background: {sel}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton::menu-indicator {{ image: none; }}

QLineEdit, QPlainTextEdit, QTextEdit {{ background: {panel}; border: 1px solid {line}; border-radius: 6px;
    padding: 4px 8px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{ border-color: {accent}; }}
QLineEdit[kind="search"] {{ background: {bg}; padding: 5px 8px; }}
QLineEdit[kind="search"]:focus {{ background: {panel}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border-color: {late}; }}

QComboBox {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; padding: 4px 8px; }}
QComboBox:hover {{ border-color: {mute}; }}
QComboBox:focus, QComboBox:on {{ border-color: {accent}; }}
QComboBox:disabled {{ color: {mute}; background: {bg}; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{icons}/down-{scheme}.svg"); width: 12px; height: 12px; }}
QComboBox QLineEdit {{ background: transparent; border: none; padding: 0; }}
QComboBox QAbstractItemView {{ border: 1px solid {line}; padding: 4px; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{ width: 14px; height: 14px;
    border: 1px solid {mute}; background: {panel}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ border-color: {accent}; background: {accent};
    image: url("{icons}/tick-{scheme}.svg"); }}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{ border-color: {accent};
    background: {sel}; }}
QRadioButton::indicator:checked {{ border-color: {accent}; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 {accent}, stop: 0.5 {accent}, stop: 0.6 {panel}, stop: 1 {panel}); }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {line}; background: {bg}; }}

QHeaderView {{ background: {panel}; }}
QHeaderView::section {{ background: {panel}; color: {mute}; border: none; border-bottom: 1px solid {line};
    padding: 6px 10px; font-size: {caption_px}px; }}
QHeaderView::section:vertical {{ padding: 0 8px; border-bottom: none; border-right: 1px solid {line}; }}
QTableCornerButton::section {{ background: {panel}; border: none; border-bottom: 1px solid {line}; }}
QAbstractItemView {{ border: none; outline: none; background: {panel}; selection-background-color: {sel};
    selection-color: {text}; }}
QTableView::item, QTreeView::item {{ padding: 0 7px; }}
QFrame[kind="side"] QAbstractItemView {{ background: {side}; selection-background-color: {side}; }}
QFrame[kind="side"] QListWidget::item {{ padding: 6px 8px; border-radius: 6px; }}
QFrame[kind="side"] QListWidget::item:selected {{ background: {sel}; color: {text}; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {mute}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QTabBar::tab {{ background: transparent; color: {mute}; border: none; border-bottom: 2px solid transparent;
    padding: 6px 2px; margin-right: 12px; }}
QTabBar::tab:selected {{ color: {text}; font-weight: 600; border-bottom-color: {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QProgressBar {{ background: {line}; border: none; border-radius: 2px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget[kind="page"] {{ background: transparent; }}
"""


def style_sheet(colours: Mapping[str, str], text_px: int, scheme: str, icons: str) -> str:
    """The sheet in these colours; the sizes keep their distance to the text's, `text_px` pixels.

    `scheme`: light or dark; `icons`: the folder of the arrows and ticks, one of each for both.
    """
    sizes = {"large_px": text_px + 7, "lens_px": text_px + 5, "strong_px": text_px + 1, "caption_px": text_px - 1}
    return _SHEET.format(**colours, **sizes, scheme=scheme, icons=icons)
