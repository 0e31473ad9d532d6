"""A real Chromium over a served site with the shipped pack in it. Whatever goes wrong in a page fails its test."""

from __future__ import annotations

import os
import runpy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from quizzes.models import Attempt
from tests.browser import people
from tests.browser.snapshot import Snapshot

ROOT = Path(__file__).resolve().parents[2]
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
#: How long to wait for what should be there: machines that test are busy.
PATIENCE_MS = 15_000
expect.set_options(timeout=PATIENCE_MS)
ADVICE = "No Chromium to drive: `make browser` says how to get one, `make test BROWSER=no` leaves these tests out."
#: Violations of the content policy, told to the console where the listener below hears them with everything else.
REPORT_VIOLATIONS = (
    "addEventListener('securitypolicyviolation', (e) => "
    "console.error('content policy: ' + e.violatedDirective + ' ' + e.blockedURI))"
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a browser test."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the run: $CHROMIUM, or the one that `make browser` names."""
    found = runpy.run_path(str(ROOT / "bin" / "browser.py"))["find_browser"](os.environ)[0]
    if found is None:
        pytest.fail(ADVICE, pytrace=False)
    # Playwright keeps an event loop in this thread; Django would take that for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The rows of the first loading, which takes longer than putting them back."""
    return Snapshot(tmp_path_factory.mktemp("browser"))


@pytest.fixture
def site(transactional_db: None, snapshot: Snapshot, live_server: Any) -> Any:
    """The address of the served site, with the shipped pack and some people in its database."""
    if snapshot.taken:
        snapshot.restore()
    else:
        people.settle()
        snapshot.take()
    return live_server


class Faults(list[str]):
    """What went wrong in the pages of a test. ``allow`` names what the test provokes on purpose."""

    def __init__(self) -> None:
        self.allowed: list[str] = []

    def allow(self, *words: str) -> None:
        """Expect faults that contain one of these words."""
        self.allowed += words

    def note(self, fault: str) -> None:
        """Keep a fault; what is allowed is sorted out at the end."""
        self.append(fault)

    def unexpected(self) -> list[str]:
        """The faults that no word allows."""
        return [fault for fault in self if not any(word in fault for word in self.allowed)]


@pytest.fixture
def faults() -> Iterator[Faults]:
    """The faults of this test's pages; the test fails when one is left that it did not allow."""
    found = Faults()
    yield found
    assert found.unexpected() == []


class Visits:
    """Opens pages as somebody: each call is a fresh browser profile, like another person's machine."""

    def __init__(self, chromium: Browser, address: str, faults: Faults) -> None:
        self.chromium, self.address, self.faults = chromium, address, faults
        self.contexts: list[BrowserContext] = []

    def __call__(
        self, user: Any = None, *, width: int = 1280, height: int = 900, scheme: str = "light",
        javascript: bool = True, motion: str = "reduce",
    ) -> Page:  # fmt: skip
        """A page of a visitor, or of ``user`` signed in."""
        context = self.chromium.new_context(
            base_url=self.address, viewport={"width": width, "height": height}, color_scheme=scheme,
            java_script_enabled=javascript, reduced_motion=motion, locale="en-GB",
        )  # fmt: skip
        self.contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        if javascript:
            context.add_init_script(REPORT_VIOLATIONS)
        if user is not None:
            self.sign_in(context, user)
        context.on("page", self.watch)
        return context.new_page()

    def sign_in(self, context: BrowserContext, user: Any) -> None:
        """Give the profile a session of this person, without the form."""
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": self.address}])

    def watch(self, page: Page) -> None:
        """Note every error, every warning and every request that leaves the site."""

        def console(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                self.faults.note(f"{page.url}: console {message.type}: {message.text}")

        def request(asked: Request) -> None:
            if not asked.url.startswith((self.address, "data:", "blob:")):
                self.faults.note(f"{page.url}: asked another host: {asked.url}")

        page.on("console", console)
        page.on("pageerror", lambda error: self.faults.note(f"{page.url}: script: {error}"))
        page.on("request", request)

    def close(self) -> None:
        """Close every profile, so that no request is on its way when the tables are emptied."""
        for context in self.contexts:
            context.close()


@pytest.fixture
def visit(chromium: Browser, site: Any, faults: Faults) -> Iterator[Visits]:
    """Open a page: ``visit()`` as a visitor, ``visit(user, width=360)`` as somebody."""
    visits = Visits(chromium, site.url, faults)
    yield visits
    visits.close()


@pytest.fixture
def empty_visit(chromium: Browser, transactional_db: None, live_server: Any, faults: Faults) -> Iterator[Visits]:
    """The same on a site without a brief and without people."""
    visits = Visits(chromium, live_server.url, faults)
    yield visits
    visits.close()


@pytest.fixture
def person(site: Any) -> Callable[[str], Any]:
    """The person with this name."""
    return people.named


@pytest.fixture
def sitting(visit: Visits, person: Callable[[str], Any]) -> Page:
    """A page of somebody at the first question of an exam, which is typed."""
    attempt = Attempt.objects.get(user__username="examinee", quiz__slug="the-exam")
    page = visit(person("examinee"))
    page.goto(reverse("learn:item", args=[attempt.public_id, 1]))
    return page
