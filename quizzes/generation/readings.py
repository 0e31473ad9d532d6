"""Further statements that a sentence makes beside its main clause: what a comma, a participle or a comparison adds.

Pure. Each reading is a plain statement with ``MARK`` for the value. A reading is only offered where grammar leaves
no doubt about its subject; the caller asks from the first reading that gives a question which passes the gate.
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import comparisons, grammar, openers, patterns, verbs
from quizzes.generation.noun_phrases import is_plural, phrase_before
from quizzes.generation.phrases import second_verb
from quizzes.generation.sentences import has_verb
from quizzes.generation.trimming import Clause, reduce_sentence, tidied, without_trailers
from quizzes.generation.words import DETERMINERS, MARK, PREPOSITIONS

#: Participles that tell of one event, so that "the law passed in 2010" may be read as "the law was passed in 2010".
EVENTS: Final = frozenset(
    """
    adopted introduced launched signed established founded created announced published issued imposed enacted approved
    opened built released concluded ratified proposed appointed commissioned completed unveiled drafted
    revised negotiated formed granted renewed conducted inaugurated abolished repealed amended convened agreed passed
    """.split()
)
_PLANNED: Final = frozenset({"scheduled", "planned", "expected", "due"})
#: Forms in -ing whose doer is the subject of the main clause.
_DOERS: Final = frozenset(
    """
    raising lowering cutting increasing reducing expanding lengthening adding promising pledging offering imposing
    giving investing allocating spending becoming creating committing setting doubling tripling halving extending
    introducing banning closing opening buying selling paying winning losing gaining calling urging demanding
    """.split()
)
_IN_SURVEY: Final = re.compile(
    rf"^in (?P<noun>(?:an?|the) [^,]*?\b(?:survey|poll|study|census)\b[^,]*?) (?P<prep>of|in|from) {MARK}, "
    r"(?P<what>[^,;]+)$",
    re.I,
)
_WHEN: Final = re.compile(rf"\b(?P<prep>in|on) {MARK},? when (?P<what>[^;]+)$")
_REDUCED: Final = re.compile(
    rf" (?P<verb>[a-z]+)(?P<rest>(?: by (?:the )?[A-Z][\w’-]*(?: [A-Z][\w’-]*)*)? (?P<prep>in|on|for) {MARK})"
)
_DOING: Final = re.compile(
    rf"^(?P<main>[^,;:]+(?:, [^,;:]+)*?), (?:thereby |thus )?(?P<ing>[a-z]+ing) (?P<rest>[^;:]*{MARK}.*)$"
)
_CALLING: Final = re.compile(
    rf"(?P<who>[A-Z][\w’.-]+(?: [A-Z][\w’.-]+)+)(?:, [^,]+,)? calling for (?P<what>[^,;]*{MARK}[^,;]*)"
)
_WHOSE: Final = re.compile(
    r"(?P<owner>(?:\bthe )?(?:\d+(?:st|nd|rd|th) )?[A-Z][\w’.-]+"
    r"(?: (?:von|van|de|der|den|del|da|di|dos|la|le|al|bin|[A-Z][\w’.-]+))*), "
    rf"whose (?P<what>[^,;]*{MARK}[^,;]*)"
)
_REACHING: Final = re.compile(
    rf"\b(?P<noun>(?:an?|the|its|their) (?:[\w-]+ ){{0,3}}[\w-]+(?: for [\w ]{{3,20}}?)?), "
    rf"(?P<verb>reaching|totalling|totaling) (?P<rest>(?:[a-z]+ ){{0,2}}{MARK})(?=,|$| \()"
)
_PERSON: Final = re.compile(r"[A-Z][a-zé’-]+(?: [A-Z]\.?)? [A-Z][\w’-]+")
#: The comma of "20,000" is no comma of the sentence; another mark stands for it while the sentence is cut.
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_COMMA: Final = "\ue001"
_LONGEST_LIST: Final = 14


def readings(sentence: str) -> tuple[Clause, ...]:
    """The main statement of a sentence first, then what else it says of the value at ``MARK``."""
    sentence = _THOUSANDS.sub(_COMMA, sentence)
    main = reduce_sentence(sentence)
    whole = re.sub(r"[.!?]+$", "", patterns.ASIDE.sub(lambda m: m[0] if MARK in m[0] else "", tidied(sentence)))
    found = [main]
    found += [clause for clause in (comparisons.with_value(main), comparisons.with_date(main)) if clause]
    for shape in _SHAPES:
        for text in (main.text, whole):
            if MARK in text and (reading := shape(text)):
                told = text is main.text
                found.append(Clause(_closed(reading), main.attribution if told else ""))
                break
    kept: dict[str, Clause] = {}
    for clause in found:
        if clause.text.count(MARK) == 1:
            text, source = clause.text.replace(_COMMA, ","), clause.attribution.replace(_COMMA, ",")
            kept.setdefault(text, Clause(text, source))
    return tuple(kept.values())


def _closed(text: str) -> str:
    return re.sub(r"\s+([,.;:])", r"\1", text).strip(" ,")


def _be(phrase: str, verb: str) -> str:
    if verb in _PLANNED:
        return "are" if is_plural(phrase) else "is"
    return "were" if is_plural(phrase) else "was"


def _before_colon(text: str) -> str:
    """ "On MARK they made a deal: 15% duties, and a fund" says the same with the list in brackets."""
    match = re.match(rf"^(?P<head>[^:]*{MARK}[^:]*): (?P<list>[^:]+)$", text)
    if not match or grammar.stands(match["head"]) is None:
        return ""
    listed = re.split(r",? (?:which|who|that|as|while|entirely|all|to be)\b", match["list"])[0].strip(" ,")
    if has_verb(f"x {re.sub(r'(?:[a-z]+ed|set|put|fixed) (?=at|in|by|with)', '', listed)}"):
        return match["head"]
    return f"{match['head']} ({listed})" if len(listed.split()) <= _LONGEST_LIST else match["head"]


def _survey(text: str) -> str:
    """ "In a poll of MARK, most said ..." says that a poll of MARK found that most said ..."""
    match = _IN_SURVEY.match(text)
    return f"{match['noun']} {match['prep']} {MARK} found that {match['what']}" if match else ""


def _when(text: str) -> str:
    """ "That box was ticked in MARK, when the two met" says that the two met in MARK."""
    match = _WHEN.search(text)
    if not match:
        return ""
    what = without_trailers(re.sub(r"^(?:the|a) ", lambda m: m[0], match["what"]))
    return f"{what} {match['prep']} {MARK}" if grammar.parse(what) else ""


def _reduced(text: str) -> str:
    """ "the tariffs imposed by Oslo in MARK" says that the tariffs were imposed by Oslo in MARK."""
    match = _REDUCED.search(text)
    if not match or match["verb"] not in EVENTS | _PLANNED:
        return ""
    phrase = phrase_before(text[: match.start()])
    if not phrase or re.match(r"(?:an?|some|several|many|\w+ed)\s", phrase):
        return ""
    before = text[: match.start() - len(phrase)].split()
    if before and before[-1].lower() in ("by", "of", "from", "for") and phrase.split()[-1][:1].isupper():
        return ""  # "a poll by the Bank conducted in ..."
    statement = grammar.parse(text)
    if statement and statement.verb == match["verb"]:
        return ""
    tail = re.split(r"[,;:(]|\s(?:which|that|who|while|but|as|and|–|-)\s", text[match.end() :])[0]
    tail = (
        tail if re.match(r"\s(?:on|to|with|at|for|against|under|by)\s", tail) and not grammar.parse(f"It{tail}") else ""
    )
    return f"{phrase} {_be(phrase, match['verb'])} {match['verb']}{match['rest']}{tail}"


def _doing(text: str) -> str:
    """ "Estonia changed course, raising pay to MARK" says that Estonia raised pay to MARK."""
    match = _DOING.match(text)
    if not match or match["ing"] not in _DOERS or MARK in match["main"]:
        return ""
    statement = grammar.parse(match["main"])
    base = verbs.base_of_ing(match["ing"])
    if statement is None or not base or len(statement.subject.split()) > 6:
        return ""
    later = re.split(r"\b(?:and|but|while|as|when)\b", statement.rest, maxsplit=1)
    if second_verb(statement.rest) or (len(later) > 1 and has_verb(f"x {later[1]}")):
        return ""  # "A signalled a cut and B went first, lowering ...": not A lowered
    form = verbs.form_of(statement.verb) if not statement.auxiliary else ""
    if form == "past":
        verb = verbs.past_of(base)
    elif form == "third":
        verb = verbs.third(base)
    else:
        return ""
    rest = re.split(r",? and [a-z]+ing\b", match["rest"])
    return f"{statement.subject} {verb} {without_trailers(rest[0])}" if MARK in rest[0] else ""


def _second_predicate(text: str) -> str:
    """ "The bank cut its rate and bought bonds for MARK" says that the bank bought bonds for MARK."""
    statement = grammar.parse(text)
    if (
        statement is None
        or MARK in statement.subject
        or re.search(r"\bnot\b", f"{statement.subject} {statement.adverbs}")
    ):
        return ""
    place = text.index(MARK)
    for match in re.finditer(r",? (?:and|but) (?:also |then |later |\w+ly )?(?P<verb>[a-z]+) ", text):
        form = verbs.form_of(match["verb"])
        first = verbs.form_of(statement.verb) if not statement.auxiliary else "aux"
        if match.end() > place or form not in ("past", "third") or form != first:
            continue
        if patterns.RELATIVE_WORD.search(statement.rest[: max(0, match.start() - text.index(statement.rest))]):
            continue  # "scanners, each of which weighs ... and sells for ...": not the subject sells
        after = text[match.end() :].split(" ", 1)[0].lower()
        taken = after in DETERMINERS | PREPOSITIONS | {"its", "their", "to", "that", MARK} or after[:1].isdigit()
        if (verbs.nounish(match["verb"]) and form == "third") or not (taken or verbs.only_past(match["verb"])):
            continue
        if len(statement.subject.split()) <= 8:
            return f"{statement.subject} {text[match.start('verb') :]}"
    return ""


def _calling(text: str) -> str:
    match = _CALLING.search(text)
    return f"{match['who']} called for {match['what']}" if match else ""


def _whose(text: str) -> str:
    """ "... of Abe, whose reforms introduced in MARK ..." speaks of Abe’s reforms."""
    match = _WHOSE.search(text)
    if not match:
        return ""
    owner = match["owner"] + ("’" if match["owner"].endswith("s") else "’s")
    return _reduced(f"{owner} {match['what']}") or f"{owner} {match['what']}"


def _reaching(text: str) -> str:
    """ "... approved a record budget, reaching MARK" says what the budget reached."""
    match = _REACHING.search(text)
    if not match or not (statement := grammar.parse(text[: match.end("noun")])):
        return ""
    noun = re.sub(r"^(?:an?|its|their) ", "", match["noun"])
    base = "reach" if match["verb"] == "reaching" else "total"
    owner = statement.subject + ("’" if statement.subject.endswith("s") else "’s")
    if len(statement.subject.split()) > 3 or statement.rest.strip() != match["noun"]:
        return ""
    return f"{owner} {noun} {verbs.past_of(base) if base == 'reach' else 'totalled'} {match['rest']}"


_SHAPES: Final = (
    _before_colon,
    _survey,
    _when,
    _second_predicate,
    _whose,
    _doing,
    _calling,
    _reaching,
    openers.in_deal,
    openers.without_purpose,
    openers.second_half,
    openers.committed,
    openers.without_addition,
)
