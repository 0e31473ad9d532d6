"""A class is made, filled by a list and joined by its link, with scripts and without."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from learn.models import Class
from tests.browser.conftest import Faults, Visits

Person = Callable[[str], Any]


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_a_class_is_made_filled_and_joined(visit: Visits, person: Person, faults: Faults, javascript: bool) -> None:
    faults.allow("status of 422")
    page = visit(person("instructor"), javascript=javascript)
    page.goto("/teach/")
    page.get_by_role("link", name="New class").click()
    page.get_by_label("Course").fill("Diplomacy")
    page.get_by_label("Term").fill("Autumn")
    page.get_by_role("button", name="Make the class").click()
    page.get_by_label("Usernames or e-mail addresses").fill("newcomer, nobody")
    page.get_by_role("button", name="Add them").click()
    expect(page.locator(".error-summary")).to_contain_text("“nobody”: there is no such account.")
    page.get_by_label("Usernames or e-mail addresses").fill("newcomer")
    page.get_by_role("button", name="Add them").click()
    expect(page.get_by_text("1 person came into the class.")).to_be_visible()
    link = page.locator("a[href*='/join/']").get_attribute("href") or ""
    learner = visit(person("student"), javascript=javascript, width=360)
    learner.goto(link)
    learner.get_by_role("button", name="Join").click()
    expect(learner.get_by_text("You are in Diplomacy, Autumn now.")).to_be_visible()
    page.reload()
    page.get_by_role("link", name="New group").click()
    page.get_by_label("Name").fill("Monday")
    page.get_by_label("student", exact=True).check()
    page.get_by_role("button", name="Make the group").click()
    expect(page.get_by_role("link", name="Monday")).to_be_visible()
    klass = Class.objects.get(course__title="Diplomacy")
    assert sorted(klass.people.values_list("username", flat=True)) == ["instructor", "newcomer", "student"]
    assert [person.username for person in klass.groups.get().people.all()] == ["student"]
