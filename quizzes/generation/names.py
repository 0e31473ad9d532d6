"""What proper names do in a stem: who wrote the brief, what a name is short for.

Pure.
"""

from __future__ import annotations

import re
from typing import Final

from content.records import Document

#: Names that are surely an organisation's; countries and groups of countries are not asked for as one.
BODY: Final = re.compile(
    r"\b(?:Foundation|Party|Command|Council|Agency|Ministry|Bank|Institute|Centre|Center|Association|Commission|"
    r"Committee|Authority|Company|Corporation|Department|Office|Organi[sz]ation|University|Academy|Court|Board|Fund|"
    r"Federation|Society|Service|Bureau|Group|Trust|Forum|Cooperative|Industries|Secretariat)\b"
)
#: What else than a person may stand in the line of the authors.
_HOUSE: Final = re.compile(
    r"\b(?:Lab|Team|Unit|Network|Observatory|Desk|Staff|Initiative|Project|Programme|Alliance)\b"
)
_SUFFIX: Final = re.compile(r",?\s+(?:Jr|Sr|II|III|IV|PhD|MD)\.?$")


#: Chinese and Korean family names, which stand first before a given name of two parts: "Lim Hui Shan".
_FIRST_FAMILIES: Final = frozenset(
    """
    lim tan wong ng chan chen cheung chua goh ho koh lau lin liu ong teo toh wu yap yeo zhang li wang huang yang zhao
    zhou xu sun zhu guo gao luo zheng park kim choi jung kang cho yoon jang
    """.split()
)


def surname(name: str) -> str:
    """The last part of a name, without "Jr." and the like."""
    parts = _SUFFIX.sub("", name).split()
    if len(parts) > 2 and parts[0].lower() in _FIRST_FAMILIES:
        return parts[0]
    if len(parts) > 1 and re.fullmatch(r"[A-Z][a-z]+-[a-z]+", parts[-1]):
        return parts[0]  # Korean and Chinese given names are hyphenated and stand last
    return parts[-1] if parts else ""


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
#: What is shorter, in capitals, numbered or a body's name is as often a series or a publisher as a title.
_SHORTEST_TITLE: Final = 3


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
    people = [a for a in authors if a.split() and not (BODY.search(a) or _HOUSE.search(a))]
    known = list(dict.fromkeys(surname(a) for a in people))
    if not known:
        title = re.split(r"[:–—|]", source.title)[0].strip(" .?!")
        told = not title.isupper() and not BODY.search(title) and not re.search(r"\d", title)
        fits = _SHORTEST_TITLE <= len(title.split()) <= _LONGEST_TITLE
        return f"“{title}”" if fits and told else "the brief"
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


def biographical(text: str, authors: tuple[str, ...] = ()) -> bool:
    """Whether a passage is a note about an author, which is no part of what the brief says."""
    posts = any(
        re.match(rf"(?:Dr\.? )?{re.escape(a)}(?:,| heads| is| was| works| leads| directs| teaches)", text)
        for a in authors
    )
    return posts or bool(_BIOGRAPHY.match(text))


def possessive(label: str) -> str:
    """Pajon's; Hughes's stays Hughes’ to be safe in either style."""
    return f"{label}’" if label.endswith("s") else f"{label}’s"


def brief_of(label: str) -> str:
    """How a stem speaks of the brief itself: "Pajon’s brief", or its title."""
    return label if label == "the brief" or label.startswith("“") else f"{possessive(label)} brief"
