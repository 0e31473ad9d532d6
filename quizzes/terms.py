"""The terms of an attempt, resolved before it starts and frozen with it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Terms:
    """``tries``: marked tries an item allows, at least 1. More terms (times, penalties) join with their rules."""

    tries: int = 1

    def __post_init__(self) -> None:
        if self.tries < 1:
            raise ValueError("an attempt allows at least one try")

    def to_json(self) -> dict[str, Any]:
        """For the attempt's row."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Terms:
        """From the attempt's row."""
        return cls(**data)
