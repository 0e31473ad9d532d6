"""A person by name: its words in any order, titles dropped, accents and macrons optional.

Pure. Key: ``{"name", "aliases", "acronym", "family", "surname_ok"}`` (or the name alone). The family name
alone is right where ``surname_ok`` says so and worth 80 elsewhere. ``others`` and the names of ``rivals``
are never taken for the key; a family name that one of them shares is worth 80 whatever the key says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import permutations
from random import Random
from typing import Any, Final

from quizzes.marking import term
from quizzes.marking.codes import say
from quizzes.marking.folding import EXACT, Ladder, ladder, meets, plain
from quizzes.marking.kind import RIGHT, WRONG, Kind
from quizzes.marking.person_names import family_of, name_ladder, squashed, without_titles, words_of
from quizzes.marking.typos import slips
from quizzes.records import Examples, Mark, Message, NeedsFixing, PublicSpec, Response, Spec

VERSION: Final = 1

#: What a family name alone is worth where the full name is asked.
SURNAME_SHARE: Final = Decimal("0.8")
#: Words of a name whose order is tried out when slips of the keyboard are looked for.
_MOST_WORDS: Final = 4
_NOTES: Final = {
    "letters": "note.letters",
    "accents": "note.accents",
    "spacing": "note.spacing",
    "spaces": "note.spacing",
}


@dataclass(frozen=True, slots=True)
class Name:
    """One accepted form of a name: its text, what it is, its rungs, and its family name where it has one."""

    text: str
    role: str
    rungs: Ladder
    family: str


@lru_cache(maxsize=2048)
def _name(text: str, role: str, family: str) -> Name:
    return Name(text, role, name_ladder(text, short=True), "" if role == "acronym" else family_of(text, family))


def _names(spec: Spec) -> tuple[Name, ...]:
    key = spec.key if isinstance(spec.key, Mapping) else {}
    family = str(key.get("family") or "")
    return tuple(_name(form.text, form.role, family if form.role == "name" else "") for form in term.key_forms(spec))


def grade(spec: Spec, response: Response) -> Mark:
    """Full for the whole name, the family name as the question says, nothing for anybody else."""
    fraction, rule, note = _judge(spec, response.value)
    return Mark(fraction, response.reading, f"person.{rule}", KIND.marker, note)


def _judge(spec: Spec, text: str) -> tuple[Decimal, str, Message | None]:
    names, others = _names(spec), _others(spec)
    answer = name_ladder(text)
    whole = _whole(text, answer, names)
    other = min((rung for one in others if (rung := meets(answer, name_ladder(one))) is not None), default=None)
    if whole is not None and (other is None or whole[1] < other or whole[1] == 0):
        name, rung = whole
        step = answer[rung][0]
        return RIGHT, name.role if step == EXACT else step, None if step == EXACT else say(_NOTES[step])
    if other is not None:
        return WRONG, "other_person", say("note.other_person", text=text)
    if _is_short(text, names):
        return RIGHT, "short", say("note.short_name", name=names[0].text)
    family = next((name for name in names if _is_family(text, answer, name)), None)
    if family is not None:
        return _surname(spec, family, others)
    parts = term.several(text)
    hits = [_judge_part(part, names) for part in parts]
    if any(hits):
        return (RIGHT, "several_forms", None) if all(hits) else (WRONG, "one_of_several", say("note.one_of_several"))
    slip = _slipped(text, names, others)
    return (RIGHT, "typo", say("note.typo", spelt=slip)) if slip else (WRONG, "different", None)


def _whole(text: str, answer: Ladder, names: tuple[Name, ...]) -> tuple[Name, int] | None:
    met = [(rung, name) for name in names if (rung := meets(answer, name.rungs)) is not None]
    if met:
        rung, name = min(met, key=lambda one: one[0])
        return name, rung
    joined = squashed(text)
    return next(((name, len(answer) - 1) for name in names if joined & squashed(name.text)), None)


def _judge_part(text: str, names: tuple[Name, ...]) -> bool:
    answer = name_ladder(text)
    return _whole(text, answer, names) is not None or any(_is_family(text, answer, name) for name in names)


def _is_short(text: str, names: tuple[Name, ...]) -> bool:
    """First and family name with other middle names or initials: "Donald Trump" for "Donald J. Trump"."""
    given = _loose(text)
    return any(_agree_but_middle(given, _loose(name.text), _loose(name.family)) for name in names if name.family)


def _agree_but_middle(given: tuple[str, ...], wanted: tuple[str, ...], family: tuple[str, ...]) -> bool:
    first = next((word for word in wanted if word not in family), "")
    if not first or len(first) < 2 or first not in given or not set(family) <= set(given):
        return False
    middle = [word for word in given if word not in (*family, first)]
    known = [word for word in wanted if word not in (*family, first)]
    initials = {word[0] for word in known}
    short = {word for word in known if len(word) == 1}
    return all(
        word in known or word[0] in short or (len(word) == 1 and (not initials or word in initials)) for word in middle
    )


def _loose(text: str) -> tuple[str, ...]:
    """The words of a name in order, without accents and hyphens, titles dropped."""
    rungs = dict(name_ladder(" ".join(without_titles(words_of(text))))) if text else {}
    folded = {word for form in rungs.get("spacing", ()) for word in form.split()}
    kept = [word for word in words_of(text.replace("-", " ")) if word in folded]
    return tuple(kept) if len(kept) == len(without_titles(words_of(text.replace("-", " ")))) else tuple(sorted(folded))


def _is_family(text: str, answer: Ladder, name: Name) -> bool:
    """The family name alone, or with the right initials before or behind it."""
    if not name.family:
        return False
    if meets(answer, name_ladder(name.family)) is not None:
        return True
    given, family = _loose(text), _loose(name.family)
    initials = [word for word in given if word not in family]
    others = [word for word in _loose(name.text) if word not in family]
    return (
        bool(initials)
        and set(family) <= set(given)
        and all(len(word) == 1 for word in initials)
        and {word[0] for word in others} >= set(initials)
    )


def _surname(spec: Spec, name: Name, others: tuple[str, ...]) -> tuple[Decimal, str, Message | None]:
    shared = any(meets(name_ladder(name.family), name_ladder(family_of(other))) is not None for other in others)
    if spec.key.get("surname_ok") is True and not shared:
        return RIGHT, "surname", say("note.surname", name=name.text)
    return SURNAME_SHARE, "surname_alone", say("note.surname_alone", name=name.text)


def _others(spec: Spec) -> tuple[str, ...]:
    return tuple(name for name, _rungs in term.rival_ladders(spec))


def _slipped(text: str, names: tuple[Name, ...], others: tuple[str, ...]) -> str:
    """The whole name of which the answer is a slip of the keyboard; "" when there is none or another is as near."""
    typed = without_titles(words_of(text))
    if not 1 < len(typed) <= _MOST_WORDS:
        return ""
    for name in names:
        found = _fewest(typed, name.text)
        if found is not None and all((near := _fewest(typed, one)) is None or near > found for one in others):
            return name.text
    return ""


def _fewest(typed: tuple[str, ...], name: str) -> int | None:
    counts = [
        slips(" ".join(order), wanted)
        for form in _folded(typed)
        for order in permutations(form.split())
        for wanted in _folded(without_titles(words_of(name)))
    ]
    return min((count for count in counts if count is not None), default=None)


def _folded(words: tuple[str, ...]) -> list[str]:
    """The words in their order without accents and hyphens; of many ways to write a macron, the first few."""
    forms = dict(ladder(" ".join(words), skip=frozenset({"article"})))["spacing"]
    return sorted(form for form in forms if len(form.split()) <= _MOST_WORDS)[:_MOST_WORDS]


def explain(spec: Spec, response: Response) -> Message:
    """Names the person."""
    return say("explain.text", text=term.key_forms(spec)[0].text)


def examples(spec: Spec, rng: Random) -> Examples:
    """The name with other case and order and with a title; others, hedged and longer answers."""
    names = _names(spec)
    name = names[0].text
    words = name.split()
    others = list(_others(spec))
    rng.shuffle(others)
    turned = " ".join([*words[1:], words[0]]) if len(words) == 2 else name
    right = [*(one.text for one in names), name.upper(), turned, f"Mr {name}", f"  {name.lower()} "]
    wrong = [*others, f"{name} or Qwxyz", f"not {name}", f"{words[0]} Qwxyz", "Qwxyz"]
    fixing = ("", "  ", None, "?!", [name], {"name": name}, True)
    return Examples(tuple(right), tuple(wrong), fixing)


def problems(spec: Spec) -> list[Message]:
    """Those of a term; and a family name that stands in the name."""
    found = term.problems(spec)
    key = spec.key if isinstance(spec.key, Mapping) else {}
    family = key.get("family")
    if not found and family and plain(str(family)) not in plain(str(key.get("name"))):
        found.append(say("problem.key_family", family=str(family)))
    return found


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """The answer as text, as a term's."""
    return term.parse(public, raw)


KIND: Final = Kind("person", VERSION, parse, grade, explain, examples, problems)
