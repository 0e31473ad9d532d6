"""Forms of those who teach: a quiz's settings, its times for a class, more time for some."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from learn.models import Class, Group, Needs
from learn.overrides import Change
from quizzes.models import Quiz
from quizzes.terms import MOMENTS, REVIEW

LOCAL = "%Y-%m-%dT%H:%M"
MOMENT_LABELS = {
    "during": _("Shown while answering"),
    "after": _("Shown for two minutes after handing in"),
    "open": _("Shown later, while the quiz is open"),
    "closed": _("Shown after it closed for everybody"),
}
MOMENT_HEADS = {
    "during": _("While answering"),
    "after": _("Two minutes after"),
    "open": _("Later, while open"),
    "closed": _("After it closed"),
}
SHOWN_LABELS = {
    "attempt": _("the answers given"),
    "correctness": _("whether each is right"),
    "max_mark": _("what each could earn"),
    "marks": _("what each earned"),
    "specific": _("what a wrong answer was"),
    "general": _("explanation and passage"),
    "answer": _("the right answer"),
    "overall": _("pass mark and words for the grade"),
}
PENALTIES = (("0", _("nothing")), ("0.1", "10%"), ("1/4", _("a quarter")), ("1/3", _("a third")), ("1/2", _("a half")))


def when(label: Any, **fields: Any) -> forms.DateTimeField:
    """A time, in the zone of the site."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=LOCAL)
    return forms.DateTimeField(label=label, required=False, widget=widget, **fields)


def in_order(form: forms.BaseForm, opens: str, closes: str) -> None:
    """Refuse a closing time that is not after the opening."""
    first, last = form.cleaned_data.get(opens), form.cleaned_data.get(closes)
    if first and last and last <= first:
        form.add_error(closes, _("It must close after it opens."))


class SettingsForm(forms.ModelForm[Quiz]):
    """All settings of a quiz; ``basic`` come first, the others in ``groups`` under "advanced"."""

    BASIC = (
        "title", "mode", "opens_at", "closes_at", "limit_minutes", "attempts_allowed", "book", "assigned_only",
    )  # fmt: skip
    GROUPS = (
        (_("Answering"), ("behaviour", "tries", "penalty", "certainty_counts")),
        (_("Time and attempts"), ("when_time_ends", "grace_minutes", "counting", "wait_minutes", "start_code")),
        (_("Questions"), ("layout", "length", "shuffle_questions", "shuffle_options")),
        (_("Grade"), ("pass_mark", "bands_text")),
    )
    opens_at = when(_("Opens"))
    closes_at = when(_("Closes"), help_text=_("Nobody begins after it; those with more time finish later."))
    penalty = forms.ChoiceField(label=_("A further try costs"), choices=PENALTIES)
    bands_text = forms.CharField(
        label=_("Words for a grade"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One a line: the percentage from which it is said, a colon, the words. 60: Well done"),
    )  # fmt: skip

    class Meta:
        model = Quiz
        fields = (
            "title", "mode", "opens_at", "closes_at", "limit_minutes", "attempts_allowed", "book", "assigned_only",
            "behaviour", "tries", "penalty", "certainty_counts", "counting", "wait_minutes", "when_time_ends",
            "grace_minutes", "start_code", "layout", "shuffle_questions", "shuffle_options", "length", "pass_mark",
        )  # fmt: skip

    def __init__(self, quiz: Quiz, data: Any = None) -> None:
        super().__init__(data, instance=quiz)
        self.fields["bands_text"].initial = "\n".join(f"{least}: {words}" for least, words in quiz.bands)
        self.before = REVIEW[quiz.mode] | quiz.review
        for moment in MOMENTS:
            self.fields[f"review_{moment}"] = forms.MultipleChoiceField(
                label=MOMENT_LABELS[moment], choices=list(SHOWN_LABELS.items()), required=False,
                widget=forms.CheckboxSelectMultiple, initial=list(self.before[moment]),
            )  # fmt: skip

    @property
    def basic(self) -> list[Any]:
        """The settings most quizzes need."""
        return [self[name] for name in self.BASIC]

    @property
    def groups(self) -> list[tuple[Any, list[Any]]]:
        """All others but what is shown when, by subject."""
        return [(title, [self[name] for name in names]) for title, names in self.GROUPS]

    @property
    def moments(self) -> list[Any]:
        """The columns of what is shown when."""
        return [MOMENT_HEADS[moment] for moment in MOMENTS]

    @property
    def shown(self) -> list[tuple[Any, list[Any]]]:
        """Its rows: what can be shown, and a box to tick for each moment."""
        columns = [self[f"review_{moment}"].subwidgets for moment in MOMENTS]
        return [(label, [column[row] for column in columns]) for row, label in enumerate(SHOWN_LABELS.values())]

    def clean_bands_text(self) -> list[list[Any]]:
        """Pairs of a percentage and words."""
        bands = []
        for line in self.cleaned_data["bands_text"].splitlines():
            least, colon, words = line.partition(":")
            if not line.strip():
                continue
            if not (colon and words.strip() and least.strip().isdigit() and int(least) <= 100):
                raise forms.ValidationError(_("“%(line)s” is no percentage with words.") % {"line": line.strip()})
            bands.append([int(least), words.strip()])
        return bands

    def clean(self) -> dict[str, Any]:
        """Check the order of times."""
        super().clean()
        in_order(self, "opens_at", "closes_at")
        return self.cleaned_data

    @property
    def settings(self) -> dict[str, Any]:
        """What the service takes. What is shown when follows a new mode unless it was changed by hand."""
        given = {name: self.cleaned_data[name] for name in self.Meta.fields}
        chosen = {moment: self.cleaned_data[f"review_{moment}"] for moment in MOMENTS}
        same = all(set(chosen[moment]) == set(self.before[moment]) for moment in MOMENTS)
        kept = self.instance.review if same else chosen
        return given | {"bands": self.cleaned_data["bands_text"], "review": kept}


class AssignForm(forms.Form):
    """A quiz for a class, with times of its own where they differ."""

    quiz = forms.ModelChoiceField(label=_("Quiz"), queryset=Quiz.objects.none())
    opens = when(_("Opens"), help_text=_("Empty: as the quiz says."))
    closes = when(_("Closes"))

    def __init__(self, quizzes: Any, data: Any = None) -> None:
        super().__init__(data)
        self.fields["quiz"].queryset = quizzes  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Check the order of times."""
        super().clean()
        in_order(self, "opens", "closes")
        return self.cleaned_data


class OverrideForm(forms.Form):
    """Other times or attempts for one person or one group. What is left empty stays as it is for the class."""

    who = forms.ChoiceField(label=_("For"))
    opens = when(_("Opens"))
    closes = when(_("Closes"))
    limit = forms.IntegerField(
        label=_("Time limit in minutes"), min_value=0, required=False, help_text=_("0 lifts it.")
    )
    attempts = forms.IntegerField(label=_("Attempts"), min_value=0, required=False, help_text=_("0 allows any number."))

    def __init__(self, klass: Class, data: Any = None) -> None:
        super().__init__(data)
        people = klass.memberships.filter(role="student").select_related("user").order_by("user__username")
        self.people = {f"person-{m.user_id}": m.user for m in people}
        self.groups: dict[str, Group] = {f"group-{group.pk}": group for group in klass.groups.all()}
        self.fields["who"].choices = [  # type: ignore[attr-defined]
            *((key, str(group)) for key, group in self.groups.items()),
            *((key, str(person)) for key, person in self.people.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """Check the order of times, and that something differs."""
        super().clean()
        in_order(self, "opens", "closes")
        names = ("opens", "closes", "limit", "attempts")
        if not self.errors and all(self.cleaned_data[name] is None for name in names):
            self.add_error(None, _("Set at least one time or number."))
        return self.cleaned_data

    @property
    def change(self) -> Change:
        """What differs."""
        given = self.cleaned_data
        limit = None if given["limit"] is None else given["limit"] * 60
        return Change(given["opens"], given["closes"], limit, given["attempts"])

    @property
    def target(self) -> dict[str, Any]:
        """The person or the group."""
        who = self.cleaned_data["who"]
        return {"group": self.groups[who]} if who in self.groups else {"user": self.people[who]}


class NeedsForm(forms.ModelForm[Needs]):
    """More time for one person in every quiz."""

    class Meta:
        model = Needs
        fields = ("user", "multiplier", "minutes", "no_limit", "rest_minutes", "until", "reason")
        widgets = {"until": forms.DateInput(attrs={"type": "date"}), "reason": forms.Textarea(attrs={"rows": 2})}
        help_texts = {"reason": _("Seen by admins alone."), "until": _("Empty: for good.")}

    def validate_unique(self) -> None:
        """Setting them again takes the place of what was set."""


class MarkForm(forms.Form):
    """A mark by hand, in percent."""

    percent = forms.IntegerField(label=_("Percent"), min_value=0, max_value=100)
