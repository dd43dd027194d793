"""Migrations: the same schema as the nouns declare, all or nothing, and a proven backup before."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from kamdesk.models.refusals import CannotOpen
from kamdesk.store import backups, cipher, migrating, opening, schema
from kamdesk.store.keys import Key
from tests.store.books import keeping, looking, quick_key, small_book, whole
from tests.store.breaking import Breaking, Interrupted

SECOND = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("customer", sa.Column("motto", sa.String(), nullable=True))
    op.execute("UPDATE customer SET motto = 'first ' || id")
    op.execute("CREATE INDEX ix_customer_motto ON customer (motto)")
    with op.batch_alter_table("product") as product:
        product.drop_column("launched_on")
    op.execute("CREATE TABLE motto (id INTEGER PRIMARY KEY, words TEXT NOT NULL)")
    op.execute("INSERT INTO motto (words) VALUES ('慢工出细活')")
"""


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The real migrations and one more, as a later version would bring."""
    scripts = tmp_path / "later"
    shutil.copytree(migrating.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "0002_second.py").write_text(SECOND, "utf-8")
    return scripts


@pytest.fixture
def first(tmp_path: Path) -> tuple[Path, Key]:
    """A closed book of version 1 with a few customers."""
    path, key = tmp_path / "book.kamdesk", quick_key()
    small_book(path, key).close()
    return path, key


def test_migrations_give_the_schema_the_nouns_declare(tmp_path: Path) -> None:
    declared, migrated, key = tmp_path / "declared.kamdesk", tmp_path / "migrated.kamdesk", quick_key()
    opening.create_book(declared, key, keeping()).close()
    migrated.touch()
    migrating.bring_up(migrated, key, 0, tmp_path / "backups")
    assert _schema(migrated, key) == _schema(declared, key)
    assert not (tmp_path / "backups").exists()


def test_the_newest_migration_bears_the_numbers_of_the_schema() -> None:
    newest = max(migrating.SCRIPTS.joinpath("versions").glob("*.py"))
    assert newest.name.startswith(schema.REVISION)
    assert int(schema.REVISION) == schema.VERSION


def test_migrations_never_import_the_nouns() -> None:
    for script in migrating.SCRIPTS.rglob("*.py"):
        names = [
            name
            for node in ast.walk(ast.parse(script.read_text("utf-8")))
            for name in _imported(node)
            if name.startswith(("kamdesk", "sqlmodel"))
        ]
        assert names == [], script.name


def test_an_older_book_is_backed_up_and_brought_up(first: tuple[Path, Key], later: Path, tmp_path: Path) -> None:
    path, key = first
    made = migrating.bring_up(path, key, 1, tmp_path / "backups", later)
    assert made is not None
    with looking(path, key) as book:
        assert book.execute("PRAGMA user_version").fetchone()[0] == 2
        assert book.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
        assert [row[0] for row in book.execute("SELECT motto FROM customer")] == [f"first {n}" for n in range(1, 6)]
        assert book.execute("SELECT words FROM motto").fetchall() == [("慢工出细活",)]
        assert book.execute("SELECT count(*) FROM interaction").fetchone()[0] == 5, "children of a rebuilt table"
        assert "launched_on" not in str(book.execute("SELECT sql FROM sqlite_schema WHERE name = 'product'").fetchone())
    with looking(made, key) as backup:
        assert backup.execute("PRAGMA user_version").fetchone()[0] == 1
        assert backup.execute("SELECT count(*) FROM customer").fetchone()[0] == 5
    assert [each.reason for each in backups.backups_in(tmp_path / "backups", "book")] == ["migration"]


def test_numbers_are_made_anew_after_a_migration(first: tuple[Path, Key], later: Path, tmp_path: Path) -> None:
    path, key = first
    migrating.bring_up(path, key, 1, tmp_path / "backups", later)
    with looking(path, key) as book:
        assert book.execute("SELECT 1 FROM book_state WHERE key = 'asof'").fetchall() == []


def test_a_step_that_fails_at_any_statement_leaves_the_old_state(
    first: tuple[Path, Key], later: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = first
    with looking(path, key) as book:
        before = whole(book), book.execute("PRAGMA user_version").fetchone(), _schema(path, key)
    failed = 0
    for after in range(1000):
        failing = Failing(after)
        monkeypatch.setattr(cipher, "connect", failing.connect)
        try:
            migrating.bring_up(path, key, 1, tmp_path / f"backups{after}", later)
        except Interrupted:
            failed += 1
        else:
            break
        finally:
            monkeypatch.undo()
        with looking(path, key) as book:
            assert (whole(book), book.execute("PRAGMA user_version").fetchone(), _schema(path, key)) == before
    assert failed > 10, "every statement of the migration was tried"
    with looking(path, key) as book:
        assert book.execute("PRAGMA user_version").fetchone()[0] == 2


def test_nothing_is_migrated_where_the_backup_fails(first: tuple[Path, Key], later: Path, tmp_path: Path) -> None:
    path, key = first
    (tmp_path / "backups").write_text("a file where the folder should be")
    untouched = path.read_bytes()
    with pytest.raises(Exception, match="cannot_write"):
        migrating.bring_up(path, key, 1, tmp_path / "backups", later)
    assert path.read_bytes() == untouched


def test_an_unsound_result_is_taken_back(first: tuple[Path, Key], later: Path, tmp_path: Path) -> None:
    path, key = first
    script = later / "versions" / "0002_second.py"
    script.write_text(script.read_text("utf-8") + "    op.execute('DELETE FROM contact')\n", "utf-8")
    with pytest.raises(CannotOpen) as refused:
        migrating.bring_up(path, key, 1, tmp_path / "backups", later)
    assert refused.value.code == "migration_unsound"
    with looking(path, key) as book:
        assert book.execute("SELECT count(*) FROM contact").fetchone()[0] == 5


def test_an_open_book_of_the_present_version_loads_no_alembic(first: tuple[Path, Key]) -> None:
    import subprocess
    import sys

    path, key = first
    program = (
        "import sys; from pathlib import Path; from kamdesk.store import opening; from kamdesk.store.keys import Key;"
        f"opening.open_book(Path({str(path)!r}), Key(bytes.fromhex({key.secret.hex()!r}),"
        f" bytes.fromhex({key.salt.hex()!r})), opening.nothing_to_keep).close();"
        "print({'alembic', 'sqlalchemy', 'sqlmodel'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "set()"


class Failing:
    """Hands out connections of which the one that writes breaks at its n-th statement after BEGIN IMMEDIATE."""

    def __init__(self, after: int) -> None:
        self.after = after
        self.connect_really = cipher.connect

    def connect(self, path: Path, key: Key, **options: Any) -> Any:
        connection = self.connect_really(path, key, **options)
        if options.get("read_only"):
            return connection
        return Breaking(connection, self.after)


def _schema(path: Path, key: Key) -> dict[tuple[str, str], str | None]:
    """Every object by kind and name with its SQL, spaces and quotes set aside."""
    with looking(path, key) as book:
        found = {
            (kind, name): re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.replace('"', "").split())) if sql else None
            for kind, name, sql in book.execute("SELECT type, name, sql FROM sqlite_schema")
        }
        for pragma in ("user_version", "application_id"):
            found["pragma", pragma] = str(book.execute(f"PRAGMA {pragma}").fetchone()[0])
        return found


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []
