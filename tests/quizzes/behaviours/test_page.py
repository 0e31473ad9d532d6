"""docs/behaviours.md says what the behaviours do."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings

from quizzes.behaviours import BEHAVIOURS, Rules, Try, exactly, state_of
from quizzes.behaviours.certainty import SCALE

PAGE = (Path(settings.BASE_DIR) / "docs" / "behaviours.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(\w+)` \| `([^`]+)` \| ([\w. ]+) \| ([\w.]+) \|$", PAGE, re.MULTILINE)


def history(written: str) -> list[Try]:
    tries = []
    for number, one in enumerate(written.split(", ")):
        if one in ("?", "show"):
            tries.append(Try("fixing" if one == "?" else "shown"))
        else:
            same = re.sub(r"[\d.]", "", one)
            tries.append(Try("marked", Decimal(one.rstrip("abc")), same or f"#{number}"))
    return tries


def written(value: Decimal | None, otherwise: str) -> str:
    return otherwise if value is None else f"{float(round(value, 4)):g}"


@pytest.mark.parametrize(("behaviour", "tries", "earned", "next_value"), ROWS, ids=lambda v: v[:20])
def test_a_row_of_the_page(behaviour: str, tries: str, earned: str, next_value: str) -> None:
    state = state_of(behaviour, Rules(tries=3, penalty=exactly("1/3")), history(tries))
    assert written(state.earned, "nothing yet") == earned
    assert written(state.next_value, "closed") == next_value


def test_the_page_names_every_behaviour_and_the_whole_scale() -> None:
    assert len(ROWS) > 8
    assert set(BEHAVIOURS) == set(re.findall(r"^\| `(\w+)` \| [a-z]", PAGE, re.MULTILINE))
    table = re.findall(r"^\| (?:no idea|not very|fairly|very) \| (-?\d) \| (-?\d) \|", PAGE, re.MULTILINE)
    assert [(int(right), int(wrong)) for right, wrong in table] == list(SCALE.values())
