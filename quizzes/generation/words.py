"""Closed lists of English words that sentence work leans on, and small questions about single words. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

#: Stands for the asked value inside a sentence under work.
MARK: Final = "\ue000"

DETERMINERS: Final = frozenset(
    """
    a an the this that these those its their his her our my your some any no each every all both another several
    many most few one two three four five six seven eight nine ten
    """.split()
)
PREPOSITIONS: Final = frozenset(
    """
    of in on at by for to from with under over into onto against among between through during within without about
    after before since until as than via across towards toward despite per like beyond around near behind above
    below upon amid regarding along alongside off up out down
    """.split()
)
SUBORDINATORS: Final = frozenset(
    """
    that which who whom whose where when while whereas although though because if unless until whether after
    before since as so than how why what once
    """.split()
)
#: Short names of states; some form pairs such as "Japan-US", all keep their capital.
STATES: Final = frozenset(
    """
    US U.S. UK EU UAE ROK Japan China India Russia Ukraine Germany France Italy Spain Poland Turkey Iran Iraq Israel
    Egypt Brazil Mexico Canada Australia Korea Vietnam Indonesia Philippines Taiwan Pakistan Kenya Nigeria Ethiopia
    Norway Sweden Finland Denmark Netherlands Greece Britain Ireland Portugal Chile Peru Argentina Colombia Morocco
    Algeria Tunisia Libya Serbia Kosovo Armenia Azerbaijan Georgia Kazakhstan Mongolia Nepal Bangladesh Thailand
    Malaysia Singapore Myanmar Cambodia Laos Switzerland Austria Hungary Romania Bulgaria Croatia Ghana Senegal Mali
    Namibia Botswana Zambia Zimbabwe Tanzania Uganda Rwanda Sudan Somalia Niger Chad Cameroon Gabon Angola Mozambique
    Madagascar Malawi Togo Benin Liberia Gambia Mauritania Lebanon Jordan Syria Yemen Oman Qatar Bahrain Kuwait Cyprus
    Malta Iceland Estonia Latvia Lithuania Belarus Moldova Slovakia Slovenia Bosnia Montenegro Albania Belgium
    Luxembourg Bolivia Ecuador Paraguay Uruguay Venezuela Panama Guatemala Honduras Nicaragua Jamaica Haiti Cuba Fiji
    Vanuatu Samoa Tonga England Scotland Wales Afghanistan Uzbekistan Tajikistan Kyrgyzstan Bhutan Maldives Brunei
    Europe Africa Asia America Oceania Texas California Florida Ontario Quebec Bavaria Catalonia Queensland Victoria
    """.split()
)
PRONOUNS: Final = frozenset(
    "it they he she we i you this these those them him us there such both it's others many some most all none".split()
)
CONJUNCTIONS: Final = frozenset("and or but nor yet".split())
ADVERBS: Final = frozenset(
    """
    also now still already then again even just only never always often soon later first once almost nearly thus
    therefore however instead ever long further alone together twice
    """.split()
)
NEGATIONS: Final = frozenset("not no never neither nor without none nobody nothing hardly cannot".split())
DEFINITE_HEADS: Final = frozenset(
    """
    accord act agency agreement alliance amount analysis announcement approach area arrangement article author
    authors authorities bank bill body brief campaign case chamber change city clause coalition
    commission committee community company compromise concept conference constitution council count countries
    country court deal decision declaration decree department dispute document documents economy effort election
    elections event executive figure firm firms force forces framework fund funds government group hearing idea incident
    episode increase index industry initiative island kingdom latter former law leader leaders letter level mandate
    measure measures meeting minister ministry mission move nation nations number occasion offer office official
    officials operation order organisation organization other others outcome pact package parliament parties
    partner partners party payment plan plans platform pledge policy poll post practice premier president process
    programme program project proposal province provision rate reform reforms region report republic resolution
    respondents rest result results review rise role rule rules same scheme second share side sides state
    statement strategy study summit sum survey system talks target tariff tariffs task term term terms text third
    total town treaty trend two union unit venture version vote war way work year years
    """.split()
)
_MONTHS: Final = frozenset(
    "January February March April May June July August September October November December".split()
)
_OPENING: Final = frozenset("according what which who how when where why".split())
_PARTS: Final = frozenset(
    "terms details text result results outcome rules vote share rate sum number total target cost price year term "
    "chamber parties parliament government minister president".split()
)
#: Nouns that take up a place named just before: "in Malta, although the islands ...".
_GEOGRAPHY: Final = frozenset("island islands city country capital province region territory town".split())
_DANGLING: Final = re.compile(
    r"\b(?:this|these|those|such(?! as)|the latter|the former|the same|the above|aforementioned|"
    r"the (?:past|coming|last|next) (?=\S+ (?:years?|months?|weeks?|decades?))|"
    r"hereby|"
    r"last (?:year|month|week|spring|summer|autumn|fall|winter|decade)|next (?:year|month|week|decade)|"
    r"(?:a|one|two|three|\w+) (?:years?|months?|weeks?|decades?) (?:ago|earlier|later|before)|"
    r"today|yesterday|tomorrow|tonight|nowadays|currently|so far|at present|to date|"
    r"the (?:initial|subsequent|resulting|ensuing|preceding|said|proposed) \w+(?! (?:of|for|to|that|by))|"
    r"the opposite|another (?:road|way|course|approach|step|path)|(?:went|goes|go|gone) further|"
    r"followed suit|did likewise|the others?|"
    r"that (?:promise|pledge|sum|year|month|day|time|figure|number|order|gap|rule|share)"
    r"(?=$|[ ,.?](?!the|a|an)\b)|"
    r"as (?:mentioned|noted|described|discussed)|(?:see|above|below)\s*$|in turn|likewise|"
    r"more (?:recently|than ever)|recently|recent|newest|latest|current|new|now|earlier|soon)\b",
    re.I,
)
_HARMLESS_TIME: Final = frozenset({"recent", "recently", "new", "now", "current", "currently", "latest", "soon"})
_STOP: Final = (
    DETERMINERS
    | PREPOSITIONS
    | SUBORDINATORS
    | PRONOUNS
    | CONJUNCTIONS
    | ADVERBS
    | NEGATIONS
    | frozenset(
        """
    is are was were be been being has have had do does did will would can could may might must should share many
    much money according percentage percent cent year month day date which rate
    """.split()
    )
)
_COMMON_ENDING: Final = re.compile(
    r"(?:tions?|ments?|ity|ities|ness|isms?|ings?|ances?|ences?|ers|ors|ists|ants|ents|ics|ages?|ures?|ships?|"
    r"ths?|ies|ees|ties|[nrt][ac]cy|ency|hood)$"
)


_WORD: Final = re.compile(r"[^\W_][\w.'’-]*[\w'’]|[^\W_]")
_ENDING: Final = re.compile(r"['’]s?$")
#: The same texts are compared with each other many times in one run.
_REMEMBERED: Final = 4096


def words_of(text: str) -> list[str]:
    """The words of a text, lower case, possessive endings off."""
    return list(_words(text))


@lru_cache(maxsize=_REMEMBERED)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_ENDING.sub("", w) for w in _WORD.findall(text.lower()))


@lru_cache(maxsize=_REMEMBERED)
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning: neither grammar nor question words."""
    return frozenset(w for w in words_of(text) if w not in _STOP and w != MARK)


def count_words(text: str) -> int:
    """How many words a reader sees; a gap counts as one."""
    return len([t for t in text.split() if any(c.isalnum() for c in t) or MARK in t])


def dangling(text: str, after: str = "") -> str:
    """The first word of a text that points outside it ("" when none does): a pronoun, "last year", "the deal".

    ``after`` is a sentence that stands before the text: pronouns may point to it, and nouns that it names.
    """
    found = [
        m for m in _DANGLING.finditer(text) if m[0].lower() not in _HARMLESS_TIME and not _anchored(m, text, after)
    ]
    if found:
        return found[0][0]
    tokens = [t.strip('“”‘’"(),.;:?!') for t in text.split()]
    known = after.endswith(".")
    for i, token in enumerate(tokens):
        low = token.lower()
        known = known or low in {"who", "whose", "whom"}
        if low in {"it", "they", "he", "she", "him", "them", "we", "us", "our", "i", "you", "itself", "there", "here"}:
            if low == "it" and i and tokens[i - 1].lower() == "that":
                return token
            if (
                low in {"it", "they", "them", "itself", "there"}
                and known
                and (after.endswith(".") or (i > 2 and low != "there"))
            ):
                continue
            if low in {"he", "she", "him"} and known and i > 2:
                continue
            if token in {"US"}:
                known = True
                continue
            return token
        if low in {"its", "their", "his", "her"} and not known:
            return token
        if low in {"the", "both"} and i + 1 < len(tokens):
            at = i + 2 if tokens[i + 1].lower() in {"two", "three", "both", "four"} and i + 2 < len(tokens) else i + 1
            noun = tokens[at]
            if noun.lower() in DEFINITE_HEADS and noun.istitle() and at == i + 1 and alone_capital(tokens, at):
                return f"{low} {noun}"
            if (
                noun.islower()
                and (noun in DEFINITE_HEADS or noun.removesuffix("s") in DEFINITE_HEADS)
                and bare_head(tokens, at)
                and not _told(noun, after, tokens[:i])
            ):
                return f"{low} {noun}"
        if low == "that" and i == 0 and not after:
            return token
        if low == "that" and i + 1 < len(tokens) and _demonstrative(tokens, i):
            return f"that {tokens[i + 1]}"
        named = token[:1].isupper() and token not in _MONTHS and (i > 0 or low not in _STOP | _OPENING)
        if named or (i > 1 and low.endswith("s") and low not in _STOP and len(low) > 3):
            known = True
    return ""


def _demonstrative(tokens: list[str], i: int) -> bool:
    """Whether *that* at ``i`` points at a noun ("counts that order among ...") instead of opening a clause."""
    noun = tokens[i + 1]
    if noun not in (DEFINITE_HEADS - {"chamber", "year"}) | {"time", "period", "moment", "point"} or _told(
        noun, "", tokens[:i]
    ):
        return False
    following = tokens[i + 2].lower() if i + 2 < len(tokens) else "of"
    return following in PREPOSITIONS or (i > 0 and tokens[i - 1].lower() in PREPOSITIONS)


def _anchored(match: re.Match[str], text: str, after: str) -> bool:
    """Whether "a year earlier" follows a date that says from when to count."""
    relative = re.search(r"(?:earlier|later|before)$", match[0].lower())
    return bool(relative and re.search(r"\b(?:1[89]|20)\d\d\b", f"{after} {text[: match.start()]}"))


def _told(noun: str, after: str, before: list[str]) -> bool:
    """Whether a definite noun was named before, or is a plain part of what was ("the terms" of a bargain)."""
    stem = noun.rstrip("s")
    if any(w.lower().rstrip("s") == stem for w in [*before, *after.strip(".").split()]):
        return True
    if noun in _GEOGRAPHY and any(w[:1].isupper() and w not in _MONTHS for w in before[1:]):
        return True
    return after.endswith(".") and noun in _PARTS


def alone_capital(tokens: list[str], i: int) -> bool:
    """Whether a capitalised common noun stands alone ("the Statement was ..."), short for a name given elsewhere."""
    following = tokens[i + 1] if i + 1 < len(tokens) else ""
    return not following[:1].isupper() and following.lower() not in {"of", "on", "for", "between"}


def bare_head(tokens: list[str], i: int) -> bool:
    """Whether the noun at ``i`` has nothing after it that says which one is meant."""
    following = tokens[i + 1].lower() if i + 1 < len(tokens) else ""
    if following in {"of", "that", "which", "who", "whose", "between", "by", "with", "on", "for", "against"}:
        return False
    if following.endswith("ed") and tokens[i + 2 : i + 3] == ["by"] and "high" in tokens[:i]:
        return False  # "how high were the duties imposed by Oslo"
    if following in {"in", "at", "near"} and tokens[i + 2 : i + 3] and tokens[i + 2][:1].isupper():
        return tokens[i + 2] in _MONTHS
    return not (following and following[0].isalpha() and following not in _STOP and is_head_noun(following))


def is_head_noun(word: str) -> bool:
    """Whether a lower-case word looks like a noun that an earlier noun describes ("the tariff bargain")."""
    return word not in _STOP and not word.endswith(("ed", "ly")) and word in DEFINITE_HEADS


def looks_common(word: str) -> bool:
    """Whether a capitalised first word of a sentence, unknown otherwise, looks like a common noun."""
    return bool(_COMMON_ENDING.search(word.lower())) and not word.isupper()


def article(phrase: str) -> str:
    """The indefinite article that goes before a phrase, by its sound: "a European poll", "an hourly wage"."""
    vowel = re.match(r"(?!eu|uni(?!n|m)|us[aeiu]|one\b|once\b|ut[ei])[aeiou]|hour|honest|heir", phrase, re.I)
    return "an" if vowel else "a"
