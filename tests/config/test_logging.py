"""What reaches the terminal of server and worker."""

from __future__ import annotations

import logging

import pytest
from django_tasks_db.management.commands.db_worker import Command


def heard(name: str, level: int) -> int:
    """How many times a line of this level would be printed; what pytest listens with does not count."""
    logger: logging.Logger | None = logging.getLogger(name)
    if not logger.isEnabledFor(level):
        return 0
    found = 0
    while logger:
        found += sum(type(handler) is logging.StreamHandler and level >= handler.level for handler in logger.handlers)
        logger = logger.parent if logger.propagate else None
    return found


@pytest.mark.parametrize(("level", "times"), [(logging.INFO, 0), (logging.ERROR, 1)])
def test_a_worker_tells_of_tasks_that_failed_alone_and_once(level: int, times: int) -> None:
    Command().configure_logging(verbosity=1)
    assert heard("django.tasks", level) == times
