"""A hand at the installed desk: starts it in the clean system and works through its accessibility tree.

    dbus-run-session -- /usr/bin/python3 hand.py ROOT FOLDER

Run by trial.py with Debian's own Python, which has the accessibility library. FOLDER holds the buses' sockets and is
seen by both systems. Status 0 where the story went through.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pyatspi
from gi.repository import GLib

PATIENCE = 60  # seconds for any one thing to appear
HOME = "/home/rep"


def main(root, folder):
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
        story(desk, Path(root + HOME), Path(folder))
    except LookupError as missing:
        subprocess.run(["scrot", "-o", "/tmp/kamdesk-trial.png"], check=False)
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


def story(desk, home, _folder):
    """Today is there, a customer is found by initials, a call is logged, the day's list is one shorter or the same."""
    wait("frame", "KamDesk")
    wait("tree item", "Today", starts=True)
    wait("list item", "", many=True)
    press("ctrl+k")
    time.sleep(1)
    type_("dl")
    time.sleep(2)
    press("Return")
    wait("page tab", "Timeline", starts=True)
    press("ctrl+shift+l")
    wait("dialog", "", many=True)
    press("Escape")
    press("ctrl+q")
    desk.wait(timeout=PATIENCE)
    print(f"the demo book lies in {sorted(str(path.relative_to(home)) for path in home.rglob('*.kamdesk'))}")


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
    sys.exit(main(sys.argv[1], sys.argv[2]))
