"""Sentences of a passage, and what one can drop from a sentence without changing what it says.

Pure. The asked value travels through every step as ``MARK``. Nothing is ever reworded here: text is only
cut away, and where a cut could change the meaning the text is left whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from quizzes.generation.verbs import PLAIN_VERBS, base_of, form_of, is_participle, nounish
from quizzes.generation.words import DETERMINERS, MARK, PREPOSITIONS, PRONOUNS

_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Gov|Sen|Rep|Hon|No|Nos|Art|vs|cf|ca|approx|e\.g|i\.e|etc|al|Inc|Ltd|Co|Corp|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Fig|pp?|Vol)|\b[A-Z](?:\.[A-Z])*)\.$"
)
#: A capitalised word that begins a sentence even after "U.S.".
_STARTER: Final = re.compile(
    r"(?:In|The|This|These|It|He|She|They|However|But|On|At|As|While|A|An|For|After|Since|By|And|Its|There)\b"
)
_END: Final = re.compile(r"[.!?]+[”’\"')\]]*(?=\s)")
_ASIDE: Final = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
_DASHED: Final = re.compile(r"\s+[–—-]\s+[^–—]*?\s+[–—-]\s+|(?<=\w)—[^–—]*?—(?=\w)")
_OPENERS: Final = re.compile(
    r"^(?:so far|thus far|in parallel|to this end|however|meanwhile|"
    r"likewise|similarly|moreover|furthermore|in addition|additionally|also|thus|hence|"
    r"therefore|consequently|as a result|indeed|for example|for instance|in the meantime|at the same time|"
    r"by contrast|in contrast|on the other hand|nevertheless|nonetheless|still|yet|but|and|so|finally|notably|"
    r"in fact|in particular|specifically|overall|even so|to be clear|first|second|secondly|third|thirdly|then|"
    r"besides|what is more|instead|accordingly|in short|in other words|today|more recently|recently|subsequently|"
    r"worse|better|in response|in turn|"
    r"that said|in practice|in theory),?\s+",
    re.I,
)
_SUBORDINATE_OPENER: Final = re.compile(r"^(?:while|although|though|even though|even as|whereas|as)\s", re.I)
_PREPOSED: Final = re.compile(r"^(?:despite|amid|given|alongside|besides|in spite of|following|building on)\s", re.I)
_TRAILER: Final = re.compile(
    r"(?:,|\s[–—])\s+(?:and\s+)?(?:thereby\s|thus\s)?(?:which|who|whose|where|while|whereas|although|though|but|"
    r"with|as|so|yet|to|itself|themselves|because|"
    r"since|despite|including|such as|especially|particularly|notably|mainly|largely|down from|"
    r"up from|ahead of|compared|just|even|not|leaving|making|most|rather|in which|of which|albeit|according)\b",
    re.I,
)
_DASH_TRAILER: Final = re.compile(r"\s[–—]\s|(?<=\w)—(?=\w)")
_PARTICIPLE_TRAILER: Final = re.compile(r",\s+(?:and\s+)?(?:\w+ly\s+)?(\w+)\b")
_LEAD_IN: Final = re.compile(
    r"^(?P<who>(?:[^,:;]|,(?=\s\d{4}))+?)\s+(?:\w+ly\s+)?"
    r"(?P<verb>found|finds|find|show|shows|showed|reveal|reveals|revealed|report|reports|reported|suggest|suggests|"
    r"suggested|indicate|indicates|indicated|say|says|said|argue|argues|argued|note|notes|noted|estimate|estimates|"
    r"estimated|state|states|stated|claim|claims|claimed|warn|warns|warned|conclude|concludes|concluded|believe|"
    r"believes|calculate|calculates|calculated|reckon|reckons|reckoned|maintain|maintains|maintained|point out|"
    r"points out|pointed out|observe|observes|observed|stress|stresses|stressed|insist|insists|insisted|"
    r"forecast|forecasts|predict|predicts|predicted|expect|expects|expected|counted)\s+that\s+(?P<what>.+)$"
)
_ACCORDING: Final = re.compile(r"^according to (?P<who>[^,]+),\s+(?P<what>.+)$", re.I)
_ACCORDING_END: Final = re.compile(r"^(?P<what>.+?),? according to (?P<who>[^,]+)$", re.I)
_IN_SURVEY: Final = re.compile(
    r"^in (?P<who>(?:a|an|the|its|another|one) [^,]*?\b(?:survey|poll|study|report|census|interview|paper|"
    r"estimate)\b[^,]*),\s+(?P<what>.+)$",
    re.I,
)
_IN_SURVEY_BARE: Final = re.compile(
    rf"^in (?P<who>(?:a|an|the|its|another|one) [^,]*?\b(?:survey|poll|study|census)\b[^,]*?)\s+"
    rf"(?P<what>(?:(?:only|just|some|about|over|nearly|almost|more than|at least)\s+)?{MARK}.*)$",
    re.I,
)
#: ", she notes," and the like: who holds it is known already, the words only interrupt.
_REMARK: Final = re.compile(
    r"(?:^as|,(?: as)?) (?:he|she|they|it|[A-Z][\w’-]+)(?: [A-Z][\w’-]+)? (?:notes?|says?|said|writes?|adds?|"
    r"argues?|holds?|reasons?|suggests?|concludes?|observes?|reports?|explains?|thinks?|believes?|reckons?|estimates?|warns?|"
    r"counts?|says it|reads it)(?:,|$)",
    re.I,
)
_WHERE: Final = re.compile(
    rf"\b(?:in|from|to|near|across) (?P<place>(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*), "
    rf"where (?P<what>(?:[^,;]|,(?=\d))*{MARK}.*)$"
)
_IT_WAS: Final = re.compile(
    rf"^it (?:is|was|came as) (?:an? )?(?:\w+ly )?\w+ (?:when|that) (?P<what>[^,]*{MARK}.*)$", re.I
)
_LATE_NOUN: Final = re.compile(r", (?:the|an?|its|their|[A-Z][\w-]+['’]s|one of) (?:(?! and )[^,])*$")
_NEXT_SHARE: Final = re.compile(r",? and (?:only |just |about |over )?\d[\d.]*\s?(?:%|per ?cent)\s\w+ing\b")
_AFTER: Final = re.compile(rf"^(?:after|when|once) (?P<what>[^,]*{MARK}[^,]*), (?P<main>.+)$", re.I)
_SECOND_SHARE: Final = re.compile(rf"(?P<verb>\bfound )(?:(?!{MARK}).)*?%(?:(?!{MARK}).)*?,? and (?={MARK} \w+ing\b)")
_WHICH_THEY: Final = re.compile(
    rf"(?P<name>(?:the )?[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|and|for|\d{{4}}))*), which "
    rf"(?P<subject>(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*) "
    rf"(?P<verb>(?:will |would |has |had |is to |was to )?[a-z]+) (?P<prep>in|on|by|since) {MARK}$"
)
_IN_WHICH: Final = re.compile(
    r"(?P<who>(?:a|an|the|another)\s(?:[^,;:]*?\s)?(?:survey|poll|study|census)\b[^,;:]*),?\s+in which\s+(?P<what>.+)$"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement cut down to what the value needs: no full stop, ``MARK`` for the value.

    ``attribution`` says who holds it when the sentence itself says so ("a survey by the bank").
    """

    text: str
    attribution: str = ""


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence in a passage; abbreviations and initials do not end one."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if match[0][0] == "." and _ABBREVIATION.search(text[start : match.start() + 1]):
            initials = re.search(r"[A-Z]\.[A-Z]\.$", text[start : match.start() + 1])
            if not (initials and _STARTER.match(text[match.end() :].lstrip())):
                continue
        following = text[match.end() :].lstrip()
        if following and not (following[0].isupper() or following[0] in "“‘\"'([$€£¥" or following[0].isdigit()):
            continue
        spans.append((start, match.end()))
        start = match.end() + (len(text[match.end() :]) - len(text[match.end() :].lstrip()))
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds a span; a span over two sentences gives both."""
    spans = sentence_spans(text)
    first = next((s for s in reversed(spans) if s[0] <= start), (0, len(text)))
    last = next((s for s in spans if s[1] >= end), (0, len(text)))
    return first[0], last[1]


_OBJECT: Final = re.compile(
    rf"(?:the|an?|its|their|his|her|that|to|over|more|about|nearly|just|only|some|as)$|\d|{MARK}", re.I
)


def _plural_verb(before: str, word: str, after: str) -> bool:
    """Whether a base form surely is the verb of a plural: "households live along ..."."""
    plural = (before.endswith("s") and not before.endswith(("ss", "us", "is"))) or before in ("people", MARK)
    return (
        plural
        and (word in PLAIN_VERBS or not nounish(word))
        and (after in DETERMINERS | PREPOSITIONS | {"to", "that", MARK} or after[:1].isdigit())
    )


def has_verb(text: str) -> bool:
    """Whether a stretch of text seems to hold a finite verb, so that it can stand as a statement."""
    tokens = [t.strip('“”‘’"(),.;:') for t in text.split()]
    for before, token, after in zip(tokens, tokens[1:], [*tokens[2:], ""], strict=False):
        form, prev = form_of(token.lower()) if token not in {"May"} else "", before.lower()
        if form == "aux":
            return True
        if form == "third" and nounish(token.lower()) and not _OBJECT.match(after):
            continue
        if form == "base" and _plural_verb(prev, token.lower(), after.lower()):
            return True
        if form in ("past", "third") and prev not in DETERMINERS | PREPOSITIONS | {"and", "or"}:
            return True
    return False


def _drop_asides(text: str) -> str:
    text = _ASIDE.sub(lambda m: m[0] if MARK in m[0] else "", text)
    return _DASHED.sub(lambda m: m[0] if MARK in m[0] else " ", text)


def _segment(text: str) -> str:
    """The part between semicolons or colons that holds the value, when it can stand alone."""
    for separator in (";", ":"):
        parts = re.split(separator + r"\s+", text)
        if len(parts) == 1:
            continue
        at = next(i for i, part in enumerate(parts) if MARK in part)
        if separator == ":" and at == 0 and len(parts) == 2 and not has_verb("x " + re.split(r",\s", parts[1])[0]):
            continue
        if has_verb(re.split(r",\s", parts[at])[0]) and re.match(r"[“‘\"]?\w|" + MARK, parts[at].strip()):
            text = parts[at].strip()
    return text


def _drop_openers(text: str) -> str:
    previous = None
    while previous != text:
        previous = text
        text = _OPENERS.sub("", text)
        if (_SUBORDINATE_OPENER.match(text) or _PREPOSED.match(text)) and ", " in text:
            head, rest = text.split(", ", 1)
            if MARK not in head and MARK in rest and has_verb(rest) and not rest.startswith(("and ", "or ")):
                text = rest
    return text


def _trailer_at(text: str, start: int) -> int:
    """Where the first clause that can be left off begins, at or after ``start``; the end when there is none."""
    cuts = [m.start() for pattern in (_TRAILER, _DASH_TRAILER, _NEXT_SHARE) for m in pattern.finditer(text, start)]
    for match in _PARTICIPLE_TRAILER.finditer(text, start):
        word = match[1].lower()
        if (word.endswith("ing") and len(word) > 5) or (is_participle(word) and base_of(word) != word):
            cuts.append(match.start())
    return min(cuts, default=len(text))


def without_trailers(text: str) -> str:
    """The text up to the first later clause; for a predicate that is known to hold its verb."""
    return text[: _trailer_at(text, 0)].rstrip(" ,;–—")


def _drop_trailers(text: str) -> str:
    mark = text.index(MARK)
    cut = _trailer_at(text, mark)
    text = text[:cut].rstrip(" ,;–—") if has_verb(text[:cut]) else text
    late = _LATE_NOUN.search(text, mark)
    return text[: late.start()] if late and has_verb(text[: late.start()]) else text


_RELATIVE_WORD: Final = re.compile(r"\b(?:which|who|that|whose|where|whom)\b")


def _split_coordination(text: str) -> str:
    """Leaves off a second main clause: "A did x, and B did y" keeps the half with the value."""
    mark = text.index(MARK)
    for match in re.finditer(r",?\s+(?:and|but)\s+(?:also\s+|then\s+|\w+ly\s+)?(\w+)\b(?!-)", text):
        word, behind = match[1].lower(), text[match.end() :].split()
        sure = form_of(word) != "base" or (behind and behind[0].lower() in DETERMINERS | {"to", "that"})
        if match.start() > mark and has_verb(text[: match.start()]) and form_of(word) and not nounish(word) and sure:
            return text[: match.start()]
    for match in re.finditer(r",\s+(?:and|but|while|whereas|yet)\s+", text):
        left, right = text[: match.start()], text[match.end() :]
        if (
            not (has_verb(left) and has_verb(re.split(_RELATIVE_WORD, right)[0]))
            or right.split()[0].lower() in PRONOUNS
        ):
            continue
        subject = right.split()[0]
        if form_of(subject.lower()) in ("past", "third", "aux"):
            if MARK in left:
                return left
            continue
        if ", " in left and MARK in right and not re.search(r"\b(?:if|unless|when)\b", left):
            return right
        return left if MARK in left else right
    return text


def _lead_in(text: str) -> tuple[str, str]:
    for pattern in (_ACCORDING, _IN_SURVEY_BARE, _IN_SURVEY, _LEAD_IN, _ACCORDING_END, _IN_WHICH):
        match = pattern.search(text) if pattern is _IN_WHICH else pattern.match(text)
        if match and MARK in match["what"] and MARK not in match["who"]:
            who = re.sub(r"\s+(?:has|have|had|also|further)$", "", match["who"])
            if re.search(r"\d|%|\b(?:most|many|some|few|half|majority)\b", who, re.I) and pattern is _LEAD_IN:
                continue
            if has_verb(f"x {who}") or who.split()[-1].lower() in PREPOSITIONS:
                continue
            return match["what"], who
    return text, ""


def _participial(text: str) -> bool:
    first = text.split()[0].lower()
    return first.endswith("ing") or is_participle(first)


def _unwrap(text: str) -> str:
    """A clause that hangs on another one, set on its own feet: "in Oslo, where ..."; "after they met in ..."."""
    text = _SECOND_SHARE.sub(lambda m: m["verb"], text)
    match = _WHERE.search(text)
    if match and has_verb(match["what"]):
        return f"in {match['place']}, {match['what']}"
    match = _AFTER.match(text)
    if match and has_verb(match["what"]) and not _participial(match["what"]):
        return match["what"]
    match = _IT_WAS.match(text)
    if match and has_verb(match["what"]):
        return match["what"]
    match = _WHICH_THEY.search(text)
    if match:
        return f"{match['subject']} {match['verb']} {match['name']} {match['prep']} {MARK}"
    return text


def _tidied(sentence: str) -> str:
    """Single spaces; no reference numbers in brackets, no "for example" between commas."""
    text = re.sub(r"\s*\[\d+(?:[,–-]\s*\d+)*\]", "", sentence)
    text = re.sub(r",\s(?:for example|for instance|however|in turn|of course|therefore|meanwhile|too),", "", text)
    return re.sub(r"\s+", " ", text).strip()


def main_clause(sentence: str) -> str:
    """A whole sentence cut to its main clause: openers, asides, later clauses and what a colon adds are left off."""
    text = re.sub(r"[.!?]+$", "", _tidied(sentence))
    text = _OPENERS.sub("", _DASHED.sub(" ", _ASIDE.sub("", _REMARK.sub("", text))))
    for cut in (*(m.start() for m in re.finditer(r"[:;]\s", text)), _trailer_at(text, 0)):
        if has_verb(text[:cut]):
            text = text[:cut]
    late = _LATE_NOUN.search(text)
    if late and has_verb(text[: late.start()]):
        text = text[: late.start()]
    return text.strip(" ,")


def whole_statement(sentence: str) -> str:
    """A sentence with only its opener, its stop and remarks such as ", she notes," left off."""
    text = re.sub(r"[.!?]+$", "", _tidied(sentence))
    return re.sub(r"^,\s*", "", _REMARK.sub("", _OPENERS.sub("", text)))


def reduce_sentence(sentence: str) -> Clause:
    """The statement around ``MARK`` with asides, openers and later clauses cut away, and who holds it."""
    text = re.sub(r"[.!?]+$", "", _tidied(sentence))
    text = _REMARK.sub("", text)
    text = re.sub(r"^,\s*", "", text)
    text = _unwrap(_drop_openers(_segment(_drop_asides(text)).strip()))
    attribution = ""
    for _ in range(3):
        before = text
        if not attribution:
            text, attribution = _lead_in(text)
        text = _unwrap(_drop_openers(_split_coordination(_drop_trailers(text)).strip(" ,")))
        if text == before:
            break
    return Clause(re.sub(r"\s+([,.;:])", r"\1", text), attribution)
