"""What makes a draft doubtful though no check refuses it: signs that its wording leans on the text around it.

Pure. The gate knows faults; this module knows risks. A draft is *sure* when its words are those of its sentence, when
everything it calls "the ..." is explained in it, and when nothing in it points back, is compared, only possible or
only wished. A fact that can be asked surely is asked in no other way (``generation.draft``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from content.syntax.parse import is_common_word, parse
from content.syntax.tree import Tree, Word
from quizzes.generation import gate
from quizzes.generation.situation import Situation
from quizzes.generation.values import CURRENCIES
from quizzes.generation.verbs import base_of, form_of, nounish
from quizzes.generation.words import MARK, count_words
from quizzes.records import QuestionRecord

#: Every doubt there is: a noun with "the" that nothing explains; "its" and "they"; words that point back or compare;
#: what may or should be; words that the sentence does not hold; a long sentence; hardly any words; a thing brought in
#: with "a" and left so; no name, or none for the subject; a verb that says little; a share of nobody; one small word in
#: quotation marks.
DOUBTS: Final = (
    "definite",
    "owner",
    "pointing",
    "modal",
    "reworded",
    "long",
    "short",
    "indefinite",
    "nameless",
    "subject",
    "verb",
    "share",
    "quoted",
)
_LONGEST: Final = 42
_SHORTEST: Final = 7
_POINTING: Final = re.compile(
    r"\b(?:another|other|others|further|also|such|same|alone|again|still|both|those|these|latter|former|then|here|thus|"
    r"instead|too|even|already|current|next|previous|last|once|earlier|later|else|however|first|second|third|recent|"
    r"latest|new|only)\b(?! time\b)|\bthat (?:year|month|day|week|time|date|figure|sum|share)\b|\bmore\b(?! than\b)"
)
#: "weeks after signing": what was signed is not said.
_UNSAID: Final = re.compile(r"\b(?:after|before|since|on|upon) [a-z]+ing(?=[.,?]|$)")
_SHARE: Final = re.compile(r"\d ?(?:%|per ?cent) (?!of\b|per\b)(?P<verb>[a-z]+)\b")
_OWNED: Final = re.compile(r"\b(?:its|their|his|her|it|they|them|him|he|she)\b")
_MODAL: Final = re.compile(r"\b(?:should|would|could|might|may|must|if|unless|until|needs? to|ought)\b")
_EMPTY_VERBS: Final = frozenset("come follow go".split())
#: Nouns that mean one thing to every reader.
_KNOWN: Final = frozenset("world internet sun earth euro dollar war future past economy public run".split())
#: Where something was agreed does not say what it was.
_CURRENCY: Final = re.compile(r"(?:USD|EUR|GBP|JPY|CNY|KRW|INR|CHF|US|A|C)$")
_AGREED: Final = frozenset("agreement deal pact treaty accord contract meeting document text plan measure".split())
#: What stands in the place of the value: "in which year", "62% of farmers".
_ASKED_FOR: Final = frozenset(("year", "month", "day", "share", "percentage", "decade", "%", "percent"))
_EXPLAINING: Final = frozenset(("prep", "relcl", "acl", "appos", "poss", "nummod"))
_PLACING: Final = frozenset(("in", "at", "since", "on", "by"))
_ASKING: Final = frozenset(
    """
    which what who whose whom how many much high large far long share per cent percentage month year day on in of by
    to at and did does do was were is are has have had take took place made make announced be been the a an us dollars
    dollar euros worth amount number percent that under according for about since from when where up nearly than money
    states fraction proportion sum decade quarter half third fewer less more find january february march
    april may june july august september october november december
    """.split()
)


#: Stems that ask what letters or a definition stand for: their words are ours, and nothing in them leans.
_NAMING: Final = re.compile(r" stand for\?$|^Which term does .* (?:explain as|use for) ")


def of_draft(question: QuestionRecord, situation: Situation) -> tuple[str, ...]:
    """What is risky about a draft on one fact."""
    if _NAMING.search(question.stem):
        return ()
    spec = question.spec
    fills = tuple(_said(blank["key"]) for blank in spec.key) if spec.kind == "cloze" else ()
    stem = gate.unframed(question.stem, situation)
    if situation.asked is not None and situation.asked.currency:
        stem = stem.replace(
            CURRENCIES.get(situation.asked.currency, situation.asked.currency), "money"
        )  # as the sentence may not call it
    asking = question.stem.endswith("?")
    told = f"{situation.clause.text.replace(MARK, situation.fact.surface)}." if asking else ""
    found = doubts(stem, situation.sentence, fills=fills, told=told)
    asked_people = situation.clause.attribution or situation.polled
    unfounded = {"short", "nameless", "subject"} if asked_people else set()
    if spec.kind in ("judgement", "true_false"):
        unfounded |= {"reworded"}  # what was changed are other words
    return tuple(code for code in found if code not in unfounded)


def _said(key: Any) -> str:
    """A key of a gap as a word of the sentence."""
    return " ".join(map(str, key.values())) if isinstance(key, Mapping) else str(key)


def doubts(stem: str, sentence: str, *, fills: tuple[str, ...] = (), told: str = "") -> tuple[str, ...]:
    """The codes of what is risky about a stem drawn from a sentence, in the order of ``DOUBTS``; () when it is sure.

    ``stem`` comes without the words that name its source; ``fills`` stand in the places of its gaps ("{1}").
    ``told`` is the statement behind a question: a parser reads it better than the question.
    """
    text = stem
    for place, fill in enumerate(fills, 1):
        text = text.replace(f"{{{place}}}", fill)
    told = told or text
    tree = parse(told[:1].upper() + told[1:])
    found = {
        "definite": _unexplained(tree),
        "owner": bool(_OWNED.search(text)),
        "pointing": bool(_POINTING.search(text) or _UNSAID.search(text)),
        "modal": bool(_MODAL.search(text)),
        "reworded": _reworded(text, sentence),
        "long": count_words(sentence) > _LONGEST,
        "short": count_words(text) < _SHORTEST,
        "indefinite": _left_open(tree),
        "nameless": not _named(text),
        "subject": _plain_subject(tree),
        "verb": tree.root.is_verb and tree.root.lemma in _EMPTY_VERBS,
        "share": _of_nobody(told),
        "quoted": any(f"“{{{n}}}”" in stem and fill.islower() and " " not in fill for n, fill in enumerate(fills, 1)),
    }
    return tuple(code for code in DOUBTS if found[code])


#: Doubts that weigh with an item of a set too, which is short and stands among its like.
_LEANING: Final = frozenset(("definite", "owner", "pointing", "indefinite", "modal", "share", "verb"))


def leaning(statement: str, sentence: str, *, wished: bool = False) -> bool:
    """Whether an item of a set leans on the text around it; what is only wished does so too, unless ``wished``."""
    found = set(doubts(statement, sentence)) - ({"modal", "indefinite"} if wished else set())
    return not _LEANING.isdisjoint(found)


def _unexplained(tree: Tree) -> bool:
    """Whether a noun with "the" is explained by nothing in the text: "the plan", "the Secretariat"."""
    seen: set[str] = set()
    for word in tree.words:
        common = word.tag in ("NN", "NNS") or (word.tag == "NNP" and word.text.istitle() and is_common_word(word.text))
        led = common and any(c.low == "the" for c in tree.children(word, "det"))
        if led and not _told(tree, word) and word.lemma.lower() not in seen | _KNOWN:
            return True
        if word.tag.startswith("NN"):
            seen.add(word.lemma.lower())
    return False


def _told(tree: Tree, noun: Word) -> bool:
    """Whether what hangs on a noun says which one is meant."""
    for child in tree.children(noun):
        named = any(w.tag.startswith("NNP") and not _CURRENCY.match(w.text) for w in tree.below(child))
        if child.label in _EXPLAINING and child.low not in _PLACING:
            return True
        if named and (child.place < noun.place or (child.label == "prep" and noun.lemma not in _AGREED)):
            return True
        if child.tag in ("JJS", "RBS"):
            return True
    following = tree.words[noun.place + 1 : noun.place + 2]
    return bool(following) and (following[0].text in ("“", "‘", '"') or following[0].tag.startswith("NNP"))


def _left_open(tree: Tree) -> bool:
    """Whether a thing is brought in with "a" and nothing is said of it: "announced a second wave"."""
    for word in tree.words:
        if word.tag == "NN" and any(c.low in ("a", "an") for c in tree.children(word, "det")):
            more = [c for c in tree.children(word) if c.label not in ("det", "punct", "amod")]
            if not more and word.label in ("dobj", "nsubj", "nsubjpass", "attr"):
                return True
    return False


def _named(text: str) -> bool:
    """Whether a name stands in the text behind its first word, or the first word is one in capitals."""
    bare = re.sub(r"\b(?:US|Australian|Canadian) dollars\b|\b[A-Z]{3} (?=\d)", "", text)
    return bool(re.search(r"(?<=[\s“‘(-])[A-Z]|^[A-Z]{2,}\b|^[A-Z][\w’-]*(?:[’']s| [A-Z])", bare))


def _plain_subject(tree: Tree) -> bool:
    """Whether the subject names nobody: "contracts signed abroad", "negotiations with Brussels" (whose?)."""
    for word in tree.words:
        subject = tree.subject(word) if word.is_verb else None
        if subject is None or subject.tag not in ("NN", "NNS") or word.label not in ("ROOT", "ccomp"):
            continue
        if subject.lemma in _ASKED_FOR:
            continue
        if any(w.tag in ("WDT", "WP", "WRB", "WP$") for w in tree.below(subject)):
            continue
        owned = [c for c in tree.children(subject) if c.label in ("poss", "compound", "nmod", "amod", "appos")]
        owned += [c for c in tree.children(subject, "prep", "acl") if c.low in ("of", "by") or c.label == "acl"]
        if not any(w.text[:1].isupper() for c in owned for w in tree.below(c)):
            return True
    return False


def _of_nobody(text: str) -> bool:
    """Whether a share does something and nobody says of whom it is one: "13 percent favoured the plan"."""
    return any(form_of(match["verb"]) and not nounish(match["verb"]) for match in _SHARE.finditer(text))


def _reworded(text: str, sentence: str) -> bool:
    """Whether a stem has words that its sentence does not hold, apart from those that ask."""
    said = " ".join(_words(sentence))
    known = set(_words(sentence))
    stems = {w[:4] for w in known} | {base_of(w)[:4] for w in known}
    return any(
        w not in known and w not in _ASKING and w[:4] not in stems and not re.search(r"\d", w) and w not in said
        for w in _words(text)
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[\w’.-]*\w", text.lower().replace("'", "’"))
