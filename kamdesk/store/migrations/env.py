"""How Alembic runs here: on the connection `migrating` hands it, inside the transaction that is already open."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
