"""Dates in running text."""

from __future__ import annotations

from content.parsing.readings import Found


def find_dates(text: str) -> list[Found]:
    return []
