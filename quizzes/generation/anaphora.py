"""What a statement borrows from the text before it: pronouns that can be replaced, nouns that point back.

Pure. A pronoun is replaced only where one name can be meant; everything else is left for the gate to refuse.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from quizzes.generation import grammar
from quizzes.generation.noun_phrases import is_plural
from quizzes.generation.sentences import sentence_spans
from quizzes.generation.verbs import AUXILIARIES, form_of, is_participle, nounish
from quizzes.generation.words import CONJUNCTIONS, MARK, PREPOSITIONS, PRONOUNS, STATES, SUBORDINATORS, words_of

_NAME: Final = re.compile(r"^(?:[Tt]he )?[A-Z][\w’.&-]*(?: (?:[A-Z][\w’.&-]*|of|for|and|the))*$")
_PAIR: Final = re.compile(r"\b(?P<one>U\.S\.|[A-Z][A-Za-z]+)[-–](?P<two>U\.S\.|[A-Z][A-Za-z]+)\b")
_TWO: Final = re.compile(
    r"\b(?:[Tt]he (?:two (?:sides|countries|nations|allies|governments|partners|states)|allies)|"
    r"[Bb]oth (?:sides|countries|nations|allies|governments|states))\b"
)
#: "the alliance" of a passage that speaks of one pair of states.
_BOND: Final = re.compile(
    r"\b[Tt]he (?P<noun>(?:bilateral )?(?:relationship|alliance|partnership))(?= [a-z]|[,.?]|$)"
    r"(?! (?:of|between|with|to|that)\b)"
)
_WITH_ARTICLE: Final = frozenset({"US", "U.S.", "UK", "EU", "UAE", "ROK", "Netherlands", "Philippines"})
#: Nouns that mean one thing to every reader, so that "the" does not point back.
_UNIQUE: Final = frozenset(
    "world economy internet public sun earth climate environment press media sea ocean atmosphere poor rich past future"
    " present end start beginning".split()
)
_BARE: Final = re.compile(r"(?<![\w’-])(?:the|both|these|those|such) ((?:[a-z][\w’-]*(?: (?=[a-z])|\b)){1,4})")
_AFTER: Final = frozenset(
    {"of", "that", "which", "who", "whose", "for", "between", "on", "to", "from", "with", "against"}
)
#: An object that the sentence brings in: the next "it" may mean that instead of the subject.
_NEW_THING: Final = re.compile(r"(?:^|\s)an? (?:[a-z-]+ ){0,4}?(?!(?:year|month|week|day)\b)[a-z-]+\b")
#: "It took three years before ...", "It is likely that ...": no thing is meant.
_EXPLETIVE: Final = re.compile(
    r"(?:(?:has|have|had|will|would|may|might|could|should) )?(?:not )?(?:be |been )?"
    r"(?:(?:took|takes?|taken) (?:\w+ ){0,2}?(?:years?|decades?|months?|weeks?|days?|until|time|more)\b|"
    r"(?:transpired|emerged|turned out|is|was|seems?|seemed|appears?|appeared|follows?|followed|remains?|remained|"
    r"matters?|makes? (?:no )?sense|helps?|became|becomes?)\b"
    r"(?=[^.]*\b(?:to|that|before|until|for|whether|how|when|if)\b))"
)
_SMALL: Final = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | PRONOUNS | AUXILIARIES | {"be", "been", "being"}


def resolved(text: str, before: str, persons: tuple[str, ...]) -> str:
    """The statement with an opening pronoun, or "the two countries", replaced by the one name it can mean."""
    text = _persons(text, before, persons)
    text = _things(text, before)
    return _bond(_sides(text, before), before)


def owned(text: str, owner: str) -> str:
    """ "its plan ..." held by the Commission speaks of the Commission’s plan."""
    if not _NAME.match(owner) or is_plural(owner):
        return text
    return re.sub(r"^its(?=\s)", _possessive(owner), text, flags=re.I)


def _possessive(name: str) -> str:
    return name + ("’" if name.endswith("s") else "’s")


def _persons(text: str, before: str, persons: tuple[str, ...]) -> str:
    pronoun = re.match(r"(his|her|he|she)\s", text, re.I)
    if not pronoun:
        return text
    meant = {p for p in persons if re.search(rf"\b{re.escape(p)}\b", before[-260:])}
    if len(meant) != 1:
        return text
    person = next(iter(meant))
    name = _possessive(person) if pronoun[1].lower() in ("his", "her") else person
    return name + text[pronoun.end() - 1 :]


def _things(text: str, before: str) -> str:
    pronoun = re.match(r"(?:(?P<when>(?:in|on|by|since) [^,]{4,24}?,? ))?(?P<it>its|it)\s", text, re.I)
    if not pronoun or _EXPLETIVE.match(text[pronoun.end() :]):
        return text
    subject = _last_subject(before)
    if not subject:
        return text
    name = _possessive(subject) if pronoun["it"].lower() == "its" else subject
    return (pronoun["when"] or "") + name + text[pronoun.end() - 1 :]


def _last_subject(before: str) -> str:
    """The subject of the last sentence when it is the name of one thing."""
    spans = sentence_spans(before.strip())
    if not spans:
        return ""
    last = before.strip()[spans[-1][0] : spans[-1][1]].rstrip(";, ")
    last = re.sub(r"^(?:First|Second|Third|Fourth|Finally|However|Moreover), ", "", last.rsplit("; ", 1)[-1])
    statement = grammar.stands(re.sub(r"[.!?]+$", "", last))
    if statement is None or _NEW_THING.search(statement.rest):
        return ""
    subject = statement.subject
    if not _NAME.match(subject) or is_plural(subject) or subject.split()[0].lower() in _SMALL:
        return ""
    return re.sub(r"^The ", "the ", subject)


def _sides(text: str, before: str) -> str:
    if not _TWO.search(text):
        return text
    pairs = [(m["one"], m["two"]) for m in _PAIR.finditer(before) if {m["one"], m["two"]} <= STATES]
    if not pairs or len({frozenset(p) for p in pairs}) != 1 or _others(before, set(pairs[0])):
        return text
    names = [("the " + n if n in _WITH_ARTICLE else n) for n in pairs[-1]]
    return _TWO.sub(f"{names[0]} and {names[1]}", text, count=1)


#: How often a pair of states is named in a document that is about the two, and how large a part of all pairs it is.
_OFTEN: Final = 4
_NEARLY_ALL: Final = 0.8


def sides_throughout(text: str, document_words: str) -> str:
    """ "The two sides" of a document that hardly speaks of another pair of states than one ("U.S.-Japan")."""
    if not _TWO.search(text):
        return text
    found = [{m["one"], m["two"]} for m in _PAIR.finditer(document_words)]
    counts = Counter(frozenset(n.replace(".", "") for n in pair) for pair in found if pair <= STATES and len(pair) > 1)
    (pair, often), *_others = counts.most_common(1) or [(frozenset(), 0)]
    if often < _OFTEN or often < _NEARLY_ALL * counts.total():
        return text
    names = [("the " + n if n in _WITH_ARTICLE else n) for n in sorted(pair)]
    return _TWO.sub(f"{names[0]} and {names[1]}", text, count=1)


def _bond(text: str, before: str) -> str:
    """ "the alliance" becomes "the US-Japan alliance" where no other pair of states is spoken of."""
    pairs = {m[0] for m in _PAIR.finditer(before) if {m["one"], m["two"]} <= STATES}
    if len({frozenset(re.split("[-–]", p)) for p in pairs}) != 1 or _PAIR.search(text):
        return text
    pair = sorted(pairs)[0]
    return _BOND.sub(lambda m: f"the {pair} {m['noun'].removeprefix('bilateral ')}", text, count=1)


def _others(before: str, pair: set[str]) -> bool:
    """Whether the text speaks of further states, so that "the two countries" may be others."""
    words = [w.strip('“”‘’"(),;:') for w in before.split()]
    named = {w if w in STATES else w.rstrip(".") for w in words} & STATES
    longer = re.search(r"\b(?:United (?!States)|European Union)", before)
    return bool(named - pair) or bool(longer)


def points_back(stem: str, before: str) -> str:
    """A noun with "the" that an earlier sentence has brought in, so that the stem needs that sentence; "" if none."""
    earlier = {_root(w) for w in words_of(before)}
    for match in _BARE.finditer(stem.replace(MARK, "")):
        run = match[1].split()
        inverted = stem[: match.start()].split()[-1:] and stem[: match.start()].split()[-1].lower() in AUXILIARIES
        small = next(
            (i for i, w in enumerate(run) if w in _SMALL or (i and (_finite(w) or (inverted and is_participle(w))))),
            len(run),
        )
        words = run[:small]
        following = run[small] if small < len(run) else _next(stem.replace(MARK, ""), match.end())
        if not words or following in _AFTER or (following in ("in", "at", "by") and len(words) > 1):
            continue
        if "how high" in stem and following.endswith("ed") and stem[match.end() :].lstrip().startswith("by "):
            continue
        roots = {_root(w) for w in words if len(w) > 3 and w not in _UNIQUE}
        if words[0] in _UNIQUE or not roots:
            continue
        if roots & earlier and not _told(roots, stem[: match.start()]):
            return f"the {' '.join(words)}"
    return ""


def _finite(word: str) -> bool:
    """Whether a word after a noun is surely its verb."""
    form = form_of(word)
    return (form == "third" and not nounish(word)) or (form == "past" and not is_participle(word))


def _next(text: str, at: int) -> str:
    match = re.match(r"\s+([\w’-]+)", text[at:])
    return match[1].lower() if match else ""


def _told(roots: set[str], said: str) -> bool:
    return bool(roots & {_root(w) for w in words_of(said)})


def _root(word: str) -> str:
    word = re.sub(r"[’']s?$", "", word)
    return re.sub(r"(?:ies|es|s)$", "", word) if len(word) > 4 else word
