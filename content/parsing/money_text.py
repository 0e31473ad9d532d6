"""Money in running text."""

from __future__ import annotations

from content.parsing.readings import Found


def find_money(text: str, dollar: str = "USD", yen: str = "JPY") -> list[Found]:
    return []
