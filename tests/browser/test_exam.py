"""A whole exam, from its rules to a result that is withheld: by keyboard alone, and with JavaScript off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from playwright.sync_api import Page, expect

from quizzes.models import Attempt
from tests.browser.conftest import Visits
from tests.browser.test_ways import tab_to

Person = Callable[[str], Any]
VERDICT = ".feedback h2"


def ended(page: Page, user: Any) -> None:
    """The result says what comes when, and the attempt holds one mark, a flag and the blanks."""
    expect(page.get_by_text("Handed in.")).to_be_visible()
    expect(page.get_by_text("Shown from").first).to_be_visible()
    assert page.locator(".pill.good, .pill.bad").count() == 0
    attempt = Attempt.objects.get(user=user, quiz__slug="the-exam")
    assert attempt.ending == Attempt.Ending.HANDED_IN
    given = attempt.items.filter(responses__outcome="marked").order_by("order")
    assert list(given.values_list("order", flat=True)) == [1, 3]
    assert list(attempt.items.filter(flagged=True).values_list("order", flat=True)) == [2]


def test_an_exam_by_keyboard_alone(visit: Visits, person: Person) -> None:
    page = visit(person("newcomer"))
    page.goto(reverse("learn:start", args=["the-exam"]))
    tab_to(page, "Begin", "button")
    page.keyboard.press("Enter")
    expect(page.locator("[name=answer]")).to_be_focused()
    page.keyboard.type("15")
    page.keyboard.press("Enter")
    expect(page.locator(VERDICT)).to_have_text("Saved")
    expect(page.locator(VERDICT)).to_be_focused()
    page.wait_for_timeout(1000)  # for so long the verdict keeps the key that goes on
    page.keyboard.press("Enter")
    expect(page.get_by_text("2 of 4")).to_be_visible()
    tab_to(page, "Flag to come back", "button", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Flagged")).to_be_focused()
    tab_to(page, "Question 3", "a", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("3 of 4")).to_be_visible()
    expect(page.locator("[autofocus]")).to_be_focused()
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect(page.locator(VERDICT)).to_have_text("Saved")
    tab_to(page, "Look over and hand in", "a")
    page.keyboard.press("Enter")
    expect(page.get_by_text("2 questions are still open.")).to_be_visible()
    tab_to(page, "Hand in with blanks", "button")
    page.keyboard.press("Enter")
    ended(page, person("newcomer"))


def test_an_exam_without_javascript(visit: Visits, person: Person) -> None:
    page = visit(person("newcomer"), javascript=False)
    page.goto(reverse("learn:start", args=["the-exam"]))
    page.get_by_role("button", name="Begin").click()
    page.locator("[name=answer]").fill("15")
    page.get_by_role("button", name="Save the answer").click()
    expect(page.locator(VERDICT)).to_have_text("Saved")
    page.locator("[data-next]").click()
    page.get_by_role("button", name="Flag to come back").click()
    expect(page.get_by_role("button", name="Flagged")).to_be_visible()
    page.get_by_role("link", name="Question 3").click()
    page.get_by_role("radio").nth(1).check()
    page.get_by_role("button", name="Save the answer").click()
    expect(page.locator(VERDICT)).to_have_text("Saved")
    page.locator("main").get_by_role("link", name="Look over and hand in").last.click()
    expect(page.get_by_text("2 questions are still open.")).to_be_visible()
    page.get_by_role("button", name="Hand in with blanks").click()
    ended(page, person("newcomer"))
