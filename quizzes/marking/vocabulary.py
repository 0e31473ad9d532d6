"""Words that a slip of the keyboard never turns into one another.

Pure. General vocabulary only: compass and number words, opposed affixes, words often mistaken for one
another, and the names of territories, languages and currencies from the Unicode locale data (read once,
when a near miss is first weighed).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from babel import Locale

from quizzes.marking.folding import plain

COMPASS: Final = frozenset(
    form
    for point in (
        *("north", "south", "east", "west"),
        *("northeast", "northwest", "southeast", "southwest"),
    )
    for form in (point, f"{point}ern", f"{point}ward", f"{point}wards", f"{point}erly")
)

NUMBER_WORDS: Final = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth half quarter double triple once
    twice thrice""".split()
)

MONTHS: Final = frozenset(
    """january february march april may june july august september october november december""".split()
)

#: Little words in which a slip is harmless.
LINKING: Final = frozenset("of and for in on to the with by at from as de la du des".split())

_ROMAN: Final = re.compile(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")

_OPPOSED_STARTS: Final = (
    ("hypo", "hyper"),
    ("pre", "pro", "post", "per"),
    ("inter", "intra", "intro"),
    ("micro", "macro"),
    ("anti", "ante"),
    ("endo", "exo", "ecto"),
    ("multi", "mini"),
    ("homo", "hetero"),
    ("over", "under"),
    ("re", "de", "pre"),
    ("dis", "mis"),
)
_OPPOSED_ENDS: Final = (
    ("er", "or", "ee"),
    ("ers", "ors", "ees"),
    ("ide", "ite", "ate"),
    ("ism", "ist"),
    ("ful", "less"),
    ("ology", "ologist"),
    ("graphy", "metry"),
    ("ment", "mentary"),
    ("ian", "ien"),
    ("ant", "ance"),
    ("ent", "ence"),
    ("a", "an"),
)

_MISTAKEN: Final = tuple(
    frozenset(group.split())
    for group in (
        "austrian australian",
        "austria australia",
        "nigerian nigerien algerian",
        "iranian iraqi iraqian",
        "slovak slovakian slovene slovenian",
        "latvian lithuanian",
        "mauritian mauritanian",
        "guinean guyanese ghanaian guyanan",
        "indian indonesian",
        "swiss swedish",
        "malian malayan malaysian",
        "dominican dominica",
        "congolese togolese",
        "deterrence deference defence defense",
        "affect effect",
        "principal principle",
        "complement compliment",
        "complementary complimentary",
        "council counsel",
        "councillor counsellor",
        "stationary stationery",
        "mitosis meiosis",
        "adopt adapt",
        "adoption adaption adaptation",
        "economic economics economical",
        "historic historical",
        "politics policies policy polity",
        "executive execution",
        "conversation conservation conversion",
        "conservation conversation",
        "ratification rectification ramification",
        "accession secession succession cession",
        "sanction sanctuary",
        "import impart export",
        "elicit illicit",
        "ordinance ordnance",
        "perspective prospective",
        "prescribe proscribe",
        "prescription proscription",
        "precede proceed",
        "personal personnel",
        "immigration emigration migration",
        "respectively respectfully",
        "regulation relegation legislation",
        "constitution institution restitution substitution destitution",
        "production protection projection",
        "inflation deflation inflection infection",
        "reflation inflation deflation",
        "revolution evolution resolution devolution",
        "collusion collision coalition",
        "allusion illusion",
        "marital martial",
        "causal casual",
        "nuclear unclear",
        "united untied",
        "trial trail",
        "costal coastal",
        "statute statue stature status",
        "diary dairy",
        "desert dessert",
        "moral morale",
        "human humane",
        "insure ensure assure",
        "insurance assurance",
        "commission omission",
        "commerce commence",
        "contract contrast contact",
        "access excess",
        "region religion legion",
        "regional religious",
        "regime regimen regiment",
        "treaty treatise",
        "alliance allegiance",
        "strategic strategy",
        "prioritiser prioritizer",
    )
)
_MISTAKEN_FOR: Final = {
    word: frozenset().union(*(group for group in _MISTAKEN if word in group)) for group in _MISTAKEN for word in group
}


def is_exact(word: str) -> bool:
    """True for a word that must be typed as it is: a number, a Roman numeral, a letter, a point of the compass."""
    return (
        len(word) <= 1
        or any(char.isdigit() for char in word)
        or word in COMPASS
        or word in NUMBER_WORDS
        or word in MONTHS
        or _ROMAN.fullmatch(word) is not None
    )


def are_opposed(one: str, other: str) -> bool:
    """True for two words that one affix or one letter makes different terms: hypo- and hyper-, -er and -ee."""
    if other in _MISTAKEN_FOR.get(one, ()):
        return True
    for starts in _OPPOSED_STARTS:
        mine, yours = _longest(starts, one.startswith), _longest(starts, other.startswith)
        if mine and yours and mine != yours and one[len(mine) :] == other[len(yours) :]:
            return True
    for ends in _OPPOSED_ENDS:
        mine, yours = _longest(ends, one.endswith), _longest(ends, other.endswith)
        if mine and yours and mine != yours and one[: -len(mine)] == other[: -len(yours)]:
            return True
    return False


def _longest(affixes: tuple[str, ...], has: Callable[[str], bool]) -> str:
    return max((affix for affix in affixes if has(affix)), key=len, default="")


@cache
def known_names() -> frozenset[str]:
    """Territories, languages and currencies by their English names, plain. Reads the locale data once."""
    locale = Locale("en")
    names = (*locale.territories.values(), *locale.languages.values(), *locale.currencies.values())
    return frozenset(plain(name) for name in names)


@cache
def known_names_from(letter: str) -> tuple[str, ...]:
    """The known names that begin with this letter."""
    return tuple(name for name in sorted(known_names()) if name[:1] == letter)
