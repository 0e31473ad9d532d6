"""An instructor brings a brief in, judges its drafts and opens it; a student meets what was approved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from content.models import Brief
from quizzes.models import QuestionVersion
from tests.browser import people
from tests.browser.conftest import Faults, Visits

Person = Callable[[str], Any]
TEXT = people.BRIEF.replace("Ferries for the outer islands", "Night buses in the old town").replace("ferry", "bus")
FILE = {"name": "night-buses.md", "mimeType": "text/markdown", "buffer": TEXT.encode()}


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether the browser runs scripts."""
    return bool(request.param)


def upload(page: Page) -> None:
    """From the studio through the form to the page of the import, which is over at once in tests."""
    page.goto("/studio/")
    page.get_by_role("link", name="Import a brief").first.click()
    page.get_by_label("File").set_input_files(files=[FILE])
    page.get_by_label("Published on").fill("2031-06-01")
    page.get_by_role("button", name="Import").click()


def choice_drafts(page: Page) -> Locator:
    """The drafts on the desk."""
    return page.locator(".draft.is-draft")


def stem_of(draft: Locator) -> str:
    return draft.locator(".stem").inner_text()


def decide(page: Page, stem: str, word: str, scripts: bool) -> None:
    """Approve or reject the draft with this stem, and see the desk say so."""
    draft = page.locator(".draft", has_text=stem).first
    draft.get_by_role("button", name=word).click()
    if scripts:
        expect(
            page.locator(f".draft.is-{'approved' if word == 'Approve' else 'rejected'}", has_text=stem)
        ).to_be_visible()
    else:
        expect(page.locator(".draft", has_text=stem)).to_have_count(0)


def test_from_a_file_to_what_a_student_meets(visit: Visits, person: Person, scripts: bool) -> None:
    page = visit(person("instructor"), javascript=scripts)
    upload(page)
    expect(page.get_by_text("Imported.")).to_be_visible()
    page.get_by_role("link", name="Open the review desk").click()
    brief = Brief.objects.get(title="Night buses in the old town")
    assert choice_drafts(page).count() >= 3

    edited, rejected = choice_drafts(page).nth(0), stem_of(choice_drafts(page).nth(1))
    edited.get_by_role("link", name="Edit").click()
    stem = page.get_by_label("Stem").input_value().rstrip("?.") + ", by the text at hand?"
    told = "by the text at hand?"  # a gap is shown otherwise than it is typed
    page.get_by_label("Stem").fill(stem)
    page.get_by_role("button", name="Save as a new version").click()
    expect(page.get_by_text("Saved as version 2")).to_be_visible()
    decide(page, told, "Approve", scripts)
    decide(page, rejected, "Reject", scripts)
    page.get_by_role("button", name="Publish the lesson").click()
    expect(page.get_by_text("Learners can open this lesson now.")).to_be_visible()
    page.get_by_role("link", name="Rejected").click()
    expect(page.locator(".draft.is-rejected")).to_have_count(1)

    asked = list(QuestionVersion.objects.latest_approved().filter(question__brief=brief))
    assert [version.stem for version in asked] == [stem]
    student = visit(person("newcomer"), javascript=scripts)
    student.goto("/library/")
    student.get_by_role("link", name=brief.title).click()
    student.get_by_role("button", name="Begin the quiz").click()
    expect(student.locator(".dots li")).to_have_count(1)
    expect(student.get_by_role("main")).to_contain_text(told)


def test_a_fact_is_rejected_in_place(visit: Visits, person: Person) -> None:
    page = visit(person("instructor"))
    page.goto("/studio/briefs/ferries/")
    page.locator("details.more").first.locator("summary").click()
    fact = page.locator("details.more li").first
    fact.get_by_role("button", name="Reject").click()
    expect(fact.get_by_text("rejected", exact=True)).to_be_visible()
    expect(fact.get_by_role("button", name="Reject")).to_have_count(0)


def test_a_file_that_cannot_be_read_says_why(visit: Visits, person: Person, faults: Faults) -> None:
    page = visit(person("instructor"))
    page.goto("/studio/import/")
    page.get_by_label("File").set_input_files(files=[FILE | {"name": "empty.md", "buffer": b"   "}])
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_text("Not imported.")).to_be_visible()
    expect(page.get_by_role("link", name="Choose another file")).to_be_visible()


def test_a_key_of_the_wrong_form_is_named_on_the_form(visit: Visits, person: Person, faults: Faults) -> None:
    faults.allow("status of 422")
    page = visit(person("instructor"))
    version = QuestionVersion.objects.filter(question__brief__slug="ferries", kind__in=("date", "number")).first()
    assert version is not None
    page.goto(f"/studio/questions/{version.pk}/")
    page.get_by_label("Key").fill("a lot")
    page.get_by_role("button", name="Save as a new version").click()
    expect(page.get_by_role("alert")).to_contain_text("Key")
    expect(page.get_by_label("Key")).to_have_value("a lot")
