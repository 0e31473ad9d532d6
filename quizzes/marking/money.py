"""A sum of money. Nothing is ever converted; a sum that the source gives in several currencies lists them.

Pure. Key: ``{"amount", "currency"}``; ``accepts`` are the other sums that are right. The public rule
``currency`` says whether the learner gives it ("asked": amount 70, currency 30), sees it at the box
("shown") or may leave it out ("optional"). A sign that several currencies share fits each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from random import Random
from typing import Any, Final

from content.parsing.currencies import FAMILIES
from content.parsing.money import read_money
from content.parsing.readings import Reading
from quizzes.marking.codes import say, value_of
from quizzes.marking.hedges import hedge_fits, hedged
from quizzes.marking.kind import LIMIT, Kind, typed_text
from quizzes.marking.numeric import alternatives, digits, explain_rule, fix, is_near, rule_note, scale_slip, weigh
from quizzes.marking.tolerance import near_note, number
from quizzes.records import Examples, Mark, Message, NeedsFixing, Part, PublicSpec, Response, Spec

VERSION: Final = 2

AMOUNT_SHARE: Final = Decimal("0.7")
CURRENCY_SHARE: Final = Decimal("0.3")

#: A currency as typed: "USD"; "dollar" in lower case for a sign that a family shares; "?" unknown; "" none.
Typed = tuple[Decimal, str]


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """(amount as Decimal, currency as typed). No currency where one is asked needs fixing."""
    text = typed_text(raw)
    if isinstance(text, NeedsFixing):
        return text
    text, either = alternatives(text, _read)
    if either:
        first, second = (value_of(_echo(amount, code, public)) for amount, code in either[:2])
        return Response(None, say("read.either", first=first, second=second), either=either)
    reading = _read(text)
    if reading.outcome != "read":
        return fix(reading, "fix.money", _choices(reading, public))
    amount, currency = reading.value
    if public.currency == "asked" and not currency:
        return NeedsFixing(say("fix.add_currency"))
    return hedged(Response((amount, currency), _echo(amount, currency, public)), text)


def _read(text: str) -> Reading:
    reading = read_money(text)
    if reading.outcome != "read":
        return reading
    amount, code = reading.value
    if code is None:
        shared = reading.note.removeprefix("any_")
        code = "" if reading.note in ("no_currency", "hedge", "") else shared if shared in FAMILIES else "?"
    return Reading("read", (amount, code), note=reading.note)


def _choices(reading: Reading, public: PublicSpec) -> tuple[tuple[str, Message], ...]:
    if reading.outcome != "ambiguous":
        return ()
    sums = [(amount, code or "") for amount, code in reading.alternatives]
    return tuple((f"{digits(amount)} {code}".strip(), value_of(_echo(amount, code, public))) for amount, code in sums)


def _echo(amount: Decimal, currency: str, public: PublicSpec) -> Message:
    """The sum as read; a currency that was not typed but stands at the box is echoed with it."""
    code = currency.replace("?", "") or (public.asks if public.currency == "shown" else "")
    return say("read.money", answer_money={"amount": digits(amount), "currency": code or None})


def sum_of(value: Any) -> tuple[Decimal, str] | None:
    """(amount, currency code or "") of a key, a further key or a fact's value."""
    amount = number(value.get("amount")) if isinstance(value, Mapping) else None
    return None if amount is None else (amount, str(value.get("currency") or ""))


def fits(typed: str, currency: str) -> bool:
    """Whether a currency as typed can be ``currency``: nothing typed fits all, "$" every dollar."""
    return not typed or not currency or typed == currency or currency in FAMILIES.get(typed, ())


def right_sums(spec: Spec) -> Iterator[tuple[Decimal, str]]:
    """The sums that are right, the key first."""
    for value in (spec.key, *spec.accepts):
        found = sum_of(value)
        if found is not None:
            yield found


def rivals(spec: Spec, currency: str) -> tuple[Decimal, ...]:
    """The amounts of other facts in the same currency."""
    sums = (sum_of(rival.value) for rival in spec.rivals)
    return tuple(found[0] for found in sums if found is not None and found[1] == currency)


def _rule(spec: Spec, amount: Decimal, typed: str) -> str:
    for wanted, currency in right_sums(spec):
        if fits(typed, currency) and (rule := weigh(spec, wanted, amount, rivals(spec, currency))):
            return rule
    return ""


def _hedge_fits(spec: Spec, response: Response) -> bool:
    amount, typed = response.value
    return any(
        hedge_fits(spec, response.hedge, wanted, amount)
        for wanted, currency in right_sums(spec)
        if fits(typed, currency) and weigh(spec, wanted, amount, rivals(spec, currency))
    )


def grade(spec: Spec, response: Response) -> Mark:
    """Full for a right sum; with the currency asked, its two parts; nothing for a slip of scale."""
    if response.either:
        return Mark(Decimal(0), response.reading, "money.two_answers", KIND.marker, say("note.two_answers"))
    amount, typed = response.value
    rule = _rule(spec, amount, typed)
    if rule and not _hedge_fits(spec, response):
        return _mark(spec, response, "money.hedge", (False, True), say("note.hedge", hedge=response.hedge))
    if rule:
        return _mark(spec, response, f"money.{rule}", (True, True), rule_note(rule))
    if _rule(spec, amount, ""):
        note = say("note.currency_other")
        return _mark(spec, response, "money.currency", (True, False), note)
    rule, note_ = _why_wrong(spec, amount, typed)
    named = any(fits(typed, currency) for _, currency in right_sums(spec))
    return _mark(spec, response, rule, (False, named and rule != "money.scale"), note_)


def _code(typed: str) -> str | None:
    return typed if typed.isupper() else None


def _mark(spec: Spec, response: Response, rule: str, right: tuple[bool, bool], note: Message | None) -> Mark:
    """Parts count where the currency is asked; elsewhere a sum is right as a whole or not at all."""
    if spec.currency != "asked":
        return Mark(Decimal(all(right)), response.reading, rule, KIND.marker, note)
    parts = (
        Part("amount", AMOUNT_SHARE * right[0], AMOUNT_SHARE),
        Part("currency", CURRENCY_SHARE * right[1], CURRENCY_SHARE),
    )
    return Mark(parts[0].earned + parts[1].earned, response.reading, rule, KIND.marker, note, parts)


def _why_wrong(spec: Spec, amount: Decimal, typed: str) -> tuple[str, Message | None]:
    for wanted, currency in right_sums(spec):
        slip = scale_slip(wanted, amount) if fits(typed, currency) else 0
        if slip:
            answer = {"amount": digits(amount), "currency": _code(typed) or currency or None}
            code = "note.scale_up" if slip > 0 else "note.scale_down"
            return "money.scale", say(code, answer_money=answer, times=digits(Decimal(10) ** abs(slip)))
        if fits(typed, currency) and spec.grain == "exact" and is_near(wanted, amount):
            return "money.outside", near_note(spec)
    return "money.outside", None


def explain(spec: Spec, response: Response) -> Message:
    """The rule that took a value other than the key, otherwise the key."""
    key = say("explain.money", key_money=dict(spec.key))
    if response.value is None:
        return key
    amount, typed = response.value
    for wanted, currency in right_sums(spec):
        rule = weigh(spec, wanted, amount, rivals(spec, currency)) if fits(typed, currency) else ""
        if rule:
            return explain_rule(spec, rule, key, wanted, rivals(spec, currency))
    return key


def examples(spec: Spec, rng: Random) -> Examples:
    """The sum before and after its code; far sums, other scales, both at once; unreadable texts."""
    amount, code = sum_of(spec.key) or (Decimal(0), "")
    text, far = digits(amount), digits(amount * 3 + rng.randint(101, 140))
    right = [f"{text} {code}".strip(), f"{code} {text}".strip()]
    right += [f"{digits(value)} {currency}".strip() for value, currency in right_sums(spec)]
    wrong = [f"{far} {code}".strip(), f"{right[0]} or {far} {code}".strip()]
    wrong += [f"{digits(amount * 1000)} {code}".strip()] if amount else []
    fixing = ["", None, "frog", "dollar", [text], {"amount": text}, "1.2.3.4", "x" * (LIMIT + 1)]
    if spec.currency == "asked":
        fixing.append(text)
    else:
        right.append(text)
    return Examples(tuple(right), tuple(wrong), tuple(fixing))


def problems(spec: Spec) -> list[Message]:
    """A key with a readable amount, a currency where one is asked or shown, readable further sums."""
    key = sum_of(spec.key)
    if key is None:
        return [say("problem.key_money")]
    found = [say("problem.accepts", index=index) for index, value in enumerate(spec.accepts) if sum_of(value) is None]
    if spec.currency != "optional" and not key[1]:
        found.append(say("problem.key_currency"))
    return found


KIND: Final = Kind("money", VERSION, parse, grade, explain, examples, problems)
