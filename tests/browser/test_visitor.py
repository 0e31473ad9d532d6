"""A visitor looks around without an account."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Visits


def test_a_visitor_walks_from_the_landing_page_into_a_lesson(visit: Visits) -> None:
    page = visit()
    page.goto("/")
    page.get_by_role("link", name="Read a lesson").click()
    page.locator(".book a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="Sign in to answer").first).to_be_visible()
