"""Name some of several: each item is a small question of one kind, the order is free.

Pure. Key: a list of keys (or of ``{"kind", "key", ...}``, all of one kind), of which ``want`` are asked. The
answer is a list of texts, or one text with the items apart. Answers are matched to keys so that most
count; an answer given twice, or two names of one thing, count once. Each is worth 1/``want``; a wrong
answer beyond the number asked takes one right one away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random
from typing import Any, Final

from quizzes.marking.assignment import best_assignment
from quizzes.marking.codes import say, value_of
from quizzes.marking.folding import plain
from quizzes.marking.kind import Kind, typed_text
from quizzes.marking.shares import PLACES, equal_shares
from quizzes.marking.storage import spec_from_json
from quizzes.records import Examples, Mark, Message, NeedsFixing, Part, PublicSpec, Response, Spec

VERSION: Final = 1

#: Less than this does not count as having named an item.
_COUNTS: Final = Decimal("0.7")
_MOST: Final = 40
_STRONG: Final = re.compile(r"\s*(?:[;\n•]|\s/\s)\s*")
_COMMA: Final = re.compile(r"\s*[,、，]\s*(?!\d{3}(?!\d))(?:and\s+|&\s*)?")
_AND: Final = re.compile(r"\s+(?:and|&)\s+|\s*と\s*")
_NUMBERED: Final = re.compile(r"^(?:\(?\d{1,2}[.)]|[-*•])\s+")


@dataclass(frozen=True, slots=True)
class Item:
    """One answer: its text, as it was read, and what stood between it and the next."""

    text: str
    response: Response
    glue: str = ""


def make_kind(kinds: Callable[[str], Kind]) -> Kind:
    """The list kind over the kinds of its items; ``kinds`` finds one by name (KeyError: none)."""

    def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
        """The items as read; one that cannot be read needs fixing, whatever the others are."""
        item = public.blanks[0]
        pieces = _given(raw, lambda text: _splits(text, lambda piece: kinds(item.kind).parse(item, piece)))
        if isinstance(pieces, NeedsFixing):
            return pieces
        if len(pieces) > _MOST:
            return NeedsFixing(say("fix.too_many", limit=_MOST))
        items = []
        for number, (text, glue) in enumerate(pieces, start=1):
            response = kinds(item.kind).parse(item, text)
            if isinstance(response, NeedsFixing):
                note = response.note if len(pieces) == 1 else say("fix.in_item", item=number, fix=response.note)
                return NeedsFixing(note)
            items.append(Item(text, response, glue))
        readings = tuple(value_of(one.response.reading) for one in items)
        return Response(tuple(items), say("read.items", readings=readings))

    def grade(spec: Spec, response: Response) -> Mark:
        """The best matching of answers and keys, less the wrong answers beyond what is asked."""
        keys = item_specs(spec)
        marks = _marks(kinds(keys[0].kind), keys, _joined(kinds(keys[0].kind), keys, response.value))
        names, table = [name for name, _row in marks], [[mark.fraction for mark in row] for _name, row in marks]
        table = [[share if share >= _COUNTS else Decimal(0) for share in row] for row in table]
        pairs = best_assignment(table)
        earned = sorted((table[answer][key] for answer, key in pairs if table[answer][key]), reverse=True)
        wrong = list(dict.fromkeys(plain(name) for name, row in zip(names, table, strict=True) if not any(row)))
        loss = min(len(wrong), max(0, len(earned) + len(wrong) - spec.want))
        counted = earned[: spec.want][: max(0, min(len(earned), spec.want) - loss)]
        notes = [marks[answer][1][key].note for answer, key in pairs if table[answer][key]]
        return _mark(spec, response, counted, len(earned), wrong, loss, [note for note in notes if note])

    def _mark(
        spec: Spec, response: Response, counted: list[Decimal], right: int, wrong: list[str], loss: int,
        notes: list[Message],
    ) -> Mark:  # fmt: skip
        shares = equal_shares(spec.want)
        padded = [*counted, *[Decimal(0)] * (spec.want - len(counted))]
        parts = tuple(
            Part(str(number), (of * share).quantize(PLACES), of)
            for number, (of, share) in enumerate(zip(shares, padded, strict=True), start=1)
        )
        fraction = sum((part.earned for part in parts), Decimal(0))
        note = notes[0] if notes and len(counted) == spec.want else None
        if len(counted) < spec.want:
            code = "note.items_extra" if loss else "note.items"
            note = say(code, right=min(right, spec.want), of=spec.want)
        rule = "list.matched" if not loss else "list.extras"
        return Mark(fraction, response.reading, rule, kind.marker, note, parts if spec.want > 1 else ())

    def explain(spec: Spec, response: Response) -> Message:
        """Names the items that count, and how many of them were asked."""
        answers = tuple(_key_value(kinds(item.kind), item) for item in item_specs(spec))
        return say(
            "explain.items" if spec.want == len(answers) else "explain.any_items", readings=answers, want=spec.want
        )

    def examples(spec: Spec, rng: Random) -> Examples:
        """The keys in any order, as a list and as one text; too few, others, and some beyond what is asked."""
        samples = [kinds(item.kind).examples(item, rng) for item in item_specs(spec)]
        rights = [str(sample.right[0]).strip() for sample in samples]
        odd = next(raw for raw in reversed(samples[0].wrong) if isinstance(raw, str))
        asked = rights[: spec.want]
        wrong: list[Any] = [[odd], [*asked[1:], odd], [*asked, odd]]
        if spec.want > 1:
            wrong += [asked[1:], [asked[0]] * spec.want]
        fixing: list[Any] = ["", None, [], ["", " "], True, {}, [*asked, ["x"]], "x;" * (_MOST + 1)]
        return Examples((asked, asked[::-1], [*asked, asked[0]], "; ".join(asked)), tuple(wrong), tuple(fixing))

    def problems(spec: Spec) -> list[Message]:
        """At least one item, all of one kind that fits, each without problems; not more asked than there are."""
        try:
            items = item_specs(spec)
            inner = kinds(items[0].kind)
        except (ValueError, KeyError, IndexError, TypeError, AttributeError):
            return [say("problem.key_items")]
        if len({item.public for item in items}) > 1:
            return [say("problem.items_alike")]
        found = [
            say("problem.item", item=number, problem=problem)
            for number, item in enumerate(items, start=1)
            for problem in inner.problems(item)
        ]
        if not 1 <= spec.want <= len(items):
            found.append(say("problem.want", count=len(items)))
        return found

    kind = Kind("list", VERSION, parse, grade, explain, examples, problems)
    return kind


def item_specs(spec: Spec) -> tuple[Spec, ...]:
    """The items as small questions; names never to be confused, of the whole list, hold for each of them."""
    items = tuple(spec_from_json(item) for item in spec.key)
    return tuple(replace(item, others=(*item.others, *spec.others), rivals=item.rivals) for item in items)


def _given(raw: Any, split: Callable[[str], list[tuple[str, str]]]) -> list[tuple[str, str]] | NeedsFixing:
    """The answers given with what stands behind each; a list with one text in it is that text."""
    if isinstance(raw, (list, tuple)):
        texts = [typed_text(one) for one in raw]
        bad = next((one for one in texts if isinstance(one, NeedsFixing) and one.note.code != "fix.blank"), None)
        if bad is not None:
            return bad
        kept = [one for one in texts if isinstance(one, str)]
        if len(kept) != 1:
            return [(text, "") for text in kept] or NeedsFixing(say("fix.blank"))
        return split(kept[0])
    text = typed_text(raw)
    return text if isinstance(text, NeedsFixing) else split(text)


def _splits(text: str, read: Callable[[str], Response | NeedsFixing]) -> list[tuple[str, str]]:
    """A text cut where its items end: at semicolons and lines, else at commas and "and" where each piece reads."""
    text = "\n".join(_NUMBERED.sub("", line) for line in text.splitlines())
    strong = _cut(text, _STRONG)
    if len(strong) > 1:
        return strong
    text = strong[0][0] if strong else text
    for pattern in (_COMMA, _AND):
        pieces = _cut(text, pattern)
        if pattern is _COMMA and len(pieces) > 1:
            pieces = [*pieces[:-1], *_cut(pieces[-1][0], _AND)]
        if 1 < len(pieces) <= _MOST and all(isinstance(read(piece), Response) for piece, _glue in pieces):
            return pieces
    return [(text, "")]


def _cut(text: str, pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    pieces, start = [], 0
    for found in pattern.finditer(text):
        pieces.append((text[start : found.start()], found[0]))
        start = found.end()
    pieces.append((text[start:], ""))
    return [(piece.strip(), glue) for piece, glue in pieces if piece.strip()]


def _joined(kind: Kind, keys: Sequence[Spec], items: tuple[Item, ...]) -> list[Item]:
    """The items, two neighbours made one again where a separator is part of a name ("Trinidad and Tobago")."""
    done: list[Item] = []
    for item in items:
        last = done[-1] if done else None
        if last is not None and last.glue.strip():
            both = f"{last.text}{last.glue}{item.text}"
            read = kind.parse(keys[0].public, both)
            if isinstance(read, Response) and any(kind.grade(key, read).fraction == 1 for key in keys):
                done[-1] = Item(both, read, item.glue)
                continue
        done.append(item)
    return done


def _marks(kind: Kind, keys: Sequence[Spec], items: list[Item]) -> list[tuple[str, list[Mark]]]:
    return [(item.text, [kind.grade(key, item.response) for key in keys]) for item in items]


def _key_value(kind: Kind, item: Spec) -> Message:
    """The key of an item as a value of its own."""
    read = kind.parse(item.public, kind.examples(item, Random(0)).right[0])
    return value_of(read.reading) if isinstance(read, Response) else say("value.text", text=str(item.key))
