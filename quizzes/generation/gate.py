"""What may not be asked: each check gives a reason code, or "" when the draft may go on to a person.

Pure. Reasons are codes of this list; ``draft_questions`` counts them, the review desk shows them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from content.records import FactCandidate
from quizzes.generation import anaphora, hedges, standalone, wellformed, wording
from quizzes.generation.anchors import unanchored
from quizzes.generation.reread import reads_as
from quizzes.generation.restated import stand_in
from quizzes.generation.situation import Situation
from quizzes.generation.values import say
from quizzes.generation.words import MARK, content_words, count_words, dangling, words_of
from quizzes.records import QuestionRecord

#: Every reason a draft can be refused for.
REASONS: Final = (
    "key_not_in_passage",
    "several_values",
    "key_in_stem",
    "option_also_true",
    "options_unlike",
    "giveaway_length",
    "needs_attribution",
    "hedge_lost",
    "dangling_reference",
    "too_long",
    "duplicate",
    "no_safe_question",
    "too_few_rivals",
    "not_examinable",
    "one_brief_only",
    "widely_known",
    "giveaway",
    "less_sure",
    "language",
)
MOST_WORDS: Final = 30
_ASKING: Final = frozenset(
    "high per cent share fraction worth dollars euros yen us percentage rate rates more less about nearly over "
    "least".split()
)


def refuse(draft: QuestionRecord, situation: Situation) -> str:
    """The first reason against a draft, "" when every check passes."""
    stem = draft.stem
    if count_words(stem) > MOST_WORDS:
        return "too_long"
    if not reads_as(situation.fact):
        return "key_not_in_passage"
    if draft.spec.kind in ("cloze", "judgement", "true_false") and _bracketed(situation):
        return "no_safe_question"
    if draft.spec.kind not in ("judgement", "true_false") and key_in_stem(stem, situation.fact):
        return "key_in_stem"
    if borrowed(stem) or _points_outside(stem, situation):
        return "dangling_reference"
    if _ownerless(unframed(stem, situation), situation.persons):
        return "dangling_reference"
    if _led_by_pointer(situation):
        return "dangling_reference"
    if _guessed(situation) and not _GUESS.search(stem):
        return "hedge_lost"
    if _BY_ESTIMATE.search(situation.sentence) and not _BY_ESTIMATE.search(stem):
        return "hedge_lost"
    if hedge_lost(stem, situation) and draft.spec.kind not in ("single_choice", "term"):
        return "hedge_lost"
    if stem.lower().count("according to") > 1:
        return "needs_attribution"
    if _broken(stem):
        return "no_safe_question"
    reason = _worded(draft, situation) or _options(draft)
    if not reason and not wellformed.stands(
        situation.clause, stand_in(situation.fact.type, situation.fact.surface), situation.lexicon
    ):
        return "no_safe_question"
    return reason


def _led_by_pointer(situation: Situation) -> bool:
    """Whether the subject points back in its sentence ("that fear is not idle"), whatever the stem calls it."""
    told = situation.clause.statement
    if told is None or told.phrase_only:
        return False
    subject = told.tree.subject(told.verb)
    if subject is None or subject.place in told.value:
        return False
    return any(w.low in ("this", "that", "these", "those") for w in told.tree.children(subject, "det"))


_GUESS: Final = re.compile(r"\b(?:perhaps|maybe|possibly|probably|supposedly|reportedly)\b")


def _guessed(situation: Situation) -> bool:
    """Whether the value itself is called a guess: "has perhaps 4,000 sailors"."""
    before = situation.passage[: situation.fact.start].rstrip("$€£¥ ")
    return re.search(rf"{_GUESS.pattern}$", before) is not None


_BY_ESTIMATE: Final = re.compile(r"\b[Bb]y (?:one|some|most|many|other) (?:estimates?|counts?|accounts?|measures?)\b")


def _bracketed(situation: Situation) -> bool:
    """Whether a figure stands alone in brackets, so that nothing but its place ties it to a statement."""
    passage, fact = situation.passage, situation.fact
    return passage[max(0, fact.start - 1) : fact.start] == "(" and passage[fact.end : fact.end + 1] == ")"


def unframed(stem: str, situation: Situation) -> str:
    """A stem without the words that name its source."""
    text = re.sub(r"^(?:According to [^,:]+|In [^,:]+ brief)[,:] ", "", stem)
    return re.sub(rf" according to {re.escape(situation.label)}(?: \(\d{{4}}\))?,", ",", text)


def _worded(draft: QuestionRecord, situation: Situation) -> str:
    """Why the finished wording would be mended by a careful teacher, "" when it would be kept."""
    stem, kind = draft.stem, draft.spec.kind
    text = unframed(stem, situation)
    if kind == "term" and re.match(r"Which term does .* (?:explain as|use for) ", stem):
        return ""
    if " stand for?" in stem:
        return ""
    if (
        standalone.UNNAMED.search(stem)
        or standalone.leaning(text)
        or standalone.undated(stem)
        or standalone.unmeasured(stem)
    ):
        return "dangling_reference"
    if situation.asked is not None and unanchored(stem, situation.label):
        return "dangling_reference"
    if wording.of_what(stem):
        return "dangling_reference"
    if wording.OF_TEN.search(situation.clause.text):
        return "no_safe_question"
    if not stem.endswith("?"):
        return ""
    asked = situation.asked
    if wording.overloaded(text) or wording.thin(text, situation.label, asked.noun if asked else ""):
        return "no_safe_question"
    if situation.fact.type == "date" and wording.two_dates(text, asked=asked.year_given if asked else ""):
        return "several_values"
    return ""


def loose(stem: str, before: str, label: str) -> str:
    """The first reason against a stem that rests on no fact, as far as its own words tell; "" when there is none.

    ``before`` is the passage up to its sentence, ``label`` names the brief's authors.
    """
    if count_words(stem) > MOST_WORDS:
        return "too_long"
    if standalone.monthly(stem):
        return "dangling_reference"
    text = re.sub(r"^(?:According to [^,:]+|In [^,:]+ brief)[,:] ", "", stem).replace(f"according to {label},", ",")
    if borrowed(stem) or dangling(text) or standalone.leaning(text) or anaphora.points_back(text, before):
        return "dangling_reference"
    if stem.lower().count("according to") > 1:
        return "needs_attribution"
    return "no_safe_question" if _broken(stem) else ""


_OWNED: Final = re.compile(r"\b(?:its|it|their|they)\b")


def _ownerless(text: str, persons: tuple[str, ...]) -> bool:
    """Whether "its" stands behind nothing but persons, so that its owner is named elsewhere."""
    match = _OWNED.search(text)
    if match is None:
        return False
    before = text[: match.start()]
    for person in persons:
        before = before.replace(person, "")
    things = re.findall(r"\b(?:[A-Z][\w.&-]+|(?:the|an?|which|what|many) (?:[a-z-]+ )*?[a-z-]{3,})", before)
    plain = [t for t in things if t.split()[-1] not in ("who", "did", "month", "year", "day") and t not in _TITLES]
    return not plain and not re.search(r"\b[a-z]{3,}s\b", before)


_TITLES: Final = frozenset(
    "President Minister Prime Chancellor Secretary Mr Mrs Ms Dr Professor Governor Senator In On".split()
)


def _points_outside(stem: str, situation: Situation) -> str:
    text = unframed(stem, situation)
    return (
        dangling(text, after=situation.clause.attribution)
        or dangling(situation.clause.attribution)
        or anaphora.points_back(text, situation.before)
    )


def key_in_stem(stem: str, fact: FactCandidate) -> bool:
    """Whether the stem gives its own answer away, in the passage's wording or as the value is written."""
    plain = stem.lower()
    if fact.type in ("date", "percentage", "fraction", "money", "quantity"):
        forms = {fact.surface.lower(), say(fact.type, fact.value).lower()}
        return any(re.search(rf"(?<![\w.,]){re.escape(f)}(?![\w])", plain) for f in forms if f)
    given = set(words_of(stem))
    for form in _name_forms(fact.value):
        own = content_words(form)
        if own and own <= given:
            return True
    return False


def _name_forms(value: Any) -> list[str]:
    return [str(value[k]) for k in ("name", "term") if value.get(k)]


def hedge_lost(stem: str, situation: Situation) -> bool:
    """Whether a numeric fact is hedged in the passage and the stem does not say so."""
    hedge = situation.fact.hedge.lower().strip()
    if not hedge or not hedges.direction(hedge):
        return False
    kept = {hedge, hedges.lead(hedge)}
    return not any(k and k in stem.lower() for k in kept)


_STRANDED: Final = re.compile(
    r"\bto (?:join|enter|adopt|sign|ratify|approve|implement|achieve|acquire|replace|buy|use|build|"
    r"establish|introduce)\?$|"
    r"(?<!for)(?<!within)(?<!in)(?<!after)(?<!every) (?:one|two|three|four|five|six|seven|\d+) "
    r"(?:days|weeks|months)\?$|"
    r" [A-Z]\?$|\bthe (?:first|last|next) how many\b|\bhow many (?:national |other |new )?ones\b|"
    r"\b(?:follow|followed|one|ones|so|it|them|others|did|does|do|had|was|were|is|are|to|by|of|and|or|the|a|an|with|from|than|as)\?$|"
    r"\bby (?:between|in|from|since) \d|\bof one\b|\bthat (?:year|month|day|time|sum|figure)\b|[;:]\s|\s[–—]\s"
)


_INDEFINITE: Final = re.compile(
    r"\b(?:did|was|were|has|have|had|does|is|are|will) an? (?:[\w’-]+ ){0,2}?[\w’-]+ "
    r"(?P<rest>(?!(?:by|of|in|from) )[^?]*)\?$"
)
_LEAST_TOLD: Final = 3


#: "... after its mayor, Ana Ruiz": the verb of the clause was cut off.
CUT_SHORT: Final = re.compile(r"\b(?:after|before|when|because|while|since) [^,]*, [A-Z][^,]*[?.]$")
#: A pronoun in the place of a subject or an object that stands outside the stem.
_BORROWED: Final = re.compile(
    r"\b(?:did|does|do|was|were|has|have|had|is|are|will|should|can|would|could|may|might|must) "
    r"(?:its|their|his|her|it|they)\b|"
    r"\b(?:\w+ing|of|for|with|from|on) (?:it|them|her|him)\b(?= (?:on|in|by|at|from|for|to|until|since|as)\b|[?.,]|$)|"
    r"\b(?:by|since|until) then\b|\bthat (?:year|month|week)\b|\bat the time\b(?! of)",
    re.I,
)


def borrowed(text: str) -> bool:
    """Whether a text leans on something said before it: "did its head resign", "began giving it in", "by then"."""
    return bool(_BORROWED.search(text))


#: Words that stand side by side because what stood between them was cut out.
_TORN: Final = re.compile(
    r"\b(?:the|an?) [A-Z]\w+ (?:an?|the) [a-z]|\b(?:on|in|at|by|of), (?:at|in|on|by|to|with)\b|"
    r"\bhow many [\w -]*\b(?:valued|worth|priced|costing|estimated) (?:did|was|were|has|have|does|do)\b|"
    r"\bdid [A-Z][\w’ .-]+ (?:warn|say|argue|claim|note|speak|comment|object|complain)\?$|"
    r"\b(?:signed|adopted|agreed|concluded|ratified)\b[^,?]*\band in force\b|"
    r"\b(?:may|might|could|can|will) [\w’' -]+ well [a-z]+\b(?=[^?]*\?$)|\bto \d[\d.]*(?:%| per ?cent)? to what\b|"
    r"\bin \d{4} worth\b|"
    r"^(?:According to [^,]+, )?how large an? (?:increase|rise|fall|drop|decline|gain|loss|cut)\b"
    r".*\b(?:did|was|were|has|have)\b.*\b(?:reach|hit|total|stand|amount to|exceed) [A-Z$€£¥\d]|"
    r"\bhow many or (?:more|fewer|less)\b|\b(?:take|took) over\?$|\bsince, (?:which|what|who|how)\b|"
    r"(?<![}\d] )\b(?:Tk|Rs|Rp|SAR|QAR|AED) [a-z]|^(?:According to [^,]+, )?[Ii]n return,|"
    r"\b(?:share|percentage) of what\b|\beven (?:was|were|is|are|did|does|had|has)\b"
)


def _vague(stem: str) -> bool:
    """Whether a question is about "a review" or "a plan" of which it says next to nothing."""
    match = _INDEFINITE.search(stem)
    return match is not None and len(content_words(match["rest"])) < _LEAST_TOLD


def _broken(stem: str) -> bool:
    """Signs that cutting went wrong: a lost mark, an open bracket or quotation, doubled words, a stray comma."""
    if stem.endswith("?") and (_STRANDED.search(stem) or _vague(stem)):
        return True
    if _TORN.search(stem) or CUT_SHORT.search(stem):
        return True
    if MARK in stem or stem.count("(") != stem.count(")") or stem.count("“") != stem.count("”"):
        return True
    if stem.count("‘") > stem.count("’") or re.search(r"\b(?!that\b|had\b)(\w+) \1\b", stem):
        return True
    return bool(re.search(r"\s[,.;:?]|,,|,\?|\b(?:and|or|of|the|a|an|with)[?.,]", stem.replace("...", "")))


def _options(draft: QuestionRecord) -> str:
    options = draft.spec.options
    if draft.spec.kind != "single_choice":
        return ""
    if len(options) < 3 or len({o.casefold() for o in options}) < len(options):
        return "too_few_rivals"
    right = options[int(draft.spec.key)]
    others = [o for o in options if o != right]
    if len(right) > 1.8 * max(len(o) for o in others) or len(right) * 1.8 < min(len(o) for o in others):
        return "giveaway_length"
    if any(bool(re.search(r"\d", o)) != bool(re.search(r"\d", right)) for o in others):
        return "options_unlike"
    if _stands_out(right, others):
        return "options_unlike"
    return ""


_SCALE: Final = re.compile(r"\b(?:thousand|million|billion|trillion)\b")
_PERCENT: Final = re.compile(r"(?P<amount>\d+)(?:%| per ?cent)$")


def _stands_out(right: str, others: Sequence[str]) -> bool:
    """Whether the key alone is in millions among billions, or the one share among fives that is none."""
    scales = [_SCALE.findall(option) for option in others]
    if _SCALE.findall(right) not in scales:
        return True
    shares = [_PERCENT.search(option) for option in (right, *others)]
    if not all(shares):
        return False
    odd = [int(share["amount"]) % 5 != 0 for share in shares if share]
    return odd[0] not in odd[1:]


def ambiguous(draft: QuestionRecord, situation: Situation, all_of: Sequence[Situation]) -> bool:
    """Whether another figure of the same kind would answer the stem as well, as far as words can tell."""
    fact, stem = situation.fact, draft.stem
    if fact.type not in ("percentage", "money", "quantity") or draft.spec.kind in ("judgement", "true_false", "cloze"):
        return False
    asked = content_words(re.sub(r"^(?:According to [^,]+|In [^,]+ brief), ", "", stem)) - content_words(
        situation.label
    )
    asked -= _ASKING
    for other in all_of:
        if other.fact.type != fact.type or other.fact.value == fact.value or other.sentence == situation.sentence:
            continue
        if fact.type == "quantity" and other.fact.value["unit"] != fact.value["unit"]:
            continue
        if fact.type == "money" and other.fact.value["currency"] != fact.value["currency"]:
            continue
        if asked <= content_words(f"{other.sentence} {other.section}"):
            return True
    return False


def duplicate_keys(draft: QuestionRecord, situation: Situation) -> set[tuple[object, ...]]:
    """What makes two drafts the same question: kind, key and words of the stem, or one stem to be answered by typing.

    One judgement a passage; one cloze of several gaps a sentence.
    """
    fact, kind = situation.fact, draft.spec.kind
    if kind == "judgement":
        return {("judgement", fact.passage), ("judgement", draft.stem)}
    if draft.rule.startswith("cloze_several"):
        return {(draft.rule, situation.sentence)}
    key = draft.spec.key if kind == "true_false" else f"{fact.type}:{fact.value}"
    stem = re.sub(r"^According to [^,]+, ", "", draft.stem)
    return {(kind, str(key), content_words(stem)), ("choice" if kind == "single_choice" else "typed", draft.stem)}
