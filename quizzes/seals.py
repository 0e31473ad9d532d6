"""The first seal: the passage, read again by the parser that marks learners, gives the key. Pure."""

from __future__ import annotations

from content.folding import fold_name
from content.parsing import find_values
from quizzes.marking import mark, spec_from_json
from quizzes.marking.listing import item_specs
from quizzes.marking.person_names import family_of
from quizzes.marking.term import names_of
from quizzes.records import Mark, Spec

NAMED = ("term", "person", "agreement")
TYPED = ("date", "percentage", "money", "number")


def value_found(spec: Spec, quote: str, passage: str) -> bool:
    """Whether ``quote`` stands in ``passage`` and gives the key of a typed question.

    What is chosen, judged, matched or ordered has no value to read: its quote alone is looked for. A cloze
    needs every gap, a list every item.
    """
    if not quote or quote not in passage:
        return False
    if spec.kind == "cloze":
        return all(_gives(spec_from_json(dict(blank)), quote) for blank in spec.key)
    if spec.kind == "list":
        return all(_gives(item, quote) for item in item_specs(spec))
    return _gives(spec, quote)


def _gives(spec: Spec, quote: str) -> bool:
    if spec.kind in TYPED:
        return any(_reads(spec, quote[found.start : found.end]) for found in find_values(quote))
    if spec.kind in NAMED:
        names = names_of(spec.key)
        family = [family_of(name) for name in names] if spec.kind == "person" else []
        return any(fold_name(name) in fold_name(quote) for name in (*names, *family) if name)
    return True


def _reads(spec: Spec, text: str) -> bool:
    """Whether a value of the passage is the key; what a learner would be asked about ("3,700") in either reading."""
    got = mark(spec, text)
    if isinstance(got, Mark):
        return got.fraction == 1
    return any(isinstance(read := mark(spec, value), Mark) and read.fraction == 1 for value, _words in got.choices)
