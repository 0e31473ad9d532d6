"""Forms of the library."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from content.models import Comparison, FactReview


class LinkForm(forms.Form):
    """A person's word on a proposed link."""

    CONFIRM, DISMISS = "confirm", "dismiss"

    decision = forms.ChoiceField(choices=[(CONFIRM, _("Confirm")), (DISMISS, _("Dismiss"))], widget=forms.HiddenInput)
    about = forms.CharField(
        label=_("Title for learners"), max_length=200, required=False, help_text=_("What the briefs speak of here.")
    )
    reason = forms.ChoiceField(label=_("Why they differ"), choices=Comparison.Reason.choices, required=False)
    why = forms.CharField(
        label=_("Why you decide so"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Learners read it when you confirm. To dismiss a link it is needed, so that nobody asks again."),
    )  # fmt: skip

    def __init__(self, comparison: Comparison, data: Any = None) -> None:
        given = {"about": comparison.about, "reason": comparison.reason, "why": comparison.decision}
        super().__init__(data, initial=given, auto_id=f"id_{comparison.pk}_%s")
        if comparison.verdict == Comparison.Verdict.AGREE:
            del self.fields["reason"]

    def clean(self) -> dict[str, Any]:
        """A title to confirm, a reason to dismiss."""
        given = super().clean() or {}
        if given.get("decision") == self.DISMISS and not given.get("why"):
            self.add_error("why", _("Say in a few words why this is no link."))
        if given.get("decision") == self.CONFIRM and not given.get("about"):
            self.add_error("about", _("Say what the briefs speak of here."))
        return given


class ReviewForm(forms.Form):
    """A person's word on a fact that may have aged."""

    decision = forms.ChoiceField(choices=FactReview.Decision.choices, widget=forms.HiddenInput)
    until = forms.DateField(
        label=_("Look again on"), required=False, widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Needed where the fact still holds."),
    )  # fmt: skip
    note = forms.CharField(label=_("Note"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def clean(self) -> dict[str, Any]:
        """What still holds is looked at again some day."""
        given = super().clean() or {}
        if given.get("decision") == FactReview.Decision.HOLDS and not given.get("until") and "until" not in self.errors:
            self.add_error("until", _("Give the day on which to look again."))
        return given
