"""Wrong options that are worth reading: other facts of the ledger first, made figures where it is too small.

Pure. A distractor is of the key's kind, unit and precision, surely wrong, and carries what it really is.
The place of the key among its options (by size or by length) is drawn evenly, so that form tells nothing.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from content.records import FactCandidate
from quizzes.generation.names import BODY
from quizzes.generation.situation import Situation
from quizzes.generation.values import amount_of, date_precision, say
from quizzes.generation.verbs import form_of, nounish
from quizzes.generation.words import content_words, looks_common

WANTED: Final = 3
#: How far a date of the ledger may lie from the key to be a fair option: days, months, years.
_FARTHEST: Final = {"day": 900, "month": 72, "year": 16}
_NEAREST: Final = Decimal("0.12")
_FRACTIONS: Final = ("1/2", "1/3", "2/3", "1/4", "3/4", "3/5", "4/5")


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong value, how it is written, and what it really is ("" when it was made)."""

    value: Any
    text: str
    about: str = ""


def numeric(situation: Situation, all_of: Sequence[Situation]) -> tuple[Distractor, ...]:
    """Three wrong values for a numeric fact, smallest first; fewer when none can be made safely."""
    fact = situation.fact
    if fact.type == "fraction":
        texts = sorted((f for f in _FRACTIONS if f != fact.value), key=lambda f: situation.rank(f, "fraction"))
        return tuple(Distractor(f, say("fraction", f)) for f in texts[:WANTED])
    own = _size(fact)
    if own is None:
        return ()
    taken = [own]
    below: list[Distractor] = []
    above: list[Distractor] = []
    want_below = situation.rng("place").randrange(WANTED + 1)
    room = {True: want_below, False: WANTED - want_below}
    for candidate in (*_from_ledger(situation, all_of), *_made(situation)):
        size = _size_of(fact.type, candidate.value)
        if size is None or any(_too_close(fact.type, size, other) for other in taken):
            continue
        side, low = (below, True) if size < own else (above, False)
        if len(side) < room[low]:
            side.append(candidate)
            taken.append(size)
    return tuple(sorted((*below, *above), key=lambda d: _size_of(fact.type, d.value) or Decimal(0)))


def _from_ledger(situation: Situation, all_of: Sequence[Situation]) -> list[Distractor]:
    """Values of other facts that fit: same kind, unit and precision, near in subject first."""
    found = []
    for other in all_of:
        if other.index == situation.index or not _fits(situation, other):
            continue
        near = 0 if other.passage == situation.passage else 1 if other.section == situation.section else 2
        key = (near, situation.rank(str(other.fact.value), "ledger"))
        found.append((key, Distractor(other.fact.value, say(other.fact.type, other.fact.value), other.about)))
    found.sort(key=lambda pair: pair[0])
    return [d for _, d in found]


def _fits(situation: Situation, other: Situation) -> bool:
    fact, rival = situation.fact, other.fact
    if rival.type != fact.type or rival.value == fact.value or other.fact.importance < 2:
        return False
    if fact.type == "date":
        precision = date_precision(str(fact.value))
        own, size = _size(fact), _size(rival)
        if date_precision(str(rival.value)) != precision or own is None or size is None:
            return False
        if not _same_side(situation, str(rival.value)):
            return False
        year = situation.asked.year_given if situation.asked else ""
        if year and not str(rival.value).startswith(year):
            return False
        return abs(own - size) <= _FARTHEST.get(precision, 0) and not same_matter(situation, other)
    if fact.type == "money" and rival.value["currency"] != fact.value["currency"]:
        return False
    if fact.type == "quantity" and rival.value["unit"] != fact.value["unit"]:
        return False
    own, size = _size(fact), _size(rival)
    if own and size and fact.type in ("percentage", "quantity") and _places(own) != _places(size):
        return False
    if not own or not size or not Decimal("0.2") <= size / own <= 5:
        return False
    return not same_matter(situation, other)


def _places(size: Decimal) -> int:
    """How many decimals a figure has; an option with more or fewer than the others would stand out."""
    return max(0, -int(size.normalize().as_tuple().exponent))


def _same_side(situation: Situation, value: str) -> bool:
    """Whether a date lies in the past or in the future as the key does, seen from the brief's own day."""
    if not situation.as_of:
        return True
    key = str(situation.fact.value)
    return (value > situation.as_of[: len(value)]) == (key > situation.as_of[: len(key)])


def same_matter(situation: Situation, other: Situation) -> bool:
    """Whether two facts seem to say the same of the same thing, so that both values might be right."""
    mine, theirs = content_words(situation.clause.text), content_words(other.clause.text)
    smaller = min(len(mine), len(theirs))
    if not smaller:
        return True
    if situation.sentence == other.sentence:
        return situation.clause.text == other.clause.text
    return len(mine & theirs) / smaller >= 0.6


def _size(fact: FactCandidate) -> Decimal | None:
    return _size_of(fact.type, fact.value)


def _size_of(type_: str, value: Any) -> Decimal | None:
    if type_ != "date":
        return amount_of(type_, value)
    try:
        parts = [int(p) for p in str(value).split("-")]
    except ValueError:
        return None
    if len(parts) == 1:
        return Decimal(parts[0])
    if len(parts) == 2:
        return Decimal(parts[0] * 12 + parts[1])
    return Decimal(datetime.date(*parts).toordinal())


def _too_close(type_: str, one: Decimal, other: Decimal) -> bool:
    if type_ == "date":
        return one == other
    return abs(one - other) <= _NEAREST * max(abs(one), abs(other))


def _made(situation: Situation) -> list[Distractor]:
    """Made values on both sides, of the key's own roundness, outside any tolerance, in an order by chance."""
    fact = situation.fact
    values = _made_dates(situation) if fact.type == "date" else _made_numbers(situation)
    if fact.type == "date":
        values = [v for v in values if _same_side(situation, v)]
    if fact.type == "date" and situation.asked and situation.asked.year_given:
        values = [v for v in values if v.startswith(situation.asked.year_given)]
    return [Distractor(v, say(fact.type, v)) for v in values]


def _made_dates(situation: Situation) -> list[str]:
    text, rng = str(situation.fact.value), situation.rng("made")
    precision = date_precision(text)
    if precision == "year":
        steps = rng.sample([-12, -10, -9, -7, -6, -5, -4, -3, -2, 2, 3, 4, 5, 6, 7, 9, 10, 12], 18)
        return [str(int(text) + s) for s in steps]
    steps = rng.sample([-11, -9, -8, -7, -5, -4, -3, -2, 2, 3, 4, 5, 7, 8, 9, 11], 16)
    if precision == "month":
        months = [int(text[:4]) * 12 + int(text[5:]) - 1 + s for s in steps]
        return [f"{m // 12:04d}-{m % 12 + 1:02d}" for m in months]
    if precision == "day":
        day = datetime.date.fromisoformat(text)
        return [(day + datetime.timedelta(days=s * 9 + rng.choice((-1, 0, 1)))).isoformat() for s in steps]
    return []


def _made_numbers(situation: Situation) -> list[Any]:
    fact, rng = situation.fact, situation.rng("made")
    amount = amount_of(fact.type, fact.value)
    if amount is None or amount <= 0:
        return []
    exponent, mantissa = 0, amount.normalize()
    _, digits, power = mantissa.as_tuple()
    exponent = int(power)
    whole = int("".join(map(str, digits)))
    step = 5 if whole % 5 == 0 and whole > 5 else 1
    factors = rng.sample([50, 55, 60, 65, 70, 75, 80, 85, 117, 120, 125, 130, 135, 140, 150, 160, 170, 180], 18)
    found: list[Any] = []
    for factor in factors:
        near = round(whole * factor / 100 / step) * step
        if near <= 0 or near == whole or (len(str(near)) != len(str(whole)) and whole > 20):
            continue
        if near % 10 == 0 and whole % 10:
            near += step
        value = Decimal(near).scaleb(exponent)
        if fact.type == "percentage" and value > 97 and amount < 100:
            continue
        text = f"{value:f}"
        found.append({**fact.value, "amount": text} if isinstance(fact.value, dict) else text)
    return found


def plausible(fact: FactCandidate, value: Any) -> bool:
    """Whether a changed value is near enough in size not to be seen through by general sense."""
    own, size = _size(fact), _size_of(fact.type, value)
    if fact.type == "date" or not own or not size:
        return True
    return Decimal("0.5") <= size / own <= Decimal("1.9")


def in_order(type_: str, options: tuple[Distractor, ...]) -> tuple[Distractor, ...]:
    """Options from small to large, or from early to late."""
    if type_ == "fraction":
        return tuple(sorted(options, key=lambda d: Fraction(str(d.value))))
    return tuple(sorted(options, key=lambda d: _size_of(type_, d.value) or Decimal(0)))


def named(situation: Situation, all_of: Sequence[Situation], name: str, stem: str) -> tuple[Distractor, ...]:
    """Three other names of the same kind; the key's place by length among them is drawn evenly where it can be."""
    given = content_words(stem)
    pool: dict[str, tuple[tuple[int, str], Distractor]] = {}
    for other in all_of:
        if other.fact.type != situation.fact.type:
            continue
        text = name_of(other.fact)
        if situation.fact.type == "organisation" and not BODY.search(text):
            continue
        if situation.fact.type == "concept" and text.isalpha() and text.islower() and _everyday(text):
            continue
        if _overlap(text, name) or content_words(text) & given:
            continue
        if other.sentence == situation.sentence and situation.fact.type != "person":
            continue
        if situation.fact.type == "person" and _unlike(_calling(situation.fact), _calling(other.fact)):
            continue
        near = 0 if other.passage == situation.passage else 1 if other.section == situation.section else 2
        key = (near, situation.rank(text, "named"))
        if text not in pool or key < pool[text][0]:
            pool[text] = (key, Distractor(other.fact.value, text, drafting_about(other)))
    ranked = [d for _, d in sorted(pool.values(), key=lambda pair: pair[0])]
    ranked = [d for i, d in enumerate(ranked) if not any(_overlap(d.text, e.text) for e in ranked[:i])]
    fair = [d for d in ranked if len(name) / 2 <= len(d.text) <= 2 * len(name)]
    shorter = situation.rng("length").randrange(WANTED + 1)
    low = [d for d in fair if len(d.text) < len(name)][:shorter]
    high = [d for d in fair if len(d.text) >= len(name)][: WANTED - len(low)]
    rest = [d for d in fair if d not in low and d not in high]
    return tuple((*low, *high, *rest)[:WANTED])


_POLITICS: Final = frozenset(
    "minister president chancellor premier secretary senator commissioner mayor governor leader king prince ambassador "
    "emperor chairman representative congressman member deputy".split()
)
_LEARNING: Final = frozenset(
    "professor fellow researcher analyst economist author scholar expert historian scientist lecturer academic "
    "strategist director".split()
)


def _calling(fact: FactCandidate) -> str:
    """Whether a person governs or studies, "" where the text does not tell."""
    words = set(re.findall(r"[a-z]+", str(fact.value.get("role") or "").lower()))
    return "politics" if words & _POLITICS else "learning" if words & _LEARNING else ""


def _unlike(one: str, other: str) -> bool:
    """Whether a minister would stand among scholars, or a scholar among ministers: seen without reading."""
    return bool(one and other) and one != other


def _everyday(word: str) -> bool:
    """Whether a lone small word is an ordinary noun or a form of a verb, no term of anybody's."""
    return nounish(word) or bool(form_of(word)) or looks_common(word) or word.endswith(("ing", "s"))


def drafting_about(situation: Situation) -> str:
    """What another name stands for: its clause, cut short."""
    words = situation.about.split()
    return " ".join(words[:22]) + (" ..." if len(words) > 22 else "")


def name_of(fact: FactCandidate) -> str:
    """The name a fact of the named kinds goes by."""
    return str(fact.value.get("name") or fact.value.get("term") or "") if isinstance(fact.value, dict) else ""


def _overlap(one: str, other: str) -> bool:
    mine, theirs = content_words(one), content_words(other)
    return not mine or not theirs or mine <= theirs or theirs <= mine
