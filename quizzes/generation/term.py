"""Names to type: what an acronym stands for, which term has this meaning, who or which agreement did it.

Pure. Persons and agreements are asked as terms until kinds of their own exist.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from quizzes.generation import drafting, stems
from quizzes.generation.distractors import name_of
from quizzes.generation.names import possessive
from quizzes.generation.situation import Situation
from quizzes.generation.words import MARK, content_words, count_words, dangling
from quizzes.records import QuestionRecord, Spec

RULE = "term/1"
#: Short forms that every reader of a policy brief knows; asking for them tests nothing.
_KNOWN: Final = frozenset(
    "US USA UK UN EU USSR UAE GDP GNP NATO G7 G8 G20 AI IT TV PM CEO NGO NGOS USD EUR GBP JPY OK FBI CIA COVID "
    "WHO IMF WTO OECD UNESCO UNICEF HIV AIDS DNA CO2 R&D SME SMES".split()
)
#: Names that are surely an organisation's; countries and groups of countries are not asked for as one.
_BODY: Final = re.compile(
    r"\b(?:Foundation|Party|Command|Council|Agency|Ministry|Bank|Institute|Centre|Center|Association|Commission|"
    r"Committee|Authority|Company|Corporation|Department|Office|Organi[sz]ation|University|Academy|Court|Board|Fund|"
    r"Federation|Society|Service|Bureau|Group|Trust|Forum|Cooperative|Industries|Secretariat)\b"
)
_HEADS: Final = {
    "article": "article",
    "treaty": "treaty",
    "pact": "pact",
    "agreement": "agreement",
    "accord": "accord",
    "convention": "convention",
    "protocol": "protocol",
    "act": "act",
    "law": "law",
    "bill": "bill",
    "directive": "directive",
    "regulation": "regulation",
    "declaration": "declaration",
    "statement": "statement",
    "communique": "communiqué",
    "communiqué": "communiqué",
    "strategy": "strategy",
    "guidelines": "guidelines",
    "charter": "charter",
    "constitution": "constitution",
    "plan": "plan",
    "programme": "programme",
    "program": "program",
    "partnership": "partnership",
    "initiative": "initiative",
    "vision": "document",
    "resolution": "resolution",
    "memorandum": "memorandum",
    "framework": "framework",
    "compact": "compact",
    "fund": "fund",
    "mechanism": "mechanism",
    "code": "code",
}


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A name to type, with the other names of the brief that are never to be taken for it."""
    if situation.fact.type not in ("organisation", "agreement", "concept", "person"):
        raise drafting.Refused("no_safe_question")
    key_form = _short_or_full(situation, all_of)
    stem, name = question(situation, choice=False)
    expansion = " stand for" in stem
    return drafting.record(
        situation,
        Spec(
            kind="term",
            key=key_of(situation, name, expansion=expansion, also="" if expansion else key_form),
            others=others_of(situation, all_of, name),
            rivals=drafting.rivals_of(situation, all_of),
        ),
        stem,
        rule=RULE,
        explanation=drafting.explained(situation, all_of) if not expansion else _expanded(situation),
        difficulty=3,
    )


def question(situation: Situation, *, choice: bool) -> tuple[str, str]:
    """The stem for a name and the name itself. ``choice`` leaves out what initials would give away."""
    fact, value = situation.fact, situation.fact.value
    name, acronym = name_of(fact), str(value.get("acronym") or "")
    if not name:
        raise drafting.Refused("no_safe_question")
    if fact.type in ("organisation", "agreement") and acronym and _expanded_here(situation, name, acronym):
        if acronym.upper() in _KNOWN or acronym.replace(".", "").upper() in _KNOWN:
            raise drafting.Refused("widely_known")
        if not choice:
            return f"In {possessive(situation.label)} brief, what does the acronym {acronym} stand for?".replace(
                "the brief’s brief", "the brief"
            ), name
    if fact.type == "concept":
        return _by_meaning(situation, name, choice=choice), name
    return _by_deed(situation, name, choice=choice), name


def _expanded_here(situation: Situation, name: str, acronym: str) -> bool:
    return acronym.casefold() != name.casefold() and len(name.split()) > 1 and name in situation.passage


def _by_meaning(situation: Situation, name: str, *, choice: bool) -> str:
    meaning = re.sub(r"\s+", " ", str(situation.fact.value.get("definition") or "")).strip(" .,;:")
    meaning = re.sub(r"^(?:which|this|it|that) means (?:that )?", "", meaning)
    words = count_words(meaning)
    if words < 3 or words > 20 or re.match(r"(?:rather|not|such|including|like|unlike|as)\b", meaning):
        return _by_deed(situation, name, choice=choice)
    if content_words(name) & content_words(meaning):
        raise drafting.Refused("key_in_stem")
    if dangling(meaning):
        raise drafting.Refused("dangling_reference")
    owner = possessive(situation.label) + " brief" if situation.label != "the brief" else "the brief"
    if meaning.startswith("who "):
        return f"Which term does {owner} use for those {meaning}?"
    if meaning.startswith("which "):
        return f"Which term does {owner} use for what {meaning[6:]}?"
    return f"Which term does {owner} explain as {drafting.quoted(meaning)}?"


def _by_deed(situation: Situation, name: str, *, choice: bool) -> str:
    clause = situation.clause.text
    if dangling(clause.replace(MARK, "Xx")):
        raise drafting.Refused("dangling_reference")
    question = stems.who(clause, _asks_for(situation, name), titled=not choice)
    if not question:
        raise drafting.Refused("no_safe_question")
    if len(content_words(question)) < 4:
        raise drafting.Refused("no_safe_question")
    return drafting.framed(question, situation, always=True)


def _asks_for(situation: Situation, name: str) -> str:
    if situation.fact.type == "person":
        return "who"
    if situation.fact.type == "organisation" and not _BODY.search(name):
        raise drafting.Refused("no_safe_question")
    if situation.fact.type == "agreement":
        head = next((w for w in reversed(name.lower().split(" of ")[0].split()) if w in _HEADS), "")
        return f"which {_HEADS[head]}" if head else "which agreement or document"
    return "which organisation" if situation.fact.type == "organisation" else "which term"


def key_of(situation: Situation, name: str, *, expansion: bool = False, also: str = "") -> dict[str, Any]:
    """The key of a name: aliases for persons, the short form unless the question gives it."""
    value = situation.fact.value
    key: dict[str, Any] = {"name": name, "aliases": [also] if also else []}
    if situation.fact.type == "person":
        parts = name.split()
        swapped = f"{parts[1]} {parts[0]}" if len(parts) == 2 else ""
        key["aliases"] = [a for a in dict.fromkeys((situation.family, swapped)) if a and a != name]
    elif value.get("acronym") and not expansion:
        key["acronym"] = value["acronym"]
    if situation.fact.type == "agreement" and value.get("date"):
        key["date"] = value["date"]
    return key


def _short_or_full(situation: Situation, all_of: Sequence[Situation]) -> str:
    """The full name where the brief gives the fact by its short form."""
    name = name_of(situation.fact)
    found = (o.fact for o in all_of if isinstance(o.fact.value, dict) and o.fact.value.get("acronym") == name)
    return next((name_of(f) for f in found if name_of(f) != name), "")


def others_of(situation: Situation, all_of: Sequence[Situation], name: str) -> tuple[str, ...]:
    """Names of the brief that are never to be taken for this one."""
    names = {name_of(o.fact) for o in all_of if o.fact.type in ("organisation", "agreement", "concept", "person")}
    if situation.fact.type != "person":
        names -= {name_of(o.fact) for o in all_of if o.fact.type == "person"}
    else:
        names = {name_of(o.fact) for o in all_of if o.fact.type == "person"}
    same = {name.casefold(), _short_or_full(situation, all_of).casefold()}
    acronym = str(situation.fact.value.get("acronym") or "").casefold()
    return tuple(sorted(n for n in names if n and n.casefold() not in same | {acronym}))


def _expanded(situation: Situation) -> str:
    value = situation.fact.value
    return (
        f"The passage gives the full name beside the short one, {value['acronym']}: {name_of(situation.fact)}. "
        f"It stands in this sentence: “{situation.about}”."
    )
