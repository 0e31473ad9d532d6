"""What one sentence says on somebody's behalf: reported speech and thought, and what the author asks for.

Pure. ``claims_of(sentence, holders)`` yields its claims, the surest reading first; ``claim_of`` makes one of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.extract.holders import AUTHOR, Holders
from content.extract.stances import COMING, HEDGE, NEEDS_THAT, VERB, VERBS, WITH_OBJECT

#: "X (also) argues that P"; the subject is judged by ``Holders``.
_ADVERBS = r"(?: (?:also|then|now|further|repeatedly|often|still|recently|rightly|even|has|have|had|long|publicly))*"
_SAYS = re.compile(
    r"(?:^|(?<=[,;:—] )|(?<=\bbut )|(?<=\band )|(?<=\bwhile )|(?<=\bwhereas )|(?<=\bas )|(?<=\bthough ))"
    r"(?P<who>[^\W\d_][\w.’'&/-]{0,40}(?: (?!that\b)[\w.’'&/()-]{1,40}){0,9}?(?:, [^,;:]{3,90},)?)"
    rf"{_ADVERBS} (?P<not>(?:does|do|did) not )?"
    r"(?<![Tt]he )(?<!\b[Aa] )(?<!\b[Aa]n )(?<![Tt]his )(?<!\b[Ii]ts )(?<!new )(?<!of )(?<!their )"
    rf"(?P<verb>{VERB})\b(?P<tie>,? that\b|:| ?[“\"]|)(?= ?[\w“\"‘'])"
)
_ACCORDING = re.compile(r"^(?:But |And |Yet )?[Aa]ccording to (?P<who>[^,;:]{3,90}), (?P<claim>.+)$")
_ACCORDING_LAST = re.compile(r"^(?P<claim>.+?),? according to (?P<who>[^,;:“”]{3,90}?)[.]?$")
_VIEW = re.compile(
    r"^(?:In the (?:view|opinion|eyes|judgement|judgment|words) of (?P<who>[^,;:]{3,80})|"
    r"In (?P<whose>[^,;:]{3,60}?)[’']s? (?:view|opinion|judgement|judgment|estimation)), (?P<claim>.+)$"
)
_QUOTED = re.compile(
    r"^[“\"](?P<claim>[^“”\"]{20,400}?)[,.!]?[”\"],? (?P<verb>says|said|argues|argued|warns|warned|told|adds"
    r"|added|notes|noted|wrote|writes) (?P<who>[^,;:]{3,80})"
)
_ATTRIBUTED = (
    (_VIEW, "view"),
    (_ACCORDING, "according"),
    (_QUOTED, "quoted"),
    (_ACCORDING_LAST, "according"),
)
_WE = re.compile(
    r"(?:^|(?<=[,;:] ))(?:[Ww]e|I)(?: (?:therefore|thus|also|now))? "
    r"(?P<verb>recommend|propose|argue|suggest|expect|believe|estimate|find|conclude|urge|call for|advise)\b"
    r"(?P<tie> that\b|:|)(?= )"
)
_OUGHT = re.compile(
    r"^(?P<lead>(?:First|Second|Third|Fourth|Finally|Lastly|Next|Therefore|Thus|Instead|Rather|Above all"
    r"|At the same time|In addition|Moreover|Meanwhile|To [^,]{5,90}),? )?"
    r"(?P<claim>(?P<subject>[A-Z“‘]?[^,;:?!]{2,110}?) (?P<ought>should|must|ought to|needs to|need to) "
    r"(?!have\b|be noted\b|be said\b|be remembered\b|be seen\b|not be confused\b)[^?]{12,400})$"
)
_NO_SUBJECT = re.compile(
    r"\b(?:who|which|that|whether|how|why|what|when|where|if|because|although|while|argue[sd]?|said|says"
    r"|it|they|one|you)\b",
    re.IGNORECASE,
)
#: Sections that are lists of what to do: "Replace the permit by ..." is a recommendation there.
_ADVICE = re.compile(
    r"recommend|way forward|next steps|proposals|what (?:should|could|must) be done|policy options", re.I
)
_IMPERATIVE = re.compile(
    r"^(?:To (?:the )?[^:]{4,80}: )?(?P<claim>(?:Set|Create|Establish|Replace|Introduce|Adopt|Make|Give|Build|Raise"
    r"|Cut|Extend|Double|Strengthen|Invest|Ensure|Require|Publish|Support|Reform|Expand|Develop|Improve|Increase|Reduce|"
    r"Protect|Use|Launch|Fund|Write|Count|Issue|Pay|Allow|Ban|End|Keep|Put|Provide|Promote|Review|Appoint|Align|Phase"
    r"|Link|Tie|Move|Treat|Prioritise|Prioritize|Encourage|Commit|Agree|Revise|Amend|Simplify) [a-z][^?]{15,400})$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ClaimCandidate:
    """One claim: who holds it, with which stance and hedge, in which words, and the span of its sentence."""

    passage: int
    start: int
    end: int
    quote: str
    holder: str
    stance: str
    proposition: str
    hedge: str
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence:
    passage: int
    start: int
    text: str
    section: str


def claims_of(sentence: Sentence, holders: Holders) -> Iterator[ClaimCandidate]:
    """The claims that one sentence reports or makes, the surest reading first."""
    text = sentence.text
    for pattern, rule in (
        (_VIEW, "view"),
        (_ACCORDING, "according"),
        (_QUOTED, "quoted"),
        (_ACCORDING_LAST, "according"),
    ):
        match = pattern.match(text)
        who = holders.named(match.groupdict().get("whose") or match["who"], sentence.passage) if match else ""
        if match and who:
            yield claim_of(sentence, who, _stance("say", match["claim"]), match["claim"], rule)
    for match in _WE.finditer(text):
        stance, verb = VERBS[match["verb"]]
        yield claim_of(sentence, AUTHOR, _sharpened(stance, verb, text[match.end() :]), text[match.end() :], "author")
    for match in _SAYS.finditer(text):
        yield from _said(sentence, match, holders)
    ought = _OUGHT.match(text)
    if ought and not _NO_SUBJECT.search(ought["subject"]) and len(ought["subject"].split()) <= 12:
        yield claim_of(sentence, AUTHOR, "recommends", ought["claim"], "ought")
    if _ADVICE.search(sentence.section):
        advice = _IMPERATIVE.match(text)
        if advice:
            yield claim_of(sentence, AUTHOR, "recommends", advice["claim"], "advice")


def _said(sentence: Sentence, match: re.Match[str], holders: Holders) -> Iterator[ClaimCandidate]:
    stance, verb = VERBS[match["verb"]]
    who = holders.subject(match["who"], sentence.passage)
    rest = sentence.text[match.end() :]
    bare = not match["tie"].strip()
    if not who or (bare and not _follows(verb, rest)):
        return
    if match["not"]:
        stance = "doubts" if stance in ("asserts", "forecasts") else "denies"
    elif stance in ("asserts", "forecasts"):
        stance = _stance(verb, rest)
    yield claim_of(sentence, who, stance, rest, "reported")


_OWN_SUBJECT = re.compile(
    r" ?(?:the|a|an|this|these|it|they|he|she|there|such|its|their|his|her|[A-Z][\w’'-]{1,40}|[a-z-]+s)\b"
    r"[^.;]{0,80}?\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|does|did|[a-z]+ed)\b"
)
_NO_OBJECT = re.compile(
    r" ?(?:by|of|in|on|at|as|to|with|from|and|or|for|when|if|where|while|including|which|over|under|about|made|set)\b"
)


def _follows(verb: str, rest: str) -> bool:
    """Whether a clause or an object after a verb without "that" is what is claimed."""
    if verb in WITH_OBJECT:
        return not _NO_OBJECT.match(rest)
    return verb not in NEEDS_THAT and bool(_OWN_SUBJECT.match(rest))


def _stance(verb: str, rest: str) -> str:
    return _sharpened(VERBS.get(verb, ("asserts", verb))[0], verb, rest)


def _sharpened(stance: str, verb: str, rest: str) -> str:
    """A warning of what will come is a forecast, a statement of what should be done a recommendation."""
    if stance in ("asserts", "forecasts") and re.search(r"\b(?:should|must|ought to)\b", rest[:90]):
        return "recommends"
    if stance == "asserts" and verb in ("warn", "caution", "fear", "estimate", "say", "argue", "think", "believe"):
        return "forecasts" if COMING.search(rest[:120]) and not re.search(r"\bcould\b|\bmay\b", rest[:60]) else stance
    return stance


_POLL = re.compile(r"(?:\b|\w)(?:poll|survey|referendum|barometer)\b", re.IGNORECASE)


def claim_of(sentence: Sentence, holder: str, stance: str, proposition: str, rule: str) -> ClaimCandidate:
    said = proposition.strip()
    if said[:1] in '“"' and not re.search('[“”"]', said[1:].rstrip('”".,')):
        said = said.strip('“”".,')
    # What people answered to a poll is found, whatever they expect or want.
    stance = "asserts" if stance in ("forecasts", "recommends") and _POLL.search(holder) else stance
    said = re.sub(r"^that ", "", said).partition("; ")[0].rstrip(" .;:,—-")
    hedge = HEDGE.search(said)
    return ClaimCandidate(
        passage=sentence.passage,
        start=sentence.start,
        end=sentence.start + len(sentence.text),
        quote=sentence.text,
        holder=holder,
        stance=stance,
        proposition=said[:1].upper() + said[1:],
        hedge=hedge[0].lower() if hedge else "",
        rule=f"claim.{rule}",
    )
