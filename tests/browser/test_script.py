"""What the script adds to the pages, and what it does when the network, the server or another tab gets in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, Route, expect

from quizzes.models import Response
from tests.browser import people
from tests.browser.conftest import Faults, Visits
from tests.browser.pages import everything, kind

Person = Callable[[str], Any]
VERDICT = ".feedback h2"


@pytest.fixture
def reader(person: Person) -> Any:
    """Somebody with an attempt at every question."""
    return person("everything")


def question(page: Page, name: str) -> None:
    """Open the first question of this kind."""
    page.goto(reverse("learn:item", args=[everything(), kind(name)()]))


def answer(page: Page) -> None:
    page.get_by_role("button", name="Answer", exact=True).click()


def given(user: Any) -> int:
    """How many answers of this person are stored."""
    return Response.objects.filter(item__attempt__user=user).count()


def test_number_keys_can_be_switched_off_for_good(visit: Visits, reader: Any) -> None:
    page = visit(reader)
    question(page, "judgement")
    expect(page.locator("[autofocus]")).to_be_focused()
    page.keyboard.press("2")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    page.get_by_label("Number keys").uncheck()
    page.reload()
    expect(page.get_by_label("Number keys")).not_to_be_checked()
    page.get_by_role("group").first.focus()
    page.keyboard.press("3")
    expect(page.get_by_role("radio").nth(2)).not_to_be_checked()


def test_number_keys_do_nothing_outside_the_answers(visit: Visits, reader: Any) -> None:
    page = visit(reader)
    question(page, "judgement")
    page.get_by_role("link", name="Library").focus()
    page.keyboard.press("1")
    expect(page.get_by_role("radio").first).not_to_be_checked()


def test_digits_in_a_box_are_text(visit: Visits, reader: Any) -> None:
    page = visit(reader)
    question(page, "number")
    expect(page.locator("[name=answer]")).to_be_focused()
    page.keyboard.type("25,000")
    expect(page.locator("[name=answer]")).to_have_value("25,000")


def test_a_server_that_fails_once_is_asked_again(visit: Visits, reader: Any, faults: Faults) -> None:
    faults.allow("status of 500")
    page = visit(reader)
    question(page, "percentage")
    before = given(reader)
    broken: list[str] = []

    def break_once(route: Route) -> None:
        if broken or route.request.method != "POST":
            route.continue_()
        else:
            broken.append(route.request.url)
            route.fulfill(status=500, body="")

    page.route("**/attempts/**", break_once)
    page.locator("[name=answer]").fill("15")
    answer(page)
    expect(page.get_by_text("The server did not answer as it should.")).to_be_visible()
    expect(page.locator("[name=answer]")).to_have_value("15")
    expect(page.locator(VERDICT)).to_be_visible()  # it is sent again by itself
    assert given(reader) == before + 1


def test_a_question_answered_in_another_tab_shows_that_answer(visit: Visits, reader: Any, faults: Faults) -> None:
    faults.allow("status of 409")
    first = visit(reader)
    question(first, "percentage")
    before = given(reader)
    second = first.context.new_page()
    question(second, "percentage")
    second.locator("[name=answer]").fill("99")
    answer(second)
    expect(second.locator(VERDICT)).to_have_text("Not this one")
    first.locator("[name=answer]").fill("3")
    answer(first)
    expect(first.locator(VERDICT)).to_have_text("Not this one")
    expect(first.locator("[name=answer]")).to_have_value("99")
    assert given(reader) == before + 1


def test_a_link_to_a_fact_opens_its_card(visit: Visits, reader: Any) -> None:
    page = visit(reader)
    address = people.pack_brief().lesson.get_absolute_url()
    page.goto(address)
    card = page.locator(".fact").nth(2).get_attribute("href") or ""
    page.goto("about:blank")
    page.goto(address + card)
    expect(page.locator(card)).to_be_visible()
    page.locator(card).get_by_role("link", name="Close").click()
    expect(page.locator(card)).to_be_hidden()


def test_what_arrives_is_told_to_a_screen_reader(visit: Visits, reader: Any) -> None:
    page = visit(reader)
    page.goto(people.pack_brief().lesson.get_absolute_url())
    fact = page.locator(".fact").first
    fact.click()
    expect(page.locator("#live")).to_contain_text(fact.inner_text().split(" (")[0])
