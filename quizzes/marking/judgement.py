"""Judgement: does the brief support a statement, contradict it, or not say?

Pure. Key and answer: "supported", "contradicted" or "not_said"; answers may be given in plain words. A
statement may be cut into ``parts``: then who calls it contradicted says which part is wrong as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from random import Random
from typing import Any, Final

from quizzes.marking.codes import say
from quizzes.marking.kind import LIMIT, Kind, clean, verdict
from quizzes.marking.single_choice import fold_option, option_index, option_problems
from quizzes.records import JUDGEMENTS, Examples, Mark, Message, NeedsFixing, Part, PublicSpec, Response, Spec

VERSION: Final = 1

#: What a right "contradicted" is worth, and what naming the wrong part adds, where the parts are given.
JUDGEMENT_SHARE: Final = Decimal("0.7")
PART_SHARE: Final = Decimal("0.3")

_WORDS: Final = {
    "supported": ("supported", "supports", "supports it", "the brief supports it", "it is supported"),
    "contradicted": ("contradicted", "contradicts", "contradicts it", "the brief contradicts it", "it is contradicted"),
    "not_said": ("not_said", "not said", "does not say", "the brief does not say", "doesn't say", "not stated"),
}
_FORMS: Final = {form: judgement for judgement, forms in _WORDS.items() for form in forms}


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """(judgement, number of the part said to be wrong or None). Of a statement cut into parts, "contradicted"
    must say which of them is wrong; whether it is right does not matter here.
    """
    said, part = _steps(raw)
    if not isinstance(said, str):
        return NeedsFixing(say("fix.judgement"))
    text = clean(said)
    if isinstance(text, NeedsFixing):
        return text
    judgement = _FORMS.get(fold_option(text).replace("’", "'").rstrip("."))
    if judgement is None:
        return NeedsFixing(say("fix.judgement"))
    if judgement != "contradicted" or not public.parts:
        return Response((judgement, None), say("read.judgement", judgement=judgement))
    number = option_index(public.parts, part)
    if isinstance(number, NeedsFixing):
        choices = tuple(
            (f"contradicted/{place}", say("value.text", text=text)) for place, text in enumerate(public.parts)
        )
        return NeedsFixing(say("fix.which_part"), choices)
    return Response((judgement, number), say("read.judgement_part", judgement=judgement, part=public.parts[number]))


def _steps(raw: Any) -> tuple[Any, Any]:
    """The judgement and the part as given: a text, "contradicted/1", a list of both, or a map."""
    if isinstance(raw, Mapping):
        return raw.get("judgement"), raw.get("part")
    if isinstance(raw, (list, tuple)):
        return (raw[0], raw[1]) if len(raw) == 2 else (None, None)
    if isinstance(raw, str) and len(raw) <= LIMIT and "/" in raw:
        said, _slash, part = raw.rpartition("/")
        return said, part
    return raw, None


def grade(spec: Spec, response: Response) -> Mark:
    """Full or nothing; where the wrong part is asked, the judgement is worth 70 and the part 30."""
    judgement, part = response.value
    right = judgement == spec.key
    rule = "judgement.key" if right else f"judgement.{judgement}_for_{spec.key}"
    if spec.wrong_part is None or not right:
        return verdict(spec, response, right=right, rule=rule, marker=KIND.marker)
    found = part == spec.wrong_part
    parts = (
        Part("judgement", JUDGEMENT_SHARE, JUDGEMENT_SHARE),
        Part("wrong_part", PART_SHARE * found, PART_SHARE),
    )
    earned = parts[0].earned + parts[1].earned
    rule = "judgement.wrong_part" if found else "judgement.other_part"
    note = None if found else say("note.other_part")
    return Mark(earned, response.reading, rule, KIND.marker, note, parts)


def explain(spec: Spec, response: Response) -> Message:
    """Says what the brief does with the statement, and which part it contradicts where that is known."""
    if spec.wrong_part is not None:
        return say("explain.judgement_part", judgement=spec.key, part=spec.parts[spec.wrong_part])
    return say("explain.judgement", judgement=spec.key)


def examples(spec: Spec, rng: Random) -> Examples:
    """The three judgements by name and in words, with the part where it is asked."""
    others = [judgement for judgement in JUDGEMENTS if judgement != spec.key]
    rng.shuffle(others)
    fixing: list[Any] = ["", None, "perhaps", 1, [spec.key]]
    part = rng.randrange(len(spec.parts)) if spec.parts else None
    right = [_with_part(word, spec, spec.wrong_part or 0) for word in _WORDS[spec.key]]
    wrong = [_with_part(word, spec, part or 0) for other in others for word in (other, _WORDS[other][-1])]
    if spec.parts:
        fixing.append("contradicted")
    if spec.wrong_part is not None:
        wrong += [[spec.key, number] for number in range(len(spec.parts)) if number != spec.wrong_part]
    return Examples(tuple(right), tuple(wrong), tuple(fixing))


def _with_part(word: str, spec: Spec, part: int) -> Any:
    return [word, str(part)] if spec.parts and _FORMS[word] == "contradicted" else word


def problems(spec: Spec) -> list[Message]:
    """The key is one of the three; parts are different texts, of which one contradicts when the key says so."""
    if spec.key not in JUDGEMENTS:
        return [say("problem.key_judgement")]
    if not spec.parts and spec.wrong_part is None:
        return []
    found = option_problems(spec.parts)
    known = spec.wrong_part is not None and spec.wrong_part < len(spec.parts)
    if known is not (spec.key == "contradicted") or (spec.wrong_part is not None and not known):
        found.append(say("problem.wrong_part"))
    return found


KIND: Final = Kind("judgement", VERSION, parse, grade, explain, examples, problems)
