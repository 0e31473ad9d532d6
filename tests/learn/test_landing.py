"""What a visitor meets first: one fact with its proof, a quiz to take at once, the shelf."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from content.models import Fact
from learn.dashboards.landing import landing
from quizzes.models import Slot
from tests.factories import BriefFactory, QuizFactory, UserFactory, version_of

pytestmark = pytest.mark.django_db


class TestTheLandingPage:
    def test_shows_a_fact_in_its_sentence_with_the_way_to_its_passage(self, client):
        fact = BriefFactory(published=True).facts.get()
        page = client.get(reverse("learn:home")).content.decode()
        assert f"<mark>{fact.surface}</mark>" in page
        assert f"{fact.brief.lesson.get_absolute_url()}#p-{fact.passage.uid}" in page

    def test_rather_shows_a_fact_that_is_hedged(self):
        BriefFactory(published=True)
        hedged = BriefFactory(published=True).facts.get()
        Fact.objects.filter(pk=hedged.pk).update(hedge="about")
        sample = landing(AnonymousUser()).sample
        assert sample is not None
        assert (sample.card.id, sample.card.hedge) == (f"f-{hedged.pk}", "about")

    def test_says_nothing_of_private_briefs_and_rejected_facts(self, client):
        BriefFactory(owner=UserFactory(role="instructor"))
        Fact.objects.filter(pk=BriefFactory(published=True).facts.get().pk).update(status="rejected")
        page = client.get(reverse("learn:home"))
        assert page.status_code == 200
        assert "One fact, and its proof" not in page.content.decode()

    def test_leads_a_visitor_to_a_practice_quiz_without_an_account(self, client):
        version = version_of("percentage", question__brief__published=True)
        quiz = QuizFactory(brief=version.question.brief)
        Slot.objects.create(quiz=quiz, question=version.question, order=1)
        assert quiz.get_absolute_url() in client.get(reverse("learn:home")).content.decode()
        assert quiz.title in client.get(reverse("learn:quizzes")).content.decode()


class TestAnAnsweredCheck:
    def test_is_folded_when_the_lesson_is_opened_again(self, client):
        version = version_of("percentage", question__brief__published=True, checked=True)
        slug = version.question.brief.slug
        client.force_login(UserFactory())
        check, lesson = (reverse("learn:check", args=[slug, version.pk]), reverse("learn:lesson", args=[slug]))
        assert f'id="seen-{version.pk}"' not in client.get(lesson).content.decode()
        fragment = client.post(check, {"answer": "12", "key": "0" * 32}, headers={"HX-Request": "true"})
        assert "<details><summary>" not in fragment.content.decode()
        page = client.get(lesson).content.decode()
        assert f'href="#seen-{version.pk}"' in page
        assert '<details><summary><span class="mark small is-right" aria-hidden="true"></span>' in page
