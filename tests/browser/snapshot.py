"""The rows of a filled site, kept beside the database and put back in a moment.

Loading a pack takes seconds and every browser test needs it afresh, so the rows are copied by the database itself:
SQLite by its backup, PostgreSQL from copies of its tables in a schema of their own.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from django.db import connection, transaction

SCHEMA = "kept_rows"


class Snapshot:
    """The rows of one moment; ``taken`` says whether there are any yet."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "rows.sqlite3"
        self.taken = False

    def take(self) -> None:
        """Keep all rows as they are now."""
        if connection.vendor == "sqlite":
            with sqlite3.connect(self.file) as kept:
                _raw().backup(kept)
        else:
            with connection.cursor() as cursor:
                cursor.execute(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
                cursor.execute(f"CREATE SCHEMA {SCHEMA}")
                for table in _tables():
                    cursor.execute(f'CREATE TABLE {SCHEMA}."{table}" AS TABLE public."{table}"')
        self.taken = True

    def restore(self) -> None:
        """Put the kept rows back in place of whatever is there."""
        if connection.vendor == "sqlite":
            with sqlite3.connect(self.file) as kept:
                kept.backup(_raw())
            return
        tables = _tables()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")  # the rows agree with each other already
            for table in tables:  # rows are few: a DELETE of them is quicker than TRUNCATE's new files
                cursor.execute(f'DELETE FROM public."{table}"')
                cursor.execute(f'INSERT INTO public."{table}" OVERRIDING SYSTEM VALUE SELECT * FROM {SCHEMA}."{table}"')
            cursor.execute("SET session_replication_role = DEFAULT")
            for table, column in _counters(cursor):
                cursor.execute(
                    f"SELECT setval(pg_get_serial_sequence('public.\"{table}\"', '{column}'), "
                    f'coalesce(max("{column}"), 1), max("{column}") IS NOT NULL) FROM public."{table}"'
                )


def _raw() -> Any:
    connection.ensure_connection()
    return connection.connection


def _tables() -> list[str]:
    return sorted(table for table in connection.introspection.table_names() if table != "django_migrations")


def _counters(cursor: Any) -> list[tuple[str, str]]:
    """(table, column) of every column that counts by itself."""
    cursor.execute(
        "SELECT table_name, column_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND is_identity = 'YES' AND table_name <> 'django_migrations'"
    )
    return list(cursor.fetchall())
