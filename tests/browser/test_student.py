"""A student signs in, reads, answers and finds the progress afterwards; with the keyboard, and without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from learn.models import Reading
from quizzes.models import Attempt, AttemptItem, Response
from tests.browser import people
from tests.browser.conftest import Faults, Visits

Person = Callable[[str], Any]
VERDICT = "[data-feedback] h2, .feedback h2"
#: Until feedback has had the focus for so long, Enter does not go on.
PATIENCE_MS = 1100


@pytest.fixture
def newcomer(person: Person) -> Any:
    """A student without a history."""
    return person("newcomer")


def begin(user: Any, *kinds: str) -> Attempt:
    """An attempt at the pack's quiz with one question of each of these kinds, in this order."""
    attempt = people.attempt_at_everything(user)
    wanted = [next(i for i in attempt.items.order_by("order") if i.version.kind == kind) for kind in kinds]
    attempt.items.exclude(pk__in=[item.pk for item in wanted]).delete()
    for order, item in enumerate(wanted, start=1):
        AttemptItem.objects.filter(pk=item.pk).update(order=order + 1000)
    for order, item in enumerate(wanted, start=1):
        AttemptItem.objects.filter(pk=item.pk).update(order=order)
    return attempt


def address(attempt: Attempt, number: int) -> str:
    return reverse("learn:item", args=[attempt.public_id, number])


def item(attempt: Attempt, number: int) -> AttemptItem:
    return attempt.items.select_related("version").get(order=number)


def key_of(asked: AttemptItem, *, right: bool) -> str:
    """The number key that chooses a right or a wrong option."""
    spec = asked.version.marking
    names = {"judgement": ["supported", "contradicted", "not_said"], "true_false": ["true", "false"]}.get(spec.kind)
    key: Any = spec.key if spec.kind != "true_false" else ("true" if spec.key else "false")
    shown = names or list(asked.option_order)
    return str(1 + next(n for n, value in enumerate(shown) if (value == key) == right))


def responses(user: Any) -> Any:
    """What this person has answered so far."""
    return Response.objects.filter(item__attempt__user=user)


def press_on(page: Page) -> None:
    """Press Enter once the feedback has had the focus long enough."""
    page.wait_for_timeout(PATIENCE_MS)
    page.keyboard.press("Enter")


def arrived(page: Page, attempt: Attempt, number: int) -> None:
    """Wait until this question stands there and its answer has the focus."""
    page.wait_for_url(f"**{address(attempt, number)}")
    expect(page.locator("[autofocus]")).to_be_focused()


def test_signing_in_by_the_form_leads_to_today(visit: Visits, newcomer: Any) -> None:
    page = visit()
    page.goto("/")
    page.get_by_role("banner").get_by_role("link", name="Sign in").click()
    page.get_by_label("Username or e-mail").fill(newcomer.username)
    page.get_by_label("Password").fill(people.PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Today")
    expect(page.locator(".next").get_by_role("link")).to_have_text("Read")


def test_a_fact_card_opens_and_closes_by_keyboard(visit: Visits, newcomer: Any) -> None:
    page = visit(newcomer)
    page.goto(people.pack_brief().lesson.get_absolute_url())
    fact = page.locator(".fact").first
    card = page.locator(f"#{fact.get_attribute('aria-controls')}")
    fact.focus()
    for key in ("Enter", " "):
        expect(card).to_be_hidden()
        page.keyboard.press(key)
        expect(card).to_be_visible()
        expect(fact).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(fact).to_be_focused()


def test_a_check_in_the_lesson_is_answered_in_place(visit: Visits, newcomer: Any) -> None:
    page = visit(newcomer)
    page.goto(people.pack_brief().lesson.get_absolute_url())
    before = page.url
    check = page.locator(".check:has([type=radio])").first
    check.get_by_role("radio").first.check()
    check.get_by_role("button", name="Answer", exact=True).click()
    verdict = check.locator(".feedback h2")
    expect(verdict).to_be_focused()
    expect(check.locator(".passage mark").first).to_be_visible()
    expect(check.get_by_role("button", name="Answer", exact=True)).to_have_count(0)
    assert page.url == before
    page.reload()
    expect(page.locator(".check .feedback h2")).to_be_hidden()  # folded: the lesson stays readable
    page.locator(".check > details > summary").click()
    expect(page.locator(".check .feedback h2")).to_be_visible()
    assert responses(newcomer).count() == 1


def test_marking_a_section_as_read_and_back(visit: Visits, newcomer: Any) -> None:
    page = visit(newcomer)
    page.goto(people.pack_brief().lesson.get_absolute_url())
    section = page.locator("section:has(> .read)").first
    section.get_by_role("button", name="I have read this section").click()
    expect(section.get_by_text("You have read this section.")).to_be_visible()
    assert Reading.objects.filter(user=newcomer).count() == 1
    section.get_by_role("button", name="Not yet").click()
    expect(section.get_by_role("button", name="I have read this section")).to_be_visible()
    assert not Reading.objects.filter(user=newcomer).exists()


def test_a_quiz_is_taken_by_keyboard_alone(visit: Visits, newcomer: Any) -> None:
    attempt = begin(newcomer, "judgement", "percentage", "single_choice")
    page = visit(newcomer, motion="no-preference")
    page.goto(address(attempt, 1))
    arrived(page, attempt, 1)
    page.keyboard.press(key_of(item(attempt, 1), right=True))
    page.keyboard.press("Enter")
    expect(page.locator(VERDICT)).to_be_focused()
    expect(page.locator(VERDICT)).to_have_text("Right")
    page.keyboard.press("Enter")  # at once: a key held too long must not skip the feedback
    expect(page).to_have_url(re.compile("/1/$"))
    press_on(page)

    arrived(page, attempt, 2)
    page.keyboard.type("quite a lot")
    page.keyboard.press("Enter")
    expect(page.locator(VERDICT)).to_have_text("Please look again")
    box = page.locator("[name=answer]")
    expect(box).to_be_focused()
    expect(box).to_have_value("quite a lot")
    box.press("Control+a")
    page.keyboard.type(str(people.right_answer(item(attempt, 2).version)))
    page.keyboard.press("Enter")
    expect(page.locator(VERDICT)).to_have_text(re.compile("^Right"))
    press_on(page)

    arrived(page, attempt, 3)
    page.keyboard.press(key_of(item(attempt, 3), right=False))
    page.keyboard.press("Enter")
    expect(page.locator(VERDICT)).to_have_text("Not this one")
    press_on(page)

    page.wait_for_url("**/result/")
    expect(page.locator(".score")).to_have_text("2 of 3 right")
    page.get_by_role("link", name="Your progress").click()
    share = page.locator(".stats div", has_text="Share right").locator("dd")
    expect(share).to_have_text("67%")
    expect(page.get_by_role("heading", name="Look at again")).to_be_visible()
    assert responses(newcomer).filter(try_number=1).count() == 3


@pytest.mark.parametrize("twice", ["click", "Enter"])
def test_an_answer_given_twice_is_stored_once(visit: Visits, newcomer: Any, twice: str) -> None:
    attempt = begin(newcomer, "percentage")
    page = visit(newcomer)
    page.goto(address(attempt, 1))
    page.locator("[name=answer]").fill("15")
    if twice == "click":
        page.get_by_role("button", name="Answer", exact=True).dblclick()
    else:
        page.evaluate(
            "(form) => { form.requestSubmit(); form.requestSubmit(); }", page.locator("form.stack").element_handle()
        )
    expect(page.locator(VERDICT)).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert responses(newcomer).count() == 1


def test_going_back_shows_the_answered_state(visit: Visits, newcomer: Any) -> None:
    attempt = begin(newcomer, "judgement", "percentage")
    page = visit(newcomer)
    page.goto(address(attempt, 1))
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Answer", exact=True).click()
    page.get_by_role("link", name="Next").click()
    page.wait_for_url(f"**{address(attempt, 2)}")
    page.go_back()
    expect(page.locator(VERDICT)).to_be_visible()
    expect(page.get_by_role("button", name="Answer", exact=True)).to_have_count(0)
    expect(page.get_by_role("radio").first).to_be_disabled()


def test_an_answer_lost_on_the_way_is_sent_again_once(visit: Visits, newcomer: Any, faults: Faults) -> None:
    faults.allow("ERR_INTERNET_DISCONNECTED", "Failed to fetch")
    attempt = begin(newcomer, "percentage")
    page = visit(newcomer)
    page.goto(address(attempt, 1))
    page.locator("[name=answer]").fill("15")
    page.context.set_offline(True)
    page.get_by_role("button", name="Answer", exact=True).click()
    expect(page.get_by_text("No connection. What you typed is still here")).to_be_visible()
    expect(page.locator("[name=answer]")).to_have_value("15")
    assert not responses(newcomer).exists()
    page.context.set_offline(False)  # from here the page may send by itself, so the hurried hand does not wait for it
    page.evaluate("document.querySelectorAll('[data-retry]').forEach((b) => { b.click(); b.click(); })")
    expect(page.locator(VERDICT)).to_be_visible()
    expect(page.locator("[data-trouble]")).to_be_hidden()
    assert responses(newcomer).count() == 1


def test_not_knowing_shows_the_answer_and_counts_nothing(visit: Visits, newcomer: Any) -> None:
    attempt = begin(newcomer, "date", "judgement")
    page = visit(newcomer)
    page.goto(address(attempt, 1))
    page.get_by_role("button", name="I don’t know, show me").click()
    expect(page.locator(VERDICT)).to_have_text("Here it is")
    assert not responses(newcomer).filter(try_number__isnull=False).exists()


def test_the_whole_road_works_without_scripts(visit: Visits, newcomer: Any) -> None:
    page = visit(newcomer, javascript=False)
    page.goto(people.pack_brief().lesson.get_absolute_url())
    fact = page.locator(".fact").first
    fact.click()
    expect(page.locator(fact.get_attribute("href") or "")).to_be_visible()

    check = page.locator(".check:has([type=radio])").first
    check.get_by_role("radio").first.check()
    check.get_by_role("button", name="Answer", exact=True).click()
    expect(page.locator(".check .feedback h2")).to_be_visible()

    page.get_by_role("button", name="I have read this section").first.click()
    expect(page.get_by_text("You have read this section.")).to_have_count(1)

    page.get_by_role("button", name="Begin the quiz").click()
    total = Attempt.objects.get(user=newcomer, quiz__isnull=False).items.count()
    for number in range(1, total + 1):
        assert page.url.endswith(f"/{number}/")
        page.get_by_role("button", name="I don’t know, show me").click()
        page.locator("[data-next]").click()
    expect(page.locator(".score")).to_have_text(f"0 of {total} right")
    page.get_by_role("link", name="Progress").first.click()
    expect(page.get_by_role("list", name="Progress by brief")).to_contain_text("1 of")


def test_a_typed_answer_is_asked_back_without_scripts(visit: Visits, newcomer: Any) -> None:
    attempt = begin(newcomer, "percentage")
    page = visit(newcomer, javascript=False)
    page.goto(address(attempt, 1))
    page.locator("[name=answer]").fill("quite a lot")
    page.get_by_role("button", name="Answer", exact=True).click()
    expect(page.locator(VERDICT)).to_have_text("Please look again")
    page.locator("[name=answer]").fill(str(people.right_answer(item(attempt, 1).version)))
    page.get_by_role("button", name="Answer", exact=True).click()
    expect(page.locator(VERDICT)).to_have_text(re.compile("^Right"))


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without scripts"])
def test_a_date_with_two_readings_is_settled_by_a_button(visit: Visits, newcomer: Any, javascript: bool) -> None:
    attempt = begin(newcomer, "date")
    page = visit(newcomer, javascript=javascript)
    page.goto(address(attempt, 1))
    page.locator("[name=answer]").fill("4/5/2031")
    page.keyboard.press("Enter")
    expect(page.locator(VERDICT)).to_have_text("Please look again")
    page.locator(".feedback").get_by_role("group", name="Which did you mean?").get_by_text("4 May 2031").click()
    expect(page.locator(VERDICT)).to_have_text("Not this one")
    expect(page.locator(".feedback > header")).to_contain_text("Read as 4 May 2031")
    assert responses(newcomer).filter(try_number=1).count() == 1


def test_a_unit_typed_into_a_box_that_prints_it_stands_there_once(visit: Visits, newcomer: Any) -> None:
    attempt = begin(newcomer, "percentage")
    page = visit(newcomer)
    page.goto(address(attempt, 1))
    page.locator("[name=answer]").fill("54.5 %")
    page.keyboard.press("Enter")
    expect(page.locator(".feedback > header")).to_contain_text("Read as 54.5%")
    expect(page.locator("[name=answer]")).to_have_value("54.5")


def test_the_gaps_of_a_text_are_named_and_answered_in_one_line(visit: Visits, person: Person) -> None:
    everything = person("everything")
    attempt = Attempt.objects.get(user=everything, quiz__isnull=False)
    partly = attempt.items.filter(version__kind="cloze").select_related("version").order_by("order")[1]
    page = visit(everything)
    page.goto(address(attempt, partly.order))
    tags = page.locator(".cloze .tag")
    expect(tags.filter(has_text="right").first).to_be_visible()
    expect(tags.filter(has_text="not this").first).to_be_visible()
    header = page.locator(".feedback > header")
    expect(header).to_contain_text("The answers are")
    expect(header).not_to_contain_text("The answer is")


def test_a_closed_choice_says_which_was_right(visit: Visits, newcomer: Any) -> None:
    attempt = begin(newcomer, "single_choice")
    page = visit(newcomer)
    page.goto(address(attempt, 1))
    arrived(page, attempt, 1)
    page.keyboard.press(key_of(item(attempt, 1), right=False))
    page.keyboard.press("Enter")
    spec = item(attempt, 1).version.marking
    expect(page.locator(".choice.was-right")).to_contain_text(spec.options[spec.key])
    expect(page.locator(".choice.was-right .tag")).to_have_text("right")
    expect(page.locator(".choice.was-wrong .tag")).to_have_text("not this")
