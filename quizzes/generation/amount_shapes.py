"""Statements with a share, a sum or a count into questions: what share, how much, how many.

Pure. Each shape takes the statement with ``MARK`` for the value and gives a question without its mark, or "".
"""

from __future__ import annotations

import dataclasses
import re
from typing import Final

from quizzes.generation import grammar
from quizzes.generation.phrases import RATE_NOUNS, hedged, per_unit, question_word, second_verb
from quizzes.generation.sentences import has_verb
from quizzes.generation.values import CURRENCIES, Asked
from quizzes.generation.verbs import BE, base_of, form_of, is_participle, nounish
from quizzes.generation.words import CONJUNCTIONS, DETERMINERS, MARK, PREPOSITIONS, SUBORDINATORS, article

_ATTRIBUTIVE: Final = re.compile(rf"^(?:the\s+)?{MARK}\s+(?P<noun>[A-Za-z].+)$", re.I)


def as_subject(core: str, asked: Asked, polled: bool) -> str:
    """ "18% of respondents viewed ..." becomes "what share of respondents viewed ..."."""
    if asked.type == "date":
        return ""
    plain, hedge = hedged(core)
    if not plain.startswith(MARK):
        return ""
    rest = plain[len(MARK) :].strip()
    if rest.startswith("%"):
        return ""
    share = rest.startswith("of ")
    if asked.type in ("percentage", "fraction") and not share:
        if not polled:
            return ""
        rest, share = f"of respondents {rest}", True
    if asked.type == "money":
        return ""
    if grammar.parse(f"Old things {rest}" if not share else f"Shares {rest}") is None:
        return ""
    return f"{question_word(asked, share=share, hedge=hedge)} {rest}"


_IN_PHRASE: Final = re.compile(
    rf"(?P<owner>\b(?:the|an?)|(?:[A-Z][\w.-]* ){{0,2}}[A-Z][\w.-]*[’']s?)(?P<kind> [a-z]+ed)? {MARK} "
    r"(?P<noun>[a-z](?:[^,;:()—]|,(?=\d))*)"
)
_CUT: Final = re.compile(r"\s(?:which|that|who|whose|and|while|as|but|to the agreed|until|unless|if|when|where|–|-)\s")
_WORTH: Final = re.compile(
    r"(?P<head>(?:[a-z-]+ ){0,2}?(?:deal|contract|programme|program|package|project|loan|grant|scheme|facility|order|"
    r"fine|settlement|fund))\s(?P<rest>(?:to|for|with|between|from|on)\s.+)"
)


def in_phrase(text: str, asked: Asked) -> str:
    """A rate or a sum that describes a noun: "the 24% duties imposed by Oslo on steel", "a $6 billion deal to ...".

    The noun phrase says enough by itself, whatever the sentence goes on to say.
    """
    match = _IN_PHRASE.search(text)
    if not match or asked.type not in ("percentage", "money"):
        return ""
    noun = _up_to_verb(_CUT.split(match["noun"])[0])
    if re.search(r"[$€£¥]\s?\d", noun):
        return ""
    owner = "the" if match["owner"].lower() in ("a", "an") else match["owner"]
    if asked.type == "money":
        worth = _WORTH.fullmatch(noun)
        if not worth or len(worth["rest"].split()) < 3:
            return ""
        return f"{question_word(asked)} was {owner}{match['kind'] or ''} {worth['head']} {worth['rest']} worth"
    head = re.split(r"\s(?:on|of|for|in|imposed|proposed|levied|charged|set|separately|announced)\b", noun)[0]
    if not RATE_NOUNS.fullmatch(head.split()[-1]) or len(head.split()) > 3 or len(f"{owner} {noun}".split()) < 4:
        return ""
    told = re.sub(r" (?:in|on|since|by|from|until|of) (?:[A-Z][a-z]+ )?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}", "", noun)
    if owner in ("the", "The") and told == head:
        return ""
    number = "were" if head.endswith("s") else "was"
    announced = re.match(
        rf"^(?P<what>the [^,;:{MARK}]*?(?:announcement|proposal|decision|plan)) of (?:a )?{MARK} ", text, re.I
    )
    if announced:
        return f"in {announced['what']}, how high, in per cent, {number} the {noun}"
    return f"how high, in per cent, {number} {owner if owner.lower() != 'the' else 'the'} {noun}"


def _up_to_verb(noun: str) -> str:
    """A noun phrase with its participles ("imposed by ..."), cut before the verb that follows it."""
    tokens = noun.split()
    for i, token in enumerate(tokens):
        word = token.lower().strip("”’“‘")
        form = form_of(word)
        following = tokens[i + 1].lower() if i + 1 < len(tokens) else ""
        participle = is_participle(word) and following in PREPOSITIONS
        if form == "aux" or (i and form == "past" and not participle) or (i and form == "third" and not nounish(word)):
            return " ".join(tokens[:i])
    return noun


def attributive(core: str, asked: Asked) -> str:
    """ "The 24% duty on steel hurt ..." becomes "how high, in per cent, was the duty on steel that hurt ..."."""
    plain, hedge = hedged(core)
    match = _ATTRIBUTIVE.match(plain)
    if asked.type != "percentage" or hedge or not match or not core.lower().startswith("the "):
        return ""
    statement = grammar.parse("The " + match["noun"])
    if statement is None or len(statement.subject.split()) < 4 or not RATE_NOUNS.search(statement.subject):
        return ""
    head = re.split(r"\s(?:of|on|imposed|in|by|for|levied|charged|set)\s", statement.subject)[0]
    number = "were" if head.endswith("s") else "was"
    return f"how high, in per cent, {number} the {statement.subject[4:]}"


def as_object(core: str, asked: Asked) -> str:
    """ "Australia bought 11 frigates" becomes "how many frigates did Australia buy"."""
    if asked.type == "date":
        return ""
    plain, hedge = hedged(core)
    statement = grammar.parse(plain)
    if statement is None or MARK not in statement.rest:
        return ""
    left, right = (part.strip() for part in statement.rest.split(MARK, 1))
    per, right = per_unit(right)
    asked = dataclasses.replace(asked, per=per)
    if left == "to be":
        return ""
    if asked.type == "quantity" and asked.noun == "times" and not right and not has_verb("x " + left):
        return f"{question_word(asked, hedge=hedge)} {statement.inverted(statement.subject, left)}"
    if asked.type == "percentage" and not hedge:
        question = _poll_found(statement, left, right) or _rate_object(statement, left, right)
        if question:
            return question
    if right.startswith(("%", "-")) or second_verb(right):
        return ""
    question = _comparative(statement, asked, hedge, left, right) or _object_of(statement, asked, hedge, left, right)
    if question or not _plain_link(statement, left):
        return question
    if statement.auxiliary in BE and not statement.verb and not left:
        return _measure(statement, asked, hedge, right)
    if asked.type in ("percentage", "fraction"):
        share = right.startswith("of ")
        if not share:
            return ""  # "history reached 119 per cent": of what, the question cannot say
        if share:
            if re.search(r",", right):
                return ""
            dated = re.match(r"(?P<of>of .+?) (?P<when>in (?:[A-Z]\w+ )?\d{4}|within \S+ \w+)$", right)
            if dated:
                whole = statement.inverted(statement.subject, " ".join(p for p in (left, dated["when"]) if p))
                return f"{question_word(asked, share=True, hedge=hedge)} {dated['of']} {whole}"
            return (
                f"{question_word(asked, share=True, hedge=hedge)} {right} {statement.inverted(statement.subject, left)}"
            )
    if right and right.split()[0].lower() not in PREPOSITIONS | {
        "to",
        "annually",
        "yearly",
        "a",
        "per",
        "each",
        "when",
    }:
        return ""
    if right.startswith("of ") and asked.type == "money":
        return ""
    of = re.match(
        r"of (?:[\w’-]+ ){0,3}?[\w’-]+(?= (?:in|by|on|at|over|to|for|since|from|a|per|every|each)\b|$)", right
    )
    if of and asked.type == "quantity" and not left:
        rest = right[of.end() :].strip()
        return f"{question_word(asked, hedge=hedge)} {of[0]} {statement.inverted(statement.subject, rest)}"
    if left.lower() in PREPOSITIONS:
        return f"{left.lower()} {question_word(asked, hedge=hedge)} {statement.inverted(statement.subject, right)}"
    inverted = statement.inverted(statement.subject, " ".join(p for p in (left, right) if p))
    return f"{question_word(asked, hedge=hedge)} {inverted}"


def _poll_found(statement: grammar.Statement, left: str, right: str) -> str:
    """ "The paper found 77% doubting that ..." becomes "what share ... did the paper find doubting that ..."."""
    if statement.verb != "found" or left or not re.match(r"\w+ing\b", right):
        return ""
    return f"what share of respondents {statement.inverted(statement.subject, right)}"


def _rate_object(statement: grammar.Statement, left: str, right: str) -> str:
    """ "Washington put 24% tariffs on cars" becomes "tariffs of what percentage did Washington put on cars"."""
    match = re.match(r"(?P<noun>(?:[a-z]+\s)?[a-z]+)(?=\s(?:on|in|for|from)\b|$)", right)
    if not match or not RATE_NOUNS.fullmatch(match["noun"].split()[-1]) or left.lower() not in ("", "a", "an"):
        return ""
    if statement.auxiliary in BE or not statement.verb or second_verb(right):
        return ""
    rest = right[match.end() :].strip()
    article = "a " if left else ""
    return f"{article}{match['noun']} of what percentage {statement.inverted(statement.subject, rest)}"


def _measure(statement: grammar.Statement, asked: Asked, hedge: str, right: str) -> str:
    """ "The growth rate is 0.5%" becomes "how high, in per cent, is the growth rate"."""
    if asked.type != "percentage" or not RATE_NOUNS.search(statement.subject) or hedge or right:
        return ""
    return f"how high, in per cent, {statement.auxiliary} {statement.subject}"


def _plain_link(statement: grammar.Statement, left: str) -> bool:
    """Whether nothing but a preposition or an infinitive stands between the verb and the value."""
    words = left.lower().split()
    if not words:
        return bool(statement.verb) or statement.auxiliary in BE
    if 3 <= len(words) <= 6 and words[-2] == "to" and base_of(words[-1]) and not set(words[:-2]) & SUBORDINATORS:
        return statement.auxiliary not in BE and not set(words[:-2]) & (PREPOSITIONS | CONJUNCTIONS)
    if len(words) > 4 or set(words) & (DETERMINERS | SUBORDINATORS | CONJUNCTIONS):
        return False
    if words[0] == "to":
        return len(words) >= 2 and all(w not in PREPOSITIONS for w in words[2:])
    return len(words) == 1 and words[0] in PREPOSITIONS - {"in", "on", "during", "of", "from", "between", "after"}


_COMPARATIVES: Final = frozenset(
    "lower higher more less fewer longer shorter later earlier better worse larger smaller greater cheaper".split()
)


def _comparative(statement: grammar.Statement, asked: Asked, hedge: str, left: str, right: str) -> str:
    """ "Pupils scored 15 points lower" becomes "how many points lower did pupils score"."""
    words = right.split()
    compared = "than" in words or "compared" in words
    if left or not words or words[0].lower() not in _COMPARATIVES or re.search(r"[,;]", right) or not compared:
        return ""
    if statement.auxiliary in BE and not statement.verb:
        word = question_word(asked, hedge=hedge)
        return f"by {word} {statement.auxiliary} {statement.subject} {right}" if words[:2] != ["more", "than"] else ""
    if asked.type != "quantity" or not statement.verb:
        return ""
    return (
        f"{question_word(asked, hedge=hedge)} {words[0]} {statement.inverted(statement.subject, ' '.join(words[1:]))}"
    )


def _object_of(statement: grammar.Statement, asked: Asked, hedge: str, left: str, right: str) -> str:
    """ "Households expected inflation of 6.8%" becomes "inflation of what percentage did households expect"."""
    words = left.split()
    if len(words) < 2 or words[-1].lower() != "of" or not 1 <= len(words) - 1 <= 5 or not statement.verb:
        return ""
    noun = words[:-1]
    low = [w.lower().strip(",") for w in noun]
    if low[0] in ("back", "up", "out", "down", "off", "away", "over", "in", "on"):
        return ""  # "brought back a fare of": the particle belongs to the verb
    if (
        statement.auxiliary in BE
        or set(low) & (PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS)
        or re.search(r"[,;:]", left)
    ):
        return ""
    if (
        low[0] in ("the", "its", "their", "his", "her", "every", "each", "all", "any")
        or low[-1] in _PARTS_OF
        or right.startswith("of ")
    ):
        return ""
    if right and right.split()[0].lower() not in PREPOSITIONS | {"to", "a", "per", "each"}:
        return ""
    if low[0] in ("a", "an"):
        if asked.type != "money" or hedge or len(noun) > 4 or asked.currency not in CURRENCIES:
            return ""
        size = f"how large {article(low[1])} {' '.join(noun[1:])}"
        return f"{size}, in {CURRENCIES[asked.currency]}, {statement.inverted(statement.subject, right)}"
    return f"{left} {question_word(asked, hedge=hedge)} {statement.inverted(statement.subject, right)}"


#: Before "of", these take a part of what follows: "a list of 70 agreements" counts agreements, "a tenth of ..." none.
_PARTS_OF: Final = frozenset("third half quarter tenth fifth part most some all none one each share number".split())
