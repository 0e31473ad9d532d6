"""Whether a finished text stands alone: what it takes for known, leaves to other words, or leaves undated.

Pure. Works on words alone, without a parser: each check names what a reader would have to look up first.
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.verbs import AUXILIARIES, base_of, form_of, is_participle, nounish
from quizzes.generation.words import (
    CONJUNCTIONS,
    DEFINITE_HEADS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    words_of,
)

#: Nouns that mean one thing, or a kind of thing, to every reader, so that "the" takes nothing for known.
_COMMON: Final = frozenset(
    """
    world economy internet public sun moon earth planet globe climate environment press media sea ocean atmosphere air
    ground poor rich young old elderly unemployed disabled homeless past future present end start beginning middle
    spring summer autumn fall winter morning evening night weekend north south east west coast border police army web
    dark way road street table water land wind rain clock dead living market labour labor state private polls black
    chamber red books job phone bus train car home
    door doors edge same other rest most least number share majority half third quarter case event
    effect day year month week decade century time times turn extent others hour minute
    """.split()
)
#: Bodies of which a country or a region has one, told by an adjective: "the regional government".
_BODIES: Final = frozenset(
    "government parliament ministry council court bank authorities authority commission assembly senate cabinet "
    "constitution budget".split()
)
_WHOSE: Final = frozenset("federal regional national central local provincial municipal ruling supreme state".split())
_TELLING: Final = re.compile(
    r"(?:\w+est|most|least|first|second|third|fourth|fifth|last|only|sole|next|previous|late|early|\d.*|same|right)$"
)
_DEFINITE: Final = re.compile(r"(?<![\w’-])(?:the|both) (?=(?P<run>[a-z][\w’-]*(?: [a-z][\w’-]*){0,4}))")
_SMALL: Final = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | PRONOUNS | AUXILIARIES
_DATE_NEXT: Final = re.compile(
    r"\s*(?:(?:early|mid|late)[ -])?(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|\d|the (?:19|20)\d\ds|___|\{\d)"
)
_WHOLES: Final = frozenset(
    "vote votes population gdp total budget market workforce electorate fare cost costs price households sample "
    "respondents turnout economy country public voters energy electricity output labour".split()
)
_FULL_DATE: Final = re.compile(r" (?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?\d{4}\b")
#: "12% of the fare": the whole of a share is told by what the share is.
_OF_A_WHOLE: Final = re.compile(
    r"(?:%|\bper ?cent|7,7|\{\d\}|___|\b(?:share|percentage|half|third|quarter|fifth|tenth)s?) of $"
)
_ENOUGH: Final = 3


def unexplained(text: str) -> str:
    """The first noun phrase with "the" that nothing in the text explains ("the draft says"), "" when there is none."""
    for match in _DEFINITE.finditer(text):
        run = match["run"].split()
        before = text[: match.start()].split()
        inverted = bool(before) and before[-1].lower() in AUXILIARIES
        small = next((i for i, w in enumerate(run) if w in _SMALL or (i and _verb(w, inverted=inverted))), len(run))
        words = run[:small]
        if words and words[0] in _COUNTS and not _explained(text[match.end() + len(" ".join(words)) :]):
            return f"the {' '.join(words)}"
        if not words or any(_TELLING.match(w) for w in words) or words[-1] in _COMMON or words[0] in _COMMON:
            continue
        if _told_by_itself(words) or words[-1].endswith("ly"):
            continue
        if _OF_A_WHOLE.search(text[: match.start()]) and words[-1] in _WHOLES:
            continue
        at = match.end() + len(" ".join(words))
        if _explained(text[at:]) or set(words) & set(words_of(text[: match.start()])):
            continue
        return f"the {' '.join(words)}"
    return ""


def _told_by_itself(words: list[str]) -> bool:
    """Whether a definite noun phrase is long or plain enough to be understood: "the regional government"."""
    if len(words) < 2:
        return False
    body = words[0] in _WHOSE and words[1] in _BODIES
    known = words[-1] in _NEEDY or (_head(words[-1]) and words[0] in _EMPTY)
    return len(words) >= _ENOUGH or words[-1] == "level" or body or not known


def _head(word: str) -> bool:
    return bool({word, word.removesuffix("s")} & (DEFINITE_HEADS | _NEEDY))


def _explained(behind: str) -> bool:
    """Whether what follows a noun says which one is meant."""
    following = re.match(r" (?P<word>[A-Za-z][\w’-]*)(?P<rest>.*)", behind)
    if not following:
        return bool(re.match(r" [“‘\"\d{_$€£¥₹]|, wh(?:ich|o)\b", behind))
    word = following["word"]
    if word[0].isupper():
        return True  # "the automaker Nissan"
    if word in {"of", "that", "which", "who", "whose", "where", "between", "for", "against", "with", "among", "to"}:
        return word != "to" or not re.match(r" (?:\d|what|how|which)", following["rest"])
    if word in _NOMINAL:
        return not _DATE_NEXT.match(following["rest"]) or bool(_FULL_DATE.match(following["rest"]))
    return is_participle(word) and bool(re.match(r" (?:by|in|on|at|to|for|under|from|with)\b", following["rest"]))


#: Prepositions that go with a noun before them; the others go with the verb ("bring the cost below ...").
_NOMINAL: Final = frozenset("in on at under over behind around near within across about along inside outside".split())
_COUNTS: Final = frozenset("two three four five six seven eight nine ten".split())
#: Adjectives that do not tell one thing from others of its kind.
_EMPTY: Final = frozenset(
    """
    secondary primary national new proposed main original initial total overall agreed planned existing current
    revised final former latter entire whole general local regional central federal draft joint other earlier later
    previous actual real key major minor big small large great bitter good bad average median
    """.split()
)
#: Nouns that say nothing until one says of what.
_NEEDY: Final = frozenset("motive reason cause problem answer solution remedy scheme gap aim goal pilot draft".split())


def _verb(word: str, *, inverted: bool) -> bool:
    form = form_of(word)
    if form == "third":
        return not nounish(word)
    if form == "base":
        return inverted and not nounish(word)
    return form == "past" and (inverted or base_of(word) != word)


#: A pronoun that stands for a thing outside: the object of a verb or of a preposition.
_OBJECT: Final = re.compile(
    r"\b(?:over|to|into|about|against|under|after|before|behind|by|in|at|through|without|towards?|of|for|with|from|on|"
    r"than|like|had|have|has|leaves?|left|forbids?|makes?|made|keeps?|kept|gives?|gave|uses?|used|using|pays?|paid) "
    r"(?:it|them|one(?! in (?:two|three|four|five|six|seven|eight|nine|ten|\d)))"
    r"(?=[,.?;]|$| (?:and|or|in|on|by|at|since|for|over|until|from|again|too)\b)|\b(?:theirs|hers|ours)\b|"
    r"\b(?:levied|had|have|has|took|found|built|set|paid) none\b(?! of)|"
    r"\b(?:promised?|said|admitted|did|does|found) as much\b(?! (?:money|water|time|land|of))"
)
#: "hire them", "lowered it again": what a pronoun behind a verb means, another sentence says.
_PRONOUN: Final = re.compile(r"\b(?P<verb>(?!(?:calling|naming|dubbing)\b)[a-z]+) (?:it|them)(?![\w’'])")
#: An object that only announces what comes next: "gave its answer", "chose another way".
_ANNOUNCED: Final = re.compile(
    r"\b(?:gave|gives?|chose|chooses?|took|takes?|drew|draws?|asked for|asks? for|reached|came to|made) "
    r"(?:its|their|an?|the|another|a different|two|three|four) (?:\w+ )?(?:answers?|questions?|course|way|road|path|"
    r"steps?|conclusions?|lessons?|things?|view)\b(?! (?:of|to|for|on|that|towards?|by|in)\b)"
)
#: "Gave its consent": to what, an earlier sentence says.
_GRANTED: Final = re.compile(
    r"\b(?:gave|gives?|given|granted?|grants?|withheld|withdrew) (?:its|their|his|her) "
    r"(?:consent|approval|assent|blessing|backing|support|agreement|permission)\b(?! (?:to|for|of)\b)"
)
#: "raised its rate": of what, an earlier sentence says.
_OWN_MEASURE: Final = re.compile(
    r"\b(?:its|their|his|her) (?:rate|share|figure|target|part|number|level|total)\b(?! (?:of|for|on|in)\b)|"
    r"\bthe (?:rate|share|figure|target|total|level|average) (?:in|at|by|had|has|was|is|rose|fell)\b|"
    r"['’]s? (?:programme|program|plan|scheme|law|policy|project|system|reform|fund|strategy|pilot)"
    r"(?! (?:of|for|to|on|in|that|which|called)\b)(?=[ ,.?])|"
    r"\b(?:estimates?d?|predicts?|expects?|forecasts?|reckons?) an? "
    r"(?:loss|gain|rise|fall|cost|shortfall|increase|cut) of (?:\{\d\}|___|[A-Z]{0,3}[$€£¥]?\d[\d.,]*)[^,]{0,20}[.?]?$"
)
#: A number that has lost what it counts: "rise by another 25, at ...", "fall to two?", "137 had been lifted".
_BARE_NUMBER: Final = re.compile(
    r"\b(?:by|to|than|another|a further|only) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[,.?]|"
    r"\b(?:another|a further) \d[\d.]*(?=[,.?])|"
    r"(?:^|, |\bthat )(?:only |just |some )?\d[\d,]* (?:had|has|have|were|was|are)\b|"
    r"(?<![$€£¥₹\d.,])(?<![A-Z]{3} )\b\d[\d.,]* (?:million|billion)(?= (?:by|in|since|from|until)\b|[,.?]|$)"
)
#: "the standard of 92%": told by the asked figure alone; "the Union's part": of what, nobody says.
_BY_FIGURE: Final = re.compile(
    r"\bthe (?:[a-z-]+ )?"
    r"(?:aim|goal|target|standard|rate|figure|share|level|limit|cap|threshold|price|sum|total) of "
    r"(?:\{\d\}|___|(?:US|A)?[$€£¥]?\d[\d.,]*)(?! ?(?:%|per ?cent|[a-z]+)?,? (?:of|for|on|in|that|which|set)\b)|"
    r"['’]s (?:part|portion|proportion|slice|share)\b(?! (?:of|in)\b)"
)
#: "a quite similar idea": similar to what, an earlier sentence says.
_ORDINAL_ONE: Final = re.compile(
    r"\b(?:did|does|do|was|were|has|have|had|is|are) (?:that|those) (?:with|of|in|on|for|from|between)\b|"
    r"\b(?:was|were) [a-z]+(?: [a-z]+ly)? by what (?:percentage|share)\?$|"
    r"\b(?:did|does|do|was|were|has|have|had|is|are) (?:one [A-Za-z]+ |the (?:latter|others|maximum|minimum)\b|"
    r"the (?:first|second|third|fourth|fifth|former|other) (?:be|have|get|give|take|make|receive|show|say|find|rise|"
    r"fall|cost|been|had)\b)|\bthat same\b|\bthis same\b"
)
_LIKE_WHAT: Final = re.compile(
    r"\bthe existing (?:stock|system|rules?|plans?|arrangements?|framework|facilities)\b(?! (?:of|for|in)\b)|"
    r"\botherwise(?=[.?]|$)|"
    r"\b(?:an?|the) (?:\w+ )?(?:similar|related|comparable|parallel|analogous|corresponding|equivalent|opposite) "
    r"\w+(?! to\b)|\bthe (?:arrangement|idea|question|answer|initiative|approach|measure|move|step|proposal|latter|"
    r"former)(?= (?:was|is|were|has|had|will|would|did|does)|[?.,]|$)"
)
#: "ties have warmed", "did relations sour": between whom, an earlier sentence says.
_OF_WHOM: Final = re.compile(
    r"(?:^|(?<=, )|\b(?:did|do|have|had|were|are|that) )"
    r"(?:(?:the|bilateral|mutual|diplomatic|economic|close|both|two) )*"
    r"(?:ties|relations|talks|negotiations|exchanges|consultations|discussions)"
    r"(?! (?:between|with|among|on|to|over|about|of|that|which|in [A-Z])\b)(?= |[,.?])"
)
#: "than in the previous year": previous to what, only a date tells.
_RELATIVE_TIME: Final = re.compile(
    r"\bthe (?:previous|next|last|following|preceding|coming|past) (?:[\w-]+ )?"
    r"(?:years?|months?|weeks?|quarters?|decades?)\b|\bin a (?:single )?(?:year|month|decade)\b|"
    r"\bthe (?:[\w-]+ )?(?:years?|months?|weeks?|days|quarters?|decades?) (?:that followed|(?:after|before)(?=[,.?]|$))"
)
_SPAN: Final = re.compile(
    r"\b(?:for|in) (?:\w+|\d+) (?:consecutive|straight|successive) (?:months|years|quarters|days)\b"
)
_ROLE: Final = re.compile(
    r"\b(?:his|her|its|their) (?:new |then |longtime )?(?:counterpart|successor|predecessor)s?\b(?! (?:in|as|[A-Z]))|"
    r"\bas (?:[a-z-]+ )?(?:director|chair|chairman|secretary|chief|head|commissioner)"
    r"(?! (?:of|for|at|in|to)\b)(?=[ ,.?])"
)
YEAR: Final = re.compile(r"(?<![\d,.])(?:1[5-9]|20)\d\d(?![\d,]\d)")
_TIMELY: Final = re.compile(
    r"\b(?:now|currently|at present|recent|recently|latest|current|today|this year|so far|to date)\b", re.I
)


#: "Both have reported": who, an earlier sentence says. "Has Oslo promised to reach 3%": of what.
_WHO_OR_WHAT: Final = re.compile(
    r"(?:^|, |\b(?:did|do|have|had|are|were|will) )both "
    r"(?:have|had|are|were|will|would|did|do|been|agree|report|now|also|[a-z]+ed)\b|"
    r"\b[A-Z][\w’'-]+ (?:has |have |had |will |would )?(?:[a-z]+ (?:to )?)?(?:reach|hit|attain|achieve|exceed)"
    r"(?:e[sd]|ed|s)? (?:\d[\d.,]*|7,7|\{\d\}) ?(?:%|per ?cent)(?! (?:of|more|less|higher|lower)\b)|"
    r"\bfollow(?:s|ed)? (?:in|on|with|by|after|suit)\b|\bthe (?:[A-Z]\w+|[a-z]+(?:er|ern|al|an|ish)) ones?\b"
)


#: "Within four days", "the Philippine version", "had an equivalent", "that last figure", "added five more metals".
_TAKEN_UP: Final = re.compile(
    r"\b[Ww]ithin (?:[a-z]+|\d+) (?:hours|days|weeks|months|years)\b(?! of)|"
    r"\bthe (?:[A-Z]\w+ )?(?:version|variant|equivalent|counterpart)\b(?! (?:of|to|in)\b)|"
    r"\ban? (?:[a-z]+ )?(?:equivalent|counterpart)\b(?! (?:of|to|in)\b)|"
    r"\bthat (?:last|first|latter) [a-z]+|\b[Ww]ithin (?:hours|days|weeks|months)\b|"
    r"\bthe (?:current|new|latest|previous|original|revised) (?:edition|draft|text|round|version)\b(?! of)|"
    r"\badd(?:s|ed)? (?:two|three|four|five|six|seven|eight|nine|ten|\d+) more [a-z]+s?\b(?! than)|"
    r"\bthe (?:[A-Z]\w+ )+(?:survey|poll) (?:was |were )?(?:fielded|conducted|taken|carried out)"
    r"(?= (?:in|on)\b|[?.,]|$)"
)
#: "The Swedish battery-maker": which, an earlier sentence says.
_A_FIRM: Final = re.compile(
    r"\bthe (?:[A-Z][a-z]+(?:ish|ese|an|ch|i|er|utch) )(?:[a-z]+[ -])?"
    r"(?:maker|firm|company|group|giant|miner|producer|carmaker|start-?up|retailer|chipmaker|manufacturer|utility|insurer)"
    r"(?! (?:of|that|which|[A-Z]))\b"
)


_LEANING: Final = (
    _LIKE_WHAT, _OF_WHOM, _ORDINAL_ONE, _OBJECT, _BARE_NUMBER, _ROLE, _BY_FIGURE, _WHO_OR_WHAT, _GRANTED, _A_FIRM,
    _TAKEN_UP,
)  # fmt: skip


#: "The kingdom's minister": of which kingdom, an earlier sentence says.
UNNAMED: Final = re.compile(
    r"\b[Tt]he (?:kingdom|republic|emirate|sultanate|island|city|country|capital|province)[’']s\b"
)


def leaning(text: str) -> str:
    """What in a text leans on words outside it: a pronoun, a number without its noun, an office without its body."""
    for pattern in _LEANING:
        if match := pattern.search(text):
            return match[0]
    if match := _SPAN.search(text) or _ANNOUNCED.search(text) or _OWN_MEASURE.search(text):
        return match[0]
    for match in _PRONOUN.finditer(text):
        if (form_of(match["verb"]) and match["verb"] not in AUXILIARIES) or match["verb"].endswith(("ing", "ed")):
            return match[0]
    if (match := _RELATIVE_TIME.search(text)) and not YEAR.search(text[: match.start()]):
        return match[0]
    return unexplained(text)


#: A month or a day in a stem that gives no year: of which year, only the passage says.
_UNDATED: Final = re.compile(
    r"\b(?:in|on|since|by|until|last|the|early|late|mid|from|to|between|and|before|after) (?:\d{1,2} )?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


_SEASON: Final = re.compile(
    r"\b(?:in|since|by|until|last|this|during|over) (?:the )?(?:early |late )?(?:spring|summer|autumn|winter)\b(?! of)"
)


def monthly(text: str) -> bool:
    """Whether a text names a month or a day and no year."""
    return bool(_UNDATED.search(text)) and not YEAR.search(text)


def undated(text: str) -> str:
    """A month, or a word of the day of writing ("now"), in a text that names no year; "" when there is none."""
    match = _TIMELY.search(text) or _UNDATED.search(text) or _SEASON.search(text)
    return match[0] if match and not YEAR.search(text) else ""


#: What was measured by a figure: without a date, the figure may be of any year.
_MEASURE: Final = (
    r"(?:rates?|inflation|deficit|surplus|debt|prices?|spending|earnings|wages?|balances?|exports?|imports?|turnout|"
    r"unemployment|employment|output|production|capacity|demand|growth|outlays|revenues?|population|share|stock|cost|"
    r"traffic|subscriptions|attendance|enrolment|catches|landings|deliveries|ridership|trips|yields|coverage|"
    r"costs|fees|rents?|sales|salary|salaries|emissions|losses|holdings|list|reserves|poverty|turnover|index)"
)
_LEVEL: Final = re.compile(
    rf"\b{_MEASURE}(?: (?:of|in|for|on|per) [^,]{{3,40}}?|, which [^,]+,)? "
    r"(?:is|are|was|were|stands?|stood|has|have|rose|fell|"
    r"climbed|reached|accounts?|accounted|made|makes?|represents?|represented|averaged|widened|narrowed|grew|dropped|jumped|surged|increased|decreased|peaked|totalled|"
    r"exceeds?|exceeded|ran|runs?)\b"
)
_LEVEL_ASKED: Final = re.compile(
    rf"\b(?:did|is|are|was|were|has|have|does|do) (?:[\w’-]+ ){{0,3}}?{_MEASURE}"
    r"(?: (?:of|in|for|on|per) [^,?]{3,40}?)?(?: (?:\w+ly )?(?!to\b)(?P<verb>[a-z]+)\b|\?)"
)


def unmeasured(text: str) -> bool:
    """Whether a text gives or asks the level of something that changes, without any date."""
    if YEAR.search(text) or re.search(r"\b(?:will|would|should|may|must|can|could|by law)\b", text):
        return False
    if re.search(r"\bby (?:what percentage|\{\d\}|___|\d[\d.,]*)[^?.]*\b(?:has|have)\b|\b(?:has|have) \w+ by \d", text):
        return "since" not in text.lower().split()
    asked = _LEVEL_ASKED.search(text) if text.endswith("?") else None
    return bool(_LEVEL.search(text) or (asked and (not asked["verb"] or form_of(asked["verb"]))))
