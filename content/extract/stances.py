"""Verbs and nouns by which somebody takes a stance: who argues, warns, denies, recommends, expects.

Pure data with the patterns built from it; general vocabulary of reports and commentary.
"""

from __future__ import annotations

import re
from typing import Final

#: Verbs by stance; "call_for" is a verb of two words.
_VERBS: Final = {
    "asserts": (
        "argue contend claim maintain insist assert affirm believe think say state stress note observe "
        "conclude find suggest report acknowledge admit concede emphasise emphasize declare reason remark "
        "estimate calculate reckon complain point_out add hold explain agree caution show reveal indicate "
        "announce warn confirm assume recall tell_reporters tell_parliament tell_congress tell_lawmakers"
    ),
    "forecasts": "expect predict forecast project anticipate foresee fear hope",
    "recommends": "recommend urge call_for call_on propose advocate advise demand plead_for press_for ask_for",
    "denies": "deny dispute reject refute rule_out dismiss disagree",
    "doubts": "doubt question wonder",
}
_IRREGULAR: Final = {
    "say": ("says", "said"), "think": ("thinks", "thought"), "find": ("finds", "found"), "hold": ("holds", "held"),
    "tell": ("tells", "told"), "show": ("shows", "showed"), "foresee": ("foresees", "foresaw"),
    "forecast": ("forecasts", "forecast"), "deny": ("denies", "denied"), "plead": ("pleads", "pleaded"),
    "rule": ("rules", "ruled"), "dismiss": ("dismisses", "dismissed"), "stress": ("stresses", "stressed"),
    "press": ("presses", "pressed"), "admit": ("admits", "admitted"),
}  # fmt: skip


def _forms(verb: str) -> tuple[str, ...]:
    head, _, tail = verb.partition("_")
    third, past = _IRREGULAR.get(head) or (
        head + "s",
        head + "d" if head.endswith("e") else head + "ed",
    )
    after = f" {tail.replace('_', ' ')}" if tail else ""
    return (head + after, third + after, past + after)


#: Every form -> (stance, the verb itself).
VERBS: Final[dict[str, tuple[str, str]]] = {
    form: (stance, verb) for stance, verbs in _VERBS.items() for verb in verbs.split() for form in _forms(verb)
}
VERB: Final = "|".join(sorted(map(re.escape, VERBS), key=len, reverse=True))
#: Verbs whose object is the claim itself: "calls for a levy", "rejects the idea that ...".
WITH_OBJECT: Final = frozenset(
    "recommend urge call_for call_on propose advocate demand plead_for press_for ask_for predict forecast project "
    "expect anticipate foresee fear deny reject dispute rule_out dismiss refute doubt question".split()
)
#: Verbs that say nothing when "that" is left out ("found a way", "noted the date").
NEEDS_THAT: Final = frozenset(
    "find note observe hold show state reveal indicate report add recall confirm agree explain announce assume "
    "conclude stress reason remark emphasise emphasize declare maintain acknowledge suggest estimate calculate".split()
)

_AGENTS = """
official officials expert experts analyst analysts economist economists critic critics observer observers scientist
scientists researcher researchers policymaker policymakers diplomat diplomats lawmaker lawmakers minister ministers
government governments ministry commission committee council report reports study studies survey surveys poll paper
author authors court court auditors auditor union unions bank agency regulator regulators scholar scholars opponents
supporters proponents advocates campaigners senator senators president chancellor premier governor administration
party parliament congress industry company companies firms employers doctors teachers respondents voters charities
charity institute ministries authorities staff team review inquiry panel watchdog association coalition opposition
commentators historians lawyers residents farmers investors negotiators strategists conservatives liberals pundits
groups group assessment analysis projections forecasts brief note chair chairman director secretary spokesman
spokeswoman spokesperson adviser advisers planners sceptics skeptics optimists pessimists leaders leader public
audit evaluation article essay working-group taskforce figures data estimates model models simulations
"""
AGENTS: Final = frozenset(_AGENTS.split())
#: Words that a holder never contains: verbs and small words of a clause that is no name.
NO_HOLDER: Final = frozenset(
    "is are was were be been being has have had will would can could may might must should do does did not if when "
    "while because although though unless that which who whose where there here this these those it its what how why "
    "than then so to by with without into from between during until since after before as or only even yet".split()
)
#: Words that loosen a whole proposition.
HEDGE: Final = re.compile(
    r"\b(?:(?-i:may)(?! \d)|might|could|likely|unlikely|probably|perhaps|possibly|appears? to|seems? to|tends? to"
    r"|largely|arguably|in all likelihood|presumably|potentially|conceivably|on balance|in most cases|if at all)\b",
    re.IGNORECASE,
)
#: What is to come: makes a warning or a statement a forecast.
COMING: Final = re.compile(
    r"\b(?:will|would|is going to|are going to|is likely to|are likely to|is set to|are set to|could|(?-i:may))\b",
    re.IGNORECASE,
)
OUGHT: Final = re.compile(r"\b(?:should|must|ought to|needs? to)\b", re.IGNORECASE)
