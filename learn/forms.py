"""What an answer form may post."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.http import QueryDict

from quizzes.behaviours import CERTAINTIES

#: A question has at most this many gaps, items, pairs or places; more boxes than that are not read.
MOST_GAPS = 40
#: Sequences count milliseconds at most: fits a signed 64-bit column.
HIGHEST_SEQUENCE = 10**15 - 1
#: What is typed beyond this many characters is not kept; every kind refuses far shorter answers as too long.
MOST_CHARACTERS = 10_000


class AnswerForm(forms.Form):
    """What was given and the id of this answer.

    ``key`` was made when the page was; a missing or broken one is replaced, so that no answer is lost.
    ``raw`` is what was given: a text (``answer``), a list of texts (``answer_1``, ``answer_2`` ...), a text
    with the part it is about (``answer`` and ``part``), or the places of options (``place_1`` ...). The
    button that picks one of several readings posts ``answer`` and goes before boxes. ``show`` asks to be
    shown the answer instead. ``certainty`` is how sure the learner is, ``sequence`` the place of this in
    what was saved of the item; both are None where they were not posted or make no sense.
    """

    key = forms.CharField(required=False)
    show = forms.BooleanField(required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        self.posted = data

    def clean(self) -> dict[str, Any]:
        """Add ``raw`` and a key that is a UUID."""
        cleaned: dict[str, Any] = super().clean() or {}
        cleaned["raw"] = self._raw()
        cleaned["certainty"] = self._number("certainty", max(CERTAINTIES))
        cleaned["sequence"] = self._number("sequence", HIGHEST_SEQUENCE)
        try:
            cleaned["key"] = uuid.UUID(cleaned.get("key", ""))
        except ValueError:
            cleaned["key"] = uuid.uuid4()
        return cleaned

    def _raw(self) -> Any:
        answer, part = self._typed("answer"), self._typed("part")
        places, boxes = self._numbered("place"), self._numbered("answer")
        if places:
            return {"places": places}
        if part and "/" not in answer:
            return [answer, part]
        return answer or boxes or answer

    def _number(self, name: str, highest: int) -> int | None:
        """A whole number from 0 to ``highest``, None for anything else."""
        text = self.posted.get(name, "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 16 and int(text) <= highest else None

    def _numbered(self, name: str) -> list[str]:
        return [self._typed(f"{name}_{n}") for n in range(1, MOST_GAPS + 1) if f"{name}_{n}" in self.posted]

    def _typed(self, name: str) -> str:
        """What was posted under ``name``, without the NUL characters that PostgreSQL cannot store."""
        return self.posted.get(name, "")[:MOST_CHARACTERS].replace("\x00", "")

    @classmethod
    def given(cls, data: QueryDict) -> dict[str, Any]:
        """The cleaned answer: ``key``, ``raw``, ``show``, ``certainty``, ``sequence``."""
        form = cls(data)
        form.full_clean()
        return form.cleaned_data
