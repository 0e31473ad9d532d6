"""The first seal re-reads the passage with the parser that marks."""

from __future__ import annotations

import pytest

from quizzes.marking import spec_from_json
from quizzes.seals import value_found

PASSAGE = (
    "On 3 May 2031 the council put the fee at about 12% of the fare, or €4.5 million a year, for 40 ferries, "
    "about 3,700 km away."
)


@pytest.mark.parametrize(
    ("spec", "quote", "found"),
    [
        ({"kind": "percentage", "key": "12"}, "about 12% of the fare", True),
        ({"kind": "percentage", "key": "13"}, "about 12% of the fare", False),
        ({"kind": "percentage", "key": "12"}, "about twelve in a hundred", False),
        ({"kind": "date", "key": "2031-05-03"}, "On 3 May 2031 the council", True),
        ({"kind": "date", "key": "2031-05-04"}, "On 3 May 2031 the council", False),
        ({"kind": "money", "key": {"amount": "4500000", "currency": "EUR"}}, "€4.5 million a year", True),
        ({"kind": "money", "key": {"amount": "4500000000", "currency": "EUR"}}, "€4.5 million a year", False),
        ({"kind": "number", "key": {"amount": "40", "unit": "ferries"}}, "for 40 ferries", True),
        ({"kind": "number", "key": {"amount": "3700", "unit": "km"}}, "about 3,700 km away", True),
        ({"kind": "number", "key": {"amount": "37", "unit": "km"}}, "about 3,700 km away", False),
        ({"kind": "term", "key": {"name": "the Council"}}, "the council put the fee", True),
        ({"kind": "term", "key": {"name": "parliament"}}, "the council put the fee", False),
        ({"kind": "judgement", "key": "supported"}, "the council put the fee", True),
        ({"kind": "judgement", "key": "supported"}, "the senate put the fee", False),
        (
            {"kind": "cloze", "key": [{"kind": "percentage", "key": "12"}, {"kind": "date", "key": "2030"}]},
            PASSAGE[:-1],
            False,
        ),
    ],
)
def test_the_seal_is_given_where_the_passage_gives_the_key(spec, quote, found):
    assert value_found(spec_from_json(spec), quote, PASSAGE) is found
