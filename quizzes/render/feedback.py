"""The feedback on an answer as a person sees it: verdict, reading, reason, passage, seals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.models import Fact
from content.segments import Segment, cut, highlight
from quizzes import diagnosis
from quizzes.diagnosis import Diagnosis
from quizzes.labels import VERDICTS
from quizzes.marking import KINDS, message_from_json
from quizzes.messages import render
from quizzes.models import Mark, QuestionVersion, Response
from quizzes.records import Message, Rival, Spec
from quizzes.records import Response as Read
from quizzes.render.question import answer_text, key_text, part_texts, right_options
from quizzes.render.why import why

#: Explanations that say more than what the answer is: shown after a right answer too.
TELLING = frozenset(f"explain.{name}" for name in "alias hedge interval sigfigs rounded inside_date".split())
#: The parts an answer is marked in, by the names that markers give them; those of a cloze are numbers.
PART_LABELS = {
    "day": gettext_lazy("Day"),
    "month": gettext_lazy("Month"),
    "quarter": gettext_lazy("Quarter"),
    "year": gettext_lazy("Year"),
    "start": gettext_lazy("From"),
    "end": gettext_lazy("To"),
    "low": gettext_lazy("Lowest"),
    "high": gettext_lazy("Highest"),
    "amount": gettext_lazy("Amount"),
    "currency": gettext_lazy("Currency"),
    "name": gettext_lazy("Name"),
    "judgement": gettext_lazy("Judgement"),
    "wrong_part": gettext_lazy("Wrong part"),
}


#: Verdicts that look like another one.
_STYLES = {"note": "right", "saved": "shown", "kept": "shown", "pending": "shown", "late": "fix", "blank": "shown"}


@dataclass(frozen=True, slots=True)
class Seal:
    """A mark of trust: its sign, its words, whether it is given."""

    sign: str
    text: str
    given: bool


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a learner reads after an answer, in the order in which a page shows it.

    ``withheld``: something was left out because it would give away a question that is still open.
    """

    verdict: str
    words: str
    reading: str = ""
    answer: str = ""
    right: tuple[str, ...] = ()
    wrong_part: str = ""
    because: str = ""
    rule: str = ""
    note: str = ""
    parts: tuple[dict[str, Any], ...] = ()
    rival: str = ""
    rival_value: str = ""
    rival_url: str = ""
    option_note: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    passage: tuple[Segment[bool], ...] = ()
    cite: str = ""
    lesson_url: str = ""
    seals: tuple[Seal, ...] = field(default_factory=tuple)
    why: tuple[tuple[str, str], ...] = ()
    withheld: bool = False

    @property
    def style(self) -> str:
        """The class of its box: a right answer with a note looks right."""
        return _STYLES.get(self.verdict, self.verdict)


def feedback(version: QuestionVersion, response: Response, mark: Mark | None) -> Feedback:
    """The feedback on a stored response. Costs one query (the version's facts)."""
    if response.outcome == Response.Outcome.NEEDS_FIXING:
        return _fixing(response)
    spec = version.marking
    read = KINDS[version.kind].parse(spec.public, response.raw) if mark else None
    known = read if isinstance(read, Read) else None
    parts = _parts(spec, mark)
    paired = version.kind == "matching" and bool(parts)  # each row says how it was answered and what is right
    rule = KINDS[version.kind].explain(spec, known) if known and not paired else None
    named = _named(version, diagnosis.diagnoses(spec, known)) if known and mark and mark.fraction < 1 else ()
    verdict, facts = _verdict(mark), list(version.facts.all())
    return Feedback(
        verdict=verdict,
        words=str(VERDICTS[verdict]),
        reading=render(message_from_json(mark.reading)) if mark and not paired else "",
        answer=answer_text(spec),
        right=right_options(spec),
        wrong_part=spec.parts[spec.wrong_part] if spec.wrong_part is not None else "",
        because=version.explanation,
        rule=_rule(spec, rule) if rule and (verdict not in ("right", "note") or rule.code in TELLING) else "",
        note=render(message_from_json(mark.note)) if mark and mark.note else "",
        parts=parts,
        rival=" · ".join(one.rival.about for one in named),
        rival_value=" · ".join(key_text(one.kind, one.rival.value) for one in named),
        rival_url=_passage_link(named[0].rival) if len(named) == 1 else "",
        option_note=_option_note(version, known),
        passage=tuple(_passage(version, facts)),
        cite=_cite(version),
        lesson_url=lesson_link(version),
        seals=seals(version),
        why=why(version, facts),
    )


def _named(version: QuestionVersion, found: tuple[Diagnosis, ...]) -> tuple[Diagnosis, ...]:
    """Those that may be told: of the brief of the question, which its learner can open."""
    here = version.question.brief.slug
    return tuple(one for one in found if one.rival.about and one.rival.brief in ("", here))


def _passage_link(rival: Rival) -> str:
    return f"{reverse('learn:lesson', args=[rival.brief])}#p-{rival.passage}" if rival.brief and rival.passage else ""


def _rule(spec: Spec, rule: Message) -> str:
    """The explanation in words; for several gaps their answers in one line instead of a sentence each."""
    if spec.kind != "cloze":
        return render(rule)
    words = ngettext("The answer is %(answers)s.", "The answers are %(answers)s.", len(spec.key))
    return words % {"answers": answer_text(spec)}


def _fixing(response: Response) -> Feedback:
    note = response.note or {"note": {"code": "fix.blank", "params": {}}, "choices": []}
    choices = tuple((value, render(message_from_json(message))) for value, message in note["choices"])
    return Feedback("fix", str(VERDICTS["fix"]), note=render(message_from_json(note["note"])), choices=choices)


def _verdict(mark: Mark | None) -> str:
    if mark is None:
        return "shown"
    if mark.fraction == 1:
        return "note" if mark.note else "right"
    return "partial" if mark.fraction > 0 else "wrong"


def _parts(spec: Spec, mark: Mark | None) -> tuple[dict[str, Any], ...]:
    """Name, earned and of as whole percentages, where an answer of several parts earned some of them.

    ``number`` says which gap or row of the answer box shows it in place, with its ``key``; 0: none does.
    """
    keys = part_texts(spec)
    rows = mark.parts if mark and len(mark.parts) > 1 and 0 < mark.fraction < 1 else []
    return tuple(
        {
            "name": _part_name(spec, row["name"]),
            "number": int(row["name"]) if keys else 0,
            "key": keys[int(row["name"]) - 1] if keys else "",
            "earned": round(float(row["earned"]) * 100),
            "of": round(float(row["of"]) * 100),
        }
        for row in rows
    )


def _part_name(spec: Spec, name: str) -> str:
    """Numbered parts are gaps, answers or the left side of a match; all others have a word of their own."""
    if not name.isdigit():
        return str(PART_LABELS.get(name, name))
    if spec.kind == "matching":
        return spec.left[int(name) - 1]
    words = _("Answer %(number)s") if spec.kind == "list" else _("Gap %(number)s")
    return words % {"number": name}


def _option_note(version: QuestionVersion, read: Read | None) -> str:
    """What the chosen option really is; of several, what each wrong tick is."""
    if read is None or version.kind not in ("single_choice", "multiple_response"):
        return ""
    chosen = read.value if isinstance(read.value, tuple) else (read.value,)
    notes = (str(version.notes[index]) for index in chosen if index < len(version.notes))
    return " ".join(note for note in notes if note)


def _passage(version: QuestionVersion, facts: list[Fact]) -> list[Segment[bool]]:
    """The passage with the fact marked; where no fact stands in it, with the quote marked."""
    passage = version.passage
    if passage is None:
        return []
    spans = [
        (fact.start, fact.end, True)
        for fact in facts
        if fact.passage_id == passage.pk and passage.text[fact.start : fact.end] == fact.surface
    ]
    return cut(passage.text, spans) if spans else highlight(passage.text, version.quote)


def _cite(version: QuestionVersion) -> str:
    brief, passage = version.question.brief, version.passage
    where = passage.section if passage else ""
    return f"{brief.title} · {where}" if where else brief.title


def lesson_link(version: QuestionVersion) -> str:
    """The address of the passage in its lesson."""
    slug = version.question.brief.slug
    anchor = f"#p-{version.passage.uid}" if version.passage else ""
    return reverse("learn:lesson", args=[slug]) + anchor


def seals(version: QuestionVersion) -> tuple[Seal, ...]:
    """Whether the value stands in the passage, whether the stem agrees with it, and who approved it when.

    The first two were checked when the version was saved (``quizzes.services.sealing``).
    """
    found, agrees = (version.sealed or {}).get("value", False), (version.sealed or {}).get("stem", False)
    approved = version.approved_at is not None
    words = _("approved by %(who)s, %(day)s") % {
        "who": version.approved_as,
        "day": date_format(version.approved_at, "j M Y") if version.approved_at else "",
    }
    return (
        Seal("値", _("value found in the passage") if found else _("value not found in the passage"), found),
        Seal("文", _("stem agrees with the passage") if agrees else _("stem not found to agree"), agrees),
        Seal("可", words if approved else _("not yet approved"), approved),
    )
