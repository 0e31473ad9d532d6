"""Statements side by side: which of them misquotes a figure, which of them agree with the brief. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from quizzes.generation import doubts, drafting, judgement, pieces, standalone
from quizzes.generation.names import brief_of
from quizzes.generation.pieces import Piece
from quizzes.generation.situation import Situation
from quizzes.generation.words import count_words
from quizzes.records import QuestionRecord, Spec

_MOST_ITEMS: Final = 5
_MOST_OPTION_WORDS: Final = 17


def _figures(all_of: Sequence[Situation], *, dates: bool) -> list[Piece]:
    """Short statements with a figure, one a sentence, each with a value that may be changed."""
    found: dict[str, Piece] = {}
    kinds = ("percentage", "money", "quantity", "date") if dates else ("percentage", "money", "quantity")
    for situation in all_of:
        if situation.fact.type not in kinds or situation.fact.importance < 2 or situation.sentence in found:
            continue
        for variant in situation.variants():
            if (
                judgement.refusal(variant)
                or variant.clause.attribution
                or count_words(variant.clause.text) > _MOST_OPTION_WORDS
            ):
                continue
            text = drafting.filled(variant, judgement.written(variant, variant.fact.value))
            if standalone.undated(text) or standalone.unmeasured(text):
                continue
            found[situation.sentence] = Piece(variant, drafting.capital(text))
            break
    return list(found.values())


def _surest_first(found: list[Piece]) -> list[Piece]:
    """The statements that lean on nothing; all of them, these first, where they alone make no set."""
    sure = [p for p in found if not doubts.leaning(p.left, p.situation.sentence)]
    return sure if len(sure) >= 2 * _MOST_ITEMS else [*sure, *(p for p in found if p not in sure)]


def _even(found: list[Piece], wanted: int) -> list[Piece]:
    """Pieces of about one length, so that length tells nothing."""
    for anchor in found:
        near = [p for p in found if p is not anchor and 0.6 <= len(p.left) / len(anchor.left) <= 1.65]
        if len(near) >= wanted - 1:
            return [anchor, *near[: wanted - 1]]
    raise drafting.Refused("too_few_rivals")


def _changed(piece: Piece, all_of: Sequence[Situation]) -> tuple[str, Any]:
    wrong = judgement.changed(piece.situation, all_of)
    if wrong is None:
        return "", None
    text = drafting.filled(piece.situation, judgement.written(piece.situation, wrong.value))
    return drafting.capital(text), wrong


def _told(piece: Piece, wrong: Any) -> str:
    """A changed value as the statement writes it."""
    return judgement.written(piece.situation, wrong.value)


def misquoted(all_of: Sequence[Situation]) -> QuestionRecord:
    found = _surest_first(pieces.chosen(_figures(all_of, dates=False), "misquoted", len(all_of)))
    for odd in found:
        text, wrong = _changed(odd, all_of)
        if not text:
            continue
        others = [p for p in found if p is not odd and 0.6 <= len(p.left) / len(text) <= 1.65][:3]
        if len(others) < 3:
            continue
        luck = pieces.luck([odd, *others], "misquoted")
        options = [(text, odd), *((p.left, p) for p in others)]
        luck.shuffle(options)
        at = next(i for i, (_, p) in enumerate(options) if p is odd)
        right = judgement.written(odd.situation, odd.situation.fact.value)
        explanation = (
            f"The passage gives {right}, not {_told(odd, wrong)}: {drafting.quoted(drafting.quote_of(odd.situation))}."
        )
        spec = Spec(kind="single_choice", key=at, options=tuple(t for t, _ in options))
        stem = f"Which of these statements misquotes a figure from {brief_of(odd.situation.label)}?"
        notes = tuple("" if p is odd else "This figure stands in the brief." for _, p in options)
        return pieces.record([odd, *others], spec, stem, "misquoted/1", explanation, notes=notes)
    raise drafting.Refused("too_few_rivals")


def agreeing(all_of: Sequence[Situation]) -> QuestionRecord:
    """Five statements of which two or three stand in the brief; in the others one value is changed."""
    ranked = _surest_first(pieces.chosen(_figures(all_of, dates=True), "agreeing", len(all_of)))
    chosen = _even(ranked, _MOST_ITEMS)
    luck = pieces.luck(chosen, "agreeing")
    wanted = luck.choice((2, 3))
    options: list[tuple[str, Piece, Any]] = []
    wrong_ones = 0
    for piece in chosen:
        text, wrong = _changed(piece, all_of) if wrong_ones < _MOST_ITEMS - wanted else ("", None)
        if text:
            wrong_ones += 1
        options.append((text or piece.left, piece, wrong))
    if not 2 <= wrong_ones <= 3:
        raise drafting.Refused("too_few_rivals")
    luck.shuffle(options)
    key = [i for i, (_, _, wrong) in enumerate(options) if wrong is None]
    said = []
    notes = []
    for _, piece, wrong in options:
        right = judgement.written(piece.situation, piece.situation.fact.value)
        notes.append("" if wrong is None else f"The passage gives {right}, not {_told(piece, wrong)}.")
        if wrong is not None:
            said.append(f"it gives {right}, not {_told(piece, wrong)}")
    explanation = (
        f"Two parts of the brief are misquoted: {'; '.join(said)}."
        if len(said) == 2
        else f"Three parts of the brief are misquoted: {'; '.join(said)}."
    )
    spec = Spec(kind="multiple_response", key=key, options=tuple(t for t, _, _ in options))
    stem = f"Which of these statements agree with {brief_of(chosen[0].situation.label)}? Choose all that apply."
    return pieces.record(chosen, spec, stem, "agreeing/1", explanation, notes=tuple(notes))
