"""The site for those who see, move and read otherwise: the keyboard alone, forced colours, no motion, large letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from content.models import Brief
from learn.models import Note, Reading
from quizzes.models import QuestionVersion
from tests.browser import people
from tests.browser.conftest import Visits
from tests.browser.pages import everything, kind, pack

Person = Callable[[str], Any]
#: More presses of Tab than any page here needs.
FAR = 400
#: What the focused element looks like: its own outline, or that of the part around it which shows the focus for it.
RING = """() => { for (let at = document.activeElement, up = 0; at && up < 4; at = at.parentElement, up += 1) {
  const seen = getComputedStyle(at);
  if (seen.outlineStyle !== "none" && parseFloat(seen.outlineWidth) >= 2) return true;
} return false; }"""


def tab_to(page: Page, words: str, role: str = "", key: str = "Tab") -> None:
    """Press Tab until the focused element carries these words; each one on the way shows where the focus is."""
    for _turn in range(FAR):
        page.keyboard.press(key)
        found = page.evaluate(
            "() => { const at = document.activeElement;"
            " return [at.tagName.toLowerCase(), at.innerText.replace(/\\s+/g, ' ').replace(' :', ':')]; }"
        )
        assert page.evaluate(RING), f"no outline on {found}"
        if words in found[1] and role in ("", found[0]):
            return
    raise AssertionError(f"Tab never came to {words}")


# -- the keyboard alone ----------------------------------------------------------------------------


def test_the_desk_by_keyboard_alone(visit: Visits, person: Person) -> None:
    page = visit(person("instructor"))
    page.goto("/studio/briefs/ferries/")
    drafts = page.locator(".draft.is-draft")
    approved, rejected = (page.locator(f"#{drafts.nth(n).get_attribute('id')}") for n in (0, 1))

    tab_to(page, "Approve", "button")
    page.keyboard.press("Enter")
    expect(approved.get_by_text("approved", exact=True)).to_be_visible()
    expect(approved.locator(".stem")).to_be_focused()
    tab_to(page, "Reject", "button")  # what was just approved can still be rejected
    tab_to(page, "Reject", "button")
    page.keyboard.press("Space")
    expect(rejected.get_by_text("rejected", exact=True)).to_be_visible()
    expect(rejected.locator(".stem")).to_be_focused()

    tab_to(page, "Edit", "a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/studio/questions/**")
    page.get_by_label("Stem").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Give the day.")
    tab_to(page, "Save as a new version", "button")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Saved as version 2")).to_be_visible()

    newest = QuestionVersion.objects.newest().filter(question__brief=Brief.objects.get(slug="ferries"))
    assert newest.filter(status="approved").count() == 1
    assert newest.filter(stem__endswith="Give the day.", number=2).count() == 1


def test_a_lesson_by_keyboard_alone(visit: Visits, person: Person) -> None:
    reader = person("newcomer")
    page = visit(reader)
    page.goto(reverse("learn:lesson", args=[pack()]))
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to content")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()

    fact = page.locator(".fact").first
    tab_to(page, fact.inner_text(), "a")
    page.keyboard.press("Enter")
    expect(page.locator(f"#{fact.get_attribute('aria-controls')}")).to_be_visible()
    page.keyboard.press("Escape")
    expect(fact).to_be_focused()

    tab_to(page, "Note", "summary")
    expect(page.locator(":focus")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Ask about this.")
    tab_to(page, "Save the note", "button")
    page.keyboard.press("Enter")
    expect(page.locator(".own-note")).to_have_text("Ask about this.")
    assert Note.objects.get(user=reader).text == "Ask about this."

    page.locator(".check [type=radio]").first.focus()
    page.keyboard.press("Space")
    tab_to(page, "Answer", "button")
    page.keyboard.press("Enter")
    expect(page.locator(".check .feedback h2")).to_be_focused()
    tab_to(page, "I have read this section", "button")
    page.keyboard.press("Enter")
    expect(page.get_by_text("You have read this section.")).to_be_visible()
    assert Reading.objects.filter(user=reader).count() == 1


# -- forced colours --------------------------------------------------------------------------------


def borders(page: Page, selector: str) -> list[str]:
    """The elements that match, are seen, and have no line around them."""
    return list(
        page.evaluate(
            """(selector) => [...document.querySelectorAll(selector)].filter((at) => {
              if (!at.checkVisibility()) return false;
              const seen = getComputedStyle(at), ground = getComputedStyle(document.body).backgroundColor;
              return parseFloat(seen.borderBottomWidth) < 1 || seen.borderBottomStyle === "none"
                || seen.borderBottomColor === ground || seen.borderBottomColor === "rgba(0, 0, 0, 0)";
            }).map((at) => at.outerHTML.slice(0, 120))""",
            selector,
        )
    )


@pytest.mark.parametrize("name", ["judgement", "single_choice", "percentage", "cloze"])
def test_forced_colours_keep_every_edge_of_a_question(visit: Visits, person: Person, name: str) -> None:
    page = visit(person("everything"))
    page.emulate_media(forced_colors="active")
    page.goto(reverse("learn:item", args=[everything(), kind(name)()]))
    assert page.locator(".choice, .field-wrap, .gap").count() >= 1
    assert borders(page, ".choice, .button, .field-wrap, .gap, .dots li > *") == []
    assert page.evaluate(RING)


def test_forced_colours_keep_the_chosen_and_the_verdict_apart(visit: Visits, person: Person) -> None:
    page = visit(person("everything"))
    page.emulate_media(forced_colors="active")
    page.goto(reverse("learn:item", args=[everything(), kind("judgement")()]))
    page.get_by_role("radio").first.check()
    width = "(at) => getComputedStyle(at).borderTopWidth"
    choices = page.locator(".choice")
    assert choices.nth(0).evaluate(width) != choices.nth(1).evaluate(width)
    page.get_by_role("button", name="Answer", exact=True).click()
    expect(page.locator(".feedback h2")).to_be_focused()
    assert borders(page, ".feedback, .feedback .button, .mark, .was-right") == []
    assert page.locator(".was-right .tag").inner_text() == "right"


def test_forced_colours_keep_every_edge_of_the_components(visit: Visits, person: Person) -> None:
    page = visit(person("admin"))
    page.emulate_media(forced_colors="active")
    page.goto(reverse("style"))
    assert borders(page, ".button, .pill, .card, .message, .feedback, .check, .book, .next, .choice, .field-wrap") == []


# -- motion, size ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("motion", "moves"), [("no-preference", True), ("reduce", False)])
def test_feedback_rises_only_for_those_who_let_it(visit: Visits, person: Person, motion: str, moves: bool) -> None:
    page = visit(person("everything"), motion=motion)
    page.goto(reverse("learn:item", args=[everything(), kind("judgement")()]))
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Answer", exact=True).click()
    feedback = page.locator(".feedback")
    feedback.wait_for()
    seconds = feedback.evaluate("(at) => parseFloat(getComputedStyle(at).animationDuration)")
    assert (seconds > 0.01) is moves
    scrolls = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    assert scrolls == ("smooth" if moves else "auto")


OVERLAPS = """() => {
  const parts = "h1, h2, h3, p, .button, .choice, .field-wrap, .dots li > *, summary, label";
  const apart = ".sr, .factcards, .outline, .scroll";
  const boxes = [...document.querySelectorAll(`main :is(${parts})`)]
    .filter((at) => at.checkVisibility({ opacityProperty: true }) && !at.closest(apart))
    .map((at) => [at, at.getBoundingClientRect()]).filter(([, box]) => box.width > 1 && box.height > 1);
  const name = (at) => at.outerHTML.slice(0, 60);
  return boxes.flatMap(([a, one], i) => boxes.slice(i + 1).filter(([b, two]) => {
    const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left);
    const high = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
    return wide > 2 && high > 2 && !a.contains(b) && !b.contains(a);
  }).map(([b]) => `${name(a)} over ${name(b)}`));
}"""


@pytest.mark.parametrize(
    ("who", "address"),
    [
        ("student", lambda: "/"),
        ("student", lambda: reverse("learn:lesson", args=[pack()])),
        ("everything", lambda: reverse("learn:item", args=[everything(), kind("judgement")()])),
        ("", lambda: "/compare/"),
        ("instructor", lambda: "/studio/briefs/ferries/"),
        ("admin", lambda: "/style/"),
    ],
    ids=["today", "lesson", "question", "compare", "desk", "components"],
)
def test_nothing_overlaps_at_four_times_the_size(
    visit: Visits, person: Person, who: str, address: Callable[[], str]
) -> None:
    page = visit(person(who) if who else None, width=320, height=256)  # 1280 by 1024 pixels, zoomed to 400%
    page.goto(address())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(OVERLAPS) == []


def test_a_note_never_covers_the_text(visit: Visits, person: Person) -> None:
    page = visit(person("newcomer"))
    page.goto(people.pack_brief().lesson.get_absolute_url())
    para = page.locator(".para").nth(1)
    para.hover()
    line, following = para.locator(".note-line").bounding_box(), page.locator(".para > p").nth(2).bounding_box()
    own = para.locator("p").first.bounding_box()
    assert line
    assert own
    assert following
    assert line["y"] >= own["y"] + own["height"] - 1
    assert line["y"] + line["height"] <= following["y"] + 6  # the leading above the letters of the next line
