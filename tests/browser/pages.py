"""The pages of the site with what stands on them: filled, empty, refused, answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page

from content.models import Brief
from learn.models import Class
from quizzes.marking import KINDS
from quizzes.models import Attempt, Job, QuestionVersion
from tests.browser import people

#: Opens a state of a page: gets the page, does what leads to it.
Road = Callable[[Page], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """A page in one state. ``who`` is "" for a visitor; ``provokes`` are faults that belong to the state."""

    name: str
    who: str
    road: Road
    provokes: tuple[str, ...] = ()


def to(address: str) -> Road:
    """Simply go there."""

    def road(page: Page) -> None:
        page.goto(address)

    return road


def at(name: str, *arguments: Callable[[], Any]) -> Road:
    """Go to the address with this name; its arguments are looked up when the rows are there."""

    def road(page: Page) -> None:
        page.goto(reverse(name, args=[argument() for argument in arguments]))

    return road


def posting(address: str, button: str, **fields: str) -> Road:
    """Fill a form wrongly on purpose and send it past the browser's own checks."""

    def road(page: Page) -> None:
        page.goto(address)
        for name, text in fields.items():
            page.locator(f"main form [name={name}]:not([type=hidden])").fill(text)
        page.evaluate("for (const form of document.forms) form.noValidate = true")
        page.locator("main").get_by_role("button", name=button, exact=True).first.click()
        page.locator(".error-summary").wait_for()

    return road


def pack() -> str:
    return people.pack_brief().slug


def short() -> str:
    """The shortest lesson of the pack: axe reads every word of a page, and one long lesson among the scenes will do."""
    shipped = Brief.objects.filter(questions__bank__slug="jiritsu", lesson__published_at__isnull=False).distinct()
    return min(shipped, key=lambda brief: sum(s.words for s in brief.lesson.sections.all())).slug


def _attempt(*, finished: bool) -> str:
    attempts = Attempt.objects.filter(user__username="student", quiz__mode="practice", finished_at__isnull=not finished)
    return str(attempts.get().public_id)


def finished() -> str:
    return _attempt(finished=True)


def running() -> str:
    return _attempt(finished=False)


def place(state: str) -> Callable[[], int]:
    """The number of the first question of the finished attempt that was right, wrong, partial or shown."""

    def number() -> int:
        from learn.dashboards.map import dots

        attempt = Attempt.objects.get(public_id=finished())
        return next(dot.number for dot in dots(attempt, timezone.now()) if dot.answered == state)

    return number


def kind(name: str, place: int = 0) -> Callable[[], int]:
    """The number of a question of this kind in the attempt at everything."""

    def number() -> int:
        attempt = Attempt.objects.get(user__username="everything", quiz__isnull=False)
        return int(attempt.items.filter(version__kind=name).order_by("order")[place].order)

    return number


def everything() -> str:
    return str(Attempt.objects.get(user__username="everything", quiz__isnull=False).public_id)


def sitting(name: str) -> Callable[[], str]:
    """The attempt of the examinee at the quiz of this make, see ``people.QUIZZES``."""

    def public_id() -> str:
        return str(Attempt.objects.get(user__username="examinee", quiz__slug=f"the-{name}").public_id)

    return public_id


exam = sitting("exam")


def saved(page: Page) -> None:
    """A question of an exam whose answer was taken and may be changed."""
    at("learn:item", exam, lambda: 1)(page)
    page.locator("input[name=answer]").fill("15")
    page.get_by_role("button", name="Save the answer").click()
    page.locator(".feedback").wait_for()


def signed_out(page: Page) -> None:
    """The log-in that comes when an answer is sent without a session."""
    at("learn:item", exam, lambda: 1)(page)
    page.context.clear_cookies(name="sessionid")
    page.locator("input[name=answer]").fill("15")
    page.get_by_role("button", name="Save the answer").click()
    page.get_by_role("dialog").wait_for()


def second_try(page: Page) -> None:
    """A wrong answer where another try is left and a hint stands open."""
    at("learn:item", sitting("tries"), lambda: 1)(page)
    page.locator("input[name=answer]").fill("99")
    page.get_by_role("button", name="Answer", exact=True).click()
    page.get_by_text("Hint 1").wait_for()


def handed_in(page: Page) -> None:
    """The result of an exam that has not closed for others."""
    at("learn:result", exam)(page)
    page.get_by_role("button", name="Hand in with blanks").click()
    page.get_by_text("Handed in.").wait_for()


def draft() -> int:
    kinds = ("single_choice", "number", "percentage")
    version = QuestionVersion.objects.filter(question__brief__slug="ferries", kind__in=kinds).first()
    assert version is not None
    return int(version.pk)


def aging() -> int:
    """A fact of the pack with a day on which to look at it again."""
    fact = people.pack_brief().facts.living().exclude(review_on=None).first()
    assert fact is not None
    return int(fact.pk)


def job(state: str) -> Callable[[], str]:
    def public_id() -> str:
        return str(Job.objects.get(name=f"{state}.md").public_id)

    return public_id


def asked_back(page: Page) -> None:
    """A typed answer that cannot be read, asked back in place."""
    at("learn:item", everything, kind("date"))(page)
    page.locator("input[name=answer]").fill("4/5/2031")
    page.get_by_role("button", name="Answer", exact=True).click()
    page.locator(".feedback.is-fix").wait_for()


def wrong_key(page: Page) -> None:
    """The editor with a key that is no option and no figure."""
    at("quizzes:edit", draft)(page)
    page.get_by_label("Key").fill("none of them")
    page.get_by_role("button", name="Save as a new version").click()
    page.locator(".error-summary").wait_for()


def open_card(page: Page) -> None:
    """A lesson with a card open in its margin."""
    at("learn:lesson", short)(page)
    page.locator(".fact").first.click()
    page.locator(".factcard.is-open").wait_for()


def open_facts(page: Page) -> None:
    """The desk with the facts of its passages unfolded."""
    to("/studio/briefs/ferries/")(page)
    page.evaluate("for (const more of document.querySelectorAll('details.more')) more.open = true")


def open_ledger(page: Page) -> None:
    """The brief's own page with every table unfolded."""
    at("content:brief", short)(page)
    page.evaluate("for (const more of document.querySelectorAll('details.more')) more.open = true")


def klass() -> str:
    """The public id of the one class."""
    return Class.objects.get().public_id


def lacking_people(page: Page) -> None:
    """A list of people with a name in it that nobody has."""
    at("learn:people", klass)(page)
    page.get_by_label("Usernames or e-mail addresses").fill("nobody\nnewcomer")
    page.get_by_role("button", name="Add them").click()
    page.locator(".error-summary").wait_for()


def unfolded(address: str) -> Road:
    """Go there and open everything that is folded."""

    def road(page: Page) -> None:
        page.goto(address)
        page.evaluate("for (const more of document.querySelectorAll('details')) more.open = true")

    return road


MISSING = ("status of 404",)
REFUSED = ("status of 403",)
INVALID = ("status of 422",)

SCENES = (
    # a visitor
    Scene("landing", "", to("/")),
    Scene("library as a visitor", "", to("/library/")),
    Scene("lesson as a visitor", "", at("learn:lesson", short)),
    Scene("brief with facts", "", open_ledger),
    Scene("agree and differ", "", to("/compare/")),
    Scene("timeline of all briefs", "", to("/timeline/")),
    Scene("glossary of all briefs", "", to("/glossary/")),
    Scene("sign in", "", to("/accounts/login/")),
    Scene("sign in refused", "", posting("/accounts/login/", "Sign in", login="nobody", password="wrong")),
    Scene("sign up", "", to("/accounts/signup/")),
    Scene("sign up refused", "", posting("/accounts/signup/", "Make my account", username="a b", password1="x")),
    Scene("password forgotten", "", to("/accounts/password/reset/")),
    Scene("not found", "", to("/no/such/page/"), MISSING),
    # a student with nothing yet
    Scene("today, new", "newcomer", to("/")),
    Scene("progress, new", "newcomer", to("/progress/")),
    Scene("progress in a brief, new", "newcomer", at("learn:progress_brief", pack)),
    Scene("lesson, new", "newcomer", at("learn:lesson", short)),
    Scene("lesson with a card", "newcomer", open_card),
    Scene("start of a test", "student", to("/quizzes/both-briefs/start/")),
    Scene("start of a quiz", "newcomer", at("learn:start", lambda: f"{pack()}-practice")),
    Scene("not allowed", "newcomer", to("/insights/"), REFUSED),
    # a student with a history
    Scene("today", "student", to("/")),
    Scene("quizzes", "student", to("/quizzes/")),
    Scene("progress", "student", to("/progress/")),
    Scene("progress in a brief", "student", at("learn:progress_brief", pack)),
    Scene("lesson with answered checks", "student", at("learn:lesson", pack)),
    Scene("answer right", "student", at("learn:item", finished, place("right"))),
    Scene("answer wrong", "student", at("learn:item", finished, place("wrong"))),
    Scene("answer shown", "student", at("learn:item", finished, place("shown"))),
    Scene("result", "student", at("learn:result", finished)),
    Scene("result with open questions", "student", at("learn:result", running)),
    Scene("e-mail addresses", "student", to("/accounts/email/")),
    Scene("change of password", "student", to("/accounts/password/change/")),
    Scene(
        "change of password refused", "student",
        posting("/accounts/password/change/", "Change Password", oldpassword="x", password1="y", password2="z"),
    ),
    Scene("two-step sign-in", "student", to("/accounts/2fa/")),
    Scene("sign out", "student", to("/accounts/logout/")),
    # each kind of question
    *(
        Scene(f"question: {name}", "everything", at("learn:item", everything, kind(name)))
        for name in KINDS
    ),
    Scene("answer asked back", "everything", asked_back),
    Scene("answer partly right", "everything", at("learn:item", everything, kind("cloze", 1))),
    # a test, an exam and what else a quiz can be
    Scene("join a class", "newcomer", to("/join/ABCD2345/")),
    Scene("start of an exam", "newcomer", at("learn:start", lambda: "the-exam")),
    Scene("exam question saved", "examinee", saved),
    Scene("signed out in an exam", "examinee", signed_out, ("status of 401",)),
    Scene("before handing in", "examinee", at("learn:result", exam)),
    Scene("result withheld", "examinee", handed_in),
    Scene("all questions on one page", "examinee", at("learn:all", sitting("sheet"))),
    Scene("certainty", "examinee", at("learn:item", sitting("sure"), lambda: 1)),
    Scene("second try with a hint", "examinee", second_try),
    # an instructor
    Scene("studio", "instructor", to("/studio/")),
    Scene("coverage of a brief", "instructor", to("/studio/briefs/ferries/coverage/")),
    Scene("check of a bank", "instructor", to("/studio/check/")),
    Scene("check of a bank refused", "instructor", posting("/studio/check/", "Check"), INVALID),
    Scene("facts to look at again", "admin", to("/studio/stale/?state=coming")),
    Scene("a fact to look at again", "admin", at("quizzes:review", aging)),
    Scene("proposed links", "instructor", to("/compare/proposed/")),
    Scene("import", "instructor", to("/studio/import/")),
    Scene("import refused", "instructor", posting("/studio/import/", "Import"), INVALID),
    Scene("job done", "instructor", at("quizzes:job", job("done"))),
    Scene("job failed", "instructor", at("quizzes:job", job("failed"))),
    Scene("job waiting", "instructor", at("quizzes:job", job("waiting"))),
    Scene("job without a worker", "instructor", at("quizzes:job", job("silent"))),
    Scene("editions", "instructor", to("/studio/briefs/revised/editions/")),
    Scene("what an edition changed", "instructor", to("/studio/briefs/revised/editions/2/")),
    Scene("desk", "instructor", to("/studio/briefs/ferries/")),
    Scene("desk with facts", "instructor", open_facts),
    Scene("desk, facts alone", "instructor", to("/studio/briefs/ferries/?show=facts")),
    Scene("desk, nothing approved", "instructor", to("/studio/briefs/ferries/?show=approved")),
    Scene("desk, rejected", "instructor", to("/studio/briefs/ferries/?show=rejected")),
    Scene("desk of the pack", "admin", at("quizzes:desk", pack)),
    Scene("edit", "instructor", at("quizzes:edit", draft)),
    Scene("edit refused", "instructor", wrong_key, INVALID),
    Scene("quizzes set", "instructor", to("/studio/quizzes/")),
    Scene("new quiz refused", "instructor", posting("/studio/quizzes/", "Make it"), INVALID),
    Scene("quiz builder", "instructor", to("/studio/quizzes/both-briefs/")),
    Scene("quiz settings", "instructor", unfolded("/teach/quizzes/both-briefs/settings/")),
    Scene("teach", "instructor", to("/teach/")),
    Scene("class", "instructor", at("learn:class", klass)),
    Scene("new class", "instructor", to("/teach/classes/new/")),
    Scene("settings of a class", "instructor", at("learn:class_settings", klass)),
    Scene("people of a class", "instructor", at("learn:people", klass)),
    Scene("people refused", "instructor", lacking_people, INVALID),
    Scene("new group", "instructor", at("learn:group_new", klass)),
    Scene("other times for some", "instructor", at("learn:override", klass, lambda: "both-briefs")),
    Scene("answers for a person", "instructor", to("/teach/quizzes/both-briefs/answers/")),
    # an admin
    Scene("insights", "admin", to("/insights/")),
    Scene("more time", "admin", to("/teach/needs/")),
    # staff
    Scene("every component", "admin", to("/style/")),
)  # fmt: skip
