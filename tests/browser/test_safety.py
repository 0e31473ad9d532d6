"""Nothing a learner gives is lost or counted twice: no network, no session, two tabs, a server that dies."""

from __future__ import annotations

import datetime as dt
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
from django.utils import timezone
from playwright.sync_api import Page, Route, expect

from quizzes.models import Attempt, Draft
from quizzes.services.drafts import save_draft
from tests.browser import people
from tests.browser.conftest import ROOT, Faults, Visits
from tests.browser.pages import exam
from tests.browser.sitting import LOST, SAVED, SAVED_AT, VERDICT, box, give, responses
from tests.browser.snapshot import Snapshot

Person = Callable[[str], Any]


def test_a_network_cut_of_20_seconds_in_the_middle_of_an_answer_costs_nothing(sitting: Page, faults: Faults) -> None:
    faults.allow(*LOST)
    box(sitting).fill("1")
    expect(sitting.locator(SAVED)).to_have_text(SAVED_AT)
    sitting.context.set_offline(True)
    box(sitting).fill("15")
    expect(sitting.locator(SAVED)).to_have_text("not saved yet: kept in this browser, tried again")
    give(sitting, "Save the answer")
    expect(sitting.get_by_text("No connection.")).to_be_visible()
    sitting.wait_for_timeout(20_000)
    expect(box(sitting)).to_have_value("15")
    assert responses(exam(), 1) == []
    sitting.context.set_offline(False)
    expect(sitting.locator(VERDICT)).to_have_text("Saved")
    expect(sitting.locator("[data-trouble]")).to_be_hidden()
    assert [given.raw for given in responses(exam(), 1)] == ["15"]


def test_an_answer_whose_confirmation_is_lost_is_stored_once(sitting: Page, faults: Faults) -> None:
    faults.allow(*LOST)

    def lose(route: Route) -> None:
        route.fetch()  # the server has it
        sitting.context.set_offline(True)
        route.abort("internetdisconnected")

    sitting.route("**/attempts/*/1/", lose, times=1)
    box(sitting).fill("15")
    give(sitting, "Save the answer")
    expect(sitting.get_by_text("No connection.")).to_be_visible()
    first = [(given.raw, given.key) for given in responses(exam(), 1)]
    assert [raw for raw, _key in first] == ["15"]
    sitting.context.set_offline(False)
    expect(sitting.locator(VERDICT)).to_have_text("Saved")
    assert [(given.raw, given.key) for given in responses(exam(), 1)] == first


def test_what_was_typed_without_network_is_there_after_a_reload(sitting: Page, faults: Faults) -> None:
    faults.allow(*LOST)
    sitting.on("dialog", lambda dialog: dialog.accept())
    box(sitting).fill("1")
    expect(sitting.locator(SAVED)).to_have_text(SAVED_AT)
    sitting.route("**/draft/", lambda route: route.abort("connectionrefused"))
    box(sitting).fill("17")
    expect(sitting.locator(SAVED)).to_contain_text("kept in this browser")
    sitting.unroute("**/draft/")
    sitting.route("**/draft/", lambda route: route.abort("connectionrefused"), times=1)
    sitting.reload()
    expect(box(sitting)).to_have_value("17")
    expect(sitting.locator(SAVED)).to_have_text("not saved yet: kept in this browser, tried again")
    expect(sitting.locator(SAVED)).to_have_text(SAVED_AT)
    assert Draft.objects.get(item__attempt__public_id=exam(), item__order=1).raw == "17"


# -- a line for each trouble, and a way on ---------------------------------------------------------


def test_a_slow_answer_says_so_and_can_be_sent_again(visit: Visits, person: Person) -> None:
    page = visit(person("examinee"))
    page.clock.install()
    page.goto(reverse("learn:item", args=[exam(), 1]))
    held: list[Route] = []

    def hold_first(route: Route) -> None:
        if held or route.request.method != "POST":
            route.continue_()
        else:
            held.append(route)

    page.route("**/attempts/*/1/", hold_first)
    box(page).fill("15")
    give(page, "Save the answer")
    line = page.locator("[data-trouble]")
    page.clock.run_for(3500)
    expect(line).to_be_hidden()
    page.clock.run_for(1000)
    expect(line).to_contain_text("This takes longer than usual.")
    line.get_by_role("button", name="Send it again").click()
    expect(page.locator(VERDICT)).to_have_text("Saved")
    expect(line).to_be_hidden()
    assert [given.raw for given in responses(exam(), 1)] == ["15"]


def test_what_is_slow_and_has_no_key_is_looked_up_by_reloading(visit: Visits, person: Person) -> None:
    page = visit(person("examinee"))
    page.clock.install()
    page.goto(reverse("learn:item", args=[exam(), 1]))
    held: list[Route] = []
    page.route("**/flag/", lambda route: held.append(route), times=1)
    page.get_by_role("button", name="Flag to come back").click()
    page.clock.run_for(4500)
    line = page.locator("[data-trouble]")
    expect(line).to_contain_text("This takes longer than usual.")
    line.get_by_role("button", name="Reload the page").click()
    expect(line).to_be_hidden()
    page.get_by_role("button", name="Flag to come back").click()
    expect(page.get_by_role("button", name="Flagged")).to_be_visible()


@pytest.mark.parametrize("status", [500, 503])
def test_a_server_error_says_so_and_can_be_tried_again(sitting: Page, faults: Faults, status: int) -> None:
    faults.allow(f"status of {status}")
    sitting.route("**/attempts/*/1/", lambda route: route.fulfill(status=status, body="<h1>Sorry</h1>"), times=1)
    box(sitting).fill("15")
    give(sitting, "Save the answer")
    line = sitting.locator("[data-trouble]")
    expect(line).to_contain_text("The server did not answer as it should.")
    expect(box(sitting)).to_have_value("15")
    line.get_by_role("button", name="Try again").click()
    expect(sitting.locator(VERDICT)).to_have_text("Saved")
    expect(line).to_be_hidden()
    assert [given.raw for given in responses(exam(), 1)] == ["15"]


def test_what_is_typed_in_the_last_seconds_is_kept_for_staff(visit: Visits, person: Person, faults: Faults) -> None:
    faults.allow("status of 409")  # it is over: not taken as a draft any more
    attempt = Attempt.objects.get(public_id=exam())
    item = attempt.items.get(order=1)
    save_draft(where={"pk": item.pk}, raw="15", sequence=1, now=timezone.now())
    page = visit(person("examinee"))
    address = reverse("learn:item", args=[exam(), 1])
    page.goto(address)  # once before, so that the page is quick when it counts
    began = timezone.now() - dt.timedelta(seconds=attempt.agreed.limit - 4)
    Attempt.objects.filter(pk=attempt.pk).update(started_at=began)
    page.goto(address)
    box(page).fill("16")
    page.wait_for_url("**/result/")
    expect(page.get_by_text("Time ended; what was saved was handed in.")).to_be_visible()
    assert [(given.raw, given.outcome) for given in responses(exam(), 1)] == [("15", "marked"), ("16", "late")]
    staff = visit(person("admin"))
    staff.goto(reverse("learn:answers", args=["the-exam"]))
    expect(staff.locator("blockquote")).to_have_text("16")


def test_two_tabs_on_one_question_keep_what_came_last(sitting: Page) -> None:
    other = sitting.context.new_page()
    other.goto(sitting.url)
    box(other).fill("20")
    expect(other.locator(SAVED)).to_have_text(SAVED_AT)
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
        expect(page.locator(SAVED)).to_have_text(SAVED_AT)
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
