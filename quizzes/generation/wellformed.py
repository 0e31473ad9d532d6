"""Whether a trimmed statement still says what its sentence said: read again, it has the same verb and subject.

Pure. A long sentence that the parser took apart wrongly gives a stump ("the policy, adopted in 2023 and requires
roofs") whose own tree differs from the one it was cut from.
"""

from __future__ import annotations

from content.syntax.parse import parse
from content.syntax.tree import Tree, Word
from quizzes.generation import asking, hedges
from quizzes.generation.clauses.statement import FINITE, finite
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.trimming import Clause
from quizzes.generation.words import MARK


def stands(clause: Clause, said: str, lexicon: Lexicon) -> bool:
    """Whether the clause, ``said`` in the place of its value, is read as it was meant. True without a statement."""
    told = clause.statement
    if told is None or told.phrase_only:
        return True
    text = hedges.BEFORE_MARK.sub(MARK, clause.text) if clause.hedge else clause.text
    text = text.replace(MARK, said)
    if told.verb.tag == "VBP" and told.verb.lemma not in ("be", "have") and not told.helpers and not told.told_as:
        text = text.replace(f" {told.verb.text} ", f" do {told.verb.text} ", 1)  # "farmers support": no noun
    tree = parse(f"{text[:1].upper()}{text[1:]}.")
    root, subject = tree.root, tree.subject(tree.root)
    if tree.words[0].tag in ("WDT", "WP", "WP$") or (tree.words[0].tag == "IN" and tree.words[1].tag in ("WDT", "WP")):
        return False
    meant = {told.verb.low, told.told_as}
    if root.low not in meant and not _beside(tree, root, meant):
        verb = next((w for w in tree.children(root, "acl") if w.low in meant), None)
        return (
            verb is not None
            and told.verb.tag == "VBD"
            and root.low in asking.subject_of(told, lexicon.lowered).lower().split()
        )
    if subject is None or not finite(tree, root):
        return False
    holder = set(asking.subject_of(told, lexicon.lowered).replace(MARK, said).lower().split())
    near = {w.strip(",") for w in holder} | {w.removesuffix("’s").removesuffix("'s") for w in holder}
    if subject.low not in near and not any(subject.low in w for w in near):
        return False
    return not any(_spliced(tree, w) or _mixed(tree, w) or _disagrees(tree, w) for w in tree.words)


def _beside(tree: Tree, root: Word, meant: set[str]) -> bool:
    """Whether the meant verb is the copula or the helper of what now stands at the root."""
    return any(w.low in meant and w.label in ("cop", "aux", "auxpass") for w in tree.children(root))


def _spliced(tree: Tree, word: Word) -> bool:
    """Whether a second statement follows behind a comma alone: "the three hold a permit, none had built"."""
    if word.tag not in FINITE or word.label not in ("ccomp", "parataxis", "conj") or tree.subject(word) is None:
        return False
    first = min(tree.places(word))
    if not first or tree.words[first - 1].text != "," or tree.children(word, "mark"):
        return False
    led = tree.words[first].tag in ("WDT", "WP", "WRB", "IN", "CC", "WP$")
    joined = any(w.tag == "CC" and w.place == first - 2 for w in tree.words)
    said = word.label == "ccomp" and tree.head(word).place > word.place
    return not (led or joined or said)


def _disagrees(tree: Tree, word: Word) -> bool:
    """Whether a relative clause and its noun differ in number: "five metals that contains", cut from a longer row."""
    noun = tree.head(word)
    if word.label != "relcl" or not any(w.low in ("that", "which", "who") for w in tree.children(word, "nsubj")):
        return False
    if tree.children(word, "aux", "auxpass") or tree.children(noun, "conj"):
        return False
    return noun.tag == "NNS" and word.tag == "VBZ" and not any(w.label == "pobj" for w in tree.children(noun, "prep"))


def _mixed(tree: Tree, word: Word) -> bool:
    """Whether a verb in a tense is joined to a participle: "adopted in 2023 and requires roofs"."""
    above = tree.head(word)
    if word.label != "conj" or word.tag not in ("VBZ", "VBP", "MD") or above.tag not in ("VBN", "VBG"):
        return False
    return tree.subject(word) is None and not tree.children(above, "aux", "auxpass") and above.label != "ROOT"
