"""Forms of the studio."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from content.models import Brief
from quizzes.fairness import gives_away
from quizzes.keys import KeyUnread, key_text, read_key
from quizzes.marking import check_spec, spec_from_json, spec_to_json
from quizzes.messages import render
from quizzes.models import QuestionVersion
from quizzes.records import Spec
from quizzes.render import GAP

_MOST_BANK = 2 * 1024 * 1024


class UploadForm(forms.Form):
    """A brief as a file, with what the file may not say of itself."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("PDF, Word (.docx), a saved web page (.html), Markdown (.md) or plain text (.txt)."),
    )
    title = forms.CharField(label=_("Title"), max_length=300, required=False)
    authors = forms.CharField(label=_("Authors"), max_length=300, required=False, help_text=_("Separated by commas."))
    publisher = forms.CharField(label=_("Publisher"), max_length=200, required=False)
    published = forms.DateField(
        label=_("Published on"), required=False, widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Dates such as “last May” are read from here."),
    )  # fmt: skip
    revises = forms.ChoiceField(
        label=_("New edition of"), required=False,
        help_text=_("Choose a brief when the file is a revised text of it: what did not change keeps its questions."),
    )  # fmt: skip
    data_read: bytes = b""

    def __init__(self, briefs: Iterable[Brief], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["revises"]
        field.choices = [("", _("nothing: it is a brief of its own")), *((b.slug, b.title) for b in briefs)]  # type: ignore[attr-defined]
        if len(field.choices) == 1:  # type: ignore[attr-defined]
            del self.fields["revises"]

    def clean_file(self) -> Any:
        """Refuse what is too large, and read the rest."""
        file = self.cleaned_data["file"]
        most = settings.JIRITSU_MAX_UPLOAD_MB
        if file.size > most * 1024 * 1024:
            raise forms.ValidationError(
                _("This file has %(size)d MB; at most %(most)d MB can be imported. Send the text without pictures.")
                % {"size": -(-file.size // (1024 * 1024)), "most": most}  # rounded up
            )
        self.data_read = file.read()
        return file

    @property
    def details(self) -> dict[str, Any]:
        """What was given by hand, for the reader's source data."""
        given = self.cleaned_data
        published = given["published"].isoformat() if given["published"] else ""
        return {
            "title": given["title"],
            "authors": [name.strip() for name in given["authors"].split(",") if name.strip()],
            "publisher": given["publisher"],
            "published": published,
            "as_of": published,
            "revises": given.get("revises", ""),
        }


class QuestionForm(forms.Form):
    """The words and the key of one question."""

    stem = forms.CharField(label=_("Stem"), widget=forms.Textarea(attrs={"rows": 3}))
    options = forms.CharField(
        label=_("Options"), required=False, widget=forms.Textarea(attrs={"rows": 5}), help_text=_("One a line.")
    )
    notes = forms.CharField(
        label=_("What each option really is"), required=False, widget=forms.Textarea(attrs={"rows": 5}), strip=False,
        help_text=_("One a line, in the order of the options; an empty line for the right one."),
    )  # fmt: skip
    left = forms.CharField(
        label=_("Left side"), required=False, widget=forms.Textarea(attrs={"rows": 5}), help_text=_("One a line.")
    )
    parts = forms.CharField(
        label=_("Parts of the statement"), required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One a line, with * before the one that is wrong. Empty where nobody is asked for it."),
    )  # fmt: skip
    key = forms.CharField(label=_("Key"), widget=forms.Textarea(attrs={"rows": 2}))
    explanation = forms.CharField(label=_("Explanation"), widget=forms.Textarea(attrs={"rows": 3}))
    hints = forms.CharField(
        label=_("Hints"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One a line, shown one after each wrong try where a quiz allows several; none tells the answer."),
    )  # fmt: skip

    def __init__(self, version: QuestionVersion, data: Any = None) -> None:
        self.version = version
        self.old = version.marking
        super().__init__(data, initial=self._initial())
        for name, kinds in _ONLY.items():
            if self.old.kind not in kinds:
                del self.fields[name]
        self.fields["key"].help_text = str(_KEY_HELP[self.old.kind])

    def _initial(self) -> dict[str, str]:
        return {
            "stem": self.version.stem,
            "options": "\n".join(self.old.options),
            "notes": "\n".join(self.version.notes),
            "left": "\n".join(self.old.left),
            "parts": "\n".join(f"{'* ' * (n == self.old.wrong_part)}{part}" for n, part in enumerate(self.old.parts)),
            "key": key_text(self.old.kind, self.old.key),
            "explanation": self.version.explanation,
            "hints": "\n".join(self.version.hints),
        }

    def clean(self) -> dict[str, Any]:
        """Build the new spec and check it by the rules of its kind."""
        cleaned: dict[str, Any] = super().clean() or {}
        if self.errors:
            return cleaned
        try:
            cleaned["spec"] = self._spec(cleaned)
        except KeyUnread as unread:
            self.add_error("key", _("“%(line)s” cannot be read as a key of this kind.") % {"line": unread.line})
            return cleaned
        except (TypeError, ValueError, KeyError):
            self.add_error("key", _("This key does not have the form that this kind of question uses."))
            return cleaned
        problems = check_spec(cleaned["spec"])
        for problem in problems:
            self.add_error("key", render(problem))
        if self.old.kind == "cloze" and not problems:
            self._check_gaps(cleaned)
        cleaned["note_list"] = self._notes(cleaned)
        cleaned["hint_list"] = _lines(cleaned["hints"])
        if not problems:
            for hint in cleaned["hint_list"]:
                if gives_away(hint, cleaned["spec"]):
                    self.add_error("hints", _("“%(hint)s” tells the answer.") % {"hint": hint})
        return cleaned

    def _spec(self, cleaned: dict[str, Any]) -> Spec:
        data = spec_to_json(self.old)
        if "options" in cleaned:
            data["options"] = _lines(cleaned["options"])
        if "left" in cleaned:
            data["options"] = {"left": _lines(cleaned["left"]), "right": data["options"]}
        if "parts" in cleaned:
            parts = _lines(cleaned["parts"])
            marked = [number for number, part in enumerate(parts) if part.startswith("*")]
            data["parts"] = [part.removeprefix("*").strip() for part in parts]
            data["wrong_part"] = marked[0] if marked else None
        if self.old.want == len(self.old.key if self.old.kind == "list" else ()):
            data.pop("want", None)  # all are asked, however many there are now
        data["key"] = read_key(self.old.kind, cleaned["key"], self.old.key)
        if data["key"] != self.old.key:
            data.pop("rivals", None)  # other facts than those of the old key; frozen anew when it is approved
        return spec_from_json(data)

    def _check_gaps(self, cleaned: dict[str, Any]) -> None:
        """A gap that the stem does not show could never be filled in."""
        wanted = [str(number) for number in range(1, len(cleaned["spec"].key) + 1)]
        if sorted(GAP.findall(cleaned["stem"]), key=int) != wanted:
            shown = ", ".join(f"{{{number}}}" for number in wanted)
            self.add_error("stem", _("Show each gap of the key once in the stem: %(gaps)s.") % {"gaps": shown})

    def _notes(self, cleaned: dict[str, Any]) -> list[str]:
        if "notes" not in cleaned:
            return list(self.version.notes)
        lines = [line.strip() for line in cleaned["notes"].splitlines()]
        wanted = len(cleaned["spec"].options)
        if not any(lines) and not self.version.notes:
            return []
        return (lines + [""] * wanted)[:wanted]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


#: Fields that only some kinds have.
_ONLY = {
    "options": ("single_choice", "multiple_response", "matching", "ordering"),
    "notes": ("single_choice", "multiple_response"),
    "left": ("matching",),
    "parts": ("judgement",),
}
_KEY_HELP = {
    "single_choice": _("The number of the right option, counted from 1."),
    "multiple_response": _("The numbers of the right options, counted from 1: 1, 3."),
    "judgement": _("supported, contradicted or not_said."),
    "true_false": _("true or false"),
    "date": _("As 31 January 1999, January 1999 or 1999."),
    "percentage": _("As 12.5."),
    "money": _("As 3 million CHF."),
    "number": _("As 1200 ships."),
    "term": _("The name, then other right names, one a line."),
    "person": _("The full name, then other right names, one a line; “surname: Name” where that is enough."),
    "agreement": _("The name, then other right names, one a line; “date: 22 July 2025” for its year."),
    "list": _("One item a line, as “term: first name | other name” or “date: 2025”."),
    "matching": _("For each on the left the number of its partner, both counted from 1: 1-3, 2-1."),
    "ordering": _("The numbers of the options in the right order, counted from 1: 2, 1, 3."),
    "cloze": _("One gap a line, in order, as “percentage: 12.5” or “term: first name | other name”."),
}


class BankForm(forms.Form):
    """A bank as a file, and the briefs to hold it against."""

    file = forms.FileField(label=_("Bank"), help_text=_("Our YAML (.yaml) or a table (.csv) with stem and key."))
    briefs = forms.ModelMultipleChoiceField(
        label=_("Briefs"), queryset=Brief.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    data_read: bytes = b""

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["briefs"].queryset = Brief.objects.readable_by(user)  # type: ignore[attr-defined]

    def clean_file(self) -> Any:
        """Refuse what is too large, and read the rest."""
        file = self.cleaned_data["file"]
        if file.size > _MOST_BANK:
            raise forms.ValidationError(_("A bank of questions has at most 2 MB. Split it."))
        self.data_read = file.read()
        return file
