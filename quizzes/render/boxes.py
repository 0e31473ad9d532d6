"""The boxes of a question with several: choices to tick, things to match, to order, to name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.drawing import written_order
from quizzes.labels import JUDGEMENT_LABELS, SCORING_LABELS, TRUTH_LABELS
from quizzes.marking.multiple_response import parse as parse_ticks
from quizzes.records import JUDGEMENTS, PublicSpec, Response, Spec


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: the ``value`` its button sends, its words, and the key that picks it."""

    value: str
    text: str
    shortcut: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A thing to match or to order: its number from 1, its words, and what may be chosen for it."""

    number: int
    text: str
    choices: tuple[Option, ...]


def options(spec: Spec, order: Sequence[int], raw: Any) -> tuple[Option, ...]:
    """What a question offers to choose; () for one that is typed, matched or ordered."""
    chosen = {str(raw)}
    if spec.kind == "judgement":
        pairs = [(name, str(JUDGEMENT_LABELS[name])) for name in JUDGEMENTS]
        chosen = {_judged(raw)[0]}
    elif spec.kind == "true_false":
        pairs = [(name, str(label)) for name, label in TRUTH_LABELS.items()]
    elif spec.kind in ("single_choice", "multiple_response"):
        pairs = [(str(i), spec.options[i]) for i in (order or written_order(spec))]
    else:
        return ()
    if spec.kind == "multiple_response":
        read = parse_ticks(spec.public, raw)
        chosen = {str(index) for index in read.value} if isinstance(read, Response) else set()
    return tuple(Option(v, text, n, chosen=v in chosen) for n, (v, text) in enumerate(pairs, start=1))


def steps(spec: Spec, raw: Any) -> tuple[Option, ...]:
    """The parts of a statement, one of which is wrong if the brief contradicts it."""
    part = _judged(raw)[1]
    return tuple(Option(str(i), text, i + 1, chosen=part == str(i)) for i, text in enumerate(spec.parts))


def _judged(raw: Any) -> tuple[str, str]:
    """The judgement and the part in an answer as a form posts it."""
    if isinstance(raw, (list, tuple)) and len(raw) == 2:
        return str(raw[0]), str(raw[1])
    said, _slash, part = str(raw).partition("/")
    return said, part


def rows(spec: Spec, order: Sequence[int], raw: Any) -> tuple[Row, ...]:
    """The things to match or to order, each with its choices; () for other kinds."""
    shown = list(order or written_order(spec))
    if spec.kind == "matching":
        given = [str(one) for one in raw] if isinstance(raw, (list, tuple)) else []
        return tuple(
            Row(n, text, _numbered([(str(i), spec.options[i]) for i in shown], given[n - 1] if n <= len(given) else ""))
            for n, text in enumerate(spec.left, start=1)
        )
    if spec.kind == "ordering":
        places = [(str(n), str(n)) for n in range(1, len(shown) + 1)]
        given = _places(raw, shown)
        shown.sort(key=lambda index: int(given[index]) if given[index].isdecimal() else 0)
        return tuple(Row(index + 1, spec.options[index], _numbered(places, given[index])) for index in shown)
    return ()


def _places(raw: Any, shown: list[int]) -> list[str]:
    """The place of each option: as given, otherwise as shown."""
    given = raw.get("places") if isinstance(raw, Mapping) else None
    if isinstance(given, (list, tuple)) and len(given) == len(shown):
        return [str(place) for place in given]
    return [str(shown.index(index) + 1) for index in range(len(shown))]


def _numbered(pairs: list[tuple[str, str]], chosen: str) -> tuple[Option, ...]:
    return tuple(Option(value, text, n, chosen=value == chosen) for n, (value, text) in enumerate(pairs, start=1))


def items(spec: Spec, raw: Any) -> tuple[str, ...]:
    """What was typed into the boxes of a list, one box for each item asked."""
    if spec.kind != "list":
        return ()
    given = [str(one) for one in raw] if isinstance(raw, (list, tuple)) else [str(raw)] if isinstance(raw, str) else []
    return tuple([*given, *[""] * spec.want][: max(spec.want, len(given))])


def gap_choices(blank: PublicSpec, typed: str) -> tuple[Option, ...]:
    """What a gap offers to choose, in the order of the alphabet; () for one that is typed."""
    if blank.kind == "single_choice":
        pairs = sorted(((str(i), text) for i, text in enumerate(blank.options)), key=lambda pair: pair[1].casefold())
    elif blank.kind == "judgement":
        pairs = [(name, str(label)) for name, label in JUDGEMENT_LABELS.items()]
    elif blank.kind == "true_false":
        pairs = [(name, str(label)) for name, label in TRUTH_LABELS.items()]
    else:
        pairs = []
    return _numbered(pairs, typed)


def rule(spec: Spec) -> str:
    """How an answer of several is scored, in one sentence; "" for other kinds."""
    if spec.kind == "list":
        words = ngettext(
            "One answer. A wrong one beside it takes it away.",
            "%(want)s answers, in any order. Each wrong one beyond that takes a right one away.",
            spec.want,
        )
        return words % {"want": spec.want}
    if spec.kind == "matching":
        spare = len(spec.options) > len(spec.left)
        return (
            _("Each pair counts the same. Some on the right are left over.")
            if spare
            else _("Each pair counts the same.")
        )
    return str(SCORING_LABELS.get(spec.scoring, ""))
