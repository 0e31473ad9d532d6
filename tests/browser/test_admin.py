"""An admin sees the same figures as the learner, on the page and in the file."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser import people
from tests.browser.conftest import Visits

Person = Callable[[str], Any]


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_completion_and_share_right_are_the_learners_own(visit: Visits, person: Person, javascript: bool) -> None:
    brief = people.pack_brief()
    own = visit(person("student"), javascript=javascript)
    own.goto(f"/progress/{brief.slug}/")
    stats = {
        row.locator("dt").inner_text(): row.locator("dd").inner_text() for row in own.locator(".stats > div").all()
    }
    read, _of, sections = stats["Sections read"].split()
    assert int(read) == 2

    page = visit(person("admin"), javascript=javascript)
    page.goto("/insights/")
    row = (
        page.get_by_role("row")
        .filter(has=page.get_by_role("rowheader", name="student", exact=False))
        .filter(has_not_text="newcomer")
    )
    completion = round(100 * int(read) / int(sections))
    expect(row).to_contain_text(f"{completion}% read")
    expect(row.get_by_role("cell").last).to_have_text(stats["Share right"])
    expect(row.get_by_role("cell").nth(-2)).to_have_text(stats["Answers"])

    with page.expect_download() as download:
        page.get_by_role("link", name="Download as CSV").click()
    lines = csv.DictReader(Path(download.value.path()).read_text(encoding="utf-8").splitlines())
    line = next(line for line in lines if line["username"] == "student" and line["brief"] == brief.slug)
    assert line["completion_percent"] == str(completion)
    assert f"{line['share_right_percent']}%" == stats["Share right"]
    assert line["answers"] == stats["Answers"]
