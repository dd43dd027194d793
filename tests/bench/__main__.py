"""`python -m tests.bench [NAME…] [--size S|M|L] [--short] [--json OUT]`: measure against the raw limits of quality 1.

Both sides run in turn on the same data. Nothing fails here for being slow: times belong to a machine and a moment.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

from tests.bench.generate import SIZES
from tests.bench.measuring import Finding, Run, machine, table

SUBJECTS = (
    "start",
    "listing",
    "search",
    "tiers",
    "insight",
    "dormancy",
    "reminders",
    "writes",
    "imports",
    "exports",
    "handover",
    "duplicates",
    "ui_block",
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(SUBJECTS)}; default: all")
    parser.add_argument("--size", choices=sorted(SIZES), help="S 1k, M 100k, L 1M customers; default M")
    parser.add_argument("--short", action="store_true", help="size S and few repeats: only to see that it works")
    parser.add_argument("--json", type=Path, metavar="OUT", help="also write the findings as JSON")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.names) - set(SUBJECTS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    today = date.today()  # noqa: DTZ011
    size = SIZES[asked.size or ("S" if asked.short else "M")]
    findings: list[Finding] = []
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="kamdesk-bench-") as folder:
        run = Run(size, asked.short, today, Path(folder))
        for name in asked.names or SUBJECTS:
            try:
                findings += _measure(name, run)
            except Exception:  # noqa: BLE001  minutes of measuring the others are not thrown away
                failed.append(name)
                traceback.print_exc()
    print(f"\n{machine()}; {today}; {size.customers:,} customers, {size.orders:,} orders\n\n{table(findings)}")
    if asked.json:
        document = {"machine": machine(), "on": today.isoformat(), "size": size.name, "short": asked.short}
        text = json.dumps({**document, "findings": [each.to_json() for each in findings]}, ensure_ascii=False, indent=1)
        asked.json.write_text(text + "\n", encoding="utf-8")
    if failed:
        print(f"\nfailed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _measure(name: str, run: Run) -> list[Finding]:
    started = time.perf_counter()
    print(f"{name} …", file=sys.stderr, end=" ", flush=True)
    measure: Callable[[Run], list[Finding]] = import_module(f"tests.bench.{name}").measure
    findings = measure(run)
    print(f"{time.perf_counter() - started:.0f} s", file=sys.stderr, flush=True)
    return findings


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
