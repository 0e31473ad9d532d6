"""What the tests of a sitting share: its box and buttons, and what the server has of it."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page

from quizzes.models import Response

VERDICT, SAVED = ".feedback h2", "[data-saved]"
#: "saved 12:03"; "not saved yet" has the word too.
SAVED_AT = re.compile(r"^\s*saved \d")
LOST = (
    "ERR_INTERNET_DISCONNECTED",
    "ERR_CONNECTION_REFUSED",
    "ERR_EMPTY_RESPONSE",
    "ERR_CONNECTION_RESET",
    "htmx:error",
)


def box(page: Page) -> Any:
    return page.locator("[name=answer]")


def give(page: Page, name: str = "Answer") -> None:
    page.get_by_role("button", name=name, exact=True).click()


def responses(public_id: str, number: int) -> list[Response]:
    return list(Response.objects.filter(item__attempt__public_id=public_id, item__order=number))
