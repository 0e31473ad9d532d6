"""The review desk: what is approved is asked, what is rejected is not, and an edit loses nothing."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.urls import reverse

from content.models import Brief, Passage
from content.outline import outline
from quizzes.desk import desk
from quizzes.keys import key_text
from quizzes.models import Check, Question, QuestionVersion, Quiz
from quizzes.services.attempts import start_attempt
from quizzes.services.questions import approve_version, edit_version, reject_version
from quizzes.terms import Terms
from tests.factories import NOW, SPECS, BriefFactory, ClaimFactory, UserFactory, version_of

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


class Studio:
    """An instructor with a published brief and drafts in it."""

    def __init__(self, client: Any, kind: str = "single_choice", **fields: Any) -> None:
        self.client = client
        self.user = UserFactory(role="instructor", first_name="Hana", last_name="Mori")
        self.brief = BriefFactory(owner=self.user, published=True)
        self.draft = version_of(kind, question__brief=self.brief, approved=False, **fields)
        client.force_login(self.user)

    def post(self, name: str, version: QuestionVersion | None = None, *, htmx: bool = True, **data: str) -> Any:
        url = reverse(f"quizzes:{name}", args=[(version or self.draft).pk])
        return self.client.post(url, data, headers=HTMX if htmx else {})

    def filled(self, **changes: str) -> dict[str, str]:
        """The edit form as a browser sends it."""
        page = self.client.get(reverse("quizzes:edit", args=[self.draft.pk]))
        initial = page.context["form"].initial
        shown = {name: initial[name].replace("\n", "\r\n") for name in page.context["form"].fields}
        return shown | changes

    def asked(self) -> list[int]:
        """The questions that a new attempt at the practice quiz asks."""
        quiz = Quiz.objects.get(brief=self.brief)
        attempt = start_attempt(quiz=quiz, user=UserFactory(), terms=Terms(), now=NOW, seed=1)
        return list(attempt.items.values_list("version", flat=True))

    def checks(self) -> list[int]:
        """The versions asked in the lesson."""
        page = self.client.get(reverse("learn:lesson", args=[self.brief.slug])).context["page"]
        return [check.question.version_id for section in page.sections for check in section.checks]


class TestApproving:
    def test_puts_a_question_into_the_practice_quiz_and_the_lesson(self, client):
        studio = Studio(client)
        assert studio.checks() == []
        response = studio.post("approve")
        assert response.status_code == 200
        assert f'id="draft-{studio.draft.pk}"' in response.content.decode()
        studio.draft.refresh_from_db()
        assert (studio.draft.status, studio.draft.approved_by) == ("approved", studio.user)
        assert studio.draft.approved_as == "Hana Mori"
        assert studio.asked() == [studio.draft.pk]
        assert studio.checks() == [studio.draft.pk]

    def test_without_scripts_leads_back_to_the_desk(self, client):
        studio = Studio(client)
        response = studio.post("approve", htmx=False)
        uid = studio.draft.passage.uid
        desk = reverse("quizzes:desk", args=[studio.brief.slug])
        assert response["Location"] == f"{desk}?show=draft&at={uid}#p-{uid}"
        assert client.get(response["Location"]).status_code == 200

    def test_twice_keeps_the_first_approval(self, client):
        studio = Studio(client)
        first = approve_version(version=studio.draft, user=studio.user, now=NOW)
        again = approve_version(version=first, user=UserFactory(role="admin"), now=NOW.replace(year=2030))
        assert (again.approved_by, again.approved_at) == (studio.user, NOW)

    def test_places_one_check_a_section_the_quickest_first(self, client):
        studio = Studio(client, "term")
        judgement = version_of("judgement", question__brief=studio.brief, approved=False)
        approve_version(version=studio.draft, user=studio.user, now=NOW)
        assert studio.checks() == [studio.draft.pk]
        approve_version(version=judgement, user=studio.user, now=NOW)
        assert studio.checks() == [judgement.pk]
        assert set(studio.asked()) == {studio.draft.pk, judgement.pk}


class TestRejecting:
    def test_hides_a_question_everywhere(self, client):
        studio = Studio(client)
        other = version_of("term", question__brief=studio.brief, approved=False)
        for version in (studio.draft, other):
            approve_version(version=version, user=studio.user, now=NOW)
        studio.post("reject")
        assert studio.asked() == [other.pk]
        assert studio.checks() == [other.pk]  # the section is not left without one

    def test_of_the_newest_brings_no_older_version_back(self, client):
        studio = Studio(client)
        first = approve_version(version=studio.draft, user=studio.user, now=NOW)
        second = edit_version(
            version=first, stem="Again?", explanation="x", spec=first.marking, notes=first.notes, now=NOW
        )
        approve_version(version=second, user=studio.user, now=NOW)
        reject_version(version=second)
        assert not Question.objects.get(pk=first.question_id).versions.latest_approved().exists()

    def test_of_a_new_wording_leaves_the_approved_one(self, client):
        studio = Studio(client)
        first = approve_version(version=studio.draft, user=studio.user, now=NOW)
        second = edit_version(
            version=first, stem="Again?", explanation="x", spec=first.marking, notes=first.notes, now=NOW
        )
        reject_version(version=second)
        assert studio.asked() == [first.pk]


class TestEditing:
    def test_takes_hints_and_refuses_one_that_tells_the_answer(self, client):
        studio = Studio(client)
        right = studio.draft.marking.options[studio.draft.marking.key]
        refused = studio.post("edit", htmx=False, **studio.filled(hints=f"More than a tenth.\nIt is {right}."))
        assert (refused.status_code, "tells the answer" in refused.content.decode()) == (422, True)
        studio.post("edit", htmx=False, **studio.filled(hints="More than a tenth.\n\nNot much more."))
        assert QuestionVersion.objects.get(number=2).hints == ["More than a tenth.", "Not much more."]

    def test_makes_a_new_draft_while_the_approved_one_is_asked(self, client):
        studio = Studio(client)
        approve_version(version=studio.draft, user=studio.user, now=NOW)
        response = studio.post("edit", htmx=False, **studio.filled(stem="A better stem?", key="3"))
        assert response.status_code == 302
        fresh = QuestionVersion.objects.get(number=2)
        assert (fresh.status, fresh.stem, fresh.marking.key) == ("draft", "A better stem?", 2)
        assert (fresh.passage, list(fresh.facts.all())) == (studio.draft.passage, list(studio.draft.facts.all()))
        studio.draft.refresh_from_db()
        assert (studio.draft.status, studio.draft.marking.key) == ("approved", 1)
        assert studio.asked() == [studio.draft.pk]

    def test_replaces_a_draft(self, client):
        studio = Studio(client)
        studio.post("edit", htmx=False, **studio.filled(stem="A better stem?"))
        studio.draft.refresh_from_db()
        assert studio.draft.status == "retired"
        page = desk(studio.brief, "draft")
        assert [d.version.stem for row in page.rows for d in row.drafts] == ["A better stem?"]

    @pytest.mark.parametrize("kind", SPECS)
    def test_without_a_change_keeps_everything_of_every_kind(self, client, kind):
        studio = Studio(client, kind)
        assert studio.post("edit", htmx=False, **studio.filled()).status_code == 302
        fresh = QuestionVersion.objects.get(number=2)
        old = studio.draft
        assert (fresh.stem, fresh.explanation, fresh.notes) == (old.stem, old.explanation, old.notes)
        assert key_text(kind, fresh.marking.key) == key_text(kind, old.marking.key)
        assert fresh.marking.options == old.marking.options

    def test_keeps_the_notes_beside_their_options(self, client):
        notes = ["", "ten is too low", "fourteen is too high", ""]
        spec = type(SPECS["single_choice"])(kind="single_choice", key=0, options=("12%", "10%", "14%", "16%"))
        studio = Studio(client, marking=spec, notes=notes)
        studio.post("edit", htmx=False, **studio.filled())
        assert QuestionVersion.objects.get(number=2).notes == notes

    @pytest.mark.parametrize(
        ("kind", "key", "said"),
        [
            ("single_choice", "9", "number of an option"),
            ("single_choice", "the second", "cannot be read as a key"),
            ("judgement", "perhaps", "supported, contradicted or not_said"),
            ("true_false", "perhaps", "cannot be read as a key"),
            ("date", "soon", "cannot be read as a key"),
            ("percentage", "12/many", "no percentage"),
            ("money", "a fortune", "cannot be read as a key"),
            ("number", "many", "cannot be read as a key"),
            ("term", " ", "required"),
            ("cloze", "percentage: 12", "Show each gap"),
            ("cloze", "riddle: 12", "cannot be read as a key"),
        ],
    )
    def test_with_a_bad_key_is_refused_and_loses_nothing(self, client, kind, key, said):
        studio = Studio(client, kind)
        stem = "A stem typed with care, {1} and {2}?" if kind == "cloze" else "A stem typed with care?"
        response = studio.post("edit", htmx=False, **studio.filled(key=key, stem=stem))
        text = response.content.decode()
        assert response.status_code == 422
        assert said in text
        assert stem in text
        assert key.strip() in text
        assert QuestionVersion.objects.count() == 1

    @pytest.mark.parametrize("stem", ["No gap at all.", "Only {1}.", "{1} and {1} and {2}.", "{1}, {2} and {3}."])
    def test_of_a_cloze_shows_each_gap_once(self, client, stem):
        studio = Studio(client, "cloze")
        response = studio.post("edit", htmx=False, **studio.filled(stem=stem))
        assert response.status_code == 422
        assert "{1}, {2}" in response.content.decode()

    def test_with_options_that_read_the_same_is_refused(self, client):
        studio = Studio(client)
        response = studio.post("edit", htmx=False, **studio.filled(options="10%\n12%\n12%"))
        assert response.status_code == 422
        assert "Two options read the same" in response.content.decode()


class TestFacts:
    @pytest.mark.parametrize(("decision", "status"), [("confirm", "confirmed"), ("reject", "rejected")])
    def test_are_confirmed_or_rejected_in_place(self, client, decision, status):
        studio = Studio(client)
        fact = studio.brief.facts.get()
        url = reverse("quizzes:fact", args=[studio.brief.slug, fact.pk])
        text = client.post(url, {"decision": decision}, headers=HTMX).content.decode()
        fact.refresh_from_db()
        assert fact.status == status
        assert f'id="fact-{fact.pk}"' in text
        assert status in text
        shown = "12%</a>" in client.get(reverse("learn:lesson", args=[studio.brief.slug])).content.decode()
        assert shown == (status == "confirmed")

    def test_of_another_brief_are_not_found(self, client):
        studio, other = Studio(client), BriefFactory(published=True)
        url = reverse("quizzes:fact", args=[studio.brief.slug, other.facts.get().pk])
        assert client.post(url, {"decision": "reject"}).status_code == 404


class TestTheDesk:
    def test_shows_each_question_beside_its_passage_and_counts_them(self, client):
        studio = Studio(client)
        for status in ("approved", "rejected", "rejected"):
            version = version_of("term", question__brief=studio.brief)
            QuestionVersion.objects.filter(pk=version.pk).update(status=status)
        page = desk(studio.brief, "draft")
        assert page.counts == {"draft": 1, "approved": 1, "rejected": 2}
        (row,) = [row for row in page.rows if row.drafts]
        assert row.passage.passage == studio.draft.passage
        for show, number in (("draft", 1), ("approved", 1), ("rejected", 2), ("nonsense", 1)):
            shown = client.get(reverse("quizzes:desk", args=[studio.brief.slug]), {"show": show}).context["page"]
            assert sum(len(row.drafts) for row in shown.rows) == number

    def test_shows_questions_whose_passage_a_later_edition_lost(self, client):
        studio = Studio(client)
        edition = studio.brief.editions.create(number=2, sha256="1" * 64, source={}, reader="text/1", created_at=NOW)
        Passage.objects.create(edition=edition, uid="cccccccccc", order=0, role="paragraph", text="Other words.")
        page = desk(studio.brief, "draft")
        assert [d.version for row in page.rows for d in row.drafts] == [studio.draft]
        text = client.get(reverse("quizzes:desk", args=[studio.brief.slug])).content.decode()
        assert studio.draft.stem in text
        assert "island council" in text

    def test_pages_a_long_list_and_finds_the_page_of_a_passage(self, client):
        studio = Studio(client)
        edition = studio.brief.editions.get()
        passages = [
            Passage.objects.create(edition=edition, uid=f"{n:010}", order=n, role="paragraph", text="Words.")
            for n in range(100, 126)
        ]
        for passage in passages[1:]:
            version = version_of("term", question__brief=studio.brief)
            QuestionVersion.objects.filter(pk=version.pk).update(status="rejected", passage=passage)
        first, last = desk(studio.brief, "rejected"), desk(studio.brief, "rejected", number="3")
        assert [first.page.paginator.num_pages, len(first.rows), len(last.rows)] == [3, 12, 1]
        for passage, number in ((passages[0], 1), (passages[1], 1), (passages[13], 2), (passages[25], 3)):
            assert desk(studio.brief, "rejected", at=passage.uid).page.number == number
        versions = list(QuestionVersion.objects.filter(status="rejected"))
        QuestionVersion.objects.filter(pk__in=[v.pk for v in versions]).update(passage=passages[4])
        assert [len(row.drafts) for row in desk(studio.brief, "rejected").rows] == [25]  # of one passage: never torn
        for version in versions:
            version.save()
        assert desk(studio.brief, "rejected", at="nowhere").page.number == 1
        assert desk(studio.brief, "approved", at=passages[3].uid).rows == ()
        url = reverse("quizzes:desk", args=[studio.brief.slug])
        text = client.get(url, {"show": "rejected", "page": "2"}).content.decode()
        assert "?show=rejected&amp;page=3" in text
        assert f'id="p-{passages[13].uid}"' in text
        assert f'id="p-{passages[1].uid}"' not in text

    def test_shows_every_fact_beside_its_passage(self, client):
        studio = Studio(client)
        page = desk(studio.brief, "facts")
        assert page.facts == sum(len(row.passage.facts) for row in page.rows) > 0
        text = client.get(reverse("quizzes:desk", args=[studio.brief.slug]), {"show": "facts"}).content.decode()
        assert all(f'id="fact-{fact.pk}"' in text for row in page.rows for fact, _card in row.passage.facts)
        fact = page.rows[0].passage.facts[0][0]
        answer = client.post(reverse("quizzes:fact", args=[studio.brief.slug, fact.pk]), {"decision": "reject"})
        assert f"show=facts&at={fact.passage.uid}" in answer["Location"]

    def test_says_what_to_do_when_a_list_is_empty(self, client):
        studio = Studio(client)
        reject_version(version=studio.draft)
        text = client.get(reverse("quizzes:desk", args=[studio.brief.slug])).content.decode()
        assert "Nothing in this list" in text
        assert "coverage page" in text

    def test_publishes_a_lesson_once(self, client):
        studio = Studio(client)
        Brief.objects.update(visibility="private")
        studio.brief.lesson.published_at = None
        studio.brief.lesson.save()
        url = reverse("quizzes:publish", args=[studio.brief.slug])
        for _turn in range(2):
            assert client.post(url)["Location"] == reverse("quizzes:desk", args=[studio.brief.slug])
        brief = Brief.objects.select_related("lesson").get()
        assert brief.visibility == "public"
        assert brief.lesson.published_at is not None
        client.logout()
        assert client.get(reverse("learn:lesson", args=[brief.slug])).status_code == 200


def test_learners_meet_approved_questions_only(client):
    studio = Studio(client)
    version_of("term", question__brief=studio.brief)
    client.force_login(UserFactory())
    check = reverse("learn:check", args=[studio.brief.slug, studio.draft.pk])
    Check.objects.create(section=studio.brief.lesson.sections.get(), question=studio.draft.question)
    assert client.post(check, {"answer": "1", "key": str(uuid.uuid4())}).status_code == 404


class TestClaims:
    def test_are_shown_with_their_holder_and_decided_in_place(self, client):
        studio = Studio(client)
        claim = ClaimFactory(brief=studio.brief)
        page = client.get(reverse("quizzes:desk", args=[studio.brief.slug])).content.decode()
        assert all(words in page for words in (claim.holder, claim.proposition))
        url = reverse("quizzes:claim", args=[studio.brief.slug, claim.pk])
        part = client.post(url, {"decision": "confirm"}, headers=HTMX).content.decode()
        assert all(words in part for words in (f'id="claim-{claim.pk}"', "confirmed"))
        assert "<html" not in part
        assert [step.uid for step in outline(studio.brief)] == [claim.uid]

    def test_are_decided_without_javascript_too(self, client):
        studio = Studio(client)
        claim = ClaimFactory(brief=studio.brief)
        answer = client.post(reverse("quizzes:claim", args=[studio.brief.slug, claim.pk]), {"decision": "reject"})
        assert answer.url == reverse("quizzes:desk", args=[studio.brief.slug]) + "#claims"
        claim.refresh_from_db()
        assert claim.status == "rejected"

    def test_of_another_brief_are_not_found(self, client):
        studio = Studio(client)
        other = ClaimFactory(brief=BriefFactory())
        url = reverse("quizzes:claim", args=[studio.brief.slug, other.pk])
        assert client.post(url, {"decision": "confirm"}).status_code == 404
