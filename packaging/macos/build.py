"""From the built KamDesk.app to a .dmg: signed and notarised where credentials are given, plainly unsigned where not.

    python packaging/macos/build.py DIST

Runs on macOS only, with Apple's own tools. It has never been executed: no Mac has been at hand. Credentials come from
the environment: MACOS_IDENTITY (a Developer ID in the keychain), and for notarising MACOS_NOTARY_PROFILE (stored by
`xcrun notarytool store-credentials`).
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(dist: Path) -> int:
    if sys.platform != "darwin":
        print("A .dmg can be made on macOS only.")
        return 2
    app = dist / "KamDesk.app"
    image = dist / f"KamDesk-{version('kamdesk')}-{platform.machine()}.dmg"
    identity, profile = os.environ.get("MACOS_IDENTITY"), os.environ.get("MACOS_NOTARY_PROFILE")
    sign(app, identity or "-")
    if identity is None:
        print("No MACOS_IDENTITY: signed ad hoc; Gatekeeper asks until the user allows it under Privacy & Security.")
    build_image(app, image)
    if identity and profile:
        sign(image, identity)
        run("xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait")
        run("xcrun", "stapler", "staple", image)
    else:
        print("Not notarised: that needs MACOS_IDENTITY and MACOS_NOTARY_PROFILE.")
    print(f"{image.name}: {image.stat().st_size / 1e6:.1f} MB")
    return 0


def sign(what: Path, identity: str) -> None:
    hardened = ("--options", "runtime", "--entitlements", HERE / "entitlements.plist") if what.suffix == ".app" else ()
    stamp = ("--timestamp",) if identity != "-" else ()
    run("codesign", "--force", "--deep", *stamp, *hardened, "--sign", identity, what)
    run("codesign", "--verify", "--strict", what)


def build_image(app: Path, image: Path) -> None:
    """A compressed image with the program and a link to where it belongs."""
    folder = image.with_suffix("")
    folder.mkdir(exist_ok=True)
    run("cp", "-R", app, folder)
    link = folder / "Applications"
    if not link.exists():
        link.symlink_to("/Applications")
    run("hdiutil", "create", "-volname", "KamDesk", "-srcfolder", folder, "-ov", "-format", "UDZO", image)


def run(*command: object) -> None:
    subprocess.run([str(word) for word in command], check=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
