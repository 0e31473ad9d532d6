"""Every sentence that marking and diagnosis can say, as a code with the names of its params.

Pure. ``say`` builds a ``Message`` and refuses a code or a param that is not declared here, so that
``quizzes.messages`` can hold exactly one sentence per code. Params are normalised values, see
``quizzes.records.Message``. Codes in ``REVEALS`` name the key or lead straight to it: a page withholds
their sentences while the question is still open to the learner.
"""

from __future__ import annotations

from typing import Any, Final

from quizzes.records import Message

#: How an answer was read.
READ: Final[dict[str, tuple[str, ...]]] = {
    "read.option": ("option",),
    "read.options": ("options",),
    "read.judgement": ("judgement",),
    "read.judgement_part": ("judgement", "part"),
    "read.truth": ("truth",),
    "read.date": ("answer_date",),
    "read.percentage": ("answer_percentage",),
    "read.money": ("answer_money",),
    "read.number": ("answer_number",),
    "read.quantity": ("answer_number", "unit"),
    "read.text": ("text",),
    "read.either": ("first", "second"),
    "read.hedged": ("hedge", "figure"),
    "read.blanks": ("readings",),
    "read.items": ("readings",),
    "read.pairs": ("readings",),
    "read.order": ("sequence",),
}

#: The same values alone, without the sentence: for a button, or inside another sentence.
VALUE: Final[dict[str, tuple[str, ...]]] = {
    **{code.replace("read.", "value."): names for code, names in READ.items()},
    "value.pair": ("left", "right"),
}

#: Why an answer cannot be marked as it stands, and what to do about it.
FIX: Final[dict[str, tuple[str, ...]]] = {
    "fix.blank": (),
    "fix.too_long": ("limit",),
    "fix.choose": (),
    "fix.choose_some": (),
    "fix.judgement": (),
    "fix.which_part": (),
    "fix.truth": (),
    "fix.date": (),
    "fix.date_day_of_year": (),
    "fix.date_month": (),
    "fix.date_month_of_year": (),
    "fix.date_quarter": (),
    "fix.date_year": (),
    "fix.date_span": (),
    "fix.date_decade": (),
    "fix.date_century": (),
    "fix.no_such_day": (),
    "fix.day_or_month": (),
    "fix.date_readings": (),
    "fix.add_year": (),
    "fix.both_years": (),
    "fix.percentage": (),
    "fix.points": (),
    "fix.percent_or_share": (),
    "fix.range": (),
    "fix.both_ends": (),
    "fix.number": (),
    "fix.separator": (),
    "fix.two_numbers": (),
    "fix.money": (),
    "fix.add_currency": (),
    "fix.rate": (),
    "fix.readings": (),
    "fix.text": (),
    "fix.blanks_shape": ("expected",),
    "fix.in_blank": ("blank", "fix"),
    "fix.in_item": ("item", "fix"),
    "fix.too_many": ("limit",),
    "fix.partners": ("expected",),
    "fix.places": ("expected",),
}

#: What a mark says about the answer: forgiven form, partial credit, or what went wrong.
NOTE: Final[dict[str, tuple[str, ...]]] = {
    "note.two_answers": (),
    "note.weekday": (),
    "note.short_year": (),
    "note.more_precise": (),
    "note.less_precise": (),
    "note.year_given": ("year",),
    "note.partly": (),
    "note.calendar_century": (),
    "note.fraction": (),
    "note.rounded": (),
    "note.exact_asked": (),
    "note.outside": (),
    "note.hedge": ("hedge",),
    "note.currency_other": (),
    "note.scale_up": ("answer_money", "times"),
    "note.scale_down": ("answer_money", "times"),
    "note.scale_up_plain": ("answer_number", "times"),
    "note.scale_down_plain": ("answer_number", "times"),
    "note.unit_other": ("unit", "asked"),
    "note.unit_unneeded": ("asked",),
    "note.letters": (),
    "note.article": (),
    "note.accents": (),
    "note.spacing": (),
    "note.plural": (),
    "note.spelling": (),
    "note.typo": ("spelt",),
    "note.other_term": ("text",),
    "note.one_of_several": (),
    "note.blanks": ("right", "of"),
    "note.ticks": ("right", "wrong", "of"),
    "note.other_part": (),
    "note.other_person": ("text",),
    "note.short_name": ("name",),
    "note.surname": ("name",),
    "note.surname_alone": ("name",),
    "note.agreement_year": (),
    "note.items": ("right", "of"),
    "note.items_extra": ("right", "of"),
    "note.partners": ("right", "of"),
    "note.pairs": ("right", "of"),
    "note.adjacent": ("right", "of"),
}

#: What the answer is, and which rule took or refused the answer given.
EXPLAIN: Final[dict[str, tuple[str, ...]]] = {
    "explain.option": ("option",),
    "explain.options": ("options",),
    "explain.judgement": ("judgement",),
    "explain.judgement_part": ("judgement", "part"),
    "explain.truth": ("truth",),
    "explain.date": ("key_date",),
    "explain.percentage": ("key_percentage",),
    "explain.money": ("key_money",),
    "explain.number": ("key_number",),
    "explain.quantity": ("key_number", "unit"),
    "explain.text": ("text",),
    "explain.alias": ("text", "name"),
    "explain.hedge": ("key", "hedge", "within_percentage"),
    "explain.interval": ("key", "low_number", "high_number"),
    "explain.sigfigs": ("key", "figures"),
    "explain.rounded": ("key",),
    "explain.inside_date": ("answer_date", "key_date"),
    "explain.blanks": ("answers",),
    "explain.agreement": ("text", "year"),
    "explain.items": ("readings", "want"),
    "explain.any_items": ("readings", "want"),
    "explain.pairs": ("readings",),
    "explain.order": ("sequence",),
}

#: What a wrong value really was.
DIAGNOSIS: Final[dict[str, tuple[str, ...]]] = {
    "diagnosis.date": ("value_date", "about"),
    "diagnosis.percentage": ("value_percentage", "about"),
    "diagnosis.money": ("value_money", "about"),
    "diagnosis.number": ("value_number", "about"),
    "diagnosis.text": ("text", "about"),
}

#: What is wrong with a question itself, for its editor.
PROBLEM: Final[dict[str, tuple[str, ...]]] = {
    "problem.kind": ("kind",),
    "problem.options": (),
    "problem.options_alike": ("option",),
    "problem.key_index": ("count",),
    "problem.key_judgement": (),
    "problem.key_truth": (),
    "problem.key_date": (),
    "problem.asks_date": ("asks",),
    "problem.asks_finer": ("asks",),
    "problem.key_percentage": (),
    "problem.key_comparison": (),
    "problem.key_money": (),
    "problem.key_currency": (),
    "problem.key_number": (),
    "problem.key_term": (),
    "problem.key_in_others": ("name",),
    "problem.key_blanks": (),
    "problem.blank": ("blank", "problem"),
    "problem.key_indexes": ("count",),
    "problem.key_order": ("count",),
    "problem.key_pairs": ("left", "right"),
    "problem.key_family": ("family",),
    "problem.key_year": (),
    "problem.asks_agreement": ("asks",),
    "problem.key_items": (),
    "problem.items_alike": (),
    "problem.item": ("item", "problem"),
    "problem.want": ("count",),
    "problem.wrong_part": (),
    "problem.scoring": ("scoring", "known"),
    "problem.key_unread": (),
    "problem.accepts": ("index",),
    "problem.tolerance_value": (),
    "problem.tolerance_zero": (),
    "problem.tolerance_hedge": ("hedge",),
    "problem.tolerance_kind": ("kind",),
}

CODES: Final[dict[str, tuple[str, ...]]] = {**READ, **VALUE, **FIX, **NOTE, **EXPLAIN, **DIAGNOSIS, **PROBLEM}

#: Codes whose sentence names the key or leads to it.
REVEALS: Final = frozenset(EXPLAIN) | {
    "note.scale_up",
    "note.scale_down",
    "note.scale_up_plain",
    "note.scale_down_plain",
    "note.typo",
    "note.currency_other",
    "note.one_of_several",
    "note.hedge",
    "note.ticks",
    "note.other_part",
    "note.short_name",
    "note.surname",
    "note.surname_alone",
    "note.agreement_year",
}


def value_of(reading: Message) -> Message:
    """The value that a reading names, as a message of its own: for a button that offers it."""
    return Message(reading.code.replace("read.", "value."), reading.params)


def say(code: str, **params: Any) -> Message:
    """The message ``code`` with its params; raises ValueError when they are not what the code declares."""
    if set(params) != set(CODES.get(code, ("?",))):
        raise ValueError(f"{code} does not carry {sorted(params)}")
    return Message(code, params)
