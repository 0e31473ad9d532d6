"""Every page, in each state it can have: nothing for axe to find, nothing that runs off a narrow screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Faults, Visits
from tests.browser.pages import SCENES, Scene

AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
SIZES = ((1280, 900), (360, 780))
#: The rules to run in each scheme: all of them, then those that a change of colours can break.
SCHEMES = (("light", None), ("dark", ["cat.color"]))
RUN = """async (tags) => (await axe.run(document, {
  resultTypes: ["violations"], ...(tags ? { runOnly: { type: "tag", values: tags } } : {}),
})).violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(" ")}`))"""


def what_axe_finds(page: Page) -> list[str]:
    """Everything axe complains of, in both schemes, wide and narrow."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)  # not as a script tag: our own content policy would refuse it
    found = []
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        for scheme, tags in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found += [f"{width} px, {scheme}: {line}" for line in page.evaluate(RUN, tags)]
    return found


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_page_is_open_to_everybody(visit: Visits, person: Callable[[str], Any], faults: Faults, scene: Scene) -> None:
    faults.allow(*scene.provokes)
    page = visit(person(scene.who) if scene.who else None)
    scene.road(page)
    assert what_axe_finds(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
