"""The defaults written by hand are those the nouns declare."""

from sqlmodel import SQLModel

from kamdesk.store.defaults import DEFAULTS
from kamdesk.store.schema import declared
from kamdesk.store.writing import to_cell


def test_every_required_column_has_the_default_its_noun_declares() -> None:
    tables = declared().tables
    nouns = {cls.__tablename__: cls for cls in _tables(SQLModel)}
    for name in DEFAULTS:
        fields = nouns[name].model_fields
        wanted = {
            column.name: to_cell(fields[column.name].default)
            for column in tables[name].columns
            if not column.nullable
            and not column.primary_key
            and not fields[column.name].is_required()
            and fields[column.name].default_factory is None
        }
        assert dict(DEFAULTS[name]) == wanted, name


def _tables(base: type[SQLModel]) -> list[type[SQLModel]]:
    found: list[type[SQLModel]] = []
    for cls in base.__subclasses__():
        found += [cls] if hasattr(cls, "__table__") else []
        found += _tables(cls)
    return found
