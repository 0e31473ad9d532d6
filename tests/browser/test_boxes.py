"""The boxes of questions with several answers, by keyboard alone and without JavaScript."""

from __future__ import annotations

from django.urls import reverse
from playwright.sync_api import Page, expect

from quizzes.models import Attempt
from quizzes.records import Spec
from tests.browser.conftest import Visits
from tests.factories import SPECS, AttemptFactory, BriefFactory, UserFactory, version_of

JUDGED = Spec(
    kind="judgement", key="contradicted", parts=("In May 2031", "the council", "sold the ferries."), wrong_part=2
)


def attempt_at(*kinds: str) -> Attempt:
    """Somebody's attempt at one question of each of these kinds."""
    brief = BriefFactory(published=True)
    specs = SPECS | {"judgement": JUDGED}
    versions = [version_of(kind, marking=specs[kind], question__brief=brief) for kind in kinds]
    made: Attempt = AttemptFactory(user=UserFactory(), version=versions[0], asking=versions)
    return made


def to(page: Page, attempt: Attempt, number: int) -> None:
    page.goto(reverse("learn:item", args=[attempt.public_id, number]))


def test_an_order_is_made_and_answered_by_keyboard_alone(empty_visit: Visits) -> None:
    attempt = attempt_at("ordering")
    page = empty_visit(attempt.user, width=360)
    to(page, attempt, 1)
    rows = page.locator(".order-row [data-name]")
    before = rows.all_inner_texts()
    wanted = ["Survey", "Vote", "Dredging"]
    assert before != wanted
    for place, text in enumerate(wanted):
        while rows.all_inner_texts()[place] != text:
            page.get_by_role("button", name=f"move up: {text}").focus()
            page.keyboard.press("Enter")
            expect(page.get_by_role("button", name=f"move up: {text}")).to_be_focused()
    assert [page.locator("select").nth(n).input_value() for n in range(3)] == ["1", "2", "3"]
    expect(page.locator("#live")).to_contain_text("place")
    page.locator("select").first.select_option("3")
    assert rows.all_inner_texts() == ["Vote", "Dredging", "Survey"]
    page.locator("select").last.select_option("1")
    page.get_by_role("button", name="Answer", exact=True).press("Enter")
    page.locator(".feedback.is-right").wait_for()


def test_every_box_works_without_javascript(empty_visit: Visits) -> None:
    attempt = attempt_at("multiple_response", "judgement", "matching", "ordering", "list")
    page = empty_visit(attempt.user, javascript=False)
    to(page, attempt, 1)
    for text in ("pilots", "deckhands"):
        page.get_by_label(text).check()
    answered(page)
    to(page, attempt, 2)
    assert not page.get_by_label("sold the ferries.").is_visible()
    page.get_by_label("contradicts").check()
    page.get_by_label("sold the ferries.").check()
    answered(page)
    to(page, attempt, 3)
    page.get_by_label("the fee").select_option("12%")
    page.get_by_label("the toll").select_option("4%")
    answered(page)
    to(page, attempt, 4)
    assert not page.get_by_role("button", name="move up").first.is_visible()
    for place, text in enumerate(("Survey", "Vote", "Dredging"), start=1):
        page.get_by_label(f"place of {text}").select_option(str(place))
    answered(page)
    to(page, attempt, 5)
    page.get_by_label("answer 1").fill("buoys")
    page.get_by_label("answer 2").fill("berths")
    answered(page)


def answered(page: Page) -> None:
    """Send the answer; it is right."""
    page.get_by_role("button", name="Answer", exact=True).click()
    assert page.locator(".feedback.is-right").count() == 1


def test_what_is_partly_right_is_marked_in_place_and_the_way_on_is_in_sight(empty_visit: Visits) -> None:
    attempt = attempt_at("cloze", "matching")
    page = empty_visit(attempt.user, width=360, height=640)
    to(page, attempt, 1)
    page.get_by_label("gap 1").fill("12")
    page.get_by_label("gap 2").fill("a ministry")
    page.get_by_role("button", name="Answer", exact=True).click()
    expect(page.locator(".cloze .tag")).to_have_text(["right", "not this: island council"])
    expect(page.locator(".feedback.is-partial [data-focus]")).to_be_focused()
    expect(page.get_by_role("link", name="Next")).to_be_in_viewport(ratio=1)
    to(page, attempt, 2)
    page.get_by_label("the fee").select_option("12%")
    page.get_by_label("the toll").select_option("9%")
    page.get_by_role("button", name="Answer", exact=True).click()
    expect(page.locator(".partner .tag")).to_have_text(["right", "not this: 4%"])
