"""Signed out in the middle of an answer: the log-in comes to the learner, and the answer goes where it should."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.browser import people
from tests.browser.conftest import Faults, Visits
from tests.browser.pages import exam
from tests.browser.sitting import SAVED, SAVED_AT, VERDICT, box, give, responses

Person = Callable[[str], Any]


def sign_in_again(page: Page, name: str) -> None:
    page.get_by_label("Username or e-mail").fill(name)
    page.get_by_label("Password").fill("something else")
    page.get_by_role("button", name="Sign in and send it").click()
    expect(page.get_by_text("are not correct")).to_be_visible()
    page.get_by_label("Password").fill(people.PASSWORD)
    page.get_by_role("button", name="Sign in and send it").click()


@pytest.mark.parametrize("cookies", ["sessionid", None], ids=["session", "every cookie"])
def test_signed_out_in_the_middle_signs_in_in_place(sitting: Page, faults: Faults, cookies: str | None) -> None:
    faults.allow("status of 401", "status of 403", "status of 400")
    key = sitting.locator("[name=key]").first.get_attribute("value")
    sitting.context.clear_cookies(**({"name": cookies} if cookies else {}))
    box(sitting).fill("15")
    expect(sitting.get_by_text("You are signed out.")).to_be_visible()
    give(sitting, "Save the answer")
    expect(sitting.get_by_role("dialog")).to_be_visible()
    sign_in_again(sitting, "examinee")
    expect(sitting.locator(VERDICT)).to_have_text("Saved")
    expect(sitting.get_by_role("dialog")).to_be_hidden()
    assert [(given.raw, str(given.key)) for given in responses(exam(), 1)] == [("15", key)]


def test_signed_out_and_back_by_a_second_step_the_answer_is_sent(sitting: Page, person: Person, faults: Faults) -> None:
    faults.allow("status of 401", "status of 403")
    secret = generate_totp_secret()
    TOTP.activate(person("examinee"), secret)
    key = sitting.locator("[name=key]").first.get_attribute("value")
    sitting.context.clear_cookies(name="sessionid")
    box(sitting).fill("15")
    give(sitting, "Save the answer")
    sitting.get_by_label("Username or e-mail").fill("examinee")
    sitting.get_by_label("Password").fill(people.PASSWORD)
    sitting.get_by_role("button", name="Sign in and send it").click()
    sitting.wait_for_url("**/2fa/authenticate/**")
    code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
    sitting.locator("[name=code]").fill(code)
    sitting.keyboard.press("Enter")
    sitting.wait_for_url("**/1/")
    expect(sitting.locator(VERDICT)).to_have_text("Saved")
    expect(box(sitting)).to_have_value("15")
    assert [(given.raw, str(given.key)) for given in responses(exam(), 1)] == [("15", key)]


def test_a_visitor_who_is_no_longer_known_keeps_the_answer_and_has_a_way_on(visit: Visits, faults: Faults) -> None:
    faults.allow("status of 401")
    page = visit()
    page.goto(reverse("learn:start", args=["the-tries"]))
    page.get_by_role("button", name="Begin").click()
    box(page).fill("15")
    expect(page.locator(SAVED)).to_have_text(SAVED_AT)
    page.context.clear_cookies(name="sessionid")
    give(page)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("This browser is no longer known")
    dialog.get_by_role("button", name="Back to the page").click()
    expect(box(page)).to_have_value("15")
    page.locator("[data-trouble]").get_by_role("button", name="Sign in").click()
    dialog.get_by_role("link", name="Begin anew").click()
    page.wait_for_url("**/start/")
    expect(page.get_by_role("button", name="Begin")).to_be_visible()


def test_signed_out_without_javascript_the_answer_waits_in_the_log_in(
    visit: Visits, person: Person, faults: Faults
) -> None:
    faults.allow("status of 401", "status of 400")
    page = visit(person("examinee"), javascript=False)
    page.goto(reverse("learn:item", args=[exam(), 1]))
    key = page.locator("[name=key]").first.get_attribute("value")
    page.context.clear_cookies(name="sessionid")
    box(page).fill("15")
    give(page, "Save the answer")
    expect(page.get_by_role("heading", name="You were signed out")).to_be_visible()
    page.get_by_label("Username or e-mail").fill("examinee")
    page.get_by_label("Password").fill("something else")
    page.get_by_role("button", name="Sign in and send it").click()
    page.get_by_label("Password").fill(people.PASSWORD)
    page.locator("main").get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("Your answer: 15")).to_be_visible()
    page.get_by_role("button", name="Send it").click()
    expect(page.locator(VERDICT)).to_have_text("Saved")
    assert [(given.raw, str(given.key)) for given in responses(exam(), 1)] == [("15", key)]
