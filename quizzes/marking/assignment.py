"""The assignment of answers to keys that earns most.

Pure. The Hungarian method with potentials, O(n * n * m); see Kuhn (1955) and Munkres (1957).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal


def best_assignment(shares: Sequence[Sequence[Decimal]]) -> list[tuple[int, int]]:
    """Pairs (row, column), each row and column once at most, with the greatest sum of ``shares``.

    ``shares`` has one row for each answer and one column for each key; [] for no rows.
    """
    if not shares or not shares[0]:
        return []
    if len(shares) > len(shares[0]):
        turned = [list(column) for column in zip(*shares, strict=True)]
        return sorted((row, column) for column, row in best_assignment(turned))
    rows, columns = len(shares), len(shares[0])
    row_price, column_price = [Decimal(0)] * (rows + 1), [Decimal(0)] * (columns + 1)
    holder = [0] * (columns + 1)  # the row that holds a column, from 1; column 0 is where a row starts
    for row in range(1, rows + 1):
        holder[0] = row
        came_from = _search(shares, row_price, column_price, holder)
        at = came_from.pop(-1)
        while at:
            holder[at] = holder[came_from[at]]
            at = came_from[at]
    return sorted((holder[column] - 1, column - 1) for column in range(1, columns + 1) if holder[column])


def _search(
    shares: Sequence[Sequence[Decimal]], row_price: list[Decimal], column_price: list[Decimal], holder: list[int]
) -> dict[int, int]:
    """The way to a free column: for each column the one before it; the free column stands under -1."""
    columns = len(column_price) - 1
    least: list[Decimal | None] = [None] * (columns + 1)
    came_from: dict[int, int] = {}
    used: set[int] = set()
    at = 0
    while True:
        used.add(at)
        row = holder[at]
        for column in range(1, columns + 1):
            if column in used:
                continue
            cost = -shares[row - 1][column - 1] - row_price[row] - column_price[column]
            known = least[column]
            if known is None or cost < known:
                least[column], came_from[column] = cost, at
        open_ = [column for column in range(1, columns + 1) if column not in used]
        nearest = min(open_, key=lambda column: least[column] or Decimal(0))
        step = least[nearest] or Decimal(0)
        for column in range(columns + 1):
            if column in used:
                row_price[holder[column]] += step
                column_price[column] -= step
            elif (known := least[column]) is not None:
                least[column] = known - step
        at = nearest
        if not holder[at]:
            return came_from | {-1: at}
