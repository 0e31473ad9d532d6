"""What proper names do in a stem: who wrote the brief, which first words keep their capital, what a name is short for.

Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from content.records import Document
from quizzes.generation.verbs import form_of
from quizzes.generation.words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
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
    older many most private state small large poor rich
    """.split()
)
_PLURAL: Final = frozenset({"are", "were", "have"})
_FUNCTION: Final = (DETERMINERS | PREPOSITIONS | PRONOUNS | CONJUNCTIONS | SUBORDINATORS | ADVERBS) - {"us"}
#: Names that are surely an organisation's; countries and groups of countries are not asked for as one.
BODY: Final = re.compile(
    r"\b(?:Foundation|Party|Command|Council|Agency|Ministry|Bank|Institute|Centre|Center|Association|Commission|"
    r"Committee|Authority|Company|Corporation|Department|Office|Organi[sz]ation|University|Academy|Court|Board|Fund|"
    r"Federation|Society|Service|Bureau|Group|Trust|Forum|Cooperative|Industries|Secretariat)\b"
)
_SUFFIX: Final = re.compile(r",?\s+(?:Jr|Sr|II|III|IV|PhD|MD)\.?$")


def surname(name: str) -> str:
    """The last part of a name, without "Jr." and the like."""
    return _SUFFIX.sub("", name).split()[-1] if name.split() else ""


def family_name(name: str, text: str) -> str:
    """The part of a name by which the text calls the person alone, "" when it never does."""
    parts = _SUFFIX.sub("", name).split()
    if len(parts) < 2:
        return parts[0] if parts else ""
    alone = re.sub(re.escape(name), " ", text)
    if re.fullmatch(r"[A-Z][a-z]+-[a-z]+", parts[-1]):
        return parts[0]  # Korean and Chinese given names are hyphenated and stand last
    counts = {p: len(re.findall(rf"(?<![\w-]){re.escape(p)}(?![\w-])", alone)) for p in (parts[0], parts[-1])}
    if not any(counts.values()):
        return ""
    return parts[0] if counts[parts[0]] > counts[parts[-1]] else parts[-1]


_BIOGRAPHY: Final = re.compile(
    r"^(?:Dr\.? |Prof(?:essor)?\.? )?(?P<name>[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){1,3}),? (?:\(.*?\) )?"
    r"(?:is|are|was|works as|serves as|writes) (?:currently )?(?:an? |the )?(?:[\w-]+ ){0,4}?"
    r"(?:[Pp]rofessor|[Ff]ellow|[Aa]dvis[eo]r|[Ww]riter|[Rr]esearcher|[Ll]ecturer|[Aa]nalyst|[Ss]cholar|[Dd]irector|"
    r"[Cc]hair|[Jj]ournalist|[Ee]ditor|[Cc]andidate|[Ss]tudent|[Ee]conomist|about)\b"
)
_BYLINE: Final = re.compile(
    r"(?:^|\s)(?:Authors?:|By)\s+(?P<who>[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){1,3}(?: and [A-Z][^,.:]+)?)$"
)
_LONGEST_TITLE: Final = 7


def label_of(document: Document) -> str:
    """How a stem names the brief: by its authors' surnames, else by its short title, else as "the brief".

    Authors a file does not name at its head are often told of at its foot.
    """
    source = document.source
    authors = (
        source.authors
        or _byline(document)
        or tuple(m["name"] for p in document.passages[-4:] if (m := _BIOGRAPHY.match(p.text)))
    )
    known = list(dict.fromkeys(surname(a) for a in authors if a.split()))
    if not known:
        title = re.split(r"[:–—|]", source.title)[0].strip(" .?!")
        return f"“{title}”" if 2 <= len(title.split()) <= _LONGEST_TITLE else "the brief"
    if len(known) > 2:
        return f"{known[0]} and others"
    return " and ".join(known)


def _byline(document: Document) -> tuple[str, ...]:
    """The authors that a line near the head names: "Author: Ana Ruiz", "By Ana Ruiz and Tom Falk"."""
    for passage in document.passages[:6]:
        for line in passage.text.split("\n"):
            match = re.search(
                r"(?:^|\s)(?:Authors?:|By)\s+(?P<who>[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){1,3}(?: and [A-Z][^,.:]+)?)$", line
            )
            if match:
                return tuple(re.split(r" and ", match["who"]))
    return ()


def biographical(text: str) -> bool:
    """Whether a passage is a note about an author, which is no part of what the brief says."""
    return bool(_BIOGRAPHY.match(text))


def possessive(label: str) -> str:
    """Pajon's; Hughes's stays Hughes’ to be safe in either style."""
    return f"{label}’" if label.endswith("s") else f"{label}’s"


def brief_of(label: str) -> str:
    """How a stem speaks of the brief itself: "Pajon’s brief", or its title."""
    return label if label == "the brief" or label.startswith("“") else f"{possessive(label)} brief"


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
                if match[1] and passage.role != "heading":
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
        if word in _FUNCTION or word in _ADJECTIVES:
            return text[0].lower() + text[1:]
        behind = text[match.end() :].lstrip()
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
        if (word.endswith("ly") and not following.isupper()) or word in _ROLES:
            return text[0].lower() + text[1:]
        if plural and not match[0].endswith("’s"):
            return text[0].lower() + text[1:]
        if word in self.lower or (looks_common(match[0]) and not following.isupper()):
            return text[0].lower() + text[1:]
        return text


def _stem(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).lower()
