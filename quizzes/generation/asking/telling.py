"""A statement in plain words, and in the order of a question. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from content.syntax.tree import Tree, Word
from quizzes.generation import verbs
from quizzes.generation.clauses.statement import Statement
from quizzes.generation.words import MARK

Lower = Callable[[str], str]
#: A statement in fewer words is told with the participle that follows it.
SHORT: Final = 10


def plain(statement: Statement, low: Lower) -> str:
    """The statement in plain words, ``MARK`` in the place of its value, no stop."""
    if torn(statement):
        return ""
    write = writer(statement, low)
    opening = [write(p) for p in (*statement.borrowed, *statement.before)]
    helpers = statement.passive_of or helpers_of(statement)
    verb = statement.verb_text
    if not statement.passive_of and statement.verb.lemma == "be" and helpers == "not":
        verb, helpers = f"{verb} not", ""
    verb = statement.told_as or verb
    body = join(subject_of(statement, low), helpers, write(statement.adverbs), verb, write(statement.after))
    if statement.tail and len(body.split()) < SHORT:
        body = f"{body}, {write(statement.tail)}"
    return tidy(", ".join([*(o for o in opening if o), body]))


_GOES_ON: Final = frozenset("IN TO RB RBR VBG VBN VBD VBZ VBP MD WDT WP WRB RP".split())


def torn(statement: Statement) -> bool:
    """Whether leaving off an aside brought words together that do not belong together."""
    words = statement.tree.words
    for places in (statement.subject, statement.after):
        row = sorted(places)
        if any(_beheaded(words[p], places, statement.value) for p in row):
            return True
        for one, other in pairwise(row):
            gap = [words[p] for p in range(one + 1, other)]
            told = words[other].label in ("pobj", "dobj", "attr") or words[one].tag in ("DT", "PRP$", "CC")
            if any(w.label != "punct" for w in gap) and words[other].tag not in _GOES_ON and not told:
                return True
            if words[other].tag == "IN" and gap and gap[-1].label != "punct" and any(w.text == "," for w in gap):
                return True  # ", under negotiation since 2025": the end of an aside without its beginning
            if any(w.tag == "CC" for w in gap) and words[other].tag == "RB" and _before_a_verb(statement, words[other]):
                return True
    return False


def _beheaded(word: Word, places: frozenset[int], value: frozenset[int]) -> bool:
    """Whether a word that only describes another is left without it: "its tree" of "its tree cover"."""
    modifier = word.label in ("compound", "amod", "nmod", "poss") and word.head > word.place
    return modifier and word.head not in places and word.place not in value and word.head not in value


def _before_a_verb(statement: Statement, adverb: Word) -> bool:
    """Whether an adverb opens a second verb: "..., and perhaps even revisit the plan"."""
    above = statement.tree.head(adverb)
    return (above.is_verb or above.tag == "RB") and above.place > adverb.place


def writer(statement: Statement, low: Lower) -> Callable[[frozenset[int]], str]:
    tree, value = statement.tree, statement.value

    def write(places: frozenset[int]) -> str:
        text = tree.write(places, value, MARK)
        return _opening(tree, text, low) if 0 in places else text

    return write


#: Tags of words that have a capital only where they open a sentence.
_COMMON: Final = frozenset("NNS VBG RB DT IN PRP PRP$ WRB".split())


def _opening(tree: Tree, text: str, low: Lower) -> str:
    """The words that open a sentence as they stand inside one."""
    first, *rest = tree.words
    if first.tag in ("IN", "RB", "RBR", "JJR", "WRB"):
        return text[:1].lower() + text[1:]
    if (
        first.low in ("new", "other", "recent", "current", "senior")
        and rest
        and re.match(r"[A-Z]\.?[A-Z]", rest[0].text)
    ):
        return text[:1].lower() + text[1:]  # "New U.S. rules"
    if first.tag in ("NNP", "NNPS", "JJ") and rest and rest[0].tag.startswith("NNP") and rest[0].text[:1].isupper():
        return text
    if rest and (rest[0].text.isdigit() or rest[0].text[:1].isupper()):
        return low(text)  # "Article 9", "Port Aro"
    nouns = first.tag == "NN" and bool(rest) and rest[0].tag in ("NN", "NNS")
    if (first.tag in _COMMON or nouns) and re.match(r"[A-Z][a-z]+\b(?!-[A-Z])", text):
        return text[:1].lower() + text[1:]
    return low(text)


def subject_of(statement: Statement, low: Lower) -> str:
    """The subject in words, with the name that a pronoun in it stands for."""
    said = writer(statement, low)(statement.subject)
    if statement.subject_said:
        opens = re.match(r"(?:The|An?) [a-z]|(?:The) [A-Z]", statement.subject_said)
        return low(statement.subject_said) if opens else statement.subject_said
    return re.sub(r"^(?:that (?=the |an? )|(?:when|where) )", "", said)


def who_holds(statement: Statement, low: Lower) -> str:
    """Who holds the statement, as the sentence says; "" when it names nobody."""
    return tidy(writer(statement, low)(statement.holder))


def helpers_of(statement: Statement) -> str:
    return " ".join(_full(w) for w in statement.helpers)


def _full(word: Word) -> str:
    return {"n't": "not", "n’t": "not", "'s": "is", "’s": "is", "'ve": "have", "’ve": "have", "ca": "can", "wo": "will",
            "'d": "would", "’d": "would"}.get(word.low, word.low)  # fmt: skip


def join(*parts: str) -> str:
    return " ".join(p for p in parts if p)


def tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r",(?=[”\"’](?: [a-z]|[?]|$))", "", text)  # "a “work agency,” to open": American commas
    text = re.sub(r"\s+([,.;:?%)])", r"\1", text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    if text.count("“") != text.count("”"):
        text = re.sub(r"[“”]", "", text)
    if text.count("‘") != len(re.findall(r"(?<=[\w,.])’(?![\w])(?<!s’)", text)):
        text = re.sub(r"‘|(?<=[\w,.])’(?![\w])(?<!s’)", "", text)
    return re.sub(r"(?:,\s*)+(?=[,?]|$)", "", text).strip(" ,")


def told_as_past(statement: Statement, rest: str, low: Lower) -> str:
    """``inverted``, with a perfect in the past, which a date asks for: "has moved" as "did ... move"; "" where none."""
    if [w.low for w in statement.helpers] not in (["has"], ["have"]):
        return ""
    done = verbs.base_of_participle(statement.verb.low)
    adverbs = writer(statement, low)(statement.adverbs)
    return join("did", subject_of(statement, low), adverbs, done, rest) if done else ""


def inverted(statement: Statement, rest: str, low: Lower) -> str:
    """The statement in the order of a question: "did Tokyo accept ...", "was the plan adopted ..."."""
    write = writer(statement, low)
    subject, adverbs, verb = subject_of(statement, low), write(statement.adverbs), statement.verb
    if statement.passive_of:
        first, _, more = statement.passive_of.partition(" ")
        return join(first, subject, more, adverbs, statement.verb_text, rest)
    if statement.told_as:
        return join("does" if statement.told_as.endswith("s") else "did", subject, adverbs, verb.lemma, rest)
    helpers = [_full(w) for w in statement.helpers if w.label != "neg"]
    negation = "not" if any(w.label == "neg" for w in statement.helpers) else ""
    if helpers:
        return join(helpers[0], subject, negation, " ".join(helpers[1:]), adverbs, statement.verb_text, rest)
    if verb.lemma == "be":
        return join(verb.low, subject, negation, adverbs, rest)
    helper = {"VBZ": "does", "VBP": "do"}.get(verb.tag, "did")
    if verb.tag == "VBP" and verb.lemma in ("cost", "put", "set", "cut", "hit", "let", "spread", "shut", "split"):
        return MARK  # past or present: only a date tells
    base = verbs.base_of(verb.low) or verb.lemma
    return join(helper, subject, adverbs, "have" if verb.lemma == "have" else base, rest)
