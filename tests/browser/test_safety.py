"""Nothing a learner gives is lost or counted twice: no network, no session, two tabs, a server that dies."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from playwright.sync_api import Page, expect

from quizzes.models import Draft, Response
from tests.browser import people
from tests.browser.conftest import ROOT, Faults, Visits
from tests.browser.pages import exam
from tests.browser.snapshot import Snapshot

Person = Callable[[str], Any]
VERDICT, SAVED = ".feedback h2", "[data-saved]"
LOST = (
    "ERR_INTERNET_DISCONNECTED",
    "ERR_CONNECTION_REFUSED",
    "ERR_EMPTY_RESPONSE",
    "ERR_CONNECTION_RESET",
    "htmx:error",
)


def box(page: Page) -> Any:
    return page.locator("[name=answer]")


def give(page: Page, name: str = "Answer") -> None:
    page.get_by_role("button", name=name, exact=True).click()


def responses(public_id: str, number: int) -> list[Response]:
    return list(Response.objects.filter(item__attempt__public_id=public_id, item__order=number))


@pytest.fixture
def sitting(visit: Visits, person: Person) -> Page:
    """A page of somebody at the first question of an exam, which is typed."""
    page = visit(person("examinee"))
    page.goto(reverse("learn:item", args=[exam(), 1]))
    return page


def test_a_network_cut_in_the_middle_of_an_answer_costs_nothing(sitting: Page, faults: Faults) -> None:
    faults.allow(*LOST)
    sitting.context.set_offline(True)
    box(sitting).fill("15")
    expect(sitting.locator(SAVED)).to_have_text("not saved yet: kept in this browser, tried again")
    give(sitting, "Save the answer")
    expect(sitting.get_by_text("No connection.")).to_be_visible()
    expect(box(sitting)).to_have_value("15")
    assert responses(exam(), 1) == []
    sitting.context.set_offline(False)
    expect(sitting.locator(VERDICT)).to_have_text("Saved")
    expect(sitting.locator("[data-trouble]")).to_be_hidden()
    assert [given.raw for given in responses(exam(), 1)] == ["15"]


def test_what_was_typed_without_network_is_there_after_a_reload(sitting: Page, faults: Faults) -> None:
    faults.allow(*LOST)
    sitting.on("dialog", lambda dialog: dialog.accept())
    box(sitting).fill("1")
    expect(sitting.locator(SAVED)).to_contain_text("saved ")
    sitting.route("**/draft/", lambda route: route.abort("connectionrefused"))
    box(sitting).fill("17")
    expect(sitting.locator(SAVED)).to_contain_text("kept in this browser")
    sitting.unroute("**/draft/")
    sitting.route("**/draft/", lambda route: route.abort("connectionrefused"), times=1)
    sitting.reload()
    expect(box(sitting)).to_have_value("17")
    expect(sitting.locator(SAVED)).to_have_text("not saved yet: kept in this browser, tried again")
    expect(sitting.locator(SAVED)).to_contain_text("saved ")
    assert Draft.objects.get(item__attempt__public_id=exam(), item__order=1).raw == "17"


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


def test_two_tabs_on_one_question_keep_what_came_last(sitting: Page) -> None:
    other = sitting.context.new_page()
    other.goto(sitting.url)
    box(other).fill("20")
    expect(other.locator(SAVED)).to_contain_text("saved ")
    box(sitting).fill("30")
    give(sitting, "Save the answer")
    expect(sitting.locator(VERDICT)).to_have_text("Saved")
    other.reload()
    expect(box(other)).to_have_value("30")
    assert [given.raw for given in responses(exam(), 1)] == ["30"]


# -- a server that dies ---------------------------------------------------------------------------


class Fragile:
    """The site in a process of its own, which can be told to die in the middle of an answer."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, moment: str = "never") -> None:
        """Serve; wait until it listens."""
        environ = (
            os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings", "JIRITSU_VAR": str(self.folder)} | _database()
        )
        command = [sys.executable, "-m", "tests.browser.fragile", str(self.port), moment]
        self.process = subprocess.Popen(command, cwd=ROOT, env=environ, stderr=subprocess.DEVNULL)
        for _wait in range(600):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            assert self.process.poll() is None
            time.sleep(0.05)
        pytest.fail("it does not listen")

    def died(self) -> bool:
        """Wait for its end by a signal."""
        assert self.process is not None
        return self.process.wait(timeout=30) < 0

    def rows(self) -> dict[str, list[Any]]:
        """What it has stored of the first question."""
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self.folder / "jiritsu.sqlite3")) as stored:
                return _rows(stored.cursor())
        with connection.cursor() as cursor:
            return _rows(cursor)

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()


def _rows(cursor: Any) -> dict[str, list[Any]]:
    found = {}
    for name, table in (("drafts", "quizzes_draft"), ("given", "quizzes_response")):
        cursor.execute(
            f"SELECT raw FROM {table} WHERE item_id = (SELECT i.id FROM quizzes_attemptitem i JOIN quizzes_attempt a "
            f"ON a.id = i.attempt_id WHERE a.public_id = '{exam()}' AND i.\"order\" = 1) ORDER BY id"
        )
        found[name] = [raw if isinstance(raw, list) else json.loads(raw) for (raw,) in cursor.fetchall()]
    return found


def _database() -> dict[str, str]:
    """SQLite: the usual file in the folder; PostgreSQL: the database of this test."""
    if connection.vendor == "sqlite":
        return {"DATABASE_URL": ""}
    of = connection.settings_dict
    return {"DATABASE_URL": f"postgres://{of['USER']}:{of['PASSWORD']}@{of['HOST']}:{of['PORT']}/{of['NAME']}"}


@pytest.fixture
def fragile(site: Any, snapshot: Snapshot, tmp_path: Path) -> Iterator[Fragile]:
    """A server on rows of its own."""
    if connection.vendor == "sqlite":
        shutil.copy(snapshot.file, tmp_path / "jiritsu.sqlite3")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Fragile(tmp_path, port)
    yield server
    server.stop()


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_server_killed_in_the_middle_of_an_answer_gets_it_once(
    chromium: Any, fragile: Fragile, person: Person, faults: Faults, moment: str
) -> None:
    faults.allow(*LOST)
    fragile.start(moment)
    visits = Visits(chromium, f"http://127.0.0.1:{fragile.port}", faults)
    page = visits()
    try:
        page.goto(reverse("account_login"))
        page.get_by_label("Username or e-mail").fill("examinee")
        page.get_by_label("Password").fill(people.PASSWORD)
        page.locator("main").get_by_role("button", name="Sign in", exact=True).click()
        page.wait_for_url("**/")
        page.goto(reverse("learn:item", args=[exam(), 1]))
        box(page).fill("15")
        expect(page.locator(SAVED)).to_contain_text("saved ")
        box(page).fill("16")
        give(page, "Save the answer")
        assert fragile.died()
        expect(page.get_by_text("The server did not answer as it should.")).to_be_visible()
        assert (
            fragile.rows() == {"drafts": ["16"], "given": ["16"]}
            if moment == "after"
            else {"drafts": ["15"], "given": []}
        )
        fragile.start()
        expect(page.locator(VERDICT)).to_have_text("Saved")
        assert fragile.rows() == {"drafts": ["16"], "given": ["16"]}
    finally:
        visits.close()
