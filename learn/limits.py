"""How often something may be tried, by a person or from an address, counted in the cache as the log-in counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.cache import cache


class TooOften(Exception):
    """Tried too often; ``until``: when it may be tried again."""

    def __init__(self, until: dt.datetime) -> None:
        super().__init__(until)
        self.until = until


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``most`` tries in ``seconds`` under one name."""

    name: str
    most: int
    seconds: int

    @property
    def keys(self) -> list[str]:
        """One place in the cache for each try: adding to a place is atomic, so that no try goes uncounted."""
        return [f"limit/{self.name}/{place}" for place in range(self.most)]

    def used(self, now: dt.datetime) -> dict[str, float]:
        """The places taken within the time, with when. One look into the cache."""
        since = now.timestamp() - self.seconds
        return {key: at for key, at in cache.get_many(self.keys).items() if at > since}


def wrong_codes(what: str, person: object, address: str) -> tuple[Limit, Limit]:
    """The limits of guessing a code: few for a person, more for an address, behind which a whole class may sit."""
    return Limit(f"{what}/person/{person}", 5, 300), Limit(f"{what}/address/{address}", 100, 300)


def refuse_beyond(limits: Iterable[Limit], now: dt.datetime) -> None:
    """Raise TooOften where one of the limits is reached."""
    free = [min(used.values()) + limit.seconds for limit in limits if len(used := limit.used(now)) >= limit.most]
    if free:
        raise TooOften(dt.datetime.fromtimestamp(max(free), tz=dt.UTC))


def count(limits: Iterable[Limit], now: dt.datetime) -> None:
    """Count one try under each of the limits."""
    for limit in limits:
        used = limit.used(now)
        for key in limit.keys:
            if key not in used and cache.add(key, now.timestamp(), timeout=limit.seconds):
                break
