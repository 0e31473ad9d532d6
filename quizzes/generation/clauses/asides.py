"""A phrase without its asides: what hangs on a word and says what it means. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from content.syntax.tree import Tree, Word

_COMMAS: Final = frozenset({",", "–", "—", "-", "--", ";", ":", "("})


def kept(tree: Tree, word: Word, value: frozenset[int]) -> frozenset[int]:
    """A phrase without its asides: the places of its words that say what it means."""
    found = {word.place}
    for child in tree.children(word):
        if child.label == "punct":
            continue
        inside = bool(value & tree.places(child))
        row = word.label == "nsubj" and child.tag.startswith("NNP")  # "quotas and the 2034 World Games" act together
        if child.label == "conj" and inside and not child.is_verb and not row and word.place not in value:
            return kept(tree, child, value)  # of "eleven frigates and three planes" the half that is asked
        if child.label == "conj" and inside and child.is_verb and tree.subject(word) is None:
            to = {w.place for w in tree.children(word, "aux") if w.tag == "TO"}
            return kept(tree, child, value) | frozenset(to)
        if child.label in ("conj", "cc", "preconj") and value & tree.places(word) and not inside:
            if _counted_together(tree, word) or not _figures(tree, word, value):
                found |= _joined(tree, child, value)
            continue
        if not inside and left_off(tree, word, child):
            continue
        found |= kept(tree, child, value)
    return frozenset(with_marks(tree, found))


def _joined(tree: Tree, child: Word, value: frozenset[int]) -> frozenset[int]:
    return frozenset({child.place}) if child.label in ("cc", "preconj") else kept(tree, child, value)


def _counted_together(tree: Tree, word: Word) -> bool:
    """Whether one count stands before a whole row: "60 retailers and suppliers"."""
    row = tree.children(word, "conj")
    alike = all(w.tag == "NNS" and not tree.children(w, "det", "poss", "nummod", "amod", "conj") for w in row)
    return word.tag == "NNS" and bool(row) and alike and bool(tree.children(word, "nummod"))


def _figures(tree: Tree, word: Word, value: frozenset[int]) -> bool:
    """Whether a row's members are figures of their own, of which one is asked."""
    near = {w.place for w in tree.children(word, "nummod", "quantmod", "compound", "nmod", "amod")} | {word.place}
    return bool(near & value) and any(re.search(r"\d", tree.words[p].text) or tree.words[p].tag == "CD" for p in value)


def left_off(tree: Tree, word: Word, child: Word) -> bool:
    """Whether what hangs on a word is an aside: between commas or brackets, or a clause of its own."""
    first = min(tree.places(child))
    previous = tree.words[first - 1] if first else None
    apart = previous is not None and previous.text in _COMMAS and first > word.place and not _tight(tree, previous)
    if child.label in ("parataxis", "intj", "meta"):
        return True
    if previous is not None and previous.text in ("(", "[", "–", "—") and not _tight(tree, previous):
        return True
    if child.label == "advcl" and child.tag in ("VBG", "VBN") and first < word.place:
        behind = max(tree.places(child)) + 1  # "that Berg, seeking to save, might halt it"
        enclosed = behind < len(tree.words) and tree.words[behind].text == ","
        subject = tree.subject(word)
        return previous is not None and previous.text == "," and enclosed and bool(subject and subject.place < first)
    if child.label in ("appos", "dep"):
        row = child.tag.startswith("NNP") and word.tag.startswith("NNP") and bool(tree.children(child, "conj"))
        return apart and not row  # "Australia, the Philippines and Canada": a row, no gloss
    if word.tag.startswith("NN") and apart and child.label not in ("conj", "cc", "pobj", "pcomp", "case", "poss"):
        return True
    if child.label in ("relcl", "acl", "advcl", "prep", "npadvmod", "advmod", "amod"):
        return apart
    if child.label == "attr" and apart and len(tree.children(word, "attr", "acomp")) > 1:
        return True  # "the tracks are wide, a legacy of the war"
    if child.label == "conj" and word.is_verb:
        return True
    return child.label == "cc" and word.is_verb


def _tight(tree: Tree, mark: Word) -> bool:
    """Whether a dash stands inside a compound, without spaces: "U.S.–Japan"."""
    return mark.text in ("–", "-", "—") and mark.start > 0 and tree.text[mark.start - 1] not in " \u00a0"


def with_marks(tree: Tree, places: Iterable[int]) -> set[int]:
    """The places with the punctuation that stands between two of them and nothing else."""
    found = set(places)
    for place in sorted(found):
        at = place + 1
        while at < len(tree.words) and tree.words[at].label == "punct" and at not in found:
            at += 1
        if at in found and at > place + 1 and not _opens_aside(tree, place + 1, at):
            found |= set(range(place + 1, at))
    opened = [p for p in found if tree.words[p].text in ("“", "‘", '"')]
    for place in opened:
        if place - 1 not in found and place + 1 not in found:
            found.discard(place)
    return found


def _opens_aside(tree: Tree, start: int, end: int) -> bool:
    return any(tree.words[p].text in ("(", ")", "[", "]", "–", "—", ";", ":") for p in range(start, end))
