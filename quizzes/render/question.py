"""A question as a person sees it before the answer, and its key in words after."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from content.display import format_value
from quizzes.labels import GRAIN_LABELS, JUDGEMENT_LABELS, KIND_LABELS, PRECISION_LABELS, TRUTH_LABELS
from quizzes.marking import spec_from_json
from quizzes.marking.listing import item_specs
from quizzes.marking.matching import partners_of
from quizzes.models import QuestionVersion
from quizzes.records import Spec
from quizzes.render import boxes
from quizzes.render.boxes import Option, Row
from quizzes.render.why import made_by

#: A gap in the stem of a cloze, by its number from 1.
GAP = re.compile(r"\{(\d+)\}")
#: Question kind -> type of value that writes its key.
VALUE_TYPE = {"date": "date", "percentage": "percentage", "money": "money", "number": "quantity"}


@dataclass(frozen=True, slots=True)
class Gap:
    """A box in a cloze: its number from 1, its unit printed behind it, what was typed, or what may be chosen."""

    number: int
    unit: str
    typed: str
    choices: tuple[Option, ...] = ()


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
    steps: tuple[Option, ...] = ()
    rows: tuple[Row, ...] = ()
    items: tuple[str, ...] = ()
    rule: str = ""
    made_by: tuple[tuple[str, str], ...] = ()

    @property
    def is_choice(self) -> bool:
        """Answered by choosing."""
        return bool(self.options)

    @property
    def is_several(self) -> bool:
        """Answered by ticking as many as are right."""
        return self.kind == "multiple_response"


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
        options=boxes.options(spec, option_order, raw),
        unit=_unit(spec),
        asks=_asks(spec),
        typed=_without_unit(raw, _unit(spec)) if isinstance(raw, str) else "",
        steps=boxes.steps(spec, raw),
        rows=boxes.rows(spec, option_order, raw),
        items=boxes.items(spec, raw),
        rule=boxes.rule(spec),
        made_by=made_by(version),
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
    if spec.kind == "agreement" and spec.asks == "year":
        return _("name and year")
    if spec.kind == "person":
        return _("full name") if spec.key.get("surname_ok") is not True else ""
    if spec.kind == "money" and spec.currency == "asked":
        return _("%(grain)s, with the currency") % {"grain": GRAIN_LABELS[spec.grain]}
    return str(GRAIN_LABELS[spec.grain]) if spec.kind in VALUE_TYPE else ""


#: A share's sign as a stem writes it behind a gap.
_SHARE_SIGN: Final = re.compile(r"\s?(?:%|％|per ?cent\b)")


def _stem_parts(stem: str, spec: Spec, raw: Any) -> tuple[str | Gap, ...]:
    units = {n: "%" if blank["kind"] == "percentage" else "" for n, blank in enumerate(spec.key, start=1)}
    typed = raw if isinstance(raw, list) else []
    parts: list[str | Gap] = []
    pieces = GAP.split(stem)
    for turn, piece in enumerate(pieces):
        if turn % 2:
            number = int(piece)
            given = str(typed[number - 1]) if number <= len(typed) else ""
            unit = units.get(number, "")
            choices = boxes.gap_choices(spec.public.blanks[number - 1], given) if number <= len(spec.key) else ()
            printed = "" if _SHARE_SIGN.match(pieces[turn + 1]) else unit  # the stem says it itself: "{1}% of output"
            parts.append(Gap(number, printed, _without_unit(given, unit), choices))
        elif piece:
            parts.append(piece)
    return tuple(parts)


def answer_text(spec: Spec) -> str:
    """The key in words."""
    if spec.kind == "matching":
        return " · ".join(f"{left} – {right}" for left, right in zip(spec.left, part_texts(spec), strict=True))
    if spec.kind == "ordering":
        return " → ".join(spec.options[index] for index in spec.key)
    if spec.kind == "list":
        return " · ".join(key_text(item.kind, item.key) for item in item_specs(spec))
    if spec.kind == "cloze":
        return " · ".join(part_texts(spec))
    return " · ".join(right_options(spec)) or key_text(spec.kind, spec.key)


def part_texts(spec: Spec) -> list[str]:
    """The key of each gap or of each left side; [] where no part of the box has a key of its own."""
    if spec.kind == "matching":
        return [spec.options[right] for right in partners_of(spec)]
    return [_blank_text(blank) for blank in spec.key] if spec.kind == "cloze" else []


def _blank_text(blank: Mapping[str, Any]) -> str:
    chosen = blank["kind"] in ("single_choice", "judgement", "true_false")
    return answer_text(spec_from_json(blank)) if chosen else key_text(blank["kind"], blank["key"])


def right_options(spec: Spec) -> tuple[str, ...]:
    """The words of the options that are right; () where nothing is chosen."""
    if spec.kind == "single_choice":
        return (spec.options[int(spec.key)],)
    if spec.kind == "multiple_response":
        return tuple(spec.options[index] for index in sorted(spec.key))
    if spec.kind == "judgement":
        return (str(JUDGEMENT_LABELS[spec.key]),)
    if spec.kind == "true_false":
        return (str(TRUTH_LABELS["true" if spec.key else "false"]),)
    return ()


def key_text(kind: str, key: Any) -> str:
    """The key of one typed kind in words."""
    if kind in ("term", "person", "agreement"):
        return str(key["name"] if isinstance(key, Mapping) else key)
    return format_value(VALUE_TYPE[kind], key)
