"""The statement that a sentence makes around a value: its verb, its subject, what it needs, and who holds it.

Pure. Works on the tree of the sentence, so that a gloss, a participle or a second verb never gets into another word's
clause. Asides, later clauses and second verbs are left off; a condition, a wish or a denial makes no statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from content.syntax.tree import Tree, Word
from quizzes.generation.clauses.asides import kept, left_off
from quizzes.generation.clauses.certainty import certain, holder
from quizzes.generation.clauses.doers import DOERS, committed, doing, participle
from quizzes.generation.clauses.statement import (
    Statement,
    around_of,
    at_odds,
    chain_of,
    definite,
    finite,
    first_of_row,
    owned,
)

#: A subject that nobody could find again: "one doctor had served for 26 years", "the fourth received".
VAGUE: Final = re.compile(
    r"[$€£¥]?\d[\d.,]*\s?(?:°\s?)?[A-Z%]? (?:was|were|is|are) |members[’'] |"
    r"(?:(?:in|on|at|by|since|from) [^,]*, )?(?:one (?!of\b|in\b|third|half)|another |some |a certain |"
    r"the (?:first|second|third|fourth|fifth|sixth|last|latter|former|other|others|rest|same|authors?|maximum|minimum|"
    r"average|total|figure|number) (?:had|has|was|were|is|are|did|does|[a-z]+(?:ed|s))\b)",
    re.I,
)


def statements(tree: Tree, start: int, end: int) -> Iterator[Statement]:
    """Every statement around the value at the given characters, the innermost first."""
    words = tree.at(start, end)
    if not words:
        return
    value = frozenset(w.place for w in words)
    top = tree.top(words)
    if len([w for w in words if w.head not in value and w.label != "punct"]) > 1:
        return  # the parser tore the value apart
    path: list[Word] = [top]
    for word in tree.above(top):
        if word.is_verb and word.label != "amod":
            made = _at_verb(tree, value, word, tuple(path))
            if made is not None:
                yield made
        path.append(word)


def phrase(tree: Tree, start: int, end: int) -> Statement | None:
    """No statement, only the phrases around a value: "the 24% tariffs imposed by Oslo on steel" says enough alone."""
    words = tree.at(start, end)
    if not words:
        return None
    value = frozenset(w.place for w in words)
    top = tree.top(words)
    path = (top, *tree.above(top))
    none: frozenset[int] = frozenset()
    return Statement(
        tree, value, tree.root, none, (tree.root,), path[-1], path, (), none, (), none, holder(tree, tree.root),
        phrase_only=True,
    )  # fmt: skip


#: What is done to somebody with a thing: "a city granted 5 million euros".
_GIVING: Final = frozenset(
    "give grant award pay owe offer allot allocate promise call name rename dub term title assign lend".split()
)


def _acts(tree: Tree, verb: Word) -> bool:
    """Whether what looks like a participle acts on something: "the minister, Ana Ruiz, unveiled the first 47 plans"."""
    return verb.lemma not in _GIVING and tree.child(verb, "dobj") is not None


def _at_verb(tree: Tree, value: frozenset[int], verb: Word, path: tuple[Word, ...]) -> Statement | None:
    """The statement of one verb above the value, None when it makes none."""
    if verb.label == "acl" and verb.tag in ("VBN", "VBD") and tree.head(verb).place < verb.place:
        if _acts(tree, verb):
            return None
        return participle(tree, value, verb, path)
    if verb.tag == "VBN" and verb.label == "advcl" and tree.subject(verb) is None:
        return committed(tree, value, verb, path)
    if verb.tag == "VBG" and verb.label in ("advcl", "acl") and verb.low in DOERS:
        return doing(tree, value, verb, path)
    if not finite(tree, verb) and not _shares_helpers(tree, verb):
        return None
    first = first_of_row(tree, verb)
    subject = tree.subject(verb) or (tree.subject(first) if first is not verb else None)
    owner = first if tree.subject(verb) is None else verb
    if subject is None:
        return None
    if subject.tag in ("WDT", "WP") and len(tree.children(owner, "nsubj", "nsubjpass")) > 1:
        return None  # "a threshold, which we suggest be set at 5 million"
    if subject.tag in ("WDT", "WP") and owner.label == "relcl":
        noun = tree.head(owner)
        if _of_which_noun(tree, noun, subject):
            link = tree.head(noun).low
            named = noun.tag.startswith("NNP")
            if not (named and (link in _PLACING or (link == "of" and owner.lemma in _SIZED))):
                return None
            # no act is raised, but its credit is; no valley is granted money, but its mine
            noun = tree.head(tree.head(noun))
        places = kept(tree, noun, frozenset()) - tree.places(owner)
    elif subject.tag in ("WDT", "WP", "WRB"):
        return None
    else:
        places = kept(tree, subject, value) if value & tree.places(subject) else kept(tree, subject, frozenset())
    if any(_of_which(tree, w) for w in tree.words[subject.place : verb.place] if not w.is_verb):
        return None
    if not certain(tree, verb) or at_odds(tree, verb, subject) or _silent(tree, verb):
        return None
    if verb.lemma == "be" and _of_nothing(tree, subject):
        return None
    chain, rest = chain_of(tree, verb, path)
    if chain is None or _silent(tree, chain[-1]):
        return None
    told = _found_in(tree, owner)
    if told is None or (not told and _lacks_its_object(tree, owner, subject)):
        return None
    aside = ("relcl", "acl", "appos") if not places & value else ("relcl", "acl", "appos", "prep", "advcl")
    if any(left_off(tree, tree.head(w), w) for w in path if w.place not in value and w.label in aside):
        return None  # what an aside says is a statement of its own
    if any(_of_which(tree, w) for w in path if not w.is_verb):
        return None
    if _without_object(tree, verb):
        return None
    said = owned(tree, places)
    if owner.label == "relcl" and said == "" and not places & value:
        said = definite(tree.write(places))
    if said is None:
        return None
    helpers = _helpers(tree, verb, first)
    around = around_of(tree, verb, subject, value)
    if around is None:
        return None
    before, adverbs, after = around
    borrowed: tuple[frozenset[int], ...] = ()
    if first is not verb and (led := around_of(tree, first, subject, frozenset())):
        borrowed = led[0]
    return Statement(
        tree, value, verb, places, chain, rest[-1], rest, helpers, adverbs, before, after,
        told or holder(tree, verb), borrowed=borrowed, subject_said=said, tail=_tail(tree, verb, value),
    )  # fmt: skip


_PLACING: Final = frozenset("in at near on off along".split())
_LINKS: Final = frozenset("of over for with between against about on in at near off along to from by".split())
_SIZED: Final = frozenset("raise lower cut increase reduce double triple halve rise fall grow shrink".split())


def _of_which_noun(tree: Tree, noun: Word, subject: Word) -> bool:
    """Whether "which" behind a comma may mean either of two nouns: "the credit of the Chips Act, which was raised"."""
    above = tree.head(tree.head(noun)) if noun.label == "pobj" else noun
    apart = subject.place > 0 and tree.words[subject.place - 1].text == ","
    return apart and noun.label == "pobj" and above.tag.startswith("NN") and tree.head(noun).low in _LINKS


def _of_which(tree: Tree, noun: Word) -> bool:
    """Whether a noun is part of what another clause names: "of which 5 million", "the cost of which"."""
    inner = (tree.child(p, "pobj") for p in tree.children(noun, "prep"))
    return any(w is not None and w.tag in ("WDT", "WP") for w in inner)


def _lacks_its_object(tree: Tree, owner: Word, subject: Word) -> bool:
    """Whether a relative clause leaves out what its noun is: "a limit (which) Oslo raised to 75%"."""
    if owner.label != "relcl" or subject.tag in ("WDT", "WP") or tree.children(subject, "poss"):
        return False
    return not any(w.tag == "WRB" for w in tree.children(owner))


#: Verbs that are told with what is done, or else in the passive: "the protocol, concluded in Lima" concluded nothing.
_TRANSITIVE: Final = frozenset(
    """
    conclude sign adopt impose introduce publish establish found ratify enact approve propose commission launch build
    tie link attach endow award grant appoint set issue abolish amend draft finance fund levy create acquire purchase
    earmark allocate support
    """.split()
)


def _without_object(tree: Tree, verb: Word) -> bool:
    """Whether a verb that needs an object has none: a participle taken for a verb, or a cut statement."""
    if verb.lemma == "do" and not tree.children(verb, "dobj", "advmod"):
        return True  # "as Ghana has done since 2016": what, another clause says
    taken_up = verb.lemma in ("be", "have") and any(w.low in ("as", "than") for w in tree.children(verb, "mark"))
    if taken_up and not tree.children(verb, "attr", "acomp", "dobj"):
        return True  # "as the agency has been since 1960"
    if verb.tag not in ("VBD", "VBZ", "VBP") or verb.lemma not in _TRANSITIVE or tree.children(verb, "auxpass"):
        return False
    return not any(c.label in ("dobj", "ccomp", "xcomp", "prt", "oprd", "attr") for c in tree.children(verb))


_FORESEEN: Final = frozenset("forecast estimate target projection".split())


def _of_nothing(tree: Tree, subject: Word) -> bool:
    """Whether a subject is a forecast or a target of which nothing says what it is for: "its forecast is 12%"."""
    return subject.lemma in _FORESEEN and not tree.children(subject, "prep", "acl", "relcl", "compound")


def _tail(tree: Tree, verb: Word, value: frozenset[int]) -> frozenset[int]:
    """The participle that follows a statement behind a comma, where the value does not stand in it."""
    for child in tree.children(verb, "advcl"):
        first = min(tree.places(child))
        ends = first and first > verb.place and tree.words[first - 1].text == ","
        if child.tag == "VBG" and ends and first == child.place and not tree.places(child) & value:
            return kept(tree, child, value)
    return frozenset()


def _silent(tree: Tree, verb: Word) -> bool:
    """Whether a verb of saying stands without what is said."""
    if verb.lemma in ("tell", "inform", "assure", "remind"):
        return not any(c.label in ("ccomp", "xcomp", "oprd") or c.low in ("about", "of") for c in tree.children(verb))
    speaks = verb.lemma in ("say", "argue", "remark", "claim", "conclude", "note", "write", "state", "observe", "like")
    said = [c for c in tree.children(verb) if c.label in ("dobj", "ccomp", "xcomp", "oprd", "acomp", "nsubjpass")]
    about = [c for c in tree.children(verb, "prep") if c.low in ("about", "of", "on", "for", "against", "that")]
    return speaks and not said and not about


_SURVEYS: Final = frozenset("survey poll study census".split())


def _found_in(tree: Tree, verb: Word) -> frozenset[int] | None:
    """The survey of "a poll in which 22% trusted ..."; no words without such a link, None behind another one."""
    if verb.label != "relcl":
        return frozenset()
    for child in tree.children(verb, "prep"):
        link = tree.child(child, "pobj")
        if link is not None and link.tag == "WDT":
            noun = tree.head(verb)
            while noun.lemma not in _SURVEYS and noun.label == "pobj" and tree.head(tree.head(noun)).tag[:2] == "NN":
                noun = tree.head(tree.head(noun))
            return kept(tree, noun, frozenset()) - tree.places(verb) if noun.lemma in _SURVEYS else None
    return frozenset()


def _shares_helpers(tree: Tree, verb: Word) -> bool:
    """Whether a second verb stands under the auxiliary of the first: "has cut rates and bought bonds"."""
    first = first_of_row(tree, verb)
    return first is not verb and finite(tree, first) and verb.tag in ("VBN", "VB", "VBG", "VBD")


#: What nobody does to a thing: "was signed in May and entered into force in June".
_OF_ITSELF: Final = frozenset(
    "enter expire last remain emerge fall rise arrive happen occur collapse fail follow stay belong lapse".split()
)


def _helpers(tree: Tree, verb: Word, first: Word) -> tuple[Word, ...]:
    own = [w for w in tree.children(verb, "aux", "auxpass", "neg") if w.place < verb.place]
    own += [w for w in tree.children(verb, "neg") if w.place > verb.place and verb.lemma == "be"]
    passive = any(w.label == "auxpass" for w in tree.children(first)) and verb.low.endswith("ed")
    passive = (
        passive
        and verb.tag == "VBD"
        and verb.lemma not in _OF_ITSELF
        and not tree.children(verb, "dobj", "ccomp", "xcomp", "prt", "acomp")
    )
    if first is not verb and not own and (verb.tag not in ("VBD", "VBZ", "VBP") or passive):
        own = [w for w in tree.children(first, "aux", "auxpass", "neg") if w.place < first.place]
    return tuple(sorted(own, key=lambda w: w.place))


def habitual(statement: Statement) -> bool:
    """Whether a statement is in the present, so that a month without a year may be that of any year."""
    first = next((w for w in statement.helpers if w.label != "neg"), statement.verb)
    return not (statement.passive_of or statement.told_as) and first.tag in ("VBZ", "VBP") and first.lemma != "have"


def in_a_row(statement: Statement) -> bool:
    """Whether the value is one of several in a row: "in 2018 and 2019"."""
    tree = statement.tree
    words = [tree.words[p] for p in statement.value]
    return any(w.label == "conj" or tree.children(w, "conj") for w in words)
