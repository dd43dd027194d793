"""What the installers of each system promise is the same: file types, languages, pinned parts."""

from __future__ import annotations

import configparser
import plistlib
import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
ENDINGS = {"kamdesk", "kamhandover"}


def text(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text("utf-8")


def test_every_system_opens_the_same_files() -> None:
    globs = ET.parse(PACKAGING / "linux" / "kamdesk-mime.xml").findall(".//{*}glob")
    assert {glob.get("pattern", "").removeprefix("*.") for glob in globs} == ENDINGS
    assert (
        set(re.findall(r"^  !insertmacro FILE_TYPE \"\.(\w+)\"", text("packaging/windows/kamdesk.nsi"), re.M))
        == ENDINGS
    )
    assert set(re.findall(r'Software\\Classes\\\.(\w+)"', text("packaging/windows/kamdesk.wxs"))) == ENDINGS
    info = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    declared = info["UTExportedTypeDeclarations"]
    assert {
        each for kind in declared for each in kind["UTTypeTagSpecification"]["public.filename-extension"]
    } == ENDINGS
    opened = {each for kind in info["CFBundleDocumentTypes"] for each in kind["LSItemContentTypes"]}
    assert opened == {kind["UTTypeIdentifier"] for kind in declared}


def test_the_menu_entry_takes_the_files_it_is_said_to() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(PACKAGING / "linux" / "kamdesk.desktop", "utf-8")
    types = ET.parse(PACKAGING / "linux" / "kamdesk-mime.xml").findall("{*}mime-type")
    assert {kind.get("type") for kind in types} <= set(entry["Desktop Entry"]["MimeType"].split(";"))
    assert entry["Desktop Entry"]["Exec"].split()[1:] == ["%F"]


def test_the_setup_program_says_everything_in_both_languages() -> None:
    lines = re.findall(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"', text("packaging/windows/kamdesk.nsi"), re.M)
    english, chinese = ({name for name, of, _ in lines if of == language} for language in ("ENGLISH", "SIMPCHINESE"))
    assert english == chinese
    assert all(re.search("[一-龥]", words) for _, of, words in lines if of == "SIMPCHINESE")


def test_setup_looks_for_the_mutex_the_desk_holds() -> None:
    from kamdesk.app.system_shell import NAME

    assert f'w "{NAME}"' in text("packaging/windows/kamdesk.nsi")


def test_a_mac_lets_the_program_load_its_libraries_under_the_hardened_runtime() -> None:
    allowed = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert allowed["com.apple.security.cs.disable-library-validation"]
    assert not [name for name in allowed if "network" in name]
    assert plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())["LSMinimumSystemVersion"] == "14.0"


def test_a_mac_is_told_both_languages() -> None:
    info = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert info["CFBundleLocalizations"] == ["en", "zh-Hans"]


@pytest.mark.parametrize("name", ["release", "nightly"])
def test_every_action_of_a_workflow_is_pinned(name: str) -> None:
    used = re.findall(r"uses: (\S+)", text(f".github/workflows/{name}.yml"))
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", each)] == []


def test_no_licence_text_is_missing() -> None:
    named = set(re.findall(r"\b[\w.-]+\.txt\b", text("packaging/licences/README.txt")))
    assert named | {"README.txt"} == {path.name for path in (PACKAGING / "licences").iterdir()}


def test_the_program_knows_the_version_it_is_packed_as() -> None:
    from kamdesk import __version__

    assert tomllib.loads(text("pyproject.toml"))["project"]["version"] == __version__
