"""A key written for an editor and read back is the same key, for every kind."""

from __future__ import annotations

from typing import Any

import pytest

from quizzes.keys import KeyUnread, key_text, read_key
from quizzes.marking import spec_from_json
from tests.quizzes.marking.samples import QUESTIONS, name


@pytest.mark.parametrize("question", QUESTIONS, ids=name)
def test_a_key_survives_its_form_field(question):
    spec = spec_from_json(question)
    shown = key_text(spec.kind, spec.key)
    assert read_key(spec.kind, shown, spec.key) == spec.key or term_without_aliases(spec.key) == read_key(
        spec.kind, shown, spec.key
    )


@pytest.mark.parametrize("question", QUESTIONS, ids=name)
def test_a_key_survives_the_line_ends_of_a_browser(question):
    spec = spec_from_json(question)
    shown = key_text(spec.kind, spec.key)
    assert read_key(spec.kind, shown.replace("\n", "\r\n") + "\r\n", spec.key) == read_key(spec.kind, shown, spec.key)


def term_without_aliases(key: Any) -> Any:
    """A term whose empty list of aliases is written out."""
    if isinstance(key, list):
        return [blank | {"key": term_without_aliases(blank["key"])} for blank in key]
    return key | {"aliases": key.get("aliases", [])} if isinstance(key, dict) and "name" in key else key


@pytest.mark.parametrize(
    ("kind", "text", "key"),
    [
        ("single_choice", "3", 2),
        ("true_false", "TRUE", True),
        ("true_false", "false", False),
        ("judgement", " not_said ", "not_said"),
        ("date", "14 May 2031", "2031-05-14"),
        ("date", "May 2031", "2031-05"),
        ("percentage", "12.5%", "12.5"),
        ("percentage", "30/40", "30/40"),
        ("money", "3 million CHF", {"amount": "3000000", "currency": "CHF"}),
        ("money", "€2.5 billion", {"amount": "2500000000", "currency": "EUR"}),
        ("number", "1,200 ships", {"amount": "1200", "unit": "ships"}),
        ("term", "First Name\n\n other name ", {"name": "First Name", "aliases": ["other name"]}),
        ("cloze", "percentage: 5\nterm: a | b", [
            {"kind": "percentage", "key": "5"}, {"kind": "term", "key": {"name": "a", "aliases": ["b"]}},
        ]),
    ],
)  # fmt: skip
def test_a_key_is_read_as_people_write_it(kind, text, key):
    assert read_key(kind, text, [] if kind == "cloze" else None) == key


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("single_choice", "0"),
        ("single_choice", "the second"),
        ("single_choice", "²"),
        ("true_false", "maybe"),
        ("date", "soon"),
        ("date", "2031-02-30"),
        ("date", "03/04/2031"),
        ("percentage", "a lot"),
        ("money", "a fortune"),
        ("number", "many"),
        ("term", "\n \n"),
        ("cloze", "percentage 5"),
        ("cloze", "riddle: 5"),
        ("cloze", "percentage: a lot"),
        ("cloze", "cloze: percentage: 5"),
    ],
)
def test_a_text_that_gives_no_key_is_named(kind, text):
    with pytest.raises(KeyUnread) as caught:
        read_key(kind, text, [] if kind == "cloze" else None)
    assert caught.value.line in text


def test_fields_that_the_form_does_not_show_are_kept():
    old = {"name": "Old", "aliases": [], "acronym": "OLD"}
    assert read_key("term", "New", old) == {"name": "New", "aliases": [], "acronym": "OLD"}
    gap = [{"kind": "money", "key": {"amount": "5", "currency": "EUR"}, "currency": "shown"}]
    assert read_key("cloze", "money: 7 EUR", gap)[0]["currency"] == "shown"
    assert read_key("number", "7", {"amount": "5", "unit": "ships"}) == {"amount": "7", "unit": "ships"}
