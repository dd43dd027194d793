"""A hand at the installed desk: starts it in the clean system and works through its accessibility tree.

    dbus-run-session -- /usr/bin/python3 hand.py ROOT

Run by trial.py with Debian's own Python, which has the accessibility library. XDG_RUNTIME_DIR holds the buses' sockets
and is seen by both systems. Status 0 where the story went through.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pyatspi
from gi.repository import GLib

PATIENCE = 600  # seconds for any one thing to appear
HOME = "/home/rep"


def main(root):
    told, tell = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[tell],
        stderr=subprocess.DEVNULL,
    )
    os.environ["DISPLAY"] = ":" + os.read(told, 10).decode().strip()
    helpers = [
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for command in (["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], ["openbox"])
    ]
    time.sleep(1)
    desk = subprocess.Popen(["chroot", root, "env", "-i", *environment(), "kamdesk", "demo"])
    try:
        story(desk, Path(root + HOME))
    except LookupError as missing:
        print(f"not found: {missing}")
        return 1
    finally:
        desk.kill()
        for each in (*helpers, screen):
            each.terminate()
    return 0


def environment():
    kept = {name: os.environ[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")}
    more = {"HOME": HOME, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    return [f"{name}={value}" for name, value in {**kept, **more, "QT_QPA_PLATFORM": "xcb"}.items()]


def story(desk, home):
    """The demo book's day is there, a customer is found as its name is typed, a call's form opens, the desk is quit."""
    wait("frame", "KamDesk")
    wait("push button", "Log a contact")
    wait("page tab", "Overview")
    press("ctrl+k")
    time.sleep(1)
    type_("dongling")
    time.sleep(2)
    press("Return")
    wait("label", "Dongling", starts=True)
    press("ctrl+shift+l")
    wait("dialog", "", many=True)
    press("Escape")
    press("ctrl+q")
    desk.wait(timeout=PATIENCE)
    books = sorted(str(path.relative_to(home)) for path in home.rglob("*.kamdesk"))
    print(f"the demo book and the rep's own: {', '.join(books)}")


def wait(role, name, starts=False, many=False):
    """Wait until an element of this role and name shows."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        for node in everything(pyatspi.Registry.getDesktop(0)):
            try:
                shown = node.getState().contains(pyatspi.STATE_SHOWING)
                if shown and node.getRoleName() == role and fits(node.name or "", name, starts, many):
                    return node
            except GLib.GError:
                continue
        time.sleep(0.3)
    raise LookupError(f"{role} {name!r}")


def fits(text, name, starts, many):
    return many or text == name or (starts and text.startswith(name))


def everything(node, depth=0):
    yield node
    if depth > 30:
        return
    try:
        count = min(node.childCount, 200)
    except GLib.GError:
        return
    for place in range(count):
        try:
            child = node.getChildAtIndex(place)
        except GLib.GError:
            continue
        if child is not None:
            yield from everything(child, depth + 1)


def press(keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", keys], check=True)
    time.sleep(0.3)


def type_(text):
    subprocess.run(["xdotool", "type", "--delay", "60", text], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
