"""Page furniture: what stands on a page and is not the brief (menus, share buttons, footers, references, repeats).

Pure and general: it looks at repetition, at runs of short lines that are no sentences, and at the stock phrases of
the web; never at a particular site.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.readers.cues import (
    BACK_MATTER,
    BREADCRUMB,
    CONTENTS_LINE,
    FURNITURE,
    KEY_HEADING,
    KIND,
    LABEL_ROW,
    LIFE,
    MARKED_REFERENCE,
    NOTICE,
    REFERENCE,
    REFERENCE_HEADING,
)
from content.readers.lines import Line, fold

#: Lines of at most 30 words that hold one of these say nothing about the subject.
_RULE = re.compile(r"^[\W_]+$")


def is_furniture(line: Line) -> bool:
    """True for a line that a page prints around its text: buttons, credits, notices, rules."""
    if line.role == "table_row":
        return False
    if CONTENTS_LINE.search(line.text):
        return True
    if _RULE.match(line.text) or BREADCRUMB.match(line.text) or LABEL_ROW.match(line.text) or NOTICE.search(line.text):
        return True
    return len(line.words) <= 30 and bool(FURNITURE.search(line.text))


def is_reference_heading(text: str) -> bool:
    """True for "References", "Notes:", "Works cited" and the like, standing alone."""
    return bool(REFERENCE_HEADING.match(text))


def is_key_heading(text: str) -> bool:
    """True for headings of key points: "Key issues", "At a glance"."""
    return bool(KEY_HEADING.match(text))


def is_kind(text: str) -> bool:
    """True for a line that says what a text is: "POLICY BRIEF", "Working Paper No. 12"."""
    return bool(KIND.match(text.strip()))


def is_menu_run(lines: Sequence[Line]) -> bool:
    """True for five or more lines in a row none of which is a sentence."""
    return len(lines) >= 5 and not any(line.prose for line in lines)


def drop_repeats(lines: Sequence[Line]) -> list[Line]:
    """Without the second copy of a text: long lines met before, and the short lines that lead to them.

    A paragraph that only repeats sentences of another one (a pull quote) goes as well; list items stay,
    because key points may say again what the body says.
    """
    inside = _sentences_inside(lines)
    seen: set[str] = set()
    repeated: list[bool] = []
    for line in lines:
        key = fold(line.text)
        long_enough = len(line.text) >= 60
        quote = line.prose and not line.bullet and len(line.text) >= 40 and inside.get(key, -1) >= 0
        repeated.append((long_enough and key in seen) or quote)
        seen.add(key)
    return [line for line, gone in zip(lines, _spread(lines, repeated), strict=True) if not gone]


def _sentences_inside(lines: Sequence[Line]) -> dict[str, int]:
    """Sentences that stand together with others in one paragraph, folded, to that paragraph's index."""
    inside: dict[str, int] = {}
    for index, line in enumerate(lines):
        parts = re.split(r"(?<=[.!?])[”\"’]?\s+(?=[A-Z“\"])", line.text)
        if len(parts) > 1 and not line.bullet:
            for part in parts:
                inside.setdefault(fold(part), index)
    return inside


def _spread(lines: Sequence[Line], repeated: Sequence[bool]) -> list[bool]:
    """Mark short lines met before as repeats too when the next long line is one (headings of a second copy)."""
    marked = list(repeated)
    following = False
    last_seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        last_seen.setdefault(fold(line.text), index)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.prose:
            following = repeated[index]
        elif following and last_seen[fold(line.text)] < index:
            marked[index] = True
    return marked


def part_references(lines: Sequence[Line]) -> tuple[list[Line], tuple[str, ...]]:
    """The lines without reference headings, the lists under them and marked references ("[3] ..."); and these lists."""
    kept: list[Line] = []
    references: list[str] = []
    listing = False
    for line in lines:
        if is_reference_heading(line.text):
            listing = True
        elif MARKED_REFERENCE.match(line.text) or (listing and _may_be_reference(line)):
            references.append(line.text)
        else:
            listing = listing and not (line.prose or line.role == "heading")
            kept.append(line)
    return kept, tuple(references)


def _may_be_reference(line: Line) -> bool:
    if line.role == "heading":
        return False
    return bool(REFERENCE.search(line.text)) or (not line.prose and line.ends_sentence)


def drop_back_matter(lines: Sequence[Line]) -> tuple[list[Line], tuple[str, ...]]:
    """The lines without acknowledgements, imprint and the authors' lives; and the names these lives are about."""
    kept: list[Line] = []
    names: list[str] = []
    inside = False
    last = _last_texts(lines)
    for index, line in enumerate(lines):
        if line.role == "heading":
            inside = bool(BACK_MATTER.match(line.text)) and index * 2 >= len(lines)
        life = LIFE.match(line.text) if line.role != "heading" and (inside or index in last) else None
        if life:
            names.append(life["name"])
        if not inside and not life:
            kept.append(line)
    return kept, tuple(names)


def _last_texts(lines: Sequence[Line]) -> set[int]:
    """Where the last three paragraphs stand: authors introduce themselves at the end of a text."""
    texts = [index for index, line in enumerate(lines) if line.role != "heading"]
    return set(texts[-3:]) if len(texts) > 4 else set()


def drop_menus(lines: Sequence[Line]) -> list[Line]:
    """Without long runs of short lines, and without the short lines after the last sentence of the page."""
    kept: list[Line] = []
    run: list[Line] = []
    for line in lines:
        if line.prose:
            kept += _keep_run(run, kept)
            kept.append(line)
            run = []
        else:
            run.append(line)
    return kept + (_own_list(run, kept) if kept else run)


def _keep_run(run: list[Line], before: Sequence[Line]) -> list[Line]:
    if not is_menu_run(run):
        return run
    listed = _own_list(run, before)
    rest = run[len(listed) :]
    # The heading of the text that follows a menu stands in a block of its own.
    tail = [line for line in rest if line.group == rest[-1].group] if rest else []
    return listed + (tail if len(tail) <= 2 and not any(line.bullet for line in tail) else [])


def _own_list(run: list[Line], before: Sequence[Line]) -> list[Line]:
    """The list items at the start of a run when the sentence or heading before them announces a list."""
    announced = bool(before) and before[-1].text.endswith(":")
    start = 0
    if run and not run[0].bullet and len(run) > 1 and run[1].bullet:
        announced, start = announced or run[0].text.endswith(":") or is_key_heading(run[0].text), 1
    if not announced:
        return []
    end = start
    while end < len(run) and run[end].bullet:
        end += 1
    return run[:end] if end > start else []
