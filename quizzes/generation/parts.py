"""A statement cut into pieces, one of which is the part in question: "which part is wrong?" asks for it.

Pure. The cuts run along the tree of the sentence: before and behind the subject, behind the verb with what belongs to
it, between the phrases behind that, and around the phrase in question. Every piece is an exact stretch of the stem.
Statements that are right are cut by the same rule as those that are not, so that the pieces tell nothing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from content.syntax.parse import parse
from content.syntax.tree import Tree, Word
from quizzes.generation.words import content_words

_MOST: Final = 4
_LEAST: Final = 2
#: A phrase of so many words is not cut further for the value it holds: "in February 2025".
_SHORT: Final = 5
#: What hangs on a verb and is said in one breath with it.
_WITH_VERB: Final = ("aux", "auxpass", "neg", "prt", "dative", "expl")
#: What stands before a noun and belongs to it.
_WITH_NOUN: Final = ("det", "predet", "amod", "compound", "nummod", "nmod", "poss", "quantmod", "advmod", "npadvmod")

_IDIOMS: Final = frozenset("effect force place part office shape note account charge power".split())
_BARE_INFINITIVE: Final = frozenset("help make let".split())

Span = tuple[int, int]


def cut(stem: str, text: str, focus: Span) -> tuple[tuple[str, ...], int]:
    """The pieces of ``text`` as ``stem`` ends with it, and the place of the one that holds the span ``focus``.

    Nothing and -1 where the statement cannot be cut into two pieces or more.
    """
    body = stem[: -len(".")] if stem.endswith(".") else stem
    body = body[len(body) - len(text) :]
    if body[1:] != text[1:]:
        return (), -1
    tree = parse(f"{body[:1].upper()}{body[1:]}.")
    bounds = _bounds(tree, len(body))
    start, end = _around(tree, focus)
    if len(body[start:end].split()) == len(body.split()):
        start, end = focus
    for first, last in pairwise(bounds):
        if first <= start and end <= last and len(body[first:last].split()) <= _SHORT:
            start, end = first, last
            break
    places = sorted({0, len(body), start, end, *(p for p in bounds if not start < p < end)})
    spans = [(a, b) for a, b in pairwise(places) if body[a:b].strip(" ,")]
    spans = _told_apart(body, stem, _merged(body, spans, (start, end)))
    pieces = tuple(body[a:b].strip(" ,") for a, b in spans)
    at = next((i for i, (a, b) in enumerate(spans) if a <= focus[0] and focus[1] <= b), -1)
    return (pieces, at) if len(pieces) >= _LEAST and at >= 0 else ((), -1)


def _bounds(tree: Tree, length: int) -> list[int]:
    """Where phrases meet: around the subject, behind the verb, before each phrase that hangs on the verb."""
    verb, found = tree.root, {0, length}
    subject = tree.subject(verb)
    if subject is not None:
        found |= set(_stretch(tree, tree.places(subject)))
    last = verb.place
    while True:
        last = max([last, *(w.place for w in tree.children(verb, *_WITH_VERB))])
        last = _with_adverbs(tree, verb, last)
        below = next((w for w in tree.children(verb, "xcomp") if _goes_on(tree, verb, w, last)), None)
        if below is None:
            break
        verb, last = below, max(last, below.place)
    last = _with_idiom(tree, verb, last)
    found.add(tree.words[last].end)
    for above in {tree.root, verb}:
        for child in tree.children(above):
            first = min(tree.places(child))
            if first > last and child.label not in ("punct", "cc"):
                led = tree.words[first - 1].label == "cc" and first - 1 > last
                found.add(tree.words[first - led].start)
    return sorted(p for p in found if p <= length)


def _with_idiom(tree: Tree, verb: Word, last: int) -> int:
    """The last word of "took effect", "entered into force": a verb that means nothing without it."""
    for child in tree.children(verb, "dobj", "prep"):
        noun = child if child.label == "dobj" else tree.child(child, "pobj")
        if child.place == last + 1 and noun is not None and noun.place - last <= 2 and noun.low in _IDIOMS:
            last = noun.place
    return last


def _goes_on(tree: Tree, verb: Word, below: Word, last: int) -> bool:
    """Whether an infinitive follows a verb at once: "agreed to build", "helped build", but not "abandon click days"."""
    led = verb.lemma in _BARE_INFINITIVE or any(w.tag == "TO" for w in tree.children(below, "aux"))
    return led and below.is_verb and min(tree.places(below)) == last + 1


def _with_adverbs(tree: Tree, verb: Word, last: int) -> int:
    """The last word said in one breath with the verb: "moved ahead", "rose sharply"."""
    for word in tree.children(verb, "advmod", "acomp"):
        if word.place == last + 1 and len(tree.places(word)) == 1:
            last = word.place
    return last


def _around(tree: Tree, focus: Span) -> Span:
    """The phrase that a stretch of characters is the heart of: with its noun, its article, its preposition."""
    words = tree.at(*focus)
    if not words:
        return focus
    top = tree.top(words)
    while top.label in _WITH_NOUN and tree.head(top).place > top.place and not tree.head(top).is_verb:
        top = tree.head(top)
    places = {w.place for w in words} | {top.place}
    if not top.is_verb:
        for child in tree.children(top, *_WITH_NOUN):
            places |= tree.places(child) if child.place < top.place else set()
        for child in tree.children(top, "prep"):
            if child.low == "of" and len(tree.places(child)) < _SHORT and child.place == max(places) + 1:
                places |= tree.places(child)
    above = tree.head(top)
    if top.label in ("pobj", "pcomp") and above.label in ("prep", "agent") and above.place == min(places) - 1:
        places.add(above.place)
    return _stretch(tree, frozenset(range(min(places), max(places) + 1)))


def _stretch(tree: Tree, places: frozenset[int]) -> Span:
    """The characters from the first to the last of some words."""
    return tree.words[min(places)].start, tree.words[max(places)].end


def _told_apart(body: str, stem: str, spans: list[Span]) -> list[Span]:
    """A piece whose words the stem holds twice goes to its neighbour, so that each can be found again."""
    spans = list(spans)
    while len(spans) > 1:
        texts = [body[a:b].strip(" ,") for a, b in spans]
        i = next((i for i, t in enumerate(texts) if stem.lower().count(t.lower()) > 1), None)
        if i is None:
            break
        low, high = (i, i + 1) if i + 1 < len(spans) else (i - 1, i)
        spans[low : high + 1] = [(spans[low][0], spans[high][1])]
    return spans


def _merged(body: str, spans: list[Span], focus: Span) -> list[Span]:
    """Scraps without a word of substance go to a neighbour, and so do pieces beyond the number wanted."""
    spans = list(spans)
    while len(spans) > 1:
        scraps = [i for i, s in enumerate(spans) if s != focus and not content_words(body[s[0] : s[1]])]
        if not scraps and len(spans) <= _MOST:
            break
        others = [i for i, s in enumerate(spans) if s != focus]
        i = scraps[0] if scraps else min(others, key=lambda i: (spans[i][1] - spans[i][0], i))
        near = [j for j in (i + 1, i - 1) if 0 <= j < len(spans) and spans[j] != focus]
        if not near:
            if not scraps:
                break
            near = [j for j in (i + 1, i - 1) if 0 <= j < len(spans)]
            focus = (min(focus[0], spans[i][0]), max(focus[1], spans[i][1]))
        low, high = sorted((i, near[0]))
        spans[low : high + 1] = [(spans[low][0], spans[high][1])]
    return spans
