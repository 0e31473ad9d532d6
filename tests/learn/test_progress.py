"""What a learner, an admin and a file say about the same answers."""

from __future__ import annotations

import csv
import io
import uuid
from typing import Any

import pytest
from django.urls import reverse

from learn.dashboards import insights, progress
from learn.services.answering import answer_check, answer_item
from learn.services.reading import mark_read, mark_unread
from quizzes.services.finishing import finish_attempt
from tests.factories import NOW, AttemptFactory, BriefFactory, UserFactory, version_of

pytestmark = pytest.mark.django_db


class Learner:
    """Somebody who took a quiz of four questions: right, half right, wrong, shown; and answered a check wrong."""

    def __init__(self, **fields: str) -> None:
        self.user = UserFactory(**fields)
        self.brief = BriefFactory(published=True, title="Ferries")
        percentage = [version_of("percentage", question__brief=self.brief) for _ in range(3)]
        self.half = version_of("cloze", question__brief=self.brief, stem="{1} of it by the {2}")
        asked = [percentage[0], self.half, percentage[1], percentage[2]]
        self.attempt = AttemptFactory(version=asked[0], user=self.user, asking=asked)
        answers: list[Any] = ["12", ["12", "a ministry"], "15", None]
        for item, raw in zip(self.attempt.items.order_by("order"), answers, strict=True):
            answer_item(item_id=item.pk, key=uuid.uuid4(), raw=raw, show=raw is None, now=NOW)
        self.check = version_of("judgement", question__brief=self.brief, stem="A judgement?", checked=True)
        answer_check(
            brief=self.brief, version=self.check, user=self.user, key=uuid.uuid4(), raw="supported", show=False, now=NOW
        )


def lines(client: Any) -> list[dict[str, str]]:
    client.force_login(UserFactory(role="admin"))
    text = client.get(reverse("learn:insights_csv")).content.decode()
    return list(csv.DictReader(io.StringIO(text)))


class TestShareRight:
    """(1 + 0.5 + 0 + 0) / 4: what was shown counts nowhere."""

    def test_is_the_same_on_every_page(self, client):
        learner = Learner(username="ada")
        mine = progress.brief_page(learner.brief, learner.user).share
        today = progress.home(learner.user).briefs[0].share
        table = insights.learners()
        (row,) = [row for row in table.rows if row.learner == learner.user]
        (line,) = [line for line in lines(client) if line["username"] == "ada"]
        assert (mine.answers, mine.percent) == (4, 38)
        assert mine == today == row.cells[0].share == row.share == table.total
        assert (line["answers"], line["share_right_percent"]) == ("4", "38")

    def test_stands_on_each_page_as_it_is(self, client):
        learner = Learner()
        client.force_login(learner.user)
        pages = [reverse("learn:progress"), reverse("learn:progress_brief", args=[learner.brief.slug])]
        texts = [client.get(url).content.decode() for url in pages]
        client.force_login(UserFactory(role="admin"))
        texts.append(client.get(reverse("learn:insights")).content.decode())
        assert all("38%" in text for text in texts)

    def test_is_given_by_kind_of_question(self):
        learner = Learner()
        kinds = {
            label: (share.answers, share.percent)
            for label, share in progress.brief_page(learner.brief, learner.user).kinds
        }
        assert kinds == {"Does the brief say so?": (1, 0), "Percentage": (2, 50), "Fill the gaps": (1, 50)}

    def test_of_somebody_without_answers_is_nothing_rather_than_zero(self, client):
        BriefFactory(published=True)
        UserFactory(username="bo")
        (line,) = [line for line in lines(client) if line["username"] == "bo"]
        assert (line["answers"], line["share_right_percent"]) == ("0", "")

    def test_of_instructors_and_admins_is_in_no_figure_over_learners(self):
        Learner(role="instructor")
        table = insights.learners()
        assert (table.rows, table.total.answers) == ((), 0)


class TestLookAgain:
    def test_lists_what_was_not_right_at_first_with_its_passage(self):
        learner = Learner()
        again = progress.brief_page(learner.brief, learner.user).again
        assert sorted(row.percent for row in again) == [0, 0, 50]
        assert {row.section for row in again} == {"Fees"}
        assert all(row.url.endswith(f"/lessons/{learner.brief.slug}/#p-bbbbbbbbbb") for row in again)
        assert "____ of it by the ____" in [row.stem for row in again]

    def test_drops_a_question_that_is_right_in_a_later_attempt(self):
        learner = Learner()
        attempt = AttemptFactory(version=learner.half, user=learner.user, asking=[learner.half])
        item = attempt.items.get()
        later = NOW.replace(year=NOW.year + 1)
        answer_item(item_id=item.pk, key=uuid.uuid4(), raw=["12", "island council"], show=False, now=later)
        again = progress.brief_page(learner.brief, learner.user).again
        assert "____ of it by the ____" not in [row.stem for row in again]


class TestReading:
    def test_counts_sections_once_and_can_be_taken_back(self):
        brief, user = BriefFactory(published=True), UserFactory()
        section = brief.lesson.sections.get()
        mark_read(user=user, section=section, now=NOW)
        mark_read(user=user, section=section, now=NOW.replace(year=2030))
        assert user.readings.get().read_at == NOW
        assert progress.brief_page(brief, user).read_count == 1
        assert insights.learners().rows[0].cells[0].completion == 100
        mark_unread(user=user, section=section)
        assert progress.brief_page(brief, user).read_count == 0

    def test_of_a_retired_section_counts_nowhere(self):
        brief, user = BriefFactory(published=True), UserFactory()
        section = brief.lesson.sections.get()
        mark_read(user=user, section=section, now=NOW)
        brief.lesson.sections.create(uid="cccccccccc", order=1, title="More", words=10)
        brief.lesson.sections.filter(pk=section.pk).update(retired_at=NOW)
        page = progress.brief_page(brief, user)
        assert (page.read_count, len(page.sections)) == (0, 1)
        assert insights.learners().rows[0].cells[0].completion == 0


class TestToday:
    def kinds(self, user: Any) -> list[str]:
        page = progress.home(user)
        return [step.kind for step in (page.step, *page.then) if step]

    def test_offers_a_newcomer_a_lesson(self):
        brief = BriefFactory(published=True)
        step = progress.home(UserFactory()).step
        assert (step.kind, step.url) == ("read", reverse("learn:lesson", args=[brief.slug]))

    def test_puts_an_open_quiz_first_and_leads_to_its_first_open_question(self):
        brief = BriefFactory(published=True)
        versions = [version_of("percentage", question__brief=brief) for _ in range(3)]
        attempt = AttemptFactory(version=versions[0], asking=versions)
        mark_read(user=attempt.user, section=brief.lesson.sections.get(), now=NOW)
        answer_item(item_id=attempt.items.first().pk, key=uuid.uuid4(), raw="12", show=False, now=NOW)
        step = progress.home(attempt.user).step
        assert (step.kind, step.count) == ("quiz", 2)
        assert step.url == reverse("learn:item", args=[attempt.public_id, 2])

    def test_offers_practice_after_reading(self):
        version = version_of("percentage", question__brief__published=True)
        quiz = AttemptFactory(version=version, asking=[version]).quiz
        reader = UserFactory()
        mark_read(user=reader, section=version.question.brief.lesson.sections.get(), now=NOW)
        assert self.kinds(reader) == ["practise"]
        assert progress.home(reader).step.url == reverse("learn:start", args=[quiz.slug])

    def test_says_so_when_there_is_nothing(self, client):
        client.force_login(UserFactory())
        assert progress.home(UserFactory()).step is None
        assert client.get("/").status_code == 200


class TestTheFile:
    @pytest.mark.parametrize("name", ["=1+1", "+49 30", "-2", "@SUM(A1)", "\tx", "\rx"])
    def test_writes_a_cell_that_would_run_as_text(self, client, name):
        BriefFactory(published=True)
        UserFactory(username="mallory", first_name=name)
        (line,) = [line for line in lines(client) if line["username"] == "mallory"]
        assert line["name"][0] == "'" or line["name"] == name.strip()
        assert line["name"][:1] not in ("=", "+", "-", "@", "\t", "\r")

    def test_has_a_line_for_each_learner_and_brief(self, client):
        learner = Learner(username="ada")
        BriefFactory(published=True, slug="another")
        found = {(line["username"], line["brief"]): line["completion_percent"] for line in lines(client)}
        assert found == {("ada", learner.brief.slug): "0", ("ada", "another"): "0"}

    def test_is_for_admins(self, client):
        for role in ("student", "instructor"):
            client.force_login(UserFactory(role=role))
            assert client.get(reverse("learn:insights_csv")).status_code == 403


def test_a_finished_attempt_is_among_the_quizzes_of_its_brief():
    learner = Learner()
    finish_attempt(attempt=learner.attempt, now=NOW)
    assert progress.brief_page(learner.brief, learner.user).attempts == (learner.attempt,)


def test_nobody_sees_the_progress_of_another(client):
    learner = Learner()
    client.force_login(UserFactory())
    page = client.get(reverse("learn:progress_brief", args=[learner.brief.slug])).context["page"]
    assert (page.share.answers, page.again, page.attempts) == (0, (), ())
    assert client.get(reverse("learn:result", args=[learner.attempt.public_id])).status_code == 404
