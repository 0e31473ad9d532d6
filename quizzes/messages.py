"""Where a pure ``Message(code, params)`` becomes a sentence in the reader's language.

Params arrive as normalised values and are written as ``content.display`` writes them everywhere; only a
sum that a learner typed is echoed to its last digit. One sentence per code of ``quizzes.marking.codes``;
``tests/quizzes/test_messages.py`` compares the two.
"""

from __future__ import annotations

import re
from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from content import display
from content.display import format_number
from quizzes.records import Message

SENTENCES: Final[dict[str, str]] = {
    # values alone; "read.*" puts each into "Read as ..."
    "value.option": _("“{option}”"),
    "value.options": _("{options}"),
    "value.judgement": _("{judgement}"),
    "value.judgement_part": _("{judgement}, namely in “{part}”"),
    "value.truth": _("{truth}"),
    "value.date": _("{answer_date}"),
    "value.percentage": _("{answer_percentage}"),
    "value.money": _("{answer_money}"),
    "value.number": _("{answer_number}"),
    "value.quantity": _("{answer_number} {unit}"),
    "value.text": _("“{text}”"),
    "value.either": _("{first} or {second}"),
    "value.hedged": _("{hedge} {figure}"),
    "value.blanks": _("{readings}"),
    "value.items": _("{readings}"),
    "value.pairs": _("{readings}"),
    "value.pair": _("{left} – {right}"),
    "value.order": _("{sequence}"),
    # needs fixing
    "fix.blank": _("Nothing has been typed yet."),
    "fix.too_long": _("That is longer than {limit} characters. Shorten it to the answer alone."),
    "fix.choose": _("Choose one of the options."),
    "fix.choose_some": _("Tick the options that are right."),
    "fix.which_part": _("Which part of it is wrong?"),
    "fix.judgement": _("Choose one of the three: supported, contradicted or not said."),
    "fix.truth": _("Choose true or false."),
    "fix.date": _("This could not be read as a date. Write it like 31 January 1999."),
    "fix.no_such_day": _("There is no such day in the calendar."),
    "fix.day_or_month": _("Which number is the day and which the month?"),
    "fix.date_readings": _("This date can be read in more than one way. Which one is meant?"),
    "fix.add_year": _("Add the year."),
    "fix.both_years": _("Give both ends: the first and the last year."),
    "fix.percentage": _("This could not be read as a percentage. Write it like 7 or 12.5."),
    "fix.points": _("Percentage points are another unit. Give a percentage."),
    "fix.percent_or_share": _("Is this a percentage or a share of one?"),
    "fix.range": _("This is a range. Give one figure."),
    "fix.both_ends": _("Give both ends of the range, like 30–40%."),
    "fix.number": _("This could not be read as a number. Write it like 1200 or 2.5."),
    "fix.separator": _("Does the separator group thousands or begin the decimals?"),
    "fix.two_numbers": _("There is more than one number here. Give one."),
    "fix.money": _("This could not be read as a sum of money. Write it like 3 million CHF."),
    "fix.add_currency": _("Add the currency."),
    "fix.rate": _("This is an amount per something. Give the amount alone."),
    "fix.readings": _("This can be read in more than one way. Which one is meant?"),
    "fix.text": _("Type the answer in words."),
    "fix.blanks_shape": _("Fill in every blank: there are {expected}."),
    "fix.in_blank": _("Blank {blank}: {fix}"),
    "fix.in_item": _("Answer {item}: {fix}"),
    "fix.too_many": _("That is more than {limit} answers. Give only those that are asked for."),
    "fix.partners": _("Give each of the {expected} on the left a partner."),
    "fix.places": _("Give each of the {expected} places once."),
    # notes on marks
    "note.two_answers": _("Two different answers were given, so neither could count."),
    "note.weekday": _("The weekday does not belong to that date; the date counts."),
    "note.short_year": _("A year of two digits was read in the century of the answer."),
    "note.more_precise": _("More precise than asked."),
    "note.less_precise": _("Less precise than the question asks for."),
    "note.year_given": _("The question is about {year}."),
    "note.partly": _("Part of this is right."),
    "note.calendar_century": _("Centuries are counted from 00 or from 01; either counts."),
    "note.fraction": _("A share in words counts as its percentage."),
    "note.rounded": _("A rounded figure is enough here."),
    "note.exact_asked": _("Near, but this question asks for the exact figure."),
    "note.hedge": _("The figure is right, but “{hedge}” makes another statement of it."),
    "note.outside": _("Near, but outside what counts here."),
    "note.currency_other": _("The amount is right, in another currency."),
    "note.scale_up": _("That is {answer_money}; the answer is {times} times as large."),
    "note.scale_down": _("That is {answer_money}; the answer is {times} times smaller."),
    "note.scale_up_plain": _("That is {answer_number}; the answer is {times} times as large."),
    "note.scale_down_plain": _("That is {answer_number}; the answer is {times} times smaller."),
    "note.unit_other": _("That was given in {unit}; the question asks for {asked}."),
    "note.unit_unneeded": _("Counted in {asked}; the unit need not be typed."),
    "note.letters": _("Some letters came from another alphabet; they count."),
    "note.article": _("The article makes no difference."),
    "note.accents": _("Accents and macrons make no difference."),
    "note.spacing": _("Hyphens, spaces and stops make no difference."),
    "note.plural": _("Singular and plural both count."),
    "note.spelling": _("Another spelling of the same term."),
    "note.typo": _("A slip of the keyboard: it is spelt “{spelt}”."),
    "note.other_term": _("“{text}” is another term."),
    "note.one_of_several": _("More than one answer was given; only one can count."),
    "note.blanks": _("{right} of {of} blanks are right."),
    "note.ticks": _("{right} of {of} right ones ticked, and {wrong} wrong."),
    "note.other_part": _("It is contradicted, but in another part."),
    "note.other_person": _("“{text}” is another person."),
    "note.short_name": _("The full name is {name}."),
    "note.surname": _("The family name is enough here; the full name is {name}."),
    "note.surname_alone": _("The question asks for the full name: {name}."),
    "note.agreement_year": _("The agreement is right, the year is not."),
    "note.items": _("{right} of {of} are right."),
    "note.items_extra": _("{right} of {of} are right; each wrong answer beyond {of} takes one of them away."),
    "note.partners": _("{right} of {of} have the right partner."),
    "note.pairs": _("{right} of {of} pairs stand in the right order."),
    "note.adjacent": _("{right} of {of} neighbours follow one another as they should."),
    # explanations
    "explain.option": _("The answer is “{option}”."),
    "explain.options": _("The answer is: {options}."),
    "explain.judgement_part": _("The answer is: {judgement}, namely in “{part}”."),
    "explain.judgement": _("The answer is: {judgement}."),
    "explain.truth": _("The statement is {truth}."),
    "explain.date": _("The answer is {key_date}."),
    "explain.percentage": _("The answer is {key_percentage}."),
    "explain.money": _("The answer is {key_money}."),
    "explain.number": _("The answer is {key_number}."),
    "explain.quantity": _("The answer is {key_number} {unit}."),
    "explain.text": _("The answer is “{text}”."),
    "explain.alias": _("“{text}” is another name of “{name}”."),
    "explain.hedge": _("{key} The brief says “{hedge}”, so within {within_percentage} counts."),
    "explain.interval": _("{key} Anything from {low_number} to {high_number} counts."),
    "explain.sigfigs": _("{key} It is compared to {figures} significant figures."),
    "explain.rounded": _("{key} A rounded figure is enough here."),
    "explain.inside_date": _("{answer_date} lies within {key_date}."),
    "explain.blanks": _("{answers}"),
    "explain.agreement": _("The answer is “{text}” ({year})."),
    "explain.items": _("The answers are: {readings}."),
    "explain.any_items": _("Any {want} of these are right: {readings}."),
    "explain.pairs": _("The pairs are: {readings}."),
    "explain.order": _("The order is: {sequence}."),
    # what a wrong value was
    "diagnosis.date": _("{value_date} is something else: {about}."),
    "diagnosis.percentage": _("{value_percentage} is something else: {about}."),
    "diagnosis.money": _("{value_money} is something else: {about}."),
    "diagnosis.number": _("{value_number} is something else: {about}."),
    "diagnosis.text": _("“{text}” is something else: {about}."),
    # problems of a question
    "problem.kind": _("There is no question kind “{kind}”."),
    "problem.options": _("Give at least two options, none of them empty."),
    "problem.options_alike": _("Two options read the same: “{option}”."),
    "problem.key_index": _("The key is the number of an option, from 0 to one less than {count}."),
    "problem.key_judgement": _("The key is supported, contradicted or not_said."),
    "problem.key_truth": _("The key is true or false."),
    "problem.key_date": _("The key is no date in the form 2025-07-22."),
    "problem.asks_date": _("“{asks}” is no precision that a date can be asked at."),
    "problem.asks_finer": _("The key is not as precise as what is asked ({asks})."),
    "problem.key_percentage": _("The key is no percentage in the form 15, or 15/20 for a range."),
    "problem.key_comparison": _("A comparison needs the range of answers that are right as its key, like 50/100."),
    "problem.key_money": _("The key is no sum in the form amount and currency."),
    "problem.key_currency": _("The currency is asked or shown, but the key has none."),
    "problem.key_number": _("The key is no number in the form amount and unit."),
    "problem.key_term": _("The key is no term with a name."),
    "problem.key_in_others": _("“{name}” is the key and also a name not to be confused with it."),
    "problem.key_blanks": _("The key is a list with one question per blank."),
    "problem.blank": _("Blank {blank}: {problem}"),
    "problem.key_indexes": _("The key is a list of numbers of options, each from 0 to one less than {count}."),
    "problem.key_order": _("The key is the numbers of all {count} options, from 0, in the right order."),
    "problem.key_pairs": _("The key is one pair of numbers for each of {left} on the left, with one of {right}."),
    "problem.key_family": _("The family name “{family}” does not stand in the name."),
    "problem.key_year": _("The year is asked, but the key has no date."),
    "problem.asks_agreement": _("An agreement can be asked for its year, not for “{asks}”."),
    "problem.key_items": _("The key is a list of keys of one typed kind."),
    "problem.items_alike": _("The items of a list are all of one kind and asked in one way."),
    "problem.item": _("Item {item}: {problem}"),
    "problem.want": _("Ask for at least 1 and at most {count} of the items."),
    "problem.wrong_part": _("A contradicted statement in parts has one wrong part; any other statement has none."),
    "problem.scoring": _("There is no scoring rule “{scoring}” here; there is {known}."),
    "problem.key_unread": _("The key itself would not be marked right."),
    "problem.accepts": _("Accepted answer {index}, counted from 0, does not have the form of the key."),
    "problem.tolerance_value": _("The tolerance needs a value that is a number and not negative."),
    "problem.tolerance_zero": _("A relative or geometric tolerance cannot work round 0."),
    "problem.tolerance_hedge": _("“{hedge}” is no wording that loosens a figure."),
    "problem.tolerance_kind": _("A tolerance has no meaning for the kind “{kind}”."),
}

#: What is wrong with a file of questions; one sentence per code of ``quizzes.interchange.pack``.
PACK_SENTENCES: Final[dict[str, str]] = {
    "pack.unreadable": _("This file is not valid YAML in UTF-8: {why}"),
    "pack.not_a_list": _("This file must be a list of questions."),
    "pack.not_a_mapping": _("This entry is not a list of fields and values."),
    "pack.twice": _("This id stands twice in the file."),
    "pack.unknown_field": _("There is no field “{field}”."),
    "pack.missing_field": _("The field “{field}” is missing."),
    "pack.bad_value": _("A field has a value of the wrong form: {why}"),
    "pack.status": _("The status is draft or approved, not “{status}”."),
    "pack.no_fact": _("There is no fact “{fact}” in the digests of this pack."),
    "pack.quote": _("The quote stands in no passage of the digest; copy its words exactly."),
    "pack.no_brief": _("There is no digest of this name in the folder briefs."),
    "pack.slug_taken": _("A brief of this name is here already and is not of this pack. Rename one of them."),
}

#: What is wrong with a table of questions; one sentence per code of ``quizzes.interchange.table``.
TABLE_SENTENCES: Final[dict[str, str]] = {
    "table.unreadable": _("This file is no CSV table in UTF-8: {why}"),
    "table.columns": _("The first row must name the columns, stem and key among them."),
    "table.kind": _("There is no kind of question “{kind}”."),
    "table.key": _("The key “{key}” cannot be read for this kind."),
}

#: What a machine finds wrong with a stem, and what it cannot tell; one sentence per code of ``quizzes.stem_seal``.
SEAL_SENTENCES: Final[dict[str, str]] = {
    "seal.name": _("“{name}” stands nowhere in the brief."),
    "seal.value": _("“{value}” stands nowhere in the brief."),
    "seal.negation": _("The stem says “not” where the passage does not, or the other way round."),
    "seal.hedge_lost": _("The passage says “{hedge}”; the stem asks as if the value were exact."),
    "seal.hedge_added": _("The stem says “{hedge}”; the passage gives the value without."),
    "seal.source": _("It is {source} who says so; the stem does not tell."),
    "seal.meaning": _("the words of the stem are not those of the passage: whether they mean the same"),
    "seal.turned": _("whether the statement differs from the passage in what the key says"),
    "seal.negated": _("a “not” on one side, in other words on the other"),
    "seal.pairs": _("whether each pair belongs together"),
    "seal.order": _("whether the order is the only one"),
    "seal.undated": _("the fact may age and the stem gives no date or source"),
    "seal.value_lost": _("The passage, read again, does not give the key."),
    "seal.passage_lost": _("The newest edition of the brief has no such passage."),
}

#: Two full stops that are no ellipsis.
_END_TWICE: Final = re.compile(r"(?<!\.)\.\.(?!\.)")
#: Answers that were chosen, not read.
_CHOICES: Final = frozenset(
    f"read.{name}" for name in "option options judgement judgement_part truth pairs order".split()
)
_CHOSEN: Final = _("You chose: {value}.")
_READ_AS: Final = _("Read as {value}.")
_JUDGEMENTS: Final = {
    "supported": _("the brief supports it"),
    "contradicted": _("the brief contradicts it"),
    "not_said": _("the brief does not say"),
}
_TIMES: Final = {
    "1000": _("a thousand"),
    "1000000": _("a million"),
    "1000000000": _("a billion"),
    "1000000000000": _("a trillion"),
}
#: How lists of messages are joined, by the code that holds them.
_JOINED: Final = {"readings": " · ", "options": " · ", "sequence": " → ", "answers": " "}


def render(message: Message) -> str:
    """The sentence of a message in the active language. Raises KeyError for a code without one."""
    if message.code.startswith("read."):
        sentence = gettext(_CHOSEN if message.code in _CHOICES else _READ_AS).format(value=render_value(message))
    else:
        values = {name: _written(name, value) for name, value in message.params.items()}
        sentence = gettext(_sentence(message.code)).format(**values)
    return _END_TWICE.sub(".", sentence.replace(".”.", ".”"))  # a quoted option, or "Jr.", may end its own sentence


def _sentence(code: str) -> str:
    return SENTENCES.get(code) or SEAL_SENTENCES.get(code) or TABLE_SENTENCES.get(code) or PACK_SENTENCES[code]


def render_value(reading: Message) -> str:
    """What an answer was read as, without the sentence round it: "22 July 2025"."""
    return render(Message(reading.code.replace("read.", "value."), reading.params))


def _written(name: str, value: Any) -> str:
    if isinstance(value, Message):
        return render(value)
    if isinstance(value, (list, tuple)):
        return _JOINED.get(name, ", ").join(render(one) if isinstance(one, Message) else str(one) for one in value)
    if name == "judgement":
        return gettext(_JUDGEMENTS[value])
    if name == "times":
        return gettext(_TIMES[value]) if value in _TIMES else format_number(str(value))
    if name == "truth":
        return gettext("true") if value else gettext("false")
    role, _underscore, kind = name.rpartition("_")
    if kind == "money" and role == "answer":
        return echo_money(str(value["amount"]), str(value["currency"] or ""))
    return format_value(kind, value) if kind in ("date", "money", "percentage", "number") else str(value)


def format_value(type_: str, value: Any) -> str:
    """A normalised value as people read it: "22 July 2025", "15%", "$550 billion", "25,000 troops", a name."""
    return format_number(str(value)) if type_ == "number" else display.format_value(type_, value)


def echo_money(amount: str, currency: str) -> str:
    """A sum as it was read, to the last digit, so that a slip of scale shows: "550,000,000,000 USD".

    ``currency`` is a code, the name of a sign that several currencies share ("dollar"), or "".
    """
    digits = format_number(amount)
    if currency == "dollar":
        return f"${digits}"
    if currency == "yen_or_yuan":
        return f"¥{digits}"
    return f"{digits} {currency}" if currency.isupper() else digits
