"""A Wine of our own: its folder, its screen, and running things in it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "windows"
MINGW = "x86_64-w64-mingw32"
LONGEST = 3600  # seconds for anything at all; on a busy machine a start takes minutes


def native(*command: object, cwd: Path = ROOT) -> None:
    """Run one command of this machine; CalledProcessError where it fails."""
    subprocess.run([str(word) for word in command], cwd=cwd, check=True)


class Wine:
    """As a context: a screen, and Wine's server ended when it is left. `PREFIX` is the C: drive and the registry."""

    PREFIX = BUILD / "wine"
    SYSTEM = PREFIX / "drive_c" / "windows" / "system32"
    HOME = BUILD / "home"  # Wine links its user's folders to this one, so never to a real home

    @classmethod
    def make(cls) -> None:
        """A fresh prefix that says it is Windows 10."""
        shutil.rmtree(cls.PREFIX, ignore_errors=True)
        cls.HOME.mkdir(parents=True, exist_ok=True)
        with cls() as windows:
            windows.run("wineboot", "-i")
            windows.run("winecfg", "-v", "win10")

    def __enter__(self) -> Wine:
        told, tell = os.pipe()
        screen = ("Xvfb", "-displayfd", str(tell), "-screen", "0", "1280x900x24", "-nolisten", "tcp")
        self._screen = subprocess.Popen(screen, pass_fds=[tell], stderr=subprocess.DEVNULL)
        os.close(tell)
        with os.fdopen(told) as file:
            display = file.readline().strip()
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        self._env = {
            **kept,
            "HOME": str(self.HOME),
            "DISPLAY": f":{display}",
            "WINEPREFIX": str(self.PREFIX),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=;mscms=n;ucrtbase=n,b;winemenubuilder.exe=",
            "PYTHONUTF8": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return self

    def __exit__(self, *_: object) -> None:
        subprocess.run(["wineserver", "-k"], env=self._env, check=False, timeout=LONGEST)
        self._screen.terminate()
        self._screen.wait()

    def call(self, *command: object, **more: str) -> tuple[int, str]:
        """Run a Windows program to its end; its status and what it printed. `more` goes into its environment."""
        done = subprocess.run(
            ["wine", *map(str, command)],
            env={**self._env, **more},
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,  # a plain file as standard output ends Python under Wine
            stderr=subprocess.STDOUT,
            timeout=LONGEST,
            check=False,
        )
        return done.returncode, done.stdout.decode("utf-8", "replace").replace("\r\n", "\n")

    def start(self, *command: object, **more: str) -> subprocess.Popen[bytes]:
        """Start a Windows program and leave it running."""
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(["wine", *map(str, command)], env={**self._env, **more}, cwd=ROOT, **quiet)

    def run(self, *command: object, **more: str) -> str:
        """The same where only success will do."""
        status, told = self.call(*command, **more)
        if status:
            raise SystemExit(f"{told[-6000:]}\n{command[0]} ended with {status}")
        return told

    def python(self, *words: object) -> str:
        """Run the Python for Windows that the rig made."""
        return self.run(BUILD / "python" / "python.exe", *words)

    def settle(self) -> None:
        """Wait until every Windows program has ended."""
        subprocess.run(["wineserver", "-w"], env=self._env, check=False, timeout=LONGEST)
