"""The user's settings: kept, sound whatever stands in the file, quiet when asked."""

from __future__ import annotations

import json
from datetime import time
from pathlib import Path

import pytest

from kamdesk.app.settings_file import DeskSettings, SettingsFile, is_quiet


def test_what_is_changed_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    SettingsFile(path).change(language="zh_CN", tray=True, told_digests=["2026-11-23"])
    again = SettingsFile(path).now
    assert (again.language, again.tray, list(again.told_digests)) == ("zh_CN", True, ["2026-11-23"])
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"], "nothing is left beside it"
    assert path.stat().st_mode & 0o077 == 0


def test_the_rep_s_own_keys_are_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    SettingsFile(path).change(keys={"new_customer": ("Ctrl+J",), "log": ()})
    assert SettingsFile(path).now.keys == {"new_customer": ["Ctrl+J"], "log": []}


NONSENSE = ("", "[]", "{", '{"theme": 7}', '{"quiet_from": "noon"}', '{"told_digests": [1]}')
KEYS = ('{"keys": ["Ctrl+J"]}', '{"keys": {"log": "Ctrl+J"}}', '{"keys": {"log": [7]}}')


@pytest.mark.parametrize("text", [*NONSENSE, *KEYS])
def test_what_means_nothing_is_as_if_it_were_not_there(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert SettingsFile(path).now == DeskSettings()


def test_an_unknown_setting_does_not_hurt_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", "hologram": True, "text_percent": 9000}))
    assert SettingsFile(path).now == DeskSettings(theme="dark")


def test_a_disk_that_refuses_leaves_the_choice_in_force(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    settings = SettingsFile(blocked / "settings.json")
    assert settings.change(theme="dark").theme == "dark"


@pytest.mark.parametrize(
    ("start", "end", "at", "quiet"),
    [
        ("20:00", "08:00", "23:00", True),
        ("20:00", "08:00", "07:59", True),
        ("20:00", "08:00", "08:00", False),
        ("12:00", "13:00", "12:30", True),
        ("12:00", "13:00", "13:00", False),
        ("09:00", "09:00", "09:00", False),
    ],
)
def test_quiet_hours_may_reach_over_midnight(start: str, end: str, at: str, quiet: bool) -> None:
    settings = DeskSettings(quiet_from=start, quiet_until=end)
    assert is_quiet(settings, time.fromisoformat(at)) is quiet
