"""What an attempt drew gives nothing away before it is answered, and nothing of what it did not draw, in any way."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.urls import reverse

from quizzes.models import Attempt, QuestionVersion
from quizzes.services.building import add_draw
from tests.factories import SPECS, BriefFactory, QuizFactory, UserFactory, posted, version_of
from tests.learn.test_pages import GIVEN_AWAY, HTMX, everything

pytestmark = pytest.mark.django_db
#: Every kind is asked in each mode,
MODES: dict[str, dict[str, Any]] = {
    "practice with hints": {"mode": "practice", "behaviour": "interactive", "tries": 3},
    "test on one page": {"mode": "test", "behaviour": "deferred", "layout": "all"},
    "exam": {"mode": "exam", "behaviour": "deferred_certainty"},
}
#: and one kind by each other behaviour.
OTHERS: dict[str, dict[str, Any]] = {
    "practice": {"mode": "practice", "behaviour": "immediate"},
    "practice with tries": {"mode": "practice", "behaviour": "adaptive", "tries": 3},
    "practice with certainty": {"mode": "practice", "behaviour": "certainty"},
    "test that tells at once": {"mode": "test", "behaviour": "immediate"},
}
WAYS = MODES | OTHERS


def pool(kind: str) -> list[QuestionVersion]:
    """Two questions of one kind, with words of its own that no page may show before its answer."""
    brief = BriefFactory(published=True)
    stems = ("Pier A: {1} and {2}.", "Pier B: {1} and {2}.") if kind == "cloze" else ("Of pier A?", "Of pier B?")
    return [
        version_of(
            kind, question__brief=brief, stem=stem, explanation="BECAUSE of this.", quote="12% of the fare",
            hints=["HINT one.", "HINT two."],
        )
        for stem in stems
    ]  # fmt: skip


def begin(client: Any, versions: list[QuestionVersion], way: dict[str, Any]) -> Attempt:
    """An attempt that drew one of them: two would give each other away."""
    brief = versions[0].question.brief
    quiz = QuizFactory(brief=None, **way)
    add_draw(quiz=quiz, count=1, brief=brief)
    client.force_login(UserFactory())
    assert client.post(reverse("learn:start", args=[quiz.slug])).status_code == 302
    return Attempt.objects.get(quiz=quiz)


@pytest.mark.parametrize(
    ("kind", "way"), [*((kind, way) for kind in SPECS for way in MODES), *(("percentage", way) for way in OTHERS)]
)
def test_a_draw_gives_nothing_away(client, kind, way):
    versions = pool(kind)
    attempt = begin(client, versions, WAYS[way])
    drawn = attempt.items.get()
    secrets = ["BECAUSE", "HINT", "In May 2031", "12% of the fare", "Value found", *GIVEN_AWAY[kind]]
    if kind == "date":
        secrets.remove("In May 2031")
    pier = drawn.version.stem[:9]
    left_out = "pier b" if "ier A" in pier else "pier a"

    def check(response: Any) -> None:
        page = everything(response).replace(attempt.public_id, "").replace(str(attempt.quiz), "")
        # "7.3" inside a longer number, such as the time of saving, gives nothing away
        assert [secret for secret in secrets if re.search(rf"(?<!\d){re.escape(secret)}", page)] == []
        assert left_out not in page.lower()

    def at(name: str, *more: Any) -> str:
        return reverse(f"learn:{name}", args=[attempt.public_id, *more])

    check(client.get(reverse("learn:start", args=[attempt.quiz.slug])))
    check(client.get(at("item", 1)))
    check(client.post(at("flag", 1), {"flag": "yes"}, headers=HTMX))
    check(client.post(at("draft", 1), posted("") | {"sequence": "1"}, headers=HTMX))
    check(client.get(at("all")))
    check(client.get(at("clock")))
    check(client.get(at("result")))
    check(client.post(at("item", 1), posted("") | {"key": str(uuid.uuid4())}, headers=HTMX))


@pytest.mark.parametrize("way", ["exam", "test on one page"])
def test_what_was_left_blank_is_not_told_while_results_are_withheld(client, way):
    attempt = begin(client, pool("percentage"), WAYS[way] | {"review": {"after": ["attempt"]}})
    client.post(reverse("learn:result", args=[attempt.public_id]))
    for name, more in (("item", [1]), ("result", [])):
        page = everything(client.get(reverse(f"learn:{name}", args=[attempt.public_id, *more])))
        assert "eft blank" in page
        assert "BECAUSE" not in page
        assert "12%" not in page.replace(str(attempt.quiz), "")
