"""What the bundle is made of, as a CycloneDX list: `python packaging/sbom.py OUT.json`, from lock file and About."""

from __future__ import annotations

import json
import re
import sys
from importlib import metadata
from pathlib import Path

from kamdesk.services.parts import LICENCES, parts

ROOT = Path(__file__).resolve().parents[1]
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)([^\n]*(?:\n +--hash=\S+[^\n]*)*)", re.M)


def main(out: Path) -> int:
    lock = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    licences = {plain(part.name): part.licence for part in parts()}
    components = [component(*found, licences) for found in PINNED.findall(lock)] + [
        {
            "type": "library",
            "name": part.name,
            "version": part.version,
            "licenses": [{"license": {"name": part.licence}}],
        }
        for part in parts()
        if part.name in LICENCES
    ]
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "KamDesk", "version": metadata.version("kamdesk")}},
        "components": components,
    }
    out.write_text(json.dumps(document, indent=1) + "\n", "utf-8")
    print(f"{out.name}: {len(components)} parts")
    return 0


def component(name: str, version: str, rest: str, licences: dict[str, str]) -> dict[str, object]:
    """One library; its hashes are of every file it may be installed from."""
    found: dict[str, object] = {
        "type": "library",
        "name": name,
        "version": version,
        "purl": f"pkg:pypi/{name}@{version}",
        "hashes": [{"alg": "SHA-256", "content": each} for each in re.findall(r"--hash=sha256:(\w+)", rest)],
    }
    if licence := licences.get(plain(name)):
        found["licenses"] = [{"license": {"name": licence}}]
    return found


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
