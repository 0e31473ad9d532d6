"""A term or name: forms of it are forgiven with a note, slips by length, other terms never.

Pure. Key: ``{"name", "aliases", "acronym"}`` (or the name alone). ``accepts`` are further aliases;
``others`` and the names of ``rivals`` are never taken for the key. No part of an answer is looked up in
the key or the other way round: "not gold" is not "gold".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any, Final

from quizzes.marking.codes import say
from quizzes.marking.folding import EXACT, TYPO_STEP, Ladder, ladder, meets, plain
from quizzes.marking.kind import LIMIT, Kind, typed_text, verdict
from quizzes.marking.typos import is_near_known_name, nearest, slips, transposed
from quizzes.records import Examples, Mark, Message, NeedsFixing, PublicSpec, Response, Spec

VERSION: Final = 2

_NOTES: Final = {
    "letters": "note.letters",
    "accents": "note.accents",
    "article": "note.article",
    "spacing": "note.spacing",
    "spelling": "note.spelling",
    "plural": "note.plural",
    "spaces": "note.spacing",
}
_SEVERAL: Final = re.compile(r"\s+(?:or|and|aka|alias)\s+|\s*[;,/|()（）=]\s*|\s+[-–—]\s+", re.IGNORECASE)
#: More answers in one than this are not looked into.
_MOST_PARTS: Final = 8
#: Whether a text is right, the rule that says so (without the kind), and the note.
Judged = tuple[bool, str, Message | None]

_FROM_A_NAME: Final = ("name", "term", "acronym", "expanded")


@dataclass(frozen=True, slots=True)
class Form:
    """One accepted way to write the key: its text, what it is ("name", "alias", "acronym") and its ladder."""

    text: str
    role: str
    rungs: Ladder


@dataclass(frozen=True, slots=True)
class _Match:
    form: Form
    step: str
    rung: int


def names_of(value: Any) -> tuple[str, ...]:
    """Every name in a fact's or key's value: a text, or a map with name, term, acronym, aliases."""
    if isinstance(value, str):
        return (value,) if value.strip() else ()
    if not isinstance(value, Mapping):
        return ()
    single = [value.get(field) for field in _FROM_A_NAME]
    aliases = value.get("aliases")
    several = aliases if isinstance(aliases, (list, tuple)) else ()
    return tuple(name for name in (*single, *several) if isinstance(name, str) and name.strip())


def key_forms(spec: Spec) -> tuple[Form, ...]:
    """The accepted forms, the name first."""
    key = spec.key if isinstance(spec.key, Mapping) else {"name": spec.key}
    aliases = (*(key.get("aliases") or ()), *(alias for alias in spec.accepts if isinstance(alias, str)))
    written = [(key.get("name"), "name"), (key.get("acronym"), "acronym"), *((alias, "alias") for alias in aliases)]
    return tuple(form_of(text, role) for text, role in written if isinstance(text, str) and text.strip())


@lru_cache(maxsize=2048)
def form_of(text: str, role: str) -> Form:
    """A form of a key or of another name; kept, because the same question is answered many times."""
    skip = frozenset({"plural"}) if _is_acronym(text) else frozenset()
    if re.match(r"(?:A|An)\s", text):  # a capital A may be the term itself: "A level"
        skip |= {"article"}
    return Form(text, role, ladder(text, skip=skip))


def _is_acronym(text: str) -> bool:
    return " " not in text.strip() and text.upper() == text and text.lower() != text


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """The answer as text; blank, overlong and other shapes need fixing."""
    text = typed_text(raw)
    if isinstance(text, NeedsFixing):
        return text
    if not any(char.isalnum() for char in text):
        return NeedsFixing(say("fix.text"))
    text = " ".join(text.split())
    return Response(text, say("read.text", text=text))


def grade(spec: Spec, response: Response) -> Mark:
    """Full for the term in any forgiven form, nothing for another."""
    right, rule, note = judge(response.value, key_forms(spec), tuple(rival_ladders(spec)))
    return verdict(spec, response, right=right, rule=f"term.{rule}", marker=KIND.marker, note=note)


def judge(text: str, forms: tuple[Form, ...], rivals: tuple[tuple[str, Ladder], ...]) -> Judged:
    """Whether ``text`` is one of the accepted forms: (right, rule without the kind, note)."""
    answer = ladder(text)
    match = _match(answer, forms)
    other = min((rung for name in rivals if (rung := meets(answer, name[1])) is not None), default=None)
    if match is not None and match.step == EXACT:
        return True, match.form.role, None
    if other is not None and (match is None or other <= match.rung):
        return False, "other_term", say("note.other_term", text=text)
    if match is not None:
        return True, match.step, say(_NOTES[match.step])
    return _judge_unmatched(text, answer, forms, tuple(rungs for _, rungs in rivals))


def _judge_unmatched(text: str, answer: Ladder, forms: tuple[Form, ...], rivals: tuple[Ladder, ...]) -> Judged:
    parts = several(text)
    if parts:
        hits = [_match(ladder(part), forms) is not None for part in parts]
        if all(hits):
            return True, "several_forms", None
        if any(hits):
            return False, "one_of_several", say("note.one_of_several")
    form = _nearly(answer, forms, rivals)
    if form is not None:
        return True, "typo", say("note.typo", spelt=form.text)
    return False, "different", None


def several(text: str) -> list[str]:
    """The answers that a text offers when it holds more than one ("gold or silver"), else []."""
    parts = [part for part in _SEVERAL.split(text) if part]
    return parts if 1 < len(parts) <= _MOST_PARTS else []


def _match(answer: Ladder, forms: tuple[Form, ...]) -> _Match | None:
    """The accepted form that agrees with the answer on the lowest rung."""
    best: _Match | None = None
    for form in forms:
        rung = meets(answer, form.rungs)
        if rung is not None and (best is None or rung < best.rung):
            best = _Match(form, answer[rung][0], rung)
    return best


def rival_ladders(spec: Spec) -> Iterator[tuple[str, Ladder]]:
    """Every name that is not to be taken for the key, with its rungs."""
    for value in (*spec.others, *(rival.value for rival in spec.rivals)):
        for name in names_of(value):
            yield name, form_of(name, "other").rungs


def _nearly(answer: Ladder, forms: tuple[Form, ...], rivals: tuple[Ladder, ...]) -> Form | None:
    """The accepted form of which the answer is a slip, unless a name not to be confused with it is as near."""
    typed = dict(answer)[TYPO_STEP]
    for form in forms:
        wanted = dict(form.rungs)[TYPO_STEP]
        found = [count for one in typed for target in wanted if (count := _slips(one, target, form)) is not None]
        if not found:
            continue
        slip = min(found)
        if not is_near_known_name(typed, wanted, slip) and all(
            nearest(typed, dict(rival)[TYPO_STEP], slip) > slip for rival in rivals
        ):
            return form
    return None


def _slips(answer: str, target: str, form: Form) -> int | None:
    if _is_acronym(form.text):
        return 1 if transposed(answer, target) else None
    return slips(answer, target)


def explain(spec: Spec, response: Response) -> Message:
    """Names the term, and the form in which it was given when that was another of its names."""
    forms = key_forms(spec)
    match = _match(ladder(response.value), forms)
    if match is not None and match.form.role != "name" and forms[0].role == "name":
        return say("explain.alias", text=match.form.text, name=forms[0].text)
    return say("explain.text", text=forms[0].text)


def examples(spec: Spec, rng: Random) -> Examples:
    """The key's forms with other case and space; other terms, hedged and longer answers."""
    forms = key_forms(spec)
    name = forms[0].text
    others = [text for text, _ in rival_ladders(spec)]
    rng.shuffle(others)
    return Examples(
        right=(*(form.text for form in forms), f"  {name.upper()} ", name.lower(), "  ".join(name.split(" "))),
        wrong=(*others, f"{name} or qwxyz", f"not {name}", f"{name}+", "qwxyz"),
        needs_fixing=("", "  ", None, "?!", [name], {"name": name}, True, "x" * (LIMIT + 1)),
    )


def problems(spec: Spec) -> list[Message]:
    """A name, aliases that are texts, and no name that is also one not to be confused with it."""
    key = spec.key if isinstance(spec.key, Mapping) else {"name": spec.key}
    aliases = key.get("aliases") or ()
    acronym = key.get("acronym")
    well_formed = (
        isinstance(key.get("name"), str)
        and isinstance(aliases, (list, tuple))
        and all(isinstance(alias, str) and alias.strip() for alias in (*aliases, *spec.accepts))
        and (acronym is None or isinstance(acronym, str))
    )
    if not well_formed or isinstance(parse(spec.public, key.get("name")), NeedsFixing):
        return [say("problem.key_term")]
    mine = {plain(form.text): form.text for form in key_forms(spec)}
    return [
        say("problem.key_in_others", name=mine[plain(name)]) for name, _ in rival_ladders(spec) if plain(name) in mine
    ]


KIND: Final = Kind("term", VERSION, parse, grade, explain, examples, problems)
