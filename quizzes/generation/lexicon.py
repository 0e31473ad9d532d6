"""Which first words of a sentence keep their capital when the sentence goes on inside another one. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from content.records import Document
from content.syntax.parse import opens_with_common_noun
from quizzes.generation.verbs import form_of, nounish
from quizzes.generation.words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    MARK,
    PREPOSITIONS,
    PRONOUNS,
    STATES,
    SUBORDINATORS,
    looks_common,
)

#: Places whose names look like plurals.
_PLACES: Final = frozenset(
    "brussels paris texas athens laos honduras philippines netherlands wales cyprus mauritius maldives seychelles "
    "bahamas barbados belarus tunis damascus caracas vilnius angeles naples marseilles lyons thames alps andes".split()
)
#: Callings that stand before a name.
_ROLES: Final = frozenset(
    "economist historian analyst journalist novelist researcher scholar commentator critic lawyer engineer scientist "
    "activist energy opposition officials experts voters farmers prices exports imports sales".split()
)
#: Words before a role or a plural that begin no name.
_ADJECTIVES: Final = frozenset(
    """
    former late acting current new old recent public both fewer other further outside independent national local
    global regional foreign domestic rural urban annual total average early member rising falling higher lower younger
    older many most private state small large poor rich real net gross average typical long short
    full free fair deep wide heavy light high low big fast slow extra spare raw cheap dear clean dirty hard soft
    single double dual
    """.split()
)
#: Nouns and numbers that open a subject in writing on policy and begin no name.
_COMMON: Final = frozenset(
    """
    household reserve payroll queue compute core headline retail consumer producer energy food water power oil gas coal
    steel road rail air sea land farm fish rice wheat crop tax trade bank credit interest pension child youth school
    hospital patient nurse doctor worker driver tenant landlord rent wage pay price cost debt fund grant loan levy fee
    fine ticket bus train tram ferry port ship fleet boat catch stock quota harvest rainfall rain heat flood drought
    fire smoke noise waste plastic paper glass carbon methane solar wind hydro wave tide battery grid cable chip fab
    wafer server model data cloud phone mobile broadband spectrum patent crime prison police court judge jury lawyer
    women men girls boys pupils students patients nurses people children adults families parents mothers fathers
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
    eighty ninety hundreds thousands millions dozens nobody everyone everybody somebody anyone nothing everything
    queues wages rents prices costs fees taxes loans grants funds sales imports exports stocks deaths births cases
    closures losses gains savings profits revenues budgets deficits debts jobs schools hospitals clinics homes houses
    median frequency expectant remaining existing emerging developing leading rising outstanding ongoing pending
    flexible revenue compensation coverage attendance turnout traffic salt sand gravel soil mud silt
    stone wood timber cotton wool milk meat beef pork sugar coffee tea cocoa tin copper iron gold silver lithium nickel
    cobalt hydrogen ammonia
    """.split()
)
_ADJECTIVE: Final = re.compile(r"(?:al|ive|ous|able|ible|less|ful|ical|ary|ory|ured|ated|ised|ized|ished|ered)$")
_PLURAL: Final = frozenset({"are", "were", "have"})
_FUNCTION: Final = (DETERMINERS | PREPOSITIONS | PRONOUNS | CONJUNCTIONS | SUBORDINATORS | ADVERBS) - {"us"}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words the document itself writes in lower case, and words it capitalises inside a sentence."""

    lower: frozenset[str]
    proper: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> Lexicon:
        """Reads both sets off the passages; a word at the start of a sentence says nothing."""
        lower: set[str] = set()
        proper: set[str] = set()
        for passage in document.passages:
            for match in re.finditer(r"(?<=[\w,;’'] )([A-Z][\w’-]*)|(?<![\w’'-])([a-z][\w-]*)", passage.text):
                if match[1] and passage.role != "heading" and _alone(passage.text, match.start(), match.end()):
                    proper.add(_stem(match[1]))
                elif match[2]:
                    lower.add(_stem(match[2]))
        return cls(frozenset(lower), frozenset(proper))

    def lowered(self, text: str) -> str:
        """The text as it stands inside a sentence: its first letter small unless it begins a name."""
        match = re.match(r"[A-Z][\w’'-]*", text)
        if not match:
            return text
        word = _stem(match[0])
        behind = text[match.end() :].lstrip()
        if match[0] in STATES or (re.match(r"and [A-Z]", behind) and word not in _FUNCTION and not word.endswith("s")):
            return text
        if word in _FUNCTION or word in _ADJECTIVES:
            return text[0].lower() + text[1:]
        if re.match(r"[A-Z][a-z]+-[a-z]+", match[0]) and not behind[:1].isupper() and word not in self.proper:
            return text[0].lower() + text[1:]
        common = word in _COMMON or (nounish(word) and form_of(word) in ("base", "third"))
        if common and word not in self.proper and not behind[:1].isupper():
            return text[0].lower() + text[1:]
        if word in self.lower and not behind[:1].isupper() and not behind.startswith(("of ", "for ")):
            return text[0].lower() + text[1:]
        capitals = sum(c.isupper() for c in match[0])
        following = text[match.end() :].lstrip()[:1]
        if capitals > 1 or word in self.proper or (re.search(r"['’]s?$", match[0]) and word not in self.lower):
            return text
        after = re.match(r"\s+([a-z]+)\b", text[match.end() :])
        plural = after is not None and (after[1] in _PLURAL or (word.endswith("s") and form_of(after[1]) == "base"))
        verb_or_prep = after is not None and (form_of(after[1]) == "past" or after[1] in PREPOSITIONS)
        if verb_or_prep and word.endswith("s") and word not in _PLACES:
            plural = True
        adjective = bool(_ADJECTIVE.search(word)) and bool(re.match(r"[a-z]", behind))
        if (word.endswith("ly") and re.match(rf"[a-z\d{MARK}]", behind)) or word in _ROLES or adjective:
            return text[0].lower() + text[1:]
        if plural and not match[0].endswith("’s"):
            return text[0].lower() + text[1:]
        if (word in self.lower or looks_common(match[0])) and not following.isupper():
            return text[0].lower() + text[1:]
        if not following.isupper() and opens_with_common_noun(text.replace(MARK, "7")):
            return text[0].lower() + text[1:]
        return text

    def opening(self, term: str) -> str:
        """A term that opened its sentence as it stands inside one: small, unless the text writes it large elsewhere."""
        if len(re.findall(r"[A-Z]", term)) != 1 or not term[0].isupper() or _stem(term.split()[0]) in self.proper:
            return term
        sure = " " in term or _stem(term) in self.lower or looks_common(term) or term.endswith("ing")
        return term[0].lower() + term[1:] if sure else term


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word is surely a name by itself: alone, or at the end of one as surnames are."""
    of_a_name = re.search(r"[A-Z][\w’'-]* (?:(?:of|for|and|the|on) )+$", text[:start])
    return not re.match(r" (?:(?:of|for|and|the|on) )*[A-Z]", text[end:]) and not of_a_name


def _stem(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).lower()
