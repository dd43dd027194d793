"""Write the first migration anew from the nouns, until the first release: `python -m tests.store.first_schema`.

After a release this is history: then a change of the nouns is a second migration, written by hand.
"""

from __future__ import annotations

import re

from kamdesk.store import migrating, schema

PLACE = migrating.SCRIPTS / "versions" / "0001_first.py"


def main() -> None:
    """Put the declared statements in the place of those the migration holds."""
    statements = [re.sub(r"\s+\n", "\n", each.strip()).replace("\t", "    ") for each in schema.statements()]
    before, after = re.split(r'(?s)SCHEMA = """\n.*?\n"""\n', PLACE.read_text("utf-8"))
    PLACE.write_text(before + 'SCHEMA = """\n' + ";\n\n".join(statements) + ';\n"""\n' + after, "utf-8")


if __name__ == "__main__":
    main()
