"""``manage.py extract``: a JSON line per fact, and a plain refusal."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def test_each_fact_is_one_line_in_the_form_that_is_scored(tmp_path):
    path = tmp_path / "brief.md"
    path.write_text("Exports fell by over 15% in 2024, according to the World Bank.\n", encoding="utf-8")
    out = StringIO()
    call_command("extract", str(path), stdout=out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [line["value"] for line in lines] == ["15", "2024"]
    assert set(lines[0]) == {
        "type", "value", "surface", "start", "end", "passage", "hedge", "claimed_by", "importance", "reason",
            "resolved",
            "rule", "extractor",
    }  # fmt: skip
    assert (lines[0]["hedge"], lines[0]["claimed_by"]) == ("over", "World Bank")
    assert lines[0]["passage"][lines[0]["start"] : lines[0]["end"]] == "15%"


@pytest.mark.parametrize(("name", "data"), [("a.txt", b"fine\n\xff"), ("a.odt", b"text"), ("missing.txt", None)])
def test_a_file_that_cannot_be_read_is_refused(tmp_path, name, data):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(CommandError, match=name):
        call_command("extract", str(tmp_path / name))


def test_claims_and_links_are_printed_when_asked_for(tmp_path):
    path = tmp_path / "brief.md"
    path.write_text("Economists argue that the port lost trade because the fee had been raised.\n", encoding="utf-8")
    out = StringIO()
    call_command("extract", str(path), "--claims", stdout=out)
    claim, ground, link = [json.loads(line) for line in out.getvalue().splitlines()]
    assert (claim["claim"], claim["holder"], claim["stance"]) == (1, "Economists", "asserts")
    assert claim["passage"][claim["start"] : claim["end"]].startswith("Economists")
    assert ground["proposition"] == "The fee had been raised"
    assert link == {"link": 1, "relation": "because", "to_claim": 2}
