"""Where an item of an attempt stands: its rows as a history of tries, and what its behaviour makes of it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from quizzes.behaviours import CERTAIN, Rules, State, Try, exactly, state_of, tries_allowed
from quizzes.models import AttemptItem, Mark, QuestionVersion, Response
from quizzes.terms import Terms

_OUTCOMES = {"needs_fixing": "fixing", "shown": "shown", "saved": "saved", "pending": "pending"}


def with_marks(responses: QuerySet[Any]) -> QuerySet[Any]:
    """Responses with the ``fraction`` and the ``reading`` of their newest mark, in one query."""
    newest = Mark.objects.filter(response=OuterRef("pk")).order_by("-pk")
    marked: QuerySet[Any] = responses.annotate(
        fraction=Subquery(newest.values("fraction")[:1]), reading=Subquery(newest.values("reading")[:1])
    )
    return marked.order_by("pk")


def answer_id(reading: Any) -> str:
    """What identifies an answer as it was read: two answers read alike are the same."""
    return json.dumps(reading, sort_keys=True, ensure_ascii=False) if reading else ""


def tries_of(responses: Iterable[Any]) -> list[Try]:
    """The history of an item; ``responses`` come from ``with_marks``, oldest first. Late and repeated ones are none."""
    tries = []
    for response in responses:
        if response.fraction is not None:
            tries.append(Try("marked", response.fraction, answer_id(response.reading), response.certainty))
        elif response.outcome in _OUTCOMES:
            tries.append(Try(_OUTCOMES[response.outcome], certainty=response.certainty))
    return tries


def rules_of(terms: Terms, version: QuestionVersion) -> Rules:
    """The rules for one question: fewer tries where it has few options, staged hints in interactive attempts."""
    hints = len(version.hints) if terms.behaviour == "interactive" else 0
    options = len(version.spec.get("options") or ())
    tries = tries_allowed(version.kind, options, hints + 1 if hints else terms.tries)
    counts = terms.certainty_counts and terms.behaviour in CERTAIN
    return Rules(tries=tries, penalty=exactly(terms.penalty), hints=min(hints, tries - 1), counts=counts)


def standing(item: AttemptItem, responses: Iterable[Any], *, over: bool) -> State:
    """What may be done with an item, what is shown and what it has earned. No query."""
    return item_state(item, item.attempt.agreed, responses, over=over)


def item_state(item: AttemptItem, terms: Terms, responses: Iterable[Any], *, over: bool) -> State:
    """The same where the terms are known already."""
    return state_of(terms.behaviour, rules_of(terms, item.version), tries_of(responses), over=over)


def last_told(responses: Iterable[Response]) -> Response | None:
    """The response whose feedback stands on the page: the newest that is more than kept."""
    kept = (Response.Outcome.LATE, Response.Outcome.REPEATED)
    return next((r for r in reversed(list(responses)) if r.outcome not in kept), None)
