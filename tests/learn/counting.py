"""How many queries a request makes, counted as the house counts: rows read and written, not transactions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

NOT_COUNTED = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


def counted(call: Callable[[], Any]) -> tuple[Any, list[str]]:
    """What ``call`` returns, and the SELECTs, INSERTs, UPDATEs and DELETEs it made, with cold caches."""
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        result = call()
    return result, [q["sql"] for q in captured.captured_queries if not q["sql"].startswith(NOT_COUNTED)]
