"""Facts into question drafts: deterministic, each with its rule and seed, the unsafe ones refused with a reason.

Pure. ``draft(document, facts, slug=..., seed=...)`` tries every kind of question on every fact worth asking,
puts each draft through the gate and returns what passed and what was refused. Only English is
drafted from. The same document, facts and seed give the same drafts on any machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from content.records import NUMERIC_TYPES, Document, FactCandidate
from quizzes.generation import (
    argued,
    beside,
    changed_part,
    cloze,
    date,
    doubts,
    gate,
    judgement,
    money,
    number,
    percentage,
    sets,
    single_choice,
    term,
    true_false,
)
from quizzes.generation.beside import Other
from quizzes.generation.lines import lines_of
from quizzes.generation.situation import Situation, biographical, nested, situations
from quizzes.generation.sources import Refused
from quizzes.generation.spelling import spelt_out
from quizzes.generation.told import Claim, told_of
from quizzes.records import QuestionRecord

#: Name and version of the generator, stored with what it drafts.
GENERATOR: Final = "generate/3"

#: How many of the statements with two figures are asked with two gaps beside the other forms.
_OF_SEVERAL: Final = 0.3

Drafter = Callable[[Situation, Sequence[Situation]], QuestionRecord]

#: The typed kind that asks a type of fact.
_TYPED: Final[Mapping[str, tuple[str, Drafter]]] = {
    "date": ("date", date.draft),
    "percentage": ("percentage", percentage.draft),
    "money": ("money", money.draft),
    "quantity": ("number", number.draft),
    "agreement": ("agreement", term.draft),
    "concept": ("term", term.draft),
    "person": ("person", term.draft),
    "organisation": ("term", term.draft),
}
#: Forms in which the answer is recognised, tried beside the typed one.
_BESIDE: Final[tuple[tuple[str, Drafter], ...]] = (
    ("single_choice", single_choice.draft),
    ("judgement", judgement.draft),
    ("true_false", true_false.draft),
    ("judgement", changed_part.draft),
)
_PART: Final = _BESIDE[-1]


@dataclass(frozen=True, slots=True)
class DraftRun:
    """What one run made. ``refused`` counts reasons; ``refusals`` are (index of the fact, kind, reason).

    The index is -1 for what was refused for the brief as a whole. ``doubts`` gives, by id, what is risky about the
    drafts that are not sure.
    """

    drafts: tuple[QuestionRecord, ...]
    refused: Mapping[str, int]
    refusals: tuple[tuple[int, str, str], ...]
    doubts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def draft(
    document: Document,
    facts: tuple[FactCandidate, ...],
    *,
    slug: str,
    seed: int,
    claims: Sequence[Claim] = (),
    others: Sequence[Other] = (),
) -> DraftRun:
    """Drafts questions on the facts and claims of one brief, in the order of its passages.

    ``others`` are briefs that its readers can open too; without them nothing is asked about what it does not say.
    """
    if not document.source.language.lower().startswith("en"):
        foreign = tuple((index, "", "language") for index in range(len(facts)))
        return DraftRun((), {"language": len(foreign)} if foreign else {}, foreign)
    found = situations(document, facts, slug=slug, seed=seed)
    all_of = tuple(s for s in found if term.is_name(s))
    kept: list[QuestionRecord] = []
    refusals = [(s.index, "", "not_examinable") for s in found if s not in all_of]
    least = 2 if document.source.cites else 1
    seen: set[tuple[object, ...]] = set()
    unsure: dict[str, tuple[str, ...]] = {}
    held: list[tuple[Situation, str, QuestionRecord]] = []
    for situation in sorted(all_of, key=lambda s: (-s.fact.importance, s.index)):
        fresh: list[tuple[str, QuestionRecord]] = []
        for kind, outcome in _attempts(situation, all_of, least):
            if isinstance(outcome, str):
                refusals.append((situation.index, kind, outcome))
                continue
            keys = gate.duplicate_keys(outcome, situation)
            if seen & keys:
                refusals.append((situation.index, kind, "duplicate"))
            else:
                fresh.append((kind, outcome))
            seen |= keys
        for kind, question, doubted in _surest(fresh, situation):
            if doubted is None:
                held.append((situation, kind, question))
            else:
                kept.append(question)
                unsure |= {question.id: doubted} if doubted else {}
    asked_for = {name for question in kept for name in question.facts}
    for situation, kind, question in held:
        if set(question.facts) <= asked_for:
            refusals.append((situation.index, kind, "less_sure"))
        else:  # nothing else asks for the second of its facts
            kept.append(question)
            asked_for |= set(question.facts)
            unsure |= {question.id: doubted} if (doubted := doubts.of_draft(question, situation)) else {}
    plain = [s for s in all_of if not biographical(s) and not nested(s, all_of)]
    told = told_of(document, claims)
    lines = lines_of(document, all_of, slug=slug, seed=seed)
    asked = (
        *sets.draft(plain),
        *argued.of_claims(document, told, plain, kept),
        *argued.of_lines(lines, told, plain),
        *beside.drafts(document, all_of, lines, others, slug=slug, seed=seed),
    )
    for kind, outcome in asked:
        if isinstance(outcome, str):
            refusals.append((-1, kind, outcome))
        else:
            kept.append(outcome)
    matched = {name for question in kept if question.rule.startswith("matching_acronyms") for name in question.facts}
    spelt = [q for q in kept if q.stem.endswith(" stand for?") and q.facts[0] in matched]
    kept = [q for q in kept if q not in spelt]  # the short form is asked once, beside its like
    refusals += [(-1, q.spec.kind, "duplicate") for q in spelt]
    if not others:
        refusals.append((-1, "judgement", "one_brief_only"))
    kept = [spelt_out(question, all_of) for question in kept]
    order = {s.name: s.index for s in all_of}
    kept.sort(key=lambda d: (d.passage or 0, order.get(d.facts[0], 0) if d.facts else 0))
    refusals.sort()
    counts = dict(sorted(Counter(r for _, _, r in refusals).items()))
    return DraftRun(tuple(kept), counts, tuple(refusals), unsure)


def _surest(
    drafted: Sequence[tuple[str, QuestionRecord]], situation: Situation
) -> list[tuple[str, QuestionRecord, tuple[str, ...] | None]]:
    """(kind, draft, its doubts) of one fact: all that are sure, else the one with fewest doubts; None for the rest."""
    weighed = [(kind, question, doubts.of_draft(question, situation)) for kind, question in drafted]
    fewest = min((len(doubted) for _, _, doubted in weighed), default=0)
    fit = [question for _, question, doubted in weighed if len(doubted) == fewest]
    first = min(fit, key=lambda question: question.spec.kind == "cloze", default=None)  # a gap is the last resort
    return [
        (kind, question, doubted if not doubted or (question is first and fewest) else None)
        for kind, question, doubted in weighed
    ]


def _attempts(situation: Situation, all_of: Sequence[Situation], least: int) -> list[tuple[str, QuestionRecord | str]]:
    """Every form tried on one fact: a draft, or the reason why there is none.

    A fact of importance 1 is asked once, as a plain question; ``least`` lifts all of them, for a digest holds
    only what somebody chose.
    """
    fact = situation.fact
    if biographical(situation):
        return [("", "not_examinable")]
    if nested(situation, all_of):
        return [("", "duplicate")]
    importance = max(fact.importance, least)
    if importance == 1 and fact.type not in ("date", "percentage", "money"):
        return [("", "not_examinable")]
    outcomes: list[tuple[str, QuestionRecord | str]] = []
    kind, drafter = _TYPED.get(fact.type, ("", None))
    typed = _try(drafter, situation, all_of) if drafter else "no_safe_question"
    if drafter:
        outcomes.append((kind, typed))
    if importance == 1:
        return outcomes
    if isinstance(typed, str) and fact.type != "organisation":
        gap = _try(cloze.draft, situation, all_of)
        if isinstance(gap, str) and fact.type in NUMERIC_TYPES:
            gap = _try(cloze.dense, situation, all_of)
        outcomes.append(("cloze", gap))
    elif fact.type in NUMERIC_TYPES and situation.luck("several") < _OF_SEVERAL:
        outcomes.append(("cloze", _try(cloze.several, situation, all_of)))
    return outcomes + _recognised(situation, all_of, importance)


def _recognised(
    situation: Situation, all_of: Sequence[Situation], importance: int
) -> list[tuple[str, QuestionRecord | str]]:
    """The forms in which an answer is recognised: one by chance for a fact that matters, all for the most important."""
    forms = list(_BESIDE if situation.fact.type in NUMERIC_TYPES else (*_BESIDE[:1], _PART))
    situation.rng("forms").shuffle(forms)
    outcomes: list[tuple[str, QuestionRecord | str]] = []
    for name, drafter in forms:
        outcome = _try(drafter, situation, all_of)
        outcomes.append((name, outcome))
        if importance < 3 and not isinstance(outcome, str):
            break
    return outcomes


def _try(drafter: Drafter, situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord | str:
    """The first reading that gives a draft which passes the gate, else why the main statement does not."""
    reasons: list[str] = []
    for variant in situation.variants():
        try:
            outcome = drafter(variant, all_of)
        except Refused as refused:
            reasons.append(refused.reason)
            continue
        reason = gate.refuse(outcome, variant)
        if not reason and gate.ambiguous(outcome, variant, all_of):
            reason = "several_values"
        if not reason:
            return outcome
        reasons.append(reason)
    return reasons[0]
