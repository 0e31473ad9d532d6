"""Questions for a name from how the sentence names the thing: renamed, titled, described as, explained beside it.

Pure. Each shape takes the statement with ``MARK`` for the name and gives a question without its mark, or "".
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import grammar
from quizzes.generation.phrases import second_verb
from quizzes.generation.sentences import has_verb
from quizzes.generation.trimming import without_trailers
from quizzes.generation.verbs import AUXILIARIES, form_of, nounish, only_past
from quizzes.generation.words import CONJUNCTIONS, MARK, NEGATIONS, PREPOSITIONS, SUBORDINATORS

_PREFIX: Final = re.compile(r"^(?P<prefix>(?:in|on|at|during|since|by|under|after)\s[^,]{2,90}), (?P<main>.+)$", re.I)
_BEFORE: Final = re.compile(
    r"^(?P<prefix>(?:in|on|at|during|under|for|after|before|since|within|across|throughout|between)\s[^,]{2,70}),\s+"
    r"(?P<main>.+)$",
    re.I,
)
_NAMED: Final = re.compile(
    rf"^(?P<main>[^,;:]+?),? (?P<verb>renamed|named|called|titled|entitled|dubbed) (?:the |an? )?{MARK}(?=,|$)"
)
_CALLING: Final = re.compile(
    rf"^(?P<main>[^;:]*\b(?P<noun>(?:the|its|their) (?:[\w’-]+ ){{0,3}}[\w’-]+)), (?:calling|naming|dubbing) it "
    rf"(?:the |an? )?{MARK}"
)
_DESCRIBING: Final = frozenset("described characterised characterized labelled labeled branded portrayed".split())
_CALLED: Final = frozenset("called dubbed termed named".split())
_RELATIVE: Final = re.compile(rf"{MARK}, which (?P<what>[^,;:]+?)(?=[,;.]|$)")
_BESIDE: Final = re.compile(
    rf"{MARK}, an? (?P<noun>(?:[a-z][\w-]* ){{0,3}}[a-z][\w-]*)(?P<more> (?:in|of|for|between|on) [^,;:]+)?(?=[,;.]|$)"
)
_OF_DOING: Final = re.compile(rf"^(?:(?P<owner>[A-Z][\w’.-]*’s?)|the) {MARK} of (?P<what>[a-z]+ing\b.+)$")
#: Nouns at the end of a term that say what kind of thing it names.
HEADS: Final = frozenset(
    """
    policy strategy model principle doctrine system approach rule right law plan programme program scheme pact
    platform dialogue forum alliance network concept initiative mechanism method theory effect test fund tax
    """.split()
)


_NUMBERS: Final = frozenset("two three four five six seven eight nine ten eleven twelve thirteen fourteen".split())


def is_term(name: str, before: str) -> bool:
    """Whether what was found as a concept can be one: no stretch of a sentence, no end of a longer name."""
    words = name.lower().split()
    if words[0] in _NUMBERS or (len(words) > 1 and form_of(words[-1]) == "third" and not nounish(words[-1])):
        return False  # "eleven ships", "the curve looks"
    if set(words) & ({"a", "an", "the"} | AUXILIARIES) or (name[:1].islower() and only_past(words[0])):
        return False
    longer = re.search(r"(?:^|\s)[\w-]*[A-Z][\w-]*(?: (?:of|for))? $", before)
    return not (name[:1].isupper() and longer and not re.search(r"(?:^|[.!?] )\w+ $", before))


def unquoted(text: str) -> str:
    """The statement without the quotation marks around the name; a comma inside them comes to stand behind."""
    return re.sub(rf"[“‘\"]{MARK}(?P<stop>,?)[”’\"]", lambda m: MARK + m["stop"], text)


def head_of(name: str) -> str:
    """The common noun that ends a term ("paper-quota policy"), "" when it ends in none."""
    words = name.split()
    last = words[-1].lower() if words else ""
    return last if len(words) > 1 and last in HEADS else ""


def ask(text: str, whole: str, kind: str, head: str) -> str:
    """The first question that one of the shapes gives. ``kind`` is "which treaty", ``head`` the term's own noun."""
    text, whole = unquoted(text), unquoted(whole)
    kind = f"which {head}" if head else kind
    for said in (text, whole):
        question = _named(said) or _calling(said) or _described(said) or _of_doing(said, head)
        if question:
            return question
    return _relative(whole, kind) or _beside(whole)


def _split(text: str) -> tuple[str, str]:
    match = _PREFIX.match(text)
    return (f"{match['prefix']}, ", match["main"]) if match and MARK not in match["prefix"] else ("", text)


def _named(text: str) -> str:
    """ "They signed a new pact, called the MARK" becomes "under which name did they sign a new pact"."""
    prefix, core = _split(text)
    match = _NAMED.match(core)
    statement = grammar.parse(match["main"]) if match else None
    if match is None or statement is None or not statement.verb or statement.auxiliary in ("is", "are", "was", "were"):
        return ""
    if not re.match(r"an?\s", statement.rest) or set(statement.rest.lower().split()) & (SUBORDINATORS | CONJUNCTIONS):
        return ""
    noun = {"titled": "title", "entitled": "title", "renamed": "new name"}.get(match["verb"], "name")
    return f"{prefix}under which {noun} {statement.inverted(statement.subject, statement.rest)}"


def _calling(text: str) -> str:
    """ "The council revived the quota, calling it MARK" becomes "which name did the council give to the quota"."""
    prefix, core = _split(text)
    match = _CALLING.match(core)
    statement = grammar.parse(re.split(r", ", match["main"])[0]) if match else None
    if match is None or statement is None or statement.auxiliary or len(match["noun"].split()) < 3:
        return ""
    noun = match["noun"].rsplit(" of ", 1)[-1]
    return f"{prefix}which name did {statement.subject} give to {noun}"


def _described(text: str) -> str:
    """ "The mayor described the lease as a MARK" becomes "which term did the mayor use to describe the lease"."""
    prefix, core = _split(text)
    statement = grammar.parse(core)
    if statement is None or statement.auxiliary or statement.adverbs in NEGATIONS:
        return ""
    link = " as" if statement.verb in _DESCRIBING else "" if statement.verb in _CALLED else None
    match = re.match(rf"(?P<noun>(?:the|its|their|[A-Z])[^,;:]*?){link} (?:an? |the )?{MARK}(?=,|$)", statement.rest)
    if link is None or match is None or has_verb(f"x {match['noun']}"):
        return ""
    return f"{prefix}which term did {statement.subject} use to describe {match['noun']}"


def _of_doing(text: str, head: str) -> str:
    """ "Ruiz’s MARK of doubling the quota ended ..." becomes "what is Ruiz’s policy of doubling the quota called"."""
    statement = grammar.parse(text)
    match = _OF_DOING.match(statement.subject) if statement and head else None
    if match is None:
        return ""
    return f"what is {match['owner'] or 'the'} {head} of {match['what']} called"


def _relative(text: str, kind: str) -> str:
    """ "... imposed MARK, which bars tankers from the canal" becomes "which treaty bars tankers from the canal"."""
    match = _RELATIVE.search(text)
    if match is None or kind == "which term":
        return ""
    statement = grammar.parse(f"Somebody {match['what']}")
    return f"{kind} {match['what']}" if statement and statement.subject == "Somebody" else ""


def _beside(text: str) -> str:
    """ "Four ports work within MARK, a forum in the north" becomes "within which forum in the north do they work"."""
    match = _BESIDE.search(text)
    if match is None or match["noun"].split()[-1] in PREPOSITIONS:
        return ""
    return _which(text[: match.start()] + MARK, f"{match['noun']}{match['more'] or ''}")


def _which(core: str, noun: str) -> str:
    """A question for a name that is an object: "which treaty did the council adopt in May 2020"."""
    match = _BEFORE.match(core)
    prefix, core = ("", core) if not match or has_verb(match["prefix"]) else (match["prefix"], match["main"])
    statement = grammar.parse(core)
    if statement is None or MARK not in statement.rest or set(core.lower().split()) & NEGATIONS:
        return ""
    found = re.match(
        rf"^(?P<prep>(?:through|under|in|within|by|with|on|to|for|into) )?"
        r"(?:the |an? |its |their |his |her |(?P<owner>[A-Z][\w.-]+[’']s?) )?"
        r"(?P<kind>(?:annual|yearly|joint|bilateral|trilateral|regional|national|federal|traditional|earlier) )?"
        rf"(?:(?:concept|term|idea|notion|principle) of (?:an? |the )?)?[“‘\"]?{MARK}[”’\"]?,?(?P<right>(?:\s.*)?)$",
        statement.rest,
    )
    if not found:
        return ""
    right = found["right"].strip()
    if right and (right.split()[0].lower() not in PREPOSITIONS | {"to"} or second_verb(right)):
        return ""
    right = without_trailers(right) if right else ""
    if right.startswith("of ") and not found["owner"]:
        noun, right = f"{noun} {right}", ""  # "the yearly MARK of ministers"
    noun = f"{noun} of {found['owner']}" if found["owner"] else noun
    if found["kind"]:
        noun = found["kind"] + noun
    question = f"{found['prep'] or ''}which {noun} {statement.inverted(statement.subject, right)}"
    return f"{prefix}, {question}" if prefix else question
