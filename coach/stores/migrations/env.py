"""How Alembic runs here: on the connection that coach.stores.migrating opened."""

from __future__ import annotations

from alembic import context

from coach.stores.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,
    render_as_batch=True,
)
context.run_migrations()
