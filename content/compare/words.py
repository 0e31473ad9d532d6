"""Words as they count when two sentences are compared: stems, a few words for one thing, countries under one name.

Pure. ``term(word)`` gives the form in which a word is compared, "" for words that say nothing of a subject.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import Final

from babel import Locale

from content.extract.tokens import fold
from content.extract.vocabulary import DEMONYMS, FUNCTION_WORDS, TIME_WORDS

#: Words that mean the same to somebody who asks whether two sentences are about one thing.
_ALIKE: Final = """
car automobile automobiles auto autos automotive
poll polls survey surveys
meet met meeting summit talks
deal agreement accord pact
resign resigned resignation
ship ships warship warships frigate frigates vessel vessels
soldier soldiers troop troops
protect protection defend defended defending defends
premier pm
rise rose risen rising increase increased hike hiked raise raised grow grew growth climb climbed
fall fell fallen falling decline declined decrease decreased drop dropped reduce reduced reduction lower lowered
pledge pledged promise promised commitment commit committed vow vowed
spend spent spending budget expenditure outlay outlays
firm firms company companies business businesses
job jobs employment
child children kid kids
doctor doctors physician physicians
die died dying death deaths mortality
vaccine vaccines vaccination vaccinated vaccinate immunisation immunization immunised
electricity power
buy bought purchase purchased procure procured acquire acquired acquisition
home homes house houses household households dwelling dwellings housing
tariff tariffs duty duties levy levies
school schools classroom classrooms
pupil pupils student students
teacher teachers teaching
migrant migrants immigrant immigrants newcomer newcomers
begin began begun start started launch launched
open opened opens
end ended stop stopped
close closed closure
cancel canceled cancelled scrap scrapped postpone postponed
think thought believe believed view viewed
say said tell told state stated
hold held
take took taken
lose lost loss
win won
build built construct constructed construction
send sent
pay paid payment payments
show showed shown find found reveal revealed
largest biggest top leading
station stationed based presence
military army armed
choose chose chosen select selected pick picked
cost costs price prices
farmer farmers
worker workers employee employees staff
nurse nurses nursing
woman women female
man men male
hospital hospitals clinic clinics
sea ocean
""".strip()

#: Capitals and bodies that stand for a government, and names that lead to no territory by their beginning.
_COUNTRY_NAMES: Final = """
us: us, united states, u.s, u.s., usa, america, american, americans, washington
uk: united kingdom, uk, u.k., britain, british, london
korea: north korea, south korea, seoul, pyongyang, korea, korean, koreans
eu: european union, brussels, eu, european
china: hong kong, beijing, chinese
japan: tokyo
russia: moscow
france: paris, french
germany: berlin
australia: canberra
india: delhi
ukraine: kyiv
canada: ottawa
netherlands: dutch, hague
switzerland: swiss
denmark: danish
poland: polish
spain: spanish, madrid
greece: greek
turkey: turkish, türkiye, ankara
philippines: filipino, philippine, manila
sweden: swedish
finland: finnish
wales: welsh
scotland: scottish
italy: rome
austria: vienna
norway: norwegian, oslo
ireland: irish, dublin
thailand: thai
""".strip()

_IRREGULAR: Final = {"ran": "run", "gave": "give", "made": "make", "came": "come", "went": "go", "left": "leave"}
#: Words of measuring and reporting, which stand in most sentences with a figure.
GENERIC: Final = frozenset(
    """
    respondent respond people percent per cent number level rate share total year month week day time new part report
    country govern national nation public offici accord figur data averag annual recent current alreadi former own
    about nearli almost say show find poll think make give come go take hold plan policy state world international
    global region area case point term result half quarter third major main key larg small high low long short great
    good rise fall group system program strategi strategic concept idea approach issu question problem measur
    support include provid use work need want call expect set put bring follow continu remain becom between
    """.split()
)


def _stem(word: str) -> str:
    """A short form shared by the forms of one word; spelling of both sides of the Atlantic."""
    word = re.sub(r"isation|isations|izations", "ization", word)
    word = re.sub(r"(?<=.{3})is(?=e[ds]?$|ing$)", "iz", word)
    word = re.sub(r"defence", "defense", word)
    word = re.sub(r"(?<=.{2})our(?=s?$|ed$|ing$)", "or", word)
    word = re.sub(r"programme", "program", word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] in "tnmpgrd":
        word = word[:-1]
    return re.sub(r"y$", "i", word.removesuffix("e")) if len(word) > 3 else word


_ENDINGS: Final = (
    "izations ization ations ation ements ement ments ment ingly ings ing edly ies ied ers ed es s ly ally al ive"
).split()


def _alike() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _ALIKE.splitlines():
        words = line.split()
        for word in words:
            table.setdefault(word, _stem(words[0]))
            table.setdefault(_stem(word), _stem(words[0]))
    return table


_SAME: Final = _alike()


def _countries() -> dict[str, str]:
    """Names of territories of one word, and the adjectives that begin as they do ("Japanese", "Italian")."""
    names = sorted(fold(name) for name in Locale("en").territories.values())
    found = {name: name for name in names if len(name) >= 4}
    for word in sorted(DEMONYMS):
        near = [name for name in names if " " not in name and len(name) >= 4 and name[:4] == word[:4]]
        if near:
            found.setdefault(word, max(near, key=lambda name: (_common(name, word), -len(name))))
    for line in _COUNTRY_NAMES.splitlines():
        name, _, words = line.partition(": ")
        found |= {fold(word): name for word in words.split(", ")}
    return found


def _common(one: str, other: str) -> int:
    """How many letters two words share at their beginning."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


COUNTRIES: Final = _countries()
_SILENT: Final = (
    FUNCTION_WORDS
    | TIME_WORDS
    | frozenset(
        """percent per cent mr mrs ms dr s th st nd rd up down out off two three four five six seven eight nine ten
    twelve twenty thirty forty fifty hundred thousand million billion trillion third fourth fifth sixth half
    quarter""".split()
    )
)


_WORD: Final = re.compile(r"\d\+\d|[^\W_](?:[^\W_]|[.’'&](?=[^\W_]))*")


@cache
def term(word: str) -> str:
    """The form in which a word is compared; "" for a small word, a number, a month."""
    plain = fold(word)
    if not plain or plain in _SILENT or (plain[0].isdigit() and not plain.isalpha()):
        return plain.replace(" ", "+") if re.fullmatch(r"\d \d", plain) else ""
    if plain.replace(" ", "") in COUNTRIES and len(plain) > 1:
        return f"={COUNTRIES[plain.replace(' ', '')]}"
    if plain in COUNTRIES:
        return f"={COUNTRIES[plain]}"
    stem = _SAME.get(plain) or _stem(plain)
    return _SAME.get(stem, stem) if len(stem) > 1 else ""


def terms(text: str) -> tuple[str, ...]:
    """The terms of a text in order; a hyphenated word gives each of its parts, a country of two words one."""
    words = [re.sub(r"[’']s?$", "", word) for word in _WORD.findall(text)]
    found: list[str] = []
    skip = False
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        pair = f"{word} {following}".lower()
        if not skip and pair in COUNTRIES:
            found.append(f"={COUNTRIES[pair]}")
            skip = True
            continue
        if not skip and (name := term(word)):
            found.append(name)
        skip = False
    return tuple(found)
