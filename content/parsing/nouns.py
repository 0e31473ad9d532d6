"""The noun that a number counts: found without a dictionary, by the plural ending and the words that end a phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from content.parsing.months import MONTHS

_WORD = re.compile(r"[^\W\d_](?:[\w./&'-]*[\w'])?\.?")
_MAX_WORDS: Final = 5
#: "Three more years", "20 fewer beds": words between a number and its noun that are no part of the noun.
#: "Low- and middle-income countries": the first of two words that share their end.
_SHARED = re.compile(r"[a-z]+- (?:and|or|to) (?=[a-z])")
#: A footnote number after a word ("12 countries.4 The next ...").
_MARK = re.compile(r"[.,]\d{1,3}$")
_MORE = re.compile(r"(?:more|fewer|less|additional|extra|further) (?=[a-z])")

#: Words that end a noun phrase: prepositions, conjunctions, pronouns, auxiliary and reporting verbs.
_BOUNDARY: Final = frozenset(
    "a about above across after against all along also although amid among an and any are around as at be "
    "because been before being below between but by can could did do does down during each else even every "
    "ever for from had has have he her his how however if in into is it its just may me might more must "
    "near no nor not now of off on once one only onto or other our out over own per same says said she "
    "should since so some still such than that the their them then there these they this those though "
    "through thus to too toward towards under until up upon us versus very via vs was we were what when "
    "where whether which while who whose why will with within without would yet you your percent per cent "
    "dollars euros yen rupees kroner kronor francs pesos baht yuan pence cents "
    "ago earlier later million billion trillion thousand hundred remain remains became becomes took place".split()
)  # fmt: skip
_PLURALS: Final = frozenset(
    "people men women children troops personnel aircraft police staff spacecraft criteria media data feet "
    "teeth headcount crew cattle servicemen servicewomen fishermen businessmen policemen lives wives "
    "halves".split()
)
_NOT_PLURAL: Final = frozenset(
    "is was has this us as thus its various previous numerous serious dangerous famous status process "
    "access success business congress press class across less unless always perhaps towards besides plus "
    "versus focus crisis basis analysis series means news politics economics diplomatics overseas previous "
    "religious continuous requires says remains seeks includes calls makes takes gives shows holds marks "
    "plays needs allows provides represents stipulates prohibits states-wide indigenous autonomous nervous "
    "bias gas bus virus campus census consensus corpus surplus apparatus nexus".split()
)
#: Words after which a number is a label, not a count.
LABELS: Final = frozenset(
    "article articles section sections chapter chapters clause paragraph phase stage level tier table "
    "figure fig page pages p pp no nos number issue vol volume part annex appendix track type model "
    "version release block room building floor gate route highway channel pillar step act title rule item "
    "episode season grade class category group resolution directive regulation protocol amendment windows "
    "office suite unit platform terminal line sector zone district bus flight apollo task mk".split()
)
#: Words after which a number counts nothing, though a year may stand there ("per 100,000", "Year 6", "Scope 3").
COUNT_LABELS: Final = frozenset(
    "per year goal goals target scope sdg sdgs schedule horizon agenda vision option".split()
)
#: Nouns that, with "the", usually point back to what was named before ("the two countries").
POINTING_BACK: Final = frozenset(
    "sides countries nations allies governments leaders parties ministers men women presidents states "
    "powers capitals partners neighbours neighbors economies others pillars militaries houses chambers "
    "administrations".split()
)
#: Nouns by which a text counts its own parts ("three reasons", "two proposals"): no fact when they are few.
LIST_WORDS: Final = frozenset(
    "things reasons ways points questions proposals remarks observations considerations obstacles arguments lessons "
    "messages charts examples aspects respects concerns caveats problems explanations conclusions takeaways factors "
    "matters headings facts words sentences paragraphs "
    "fronts grounds scenarios options areas trends themes topics tables figures "
    "hurdles dimensions objections kinds types sorts forms features elements strands halves".split()
)
_UNITS: Final = frozenset(
    "years months weeks days decades hours minutes seconds centuries miles kilometers kilometres".split()
)


@dataclass(frozen=True, slots=True)
class Noun:
    """The noun phrase after a number: ``phrase`` as written, its ``head`` in lower case, and where it ends."""

    phrase: str
    head: str
    end: int


def counted_noun(flat: str, at: int) -> Noun | None:
    """The plural noun phrase that begins at ``at``, up to five words long, or None."""
    more = _MORE.match(flat, at)
    at = more.end() if more else at
    position, best = at, None
    for _ in range(_MAX_WORDS):
        shared = _SHARED.match(flat, position)
        if shared:
            position = shared.end()
        match = _WORD.match(flat, position)
        if match is None:
            break
        marked = _MARK.search(match[0])
        word, end = match[0][: marked.start()] if marked else match[0], match.end()
        stop = word.endswith(".") and not _is_abbreviation(word)
        bare = word.rstrip(".") if stop else word
        low = bare.lower()
        if (
            (low in _BOUNDARY and not (bare.isupper() and len(bare) > 1))
            or low.endswith(("'s", "s'"))
            or (low in MONTHS and bare[0].isupper())
            or "/" in bare
        ):
            break
        if _is_plural(low):
            best = Noun(flat[at : position + len(bare)], low.rsplit("-", 1)[-1], position + len(bare))
        elif best is not None:
            break
        if stop or marked or flat[end : end + 1] != " " or (best and best.head in _UNITS):
            break
        position = end + 1
    return best


def _is_abbreviation(word: str) -> bool:
    return word.count(".") > 1 or len(word) <= 2


def _is_plural(word: str) -> bool:
    last = word.rsplit("-", 1)[-1]
    if last in _PLURALS:
        return True
    if last in _NOT_PLURAL or not last.isalpha() or len(last) < 4 or not last.endswith("s"):
        return False
    return not last.endswith(("ss", "us", "is", "ous"))
