"""The question for the name of somebody or something. Pure."""

from __future__ import annotations

from typing import Final

from content.syntax.tree import Word
from quizzes.generation.asking.telling import SHORT, Lower, helpers_of, inverted, join, tidy, torn, writer
from quizzes.generation.clauses.asides import kept
from quizzes.generation.clauses.statement import Statement
from quizzes.generation.words import MARK

_NAME_PREPOSITIONS: Final = frozenset(
    "by under with through in into to from for at on within via against between among alongside across toward towards "
    "after since before without".split()
)


def name(statement: Statement, wanted: str, low: Lower, *, titled: bool = True) -> str:
    """The question for a name: ``wanted`` is "who" or "which treaty"; "" when the name cannot be asked for.

    ``titled`` keeps the title that stands before a name ("which finance minister ...").
    """
    tree, value, part, path = statement.tree, statement.value, statement.part, statement.path
    if statement.phrase_only or torn(statement):
        return ""
    if any(w.label == "neg" for w in statement.helpers) or statement.verb.lemma in _NAMING:
        return ""
    noun, preposition, inner = part, "", path[:-1]
    if part.label in ("prep", "agent"):
        if part.low not in _NAME_PREPOSITIONS or len(path) < 2 or path[-2].label != "pobj":
            return ""
        preposition, noun, inner = part.low, path[-2], path[:-2]
    elif part.label not in ("nsubj", "nsubjpass", "dobj", "attr", "oprd"):
        return ""
    places = kept(tree, noun, value)
    ties = len(inner) == 2 and inner[0].label == "pobj" and inner[1].low in ("with", "for", "between", "against")
    if part.label == "dobj" and ties and max(places) == max(tree.places(inner[1])) and wanted != "which term":
        rest = statement.after - tree.places(inner[1])
        write = writer(statement, low)
        opening = [write(p) for p in (*statement.borrowed, *statement.before) if not p & value]
        body = join(inner[1].low, "whom" if wanted == "who" else wanted, inverted(statement, write(rest), low))
        return tidy(", ".join([*(o for o in opening if o), body]))
    kind = _kind_named(noun, inner)
    if kind:
        return _told_of_name(statement, join(preposition, f"which {kind}"), low)
    if wanted == "which term":
        return ""
    if noun.place not in value and len(inner) > 1 and _of_chain(inner) and wanted != "who":
        articles = {w.place for w in tree.words if w.label == "det" and w.head in value} - value
        told = tree.write(places - articles, value, wanted)
        wh = join(preposition, low(told) if 0 in places else told)
        return _told_of_name(statement, wh, low)
    if noun.place not in value:
        if wanted == "who" and len(inner) == 1 and inner[0].label == "poss":
            titled_name = tree.places(inner[0])
            owned = writer(statement, low)(places - titled_name - _endings(statement))
            return _told_of_name(statement, join(preposition, f"whose {owned}"), low)
        return ""
    front = [tree.words[p] for p in sorted(places - value) if p < min(value)]
    behind = writer(statement, low)(frozenset(p for p in places - value if p > max(value)))
    if wanted == "which organisation" and any(w.tag.startswith("NNP") for w in front):
        return ""  # "the United Nations' Food Agency": one name, found in part
    title = " ".join(w.text for w in front if w.label in ("compound", "amod", "nmod") or w.low in ("of",))
    title = title[:1].lower() + title[1:] if 0 in places and title[1:] == title[1:].lower() else title
    if any(w.label == "poss" and w.tag.startswith("NN") for w in front) and wanted.startswith("which "):
        owning = next(w for w in front if w.label == "poss")
        endings = {w.place for w in tree.below(owning) if w.label == "case" and w.head == owning.place}
        owner = tree.write(tree.places(owning) - endings)
        owner = low(owner) if 0 in tree.places(owning) else owner
        wanted, front = f"{wanted} of {owner}", []
    if any(w.label in ("poss", "case", "conj", "cc") for w in front) or behind.startswith(("and", "or", "’s", "'s")):
        return ""
    if wanted == "who" and title:
        if not titled or not title.replace(" ", "").isalpha() or title != title.lower():
            title = ""
        wanted = f"which {title}" if title else "who"
    if wanted == "who" and preposition:
        wanted = "whom"
    if wanted.startswith("who") and behind:
        return _told_of_name(statement, join(preposition, wanted), low, behind)
    return _told_of_name(statement, join(preposition, wanted, behind), low)


#: Verbs that give a name: what they name is not the name.
_NAMING: Final = frozenset("rename call title entitle name dub term brand label".split())
#: Nouns that announce a term: "the concept of a circular quota".
_ANNOUNCING: Final = frozenset("concept term notion idea principle doctrine slogan label motto phrase".split())


def _kind_named(noun: Word, inner: tuple[Word, ...]) -> str:
    """The noun that says what kind of thing the name is: "concept" in "introduced the concept of ..."."""
    of = len(inner) == 2 and inner[0].label == "pobj" and inner[1].low == "of"
    beside = len(inner) == 1 and inner[0].label in ("appos", "compound")
    return noun.low if noun.lemma in _ANNOUNCING and (of or beside) else ""


def _of_chain(inner: tuple[Word, ...]) -> bool:
    """Whether a name hangs on its phrase by "of" alone: "the creation of the pact"."""
    return all(w.label == "pobj" if at % 2 == 0 else w.low == "of" for at, w in enumerate(inner)) and len(inner) == 2


def _told_of_name(statement: Statement, wh: str, low: Lower, behind: str = "") -> str:
    part, value = statement.part, statement.value
    write = writer(statement, low)
    opening = [write(p) for p in (*statement.borrowed, *statement.before) if not p & value]
    if part.label in ("nsubj", "nsubjpass"):
        helpers = statement.passive_of or helpers_of(statement)
        body = join(wh, helpers, write(statement.adverbs), statement.verb_text, write(statement.after))
    else:
        body = join(wh, inverted(statement, join(behind, write(statement.after - statement.part_places)), low))
    if statement.tail and len(body.split()) < SHORT:
        body = f"{body}, {write(statement.tail)}"
    question = tidy(", ".join([*(o for o in opening if o), body]))
    return question if MARK not in question else ""


def _endings(statement: Statement) -> frozenset[int]:
    """The places of the possessive endings that belong to the value."""
    tree = statement.tree
    return frozenset(w.place for w in tree.words if w.label == "case" and w.head in statement.value)
