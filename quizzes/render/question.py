"""A question as a person sees it before the answer, and its key in words after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from content.display import format_value
from quizzes.labels import GRAIN_LABELS, JUDGEMENT_LABELS, KIND_LABELS, PRECISION_LABELS, TRUTH_LABELS
from quizzes.models import QuestionVersion
from quizzes.records import JUDGEMENTS, Spec

#: A gap in the stem of a cloze, by its number from 1.
GAP = re.compile(r"\{(\d+)\}")
#: Question kind -> type of value that writes its key.
VALUE_TYPE = {"date": "date", "percentage": "percentage", "money": "money", "number": "quantity"}


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: the ``value`` its button sends, its words, and the key that picks it."""

    value: str
    text: str
    shortcut: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A box in a cloze: its number from 1, its unit printed behind it, what was typed."""

    number: int
    unit: str
    typed: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question without its key: what a page may show before the answer."""

    version_id: int
    kind: str
    label: str
    stem: str
    stem_parts: tuple[str | Gap, ...]
    options: tuple[Option, ...]
    unit: str
    asks: str
    typed: str

    @property
    def is_choice(self) -> bool:
        """Answered by choosing."""
        return bool(self.options)


def question(version: QuestionVersion, option_order: Sequence[int] = (), raw: Any = None) -> Question:
    """The question as asked; ``raw`` is an answer already given, shown in its box again."""
    spec = version.marking
    parts = _stem_parts(version.stem, spec, raw) if version.kind == "cloze" else (version.stem,)
    return Question(
        version_id=version.pk,
        kind=version.kind,
        label=str(KIND_LABELS[version.kind]),
        stem=plain_stem(version),
        stem_parts=parts,
        options=_options(spec, option_order, raw),
        unit=_unit(spec),
        asks=_asks(spec),
        typed=_without_unit(raw, _unit(spec)) if isinstance(raw, str) else "",
    )


def _without_unit(typed: str, unit: str) -> str:
    """What was typed, without the unit that the box prints behind it anyway."""
    bare = typed.rstrip()
    if unit and bare.replace("％", "%").casefold().endswith(unit.casefold()):
        return bare[: -len(unit)].rstrip() or typed
    return typed


def plain_stem(version: QuestionVersion) -> str:
    """The stem as one line of text; the gaps of a cloze are drawn."""
    return GAP.sub("____", version.stem) if version.kind == "cloze" else version.stem


def _options(spec: Spec, order: Sequence[int], raw: Any) -> tuple[Option, ...]:
    if spec.kind == "judgement":
        pairs = [(name, str(JUDGEMENT_LABELS[name])) for name in JUDGEMENTS]
    elif spec.kind == "true_false":
        pairs = [(name, str(label)) for name, label in TRUTH_LABELS.items()]
    else:
        pairs = [(str(i), spec.options[i]) for i in (order or range(len(spec.options)))]
    return tuple(Option(v, text, n, chosen=str(raw) == v) for n, (v, text) in enumerate(pairs, start=1))


def _unit(spec: Spec) -> str:
    """What is printed at the box and need not be typed."""
    if spec.kind == "percentage":
        return "%"
    if spec.kind == "money" and spec.currency == "shown":
        return str(spec.key["currency"])
    return spec.asks if spec.kind == "number" else ""


def _asks(spec: Spec) -> str:
    """How exact the answer should be, said before it is given."""
    if spec.kind == "date":
        return str(PRECISION_LABELS.get(spec.asks, ""))
    if spec.kind == "money" and spec.currency == "asked":
        return _("%(grain)s, with the currency") % {"grain": GRAIN_LABELS[spec.grain]}
    return str(GRAIN_LABELS[spec.grain]) if spec.kind in VALUE_TYPE else ""


def _stem_parts(stem: str, spec: Spec, raw: Any) -> tuple[str | Gap, ...]:
    units = {n: "%" if blank["kind"] == "percentage" else "" for n, blank in enumerate(spec.key, start=1)}
    typed = raw if isinstance(raw, list) else []
    parts: list[str | Gap] = []
    for turn, piece in enumerate(GAP.split(stem)):
        if turn % 2:
            number = int(piece)
            given = str(typed[number - 1]) if number <= len(typed) else ""
            unit = units.get(number, "")
            parts.append(Gap(number, unit, _without_unit(given, unit)))
        elif piece:
            parts.append(piece)
    return tuple(parts)


def answer_text(spec: Spec) -> str:
    """The key in words."""
    if spec.kind == "single_choice":
        return spec.options[int(spec.key)]
    if spec.kind == "judgement":
        return str(JUDGEMENT_LABELS[spec.key])
    if spec.kind == "true_false":
        return str(TRUTH_LABELS["true" if spec.key else "false"])
    if spec.kind == "cloze":
        return " · ".join(key_text(blank["kind"], blank["key"]) for blank in spec.key)
    return key_text(spec.kind, spec.key)


def key_text(kind: str, key: Any) -> str:
    """The key of one typed kind in words."""
    if kind == "term":
        return str(key["name"])
    return format_value(VALUE_TYPE[kind], key)
