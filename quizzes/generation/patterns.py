"""The patterns by which sentences are trimmed: openers, asides, later clauses, frames that name a source. Pure."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.words import MARK

#: What is agreed between several, or laid down for some time, at the end of a clause.
DEAL_NOUN: Final = (
    r"(?:agreement|deal|compromise|bargain|pact|accord|package|truce|settlement|plan|programme|program|treaty)"
)
DEAL: Final = re.compile(rf"\ban? (?:[a-z-]+ ){{0,2}}{DEAL_NOUN}$")
ASIDE: Final = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]")
DASHED: Final = re.compile(r"\s+[–—-]\s+[^–—]*?\s+[–—-]\s+|(?<=\w)—[^–—]*?—(?=\w)")
OPENERS: Final = re.compile(
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
SUBORDINATE_OPENER: Final = re.compile(r"^(?:while|although|though|even though|even as|whereas|as)\s", re.I)
PREPOSED: Final = re.compile(
    r"^(?:after|despite|amid|given|alongside|besides|in spite of|following|building on)\s", re.I
)
TRAILER: Final = re.compile(
    r"(?:,|\s[–—])\s+(?:and\s+)?(?:thereby\s|thus\s)?(?:which|who|whose|where|while|whereas|although|though|but|"
    r"with|as|so|yet|to|itself|themselves|because|"
    r"since|despite|including|such as|especially|particularly|notably|mainly|largely|down from|"
    r"up from|ahead of|compared|just|even|not|leaving|making|most|rather|in which|of which|albeit|according|against|"
    r"double|twice|triple|up|down|almost|nearly|roughly|(?:well |far |just |slightly )?(?:above|below|under|short of)|"
    r"(?:each|both|all|some|many|most|one|two|three|half) of (?:which|whom|them)|"
    r"(?:the|its|their) (?:first|last|(?:low|high|large|small|worst|best|big|fast|slow)(?:est)?)|"
    r"(?:an? (?:third|quarter|half|fifth|tenth)|[\d.,]+(?:%| per ?cent| [a-z]+)?) "
    r"(?:more|less|higher|lower|fewer|above|below))\b",
    re.I,
)
DASH_TRAILER: Final = re.compile(r"\s[–—-]\s|(?<=\w)—(?=\w)")
PARTICIPLE_TRAILER: Final = re.compile(r",\s+(?:and\s+)?(?:\w+ly\s+)?(\w+)\b")
LEAD_IN: Final = re.compile(
    r"^(?P<who>(?:[^,:;]|,(?=\s\d{4}))+?)\s+(?:\w+ly\s+)?"
    r"(?P<verb>found|finds|find|show|shows|showed|reveal|reveals|revealed|report|reports|reported|suggest|suggests|"
    r"suggested|indicate|indicates|indicated|say|says|said|argue|argues|argued|note|notes|noted|estimate|estimates|"
    r"estimated|state|states|stated|claim|claims|claimed|warn|warns|warned|conclude|concludes|concluded|believe|"
    r"believes|calculate|calculates|calculated|reckon|reckons|reckoned|maintain|maintains|maintained|point out|"
    r"points out|pointed out|observe|observes|observed|stress|stresses|stressed|insist|insists|insisted|"
    r"forecast|forecasts|predict|predicts|predicted|expect|expects|expected|counted)"
    r"(?P<when>\s+(?:in|on)\s+(?:[A-Z][a-z]+\s)?(?:\d{1,2}\s[A-Z][a-z]+\s)?\d{4})?\s+that\s+(?P<what>.+)$"
)
ACCORDING: Final = re.compile(r"^according to (?P<who>[^,]+),\s+(?P<what>.+)$", re.I)
ACCORDING_END: Final = re.compile(r"^(?P<what>.+?),? according to (?P<who>[^,]+)$", re.I)
IN_SURVEY: Final = re.compile(
    r"^in (?P<who>(?:a|an|the|its|another|one) [^,]*?\b(?:survey|poll|study|report|census|interview|paper|"
    r"estimate)\b[^,]*),\s+(?P<what>.+)$",
    re.I,
)
IN_SURVEY_BARE: Final = re.compile(
    rf"^in (?P<who>(?:a|an|the|its|another|one) [^,]*?\b(?:survey|poll|study|census)\b[^,]*?)\s+"
    rf"(?P<what>(?:(?:only|just|some|about|over|nearly|almost|more than|at least)\s+)?{MARK}.*)$",
    re.I,
)
#: ", she notes," and the like: who holds it is known already, the words only interrupt.
REMARK: Final = re.compile(
    r"(?:^as|,(?: as)?) (?:he|she|they|it|[A-Z][\w’-]+)(?: [A-Z][\w’-]+)? (?:notes?|says?|said|writes?|adds?|"
    r"argues?|holds?|reasons?|suggests?|concludes?|observes?|reports?|explains?|thinks?|believes?|reckons?|estimates?|warns?|"
    r"counts?|says it|reads it)(?:,|$)",
    re.I,
)
WHERE: Final = re.compile(
    rf"\b(?:in|from|to|near|across) (?P<place>(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*), "
    rf"where (?P<what>(?:[^,;]|,(?=\d))*{MARK}.*)$"
)
IT_WAS: Final = re.compile(
    rf"^it (?:is|was|came as) (?:an? )?(?:\w+ly )?\w+ (?:when|that) (?P<what>[^,]*{MARK}.*)$", re.I
)
LATE_NOUN: Final = re.compile(r", (?:the|an?|its|their|[A-Z][\w-]+['’]s|one of) (?:(?! and )[^,])*$")
NEXT_SHARE: Final = re.compile(
    r",? and (?:only |just |about |over )?\d[\d.]*\s?(?:%|per ?cent)\s\w+ing\b|"
    r", (?:and |but |while )?(?:only |just |about |over )?\d[\d.]*\s?(?:%|per ?cent)\s"
    r"(?:were|are|was|had|have|said|[a-z]+ed)\b"
)
AFTER: Final = re.compile(
    rf"^(?:after|when|once) (?P<what>(?:[A-Z][^,]*, [^,]+, )?[^,]*{MARK}[^,]*), (?P<main>.+)$", re.I
)
SECOND_SHARE: Final = re.compile(rf"(?P<verb>\bfound )(?:(?!{MARK}).)*?%(?:(?!{MARK}).)*?,? and (?={MARK} \w+ing\b)")
WHICH_THEY: Final = re.compile(
    rf"(?P<name>(?:the )?[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|of|and|for|\d{{4}}))*), which "
    rf"(?P<subject>(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*) "
    rf"(?P<verb>(?:will |would |has |had |is to |was to )?[a-z]+) (?P<prep>in|on|by|since) {MARK}$"
)
IN_WHICH: Final = re.compile(
    r"(?P<who>(?:a|an|the|another)\s(?:[^,;:]*?\s)?(?:survey|poll|study|census)\b[^,;:]*),?\s+in which\s+(?P<what>.+)$"
)
RELATIVE_WORD: Final = re.compile(r"\b(?:which|who|that|whose|where|whom)\b")
