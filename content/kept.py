"""A form that came while nobody was signed in: its fields travel with the log-in and come back after it."""

from __future__ import annotations

from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest

#: What a log-in form carries at most, in characters; longer forms are not kept.
MOST = 200_000
#: How long a log-in may take, in seconds.
PATIENCE = 12 * 3600
_SALT = "kept form"
_OWN = ("csrfmiddlewaretoken", "kept")


@dataclass(frozen=True, slots=True)
class Kept:
    """A form that was not taken: where it goes, and its fields as (name, value)."""

    path: str
    fields: tuple[tuple[str, str], ...]

    @property
    def shown(self) -> list[str]:
        """What a person typed or chose in it, to be read or copied."""
        return [value for name, value in self.fields if name.startswith("answer") and value]

    def packed(self) -> str:
        """As one text that a form can carry and nobody can change."""
        return signing.dumps([self.path, [list(pair) for pair in self.fields]], salt=_SALT, compress=True)


def kept_of(request: HttpRequest) -> Kept | None:
    """What this request posted; None without fields, with files or where it is too long."""
    if request.method != "POST" or request.FILES:
        return None
    fields = tuple((name, str(value)) for name, values in request.POST.lists() for value in values if name not in _OWN)
    size = sum(len(name) + len(value) for name, value in fields)
    return Kept(request.get_full_path(), fields) if 0 < size <= MOST else None


def unpacked(text: str) -> Kept | None:
    """The form that ``packed`` made a text of; None for anything else."""
    try:
        path, fields = signing.loads(text, salt=_SALT, max_age=PATIENCE)
    except signing.BadSignature:
        return None
    return Kept(path, tuple((name, value) for name, value in fields))


__all__ = ["Kept", "kept_of", "unpacked"]
