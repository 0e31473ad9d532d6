"""The first seal: the passage, read again by the parser that marks learners, gives the key. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from content.extract.tokens import fold
from content.folding import fold_name
from content.parsing import find_values
from quizzes.marking import mark, spec_from_json
from quizzes.marking.listing import item_specs
from quizzes.marking.person_names import family_of
from quizzes.marking.term import names_of
from quizzes.records import Mark, Spec

TYPED = ("date", "percentage", "money", "number")
NAMES = ("term", "person", "agreement")
#: A stem that asks which figure is wrong; values that an option may hold and that a passage can be asked for.
_MISQUOTED: Final = re.compile(r"\b(?:misquot\w+|wrong|incorrect|false|not true)\b", re.IGNORECASE)
_FIGURES: Final = ("date", "percentage", "fraction", "money", "quantity")


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a key may be found: the quote, the passage it stands in, all that the question's briefs say, its facts.

    ``facts`` are (surface, value) as the extractor read them, which knows the sentence before ("in April") and the
    words round a number ("the thirteenth year in a row").
    """

    quote: str
    passage: str
    briefs: str = ""
    facts: tuple[tuple[str, Any], ...] = ()

    @property
    def quoted(self) -> list[tuple[str, Any]]:
        """The facts whose words stand in the quote."""
        return [(surface, value) for surface, value in self.facts if surface in self.quote]


def value_found(spec: Spec, proof: Proof, stem: str = "") -> bool:
    """Whether the quote stands in its passage and gives the key.

    A typed key is read in the quote; a name stands in it; a choice is right by the figures of its right options; a
    cloze needs every gap, a list every item. What holds no value (a judgement, an order, pairs) needs its quote alone.
    A ``stem`` that asks which figure is wrong has the right one in its quote.
    """
    if not proof.quote or proof.quote not in proof.passage:
        return False
    if spec.kind == "cloze":
        return all(_gives(spec_from_json(dict(blank)), proof) for blank in spec.key)
    if spec.kind == "list":
        everywhere = replace(proof, quote=f"{proof.passage}\n{proof.briefs}")
        return all(_gives(item, everywhere) for item in item_specs(spec))
    if spec.kind == "single_choice":
        if _MISQUOTED.search(stem):
            return bool(find_values(proof.quote))  # the quote is what the key gets wrong
        return _figures_stand(spec.options[int(spec.key)], proof.quote, proof.passage)
    if spec.kind == "multiple_response":
        return all(_figures_stand(spec.options[int(i)], proof.quote, proof.passage, proof.briefs) for i in spec.key)
    return _gives(spec, proof)


def _gives(spec: Spec, proof: Proof) -> bool:
    if spec.kind in TYPED:
        surfaces = [proof.quote[found.start : found.end] for found in find_values(proof.quote)]
        return any(_right(spec, text) for text in surfaces) or any(_is_key(spec, value) for _s, value in proof.quoted)
    if spec.kind in NAMES:
        return _named(spec, proof.quote)
    return True


def _is_key(spec: Spec, value: Any) -> bool:
    """Whether the value of a fact is the key, whatever its words."""
    if spec.kind in ("number", "money"):
        same = isinstance(value, Mapping) and str(value.get("amount")) == str(spec.key["amount"])
        return same and (spec.kind == "number" or value.get("currency") == spec.key["currency"])
    return isinstance(value, str) and (value == str(spec.key) or (spec.kind == "date" and _right(spec, value)))


def _right(spec: Spec, text: str) -> bool:
    """Whether a value of the passage is the key; what a learner would be asked about ("3,700") in either reading."""
    spec = replace(spec, currency="optional") if spec.kind == "money" else spec
    got = mark(spec, text)
    if isinstance(got, Mark):
        return got.fraction == 1
    return any(isinstance(read := mark(spec, value), Mark) and read.fraction == 1 for value, _words in got.choices)


def _named(spec: Spec, quote: str) -> bool:
    """One of the names stands in the quote; of a person the words of the name in any order, or the family name."""
    names = names_of(spec.key)
    family = [family_of(name) for name in names] if spec.kind == "person" else []
    if any(fold_name(name) in fold_name(quote) for name in (*names, *family) if name):
        return True
    words = set(fold(quote).split())
    return spec.kind == "person" and any(set(fold(name).split()) <= words for name in names)


def _figures_stand(option: str, *texts: str) -> bool:
    """The figures that a right option gives are figures of one of the texts."""
    wanted = [found.value for found in find_values(option) if found.type in _FIGURES and not found.partial]
    if not wanted:
        return True
    given = [found.value for text in texts for found in find_values(text)]
    return all(any(_same(value, other) for other in given) for value in wanted)


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return str(one.get("amount")) == str(other.get("amount"))
    if isinstance(one, str) and isinstance(other, str):
        return one == other or one.startswith(other) or other.startswith(one)
    return str(one) == str(other)
