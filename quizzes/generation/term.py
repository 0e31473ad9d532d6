"""Names to type: what an acronym stands for, which term has this meaning, who or which agreement did it.

Pure. Persons and agreements have kinds of their own; an acronym's full name is a term.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from content.syntax.parse import is_common_word, parse
from quizzes.generation import asking, drafting, naming
from quizzes.generation.clauses import in_a_row
from quizzes.generation.distractors import name_of
from quizzes.generation.names import BODY, brief_of
from quizzes.generation.noun_phrases import is_plural
from quizzes.generation.situation import Situation
from quizzes.generation.verbs import form_of, nounish
from quizzes.generation.wording import is_sentence
from quizzes.generation.words import DETERMINERS, MARK, PREPOSITIONS, article, content_words, count_words, dangling
from quizzes.records import QuestionRecord, Spec

RULE = "term/1"
#: Short forms that every reader of a policy brief knows; asking for them tests nothing.
_KNOWN: Final = frozenset(
    "US USA UK UN EU USSR UAE GDP GNP NATO G7 G8 G20 AI IT TV PM CEO NGO NGOS USD EUR GBP JPY OK FBI CIA COVID "
    "WHO IMF WTO OECD UNESCO UNICEF HIV AIDS DNA CO2 R&D SME SMES".split()
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


#: A short form the brief itself uses less often is not worth recalling.
_OFTEN: Final = 3
_MUST: Final = 3
#: Shorter acronyms ("RA") say nothing worth recalling.
_LEAST_LETTERS: Final = 3
#: A question in fewer words of substance does not say what it is about.
_LEAST_ASKED: Final = 4
_KINDS: Final = {"person": "person", "agreement": "agreement"}
_LONGEST_MEANING: Final = 20
_LEAST_OF_NAME: Final = 5
_LOOSE: Final = re.compile(
    r"(?:rather|not|such|while|if|because|although|"
    r"including|like|unlike|as|an? (?:key|important|central|major|new|growing|crucial)|one)\b"
)


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A name to type, with the other names of the brief that are never to be taken for it."""
    if situation.fact.type not in ("organisation", "agreement", "concept", "person"):
        raise drafting.Refused("no_safe_question")
    if situation.fact.type == "person" and re.search(rf"\b[Tt]he (?:[A-Z]\w+ )?{MARK}", situation.clause.text):
        raise drafting.Refused("no_safe_question")
    key_form = _short_or_full(situation, all_of)
    stem, name = question(situation, choice=False)
    expansion = " stand for" in stem
    return drafting.record(
        situation,
        Spec(
            kind=_KINDS.get(situation.fact.type, "term") if not expansion else "term",
            key=key_of(situation, name, expansion=expansion, also="" if expansion else key_form),
            others=others_of(situation, all_of, name),
            rivals=drafting.rivals_of(situation, all_of),
        ),
        stem,
        rule=RULE,
        explanation=drafting.explained(situation, all_of) if not expansion else _expanded(situation),
    )


#: "Regulation (EU) 2031/77": known by its title, not by its number.
_NUMBERED: Final = re.compile(
    r"(?:Regulation|Directive|Decision|Decree|Law|Act|Resolution|Order|Ordinance)\b[^a-z]*\d[^a-z]*$"
)


def question(situation: Situation, *, choice: bool) -> tuple[str, str]:
    """The stem for a name and the name itself. ``choice`` leaves out what initials would give away."""
    fact, value = situation.fact, situation.fact.value
    name, acronym = name_of(fact), str(value.get("acronym") or "")
    numbered = fact.type == "agreement" and _NUMBERED.match(name)
    if not name or numbered or (fact.type == "agreement" and name == name.lower()):
        raise drafting.Refused("no_safe_question")
    if fact.type in ("organisation", "agreement") and acronym and _expanded_here(situation, name, acronym):
        if known(acronym):
            raise drafting.Refused("widely_known")
        if ends_elsewhere(situation, acronym):
            raise drafting.Refused("not_examinable")
        if acronym[:1].upper() != name[:1].upper() or len(acronym) < _LEAST_LETTERS:
            raise drafting.Refused("not_examinable")
        if situation.document_words.count(acronym) < _OFTEN and fact.importance < _MUST and not choice:
            raise drafting.Refused("not_examinable")
        if not choice:
            return f"In {brief_of(situation.label)}, what does the acronym {acronym} stand for?", name
    if fact.type == "concept":
        return _by_meaning(situation, name, choice=choice), name
    return _by_deed(situation, name, choice=choice), name


def is_name(situation: Situation) -> bool:
    """Whether the fact is what it was found as; only concepts are in doubt."""
    if situation.fact.type == "concept" and (_holds_a_verb(situation) or _everyday(situation)):
        return False
    at = situation.fact.start - len(situation.before)
    return situation.fact.type != "concept" or naming.is_term(name_of(situation.fact), situation.sentence[:at])


def _everyday(situation: Situation) -> bool:
    """Whether a lone small word is but the end of a longer phrase ("lithography systems", "projects abroad")."""
    name, before = name_of(situation.fact), situation.sentence.split(situation.fact.surface)[0]
    ahead = re.search(r"(?P<word>[A-Za-z]+)\)? $", before)
    if ahead is None or not name.isalpha() or not name.islower() or not is_common_word(name):
        return False
    return ahead["word"].lower() not in DETERMINERS | PREPOSITIONS | {
        "and",
        "or",
        "as",
        "called",
        "term",
        "is",
        "means",
    }


def _holds_a_verb(situation: Situation) -> bool:
    """Whether the sentence uses a word of the term as a verb in a tense: "as the curve looks"."""
    tree = parse(situation.sentence)
    start = situation.sentence.find(situation.fact.surface)
    words = tree.at(start, start + len(situation.fact.surface)) if start >= 0 else []
    return any(w.tag in ("VBZ", "VBP", "MD") and w.label not in ("amod", "compound") for w in words)


def known(acronym: str) -> bool:
    """Whether every reader of a policy brief knows the short form."""
    return acronym.upper() in _KNOWN or acronym.replace(".", "").upper() in _KNOWN


def ends_elsewhere(situation: Situation, acronym: str) -> bool:
    """Whether the short form stands inside the name and is short for a part of it: "the Port Rules (PR) Act"."""
    return re.search(rf"\({re.escape(acronym)}\) [A-Z]\w+", situation.fact.surface) is not None


def _expanded_here(situation: Situation, name: str, acronym: str) -> bool:
    return acronym.casefold() != name.casefold() and len(name.split()) > 1 and name in situation.passage


def meaning_of(situation: Situation) -> str:
    """What the passage says a term means, "" when it is no plain gloss that can stand beside the term."""
    meaning = re.sub(r"\s+", " ", str(situation.fact.value.get("definition") or "")).strip(" .,;:")
    meaning = re.sub(r"^(?:which|this|it|that) means (?:that )?|^those (?=who |[a-z]+(?:ed|ing) )", "", meaning)
    if re.search(r"\s[–—-]\s(?:but|not|except|unless|though|or)\b", meaning):
        return ""  # what the dash adds is part of the meaning
    if count_words(meaning) > _LONGEST_MEANING or re.search(r"\s[–—]\s", meaning):
        meaning = re.split(r"\s[–—]\s|,\s(?:while|which|so|and|as|thus|especially|including)\b", meaning)[0].strip(" ,")
    words = count_words(meaning)
    if not meaning.isascii() and re.search(r"[À-ɏ]", meaning):
        return ""  # a translation, no meaning
    if (
        words < 3
        or words > _LONGEST_MEANING
        or len(content_words(meaning)) < 2
        or _LOOSE.match(meaning)
        or meaning[0].isdigit()
    ):
        return ""
    behind = situation.sentence.removeprefix(meaning)
    if behind != situation.sentence and not re.match(r",? (?:is|are|was|were|has been|have been)\b", behind):
        return ""  # the main clause of the sentence, which the term only sums up
    head = re.match(r"(?:an? |the )?(?:[a-z]+ )??([a-z]+s)\b", meaning)
    if head and re.search(rf"\b{head[1]}\b", situation.sentence.split(name_of(situation.fact))[0]):
        return ""  # "advisories on reserves, that is, advisories in place ...": it explains the first word
    if re.search(r"\b(?:known as|called|termed|dubbed|nicknamed)\b", meaning) or _cut_off(meaning, situation.sentence):
        return ""
    term = name_of(situation.fact)
    if (
        is_plural(term)
        and re.match(r"an? (?:[a-z]+ )?[a-z]+", meaning)
        and not re.match(r"an? (?:group|set|pair|number)", meaning)
    ):
        return ""  # "farms, a share that will rise": it explains another word
    if term[:1].isupper() and len(term.split()) == 1 and words < _LEAST_OF_NAME:
        return ""  # "Mozal, a smelter near Maputo": a name with its kind, no term with a meaning
    if is_sentence(meaning) or re.match(r"(?:under|in|by|with|through) which\b", meaning):
        return ""
    if _verbal(meaning) or dangling(re.sub(r"\b(?:its|their)\b", "the", meaning)) or "(" in meaning:
        return ""
    return meaning


def _cut_off(meaning: str, sentence: str) -> bool:
    """Whether a gloss was cut inside a number or a list, or is itself a member of a list."""
    behind = sentence.partition(meaning)[2]
    listed = re.match(r"(?: [–—][^–—]*[–—])?,? and (?:an?|the) |, [\w’-]+(?: [\w’-]+)?,? and [\w’-]+", behind)
    return bool(listed or (meaning[-1].isdigit() and re.match(r"[.,]\d", behind)))


def _by_meaning(situation: Situation, name: str, *, choice: bool) -> str:
    meaning = meaning_of(situation)
    if not meaning:
        return _by_deed(situation, name, choice=choice)
    if name.lower() in meaning.lower():
        return _by_deed(situation, name, choice=choice)  # a whole sentence with the term in it, no gloss
    if content_words(name) & content_words(meaning):
        raise drafting.Refused("key_in_stem")
    owner = brief_of(situation.label)
    if is_plural(name) and re.match(r"[a-z]+(?:ing|ed) ", meaning):
        return f"Which term does {owner} use for those {meaning}?"
    if re.match(r"[a-z]+ to [a-z]+\b", meaning):
        return f"Which term does {owner} use for {article(meaning)} {meaning}?"
    if meaning.startswith("who "):
        return f"Which term does {owner} use for those {meaning}?"
    if meaning.startswith("which "):
        return f"Which term does {owner} use for what {meaning[6:]}?"
    return f"Which term does {owner} explain as {drafting.quoted(meaning)}?"


def _verbal(meaning: str) -> bool:
    """Whether what was taken for a meaning is a predicate ("tends to widen ..."), not a gloss."""
    first, *more = meaning.lower().split()
    if form_of(first) == "third" and more[0] in ("any", "the", "a", "an", "its", "their", "all", "every"):
        return True  # "moves any excess": "moves" is a noun elsewhere
    return form_of(first) in ("aux", "third", "past") and not nounish(first) and not first.endswith("ed")


def _by_deed(situation: Situation, name: str, *, choice: bool) -> str:
    clause = situation.clause.text
    if dangling(clause.replace(MARK, "Xx")):
        raise drafting.Refused("dangling_reference")
    asks = _asks_for(situation, name)
    told = situation.clause.statement
    if told and not choice and in_a_row(told):
        raise drafting.Refused("several_values")  # "signed by Lund and Ruiz": either name would answer
    question = asking.name(told, asks, situation.lexicon.lowered, titled=not choice) if told else ""
    thin = len(content_words(question)) < _LEAST_ASKED
    if thin and situation.fact.type in ("agreement", "concept"):
        question = naming.ask(clause, situation.whole, asks, naming.head_of(name))
    if not question:
        raise drafting.Refused("no_safe_question")
    if len(content_words(question)) < _LEAST_ASKED:
        raise drafting.Refused("no_safe_question")
    own = r"he|she|him" if question.startswith(asks) else r"he|she|him|her|his"
    if re.search(rf"\b(?:{own})\b", question):
        raise drafting.Refused("dangling_reference")
    return drafting.framed(question, situation, always=True)


def _asks_for(situation: Situation, name: str) -> str:
    if situation.fact.type == "person":
        return "who"
    if situation.fact.type == "organisation" and not BODY.search(name):
        raise drafting.Refused("no_safe_question")
    if situation.fact.type == "agreement":
        head = next((w for w in reversed(name.lower().split(" of ")[0].split()) if w in _HEADS), "")
        return f"which {_HEADS[head]}" if head else "which agreement"
    if situation.fact.type == "organisation":
        return "which organisation"
    return f"which {naming.head_of(name)}" if naming.head_of(name) else "which term"


def key_of(situation: Situation, name: str, *, expansion: bool = False, also: str = "") -> dict[str, Any]:
    """The key of a name: aliases for persons, the short form unless the question gives it."""
    value = situation.fact.value
    key: dict[str, Any] = {"name": name, "aliases": [also] if also else []}
    if situation.fact.type == "person":
        alone = bool(situation.family) and situation.family != name
        key |= {"family": situation.family, "surname_ok": True} if alone else {}
    elif value.get("acronym") and not expansion:
        key["acronym"] = value["acronym"]
    elif situation.fact.type == "concept":
        short = re.sub(r"^right (?:of|to) ", "", name)
        short = " ".join(name.split()[:-1]) if short == name and naming.head_of(name) else short
        key["aliases"] += [short] if short != name else []
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
    own = content_words(name)
    apart = {n for n in names if n and n.casefold() not in same | {acronym}}
    return tuple(sorted(n for n in apart if not (own and own <= content_words(n)) and content_words(n) - own))


def _expanded(situation: Situation) -> str:
    value = situation.fact.value
    return (
        f"The passage gives the full name beside the short one, {value['acronym']}: {name_of(situation.fact)}. "
        f"It stands in this sentence: “{situation.about}”."
    )
