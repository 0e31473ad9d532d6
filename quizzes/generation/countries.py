"""The states that a text names, so that they can be told from other names. Pure; names from the Unicode locale data."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from babel import Locale

#: Written forms that the locale data leaves out.
_SHORT: Final = (
    "US",
    "U.S.",
    "UK",
    "U.K.",
    "UAE",
    "South Korea",
    "North Korea",
    "Republic of Korea",
    "Britain",
    "Burma",
)
#: Names that are more often something else in a text of policy, or stand for several states.
_DOUBTFUL: Final = frozenset("Georgia Jordan Chad Guinea Dominica Niger Congo".split())
_WITH_ARTICLE: Final = frozenset(
    "US U.S. UK U.K. UAE Philippines Netherlands Maldives Bahamas Gambia Republic of Korea".split()
) | {"United States", "United Kingdom", "United Arab Emirates", "Republic of Korea"}


_US: Final = ("United States", "US", "U.S.", "USA", "America")
_UK: Final = ("United Kingdom", "UK", "U.K.", "Britain")
_ROK: Final = ("South Korea", "Republic of Korea", "Korea", "ROK")
_GROUPS: Final = (
    _US, _UK, _ROK, ("North Korea", "DPRK"), ("United Arab Emirates", "UAE"), ("Netherlands", "Holland"),
    ("Czechia", "Czech Republic"), ("Türkiye", "Turkey"), ("Myanmar (Burma)", "Myanmar", "Burma"),
    ("Taiwan", "Republic of China"), ("China", "PRC"), ("Russia", "Russian Federation"),
)  # fmt: skip
#: A written form of a state's name and the others that say the same.
ALIASES: Final = {one: tuple(o for o in group if o != one) for group in _GROUPS for one in group}


@cache
def _names() -> frozenset[str]:
    territories = Locale("en").territories
    states = {str(name) for code, name in territories.items() if len(code) == 2 and code.isalpha()}
    plain = {re.sub(r"\s*\(.*\)$|^St\. ", "", name) for name in states if "&" not in name}
    return frozenset((plain | set(_SHORT)) - _DOUBTFUL)


def is_country(name: str) -> bool:
    """Whether a name, an article before it aside, is that of a state."""
    return re.sub(r"^[Tt]he ", "", name).strip() in _names()


@cache
def _pattern() -> re.Pattern[str]:
    ordered = sorted(_names(), key=lambda name: (-len(name), name))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w-])")


@cache
def named_in(text: str) -> tuple[str, ...]:
    """The states that a text names, in the order of their first mention."""
    return tuple(dict.fromkeys(_pattern().findall(text)))


def with_article(name: str) -> str:
    """A state's name as it stands in a sentence: "the Philippines", "Peru"."""
    return f"the {name}" if name in _WITH_ARTICLE else name
