"""Why a question is asked: who made it and how, and how much its facts matter."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.display import type_label
from content.models import Fact
from quizzes.models import QuestionVersion

IMPORTANCE = {3: gettext_lazy("must know"), 2: gettext_lazy("good to know"), 1: gettext_lazy("a detail")}
REASONS = {
    "key point": gettext_lazy("it stands in the key points"),
    "heading": gettext_lazy("it stands in a heading"),
    "conclusion": gettext_lazy("it stands in the conclusion"),
    "repeated": gettext_lazy("the brief tells it more than once"),
    "several briefs": gettext_lazy("several briefs tell it"),
    "claim": gettext_lazy("a claim rests on it"),
    "body": gettext_lazy("the text states it"),
}


def made_by(version: QuestionVersion) -> tuple[tuple[str, str], ...]:
    """Who made a question, by which rule and seed. Gives nothing of its answer away."""
    if version.generator == "pack":
        return ((_("Made by"), _("the authors of this collection, by hand")),)
    if version.generator == "editor":
        return ((_("Made by"), _("an instructor, by hand")),)
    rule = _("rule %(rule)s of %(generator)s, seed %(seed)s") % {
        "rule": version.rule or "—",
        "generator": version.generator or "—",
        "seed": version.seed,
    }
    return ((_("Made by"), rule),)


def why(version: QuestionVersion, facts: Iterable[Fact]) -> tuple[tuple[str, str], ...]:
    """The same with what it rests on: each fact by its kind, how much it matters and why, who says so, since when."""
    rows = list(made_by(version))
    for fact in facts:
        reason = REASONS.get(fact.reason)
        words = [str(IMPORTANCE[fact.importance]) + (f" ({reason})" if reason else "")]
        if fact.claimed_by:
            words.append(_("said by %(who)s") % {"who": fact.claimed_by})
        if fact.as_of:
            words.append(_("as of %(day)s") % {"day": fact.as_of})
        rows.append((_("Rests on: %(kind)s") % {"kind": type_label(fact.type)}, ", ".join(words)))
    return tuple(dict.fromkeys(rows))
