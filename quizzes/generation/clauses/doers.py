"""Statements of participles: "the levy, introduced in 2019", "committed since 2022", "..., raising pay to 3%". Pure."""

from __future__ import annotations

from typing import Final

from content.syntax.tree import Tree, Word
from quizzes.generation import verbs
from quizzes.generation.clauses.asides import kept
from quizzes.generation.clauses.certainty import certain, holder
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


def participle(tree: Tree, value: frozenset[int], verb: Word, path: tuple[Word, ...]) -> Statement | None:
    """ "the levy, introduced in 2019 under the Rent Act" says that the levy was introduced in 2019 under that act."""
    noun = tree.head(verb)
    if not noun.tag.startswith("NN") or noun.label == "ROOT" or not finite(tree, tree.root):
        return None  # in a sentence without another verb it may be the verb itself
    if tree.children(verb, "aux"):
        return None  # "having pledged"
    if noun.tag == "CD" or (tree.children(noun, "nummod") and not tree.children(noun, "det", "poss")):
        return None  # "a levy of up to 10,000 shillings, imposed in July": which of the two was imposed
    if noun.label == "pobj" and tree.head(tree.head(noun)).tag.startswith("NN"):
        return None  # "a poll by the Herald conducted in June": either may be meant
    places = kept(tree, noun, frozenset()) - tree.places(verb)
    for clause in tree.children(noun, "relcl"):
        places -= tree.places(clause)
    if not certain(tree, verb):
        return None
    chain, rest = chain_of(tree, verb, path)
    if chain is None:
        return None
    said = owned(tree, places)
    said = definite(tree.write(places)) if said == "" else said
    if said is None:
        return None
    around = around_of(tree, verb, None, value)
    if around is None:
        return None
    _before, adverbs, after = around
    plural = noun.tag in ("NNS", "NNPS")
    return Statement(
        tree, value, verb, places, chain, rest[-1], rest, (), adverbs, (), after, holder(tree, verb),
        passive_of=_passive(rest[-1], plural=plural), subject_said=said,
    )  # fmt: skip


def _passive(part: Word, *, plural: bool) -> str:
    """The helper of a participle: "were built", and "have been built" since a date."""
    if part.low == "since":
        return "have been" if plural else "has been"
    return "were" if plural else "was"


def committed(tree: Tree, value: frozenset[int], verb: Word, path: tuple[Word, ...]) -> Statement | None:
    """ "Committed since 2022 to a doubling of aid, Oslo ..." says that Oslo has been committed since 2022 to it."""
    above = tree.head(verb)
    subject = tree.subject(above)
    if subject is None or not finite(tree, above) or verb.place > subject.place or tree.children(verb, "mark", "aux"):
        return None
    if subject.tag in ("WDT", "WP", "EX", "PRP") or not certain(tree, verb):
        return None
    if any(w.place < verb.place and w.label == "prep" for w in tree.children(verb)):
        return None  # "under the programme, set up in 2023, Oslo ...": it belongs to the noun before it
    chain, rest = chain_of(tree, verb, path)
    around = around_of(tree, verb, None, value)
    if chain is None or around is None:
        return None
    plural = subject.tag in ("NNS", "NNPS") or bool(tree.children(subject, "conj"))
    return Statement(
        tree, value, verb, kept(tree, subject, frozenset()), chain, rest[-1], rest, (), around[1], (), around[2],
        holder(tree, verb), passive_of=_passive(rest[-1], plural=plural),
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


def doing(tree: Tree, value: frozenset[int], verb: Word, path: tuple[Word, ...]) -> Statement | None:
    """ "Estonia changed course, raising pay to MARK" says that Estonia raised pay to MARK."""
    first = min(tree.places(verb))
    above = tree.head(verb)
    if not first or tree.words[first - 1].text != "," or first < above.place or not finite(tree, above):
        return None
    owner = first_of_row(tree, above)
    subject = tree.subject(above) or tree.subject(owner)
    if subject is None or subject.tag in ("WDT", "WP", "EX") or tree.children(above, "aux", "neg", "auxpass"):
        return None
    if not certain(tree, verb) or above.tag not in ("VBD", "VBZ") or at_odds(tree, above, subject):
        return None
    chain, rest = chain_of(tree, verb, path)
    around = around_of(tree, verb, None, value)
    if chain is None or around is None:
        return None
    base = verbs.base_of_ing(verb.low) or verb.lemma
    told = verbs.past_of(base) if above.tag == "VBD" else verbs.third(base)
    said = owned(tree, kept(tree, subject, frozenset()))
    if said is None:
        return None
    return Statement(
        tree, value, verb, kept(tree, subject, frozenset()), chain, rest[-1], rest, (), around[1], (), around[2],
        holder(tree, verb), subject_said=said, told_as=told,
    )  # fmt: skip
