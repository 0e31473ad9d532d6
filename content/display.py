"""Values as people read them, in the interface's language: the one place that writes a fact's value."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

TYPE_LABELS = {
    "date": gettext_lazy("Date"),
    "percentage": gettext_lazy("Percentage"),
    "fraction": gettext_lazy("Fraction"),
    "money": gettext_lazy("Sum of money"),
    "quantity": gettext_lazy("Number"),
    "agreement": gettext_lazy("Agreement"),
    "concept": gettext_lazy("Concept"),
    "person": gettext_lazy("Person"),
    "organisation": gettext_lazy("Organisation"),
}
_SCALES = ((12, gettext_lazy("trillion")), (9, gettext_lazy("billion")), (6, gettext_lazy("million")))
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}


def type_label(type_: str) -> str:
    """The name of a type of fact."""
    return str(TYPE_LABELS[type_])


def term_label(type_: str, value: Any) -> str:
    """The name of the type of a term; letters that stand for common words ("missile defence") name no body."""
    name = str(value.get("name") or "") if isinstance(value, Mapping) else ""
    return _("Abbreviation") if type_ == "organisation" and name and name == name.lower() else type_label(type_)


def format_value(type_: str, value: Any) -> str:
    """A normalised value in words: "22 July 2025", "33.7%", "$550 billion", "25,000 troops", a name."""
    if type_ == "date":
        return format_date(str(value))
    if type_ == "percentage":
        return "–".join(format_number(part) for part in str(value).split("/")) + "%"
    if type_ == "money" and isinstance(value, Mapping):
        return format_money(str(value["amount"]), value.get("currency"))
    if type_ == "quantity" and isinstance(value, Mapping):
        amount = "–".join(format_number(part) for part in str(value["amount"]).split("/"))
        unit = str(value.get("unit") or "")
        if unit.startswith("rank"):
            place = unit.removeprefix("rank").strip(" ,")
            return _("number %(place)s: %(what)s") % {"place": amount, "what": place} if place else amount
        return f"{amount} {value.get('unit') or ''}".strip()
    if isinstance(value, Mapping):
        return str(value.get("name") or value.get("term") or value.get("acronym") or "")
    return str(value)


def format_number(text: str) -> str:
    """A number with grouped thousands and its own decimals."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if not number.is_finite() or abs(number.adjusted()) > 40:
        return text
    return number_format(format(number, "f"), use_l10n=True, force_grouping=True)


def format_money(amount: str, currency: str | None) -> str:
    """A sum with its scale in words: "$550 billion", "¥8.7 trillion", "12.50 CHF"."""
    try:
        number = Decimal(amount)
    except InvalidOperation:
        return f"{amount} {currency or ''}".strip()
    words = format_number(amount)
    for power, name in _SCALES:
        if number.is_finite() and abs(number) >= Decimal(10) ** power:
            words = f"{format_number(format((number / Decimal(10) ** power).normalize(), 'f'))} {name}"
            break
    sign = _SIGNS.get(currency or "")
    return f"{sign}{words}" if sign else f"{words} {currency or ''}".strip()


_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")


def format_date(value: str) -> str:
    """An ISO text at its own precision in words: "22 July 2025", "July 2025", "2012–2020", "the 1990s"."""
    if "/" in value:
        return _format_span(value)
    if value.startswith("-") and value[1:].isdigit():
        return _("%(year)s BC") % {"year": int(value[1:]) + 1}
    if value.startswith("XXXX-"):
        return _format_yearless(value)
    try:
        if m := _DAY.fullmatch(value):
            return date_format(dt.date(int(m[1]), int(m[2]), int(m[3])), "j F Y")
        if m := _MONTH.fullmatch(value):
            return date_format(dt.date(int(m[1]), int(m[2]), 1), "F Y")
    except ValueError:
        return value
    if m := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return _("quarter %(quarter)s of %(year)s") % {"quarter": m[2], "year": m[1]}
    return value.lstrip("0") or value


def _format_yearless(value: str) -> str:
    try:
        if m := re.fullmatch(r"XXXX-(\d{2})-(\d{2})", value):
            return date_format(dt.date(2000, int(m[1]), int(m[2])), "j F")
        if m := re.fullmatch(r"XXXX-(\d{2})", value):
            return date_format(dt.date(2000, int(m[1]), 1), "F")
    except ValueError:
        pass
    return value


def _format_span(value: str) -> str:
    first, _slash, last = value.partition("/")
    if first.isdigit() and last.isdigit():
        if int(last) - int(first) == 9 and first.endswith("0"):
            return _("the %(year)ss") % {"year": first}
        if int(last) - int(first) == 99 and first.endswith("1"):
            return _("century %(number)s") % {"number": int(last) // 100}
    return f"{format_date(first)}–{format_date(last)}"
