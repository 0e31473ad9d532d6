"""Whether a sentence holds a statement for so, and who holds it. Pure."""

from __future__ import annotations

import re
from typing import Final

from content.extract.speakers import NO_SOURCES
from content.syntax.tree import Tree, Word
from quizzes.generation.clauses.asides import kept
from quizzes.generation.clauses.statement import first_of_row

#: Verbs whose object clause their subject holds.
SAYING: Final = frozenset(
    """
    say argue claim report find estimate show state note warn conclude suggest indicate reveal announce maintain
    contend assert insist stress emphasise emphasize observe calculate reckon project forecast predict expect believe
    think hold concede admit acknowledge confirm explain declare recall write add counter reply object complain
    calculate assume anticipate judge testify tell put agree recommend propose demand urge
    """.split()
)
#: Verbs whose object clause is not said to be so.
_DOUBTING: Final = frozenset(
    "deny doubt reject dispute fear hope wish imagine pretend suppose question refute dismiss want ask wonder".split()
)
#: Verbs whose object clause is only asked for: "require that 30% come from abroad".
_ASKING_FOR: Final = frozenset(
    "require demand order insist propose recommend request urge ask suggest stipulate mandate advise prescribe".split()
)
#: Adjectives whose clause is what somebody only thinks or fears: "Oslo is concerned that ...".
_MINDED: Final = frozenset(
    "concerned worried afraid fearful anxious hopeful confident convinced sceptical skeptical sure certain optimistic "
    "pessimistic doubtful adamant".split()
)
_DOUBTED_NOUNS: Final = frozenset(
    "claim idea notion hope fear argument suggestion rumour myth belief assumption allegation prospect risk danger "
    "condition requirement estimate forecast projection prediction calculation expectation "
    "possibility view proposal opinion warning conviction impression complaint accusation".split()
)
#: How far before "that" the noun may stand which it belongs to.
_NEAR: Final = 4
_DOUBTFUL: Final = frozenset(
    "apparently perhaps possibly reportedly allegedly supposedly arguably probably presumably maybe ostensibly".split()
)
_BESIDE: Final = frozenset("while whereas although though".split())
_IF: Final = frozenset("if unless whether lest provided".split())


def doubted(tree: Tree, start: int, end: int) -> bool:
    """Whether the sentence does not hold for so what the verb above a value says: an order, a condition, a belief."""
    words = tree.at(start, end)
    above = next((w for w in tree.above(tree.top(words)) if w.is_verb), None) if words else None
    return above is not None and not certain(tree, above, beliefs=True)


def certain(tree: Tree, verb: Word, *, beliefs: bool = False) -> bool:
    """Whether the sentence holds the verb's statement for so: no condition, wish, doubt or denial above it.

    ``beliefs`` takes for so what a share of people says.
    """
    word = verb
    while True:
        marks = {w.low for w in tree.children(word, "mark")}
        if marks & _IF:
            return False
        if any(w.label == "advcl" and {m.low for m in tree.children(w, "mark")} & _IF for w in tree.children(word)):
            return False
        if word.place != verb.place and any(w.low in _DOUBTFUL for w in tree.children(word, "advmod")):
            return False
        if any(w.low in _DOUBTFUL for w in tree.children(word, "advmod")) and word.label in ("advcl", "acl"):
            return False
        if tree.words[min(tree.places(word))].low in ("how", "why"):
            return False
        if _that_of_an_opinion(tree, word) or _compared(tree, word):
            return False
        if word.head == word.place:
            return True
        above = tree.head(word)
        if word.label == "ccomp" and above.is_verb and above.lemma in SAYING and _yet_to_be_said(tree, above):
            return False
        if word.label == "ccomp" and above.is_verb and above.lemma in SAYING:
            who = tree.subject(above)
            if who is not None and _counted(tree, who) and not beliefs:
                return False
        wanted = word.label == "ccomp" and above.lemma in _ASKING_FOR and word.tag in ("VB", "VBP")
        if wanted and not tree.children(word, "aux"):
            return False  # "should require that 30% come from abroad"
        timed = word.label == "advcl" and bool(marks & {"as", "once"})
        if timed and any(w.tag == "MD" for w in tree.children(above, "aux")):
            return False  # "a loan, released as subsidies are replaced, would ..."
        if word.label == "ccomp" and above.lemma in _MINDED:
            return False
        denied = above.lemma in _DOUBTING or tree.child(above, "neg") is not None
        if word.label == "ccomp" and above.is_verb and denied:
            return False
        if word.label in ("acl", "ccomp") and above.tag.startswith("NN") and above.lemma in _DOUBTED_NOUNS:
            return False
        word = above


def _that_of_an_opinion(tree: Tree, word: Word) -> bool:
    """Whether "that" before a clause follows an opinion, a claim or a fear: "his view in May that"."""
    that = next((w for w in tree.children(word, "mark") if w.low == "that"), None)
    near = tree.words[max(0, that.place - _NEAR) : that.place] if that is not None else ()
    behind = max((w.place for w in near if w.is_verb or w.label == "punct"), default=-1)
    return any(w.tag.startswith("NN") and w.lemma in _DOUBTED_NOUNS and w.place > behind for w in near)


def _compared(tree: Tree, word: Word) -> bool:
    """Whether a clause only measures: "more practice than it would have liked since 2023"."""
    return tree.head(word).low == "than" or any(w.low == "than" for w in tree.children(word, "mark", "prep"))


def _yet_to_be_said(tree: Tree, verb: Word) -> bool:
    """Whether somebody will, may or is to say so: "Oslo will try to argue that ..."."""
    row = [verb]
    while row[-1].label in ("conj", "xcomp") and tree.head(row[-1]).is_verb:
        row.append(tree.head(row[-1]))
    return any(w.tag == "MD" or w.tag == "TO" for one in row for w in tree.children(one, "aux"))


def _counted(tree: Tree, who: Word) -> bool:
    """Whether those who hold something are a share of people: "67% of citizens believe"."""
    words = [tree.words[p] for p in tree.places(who)]
    few = {
        "most",
        "many",
        "some",
        "few",
        "half",
        "majority",
        "third",
        "quarter",
        "fifth",
        "nobody",
        "everyone",
        "neither",
        "no",
        "none",
    }
    years = re.compile(r"(?:1[5-9]|20)\d\d")
    counted = [w for w in words if not years.fullmatch(w.text)]
    return any(w.tag == "CD" or w.text == "%" or w.low in few for w in counted if w.tag != "NNP")


def holder(tree: Tree, verb: Word) -> frozenset[int]:
    """Who holds the verb's statement, as the sentence says: the subject of "argues", or what follows "according to"."""
    word = verb
    while True:
        told = _according(tree, word)
        if told is not None:
            return kept(tree, told, frozenset())
        if word.head == word.place:
            return frozenset()
        above = tree.head(word)
        if word.label in ("ccomp", "parataxis", "advcl") and _says(tree, above, word):
            first = first_of_row(tree, above)
            who = tree.subject(above) or tree.subject(first)
            if word.label == "advcl" and who is None:
                who = None
            if who is not None and word.label != "advcl":
                if who.tag in ("WDT", "WP") and above.label == "relcl":
                    noun = tree.head(above)
                    return kept(tree, noun, frozenset()) - tree.places(above)
                return kept(tree, who, frozenset())
        for child in tree.children(word, "parataxis"):
            who = tree.subject(child)
            if _says(tree, child, word) and who is not None:
                return kept(tree, who, frozenset())
        if word.label == "advcl" and any(w.low in _BESIDE for w in tree.children(word, "mark")):
            return frozenset()  # "according to Oslo ..., while Bergen estimates ...": each speaks for itself
        word = above


def _says(tree: Tree, verb: Word, clause: Word) -> bool:
    """Whether a verb tells who holds a clause; one with an object of its own does not: "Bern paid, Oslo put 5 in"."""
    if not verb.is_verb or verb.lemma not in SAYING:
        return False
    done = [w for w in tree.children(verb, "dobj") if w.tag.startswith("NN") or w.tag in ("CD", "$")]
    return not (done and clause.place < verb.place)


def _according(tree: Tree, verb: Word) -> Word | None:
    for child in tree.children(verb, "prep", "advcl", "pcomp"):
        if child.low == "according":
            to = tree.child(child, "prep")
            who = tree.child(to, "pobj") if to is not None else None
            said = who is not None and who.tag not in ("WDT", "WP") and who.lemma not in NO_SOURCES
            return who if said else None
    return None
