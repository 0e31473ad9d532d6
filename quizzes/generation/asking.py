"""A statement around a value into a question for that value, and into plain words. Pure.

The question word moves to the front with the phrase it stands in; the rest keeps its order. A phrase that a question
cannot reach into (a relative clause, a row of dates, a gloss) gives no question.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from content.syntax.tree import Word
from quizzes.generation import verbs
from quizzes.generation.clauses import VAGUE, Statement, habitual, kept
from quizzes.generation.hedges import lead
from quizzes.generation.phrases import RATE_NOUNS
from quizzes.generation.values import CURRENCIES, Asked
from quizzes.generation.words import MARK, article, content_words

Lower = Callable[[str], str]

_TIME: Final = frozenset("in on by since until till before after from during at through".split())
_FIGURE_PREPOSITIONS: Final = frozenset("by to at from for over within in below above under between on".split())
_CHANGE: Final = frozenset(
    """
    rise fall grow increase raise cut reduce drop decline shrink lower expand lift climb jump slip slump soar hike
    boost decrease surge plunge widen narrow gain lose outpace exceed trim slash swell contract appreciate depreciate
    """.split()
)
_CALENDAR: Final = frozenset(
    "only just the of end start beginning middle close spring summer autumn fall winter half first second early late "
    "mid - year month".split()
)
_LEVELS: Final = frozenset("standard target level goal benchmark norm high low peak record maximum minimum".split())
_TOTALS: Final = frozenset("total sum amount".split())
_HIGH: Final = frozenset("tariff duty levy rate tax surcharge interest fee threshold ceiling cap quota share".split())
_LARGE: Final = frozenset(
    "rise increase cut fall drop decline reduction growth gain loss stake discount subsidy margin majority swing "
    "jump".split()
)


#: A statement in fewer words is told with the participle that follows it.
_SHORT: Final = 10


def plain(statement: Statement, low: Lower) -> str:
    """The statement in plain words, ``MARK`` in the place of its value, no stop."""
    if _torn(statement):
        return ""
    write = _writer(statement, low)
    opening = [write(p) for p in (*statement.borrowed, *statement.before)]
    helpers = statement.passive_of or _helpers(statement)
    verb = statement.verb.text
    if not statement.passive_of and statement.verb.lemma == "be" and helpers == "not":
        verb, helpers = f"{verb} not", ""
    verb = statement.told_as or verb
    body = _join(subject_of(statement, low), helpers, write(statement.adverbs), verb, write(statement.after))
    if statement.tail and len(body.split()) < _SHORT:
        body = f"{body}, {write(statement.tail)}"
    return _tidy(", ".join([*(o for o in opening if o), body]))


_GOES_ON: Final = frozenset("IN TO RB RBR VBG VBN VBD VBZ VBP MD WDT WP WRB RP".split())


def _torn(statement: Statement) -> bool:
    """Whether leaving off an aside brought words together that do not belong together."""
    words = statement.tree.words
    for places in (statement.subject, statement.after):
        row = sorted(places)
        for one, other in pairwise(row):
            gap = [words[p] for p in range(one + 1, other)]
            told = words[other].label in ("pobj", "dobj", "attr") or words[one].tag in ("DT", "PRP$", "CC")
            if any(w.label != "punct" for w in gap) and words[other].tag not in _GOES_ON and not told:
                return True
    return False


def ask(statement: Statement, asked: Asked, hedge: str, low: Lower, *, polled: bool) -> str:
    """The question without its mark, "" when the value cannot be asked for."""
    whole = not (statement.phrase_only or _torn(statement))
    if asked.type == "date":
        question = (_date(statement, asked, low) if whole else "") or _event(statement, asked, low)
    else:
        question = _figure(statement, asked, hedge, low, polled=polled) if whole else ""
        question = question or _rate(statement, asked, hedge, low)
    return _tidy(question) if MARK not in question else ""


def _writer(statement: Statement, low: Lower) -> Callable[[frozenset[int]], str]:
    tree, value = statement.tree, statement.value

    def write(places: frozenset[int]) -> str:
        text = tree.write(places, value, MARK)
        return low(text) if 0 in places else text

    return write


def subject_of(statement: Statement, low: Lower) -> str:
    """The subject in words, with the name that a pronoun in it stands for."""
    said = _writer(statement, low)(statement.subject)
    return statement.subject_said or re.sub(r"^(?:that (?=the |an? )|(?:when|where) )", "", said)


def who_holds(statement: Statement, low: Lower) -> str:
    """Who holds the statement, as the sentence says; "" when it names nobody."""
    return _tidy(_writer(statement, low)(statement.holder))


def _helpers(statement: Statement) -> str:
    return " ".join(_full(w) for w in statement.helpers)


def _full(word: Word) -> str:
    return {"n't": "not", "n’t": "not", "'s": "is", "’s": "is", "'ve": "have", "’ve": "have", "ca": "can", "wo": "will",
            "'d": "would", "’d": "would"}.get(word.low, word.low)  # fmt: skip


def _join(*parts: str) -> str:
    return " ".join(p for p in parts if p)


def _tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,.;:?%)])", r"\1", text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    if text.count("“") != text.count("”"):
        text = re.sub(r"[“”]", "", text)
    if text.count("‘") != len(re.findall(r"(?<=[\w,.])’(?![\w])(?<!s’)", text)):
        text = re.sub(r"‘|(?<=[\w,.])’(?![\w])(?<!s’)", "", text)
    return re.sub(r"(?:,\s*)+(?=[,?]|$)", "", text).strip(" ,")


def inverted(statement: Statement, rest: str, low: Lower) -> str:
    """The statement in the order of a question: "did Tokyo accept ...", "was the plan adopted ..."."""
    write = _writer(statement, low)
    subject, adverbs, verb = subject_of(statement, low), write(statement.adverbs), statement.verb
    if statement.passive_of:
        first, _, more = statement.passive_of.partition(" ")
        return _join(first, subject, more, adverbs, verb.text, rest)
    if statement.told_as:
        return _join("does" if statement.told_as.endswith("s") else "did", subject, adverbs, verb.lemma, rest)
    helpers = [_full(w) for w in statement.helpers if w.label != "neg"]
    negation = "not" if any(w.label == "neg" for w in statement.helpers) else ""
    if helpers:
        return _join(helpers[0], subject, negation, " ".join(helpers[1:]), adverbs, verb.text, rest)
    if verb.lemma == "be":
        return _join(verb.low, subject, negation, adverbs, rest)
    helper = {"VBZ": "does", "VBP": "do"}.get(verb.tag, "did")
    if verb.tag == "VBP" and verb.lemma in ("cost", "put", "set", "cut", "hit", "let", "spread", "shut", "split"):
        return MARK  # past or present: only a date tells
    base = verbs.base_of(verb.low) or verb.lemma
    return _join(helper, subject, adverbs, "have" if verb.lemma == "have" else base, rest)


# -- dates -----------------------------------------------------------------------------------------


def _date(statement: Statement, asked: Asked, low: Lower) -> str:
    tree, part = statement.tree, statement.part
    if asked.precision not in ("day", "month", "year") or statement.value_is_subject:
        return ""
    if any(w.label == "neg" for w in statement.helpers) or (asked.year_given and habitual(statement)):
        return ""
    value_words = [tree.words[p] for p in statement.value]
    rows = [w for w in (*value_words, *statement.path) if w.label == "conj" or tree.children(w, "conj")]
    if any(w in statement.path[:-1] or w in value_words for w in rows):
        return ""  # "in 2018 and 2019"
    if since := _since_event(statement, asked, low):
        return since
    phrase = statement.part_places
    inner = [tree.words[p] for p in phrase - statement.value if p != part.place]
    if any(w.low not in _CALENDAR and w.label not in ("punct",) for w in inner):
        return ""
    if any(w.low in ("early", "late", "mid") for w in inner) and asked.precision == "day":
        return ""
    wanted = _which(asked)
    before = tree.words[part.place - 1] if part.place else part
    if before.place > statement.verb.place and (before.lemma in _DATED_NOUNS or _in_from(statement, before)):
        return ""  # the date may be that of the elections, or of the peak prices fell from
    if part.low == "by" and not _looks_ahead(statement):
        return ""
    if part.label == "prep" and part.low in _TIME:
        words = [w for w in inner if w.low not in ("early", "late", "mid", "-", "year", "only", "just")]
        middle = " ".join(w.low for w in sorted(words, key=lambda w: w.place))
        if middle and not middle.endswith("of"):
            return ""
        wh = _join(part.low, middle, wanted)
    elif part.label in ("npadvmod", "advmod") and part.place in statement.value:
        wh = f"{'on' if asked.precision == 'day' else 'in'} {wanted}"
    else:
        return ""
    write = _writer(statement, low)
    rest = write(statement.after - phrase)
    if _COUNT_OF_TIME.search(rest):
        return ""  # "fourteen months later, on MARK"
    others = [write(p) for p in (*statement.borrowed, *statement.before) if not p & statement.value]
    if part.low in ("in", "on") and [w.low for w in statement.helpers] in (["has"], ["have"]):
        done = verbs.base_of_participle(statement.verb.low)
        if done:  # "has moved" in a past month: "did move"
            return _join(wh, "did", subject_of(statement, low), write(statement.adverbs), done, rest, *others)
    return _join(wh, inverted(statement, rest, low), *others)


_COUNT_OF_TIME: Final = re.compile(
    r"(?:^|\s)(?:[a-z-]+|\d+) (?:years?|months?|weeks?|days?|decades?)(?: (?:later|earlier|after|before))?$"
)


def _since_event(statement: Statement, asked: Asked, low: Lower) -> str:
    """ "The port has been free since the treaty of MARK" becomes "since the treaty of which year has ..."."""
    part, path = statement.part, statement.path
    if part.low not in ("since", "until", "before", "after") or len(path) != 4 or asked.precision != "year":
        return ""
    if path[2].label != "pobj" or path[1].low not in ("in", "of") or path[0].label != "pobj":
        return ""
    if statement.tree.head(path[2]).place != part.place or path[2].tag not in ("NN", "NNP"):
        return ""
    phrase = statement.part_places
    words = statement.tree.write(phrase - {path[1].place}, statement.value, f"of {_which(asked)}")
    write = _writer(statement, low)
    others = [write(p) for p in (*statement.borrowed, *statement.before) if not p & statement.value]
    return _join(words[0].lower() + words[1:], inverted(statement, write(statement.after - phrase), low), *others)


#: Nouns that a date may belong to as well as to the verb before them.
_DATED_NOUNS: Final = frozenset(
    """
    election summit meeting vote visit war crisis conference exercise declaration statement agreement treaty pact survey
    poll report study strategy attack speech announcement trial referendum census review law act budget guideline
    revision decision deal letter earthquake flood coup invasion strike drought festival ruling judgment directive
    """.split()
)


def _in_from(statement: Statement, word: Word) -> bool:
    """Whether a word stands in a phrase with "from": "fell from a peak of 9% in MARK"."""
    return any(w.label == "prep" and w.low == "from" for w in statement.tree.above(word))


_AHEAD: Final = frozenset("expect plan aim hope intend need want pledge promise agree commit vow seek propose".split())


def _looks_ahead(statement: Statement) -> bool:
    """Whether a statement tells what is to be done by a date, so that "by" belongs to its verb."""
    modal = any(w.tag == "MD" or w.low in ("had", "was", "were") for w in statement.helpers)
    return modal or statement.verb.lemma in _AHEAD or len(statement.chain) > 1


def _which(asked: Asked) -> str:
    if asked.year_given and asked.precision in ("day", "month"):
        return f"which {asked.precision} of {asked.year_given}"
    return {"day": "which day", "month": "which month and year", "year": "which year"}[asked.precision]


#: What is said or settled rather than held.
_MADE: Final = frozenset("announcement decision declaration proposal offer statement ruling pledge request".split())
#: Events that take place, so that one can ask on which day they did.
_TAKING_PLACE: Final = frozenset(
    """
    election summit meeting vote visit referendum conference attack invasion earthquake eruption coup strike raid trial
    ceremony talk festival landing launch publication signing opening closure collapse hearing merger withdrawal
    adoption ratification introduction inauguration flood drought crash outbreak reform
    """.split()
)
_LEAST_NAMED: Final = 4


_SOURCES: Final = frozenset("survey poll study report review census analysis audit paper".split())


def _dated_source(statement: Statement, asked: Asked, low: Lower) -> str:
    """ "A poll of July 2023 found that ..." becomes "in which month and year did a poll find that ..."."""
    tree, part, path = statement.tree, statement.part, statement.path
    if statement.phrase_only or not statement.value_is_subject or part.lemma not in _SOURCES or statement.helpers:
        return ""
    if statement.verb.tag != "VBD" or tree.child(statement.verb, "ccomp", "dobj") is None:
        return ""
    link = path[1].place if len(path) == 3 and path[1].low in ("of", "from", "in") else None
    if link is None and len(path) != 2:
        return ""
    subject = statement.subject - statement.value - ({link} if link is not None else set())
    told = _writer(statement, low)(frozenset(subject))
    told = re.sub(r"^an? (?P<next>.+)$", lambda m: f"{article(m['next'])} {m['next']}", told)
    base = verbs.base_of(statement.verb.low) or statement.verb.lemma
    prep = "on" if asked.precision == "day" else "in"
    return _join(prep, _which(asked), "did", told, base, _writer(statement, low)(statement.after))


def _event(statement: Statement, asked: Asked, low: Lower) -> str:
    """ "The vote on MARK against the text ended ..." becomes "on which day did the vote against it take place"."""
    tree, path, value = statement.tree, statement.path, statement.value
    if asked.precision not in ("day", "month"):
        return ""
    noun = path[2] if len(path) > 2 and path[1].low in ("on", "in", "of") and path[0].label == "pobj" else None
    if found := _dated_source(statement, asked, low):
        return found
    at = 0
    while at < len(path) - 1 and path[at].label in ("compound", "nmod", "nummod", "npadvmod"):
        at += 1
    noun = noun or (path[at] if at else None)
    if noun is None or noun.lemma not in _TAKING_PLACE | _MADE or not noun.tag.startswith("NN"):
        return ""
    gone = value | ({path[1].place} if noun is path[-1] and len(path) > 2 and path[1].label == "prep" else set())
    gone |= {path[1].place} if len(path) > 2 and noun is path[2] and path[1].label == "prep" else frozenset()
    places = kept(tree, noun, value) - gone
    told = _writer(statement, low)(frozenset(places)).strip(" ,")
    told = re.sub(r"^(?:an?|the) ", "the ", told, flags=re.I)
    if noun is statement.part and statement.value_is_subject and len(content_words(told)) < _LEAST_NAMED:
        write = _writer(statement, low)
        helpers = statement.passive_of or _helpers(statement)
        body = _join(helpers, write(statement.adverbs), statement.verb.text, write(statement.after))
        told = f"{told} that {re.split(r' (?:and|in the) ', body)[0]}"
    if len(content_words(told)) < _LEAST_NAMED - 1 or MARK in told:
        return ""
    prep = "on" if asked.precision == "day" else "in"
    if not re.match(r"the |(?:[\w.-]+ )*[\w.-]+[’'](?:s )?", told):
        told = f"the {told}"
    if noun.lemma in _MADE:
        return f"{prep} {_which(asked)} was {told} made"
    return f"{prep} {_which(asked)} did {told} take place"


# -- figures ---------------------------------------------------------------------------------------


def _figure(statement: Statement, asked: Asked, hedge: str, low: Lower, *, polled: bool) -> str:
    part, path = statement.part, statement.path
    preposition = ""
    noun = part
    inner = path[:-1]
    if part.label == "prep":
        if part.low not in _FIGURE_PREPOSITIONS or len(path) < 2 or path[-2].label != "pobj":
            return ""
        if _of_a_noun(statement, part):
            return ""
        preposition, noun, inner = part.low, path[-2], path[:-2]
    elif part.label in ("acomp", "advmod") and len(path) == 2 and path[0].label == "npadvmod":
        if part.tag not in ("JJR", "RBR") or asked.type not in ("percentage", "quantity"):
            return ""
        wh = f"by {_worded('what percentage' if asked.type == 'percentage' else f'how many {asked.noun}', hedge)}"
        return _fronted(statement, wh, statement.after - statement.value, low)
    elif part.label not in ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "npadvmod", "dative"):
        return ""
    wh = _phrase(statement, noun, inner, asked, hedge, preposition, low, polled=polled)
    if not wh:
        return ""
    phrase = statement.part_places
    if part.label == "prep" and any(statement.tree.words[p].tag == "CD" for p in phrase if p < min(statement.value)):
        return ""  # "from 4% to MARK" read as one phrase
    if part.label in ("nsubj", "nsubjpass"):
        write = _writer(statement, low)
        opening = [write(p) for p in (*statement.borrowed, *statement.before)]
        helpers = statement.passive_of or _helpers(statement)
        body = _join(wh, helpers, write(statement.adverbs), statement.verb.text, write(statement.after))
        return ", ".join([*(o for o in opening if o), body])
    counts = asked.type in ("quantity", "money") and noun.place in statement.value
    wh, behind = _split_behind(wh) if counts else (wh, "")
    return _fronted(statement, _join(preposition, wh), statement.after - phrase, low, behind)


def _split_behind(wh: str) -> tuple[str, str]:
    """ "how many gates in Port Aro" as what is asked and where: the place goes behind the verb."""
    match = _WITH_PLACE.match(wh)
    return (match["wh"], match["behind"]) if match else (wh, "")


_WITH_PLACE: Final = re.compile(
    r"(?P<wh>.*?(?:how much[^,]*, in [^,]+,|how many [^\s,]+(?: (?!of\b)[^\s,]+)*?)) "
    r"(?P<behind>(?:in|on|at|for|from|to|with|across|along) .+)$"
)


_CHANGING: Final = frozenset(
    "change shift return doubling tripling halving quadrupling raising lowering expansion rise hike move "
    "transition".split()
)


def _of_a_noun(statement: Statement, part: Word) -> bool:
    """Whether a phrase may belong to the noun before it: "an increase in spending to 2% of output"."""
    near = [w for w in statement.tree.words if w.place in statement.after and w.place < part.place]
    return any(w.tag.startswith("NN") and w.lemma in _LARGE | _CHANGING for w in near)


def _fronted(statement: Statement, wh: str, rest: frozenset[int], low: Lower, behind_value: str = "") -> str:
    write = _writer(statement, low)
    opening = [write(p) for p in (*statement.borrowed, *statement.before) if not p & statement.value]
    behind = [o for o in opening if re.search(r"\b(?:its|their|his|her)\b", o)]
    opening = [o for o in opening if o not in behind]
    body = _join(wh, inverted(statement, _join(behind_value, write(rest)), low), *behind)
    return ", ".join([*(o for o in opening if o), body])


def _worded(word: str, hedge: str) -> str:
    opening = lead(hedge)
    return f"{opening} {word}" if opening else word


def _phrase(
    statement: Statement, noun: Word, inner: tuple[Word, ...], asked: Asked, hedge: str, preposition: str, low: Lower,
    *, polled: bool,
) -> str:  # fmt: skip
    """The phrase that asks: "what share of voters", "how large a fund, in euros,", "how many frigates"."""
    tree, value = statement.tree, statement.value
    places = kept(tree, noun, value)
    write = _writer(statement, low)
    behind = write(frozenset(p for p in places if p > max(value) and p not in value))
    if noun.place in value or not inner:
        if any(tree.words[p].label == "poss" for p in places):
            return ""
        return _covered(statement, asked, hedge, preposition, behind, polled=polled)
    modifiers = ("nummod", "compound", "amod", "nmod", "quantmod", "npadvmod")
    if len(inner) == 1 and inner[0].label in modifiers:
        return _modified(statement, noun, places, asked, hedge, low)
    if len(inner) == 2 and inner[1].low == "of" and inner[0].label == "pobj":
        return _of(statement, noun, places, asked, hedge, behind, low)
    return ""


def _unit(asked: Asked) -> str:
    """What a sum is asked in: "in US dollars"; "" when the passage names no currency that is known."""
    if asked.type == "percentage":
        return "in per cent"
    return (
        f"in {CURRENCIES[asked.currency]}" if asked.currency in CURRENCIES else f"in {asked.noun}" if asked.noun else ""
    )


def _covered(statement: Statement, asked: Asked, hedge: str, preposition: str, behind: str, *, polled: bool) -> str:
    verb = statement.chain[-1]
    subject = statement.part.label in ("nsubj", "nsubjpass")
    if asked.type in ("percentage", "fraction"):
        share = "what fraction" if asked.type == "fraction" else "what share"
        if behind.startswith("of "):
            return _worded(f"{share} {behind}", hedge)
        if subject:
            return _worded(f"{share} of respondents", hedge) + (f" {behind}" if behind else "") if polled else ""
        if asked.type == "fraction" or (behind and not re.match(r"(?:in|by|a|per|since|between|over|from)\b", behind)):
            return ""
        word = _worded("what percentage", hedge)
        if preposition:
            return _join(word, behind)
        if verb.lemma == "be" and lead(hedge) in ("", "about"):
            told = RATE_NOUNS.search(statement.tree.write(statement.subject))
            return _join("how high, in per cent," if told and not hedge else word, behind)
        if verb.lemma == "be":
            return ""
        return _join(f"by {word}" if verb.lemma in _CHANGE else word, behind)
    if asked.type == "money":
        unit = _unit(asked)
        if not unit:
            return ""
        thing = re.match(r"(?:in|of|worth of) (?P<noun>[a-z][a-z -]*?)(?P<more> (?:for|to|from|by|on|in) .*)?$", behind)
        if thing and len(thing["noun"].split()) < 4:
            return _join(f"{_worded('how much', hedge)} {thing['noun']}, {unit},", (thing["more"] or "").strip())
        per = re.match(r"(?:an?|per|each|every) \w+$", behind)
        if per:
            return f"{_worded('how much', hedge)} {behind}, {unit},"
        if behind and not re.match(r"(?:for|to|from|by|in|on|at|over|per|a)\b", behind):
            return ""
        return _join(f"{_worded('how much', hedge)}, {unit},", behind)
    ahead = [statement.tree.words[p].low for p in range(max(0, min(statement.value) - 2), min(statement.value))]
    if not asked.noun or set(ahead) & _KNOWN_COUNT:
        return ""
    return _join(_worded(f"how many {asked.noun}", hedge), behind)


#: Words before a count that take it for known, or make it a measure: "these four conditions", "every 1,000 visits".
_KNOWN_COUNT: Final = frozenset(
    "the these those all both every each per its their his her first last past next other".split()
)


def _bare(statement: Statement, noun: Word, places: frozenset[int], low: Lower) -> tuple[str, str, str]:
    """The noun with its adjectives, what stands behind it, and its determiner."""
    tree, value = statement.tree, statement.value
    front = [tree.words[p] for p in sorted(places) if p <= noun.place and p not in value]
    determiner = next((w.low for w in front if w.label in ("det", "poss") or w.tag in ("PRP$", "DT")), "")
    if any(w.label in ("poss", "case") for w in front):
        return "", "", "its"
    words = frozenset(w.place for w in front if w.label != "det" and w.text not in ("-", "‑"))
    write = _writer(statement, low)
    behind = frozenset(p for p in places if p > noun.place and p not in value)
    named = write(words)
    return ("" if re.search(r"\d|%", named) else named), write(behind), determiner


def _modified(statement: Statement, noun: Word, places: frozenset[int], asked: Asked, hedge: str, low: Lower) -> str:
    """ "a 15% tariff on cars" is asked as "how high a tariff on cars, in per cent,"."""
    unit = _unit(asked)
    name, behind, determiner = _bare(statement, noun, places, low)
    if not unit or asked.type not in ("percentage", "money") or not name:
        return ""
    if determiner not in ("a", "an", "", "another", "any"):
        return ""
    if noun.tag in ("NNS", "NNPS"):
        return f"what {_join(name, behind)}, {unit},"
    size = "high" if noun.lemma in _HIGH and asked.type == "percentage" else "large"
    opening = f"{lead(hedge)} " if lead(hedge) else ""
    return f"{opening}how {size} {article(name)} {_join(name, behind)}, {unit},"


def _of(
    statement: Statement, noun: Word, places: frozenset[int], asked: Asked, hedge: str, behind: str, low: Lower
) -> str:
    """ "growth of 5%" is asked as "what growth, in per cent,", "a total of eleven ships" as "how many ships"."""
    name, _behind, determiner = _bare(statement, noun, places, low)
    if not name or determiner == "its":
        return ""
    if noun.lemma in _LEVELS and asked.type == "percentage" and behind.startswith("of "):
        return _worded(f"what share {behind}", hedge)
    if asked.type == "quantity":
        return _join(_worded(f"how many {asked.noun}", hedge), behind) if noun.lemma in _TOTALS and asked.noun else ""
    unit = _unit(asked)
    if not unit or noun.tag not in ("NN",):
        return ""
    if noun.lemma in _TOTALS:
        return _join(f"{_worded('how much', hedge)}, {unit},", behind)
    opening = f"{lead(hedge)} " if lead(hedge) else ""
    if asked.type == "money":
        return f"{opening}how large {article(name)} {_join(name, behind)}, {unit},"
    if noun.lemma in _LARGE:
        return f"{opening}how large {article(name)} {_join(name, behind)}, {unit},"
    return f"{opening}what {_join(name, behind)}, {unit},"


def _rate(statement: Statement, asked: Asked, hedge: str, low: Lower) -> str:
    """ "the 24% tariffs imposed by Oslo on steel" alone is asked as "how high, in per cent, were the tariffs ..."."""
    tree, path, value = statement.tree, statement.path, statement.value
    unit = _unit(asked)
    if asked.type not in ("percentage", "money") or not unit or len(path) < 2:
        return ""
    if path[0].label not in ("nummod", "compound", "amod", "nmod", "quantmod"):
        return ""
    noun = path[1]
    high = noun.lemma in _HIGH and asked.type == "percentage"
    if not high and noun.lemma not in _WORTH:
        return ""
    places = kept(tree, noun, value)
    for clause in tree.children(noun, "relcl"):
        places -= tree.places(clause)
    name, behind, determiner = _bare(statement, noun, places, low)
    if determiner == "its" or len(content_words(behind)) < 2 or re.search(r"\b(?:which|that|who)\b", behind):
        return ""
    was = "were" if noun.tag == "NNS" else "was"
    opening = f"{lead(hedge)} " if lead(hedge) else ""
    question = f"{opening}how {'high' if high else 'large'}, {unit}, {was} the {_join(name, behind)}"
    if len(path) > 3 and path[2].low == "of" and path[3].lemma in _MADE:
        made = kept(tree, path[3], value) - tree.places(path[2])
        told = re.sub(r"^(?:an?|the) ", "the ", _writer(statement, low)(frozenset(made)), flags=re.I)
        told = told if told.startswith("the ") or re.match(r"[\w.-]+[’']", told) else f"the {told}"
        return f"in {told}, {question}"
    return question


_WORTH: Final = frozenset("deal contract programme program package project loan grant fund facility order fine".split())


# -- names -----------------------------------------------------------------------------------------

_NAME_PREPOSITIONS: Final = frozenset(
    "by under with through in into to from for at on within via against between among alongside across toward towards "
    "after since before without".split()
)


#: The question word of a statement stands near its end.
_MOST_BEHIND: Final = 6


def in_place(statement: Statement, asked: Asked, hedge: str, low: Lower) -> str:
    """The statement with the question word where its value stood: "Oslo aims at an increase to what share of output".

    For a value that stands too deep in its sentence to be asked for at the front.
    """
    tree, value = statement.tree, statement.value
    if statement.phrase_only or statement.value_is_subject or any(value & p for p in statement.before):
        return ""
    text = plain(statement, low)
    text = re.sub(rf"^[^,{MARK}]*\b(?:its|their|his|her)\b[^,{MARK}]*, ", "", text)
    behind = text.partition(MARK)[2]
    inside = statement.path[0].label in ("nummod", "compound", "amod", "nmod", "poss", "conj", "appos")
    if VAGUE.match(text) or set(text.partition(MARK)[0].lower().split()[-2:]) & {"all", "every", "each", "those"}:
        return ""
    if not text or inside or re.search(rf"\b(?:an?|the|its|their) {MARK}", text):
        return ""
    ahead = text.partition(MARK)[0]
    if behind.startswith(",") or len(behind.split()) > _MOST_BEHIND or "," in re.sub(r"^[^,]{3,40}, ", "", ahead):
        return ""
    if tree.children(statement.path[0], "conj") or set(text.lower().split()) & {"not", "never", "no"}:
        return ""
    if asked.type == "date":
        if asked.precision not in ("day", "month", "year"):
            return ""
        word = _which(asked)
    elif asked.type == "money":
        if not _unit(asked):
            return ""
        word = _worded(f"how many {CURRENCIES[asked.currency]}", hedge)
    elif asked.type in ("percentage", "fraction"):
        word = _worded("what share" if behind.startswith(" of ") else "what percentage", hedge)
    else:
        word = _worded(f"how many {asked.noun}", hedge) if asked.noun else MARK
    return text.replace(MARK, word) if MARK not in word else ""


def name(statement: Statement, wanted: str, low: Lower, *, titled: bool = True) -> str:
    """The question for a name: ``wanted`` is "who" or "which treaty"; "" when the name cannot be asked for.

    ``titled`` keeps the title that stands before a name ("which finance minister ...").
    """
    tree, value, part, path = statement.tree, statement.value, statement.part, statement.path
    if statement.phrase_only or _torn(statement):
        return ""
    if any(w.label == "neg" for w in statement.helpers) or statement.verb.lemma in _NAMING:
        return ""
    noun, preposition, inner = part, "", path[:-1]
    if part.label in ("prep", "agent"):
        if part.low not in _NAME_PREPOSITIONS or len(path) < 2 or path[-2].label != "pobj":
            return ""
        preposition, noun, inner = part.low, path[-2], path[:-2]
    elif part.label not in ("nsubj", "nsubjpass", "dobj", "attr", "oprd"):
        return ""
    places = kept(tree, noun, value)
    ties = len(inner) == 2 and inner[0].label == "pobj" and inner[1].low in ("with", "for", "between", "against")
    if part.label == "dobj" and ties and max(places) == max(tree.places(inner[1])) and wanted != "which term":
        rest = statement.after - tree.places(inner[1])
        write = _writer(statement, low)
        opening = [write(p) for p in (*statement.borrowed, *statement.before) if not p & value]
        body = _join(inner[1].low, "whom" if wanted == "who" else wanted, inverted(statement, write(rest), low))
        return _tidy(", ".join([*(o for o in opening if o), body]))
    kind = _kind_named(noun, inner)
    if kind:
        return _told_of_name(statement, _join(preposition, f"which {kind}"), low)
    if wanted == "which term":
        return ""
    if noun.place not in value and len(inner) > 1 and _of_chain(inner) and wanted != "who":
        wh = _join(preposition, tree.write(places, value, wanted))
        return _told_of_name(statement, wh, low)
    if noun.place not in value:
        if wanted == "who" and len(inner) == 1 and inner[0].label == "poss":
            owned = _writer(statement, low)(places - value - _endings(statement))
            return _told_of_name(statement, _join(preposition, f"whose {owned}"), low)
        return ""
    front = [tree.words[p] for p in sorted(places - value) if p < min(value)]
    behind = _writer(statement, low)(frozenset(p for p in places - value if p > max(value)))
    title = " ".join(w.text for w in front if w.label in ("compound", "amod", "nmod") or w.low in ("of",))
    title = title[:1].lower() + title[1:] if 0 in places and title[1:] == title[1:].lower() else title
    if any(w.label == "poss" and w.tag.startswith("NN") for w in front) and wanted.startswith("which "):
        owner = tree.write(w.place for w in front if w.label in ("poss", "case"))
        wanted, front = f"{wanted} of {owner}", []
    if any(w.label in ("poss", "case", "conj", "cc") for w in front) or behind.startswith(("and", "or", "’s", "'s")):
        return ""
    if wanted == "who" and title:
        if not titled or not title.replace(" ", "").isalpha() or title != title.lower():
            title = ""
        wanted = f"which {title}" if title else "who"
    if wanted == "who" and preposition:
        wanted = "whom"
    if wanted.startswith("who") and behind:
        return _told_of_name(statement, _join(preposition, wanted), low, behind)
    return _told_of_name(statement, _join(preposition, wanted, behind), low)


#: Verbs that give a name: what they name is not the name.
_NAMING: Final = frozenset("rename call title entitle name dub term brand label".split())
#: Nouns that announce a term: "the concept of a circular quota".
_ANNOUNCING: Final = frozenset("concept term notion idea principle doctrine slogan label motto phrase".split())


def _kind_named(noun: Word, inner: tuple[Word, ...]) -> str:
    """The noun that says what kind of thing the name is: "concept" in "introduced the concept of ..."."""
    of = len(inner) == 2 and inner[0].label == "pobj" and inner[1].low == "of"
    beside = len(inner) == 1 and inner[0].label in ("appos", "compound")
    return noun.low if noun.lemma in _ANNOUNCING and (of or beside) else ""


def _of_chain(inner: tuple[Word, ...]) -> bool:
    """Whether a name hangs on its phrase by "of" alone: "the creation of the pact"."""
    return all(w.label == "pobj" if at % 2 == 0 else w.low == "of" for at, w in enumerate(inner)) and len(inner) == 2


def _told_of_name(statement: Statement, wh: str, low: Lower, behind: str = "") -> str:
    part, value = statement.part, statement.value
    write = _writer(statement, low)
    opening = [write(p) for p in (*statement.borrowed, *statement.before) if not p & value]
    if part.label in ("nsubj", "nsubjpass"):
        helpers = statement.passive_of or _helpers(statement)
        body = _join(wh, helpers, write(statement.adverbs), statement.verb.text, write(statement.after))
    else:
        body = _join(wh, inverted(statement, _join(behind, write(statement.after - statement.part_places)), low))
    if statement.tail and len(body.split()) < _SHORT:
        body = f"{body}, {write(statement.tail)}"
    question = _tidy(", ".join([*(o for o in opening if o), body]))
    return question if MARK not in question else ""


def _endings(statement: Statement) -> frozenset[int]:
    """The places of the possessive endings that belong to the value."""
    tree = statement.tree
    return frozenset(w.place for w in tree.words if w.label == "case" and w.head in statement.value)
