"""What a statement is made of: its verbs, its subject, what stands around them. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from content.syntax.tree import Tree, Word
from quizzes.generation.clauses.asides import kept, left_off, with_marks


@dataclass(frozen=True)
class Statement:
    """A verb with what it needs, around the value. Places are those of ``tree``.

    ``chain`` are the verbs from the finite one down to the one that governs the value ("plans", "build"); ``part`` is
    the word below the last of them under which the value stands; ``path`` are the words from the value up to it.
    """

    tree: Tree
    value: frozenset[int]
    verb: Word
    subject: frozenset[int]
    chain: tuple[Word, ...]
    part: Word
    path: tuple[Word, ...]
    helpers: tuple[Word, ...]
    adverbs: frozenset[int]
    before: tuple[frozenset[int], ...]
    after: frozenset[int]
    holder: frozenset[int] = frozenset()
    passive_of: str = ""
    borrowed: tuple[frozenset[int], ...] = field(default=())
    subject_said: str = ""
    told_as: str = ""
    phrase_only: bool = False
    tail: frozenset[int] = frozenset()

    @cached_property
    def part_places(self) -> frozenset[int]:
        """The phrase in which the value stands, asides left off."""
        return kept(self.tree, self.part, self.value)

    @property
    def verb_text(self) -> str:
        """The verb as it stands inside a sentence: small also where it opened one ("Obliged after 1991 to ...")."""
        return self.verb.text if self.verb.place else self.verb.low

    @property
    def value_is_subject(self) -> bool:
        """Whether the value stands in the subject."""
        return bool(self.value & self.subject)


FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})


def finite(tree: Tree, verb: Word) -> bool:
    """Whether a verb is that of a statement: in a tense of its own or behind an auxiliary in one."""
    if not verb.is_verb:
        return False
    helpers = tree.children(verb, "aux", "auxpass")
    if any(h.tag == "TO" for h in helpers):
        return False
    return any(h.tag in FINITE for h in helpers) or (verb.tag in FINITE and verb.tag != "MD")


def first_of_row(tree: Tree, verb: Word) -> Word:
    while verb.label == "conj" and tree.head(verb).is_verb and tree.subject(verb) is None:
        verb = tree.head(verb)
    return verb


def chain_of(tree: Tree, verb: Word, path: tuple[Word, ...]) -> tuple[tuple[Word, ...] | None, tuple[Word, ...]]:
    """The verbs from the finite one down to the one above the value, and the path below the last of them."""
    chain, rest = [verb], list(path)
    below = list(path)
    while below:
        word = below[-1]
        infinitive = word.is_verb and (
            word.label == "xcomp" or (word.label == "ccomp" and not finite(tree, word) and word.tag == "VB")
        )
        to_noun = (
            len(below) > 1
            and word.label in ("dobj", "attr", "pobj")
            and word.lemma in _TOWARDS
            and below[-2].label in ("acl", "relcl")
            and below[-2].tag == "VB"
            and any(w.tag == "TO" for w in tree.children(below[-2], "aux"))
        )
        if to_noun:
            below.pop()
            word = below[-1]
            infinitive = True
        if not infinitive:
            break
        chain.append(word)
        below.pop()
    if not below:
        return None, ()
    rest = below
    return tuple(chain), tuple(rest)


#: Nouns whose infinitive a question may reach into: "what did X announce a plan to build".
_TOWARDS: Final = frozenset(
    "potential plan pledge promise decision proposal agreement commitment target goal aim intention deal order decree "
    "bid".split()
)


def around_of(
    tree: Tree, verb: Word, subject: Word | None, value: frozenset[int]
) -> tuple[tuple[frozenset[int], ...], frozenset[int], frozenset[int]] | None:
    """What stands before the subject, the adverbs before the verb, and what stands behind it."""
    before: list[frozenset[int]] = []
    adverbs: set[int] = set()
    after: set[int] = set()
    at = subject.place if subject is not None else verb.place
    joined = _second_time(tree, verb)
    if joined is not None and max(value) > joined:
        return None
    for child in tree.children(verb):
        places = tree.places(child)
        inside = bool(value & places)
        if joined is not None and child.place > joined:
            continue
        if child.label in ("punct", "aux", "auxpass", "neg", "cc", "mark", "preconj", "intj", "meta", "parataxis"):
            continue
        if subject is not None and child.place == subject.place:
            continue
        if child.label == "conj":
            continue
        if _deed_in_a_row(tree, verb, child) or _of_the_second(tree, verb, child):
            if inside:
                return None
            continue
        linking = child.low in _LINKING and not (child.low == "together" and child.place > verb.place)
        if child.label in ("advmod", "npadvmod") and linking and not inside:
            continue
        if child.place < at and not inside:
            if any(w.tag in ("WDT", "WP", "WRB") for w in tree.below(child)):
                continue
            if any(w.text in (":", ";") for w in tree.words[child.place : at]):
                continue
            if _worth_keeping(tree, child):
                before.append(kept(tree, child, value))
            continue
        if child.place < at:
            before.append(kept(tree, child, value))
            continue
        if child.place < verb.place:
            if child.label in ("advmod", "npadvmod") and len(places) <= 2:
                adverbs |= places
            elif inside:
                return None  # in an aside between subject and verb
            continue
        if not inside and (left_off(tree, verb, child) or _later_clause(tree, child)):
            continue
        after |= kept(tree, child, value)
    return tuple(before), frozenset(adverbs), frozenset(with_marks(tree, after))


def _deed_in_a_row(tree: Tree, verb: Word, child: Word) -> bool:
    """Whether what was read as a complement is the next deed: "closed the lock, was removed in May"."""
    first = min(tree.places(child))
    passive = child.label == "ccomp" and child.tag == "VBN" and bool(tree.children(child, "auxpass"))
    return passive and tree.subject(child) is None and first > verb.place and tree.words[first - 1].text == ","


def _of_the_second(tree: Tree, verb: Word, child: Word) -> bool:
    """Whether a phrase behind a comma may belong to a second deed: "to buy from May and to sell it, from June"."""
    first = min(tree.places(child))
    apart = child.label == "prep" and first > verb.place and tree.words[first - 1].text == ","
    return apart and any(w.is_verb and w.label == "conj" and verb.place < w.place < first for w in tree.below(verb))


def _second_time(tree: Tree, verb: Word) -> int | None:
    """The place of the "and" of "met in May and again in June": what follows was another time; None without one."""
    for link, time, where in zip(tree.words, tree.words[1:], tree.words[2:], strict=False):
        told = link.low == "and" and time.low in ("again", "then", "later") and where.label == "prep"
        if told and link.place > verb.place and tree.head(where).place == verb.place:
            return link.place
    return None


#: Adverbs that tie a sentence to the one before it.
_LINKING: Final = frozenset(
    """
    further however also therefore meanwhile moreover instead indeed nevertheless nonetheless furthermore
    consequently thus
    then too still again besides hence accordingly similarly likewise conversely notably importantly crucially
    finally additionally first second third secondly thirdly firstly lastly
    unsurprisingly interestingly overall ultimately together today now currently already yet
    """.split()
)


def _worth_keeping(tree: Tree, child: Word) -> bool:
    """Whether what stands before a subject says when, where or under what, so that a question needs it."""
    if child.place and tree.words[child.place - 1].low in ("apart", "aside", "away"):
        return False  # "quite apart from aid, Lima ..."
    if child.label == "npadvmod" and child.lemma in ("day", "week", "month", "year") and tree.children(child, "nummod"):
        return False  # "two days after ..." without what it is counted from
    if child.label == "prep" and any(w.low in ("way", "comparison", "contrast") for w in tree.children(child, "pobj")):
        return False
    if child.label == "prep":
        return child.low in ("in", "on", "at", "during", "since", "by", "under", "between", "from", "after", "before",
                             "across", "throughout", "within", "among", "over", "until", "for", "through")  # fmt: skip
    if child.label == "npadvmod":
        return True
    if child.label == "advcl":
        marks = {w.low for w in tree.children(child, "mark", "advmod")}
        return (
            bool(marks & {"when", "after", "before", "since", "until"}) and len(tree.places(child)) <= _LONGEST_RELATIVE
        )
    return False


_LONGEST_RELATIVE: Final = 12


def _later_clause(tree: Tree, child: Word) -> bool:
    """Whether a clause behind the verb says something of its own ("while ...", "although ...")."""
    marks = {w.low for w in tree.children(child, "mark")}
    purpose = any(w.tag == "TO" for w in tree.children(child, "aux"))
    aside = bool(marks & {"while", "whereas", "although", "though", "as"}) or not (marks or purpose)
    return child.label == "advcl" and aside


def at_odds(tree: Tree, verb: Word, subject: Word) -> bool:
    """Whether a plural verb stands behind a singular subject: what was taken for its verb is none."""
    singular = subject.tag in ("NN", "NNP") and not tree.children(subject, "conj")
    named = subject.low not in ("people", "police", "majority", "number", "half", "percent", "%", "cent", "share")
    if verb.tag == "VBP" and verb.lemma in ("total", "cost"):
        return True  # nouns as often as verbs
    several = bool(tree.children(subject, "conj")) and any(w.low == "and" for w in tree.children(subject, "cc"))
    helped = {w.low for w in tree.children(verb, "aux", "auxpass")} | ({verb.low} if verb.lemma == "be" else set())
    if singular and named and helped & {"were", "are", "have"} and not helped & {"would", "will", "may", "might"}:
        return subject.low not in _PLURAL_NAMES and not subject.text.isupper()
    if verb.tag == "VBZ" and several and not tree.children(verb, "aux"):
        return True
    return verb.tag == "VBP" and verb.lemma != "be" and singular and named and not tree.children(verb, "aux")


_PLURAL_NAMES: Final = frozenset("states nations philippines netherlands emirates maldives staff data media".split())


def owned(tree: Tree, places: frozenset[int]) -> str | None:
    """ "whose reforms" as "Abe’s reforms"; "" for a subject without "whose", None where its owner is not known."""
    whose = next((tree.words[p] for p in sorted(places) if tree.words[p].tag == "WP$"), None)
    if whose is None:
        return ""
    clause = next((w for w in tree.above(whose) if w.label == "relcl"), None)
    if clause is None:
        return None
    noun = tree.head(clause)
    owner = tree.write(kept(tree, noun, frozenset()) - tree.places(clause))
    if owner.split()[0].lower() in ("a", "an", "some", "any", "no", "those", "people"):
        return None
    ending = "’" if owner.endswith("s") else "’s"
    return f"{owner}{ending} {tree.write(places - {whose.place})}"


def definite(noun: str) -> str | None:
    """ "an agreement on fishing rights" as "the agreement on fishing rights"; None for "an industry" alone."""
    first, _, rest = noun.partition(" ")
    if first.lower() not in ("a", "an", "some", "any", "no", "another"):
        return ""
    return f"the {rest}" if first.lower() in ("a", "an") and len(noun.split()) >= _LEAST_NAMED else None


_LEAST_NAMED: Final = 4
