"""Which dated sentences tell one event."""

from __future__ import annotations

import pytest

from content.compare.events import Told, one_event, precise
from content.compare.identity import name_of

NAMES = [
    name_of("person", {"name": "Ada Lindqvist"}),
    name_of("person", {"name": "Lindqvist Ada"}),
    name_of("organisation", {"name": "Northern Ports Authority", "acronym": "NPA"}),
    name_of("agreement", {"name": "Treaty of Skerra", "acronym": None}),
]


def events(*rows: tuple[int, str, str], agreed=(), apart=()):
    told = [Told(key, brief, date, sentence) for key, (brief, date, sentence) in enumerate(rows)]
    return one_event(told, NAMES, [frozenset(keys) for keys in agreed], [frozenset(keys) for keys in apart])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2031-05", "In May 2031 Lindqvist resigned from the cabinet."),
         ("2031-05", "Ada Lindqvist announced in May 2031 that she would leave the cabinet after her resignation.")),
        (("2031-05-04", "On 4 May 2031 the NPA opened a new quay."),
         ("2031-05", "The Northern Ports Authority opened its second quay in May 2031.")),
        (("2031-05-04", "On 4 May 2031 a storm sank two ferries."),
         ("2031-05-04", "Two ferries were lost in the storm of 4 May 2031, which sank them within an hour.")),
    ],
)  # fmt: skip
def test_two_briefs_tell_one_event_under_different_names_and_dates(one, other):
    assert events((1, *one), (2, *other)) == (0, 0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same person, another matter.
        (("2031-05", "In May 2031 Lindqvist resigned."), ("2031-05", "In May 2031 Lindqvist opened a school.")),
        # Another day.
        (("2031-05-04", "The NPA built a quay on 4 May 2031."), ("2031-05-09", "The NPA built a quay on 9 May 2031.")),
        # Another country.
        (("2031-05", "In May 2031 the NPA signed a deal on pilots with Norway."),
         ("2031-05", "In May 2031 the NPA signed a deal on pilots with Chile.")),
        # Nobody named, and no day.
        (("2031-05", "In May 2031 prices rose faster."), ("2031-05", "In May 2031 prices rose faster than wages.")),
        # A year is no event.
        (("2031", "In 2031 the NPA hired more pilots."), ("2031", "The NPA hired a director in 2031.")),
    ],
)  # fmt: skip
def test_two_matters_of_one_date_stay_apart(one, other):
    assert events((1, *one), (2, *other)) == (0, 1)


def test_what_a_person_decided_comes_first():
    rows = [(1, "2031-05", "Talks began in May 2031."), (2, "2031-05-04", "A first round was held on 4 May 2031.")]
    assert events(*rows) == (0, 1)
    assert events(*rows, agreed=[(0, 1)]) == (0, 0)
    same = [(1, "2031-05", "In May 2031 the NPA closed a quay."), (2, "2031-05", "The NPA closed a quay in May 2031.")]
    assert events(*same) == (0, 0)
    assert events(*same, apart=[(0, 1)]) == (0, 1)


def test_one_brief_seldom_tells_a_thing_twice():
    one, other = (
        (1, "2031-05", "In May 2031 the NPA closed a quay."),
        (1, "2031-05", "A quay of the NPA was closed in May 2031."),
    )
    assert events(one, other) == (0, 1)


def test_dates_that_agree_are_told_as_exactly_as_they_are_known():
    assert precise(["2031", "2031-05-04", "2031-05"]) == "2031-05-04"
