"""What changed between two editions: passages by their uids, words by their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.differences import changes, differences
from content.passage_ids import Known


def test_changed_new_and_gone_passages_are_told_in_the_order_of_the_new_edition():
    old = [Known("a", "S", "One."), Known("b", "S", "Two."), Known("c", "S", "Three.")]
    new = [Known("d", "S", "Four."), Known("c", "T", "Three."), Known("a", "S", "One, changed.")]
    assert [(c.kind, c.uid) for c in changes(old, new)] == [("new", "d"), ("changed", "a"), ("gone", "b")]
    assert changes(old, old) == []


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("The fee is 12% of the fare.", "The fee is 14% of the fare.", ["12"], ["14"]),
        ("The fee is low.", "The fee is very low.", [], ["very "]),
        ("The fee is low.", "", [], []),
    ],
)
def test_the_words_that_differ_are_marked(old, new, gone, come):
    left, right = differences(old, new)
    assert [part.text for part in left if part.item] == gone
    assert [part.text for part in right if part.item] == come


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_segments_are_the_texts(old, new):
    left, right = differences(old, new)
    assert "".join(part.text for part in left) == old
    assert "".join(part.text for part in right) == new
