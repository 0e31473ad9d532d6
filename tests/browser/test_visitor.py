"""A visitor reads and answers without an account, and keeps what was done on signing up or in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from learn.models import Reading
from quizzes.models import Response
from tests.browser import people
from tests.browser.conftest import Visits


def look_around(page: Page) -> None:
    """From the landing page through the library to a lesson; read a section and answer a check of it."""
    page.goto("/")
    page.get_by_role("link", name="Read a lesson").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Library")
    brief = people.pack_brief()
    page.locator(".book").get_by_role("link", name=brief.title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(brief.title)
    expect(page.get_by_text("You are not signed in")).to_be_visible()
    check = page.locator(".check:has([type=radio])").first
    check.get_by_role("radio").first.check()
    check.get_by_role("button", name="Answer", exact=True).click()
    expect(page.locator(".check .feedback h2")).to_be_visible()
    page.get_by_role("button", name="I have read this section").first.click()
    expect(page.get_by_text("You have read this section.")).to_have_count(1)


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_a_visitor_keeps_what_was_answered_on_signing_up(visit: Visits, javascript: bool) -> None:
    page = visit(javascript=javascript)
    look_around(page)
    page.goto("/accounts/signup/")
    page.get_by_label("Username").fill("arrival")
    page.locator("[name=password1]").fill(people.PASSWORD)
    page.locator("[name=password2]").fill(people.PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    expect(page.get_by_role("banner")).to_contain_text("arrival")
    user = people.named("arrival")
    assert Response.objects.filter(item__attempt__user=user).count() == 1
    assert Reading.objects.filter(user=user).count() == 1
    page.goto(people.pack_brief().lesson.get_absolute_url())
    page.locator(".check > details > summary").click()  # answered earlier, so folded
    expect(page.locator(".check .feedback h2")).to_be_visible()


def test_a_visitor_keeps_what_was_answered_on_signing_in(visit: Visits) -> None:
    page = visit()
    look_around(page)
    page.get_by_role("banner").get_by_role("link", name="Sign in").click()
    page.get_by_label("Username or e-mail").fill("newcomer")
    page.get_by_label("Password").fill(people.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("banner")).to_contain_text("newcomer")
    assert Response.objects.filter(item__attempt__user__username="newcomer").count() == 1


def test_a_visitor_meets_a_closed_door_where_an_account_is_needed(visit: Visits) -> None:
    page = visit()
    page.goto("/studio/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    page.get_by_label("Username or e-mail").fill("instructor")
    page.get_by_label("Password").fill(people.PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Studio")
