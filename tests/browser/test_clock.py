"""The time left, and an attempt that goes on where it was left: in the next question, and on another device."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from quizzes.models import Attempt
from tests.browser.conftest import Visits
from tests.browser.pages import exam
from tests.browser.sitting import SAVED, SAVED_AT, VERDICT, box, give

Person = Callable[[str], Any]
LIMIT = dt.timedelta(hours=10)
#: Keeps every text that a screen reader is told, in order.
LISTEN = """new MutationObserver(() => (window.told ??= []).push(document.querySelector("#live").textContent))
  .observe(document.querySelector("#live"), { childList: true, characterData: true, subtree: true })"""


def leave(seconds: float) -> None:
    """From now on so much time is left by the server's clock."""
    began = timezone.now() - LIMIT + dt.timedelta(seconds=seconds)
    Attempt.objects.filter(public_id=exam()).update(started_at=began)


def stands(page: Page, number: int) -> None:
    """Wait until this question stands there: its address comes a moment before."""
    page.wait_for_url(f"**/{number}/")
    expect(page.get_by_text(f"{number} of 4")).to_be_visible()


def test_the_time_left_is_told_at_five_minutes_and_at_one_and_follows_the_server(visit: Visits, person: Person) -> None:
    leave(330)
    page = visit(person("examinee"))
    page.clock.install()
    page.goto(reverse("learn:item", args=[exam(), 1]))
    page.evaluate(LISTEN)
    clock = page.locator("[data-clock]")
    expect(clock).to_contain_text("5:")
    leave(305)  # the server knows better
    with page.expect_response("**/clock/"):
        page.clock.run_for(60_000)
    expect(clock).to_have_attribute("data-left", "304")
    for _minute in range(4):
        left = clock.get_attribute("data-left") or "0"
        with page.expect_response("**/clock/"):
            leave(int(left) - 59.5)
            page.clock.run_for(60_000)
        expect(clock).not_to_have_attribute("data-left", left)  # the answer comes a moment before what it says
    page.clock.run_for(20_000)
    expect(clock).to_have_text(re.compile(r"^\s*0:"))
    assert page.evaluate("window.told") == ["Five minutes left.", "One minute left."]


def test_the_time_left_can_be_put_away(sitting: Page) -> None:
    clock = sitting.locator("[data-clock]")
    expect(clock).to_be_visible()
    sitting.get_by_text("Time left").click()
    expect(clock).to_be_hidden()
    sitting.get_by_text("Time left").click()
    expect(clock).to_be_visible()


def test_from_question_to_question_no_page_is_loaded_anew(sitting: Page) -> None:
    sitting.evaluate("window.stayed = true")
    box(sitting).fill("15")
    give(sitting, "Save the answer")
    expect(sitting.locator(VERDICT)).to_be_focused()
    sitting.get_by_role("button", name="Flag to come back").click()
    sitting.get_by_role("link", name="Next").click()
    stands(sitting, 2)
    expect(sitting.locator("[autofocus]")).to_be_focused()
    expect(sitting).to_have_title("Question 2 of 4 · Jiritsu")
    box(sitting).fill("20")
    sitting.get_by_role("link", name="Question 3").click()  # before it was saved by itself
    stands(sitting, 3)
    for number, kept in ((1, "15"), (2, "20")):
        sitting.get_by_role("link", name=f"Question {number}").click()
        stands(sitting, number)
        expect(box(sitting)).to_have_value(kept)
    assert sitting.evaluate("window.stayed")
    sitting.go_back()
    stands(sitting, 1)
    expect(box(sitting)).to_have_value("15")


def test_another_device_goes_on_where_this_one_was_left(visit: Visits, person: Person, sitting: Page) -> None:
    box(sitting).fill("15")
    give(sitting, "Save the answer")
    expect(sitting.locator(VERDICT)).to_have_text("Saved")
    give(sitting, "Flag to come back")
    sitting.get_by_role("link", name="Next").click()
    stands(sitting, 2)
    box(sitting).fill("2000")
    expect(sitting.locator(SAVED)).to_have_text(SAVED_AT)
    phone = visit(person("examinee"), width=360)
    phone.goto(reverse("learn:start", args=["the-exam"]))
    phone.get_by_role("button", name="Go on").click()
    stands(phone, 2)
    expect(box(phone)).to_have_value("2000")
    expect(phone.get_by_role("link", name="Question 1: answered, flagged")).to_have_count(1)
