"""The same room for every test: no screen, no network, no one's own settings, UTC and UTF-8, nothing left running."""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import itertools
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def _settle_the_room() -> None:
    """Set what Qt, the locale and the clock read once, when they load; so this comes before every other import."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.update(TZ="UTC", LANG="C.UTF-8", LC_ALL="C.UTF-8", LANGUAGE="", PYTHONUTF8="1")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    home = tempfile.mkdtemp(prefix="kamdesk-tests-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(Path(home, name.lower()))
    for name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "KAMDESK_PASSPHRASE"):
        os.environ.pop(name, None)
    if hasattr(time, "tzset"):
        time.tzset()


_settle_the_room()

import hypothesis  # noqa: E402
import pytest  # noqa: E402
from PySide6.QtCore import QThread  # noqa: E402

hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")


def is_private(path: Path) -> bool:
    """Whether nobody but its owner may touch it; on Windows that lies in the profile's access list, not in the mode."""
    return os.name == "nt" or path.stat().st_mode & 0o077 == 0


class Offline:
    """Refuses every way out of this computer, and remembers who tried even where the refusal was swallowed."""

    _WAYS_OUT = frozenset(
        f"socket.{way}" for way in ("connect", "bind", "sendto", "sendmsg", "getaddrinfo", "gethostbyname")
    )

    def __init__(self) -> None:
        self.tried: list[str] = []

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if event in self._WAYS_OUT and not self._stays_inside(arguments):
            self.tried.append(f"{event} {arguments[1:] or arguments}")
            raise RuntimeError(f"the desk is offline, but a test met {self.tried[-1]}")

    @staticmethod
    def _stays_inside(arguments: tuple[object, ...]) -> bool:
        """Unix sockets name a path; they join processes of one computer (multiprocessing uses them)."""
        return len(arguments) == 2 and isinstance(arguments[1], str | bytes) and not isinstance(arguments[0], str)


_offline = Offline()
sys.addaudithook(_offline)


class Running:
    """The threads of Python and Qt that a test has started and not ended."""

    def __init__(self) -> None:
        self._python_before = set(threading.enumerate())
        self.qt_started: list[QThread] = []

    def left_over(self, seconds: float = 2.0) -> list[str]:
        """Names of what still runs after each was given `seconds` to come to its own end."""
        python = [t for t in threading.enumerate() if t not in self._python_before]
        python = [t for t in python if not isinstance(t, threading._DummyThread)]
        for thread in python:
            thread.join(seconds)
        return [t.name for t in python if t.is_alive()] + [repr(t) for t in self.qt_started if _runs_on(t, seconds)]


def _runs_on(thread: QThread, seconds: float) -> bool:
    with contextlib.suppress(RuntimeError):  # Qt has destroyed it: it has ended
        if thread.isRunning() and not thread.wait(int(seconds * 1000)):
            thread.requestInterruption()
            thread.quit()
            return True
    return False


@pytest.fixture(autouse=True)
def _nothing_left_running(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a thread behind; asked for first, so it looks when the others have cleared up."""
    running = Running()
    start: Callable[..., None] = QThread.start

    def start_and_remember(thread: QThread, *priority: QThread.Priority) -> None:
        running.qt_started.append(thread)
        start(thread, *priority)

    monkeypatch.setattr(QThread, "start", start_and_remember)
    yield
    if left := running.left_over():
        pytest.fail(f"left running: {', '.join(left)}")


@pytest.fixture(autouse=True)
def _collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Around Qt, collect on this thread only: the collector destroys widgets on whichever thread it happens to run."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    gc.freeze()  # what was there before is not this test's: to look all of it through took a quarter of the run
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _no_way_out() -> Iterator[None]:
    """Fail a test whose code reached for the network, even if that code swallowed the refusal."""
    _offline.tried.clear()
    yield
    if _offline.tried:
        pytest.fail(f"reached for the network: {', '.join(_offline.tried)}")


@pytest.fixture(autouse=True, scope="session")
def _keys_derived_once() -> Iterator[None]:
    """A passphrase takes a fifth of a second on purpose. Few salts in turn, so that a run derives each key once."""
    from kamdesk.store import keys

    salts = itertools.cycle([keys.new_salt() for _ in range(8)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "new_salt", lambda: next(salts))
        patch.setattr(keys, "derive", functools.cache(keys.derive))
        yield


_laid_down: dict[bytes, bytes] = {}
"""Empty books by what encrypts them."""


@pytest.fixture(autouse=True)
def _tables_laid_down_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty book is the same every time: above the store, where the making of one is tried, it is copied."""
    from kamdesk.store import opening
    from kamdesk.store.keys import Key

    lay_down = opening._lay_down

    def copy(path: Path, key: Key) -> None:
        known = _laid_down.get(key.secret + key.salt)
        if known is not None:
            path.write_bytes(known)
            return
        lay_down(path, key)
        _laid_down[key.secret + key.salt] = path.read_bytes()

    if "store" not in request.path.parts:
        monkeypatch.setattr(opening, "_lay_down", copy)


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handover's passphrase costs most of a second on purpose; where that is not what is tried, it costs nothing."""
    from kamdesk.exchange import sealed

    monkeypatch.setattr(sealed, "WORK_FACTOR", 10)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real files beside the project; skips, plainly, where there is none."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"no real data beside the project ({SHARED_DATA.name} is missing in {SHARED_DATA.parent.name}/)")
    return SHARED_DATA
