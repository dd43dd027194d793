"""`python -m kamdesk`: the desk, or with a verb the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Open the desk or do what a verb says; returns the exit status. What a bundle starts comes here as well."""
    if getattr(sys, "frozen", False):  # a bundle's workers are the bundle started again
        import multiprocessing

        multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    from kamdesk.app.start_arguments import StartArguments

    start = StartArguments.read(arguments)
    if start is not None:
        from kamdesk.app.desk_start import start_desk

        return start_desk(start)
    from kamdesk.app.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
