"""Alembic migrations, run at start by coach.stores.migrating."""
