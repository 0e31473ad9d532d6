"""Who holds a claim: the subject of a verb of saying, made a name that a reader understands, or nobody.

Pure. A family name becomes the full name of the one person who has it, "she" the person named before, "we" the author.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from content.extract.persons import Person
from content.extract.stances import AGENTS, NO_HOLDER
from content.extract.tokens import fold

#: The holder of what a brief itself says.
AUTHOR: Final = "author"
_LEAD = re.compile(
    r"^(?:(?:And|But|Yet|Still|However|Meanwhile|Indeed|Moreover|Similarly|Likewise|Here|Now|Today|Again|Also|And yet"
    r"|For example|For instance|In \d{4}),? )+"
)
_ASIDE = re.compile(r", [^,]{3,90},?$")
_NAME = re.compile(r", [A-ZÀ-Þ][\w’'.-]{1,40}(?: (?:[a-z]{2,3} )?[A-ZÀ-Þ][\w’'.-]{1,40}){1,3},?")
_PRONOUNS: Final = frozenset(("he", "she"))


class Holders:
    """Names the holders of one document's claims; call in reading order."""

    def __init__(self, people: Sequence[Person], authors: Sequence[str]) -> None:
        self._having: dict[str, list[str]] = {}
        for person in people:
            parts = fold(person.name).split()
            for part in dict.fromkeys((parts[0], parts[-1]) if parts else ()):
                self._having.setdefault(part, []).append(person.name)
        self._authors = {fold(name) for name in authors}
        self._last: tuple[int, str] = (-1, "")

    def subject(self, words: str, passage: int) -> str:
        """The holder that the words before a verb of saying name; "" when they name nobody who could say anything."""
        who = _LEAD.sub("", words.strip())
        aside = _ASIDE.search(who)
        inside = self._person(aside[0]) if aside else ""
        if aside and not inside and _NAME.fullmatch(aside[0]) and who[: aside.start()].split()[-1].islower():
            inside = aside[0].strip(" ,")
        who = _ASIDE.sub("", who)
        low = who.lower()
        if low in _PRONOUNS:
            return self._last[1] if self._last[0] in (passage, passage - 1) else ""
        if low in ("we", "i"):
            return AUTHOR
        if low == "they" or not who:
            return ""
        parts = [re.sub(r"(?:['’]s?|[.,])$", "", part).lower() for part in who.split()]
        if NO_HOLDER.intersection(parts) or (parts[-1].endswith(("ing", "ly")) and len(parts) == 1):
            return ""
        if parts[0].endswith("ing"):
            return ""
        person = self._person(who) or inside
        capital = any(part[:1].isupper() for part in who.split()[1:]) or (
            len(parts) == 1 and who[:1].isupper() and person != ""
        )
        agent = any(part in AGENTS for part in parts) or (len(parts) == 1 and parts[0] in ("critics", "many", "some"))
        if not (person or capital or agent):
            return ""
        return self._named(person or _plain(who), passage, bool(person))

    def named(self, words: str, passage: int) -> str:
        """The holder after "according to" or a quotation: any name or noun phrase."""
        who = _ASIDE.sub("", words.strip().rstrip(".,"))
        if not re.search(r"[^\W\d_]{2}", who) or who.lower() in ("it", "them", "this", "that", "plan", "law"):
            return ""
        person = self._person(who)
        return self._named(person or _plain(who), passage, bool(person))

    def _named(self, name: str, passage: int, is_person: bool) -> str:
        if is_person:
            self._last = (passage, name)
        return AUTHOR if fold(name) in self._authors else name[:200]

    def _person(self, who: str) -> str:
        """The full name where the words hold the name, or the family name, of exactly one person."""
        folded = fold(who).split()
        hits = [name for part in folded[:20] for name in self._having.get(part, ())[:5]]
        full = [name for name in hits if set(fold(name).split()) <= set(folded)]
        chosen = full or hits
        # "Mr Vestby's party" speaks for itself.
        return chosen[0] if len(set(chosen)) == 1 and not re.search(r"[’']s? [a-z]", who) else ""


def _plain(who: str) -> str:
    who = re.sub(r"(?: (?:[a-z]+ly|thus|also|now|still|already|again))+$", "", who)
    return re.sub(r"^(?:the|The|a|A|an|An) ", "", who).strip(" ,;:.")
