"""The first seal: the passage, read again by the parser that marks learners, gives the key. Pure."""

from __future__ import annotations

from content.folding import fold_name
from content.parsing import find_values
from quizzes.marking import mark, spec_from_json
from quizzes.records import Mark, Spec

TYPED = ("date", "percentage", "money", "number")


def value_found(spec: Spec, quote: str, passage: str) -> bool:
    """Whether ``quote`` stands in ``passage`` and gives the key of a typed question.

    A choice or a judgement has no value to read: its quote alone is looked for. A cloze needs every gap.
    """
    if not quote or quote not in passage:
        return False
    if spec.kind == "cloze":
        return all(_gives(spec_from_json(dict(blank)), quote) for blank in spec.key)
    return _gives(spec, quote)


def _gives(spec: Spec, quote: str) -> bool:
    if spec.kind in TYPED:
        surfaces = [quote[found.start : found.end] for found in find_values(quote)]
        return any(isinstance(got := mark(spec, text), Mark) and got.fraction == 1 for text in surfaces)
    if spec.kind == "term":
        names = [spec.key["name"], *spec.key.get("aliases", ()), spec.key.get("acronym") or ""]
        return any(fold_name(name) in fold_name(quote) for name in names if name)
    return True
