"""What one can drop from a sentence without changing what it says.

Pure. The asked value travels through every step as ``MARK``. Nothing is reworded here: text is only cut away,
and where a cut could change the meaning the text is left whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from quizzes.generation import patterns
from quizzes.generation.clauses.statement import Statement
from quizzes.generation.grammar import stands
from quizzes.generation.sentences import has_verb, surely_has_verb
from quizzes.generation.verbs import base_of, base_of_ing, form_of, is_participle, nounish, only_past
from quizzes.generation.words import DETERMINERS, MARK, PREPOSITIONS, PRONOUNS


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement cut down to what the value needs: no full stop, ``MARK`` for the value.

    ``attribution`` says who holds it when the sentence itself says so ("a survey by the bank").
    """

    text: str
    attribution: str = ""
    statement: Statement | None = field(default=None, repr=False, compare=False)
    hedge: str = ""


def drop_asides(text: str) -> str:
    """The text without what stands in brackets or between dashes, unless the value stands there."""
    text = patterns.ASIDE.sub(lambda m: m[0] if MARK in m[0] else "", text)
    return patterns.DASHED.sub(lambda m: m[0] if MARK in m[0] else " ", text)


def _segment(text: str) -> str:
    """The part between semicolons or colons that holds the value, when it can stand alone."""
    for separator in (";", ":"):
        parts = re.split(separator + r"\s+", text)
        if len(parts) == 1:
            continue
        at = next(i for i, part in enumerate(parts) if MARK in part)
        if separator == ":" and at == 1 and patterns.DEAL.search(parts[0]):
            continue  # what a deal fixes is no statement of its own: "a deal: fares capped at ..."
        if separator == ":" and at == 0 and len(parts) == 2 and not has_verb("x " + re.split(r",\s", parts[1])[0]):
            continue
        if (surely_has_verb(re.split(r",\s", parts[at])[0]) or stands(parts[at])) and re.match(
            r"[“‘\"]?\w|" + MARK, parts[at].strip()
        ):
            text = parts[at].strip()
    return text


def _drop_openers(text: str) -> str:
    previous = None
    while previous != text:
        previous = text
        text = patterns.OPENERS.sub("", text)
        if (patterns.SUBORDINATE_OPENER.match(text) or patterns.PREPOSED.match(text)) and ", " in text:
            text = _after_opener(text)
    return text


def _after_opener(text: str) -> str:
    """The main clause behind a clause or phrase put before it, commas inside that one passed over."""
    for match in re.finditer(r", ", text[: text.index(MARK)]):
        rest = text[match.end() :]
        if has_verb(rest) and not re.match(r"(?:and|or|which|who|whose|where|that|as)\b", rest) and stands(rest):
            return rest
    return text


def _trailer_at(text: str, start: int) -> int:
    """Where the first clause that can be left off begins, at or after ``start``; the end when there is none."""
    cuts = [
        m.start()
        for pattern in (patterns.TRAILER, patterns.DASH_TRAILER, patterns.NEXT_SHARE)
        for m in pattern.finditer(text, start)
    ]
    for match in patterns.PARTICIPLE_TRAILER.finditer(text, start):
        word = match[1].lower()
        if (
            base_of_ing(word)
            or (word.endswith("ing") and len(word) > 6)
            or (is_participle(word) and base_of(word) != word)
        ):
            cuts.append(match.start())
    return min(cuts, default=len(text))


def without_trailers(text: str) -> str:
    """The text up to the first later clause; for a predicate that is known to hold its verb."""
    return text[: _trailer_at(text, 0)].rstrip(" ,;–—")


def _drop_trailers(text: str) -> str:
    mark = text.index(MARK)
    cut = _trailer_at(text, mark)
    text = text[:cut].rstrip(" ,;–—") if has_verb(text[:cut]) else text
    late = patterns.LATE_NOUN.search(text, mark)
    return text[: late.start()] if late and has_verb(text[: late.start()]) else text


def _split_coordination(text: str) -> str:
    """Leaves off a second main clause: "A did x, and B did y" keeps the half with the value."""
    mark = text.index(MARK)
    for match in re.finditer(r",?\s+(?:and|but)\s+(?:also\s+|then\s+|\w+ly\s+)?(\w+)\b(?!-)", text):
        word, behind = match[1].lower(), text[match.end() :].split()
        sure = (
            form_of(word) != "base"
            or not nounish(word)
            or (behind and behind[0].lower() in DETERMINERS | {"to", "that"})
        )
        if match.start() > mark and has_verb(text[: match.start()]) and form_of(word) and not nounish(word) and sure:
            return text[: match.start()]
    for match in re.finditer(r",\s+(?:and|but|while|whereas|yet)\s+", text):
        left, right = text[: match.start()], text[match.end() :]
        if (
            not (has_verb(left) and (has_verb(re.split(patterns.RELATIVE_WORD, right)[0]) or _two_verbs(right)))
            or right.split()[0].lower() in PRONOUNS
        ):
            continue
        subject = right.split()[0]
        after = form_of((right.split()[1:2] or [""])[0].lower())
        plural = nounish(subject.lower()) and after in ("past", "aux")  # "rents rose": no verb but a subject
        if form_of(subject.lower()) in ("past", "third", "aux") and not plural:
            if MARK in left:
                return left
            continue
        if MARK in left and not (", " in left and MARK in right):
            return left
        if not re.search(r"\b(?:if|unless|when)\b", left) or MARK not in left:
            return _same_time(left, right)
        return left
    return text


def _two_verbs(text: str) -> bool:
    """Whether a clause has a verb of its own behind a relative clause: "births that followed took place"."""
    match = patterns.RELATIVE_WORD.search(text)
    behind = text[match.end() :].split() if match else []
    return len(text.split()) > 4 and any(only_past(w) or w in ("is", "are", "was", "were") for w in behind)


#: The time of a sentence, put before its first half, holds for the second half too.
_TIME: Final = re.compile(
    r"^(?P<time>(?:in|by|since|between|during|over|from|until)\s(?:(?!\b(?:19|20)\d\d\b)[^,])*?"
    r"(?:19|20)\d\d(?: (?:and|to) (?:19|20)\d\d)?)(?:,|\s)\s?(?=[\w“])",
    re.I,
)


_PLACE: Final = re.compile(r"^(?P<time>[Ii]n (?:the )?[A-Z][\w’-]*(?: [A-Z][\w’-]*)*)(?:,|\s)\s?(?=[\w“])")


def _same_time(left: str, right: str) -> str:
    """The second half with the time that the sentence opens with, unless it has one of its own."""
    match = _TIME.match(left) or _PLACE.match(left)
    if match is None or MARK in match["time"] or re.search(r"\b(?:19|20)\d\d\b|\btoday\b|\bnow\b", right):
        return right
    return f"{match['time']}, {right}"


def _lead_in(text: str) -> tuple[str, str]:
    for pattern in (
        patterns.ACCORDING,
        patterns.IN_SURVEY_BARE,
        patterns.IN_SURVEY,
        patterns.LEAD_IN,
        patterns.ACCORDING_END,
        patterns.IN_WHICH,
    ):
        match = pattern.search(text) if pattern is patterns.IN_WHICH else pattern.match(text)
        if match and MARK in match["what"] and MARK not in match["who"]:
            who = re.sub(r"\s+(?:has|have|had|also|further)$", "", match["who"])
            bare = re.sub(r"\b(?:19|20)\d\d\b", "", who)
            if re.search(r"\d|%|\b(?:most|many|some|few|half|majority)\b", bare, re.I) and pattern is patterns.LEAD_IN:
                continue
            if has_verb(f"x {who}") or who.split()[-1].lower() in PREPOSITIONS:
                continue
            return match["what"], who + (match.groupdict().get("when") or "")
    return text, ""


def _participial(text: str) -> bool:
    first = text.split()[0].lower()
    return first.endswith("ing") or is_participle(first)


def _unwrap(text: str) -> str:
    """A clause that hangs on another one, set on its own feet: "in Oslo, where ..."; "after they met in ..."."""
    text = patterns.SECOND_SHARE.sub(lambda m: m["verb"], text)
    match = patterns.WHERE.search(text)
    if match and has_verb(match["what"]):
        return f"in {match['place']}, {match['what']}"
    match = patterns.AFTER.match(text)
    if match and has_verb(match["what"]) and not _participial(match["what"]):
        return match["what"]
    match = patterns.IT_WAS.match(text)
    if match and has_verb(match["what"]):
        return match["what"]
    match = patterns.WHICH_THEY.search(text)
    if match:
        return f"{match['subject']} {match['verb']} {match['name']} {match['prep']} {MARK}"
    return text


def tidied(sentence: str) -> str:
    """Single spaces; no reference numbers in brackets, no "for example" between commas."""
    text = re.sub(r"\s*\[\d+(?:[,–-]\s*\d+)*\]", "", sentence)
    text = re.sub(
        r",\s(?:for example|for instance|however|in turn|of course|therefore|meanwhile|too|"
        r"in contrast|by contrast|in particular|for its part|moreover|on the other hand),",
        "",
        text,
    )
    return re.sub(r"\s+", " ", text).strip()


def main_clause(sentence: str) -> str:
    """A whole sentence cut to its main clause: openers, asides, later clauses and what a colon adds are left off."""
    text = re.sub(r"[.!?]+$", "", tidied(sentence))
    text = patterns.OPENERS.sub("", patterns.DASHED.sub(" ", patterns.ASIDE.sub("", patterns.REMARK.sub("", text))))
    for cut in (*(m.start() for m in re.finditer(r"[:;]\s", text)), _trailer_at(text, 0)):
        if has_verb(text[:cut]):
            text = text[:cut]
    late = patterns.LATE_NOUN.search(text)
    if late and has_verb(text[: late.start()]):
        text = text[: late.start()]
    return text.strip(" ,")


def whole_statement(sentence: str) -> str:
    """A sentence with only its opener, its stop and remarks such as ", she notes," left off."""
    text = re.sub(r"[.!?]+$", "", tidied(sentence))
    return re.sub(r"^,\s*", "", patterns.REMARK.sub("", patterns.OPENERS.sub("", text)))


def reduce_sentence(sentence: str) -> Clause:
    """The statement around ``MARK`` with asides, openers and later clauses cut away, and who holds it."""
    text = re.sub(r"[.!?]+$", "", tidied(sentence))
    text = patterns.REMARK.sub("", text)
    text = re.sub(r"^,\s*", "", text)
    text = _unwrap(_drop_openers(_segment(drop_asides(text)).strip()))
    attribution = ""
    for _ in range(3):
        before = text
        if not attribution:
            text, attribution = _lead_in(text)
        text = _unwrap(_drop_openers(_split_coordination(_drop_trailers(text)).strip(" ,")))
        if text == before:
            break
    return Clause(re.sub(r"\s+([,.;:])", r"\1", text), attribution)
