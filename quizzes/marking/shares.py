"""Equal shares of a mark.

Pure.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

#: The smallest part of a mark that is kept.
PLACES: Final = Decimal("0.00001")


def equal_shares(count: int) -> tuple[Decimal, ...]:
    """``count`` shares that differ by less than the smallest kept place and add up to exactly 1."""
    even = (Decimal(1) / count).quantize(PLACES)
    return (*(even for _ in range(count - 1)), 1 - even * (count - 1))
