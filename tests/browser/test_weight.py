"""What a page costs on the wire as it is served for real, and that nothing jumps while it arrives."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from quizzes.marking import KINDS
from quizzes.models import Attempt
from tests.browser import people
from tests.browser.conftest import Visits
from tests.browser.pages import everything, kind, pack
from tests.factories import posted

Person = Callable[[str], Any]
#: What a first visit to a question may weigh without its fonts, and what an answer may, in bytes.
FIRST_VISIT, ANSWER = 100_000, 4_096
#: How much a page may shift under the eyes of its reader.
SHIFT = 0.05
#: What a page loads besides its fonts.
LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)"|script)[^>]*?(?:href|src)="(/static/[^"]+)"')
GZIP = {"Accept-Encoding": "gzip"}


@pytest.fixture
def served(site: Any, settings: Any, tmp_path: Path) -> None:
    """Static files as a real installation serves them: collected, named by their content, compressed."""
    backend = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": backend}
    settings.STATIC_ROOT = tmp_path
    settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = False
    call_command("collectstatic", interactive=False, verbosity=0)


def wire(response: Any) -> int:
    """The bytes of its body as they are sent."""
    assert response.status_code == 200
    return sum(map(len, response.streaming_content)) if response.streaming else len(response.content)


def client_of(user: Any) -> Client:
    client = Client(headers=GZIP)
    client.force_login(user)
    return client


def plain(client: Client, address: str) -> str:
    """The page's text, asked for without compression."""
    return str(client.get(address, headers={"Accept-Encoding": "identity"}).content.decode())


@pytest.mark.usefixtures("served")
def test_a_question_is_light_on_the_first_visit(person: Person) -> None:
    client = client_of(person("everything"))
    address = reverse("learn:item", args=[everything(), kind("judgement")()])
    parts = LOADED.findall(plain(client, address))
    assert len(parts) > 10
    weights = {part: wire(client.get(part)) for part in parts} | {address: wire(client.get(address))}
    assert sum(weights.values()) <= FIRST_VISIT, weights


@pytest.mark.parametrize("name", KINDS)
def test_an_answer_is_a_light_fragment(site: Any, person: Person, name: str) -> None:
    client = client_of(person("everything"))
    number = kind(name)()
    item = Attempt.objects.get(public_id=everything()).items.select_related("version").get(order=number)
    right = people.right_answer(item.version)
    address = reverse("learn:item", args=[everything(), number])
    response = client.post(address, posted(right), headers={"HX-Request": "true"})
    assert wire(response) <= ANSWER
    assert b"data-feedback" in gzip.decompress(response.content)


WATCH = """
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
STILL = {
    "home": lambda: "/",
    "lesson": lambda: reverse("learn:lesson", args=[pack()]),
    "quiz": lambda: reverse("learn:item", args=[everything(), kind("judgement")()]),
}


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("name", STILL)
def test_nothing_jumps_while_a_page_arrives(visit: Visits, person: Person, name: str, width: int) -> None:
    page = visit(person("everything"), width=width, motion="no-preference")
    page.add_init_script(WATCH)
    page.goto(STILL[name](), wait_until="load")
    page.evaluate("document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 300)))")
    assert page.evaluate("document.fonts.check('16px Inter')")
    assert page.evaluate("window.shifted") <= SHIFT


def test_a_jump_would_be_seen(visit: Visits) -> None:
    page = visit()
    page.add_init_script(WATCH)
    page.goto("/")
    page.evaluate("document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 300px' }))")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300)))")
    assert page.evaluate("window.shifted") > SHIFT


def test_an_answer_moves_nothing_above_it(visit: Visits, person: Person) -> None:
    page = visit(person("everything"), motion="no-preference")
    page.goto(STILL["quiz"]())
    page.get_by_role("radio").first.check()
    above = page.locator("#stem").bounding_box()
    page.get_by_role("button", name="Answer", exact=True).click()
    page.locator("[data-feedback]").wait_for()
    assert page.locator("#stem").bounding_box() == above
