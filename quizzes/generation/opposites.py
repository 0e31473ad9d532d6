"""Words that turn a statement round: rose and fell, support and oppose, did not and did, because of and despite.

Pure. ``turned(text)`` gives the ways in which one word of a statement can be turned so that what the text said is
denied. A statement with two such words is left alone: turning one of them would jar with the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from quizzes.generation import grammar, verbs
from quizzes.generation.verb_table import IRREGULAR


@dataclass(frozen=True, slots=True)
class Change:
    """One part of a statement put in another way. ``part`` names it; the span is that of ``was`` in the text."""

    part: str
    start: int
    end: int
    was: str
    now: str
    about: str = ""

    def applied(self, text: str) -> str:
        """The statement with the part changed."""
        return text[: self.start] + self.now + text[self.end :]

    @property
    def focus(self) -> tuple[int, int]:
        """Where the changed part stands in the changed statement."""
        return self.start, self.start + len(self.now)


_VERBS: Final = """
rise/fall fall/rise increase/decrease decrease/increase grow/shrink shrink/grow raise/lower lower/raise
strengthen/weaken weaken/strengthen worsen/improve win/lose accept/reject
approve/reject reject/accept support/oppose oppose/support expand/reduce reduce/increase
widen/narrow narrow/widen boost/reduce tighten/loosen loosen/tighten ease/tighten lengthen/shorten shorten/lengthen
encourage/discourage discourage/encourage lend/borrow borrow/lend confirm/deny deny/confirm
praise/criticise criticise/praise criticize/praise accelerate/slow slow/accelerate allow/forbid forbid/allow
permit/prohibit prohibit/permit ban/allow double/halve halve/double open/close close/open
export/import import/export decline/rise drop/rise climb/fall favour/oppose favor/oppose abandon/keep
"""
_FORBID: Final = {"forbid": ("forbade", "forbidden")}
#: Words and set phrases; what stands before and behind them is not touched.
_WORDS: Final[Mapping[str, str]] = {
    "higher than": "lower than", "lower than": "higher than", "above": "below", "below": "above",
    "larger than": "smaller than", "smaller than": "larger than", "longer than": "shorter than",
    "shorter than": "longer than", "largest": "smallest", "smallest": "largest", "highest": "lowest",
    "lowest": "highest", "strongest": "weakest", "weakest": "strongest", "a majority": "a minority",
    "a minority": "a majority", "in favour of": "against", "in favor of": "against", "a rise": "a fall",
    "a fall": "a rise", "an increase": "a decrease", "a decrease": "an increase", "likely": "unlikely",
    "unlikely": "likely", "a surplus": "a deficit", "a deficit": "a surplus", "record high": "record low",
    "record low": "record high", "closer to": "further from", "further from": "closer to", "able to": "unable to",
    "unable to": "able to", "faster than": "slower than", "slower than": "faster than", "easier": "harder",
    "harder": "easier", "stronger": "weaker", "weaker": "stronger", "voted for": "voted against",
    "voted against": "voted for", "legally binding": "not legally binding", "multilateral": "bilateral",
    "temporary": "permanent", "permanent": "temporary", "voluntary": "compulsory", "compulsory": "voluntary",
    "optimistic": "pessimistic", "pessimistic": "optimistic", "increasingly": "less and less",
    "northern": "southern", "southern": "northern",
}  # fmt: skip
_CAUSES: Final[Mapping[str, str]] = {
    "because of": "despite", "owing to": "despite", "thanks to": "despite", "as a result of": "despite",
    "due to": "despite", "despite": "because of", "in spite of": "because of", "in response to": "despite",
    "because": "although",
}  # fmt: skip
#: Signs that a turned word would contradict the rest of the statement in plain sight, or that it means something else.
_TELLS: Final = re.compile(
    r"\bfrom\b.*\d.* to [^ ]*\d|\b(?:up|down) (?:from|to)\b|\bnot only\b|\bopen to\b|\bstill\b|\byet to\b|"
    r"\b(?:bought|buy|buys) time\b|\brecord-(?:high|low)\b|\bsupport(?:s|ed)? with [€$£¥\d]"
)


def _forms(*, participles: bool) -> dict[str, str]:
    """Each form of the verbs and what stands in its place; ``participles``: behind *has* or *was*."""
    found: dict[str, str] = {}
    for pair in _VERBS.split():
        one, other = pair.split("/")
        rows = zip(_inflected(one), _inflected(other), strict=True)
        mine = [row for number, row in enumerate(rows) if number == 3] if participles else list(rows)
        for form, instead in mine:
            found.setdefault(form, instead)
    return found


def _inflected(base: str) -> tuple[str, ...]:
    """Base, form for *it*, past, participle, form in -ing."""
    past, participle = _FORBID.get(base) or IRREGULAR.get(base) or (verbs.past_of(base), verbs.past_of(base))
    ing = "forbidding" if base == "forbid" else verbs.ing(base)
    return base, verbs.third(base), past, participle, ing


_FORMS: Final = _forms(participles=False)
_PARTICIPLES: Final = _forms(participles=True)
_HELPED: Final = re.compile(r"\b(?:has|have|had|been|be|being|is|are|was|were)(?: \w+ly| nearly| almost| also)? $")
_WORD: Final = re.compile(
    r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + r")(?![\w-])"
)
_CAUSE: Final = re.compile(
    r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, _CAUSES), key=len, reverse=True)) + r")(?![\w-])", re.I
)
#: "is due to conclude", "talks due to open in May": what is awaited has no cause.
_AWAITED: Final = re.compile(
    r"\b(?:is|are|was|were|be|been) due to\b|\bdue to [a-z]+ (?:in|on|by|at|before|after|until)\b"
)
_NOT: Final = re.compile(
    r"\b(?P<aux>did|does|do|has|have|had|is|are|was|were|will|would|can|could|should|must|may|might) (?P<no>not|never) "
    r"(?P<adverb>yet |\w+ly )?(?P<verb>[a-z]+)|\b(?P<cannot>cannot)\b"
)


def turned(text: str) -> list[Change]:
    """Every way to turn one word of the statement: its direction, its negation, or how it hangs on its cause."""
    if _TELLS.search(text):
        return []
    return [*_directions(text), *_negations(text), *_causes(text)]


def _directions(text: str) -> list[Change]:
    found = [Change("direction", m.start(), m.end(), m[0], _WORDS[m[0]]) for m in _WORD.finditer(text)]
    for match in re.finditer(r"(?<![\w’'-])[a-z]+(?![\w’'-])", text):
        helped = _HELPED.search(text[: match.start()])
        other = (_PARTICIPLES if helped else _FORMS).get(match[0])
        inside = any(c.start <= match.start() < c.end for c in found)
        if other and not inside and _as_verb(text, match):
            found.append(Change("direction", match.start(), match.end(), match[0], other))
    if len(found) != 1 or re.search(r"\b(?:not|never|no|nor|without)\b", text):
        return []
    return [c for c in found if " " in c.was or not verbs.form_of(c.was) or _governs(text, c)]


#: Verbs before an infinitive that carries the statement: "was forced to accept", "agreed to raise".
_BEFORE_TO: Final = frozenset(
    "forced had agreed promised decided pledged refused plans planned aims wants vowed began".split()
)


def _governs(text: str, change: Change) -> bool:
    """Whether a verb is that of the statement itself, not one of a purpose or of a clause inside it."""
    statement = grammar.stands(text)
    if statement is None:
        return False
    if re.match(r",? (?:or|and) [a-z]+(?:ed|s)\b", text[change.end :]):
        return False  # one of two verbs: the other would jar
    if statement.verb == change.was:
        return text[change.end :].strip().startswith(statement.rest[:20])
    inside = re.fullmatch(
        r"(?:[^,]*\d{4} )?to", text[: change.start].strip().removeprefix(_head(text, statement)).strip()
    )
    return statement.verb in _BEFORE_TO and inside is not None


def _head(text: str, statement: grammar.Statement) -> str:
    return text[: text.rfind(statement.rest)].strip() if statement.rest else text


def _as_verb(text: str, match: re.Match[str]) -> bool:
    """Whether a form that may be a noun or an adjective ("the support", "lower duties") is a verb where it stands."""
    before = text[: match.start()].split()
    last = before[-1].lower().strip(",") if before else ""
    form = verbs.form_of(match[0])
    if form in ("base", "third") or match[0].endswith("ing"):
        return last in (
            "to",
            "will",
            "would",
            "should",
            "must",
            "can",
            "could",
            "may",
            "might",
            "did",
            "does",
            "do",
        ) or (form == "third" and not verbs.nounish(match[0]) and last not in ("the", "a", "an", "its", "their", "of"))
    return last not in ("the", "a", "an", "its", "their", "of", "by", "with", "for", "in", "on", "more", "most", "and")


def _negations(text: str) -> list[Change]:
    found = list(_NOT.finditer(text))
    if len(found) != 1 or re.search(r"\b(?:but|nor|neither|any|either|until|only|anything|anyone|no)\b", text):
        return []
    match = found[0]
    if re.search(r"\b(?:that|which|who|where|if|when|while|because|than)\b", text[: match.start()]):
        return []  # inside a clause that only says which one is meant
    if match["cannot"]:
        return [Change("negation", match.start(), match.end(), "cannot", "can")]
    said = _affirmed(match)
    return [Change("negation", match.start(), match.end(), match[0], said)] if said else []


def _affirmed(match: re.Match[str]) -> str:
    """ "did not attend" as "attended", "has never met" as "has met", "was not yet ready" as "was already ready"."""
    aux, verb = match["aux"], match["verb"]
    adverb = "already " if (match["adverb"] or "") == "yet " else (match["adverb"] or "")
    if aux not in ("did", "does", "do"):
        return f"{aux} {adverb}{verb}"
    if verbs.form_of(verb) != "base" and verb not in IRREGULAR:
        return "had" if verb == "have" and aux == "did" else ""
    form = {"did": verbs.past_of, "does": verbs.third}.get(aux, str)(verb)
    return f"{adverb}{form}"


def _causes(text: str) -> Iterator[Change]:
    found = list(_CAUSE.finditer(text))
    if len(found) != 1:
        return
    match = found[0]
    if match[0].lower() == "due to" and _AWAITED.search(text):
        return
    now = _CAUSES[match[0].lower()]
    yield Change("cause", match.start(), match.end(), match[0], now.capitalize() if match[0][0].isupper() else now)
