"""Put the options in order. The answer is the list of their numbers, from 0, in the order given.

Pure. Key: the numbers in the right order. A form may post ``{"places": [...]}`` instead: the place, from 1,
of each option. ``scoring``: "pairs" is the share of pairs in the right order, 0 at or under half;
"exact" 1 or 0; "adjacent" the share of neighbours of the key that stand next to each other, in order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations, pairwise
from random import Random
from typing import Any, Final

from quizzes.marking.codes import say
from quizzes.marking.kind import RIGHT, WRONG, Kind, clean
from quizzes.marking.single_choice import is_index, option_index, option_problems
from quizzes.records import SCORINGS, Examples, Mark, Message, NeedsFixing, PublicSpec, Response, Spec

VERSION: Final = 1

_APART: Final = re.compile(r"[,;>→|\n]+")
_HALF: Final = Decimal("0.5")


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """The numbers of the options in the order given; every option must stand once."""
    count = len(public.options)
    order = _by_places(raw["places"], count) if isinstance(raw, Mapping) and "places" in raw else _by_order(public, raw)
    if isinstance(order, NeedsFixing):
        return order
    if sorted(order) != list(range(count)):
        return NeedsFixing(say("fix.places", expected=count))
    return Response(tuple(order), say("read.order", sequence=tuple(public.options[index] for index in order)))


def _by_places(places: Any, count: int) -> list[int]:
    """The order that the places of the options make; [] when a place is missing, foreign or given twice."""
    if not isinstance(places, (list, tuple)) or len(places) != count:
        return []
    given = [int(place) if re.fullmatch(r"[0-9]{1,3}", str(place)) else 0 for place in places]
    return sorted(range(count), key=given.__getitem__) if sorted(given) == list(range(1, count + 1)) else []


def _by_order(public: PublicSpec, raw: Any) -> list[int] | NeedsFixing:
    if isinstance(raw, str):
        text = clean(raw)
        if isinstance(text, NeedsFixing):
            return text
        raw = [piece for piece in _APART.split(text) if piece.strip()]
    if not isinstance(raw, (list, tuple)) or len(raw) != len(public.options):
        return []
    found = [option_index(public.options, one) for one in raw]
    return next((one for one in found if isinstance(one, NeedsFixing) and one.note.code == "fix.too_long"), None) or [
        one for one in found if isinstance(one, int)
    ]


def grade(spec: Spec, response: Response) -> Mark:
    """By the rule of the question."""
    place = {option: place for place, option in enumerate(response.value)}
    exact = list(response.value) == list(spec.key)
    fraction, note = RIGHT if exact else WRONG, None
    if not exact and spec.scoring == "pairs":
        kept = [place[first] < place[second] for first, second in combinations(spec.key, 2)]
        share = Decimal(sum(kept)) / len(kept)
        fraction, note = (share if share > _HALF else WRONG), say("note.pairs", right=sum(kept), of=len(kept))
    elif not exact and spec.scoring == "adjacent":
        beside = [place[second] - place[first] == 1 for first, second in pairwise(spec.key)]
        fraction, note = Decimal(sum(beside)) / len(beside), say("note.adjacent", right=sum(beside), of=len(beside))
    return Mark(fraction, response.reading, f"ordering.{spec.scoring}", KIND.marker, note)


def explain(spec: Spec, response: Response) -> Message:
    """Gives the right order."""
    return say("explain.order", sequence=tuple(spec.options[index] for index in spec.key))


def examples(spec: Spec, rng: Random) -> Examples:
    """The order by number, by text and by places; the reverse, and two neighbours swapped."""
    key = list(spec.key)
    places = [str(key.index(option) + 1) for option in range(len(key))]
    at = rng.randrange(len(key) - 1)
    swapped = [*key[:at], key[at + 1], key[at], *key[at + 2 :]]
    return Examples(
        right=(key, [str(index) for index in key], [spec.options[index] for index in key], {"places": places}),
        wrong=(key[::-1], swapped),
        needs_fixing=("", None, [], key[1:], [key[0]] * len(key), [*key, 0], {"places": ["1"] * len(key)}, {}, True),
    )


def problems(spec: Spec) -> list[Message]:
    """At least two different options, all of them in the key once, and a rule that exists."""
    found = option_problems(spec.options)
    if found and found[0].code == "problem.options":
        return found
    count = len(spec.options)
    is_list = isinstance(spec.key, (list, tuple)) and all(is_index(index, count) for index in spec.key)
    if not is_list or sorted(spec.key) != list(range(count)):
        found.append(say("problem.key_order", count=count))
    if spec.scoring not in SCORINGS["ordering"]:
        found.append(say("problem.scoring", scoring=spec.scoring, known=SCORINGS["ordering"]))
    return found


KIND: Final = Kind("ordering", VERSION, parse, grade, explain, examples, problems)
