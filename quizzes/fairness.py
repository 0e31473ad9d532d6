"""What gives a question away: a text that holds its key or an accepted form of it, a second question on its fact.

Pure. Used when an attempt draws its questions, and when feedback is shown while other items are still open.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final

from content.parsing import Found, find_values
from quizzes.marking import mark
from quizzes.marking.term import names_of
from quizzes.records import Mark, Spec

#: Question kind -> the types of value in running text that can be its key.
_TYPES: Final = {
    "date": ("date",),
    "percentage": ("percentage", "fraction"),
    "money": ("money",),
    "number": ("quantity", "fraction"),
}
_NAMED: Final = ("term", "person", "agreement")
_CHOSEN: Final = ("single_choice", "multiple_response")
_ACCENT: Final = re.compile("[\u0300-\u036f]")
_CJK: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_WORD: Final = re.compile(r"[\w%$¥€£+]+")


@dataclass(frozen=True, slots=True)
class Told:
    """A text that a learner reads, read once for all questions: its words in one line and its values."""

    words: str
    values: tuple[tuple[str, str], ...]


@lru_cache(maxsize=512)
def told(text: str) -> Told:
    """The text made ready; kept, because one passage stands beside many questions."""
    found: list[Found] = find_values(text)
    return Told(_words(text), tuple((one.type, text[one.start : one.end]) for one in found))


def gives_away(text: str, spec: Spec) -> bool:
    """Whether ``text`` holds the key of a question, or a form of it that would be marked fully right."""
    return bool(text.strip()) and any(_holds(told(text), part) for part in _parts(spec))


def _parts(spec: Spec) -> Iterator[Spec]:
    """The question, or the small questions that a cloze or a list is made of."""
    if spec.kind not in ("cloze", "list") or not isinstance(spec.key, (list, tuple)):
        yield spec
        return
    for one in spec.key:
        data: Mapping[str, Any] = one if isinstance(one, Mapping) and "kind" in one else {"kind": "term", "key": one}
        yield Spec(
            kind=str(data["kind"]), key=data.get("key"), options=tuple(data.get("options") or ()),
            grain=data.get("grain", "exact"), asks=str(data.get("asks") or ""), order=data.get("order"),
        )  # fmt: skip


def _holds(text: Told, spec: Spec) -> bool:
    if spec.kind in _TYPES:
        return any(type_ in _TYPES[spec.kind] and _right(spec, surface) for type_, surface in text.values)
    if spec.kind in _NAMED:
        names = (*names_of(spec.key), *(name for name in spec.accepts if isinstance(name, str)))
        return any(_stands(name, text) for name in names)
    if spec.kind in _CHOSEN:
        keys = spec.key if isinstance(spec.key, (list, tuple)) else (spec.key,)
        return any(_stands(spec.options[int(key)], text) for key in keys)
    if spec.kind == "matching":
        left = getattr(spec, "left", ())
        return any(_stands(left[one], text) and _stands(spec.options[other], text) for one, other in spec.key)
    if spec.kind == "ordering":
        return sum(_stands(option, text) for option in spec.options) > 1
    return False  # a judgement's answer is no text; what it is about is told by its fact


def _right(spec: Spec, surface: str) -> bool:
    result = mark(replace(spec, order=spec.order or "DMY") if spec.kind == "date" else spec, surface)
    return isinstance(result, Mark) and result.fraction == 1


def _stands(name: str, text: Told) -> bool:
    words = _words(name)
    if _CJK.search(name):  # written without spaces
        return words.strip() in text.words
    return len(words) > 2 and words in text.words


@lru_cache(maxsize=4096)
def _words(text: str) -> str:
    """The folded words between single spaces, one before and one after: " plan a+ "."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return f" {' '.join(_WORD.findall(_ACCENT.sub('', apart)))} "


# -- two questions of one paper -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as far as it can give another away: its stem, its spec, the facts it asks for (any ids)."""

    stem: str
    spec: Spec
    facts: frozenset[int] = field(default_factory=frozenset)


def clash(one: Asked, other: Asked) -> bool:
    """Whether two questions may not stand in one paper: on one fact, or what one shows holds the key of the other."""
    if one.facts & other.facts:
        return True
    return gives_away(_shown(one), other.spec) or gives_away(_shown(other), one.spec)


#: Options of so many words are statements, and a true one tells what others ask for.
_STATEMENT: Final = 5


def _shown(asked: Asked) -> str:
    """The stem, and the options that say something by themselves."""
    return "\n".join([asked.stem, *(o for o in asked.spec.options if len(o.split()) >= _STATEMENT)])


# -- feedback while other items are open ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Open:
    """An item that this learner can still answer: its spec, and the passage (any id) that holds its answer."""

    spec: Spec
    passage: int | None = None


def withheld(texts: Mapping[str, str], open_items: Sequence[Open], *, passage: int | None = None) -> frozenset[str]:
    """The names of those ``texts`` that give away an open item.

    ``passage`` is the id of the passage shown as "passage": it is also withheld, and with it the explanation
    under "because", while a judgement or a true/false item about the same passage is open.
    """
    hidden = {name for name, text in texts.items() if any(gives_away(text, one.spec) for one in open_items)}
    judged = _judged(open_items)
    if passage is not None and passage in judged:
        hidden |= {"passage", "because"} & set(texts)
    return frozenset(hidden)


def _judged(open_items: Iterable[Open]) -> set[int]:
    return {
        one.passage for one in open_items if one.passage is not None and one.spec.kind in ("judgement", "true_false")
    }
