"""Forms of the quiz builder."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from content.models import Brief
from quizzes.labels import KIND_LABELS
from quizzes.models import Quiz


class NewQuizForm(forms.Form):
    """A quiz begins with a name, its mode and perhaps a brief."""

    title = forms.CharField(label=_("Title"), max_length=300)
    mode = forms.ChoiceField(label=_("Mode"), choices=Quiz.Mode.choices, initial=Quiz.Mode.TEST)
    brief = forms.ModelChoiceField(
        label=_("Brief"), queryset=Brief.objects.none(), required=False, help_text=_("Leave empty for several briefs.")
    )

    def __init__(self, user: Any, data: Any = None) -> None:
        super().__init__(data)
        self.fields["brief"].queryset = Brief.objects.readable_by(user)  # type: ignore[attr-defined]


class DrawForm(forms.Form):
    """How many questions every attempt draws, and what narrows them."""

    count = forms.IntegerField(label=_("Questions drawn"), min_value=1, max_value=200)
    brief = forms.ModelChoiceField(label=_("From brief"), queryset=Brief.objects.none(), required=False)
    kind = forms.ChoiceField(label=_("Of kind"), choices=[("", _("any")), *KIND_LABELS.items()], required=False)
    tag = forms.CharField(label=_("With tag"), max_length=60, required=False)
    least = forms.IntegerField(label=_("Difficulty from"), min_value=1, max_value=5, required=False)
    most = forms.IntegerField(label=_("Difficulty to"), min_value=1, max_value=5, required=False)
    points = forms.DecimalField(label=_("Points each"), min_value=0.25, max_digits=6, decimal_places=2, initial=1)
    section = forms.CharField(label=_("Section"), max_length=200, required=False)

    def __init__(self, user: Any, data: Any = None) -> None:
        super().__init__(data)
        self.fields["brief"].queryset = Brief.objects.readable_by(user)  # type: ignore[attr-defined]

    @property
    def rule(self) -> dict[str, Any]:
        """What narrows the draw, as the service takes it."""
        given = self.cleaned_data
        return {
            "brief": given["brief"], "kind": given["kind"], "tag": given["tag"], "from": given["least"],
            "to": given["most"],
        }  # fmt: skip


class QuestionsForm(forms.Form):
    """Questions to ask in every attempt."""

    questions = forms.TypedMultipleChoiceField(
        label=_("Questions"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )
    points = forms.DecimalField(label=_("Points each"), min_value=0.25, max_digits=6, decimal_places=2, initial=1)
    section = forms.CharField(label=_("Section"), max_length=200, required=False)

    def __init__(self, choices: list[tuple[int, str]], data: Any = None) -> None:
        super().__init__(data)
        self.fields["questions"].choices = choices  # type: ignore[attr-defined]
