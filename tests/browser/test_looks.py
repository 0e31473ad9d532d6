"""Every page, in each state it can have: nothing for axe to find, nothing that runs off a narrow screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from playwright.sync_api import Page

from tests.browser import people
from tests.browser.conftest import Faults, Visits
from tests.browser.pages import SCENES, Scene

AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
SIZES = ((1280, 900), (360, 780))
#: What to run in each scheme: every rule, then those that a change of colours can break.
SCHEMES = (
    ("light", {"rules": {"target-size": {"enabled": True}}}),
    ("dark", {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}),
)
RUN = """async (options) => (await axe.run(document, { resultTypes: ["violations"], ...options })).violations.flatMap(
  (rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(" ")}`))"""


def what_axe_finds(page: Page) -> list[str]:
    """Everything axe complains of, in both schemes, wide and narrow.

    A page looks the same from every database, so that one of them is enough: on the others nothing is looked for.
    """
    if connection.vendor != "sqlite":
        return []
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)  # not as a script tag: our own content policy would refuse it
    found = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for scheme, options in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} px, {scheme}: {line}" for line in page.evaluate(RUN, options)]
    return found


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_page_is_open_to_everybody(visit: Visits, person: Callable[[str], Any], faults: Faults, scene: Scene) -> None:
    faults.allow(*scene.provokes)
    page = visit(person(scene.who) if scene.who else None)
    scene.road(page)
    assert what_axe_finds(page) == []
    assert page.get_by_role("heading", level=1).first.is_visible()
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


#: The pages that look different before there is any brief, and who sees them.
EMPTY = (("", "/"), ("", "/library/"), ("student", "/"), ("student", "/progress/"), ("student", "/quizzes/"),
         ("instructor", "/studio/"), ("admin", "/insights/"))  # fmt: skip


@pytest.mark.parametrize(("who", "address"), EMPTY)
def test_an_empty_site_is_open_to_everybody_too(empty_visit: Visits, who: str, address: str) -> None:
    page = empty_visit(people.join(who, who) if who else None)
    page.goto(address)
    assert page.get_by_role("heading", level=1).count() == 1
    assert what_axe_finds(page) == []


def test_a_lesson_on_paper_keeps_the_text_and_drops_the_controls(visit: Visits, person: Callable[[str], Any]) -> None:
    page = visit(person("student"))
    page.goto(people.pack_brief().lesson.get_absolute_url())
    page.emulate_media(media="print")
    for gone in ("header.bar", ".outline", ".read", ".factcards", "footer.foot"):
        assert not page.locator(gone).first.is_visible(), gone
    assert page.locator("article .para").first.is_visible()
    assert page.locator(".fact").first.evaluate("(fact) => getComputedStyle(fact).textDecorationLine") == "none"
