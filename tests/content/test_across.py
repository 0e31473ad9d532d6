"""Briefs side by side: comparisons, one timeline, one glossary, and the argument of one brief."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from content.across import compare_page, short_names
from content.argument import load_claims, load_comparisons
from content.folding import fold_name
from content.glossary import glossary_page
from content.models import Comparison, Fact, Passage
from content.outline import outline
from content.services.argument import UnknownGround, save_claims, save_comparisons
from content.timeline import timeline_page
from content.values import date_span
from tests.factories import NOW, TEXT, BriefFactory, FactFactory, UserFactory

CLAIMS = b"""
- {id: fee-is-fair, holder: A. Writer, proposition: The fee is fair., stance: asserts, quote: set the ferry fee}
- {id: more-ferries, holder: A. Writer, proposition: More ferries will follow., stance: forecasts, hedge: probably,
   quote: the island council, because: [fee-is-fair, "BRIEF#percentage:12"]}
"""


def links(*names: str, verdict: str = "agree", reason: str = "") -> bytes:
    facts = ", ".join(f'"{name}"' for name in names)
    return f"- {{id: fee, verdict: {verdict}, reason: '{reason}', about: The fee, facts: [{facts}]}}".encode()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"[", "while parsing"),
        (b"just words", "a list of entries"),
        (b"- {id: x}", "holder is missing"),
        (b"- {id: x, holder: h, proposition: p, stance: shouts, quote: q}", "stance is one of"),
        (b"- {id: x, holder: h, proposition: p, stance: asserts, quote: q, moral: m}", "unknown field 'moral'"),
        (b"- {id: x, holder: h, proposition: p, stance: asserts, quote: q, because: [y]}", "no claim 'y'"),
        (b"- {id: x, holder: h, proposition: p, stance: asserts, quote: q, because: [x]}", "rest on itself"),
    ],
)
def test_a_broken_claim_is_named(text, why):
    _claims, problems = load_claims(text)
    assert any(why in problem.why for problem in problems)


@pytest.mark.parametrize(
    ("verdict", "reason", "names"),
    [
        ("agree", "other_date", ("a#date:2030", "b#date:2030")),
        ("differ", "", ("a#date:2030", "b#date:2031")),
        ("differ", "mood", ("a#date:2030", "b#date:2031")),
        ("agree", "", ("a#date:2030", "a#date:2031")),
        ("maybe", "", ("a#date:2030", "b#date:2031")),
    ],
)
def test_a_comparison_needs_two_briefs_and_a_reason_where_they_differ(verdict, reason, names):
    comparisons, problems = load_comparisons(links(*names, verdict=verdict, reason=reason))
    assert comparisons == []
    assert len(problems) == 1


def test_authors_are_named_by_their_last_words():
    assert short_names(["Ann Writer"]) == "Writer"
    assert short_names(["Le Ngoc Mai", "Nguyen Hop Chau"]) == "Mai and Chau"
    assert short_names([]) == ""


def test_names_fold_to_one_spelling():
    assert fold_name("The Shinzō-Abe") == fold_name("shinzo abe")
    assert fold_name("Plan A+") != fold_name("Plan A")


def named(type_: str, value: dict[str, str | None]) -> Fact:
    """A brief with one named fact in it."""
    brief = BriefFactory(published=True)
    passage = Passage.objects.get(edition__brief=brief, role="paragraph")
    fact: Fact = FactFactory(brief=brief, passage=passage, name=f"{brief.slug}#x", type=type_, value=value, number=None)
    return fact


@pytest.mark.django_db
class TestWithBriefs:
    def test_an_outline_leads_from_claims_to_passages(self, client):
        brief = BriefFactory(published=True)
        claims, problems = load_claims(CLAIMS.replace(b"BRIEF", brief.slug.encode()))
        assert problems == []
        save_claims(brief=brief, claims=claims)
        save_claims(brief=brief, claims=claims)  # twice is once
        first, second = outline(brief)
        assert (second.stance, second.hedge) == ("forecast", "probably")
        assert [(g.relation, g.is_claim) for g in second.grounds] == [("because", True), ("because", False)]
        page = client.get(brief.lesson.get_absolute_url()).content.decode()
        assert "More ferries will follow." in page
        assert f'href="#p-{first.passage}"' in page

    def test_a_claim_on_words_or_facts_that_are_not_there_saves_nothing(self):
        brief = BriefFactory(published=True)
        claims, _problems = load_claims(CLAIMS)
        with pytest.raises(UnknownGround) as caught:
            save_claims(brief=brief, claims=claims)
        assert [problem.where for problem in caught.value.problems] == ["more-ferries"]
        assert not brief.claims.exists()

    def test_two_sides_are_shown_with_their_passages_and_a_private_one_is_not(self, client):
        shown, other, hidden = BriefFactory(published=True), BriefFactory(published=True), BriefFactory()
        names = [f"{b.slug}#percentage:12" for b in (shown, other, hidden)]
        comparisons, problems = load_comparisons(links(*names))
        assert problems == []
        save_comparisons(pack="p", comparisons=comparisons, now=NOW)
        page = client.get(reverse("content:compare")).content.decode()
        assert "2 briefs agree" in page
        assert hidden.lesson.get_absolute_url() not in page
        save_comparisons(pack="p", comparisons=[], now=NOW)
        assert Comparison.objects.get().retired_at == NOW
        assert "2 briefs agree" not in client.get(reverse("content:compare")).content.decode()

    def test_values_of_one_sentence_stand_together_and_the_sentence_once(self, client):
        one, other = BriefFactory(published=True), BriefFactory(published=True)
        names = [f"{brief.slug}#percentage:12" for brief in (one, other)]
        passage = Passage.objects.get(edition__brief=one, role="paragraph")
        FactFactory(
            brief=one, passage=passage, name=f"{one.slug}#date:x", type="date", value="2031-05", number=None,
            start=3, end=11, surface="May 2031",
        )  # fmt: skip
        save_comparisons(pack="p", comparisons=load_comparisons(links(*names, f"{one.slug}#date:x"))[0], now=NOW)
        (point,) = compare_page(UserFactory()).agree
        assert [[[v.card.value for v in said.voices] for said in told] for _who, told in point.voices] == [
            [["12%", "May 2031"]],
            [["12%"]],
        ]
        page = client.get(reverse("content:compare")).content.decode()
        assert page.count("set the ferry fee") == 2
        assert f'href="#{point.comparison.uid}"' in page

    def test_footnotes_and_references_stand_folded_under_the_facts(self, client):
        brief = BriefFactory(published=True)
        edition = brief.editions.get()
        assert "Notes and references" not in client.get(brief.get_absolute_url()).content.decode()
        edition.source |= {
            "footnotes": ["1 So the council said."],
            "references": ["Lindqvist, Harbours.", "Reid, Tolls."],
        }
        edition.save()
        page = client.get(brief.get_absolute_url()).content.decode()
        assert "1 footnote<" in page
        assert "2 references<" in page
        assert "Reid, Tolls." in page
        assert "So the council said." in page

    def test_a_comparison_that_names_no_fact_saves_nothing(self):
        comparisons, _problems = load_comparisons(links("x#date:2030", "y#date:2030"))
        with pytest.raises(UnknownGround):
            save_comparisons(pack="p", comparisons=comparisons, now=NOW)
        assert not Comparison.objects.exists()

    def test_the_timeline_tells_one_event_of_two_briefs_once_and_another_of_that_date_apart(self, client):
        for text in (TEXT, TEXT, "In May 2031 storms closed the northern quay. It lost a crane in May 2031."):
            brief = BriefFactory(published=True)
            passage = Passage.objects.get(edition__brief=brief, role="paragraph")
            Passage.objects.filter(pk=passage.pk).update(text=text)
            Fact.objects.filter(brief=brief).delete()
            FactFactory(
                brief=brief, passage=passage, name=f"{brief.slug}#organisation:council", type="organisation",
                value={"name": "island council", "acronym": None}, number=None, start=16, end=30,
                surface="island council",
            )  # fmt: skip
            FactFactory(
                brief=brief, passage=passage, name=f"{brief.slug}#date:2031-05", type="date", value="2031-05",
                number=None, start=3, end=11, surface="May 2031", date_from="2031-05-01", date_to="2031-05-31",
            )  # fmt: skip
        page = client.get(reverse("content:timeline")).content.decode()
        assert page.count("<strong>May 2031</strong>") == 1
        assert page.count("set the ferry fee") == 1
        assert page.count("storms closed the northern quay") == 1
        assert page.count("#p-bbbbbbbbbb") == 3

    def test_a_date_that_briefs_differ_on_is_two_events_and_an_agreed_one_is_told_most_exactly(self, client):
        dates = ("2031-05", "2031-05-04", "2031-05-09")
        briefs = []
        for date in dates:
            brief = BriefFactory(published=True)
            passage = Passage.objects.get(edition__brief=brief, role="paragraph")
            first, last = date_span(date)
            FactFactory(
                brief=brief, passage=passage, name=f"{brief.slug}#date:x", type="date", value=date, number=None,
                start=3, end=11, surface="May 2031", date_from=first, date_to=last,
            )  # fmt: skip
            briefs.append(brief)
        agree, differ = links(*(f"{brief.slug}#date:x" for brief in briefs[:2])), links(
            *(f"{brief.slug}#date:x" for brief in briefs[::2]), verdict="differ", reason="other_date"
        ).replace(b"id: fee", b"id: other")  # fmt: skip
        save_comparisons(pack="p", comparisons=load_comparisons(agree + b"\n" + differ)[0], now=NOW)
        years = timeline_page(UserFactory())
        assert [(m.value, [len(e.voices) for e in m.events]) for _year, ms in years for m in ms] == [
            ("4 May 2031", [2]),
            ("9 May 2031", [1]),
        ]

    def test_the_glossary_joins_spellings_and_keeps_each_briefs_words(self, client):
        for name in ("Kōbe Accord", "Kobe accord"):
            brief = BriefFactory(published=True)
            passage = Passage.objects.get(edition__brief=brief, role="paragraph")
            value = {"term": name, "definition": f"what {brief.slug} says"}
            FactFactory(
                brief=brief,
                passage=passage,
                name=f"{brief.slug}#concept:{name}",
                type="concept",
                value=value,
                number=None,
            )
        page = client.get(reverse("content:glossary")).content.decode()
        assert page.count("<dt>") == 1
        assert page.count("what brief-") == 2

    def test_the_glossary_gives_an_equal_explanation_once_with_all_who_give_it(self, client):
        for role in ("Harbour master", "harbour master", "Chair of the council"):
            named("person", {"name": "Ada Lindqvist", "role": role})
        entries = [entry for _letter, found in glossary_page(UserFactory()) for entry in found]
        assert [[(m.words, len(m.voices)) for m in entry.meanings] for entry in entries] == [
            [("Harbour master", 2), ("Chair of the council", 1)]
        ]

    @pytest.mark.parametrize(
        ("type_", "value"),
        [
            ("agreement", {"name": "HRA", "acronym": "HRA", "date": None}),
            ("agreement", {"name": "ferry reforms", "acronym": None, "date": "2031"}),
        ],
    )
    def test_what_has_only_its_own_name_or_a_date_is_shown_in_its_sentence(self, client, type_, value):
        named(type_, value)
        assert TEXT in client.get(reverse("content:glossary")).content.decode()

    def test_letters_that_stand_for_common_words_are_no_body(self, client):
        named("organisation", {"name": "ballast water management", "acronym": "BWM"})
        page = client.get(reverse("content:glossary")).content.decode()
        assert "Abbreviation" in page
        assert "Organisation" not in page

    @pytest.mark.parametrize("name", ["content:compare", "content:timeline", "content:glossary"])
    def test_the_pages_cost_the_same_with_two_briefs_and_with_ten(self, client, name):
        counts = []
        for _turn in range(2):
            for _brief in range(2 if not counts else 8):
                BriefFactory(published=True)
            names = [fact.name for fact in Fact.objects.filter(type="percentage")]
            save_comparisons(pack="p", comparisons=load_comparisons(links(*names))[0], now=NOW)
            with CaptureQueriesContext(connection) as captured:
                client.get(reverse(name))
            counts.append(len(captured))
        assert counts[0] == counts[1]

    def test_a_learner_sees_no_private_brief_anywhere(self, client):
        hidden = BriefFactory(title="Hidden ferry")
        client.force_login(UserFactory())
        for name in ("content:compare", "content:timeline", "content:glossary", "content:library"):
            assert hidden.title not in client.get(reverse(name)).content.decode()
