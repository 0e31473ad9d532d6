"""A statement cut into pieces, one of which is the part in question: "which part is wrong?" asks for it.

Pure. Every piece is an exact stretch of the stem. Statements that are right are cut by the same rule as those that are
not, so that the pieces tell nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from quizzes.generation import grammar
from quizzes.generation.words import content_words

_MOST: Final = 4
_LEAST: Final = 2
#: What belongs to a value or a name that stands behind it: "in about", "with the", "more than".
_LEADING: Final = re.compile(
    r"(?:\b(?:the (?:end|start|beginning|middle) of|"
    r"in|on|by|to|at|of|for|from|with|under|about|around|over|nearly|almost|only|just|some|up to|at least|"
    r"more than|less than|fewer than|the|an?|early|late|mid)[ -])+$",
    re.I,
)
#: The noun to which a value with an article belongs: "the 2024 | Fisheries Act", "a 15% | tariff".
_NOUN_BEHIND: Final = re.compile(
    r"(?:[ -][A-Z][\w.’-]*(?: (?:of|on|for|and) (?=[A-Z]))?)+|(?: [a-z-]+(?= (?:of|on|in|for)\b|$|,))"
)


def cut(stem: str, text: str, focus: tuple[int, int]) -> tuple[tuple[str, ...], int]:
    """The pieces of ``text`` as ``stem`` ends with it, and the place of the one that holds the span ``focus``.

    Nothing and -1 where the statement cannot be cut into two pieces or more.
    """
    body = stem[: -len(".")] if stem.endswith(".") else stem
    body = body[len(body) - len(text) :]
    if body[1:] != text[1:]:
        return (), -1
    start, end = focus
    start -= len(match[0]) if (match := _LEADING.search(body[:start])) else 0
    if re.search(r"\b(?:the|a|an|its|their)\s$|[’']s?\s$", body[: focus[0]], re.I):
        end += len(match[0]) if (match := _NOUN_BEHIND.match(body[end:])) else 0
    bounds = _bounds(body)
    for first, last in bounds:
        if first <= focus[0] and focus[1] <= last and (first, last) != (0, len(body)):
            start, end = (
                (min(start, first), max(end, last)) if _is_verb(body, first, last) else (max(start, first), end)
            )
    places = sorted({0, len(body), start, end, *(p for b in bounds for p in b if not start < p < end)})
    spans = [(a, b) for a, b in pairwise(places) if body[a:b].strip(" ,")]
    spans = _merged(body, spans, (start, end))
    pieces = tuple(body[a:b].strip(" ,") for a, b in spans)
    at = next((i for i, (a, b) in enumerate(spans) if a <= focus[0] and focus[1] <= b), -1)
    alike = len({p.casefold() for p in pieces}) < len(pieces) or any(stem.count(p) > 1 for p in pieces)
    return (pieces, at) if len(pieces) >= _LEAST and at >= 0 and not alike else ((), -1)


def _bounds(body: str) -> list[tuple[int, int]]:
    """Spans of what stands before the subject, of the subject, of the verb with its helpers, and of the rest."""
    statement = grammar.stands(body[:1].lower() + body[1:]) or grammar.stands(body)
    if statement is None:
        return []
    at = body.lower().find(statement.subject.lower())
    if at < 0:
        return []
    behind = at + len(statement.subject)
    rest = body.rfind(statement.rest) if statement.rest else len(body)
    if rest <= behind:
        return [(0, at), (at, behind), (behind, len(body))]
    return [(0, at), (at, behind), (behind, rest), (rest, len(body))]


def _is_verb(body: str, first: int, last: int) -> bool:
    """Whether a span is the one of the verb: short, and neither at the start nor at the end."""
    return first > 0 and last < len(body) and len(body[first:last].split()) <= 5


def _merged(body: str, spans: list[tuple[int, int]], focus: tuple[int, int]) -> list[tuple[int, int]]:
    """Scraps without a word of substance go to a neighbour, and so do pieces beyond the number wanted."""
    spans = list(spans)
    while len(spans) > 1:
        scraps = [i for i, s in enumerate(spans) if s != focus and not content_words(body[s[0] : s[1]])]
        if not scraps and len(spans) <= _MOST:
            break
        others = [i for i, s in enumerate(spans) if s != focus]
        i = scraps[0] if scraps else min(others, key=lambda i: (spans[i][1] - spans[i][0], i))
        near = [j for j in (i + 1, i - 1) if 0 <= j < len(spans) and spans[j] != focus]
        if not near:
            if not scraps:
                break
            near = [j for j in (i + 1, i - 1) if 0 <= j < len(spans)]
            focus = (min(focus[0], spans[i][0]), max(focus[1], spans[i][1]))
        low, high = sorted((i, near[0]))
        spans[low : high + 1] = [(spans[low][0], spans[high][1])]
    return spans
