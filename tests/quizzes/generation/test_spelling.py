"""Short forms in questions are written out where the brief does so and the question stays short."""

from __future__ import annotations

from quizzes.generation import draft

from . import brief

TEXT = (
    "The Basin Water Act (BWA) changed little. On 9 May 2022 the assembly of Port Aro tabled the BWA in Selma.",
    "The harbour fund of Port Aro paid for the rest.",
)


def stems() -> set[str]:
    doc = brief.document(*TEXT)
    found = (
        brief.fact(doc, "date", "9 May 2022", "2022-05-09"),
        brief.fact(doc, "agreement", "Basin Water Act (BWA)", {"name": "Basin Water Act", "acronym": "BWA"}),
    )
    return {d.stem for d in draft(doc, found, slug="aro", seed=1).drafts}


def test_a_question_for_a_date_writes_the_short_form_out() -> None:
    asked = [stem for stem in stems() if "on which day" in stem]
    assert asked
    assert all("table the Basin Water Act" in stem and "BWA" not in stem for stem in asked), asked


def test_a_question_for_the_short_form_keeps_it() -> None:
    assert any("acronym BWA" in stem for stem in stems())
