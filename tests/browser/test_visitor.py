"""A visitor looks around without an account, and is asked to sign in where something would be kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import people
from tests.browser.conftest import Visits


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_a_visitor_walks_from_the_landing_page_into_a_lesson(visit: Visits, javascript: bool) -> None:
    page = visit(javascript=javascript)
    page.goto("/")
    page.get_by_role("link", name="Read a lesson").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Library")
    page.locator(".book a").first.click()
    brief = people.pack_brief()
    expect(page.get_by_role("heading", level=1)).to_have_text(brief.title)
    expect(page.locator(".check").first.get_by_role("radio").first).to_be_disabled()
    expect(page.get_by_role("button", name="I have read this section")).to_have_count(0)
    page.get_by_role("link", name="Sign in to answer").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")

    page.get_by_label("Username or e-mail").fill("newcomer")
    page.get_by_label("Password").fill(people.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(f"{page.url.split('/lessons/')[0]}{brief.lesson.get_absolute_url()}")
    expect(page.get_by_role("button", name="I have read this section").first).to_be_visible()
