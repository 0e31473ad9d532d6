"""What a new edition changed: which passages, and which of their words.

Pure. Passages are the same when they have the same uid (see ``content.passage_ids``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from content.passage_ids import Known
from content.segments import Segment

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
#: Beyond so many words the comparison would take long and its marks would tell nothing.
_MOST = 1_500


@dataclass(frozen=True, slots=True)
class Change:
    """One passage that is not as it was. ``old`` is "" for a new one, ``new`` for one that is gone."""

    uid: str
    section: str
    old: str
    new: str

    @property
    def kind(self) -> str:
        """ "changed", "gone" or "new"."""
        return "gone" if not self.new else "changed" if self.old else "new"


def changes(old: Sequence[Known], new: Sequence[Known]) -> list[Change]:
    """The passages that differ, in the order of the new edition; those that are gone come last."""
    before = {known.uid: known for known in old}
    after = {known.uid for known in new}
    found = [
        Change(known.uid, known.section, before[known.uid].text if known.uid in before else "", known.text)
        for known in new
        if known.uid not in before or before[known.uid].text != known.text
    ]
    return found + [Change(known.uid, known.section, known.text, "") for known in old if known.uid not in after]


def differences(old: str, new: str) -> tuple[list[Segment[bool]], list[Segment[bool]]]:
    """Both texts in segments; True marks words that the other one does not have in that place."""
    if not old or not new:
        return [Segment(old)] if old else [], [Segment(new)] if new else []
    one, two = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(one) + len(two) > _MOST:
        return [Segment(old, True)], [Segment(new, True)]
    left: list[Segment[bool]] = []
    right: list[Segment[bool]] = []
    for kind, a, b, c, d in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        mark = None if kind == "equal" else True
        left += [Segment("".join(one[a:b]), mark)] if a < b else []
        right += [Segment("".join(two[c:d]), mark)] if c < d else []
    return left, right
