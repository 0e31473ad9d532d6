"""A question as a line of JSON has it for the ``mark`` command: the shapes of packs, and what people take for them.

Pure. What a pack must write exactly is read kindly here: a key as text ("15%", "550 billion USD", "22 July
2025", the text of an option, "true"), a tolerance by name, names not to be confused as maps, other case.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from quizzes.keys import read_key
from quizzes.marking import spec_from_json
from quizzes.marking.folding import plain
from quizzes.marking.single_choice import option_index
from quizzes.marking.term import names_of
from quizzes.records import Spec, iso_precision

FIELDS: Final = (
    *("kind", "key", "options", "tolerance", "grain", "asks", "others", "order", "currency", "scoring", "accepts"),
    *("rivals", "want", "parts", "wrong_part"),
)
_TOLERANCES: Final = {
    **dict.fromkeys(("absolute", "abs", "points"), "nominal"),
    **dict.fromkeys(("percent", "relative_tolerance", "rel"), "relative"),
    **dict.fromkeys(("significant_figures", "significant", "sig_figs"), "sigfigs"),
    **dict.fromkeys(("exact", ""), "none"),
    **dict.fromkeys(("wording", "hedge"), "source"),
}
_NAMED: Final = ("term", "person", "agreement")


def spec_from_line(data: Mapping[str, Any]) -> Spec:
    """The question in a line; raises ValueError with what is wrong with it."""
    question = {name: data[name] for name in FIELDS if data.get(name) is not None}
    question["kind"] = kind = _name(question.get("kind"))
    if "key" not in data:
        raise ValueError("a question needs a kind and a key")
    question["key"] = _key(kind, data["key"], question.get("options"))
    if kind in _NAMED and isinstance(question["key"], Mapping):
        more = ("aliases", "acronym", "date", "family", "surname_ok")
        question["key"] = {name: data[name] for name in more if name in data} | dict(question["key"])
    for name in ("scoring", "grain"):
        if isinstance(question.get(name), str):
            question[name] = _name(question[name])
    if isinstance(question.get("order"), str):
        question["order"] = question["order"].upper()
    if "tolerance" in question:
        question["tolerance"] = _tolerance(question["tolerance"])
    inner = question["key"].get("others") if isinstance(question["key"], Mapping) else None
    if isinstance(inner, (list, tuple)):
        question["key"] = {name: value for name, value in question["key"].items() if name != "others"}
        question["others"] = [*(question.get("others") or ()), *inner]
    if isinstance(question.get("others"), (list, tuple)):
        question["others"] = _others(question["others"], question["key"])
    return spec_from_json(question)


def _name(text: Any) -> Any:
    return text.strip().casefold().replace("-", "_").replace(" ", "_") if isinstance(text, str) else text


def _key(kind: Any, key: Any, options: Any) -> Any:
    if kind == "judgement" and isinstance(key, str):
        return _name(key)
    if kind == "true_false" and isinstance(key, str) and key.strip().casefold() in ("true", "false"):
        return key.strip().casefold() == "true"
    if kind in _NAMED and isinstance(key, str):
        return {"name": key}
    if kind in ("single_choice", "multiple_response", "ordering"):
        return _chosen(key, options)
    if kind == "matching" and isinstance(key, Mapping):
        key = list(key.items())
    if kind == "matching" and isinstance(key, (list, tuple)) and isinstance(options, Mapping):
        sides = (options.get("left"), options.get("right"))
        return [
            [_chosen(one, side) for one, side in zip(pair, sides, strict=False)]
            if isinstance(pair, (list, tuple))
            else pair
            for pair in key
        ]
    return _typed(kind, key)


def _chosen(key: Any, options: Any) -> Any:
    """Numbers of options for what names them by text; anything else as it is."""
    if isinstance(key, (list, tuple)):
        return [_chosen(one, options) for one in key]
    if not isinstance(key, str) or not isinstance(options, (list, tuple)):
        return key
    index = option_index(tuple(map(str, options)), key)
    return index if isinstance(index, int) else key


def _typed(kind: Any, key: Any) -> Any:
    """A key of a typed kind from the text that a person would write."""
    if not isinstance(key, str):
        return key
    if kind == "date" and not iso_precision(key):
        return read_key("date", key, None)
    if kind == "percentage":
        return read_key("percentage", key, None)
    if kind in ("money", "number"):
        return read_key(kind, key, None)
    return key


def _tolerance(given: Any) -> Any:
    if isinstance(given, str):
        return {"type": _TOLERANCES.get(_name(given), _name(given))}
    if not isinstance(given, Mapping):
        return given
    type_ = _name(given.get("type") or "")
    kept = {name: given[name] for name in ("value", "hedge") if given.get(name) is not None}
    return kept | {"type": _TOLERANCES.get(type_, type_)}


def _others(given: Any, key: Any) -> list[str]:
    """The names; one that is the key's own is no other name."""
    mine = {plain(name) for name in names_of(key)}
    return [name for one in given for name in names_of(one) if plain(name) not in mine]
