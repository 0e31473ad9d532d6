"""A question and its feedback as a person sees them."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from content.models import Passage
from learn.services.answering import answer_item
from quizzes import render
from quizzes.models import Response
from quizzes.records import Rival, Spec
from quizzes.render.limited import Seen, limited_feedback
from tests.factories import NOW, RIGHT, SPECS, WRONG, AttemptFactory, version_of

pytestmark = pytest.mark.django_db


def feedback(version: Any, raw: Any, *, show: bool = False) -> render.Feedback:
    item = AttemptFactory(version=version, asking=[version]).items.get()
    done = answer_item(item_id=item.pk, key=uuid.uuid4(), raw=raw, show=show, now=NOW)
    return render.feedback(done.item.version, done.response, done.mark)


class TestAQuestion:
    def test_shows_its_options_in_the_order_of_the_attempt_and_sends_their_own_index(self):
        shown = render.question(version_of("single_choice"), [2, 0, 3, 1], raw="3")
        assert [(o.value, o.text, o.shortcut, o.chosen) for o in shown.options] == [
            ("2", "14%", 1, False), ("0", "10%", 2, False), ("3", "16%", 3, True), ("1", "12%", 4, False),
        ]  # fmt: skip

    def test_of_a_judgement_offers_the_three_in_their_order(self):
        shown = render.question(version_of("judgement"))
        assert [o.value for o in shown.options] == ["supported", "contradicted", "not_said"]

    def test_of_a_cloze_has_its_gaps_with_what_was_typed(self):
        version = version_of("cloze")
        shown = render.question(version, raw=["12", "a ministry"])
        gaps = [part for part in shown.stem_parts if isinstance(part, render.Gap)]
        assert [(gap.number, gap.unit, gap.typed) for gap in gaps] == [(1, "%", "12"), (2, "", "a ministry")]
        assert shown.stem == "The fee is ____; it was set by the ____."

    @pytest.mark.parametrize("written", ["%", " %", " per cent", " percent"])
    def test_of_a_cloze_prints_no_second_sign_of_a_share(self, written):
        version = version_of("cloze", stem=f"The fee is {{1}}{written} of the fare; it was set by the {{2}}.")
        shown = render.question(version, raw=["12%", ""])
        gap = next(part for part in shown.stem_parts if isinstance(part, render.Gap))
        assert (gap.unit, gap.typed) == ("", "12")

    @pytest.mark.parametrize(
        ("spec", "unit", "asks"),
        [
            (SPECS["percentage"], "%", "exact"),
            (Spec(kind="percentage", key="50", grain="rounded"), "%", "rounded is fine"),
            (SPECS["date"], "", "month and year"),
            (SPECS["number"], "ferries", "exact"),
            (Spec(kind="money", key={"amount": "5", "currency": "EUR"}, currency="shown"), "EUR", "exact"),
            (
                Spec(kind="money", key={"amount": "5", "currency": "EUR"}, currency="asked"),
                "",
                "exact, with the currency",
            ),
            (SPECS["term"], "", ""),
        ],
    )
    def test_says_how_exact_it_wants_the_answer(self, spec, unit, asks):
        shown = render.question(version_of(spec.kind, marking=spec))
        assert (shown.unit, shown.asks) == (unit, asks)


class TestFeedback:
    @pytest.mark.parametrize("kind", SPECS)
    def test_on_a_right_answer(self, kind):
        said = feedback(version_of(kind), RIGHT[kind])
        assert said.style == "right"
        assert said.reading
        assert said.because == "The council decided it in May 2031."

    @pytest.mark.parametrize("kind", SPECS)
    def test_on_a_wrong_answer_says_the_key_in_words(self, kind):
        said = feedback(version_of(kind), WRONG[kind])
        assert said.verdict == "wrong"
        assert said.reading
        assert said.rule
        assert said.answer

    def test_on_show_me_gives_the_answer_without_a_verdict(self):
        said = feedback(version_of("money"), None, show=True)
        assert (said.verdict, said.reading, said.answer) == ("shown", "", "€7.3 million")

    def test_on_a_chosen_option_says_what_it_really_is(self):
        version = version_of("single_choice")
        assert feedback(version, "3").option_note == "far too high"
        assert feedback(version, "14%").option_note == "too high"

    def test_names_the_fact_that_a_wrong_value_was(self):
        spec = Spec(kind="percentage", key="12", rivals=(Rival("4", "the fee for residents"),))
        said = feedback(version_of("percentage", marking=spec), "4")
        assert (said.rival, said.rival_value) == ("the fee for residents", "4%")
        assert not feedback(version_of("percentage", marking=spec), "5").rival

    def test_marks_the_fact_in_its_passage_and_links_to_it(self):
        version = version_of("percentage")
        said = feedback(version, "15")
        assert "".join(segment.text for segment in said.passage) == version.passage.text
        assert [segment.text for segment in said.passage if segment.item] == ["12%"]
        assert said.lesson_url == f"/lessons/{version.question.brief.slug}/#p-bbbbbbbbbb"
        assert said.cite == f"{version.question.brief.title} · Fees"

    def test_marks_the_quote_where_no_fact_stands_in_the_passage(self):
        version = version_of("percentage")
        version.facts.clear()
        assert [segment.text for segment in feedback(version, "15").passage if segment.item] == ["12% of the fare"]

    def test_without_a_passage_leads_to_the_lesson(self):
        version = version_of("percentage")
        version.passage = None
        version.save()
        said = feedback(version, "15")
        assert said.passage == ()
        assert said.lesson_url.endswith(f"/lessons/{version.question.brief.slug}/")

    def test_on_parts_says_what_each_earned(self):
        said = feedback(version_of("cloze"), ["12", "a ministry"])
        assert said.verdict == "partial"
        assert [(part["number"], part["earned"], part["of"]) for part in said.parts] == [(1, 50, 50), (2, 0, 50)]
        assert [part["key"] for part in said.parts] == ["12%", "island council"]

    def test_on_pairs_leaves_reading_and_key_to_the_rows(self):
        said = feedback(version_of("matching"), ["0", "2"])
        assert (said.reading, said.rule) == ("", "")
        assert [(part["number"], part["key"]) for part in said.parts] == [(1, "12%"), (2, "4%")]

    @pytest.mark.parametrize(
        ("shown", "keys"), [({"marks"}, ["", ""]), ({"marks", "answer"}, ["12%", "island council"])]
    )
    def test_on_parts_tells_a_key_only_where_the_answer_may_be_told(self, shown, keys):
        version = version_of("cloze")
        item = AttemptFactory(version=version).items.get()
        answer_item(item_id=item.pk, key=uuid.uuid4(), raw=["12", "a ministry"], show=False, now=NOW)
        response = Response.objects.get(item=item)
        seen = Seen(shown=frozenset(shown | {"correctness"}))
        said = limited_feedback(version, response, response.marks.get(), seen)
        assert [part["key"] for part in said.parts] == keys

    def test_that_asks_to_look_again_holds_no_key(self):
        said = feedback(version_of("percentage"), "a lot")
        assert said.verdict == "fix"
        assert said.note
        assert (said.answer, said.because, said.rule, said.passage, said.seals) == ("", "", "", (), ())

    def test_offers_the_readings_of_an_answer_that_can_be_read_in_two_ways(self):
        version = version_of("date", marking=Spec(kind="date", key="2031-05-04"))
        said = feedback(version, "04/05/2031")
        assert len(said.choices) == 2
        item = Response.objects.get().item
        value = next(value for value, words in said.choices if "May" in words)
        done = answer_item(item_id=item.pk, key=uuid.uuid4(), raw=value, show=False, now=NOW)
        assert done.mark.fraction == 1


class TestSeals:
    def test_say_what_a_machine_found_and_who_approved(self):
        version = version_of("percentage")
        assert [(seal.sign, seal.given) for seal in render.seals(version)] == [("値", True), ("文", True), ("可", True)]
        version.sealed = {"value": False, "stem": True, "faults": [], "unchecked": []}
        assert [seal.given for seal in render.seals(version)] == [False, True, True]
        version.sealed = None  # nobody has looked yet
        assert [seal.given for seal in render.seals(version)] == [False, False, True]

    def test_name_who_approved_and_when(self):
        assert "approved by a teacher, 2 Mar 2026" in [seal.text for seal in render.seals(version_of("term"))]
        draft = version_of("term", approved=False, approved_at=None)
        assert ("not yet approved", False) in [(seal.text, seal.given) for seal in render.seals(draft)]


def test_text_from_a_brief_is_escaped_on_every_page(client):
    version = version_of("percentage", stem="<b>Is it</b> safe?", explanation="<script>alert(1)</script>")
    Passage.objects.filter(pk=version.passage_id).update(text="Of <i>12%</i> & more.")
    attempt = AttemptFactory(version=version, asking=[version])
    client.force_login(attempt.user)
    url = f"/attempts/{attempt.public_id}/1/"
    client.post(url, {"answer": '"><script>alert(2)</script>'})
    client.post(url, {"answer": "15"})
    page = client.get(url).content.decode()
    assert "<b>Is it" not in page
    assert "<script>alert" not in page
    assert "<i>12%" not in page
