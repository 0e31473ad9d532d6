"""Sample values for the style page: one of everything a page can show, invented and in no database."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django import forms
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from content.cards import FactCard
from content.models import Brief, Comparison, Fact, Passage, Section
from content.outline import Ground, Step
from content.segments import Segment
from content.shelf import Book
from learn.dashboards.lesson import Block, CheckView, SectionView
from learn.dashboards.progress import NextStep
from learn.models import Note
from quizzes.desk import DraftView
from quizzes.labels import JUDGEMENT_LABELS, SCORING_LABELS, VERDICTS
from quizzes.models import Job, Question, QuestionVersion
from quizzes.records import JUDGEMENTS
from quizzes.render import Feedback, Gap, Option, Row, Seal
from quizzes.render import Question as Asked

#: Ids of rows that no database reaches: a button pressed here finds nothing to change.
NOWHERE = 9_000_000_000_000_000_000
TEXT = "The council set the fee at about 12% of the fare, from 14 May 2031."


class SampleForm(forms.Form):
    """A form with one field of each look."""

    title = forms.CharField(label=_("Title"), help_text=_("As learners see it."))
    published = forms.DateField(label=_("Published on"), widget=forms.DateInput(attrs={"type": "date"}))
    kind = forms.ChoiceField(label=_("Kind"), choices=[("brief", _("Brief")), ("report", _("Report"))])
    note = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    file = forms.FileField(label=_("File"), required=False)
    order = forms.ChoiceField(
        label=_("Order of dates"), widget=forms.RadioSelect, choices=[("DMY", "3 May"), ("MDY", "May 3")]
    )
    sure = forms.BooleanField(label=_("I have the right to share this text"))


@dataclass(frozen=True, slots=True)
class Dot:
    """A question on the map."""

    state: str
    text: str
    url: str = "#dots"
    current: bool = False


def samples() -> dict[str, Any]:
    """Everything that style/index.html shows, by name."""
    return {
        "form": SampleForm(auto_id="plain_%s"),
        "wrong_form": SampleForm({"title": "", "published": "", "kind": "brief"}, auto_id="wrong_%s"),
        "messages": [
            Message(constants.INFO, "The lesson is a draft."),
            Message(constants.SUCCESS, "The lesson is published."),
            Message(constants.WARNING, "Two facts are not confirmed yet."),
            Message(constants.ERROR, "The file is too large."),
        ],
        "tones": ["", "good", "warn"],
        "pages": Paginator(range(50), 10).page(2),
        "dots": dots(),
        "questions": questions(),
        "verdicts": [(name, feedback(name)) for name in VERDICTS],
        "seals": seals(),
        "brief": Brief(slug="sample", title="Ferries for the outer islands"),
        "lesson": lesson(),
        "check": CheckView(questions()[0][1], uuid.UUID(int=0)),
        "answers": Feedback("wrong", "", answer="12%", right=("12%",)),
        "fact_kinds": ["date", "percentage", "money", "quantity", "person", "agreement"],
        "days": ["", "a", "b", "c"] * 13,
        "point": point(),
        "books": books(),
        "steps": [
            NextStep(kind, "content:library", (), "Ferries for the outer islands", 6, 3)
            for kind in ("quiz", "read", "practise", "look")
        ],
        "jobs": jobs(),
        "drafts": [draft(number, status) for number, status in enumerate(("draft", "approved", "rejected"))],
        "facts": [
            (Fact(pk=NOWHERE + n, type="percentage", value="12", surface="12%", hedge="about", importance=3, status=s),
             card(n))
            for n, s in enumerate(("proposed", "confirmed", "rejected"))
        ],
    }  # fmt: skip


def card(number: int = 0, value: str = "12%", about: str = "the fee for visitors") -> FactCard:
    """A fact with everything on its card."""
    return FactCard(
        id=f"f-{number}", type="percentage", kind="Percentage", value=value, about=about,
        surface="about 12%", hedge="about", says_who="the island council", as_of="May 2031",
        source="A. Writer · Harbour Papers", sentence=TEXT, passage="sample", importance=3,
    )  # fmt: skip


def dots() -> list[Dot]:
    """A dot in each state, one of them where the learner is."""
    states = {"": "open", "ok": "right", "part": "partly right", "no": "not right", "said": "shown", "flag": "marked"}
    shown = [Dot(state, f"Question {n}: {words}") for n, (state, words) in enumerate(states.items(), start=1)]
    return [*shown, Dot("", "Question 7: open", current=True), Dot("", "Question 8: open", url="")]


def asked(number: int, kind: str, stem: str, **fields: Any) -> Asked:
    """A question of this kind; what is not given is empty."""
    empty: dict[str, Any] = {"stem_parts": (stem,), "options": (), "unit": "", "asks": "", "typed": ""}
    return Asked(version_id=number, kind=kind, label=kind.replace("_", " "), stem=stem, **(empty | fields))


def questions() -> list[tuple[str, Asked, bool]]:
    """Each way to answer, open and closed: (id of its stem, question, is closed)."""
    found = []
    for n, closed in enumerate((False, True)):
        options = tuple(Option(str(i), text, i + 1, closed and i == 1) for i, text in enumerate(("4%", "12%", "15%")))
        judged = tuple(
            Option(name, str(JUDGEMENT_LABELS[name]), i + 1, closed and name == "contradicted")
            for i, name in enumerate(JUDGEMENTS)
        )
        typed, rule = "12" if closed else "", SCORING_LABELS
        gaps = ("The fee is ", Gap(1, "%", typed), " for ", Gap(2, "", "1" if closed else "", options), ".")
        parts = tuple(
            Option(str(i), text, i + 1, closed and i == 1) for i, text in enumerate(("In May 2031", "the fee", "fell."))
        )
        rows = tuple(Row(i, text, options) for i, text in enumerate(("the fee for visitors", "for residents"), start=1))
        each = [
            asked(10 * n + 1, "single_choice", "How high is the fee?", options=options),
            asked(10 * n + 2, "judgement", "The fee has doubled.", options=judged),
            asked(10 * n + 3, "percentage", "How high is the fee?", unit="%", asks="exact", typed=typed),
            asked(10 * n + 4, "cloze", "Fill the gaps.", stem_parts=gaps),
            asked(
                10 * n + 5, "multiple_response", "Which fees are there?", options=options, rule=SCORING_LABELS["net"]
            ),
            asked(10 * n + 6, "judgement", "In May 2031 the fee fell.", options=judged, steps=parts),
            asked(10 * n + 7, "list", "Name two harbours.", items=("Skerra", ""), rule="2 answers, in any order."),
            asked(10 * n + 8, "matching", "Which fee is how high?", rows=rows, rule="Each pair counts the same."),
            asked(10 * n + 9, "ordering", "What comes first?", rows=rows, rule=rule["pairs"]),
        ]
        found += [(f"q-{question.version_id}", question, closed) for question in each]
    return found


def seals() -> tuple[Seal, ...]:
    """One given, one not."""
    return (Seal("値", "value found in the passage", True), Seal("可", "not yet approved", False))


def feedback(verdict: str) -> Feedback:
    """Feedback with this verdict and all that may come with it."""
    words = str(VERDICTS[verdict])
    if verdict == "fix":
        note = "4/5/2031 can be read in two ways."
        return Feedback(
            verdict, words, note=note, choices=(("2031-05-04", "4 May 2031"), ("2031-04-05", "5 April 2031"))
        )
    wrong = verdict in ("wrong", "partial")
    parts = ({"name": "Gap 1", "earned": 50, "of": 50}, {"name": "Gap 2", "earned": 0, "of": 50})
    return Feedback(
        verdict, words, answer="12%", right=("12%",), because="The council decided it in May 2031.",
        reading="" if verdict == "shown" else "Read as 12%." if not wrong else "Read as 4%.",
        rule="The answer is 12%." if wrong else "", note="Within what “about” allows." if verdict == "note" else "",
        parts=parts if verdict == "partial" else (), rival="the fee for residents" if verdict == "wrong" else "",
        rival_value="4%" if verdict == "wrong" else "", cite="Ferries for the outer islands · Fees",
        lesson_url="#passage",
        passage=(Segment("The council set the fee at "), Segment("about 12%", True), Segment(" of the fare.")),
        seals=seals(),
    )  # fmt: skip


def lesson() -> dict[str, Any]:
    """What the parts of a lesson read: outline, paragraphs with a note or without, argument and lists."""
    segments = (
        Segment[FactCard]("The council set the fee at "),
        Segment("about 12%", card(0)),
        Segment[FactCard](" of the fare."),
    )
    blocks = (
        Block("sample", "paragraph", segments),
        Block("noted", "paragraph", (Segment("Residents keep a lower fee."),), Note(text="Ask why.", highlighted=True)),
    )
    titles = (("fees", "What was decided", True), ("why", "Why it matters", False), ("next", "What comes next", False))
    sections = [SectionView(Section(uid=uid, title=title, words=90), blocks, (), read) for uid, title, read in titles]
    grounds = (
        Ground("rests on", TEXT, "12%", "sample", is_claim=False),
        Ground("because", "Berths must be renewed.", "", "sample", is_claim=True),
    )
    return {
        "brief": Brief(slug="sample", title="Ferries for the outer islands"),
        "sections": sections, "here": "why", "read_count": 1, "minutes_left": 4,
        "argument": [Step("one", 1, "The council", "asserts", "The fee is fair.", "", "sample", grounds),
                     Step("two", 2, "The union", "doubts", "The fee will last.", "", "noted", ())],
        "figures": [card(1)], "timeline": [card(2, "14 May 2031"), card(3, "2035")],
        "glossary": [card(4, "Harbour Renewal Agreement", "HRA")],
    }  # fmt: skip


def point() -> SimpleNamespace:
    """Two briefs that differ on one point."""
    comparison = Comparison(
        uid="fee", verdict="differ", reason="other_date", about="How high the fee is", note="One of them is older."
    )
    voices = [(who, (SimpleNamespace(card=card(5), url="#compare"),)) for who in ("Writer", "Painter and Singer")]
    return SimpleNamespace(comparison=comparison, voices=voices, count=2)


def books() -> list[Book]:
    """One published, one not."""
    brief = Brief(slug="sample", title="Ferries for the outer islands")
    return [Book(brief, "A. Writer", "Harbour Papers", "1 June 2031", 6, is_draft) for is_draft in (False, True)]


def jobs() -> list[SimpleNamespace]:
    """An import in each state; none of them asks the server how far it is."""
    stages = dict(Job.STAGES)
    return [
        SimpleNamespace(
            public_id=f"sample-{state}", state=state, is_running=False, stage_words=stages["facts"], done=3, total=8,
            brief=Brief(slug="sample", title="Ferries"), problem="The file holds no text." if state == "failed" else "",
        )
        for state in ("running", "done", "failed", "cancelled")
    ]  # fmt: skip


def draft(number: int, status: str) -> DraftView:
    """A question on the desk."""
    version = QuestionVersion(
        pk=NOWHERE + number, status=status, number=1, rule="percentage.share", kind="single_choice",
        explanation="The council decided it in May 2031.", passage=Passage(uid="sample", text=TEXT),
        question=Question(uid="sample", brief=Brief(slug="sample", title="Ferries")),
    )  # fmt: skip
    options = (("4%", "the fee for residents", False), ("12%", "", True), ("15%", "", False))
    open_points = ("the words of the stem are not those of the passage: whether they mean the same",)
    return DraftView(version, questions()[0][1], "12%", options, seals(), (), open_points, ())
