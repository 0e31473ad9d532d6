"""Links between two briefs: what tells them, what their reason is, what their command prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from content.compare import compare
from content.compare.figures import bound, relation
from content.compare.words import term, terms
from content.records import FactCandidate
from tests.content.compare.helpers import side, surfaces


def fact(type_: str, value: object, hedge: str = "") -> FactCandidate:
    return FactCandidate(type_, value, "x", 0, 1, 0, "test", hedge=hedge)


@pytest.mark.parametrize(
    ("type_", "one", "other", "hedge", "expected"),
    [
        ("percentage", "15", "15", "", "same"),
        ("percentage", "33.7", "34", "", "rounded"),
        ("percentage", "31", "34", "", "other"),
        ("percentage", "15/20", "18", "", "rounded"),
        ("percentage", "0.7", "0.70", "", "same"),
        ("date", "2025-07", "2025-07-22", "", "same"),
        ("date", "2025", "2025-07-22", "", "same"),
        ("date", "2024-12", "2025-01", "", "other"),
        ("date", "2012/2020", "2014", "", "same"),
        ("quantity", {"amount": "1214", "unit": "cases"}, {"amount": "1200", "unit": "cases"}, "more than", "rounded"),
        ("quantity", {"amount": "1180", "unit": "cases"}, {"amount": "1200", "unit": "cases"}, "more than", "other"),
        ("quantity", {"amount": "1180", "unit": "cases"}, {"amount": "1200", "unit": "cases"}, "nearly", "rounded"),
        ("fraction", "1/2", "2/4", "", "same"),
        ("quantity", {"amount": "0", "unit": "cases"}, {"amount": "5", "unit": "cases"}, "", "other"),
    ],
)
def test_values_are_the_same_rounded_or_others(type_, one, other, hedge, expected):
    assert relation(fact(type_, one), fact(type_, other, hedge)) == expected
    assert relation(fact(type_, other, hedge), fact(type_, one)) == expected


@pytest.mark.parametrize(("hedge", "side_"), [("up to", -1), ("at least", 1), ("more than", 1), ("about", 0), ("", 0)])
def test_a_hedge_makes_a_ceiling_or_a_floor(hedge, side_):
    assert bound(hedge) == side_


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kenyan", "Kenya"),
        ("defence", "Defense"),
        ("announced", "announcement"),
        ("surveys", "poll"),
        ("U.K.", "British"),
        ("modernise", "modernizing"),
        ("harbour", "harbors"),
    ],
)
def test_words_for_one_thing_are_one_term(one, other):
    assert term(one) == term(other) != ""


def test_countries_of_two_words_are_one_term_and_small_words_none():
    assert terms("the United Kingdom’s and South Korea in May 2025") == ("=uk", "=korea")


def links(
    one: str, other: str, days: tuple[str, str] = ("2024-01-01", "2024-01-15")
) -> list[tuple[str, str, str, str]]:
    sides = [side("one", one, days[0]), side("other", other, days[1])]
    return [(link.link, link.reason, *surfaces(sides, link)) for link in compare(sides)]


FERRY = "The ferry company carried {} passengers across the Sound of Mell in 2023."


def test_a_ceiling_beside_a_plain_sum_differs_by_its_wording():
    found = links(
        "Mell will pay its ferry crews a bonus of €40 million.",
        "Mell will pay ferry crews a bonus of up to €40 million.",
    )
    assert ("differs", "wording", "€40 million", "€40 million") in found


def test_figures_of_two_bases_differ_by_their_measure():
    found = links(
        "Timber makes up 36% of Mell’s exports to the mainland.", "Timber makes up 21.5% of Mell’s exports worldwide."
    )
    assert ("differs", "other_measure", "36%", "21.5%") in found


def test_two_countries_signing_one_kind_of_pact_are_two_pacts():
    found = links(
        "Kenya signed a Reciprocal Fishing Agreement (RFA) in 2019.",
        "Ghana signed a Reciprocal Fishing Agreement (RFA) in 2021.",
    )
    assert not any(link == "corroborates" and "Agreement" in a for link, _reason, a, _b in found)


def test_a_true_disagreement_is_called_so():
    found = links(FERRY.format("412,000"), FERRY.format("305,000"))
    assert ("differs", "disagreement", "412,000 passengers", "305,000 passengers") in found


def test_texts_without_facts_give_no_link():
    assert links("Nothing happened here.", "Nothing happened there.") == []
    assert compare([]) == ()


def test_the_command_prints_a_line_for_each_link(tmp_path: Path, capsys):
    for name, count in (("one", "412,000"), ("other", "305,000")):
        (tmp_path / f"{name}.txt").write_text(FERRY.format(count), encoding="utf-8")
    call_command("compare", str(tmp_path / "one.txt"), str(tmp_path / "other.txt"))
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    figures = [line for line in lines if line["link"] == "differs"]
    assert [(line["reason"], line["a"]["type"]) for line in figures] == [("disagreement", "quantity")]
    end = figures[0]["a"]
    assert set(end) == {"file", "passage", "start", "end", "type", "value"}
    assert end["passage"][end["start"] : end["end"]] == "412,000 passengers"


def test_the_command_wants_two_files_that_it_can_read(tmp_path: Path):
    (tmp_path / "one.txt").write_text("Something.", encoding="utf-8")
    with pytest.raises(CommandError, match="two files"):
        call_command("compare", str(tmp_path / "one.txt"))
    with pytest.raises(CommandError, match=r"gone\.txt"):
        call_command("compare", str(tmp_path / "one.txt"), str(tmp_path / "gone.txt"))
