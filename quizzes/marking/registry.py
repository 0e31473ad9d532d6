"""The question kinds. Adding one: a module that ends in a ``KIND``, its name in ``records.KIND_NAMES``, a line here.

Pure.
"""

from __future__ import annotations

from typing import Final

from quizzes.marking import date, judgement, money, number, percentage, single_choice, term, true_false
from quizzes.marking.cloze import make_kind
from quizzes.marking.kind import Kind

KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        single_choice.KIND,
        judgement.KIND,
        true_false.KIND,
        date.KIND,
        percentage.KIND,
        money.KIND,
        number.KIND,
        term.KIND,
    )
}

_SIMPLE: Final = dict(KINDS)
KINDS["cloze"] = make_kind(_SIMPLE.__getitem__)
