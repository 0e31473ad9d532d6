"""The question kinds. Adding one: a module that ends in a ``KIND``, its name in ``records.KIND_NAMES``, a line here.

Pure.
"""

from __future__ import annotations

from typing import Final

from quizzes.marking import (
    agreement,
    cloze,
    date,
    judgement,
    listing,
    matching,
    money,
    multiple_response,
    number,
    ordering,
    percentage,
    person,
    single_choice,
    term,
    true_false,
)
from quizzes.marking.kind import Kind

#: Typed kinds: what a list may ask for.
_TYPED: Final = {
    kind.name: kind
    for kind in (date.KIND, percentage.KIND, money.KIND, number.KIND, term.KIND, person.KIND, agreement.KIND)
}
#: What a gap may be: typed, or one choice.
_SIMPLE: Final = {kind.name: kind for kind in (single_choice.KIND, judgement.KIND, true_false.KIND)} | _TYPED

KINDS: Final[dict[str, Kind]] = _SIMPLE | {
    kind.name: kind
    for kind in (
        multiple_response.KIND,
        listing.make_kind(_TYPED.__getitem__),
        cloze.make_kind(_SIMPLE.__getitem__),
        matching.KIND,
        ordering.KIND,
    )
}
