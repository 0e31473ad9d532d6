"""The sentence around a span."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.sentences import points_back, sentence_around, sentence_span, with_subject

TEXT = "The fee rose. Mr. Berg of the U.S. crews said it was 12.5% of the fare! “Was it?” Nobody knew, e.g. St. Ives."


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("fee rose", "The fee rose."),
        ("12.5%", "Mr. Berg of the U.S. crews said it was 12.5% of the fare!"),
        ("Berg", "Mr. Berg of the U.S. crews said it was 12.5% of the fare!"),
        ("Was it", "“Was it?”"),
        ("Ives", "Nobody knew, e.g. St. Ives."),
        ("rose. Mr. Berg", "The fee rose. Mr. Berg of the U.S. crews said it was 12.5% of the fare!"),
    ],
)
def test_ends_where_sentences_end(words, sentence):
    start = TEXT.index(words)
    assert sentence_around(TEXT, start, start + len(words)) == sentence


@given(st.text(alphabet="aA .!?“”1", min_size=1, max_size=40), st.data())
def test_holds_its_span(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = sentence_span(text, start, end)
    assert first <= start
    assert end <= last or not text[last:end].strip()


@pytest.mark.parametrize(
    "sentence",
    [
        "It lost a crane in May 2031.",
        "His party is in crisis.",
        "In May 2031 it called the meeting off.",
        "On 4 May both governments agreed.",
        "This plan failed in 2031.",
        "Talks on it began in July.",
        "The two sides met in May.",
        "These ended in 2031.",
    ],
)
def test_points_back_before_anybody_is_named(sentence):
    assert points_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In May 2031 Lindqvist lost her seat.",
        "Norway answers that its harbours are open.",
        "The NPA says it will build.",
        "Lindqvist’s plan lost its backers.",
        "Prices rose this year.",
        "Documents that the court released are of May 2031.",
        "Both Norway and Chile signed in May.",
    ],
)
def test_stands_alone_where_a_name_comes_first_or_nothing_points(sentence):
    assert not points_back(sentence)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Lindqvist won. Her party cheered in 2031.", "2031", ("Lindqvist won.", "Her party cheered in 2031.")),
        ("Lindqvist won. She spoke. It was 2031.", "2031", ("Lindqvist won. She spoke.", "It was 2031.")),
        ("The quay opened in 2031. It sank.", "2031", ("", "The quay opened in 2031.")),
        # Nothing near says of whom it speaks: more of the text would help nobody.
        ("It rose. It fell. It stood. It ended in 2031.", "2031", ("", "It ended in 2031.")),
        ("It ended in 2031.", "2031", ("", "It ended in 2031.")),
    ],
)
def test_a_sentence_is_given_with_what_says_of_whom_it_speaks(text, words, shown):
    start = text.index(words)
    assert with_subject(text, start, start + len(words)) == shown
