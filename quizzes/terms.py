"""The terms of an attempt, resolved before it starts and frozen with it. Pure.

Who gives them: a quiz has settings, a class and its groups may change the times, a person may have more time.
All that is resolved before ``quizzes`` sees it. ``quizzes.timing`` says what the times mean, ``quizzes.review``
what is shown when.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Final

from quizzes.behaviours import BEHAVIOURS, VISIBLE

#: practice: for oneself; test: counts; exam: counts under watch, with a start code where one is set.
MODES: Final = ("practice", "test", "exam")
#: What may lie open: nothing, the brief of the quiz, anything.
BOOKS: Final = ("closed", "brief", "open")
#: One question a page, or all on one.
LAYOUTS: Final = ("one", "all")
#: When time ends: what is saved is handed in; handing in late is accepted for a while; it must have been handed in.
WHEN_TIME_ENDS: Final = ("submit", "grace", "must_submit")
#: Which of several attempts counts.
COUNTING: Final = ("highest", "average", "first", "last")
#: When results are looked at: while answering, within two minutes of handing in, later, after the quiz closed.
MOMENTS: Final = ("during", "after", "open", "closed")

_BARE: Final = ("attempt", "max_mark")
_MARKS: Final = (*_BARE, "correctness", "marks", "overall")
#: Mode -> moment -> what is shown, where a quiz does not say otherwise.
REVIEW: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "practice": dict.fromkeys(MOMENTS, VISIBLE),
    "test": {"during": _BARE, "after": _MARKS, "open": _MARKS, "closed": VISIBLE},
    "exam": {"during": _BARE, "after": ("attempt",), "open": ("attempt",), "closed": VISIBLE},
}
#: Mode -> what else differs by default.
DEFAULTS: Final[dict[str, dict[str, Any]]] = {
    "practice": {"behaviour": "immediate", "attempts": None, "book": "brief"},
    "test": {"behaviour": "deferred", "attempts": 2, "book": "brief"},
    "exam": {"behaviour": "deferred", "attempts": 1, "book": "closed"},
}


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for one attempt of one person. Times are UTC, spans are seconds, None is "no such bound".

    ``opens`` to ``closes``: when an attempt may begin. ``ends``: when a running one ends at the latest;
    later than ``closes``, or None, for those who have more time. ``limit``: how long it may take.
    ``grace``: how long after its end an attempt is still accepted, where ``when_time_ends`` is "grace".
    ``rest``: how long in all breaks may stop the clock. ``attempts``: how many there are, ``wait`` how long
    between two. ``all_closed``: when the last person's time to begin is over. ``more_time``: longer than others.
    """

    mode: str = "practice"
    behaviour: str = "immediate"
    tries: int = 1
    penalty: str = "1/3"
    certainty_counts: bool = False
    opens: dt.datetime | None = None
    closes: dt.datetime | None = None
    ends: dt.datetime | None = None
    all_closed: dt.datetime | None = None
    limit: int | None = None
    when_time_ends: str = "submit"
    grace: int = 0
    rest: int = 0
    more_time: bool = False
    attempts: int | None = None
    counting: str = "highest"
    wait: int = 0
    book: str = "brief"
    layout: str = "one"
    pass_mark: int | None = None
    bands: tuple[tuple[int, str], ...] = ()
    review: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: REVIEW["practice"])

    def __post_init__(self) -> None:
        if self.tries < 1:
            raise ValueError("an attempt allows at least one try")
        for name, allowed in _ALLOWED.items():
            if getattr(self, name) not in allowed:
                raise ValueError(f"unknown {name} {getattr(self, name)!r}")
        if set(self.review) - set(MOMENTS) or any(set(shown) - set(VISIBLE) for shown in self.review.values()):
            raise ValueError("unknown review option")
        if self.limit is not None and self.limit <= 0:
            raise ValueError("a limit is longer than nothing")
        if self.attempts is not None and self.attempts < 1:
            raise ValueError("at least one attempt is allowed")
        if min(self.grace, self.rest, self.wait) < 0:
            raise ValueError("a span is not negative")
        if self.pass_mark is not None and not 0 <= self.pass_mark <= 100:
            raise ValueError("a pass mark is a percentage")

    @property
    def counts(self) -> bool:
        """The result is more than the learner's own."""
        return self.mode != "practice"

    def to_json(self) -> dict[str, Any]:
        """For the attempt's row."""
        data = asdict(self)
        for name in _TIMES:
            data[name] = data[name].isoformat() if data[name] else None
        return data | {"review": {moment: list(shown) for moment, shown in self.review.items()}}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Terms:
        """From the attempt's row; what older rows lack has its default."""
        known = {f.name for f in fields(cls)}
        found = {name: value for name, value in data.items() if name in known}
        for name in _TIMES:
            if found.get(name):
                found[name] = dt.datetime.fromisoformat(found[name])
        if "bands" in found:
            found["bands"] = tuple((int(least), str(words)) for least, words in found["bands"])
        if "review" in found:
            found["review"] = {moment: tuple(shown) for moment, shown in found["review"].items()}
        return cls(**found)


_ALLOWED: Final = {
    "mode": MODES,
    "behaviour": tuple(BEHAVIOURS),
    "when_time_ends": WHEN_TIME_ENDS,
    "counting": COUNTING,
    "book": BOOKS,
    "layout": LAYOUTS,
}
_TIMES: Final = ("opens", "closes", "ends", "all_closed")
#: What stays as it was when a running attempt gets new terms: how its answers are marked.
FROZEN: Final = ("mode", "behaviour", "tries", "penalty", "certainty_counts", "book", "layout")


def changed_terms(old: Terms, new: Terms) -> Terms:
    """``new`` for an attempt that began under ``old``: times and release change, the way of marking does not."""
    return replace(new, **{name: getattr(old, name) for name in FROZEN})
