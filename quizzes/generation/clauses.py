"""The statement that a sentence makes around a value: its verb, its subject, what it needs, and who holds it.

Pure. Works on the tree of the sentence, so that a gloss, a participle or a second verb never gets into another word's
clause. Asides, later clauses and second verbs are left off; a condition, a wish or a denial makes no statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from content.syntax.tree import Tree, Word
from quizzes.generation import verbs

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
_DOUBTED_NOUNS: Final = frozenset(
    "claim idea notion hope fear argument suggestion rumour myth belief assumption allegation prospect risk danger "
    "possibility view proposal opinion warning conviction impression complaint accusation".split()
)
_DOUBTFUL: Final = frozenset(
    "apparently perhaps possibly reportedly allegedly supposedly arguably probably presumably maybe ostensibly".split()
)
_IF: Final = frozenset("if unless whether lest provided".split())
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
#: A subject that nobody could find again: "one doctor had served for 26 years", "the fourth received".
VAGUE: Final = re.compile(
    r"(?:(?:in|on|at|by|since|from) [^,]*, )?(?:one (?!of\b|in\b|third|half)|another |some |a certain |"
    r"the (?:first|second|third|fourth|fifth|sixth|last|latter|former|other|others|rest|same|authors?|maximum|minimum|"
    r"average|total|figure|number) (?:had|has|was|were|is|are|did|does|[a-z]+(?:ed|s))\b)",
    re.I,
)
_COMMAS: Final = frozenset({",", "–", "—", "-", "--", ";", ":", "("})
#: Nouns whose infinitive a question may reach into: "what did X announce a plan to build".
_TOWARDS: Final = frozenset(
    "potential plan pledge promise decision proposal agreement commitment target goal aim intention deal order decree "
    "bid".split()
)
_LONGEST_RELATIVE: Final = 12
FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})


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
    def value_is_subject(self) -> bool:
        """Whether the value stands in the subject."""
        return bool(self.value & self.subject)


def kept(tree: Tree, word: Word, value: frozenset[int]) -> frozenset[int]:
    """A phrase without its asides: the places of its words that say what it means."""
    found = {word.place}
    for child in tree.children(word):
        if child.label == "punct":
            continue
        inside = bool(value & tree.places(child))
        if child.label == "conj" and inside and not child.is_verb and word.place not in value:
            return kept(tree, child, value)  # of "eleven frigates and three planes" the half that is asked
        if child.label == "conj" and inside and child.is_verb and tree.subject(word) is None:
            to = {w.place for w in tree.children(word, "aux") if w.tag == "TO"}
            return kept(tree, child, value) | frozenset(to)
        if child.label in ("conj", "cc", "preconj") and value & tree.places(word) and not inside:
            if not _figures(tree, word, value):
                found |= _joined(tree, child, value)
            continue
        if not inside and _left_off(tree, word, child):
            continue
        found |= kept(tree, child, value)
    return frozenset(_with_marks(tree, found))


def _joined(tree: Tree, child: Word, value: frozenset[int]) -> frozenset[int]:
    return frozenset({child.place}) if child.label in ("cc", "preconj") else kept(tree, child, value)


def _figures(tree: Tree, word: Word, value: frozenset[int]) -> bool:
    """Whether a row's members are figures of their own, of which one is asked."""
    near = {w.place for w in tree.children(word, "nummod", "quantmod", "compound", "nmod", "amod")} | {word.place}
    return bool(near & value)


def _left_off(tree: Tree, word: Word, child: Word) -> bool:
    """Whether what hangs on a word is an aside: between commas or brackets, or a clause of its own."""
    first = min(tree.places(child))
    previous = tree.words[first - 1] if first else None
    apart = previous is not None and previous.text in _COMMAS and first > word.place and not _tight(tree, previous)
    if child.label in ("parataxis", "intj", "meta"):
        return True
    if previous is not None and previous.text in ("(", "[", "–", "—") and not _tight(tree, previous):
        return True
    if child.label in ("appos", "dep"):
        return apart
    if word.tag.startswith("NN") and apart and child.label not in ("conj", "cc", "pobj", "pcomp", "case", "poss"):
        return True
    if child.label in ("relcl", "acl", "advcl", "prep", "npadvmod", "advmod", "amod"):
        return apart
    if child.label == "conj" and word.is_verb:
        return True
    return child.label == "cc" and word.is_verb


def _tight(tree: Tree, mark: Word) -> bool:
    """Whether a dash stands inside a compound, without spaces: "U.S.–Japan"."""
    return mark.text in ("–", "-", "—") and mark.start > 0 and tree.text[mark.start - 1] not in " \u00a0"


def _with_marks(tree: Tree, places: Iterable[int]) -> set[int]:
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


def finite(tree: Tree, verb: Word) -> bool:
    """Whether a verb is that of a statement: in a tense of its own or behind an auxiliary in one."""
    if not verb.is_verb:
        return False
    helpers = tree.children(verb, "aux", "auxpass")
    if any(h.tag == "TO" for h in helpers):
        return False
    return any(h.tag in FINITE for h in helpers) or (verb.tag in FINITE and verb.tag != "MD")


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


def _at_verb(tree: Tree, value: frozenset[int], verb: Word, path: tuple[Word, ...]) -> Statement | None:
    """The statement of one verb above the value, None when it makes none."""
    if verb.label == "acl" and verb.tag in ("VBN", "VBD") and tree.head(verb).place < verb.place:
        return _participle(tree, value, verb, path)
    if verb.tag == "VBN" and verb.label == "advcl" and tree.subject(verb) is None:
        return _committed(tree, value, verb, path)
    if verb.tag == "VBG" and verb.label in ("advcl", "acl") and verb.low in DOERS:
        return _doing(tree, value, verb, path)
    if not finite(tree, verb) and not _shares_helpers(tree, verb):
        return None
    first = _first_of_row(tree, verb)
    subject = tree.subject(verb) or (tree.subject(first) if first is not verb else None)
    owner = first if tree.subject(verb) is None else verb
    if subject is None:
        return None
    if subject.tag in ("WDT", "WP") and owner.label == "relcl":
        noun = tree.head(owner)
        places = kept(tree, noun, frozenset()) - tree.places(owner)
    elif subject.tag in ("WDT", "WP", "WRB"):
        return None
    else:
        places = kept(tree, subject, value) if value & tree.places(subject) else kept(tree, subject, frozenset())
    if not certain(tree, verb) or _at_odds(tree, verb, subject) or _silent(tree, verb):
        return None
    chain, rest = _chain(tree, verb, path)
    if chain is None:
        return None
    told = _found_in(tree, owner)
    if told is None:
        return None
    said = _owned(tree, places)
    if owner.label == "relcl" and said == "" and not places & value:
        said = _definite(tree.write(places))
    if said is None:
        return None
    helpers = _helpers(tree, verb, first)
    around = _around(tree, verb, subject, value)
    if around is None:
        return None
    before, adverbs, after = around
    borrowed: tuple[frozenset[int], ...] = ()
    if first is not verb and (led := _around(tree, first, subject, frozenset())):
        borrowed = led[0]
    return Statement(
        tree, value, verb, places, chain, rest[-1], rest, helpers, adverbs, before, after,
        told or holder(tree, verb), borrowed=borrowed, subject_said=said, tail=_tail(tree, verb, value),
    )  # fmt: skip


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
    speaks = verb.lemma in ("say", "argue", "remark", "claim", "conclude", "note", "write", "state", "observe")
    said = [c for c in tree.children(verb) if c.label in ("dobj", "ccomp", "xcomp", "oprd", "acomp", "nsubjpass")]
    about = [c for c in tree.children(verb, "prep") if c.low in ("about", "of", "on", "for", "against", "that")]
    return speaks and not said and not about


def _at_odds(tree: Tree, verb: Word, subject: Word) -> bool:
    """Whether a plural verb stands behind a singular subject: what was taken for its verb is none."""
    singular = subject.tag in ("NN", "NNP") and not tree.children(subject, "conj")
    named = subject.low not in ("people", "police", "majority", "number", "half", "percent", "%", "cent", "share")
    if verb.tag == "VBP" and verb.lemma in ("total", "cost"):
        return True  # nouns as often as verbs
    several = bool(tree.children(subject, "conj")) and any(w.low == "and" for w in tree.children(subject, "cc"))
    if verb.tag == "VBZ" and several and not tree.children(verb, "aux"):
        return True
    return verb.tag == "VBP" and verb.lemma != "be" and singular and named and not tree.children(verb, "aux")


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


_LEAST_NAMED: Final = 4


def _definite(noun: str) -> str | None:
    """ "an agreement on fishing rights" as "the agreement on fishing rights"; None for "an industry" alone."""
    first, _, rest = noun.partition(" ")
    if first.lower() not in ("a", "an", "some", "any", "no", "another"):
        return ""
    return f"the {rest}" if first.lower() in ("a", "an") and len(noun.split()) >= _LEAST_NAMED else None


def _owned(tree: Tree, places: frozenset[int]) -> str | None:
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


def _shares_helpers(tree: Tree, verb: Word) -> bool:
    """Whether a second verb stands under the auxiliary of the first: "has cut rates and bought bonds"."""
    first = _first_of_row(tree, verb)
    return first is not verb and finite(tree, first) and verb.tag in ("VBN", "VB", "VBG", "VBD")


def _first_of_row(tree: Tree, verb: Word) -> Word:
    while verb.label == "conj" and tree.head(verb).is_verb and tree.subject(verb) is None:
        verb = tree.head(verb)
    return verb


def _helpers(tree: Tree, verb: Word, first: Word) -> tuple[Word, ...]:
    own = [w for w in tree.children(verb, "aux", "auxpass", "neg") if w.place < verb.place]
    own += [w for w in tree.children(verb, "neg") if w.place > verb.place and verb.lemma == "be"]
    if first is not verb and not own and verb.tag not in ("VBD", "VBZ", "VBP"):
        own = [w for w in tree.children(first, "aux", "auxpass", "neg") if w.place < first.place]
    return tuple(sorted(own, key=lambda w: w.place))


def _chain(tree: Tree, verb: Word, path: tuple[Word, ...]) -> tuple[tuple[Word, ...] | None, tuple[Word, ...]]:
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


def _participle(tree: Tree, value: frozenset[int], verb: Word, path: tuple[Word, ...]) -> Statement | None:
    """ "the levy, introduced in 2019 under the Rent Act" says that the levy was introduced in 2019 under that act."""
    noun = tree.head(verb)
    if not noun.tag.startswith("NN") or noun.label == "ROOT":
        return None
    if noun.label == "pobj" and tree.head(tree.head(noun)).tag.startswith("NN"):
        return None  # "a poll by the Herald conducted in June": either may be meant
    places = kept(tree, noun, frozenset()) - tree.places(verb)
    for clause in tree.children(noun, "relcl"):
        places -= tree.places(clause)
    if not certain(tree, verb):
        return None
    chain, rest = _chain(tree, verb, path)
    if chain is None:
        return None
    said = _owned(tree, places)
    said = _definite(tree.write(places)) if said == "" else said
    if said is None:
        return None
    around = _around(tree, verb, None, value)
    if around is None:
        return None
    _before, adverbs, after = around
    plural = noun.tag in ("NNS", "NNPS")
    return Statement(
        tree, value, verb, places, chain, rest[-1], rest, (), adverbs, (), after, holder(tree, verb),
        passive_of="were" if plural else "was", subject_said=said,
    )  # fmt: skip


def _committed(tree: Tree, value: frozenset[int], verb: Word, path: tuple[Word, ...]) -> Statement | None:
    """ "Committed since 2022 to a doubling of aid, Oslo ..." says that Oslo has been committed since 2022 to it."""
    above = tree.head(verb)
    subject = tree.subject(above)
    if subject is None or not finite(tree, above) or verb.place > subject.place or tree.children(verb, "mark", "aux"):
        return None
    if subject.tag in ("WDT", "WP", "EX", "PRP") or not certain(tree, verb):
        return None
    chain, rest = _chain(tree, verb, path)
    around = _around(tree, verb, None, value)
    if chain is None or around is None:
        return None
    plural = subject.tag in ("NNS", "NNPS") or bool(tree.children(subject, "conj"))
    since = rest[-1].low == "since"
    be = ("have been" if plural else "has been") if since else ("were" if plural else "was")
    return Statement(
        tree, value, verb, kept(tree, subject, frozenset()), chain, rest[-1], rest, (), around[1], (), around[2],
        holder(tree, verb), passive_of=be,
    )  # fmt: skip


#: Forms in -ing whose doer is the subject of the main clause.
DOERS: Final = frozenset(
    """
    raising lowering cutting increasing reducing expanding lengthening adding promising pledging offering imposing
    giving investing allocating spending becoming creating committing setting doubling tripling halving extending
    introducing banning closing opening buying selling paying winning losing gaining urging demanding replacing
    earmarking capping lifting scrapping
    """.split()
)


def _doing(tree: Tree, value: frozenset[int], verb: Word, path: tuple[Word, ...]) -> Statement | None:
    """ "Estonia changed course, raising pay to MARK" says that Estonia raised pay to MARK."""
    first = min(tree.places(verb))
    above = tree.head(verb)
    if not first or tree.words[first - 1].text != "," or first < above.place or not finite(tree, above):
        return None
    owner = _first_of_row(tree, above)
    subject = tree.subject(above) or tree.subject(owner)
    if subject is None or subject.tag in ("WDT", "WP", "EX") or tree.children(above, "aux", "neg", "auxpass"):
        return None
    if not certain(tree, verb) or above.tag not in ("VBD", "VBZ") or _at_odds(tree, above, subject):
        return None
    chain, rest = _chain(tree, verb, path)
    around = _around(tree, verb, None, value)
    if chain is None or around is None:
        return None
    base = verbs.base_of_ing(verb.low) or verb.lemma
    told = verbs.past_of(base) if above.tag == "VBD" else verbs.third(base)
    said = _owned(tree, kept(tree, subject, frozenset()))
    if said is None:
        return None
    return Statement(
        tree, value, verb, kept(tree, subject, frozenset()), chain, rest[-1], rest, (), around[1], (), around[2],
        holder(tree, verb), subject_said=said, told_as=told,
    )  # fmt: skip


def _around(
    tree: Tree, verb: Word, subject: Word | None, value: frozenset[int]
) -> tuple[tuple[frozenset[int], ...], frozenset[int], frozenset[int]] | None:
    """What stands before the subject, the adverbs before the verb, and what stands behind it."""
    before: list[frozenset[int]] = []
    adverbs: set[int] = set()
    after: set[int] = set()
    at = subject.place if subject is not None else verb.place
    for child in tree.children(verb):
        places = tree.places(child)
        inside = bool(value & places)
        if child.label in ("punct", "aux", "auxpass", "neg", "cc", "mark", "preconj", "intj", "meta", "parataxis"):
            continue
        if subject is not None and child.place == subject.place:
            continue
        if child.label == "conj":
            continue
        if child.label in ("advmod", "npadvmod") and child.low in _LINKING and not inside:
            continue
        if child.place < at and not inside:
            if any(w.tag in ("WDT", "WP", "WRB") for w in tree.below(child)):
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
        if not inside and (_left_off(tree, verb, child) or _later_clause(tree, child)):
            continue
        after |= kept(tree, child, value)
    return tuple(before), frozenset(adverbs), frozenset(_with_marks(tree, after))


def _worth_keeping(tree: Tree, child: Word) -> bool:
    """Whether what stands before a subject says when, where or under what, so that a question needs it."""
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


def _later_clause(tree: Tree, child: Word) -> bool:
    """Whether a clause behind the verb says something of its own ("while ...", "although ...")."""
    marks = {w.low for w in tree.children(child, "mark")}
    purpose = any(w.tag == "TO" for w in tree.children(child, "aux"))
    aside = bool(marks & {"while", "whereas", "although", "though", "as"}) or not (marks or purpose)
    return child.label == "advcl" and aside


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
        if word.head == word.place:
            return True
        above = tree.head(word)
        if word.label == "ccomp" and above.is_verb and above.lemma in SAYING:
            who = tree.subject(above)
            if who is not None and _counted(tree, who) and not beliefs:
                return False
        denied = above.lemma in _DOUBTING or tree.child(above, "neg") is not None
        if word.label == "ccomp" and above.is_verb and denied:
            return False
        if word.label in ("acl", "ccomp") and above.tag.startswith("NN") and above.lemma in _DOUBTED_NOUNS:
            return False
        word = above


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


def habitual(statement: Statement) -> bool:
    """Whether a statement is in the present, so that a month without a year may be that of any year."""
    first = next((w for w in statement.helpers if w.label != "neg"), statement.verb)
    return not (statement.passive_of or statement.told_as) and first.tag in ("VBZ", "VBP") and first.lemma != "have"


def in_a_row(statement: Statement) -> bool:
    """Whether the value is one of several in a row: "in 2018 and 2019"."""
    tree = statement.tree
    words = [tree.words[p] for p in statement.value]
    return any(w.label == "conj" or tree.children(w, "conj") for w in words)


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
        if word.label in ("ccomp", "parataxis", "advcl") and above.is_verb and above.lemma in SAYING:
            first = _first_of_row(tree, above)
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
            if child.lemma in SAYING and who is not None:
                return kept(tree, who, frozenset())
        word = above


def _according(tree: Tree, verb: Word) -> Word | None:
    for child in tree.children(verb, "prep", "advcl", "pcomp"):
        if child.low == "according":
            to = tree.child(child, "prep")
            who = tree.child(to, "pobj") if to is not None else None
            return who if who is not None and who.tag not in ("WDT", "WP") else None
    return None
