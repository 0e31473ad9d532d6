"""How a normalised value is written in a stem, an option or an explanation, and what is asked about it.

Pure. Drafts are in the language of the brief; only English is drafted so far.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from content.records import FactCandidate

MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
CURRENCIES: Final = {
    "USD": "US dollars",
    "EUR": "euros",
    "JPY": "yen",
    "GBP": "pounds sterling",
    "CNY": "yuan",
    "AUD": "Australian dollars",
    "CAD": "Canadian dollars",
    "CHF": "Swiss francs",
    "INR": "Indian rupees",
    "KRW": "South Korean won",
    "BRL": "Brazilian reais",
    "ZAR": "South African rand",
    "SEK": "Swedish kronor",
    "NOK": "Norwegian kroner",
    "DKK": "Danish kroner",
    "RUB": "Russian roubles",
    "MXN": "Mexican pesos",
    "TRY": "Turkish lira",
    "PLN": "Polish zloty",
    "TWD": "New Taiwan dollars",
    "SGD": "Singapore dollars",
    "NZD": "New Zealand dollars",
    "HKD": "Hong Kong dollars",
    "THB": "Thai baht",
    "IDR": "Indonesian rupiah",
    "MYR": "Malaysian ringgit",
    "PHP": "Philippine pesos",
    "VND": "Vietnamese dong",
    "PKR": "Pakistani rupees",
    "BDT": "Bangladeshi taka",
    "KES": "Kenyan shillings",
    "NGN": "Nigerian naira",
    "GHS": "Ghanaian cedis",
    "EGP": "Egyptian pounds",
    "NAD": "Namibian dollars",
    "BWP": "Botswana pula",
    "ILS": "Israeli shekels",
    "AED": "UAE dirhams",
    "SAR": "Saudi riyals",
    "UAH": "Ukrainian hryvnias",
    "CZK": "Czech crowns",
    "HUF": "Hungarian forints",
    "RON": "Romanian lei",
    "ARS": "Argentine pesos",
    "CLP": "Chilean pesos",
    "COP": "Colombian pesos",
}
FRACTIONS: Final = {
    "1/2": "one half",
    "1/3": "one third",
    "2/3": "two thirds",
    "1/4": "one quarter",
    "3/4": "three quarters",
    "1/5": "one fifth",
    "2/5": "two fifths",
    "3/5": "three fifths",
    "4/5": "four fifths",
}
_SCALES: Final = (("trillion", 12), ("billion", 9), ("million", 6))
_NUMERAL: Final = re.compile(
    r"^(?:(?:[\d][\d.,'’ ]*\d|\d|a|an|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundred|thousand|million|billion|trillion|dozen|and|m|bn|k)(?:[\s-]+|$))+",
    re.I,
)
_ORDINAL: Final = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|top|"
    r"doubl\w*|tripl\w*|quadrupl\w*|twice|thrice|only|sole|number one|\w+fold)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a numeric question asks for. ``noun`` is what is counted; ``precision`` is that of a date.

    ``unit`` is what stands behind the gap in a cloze: "%", "US dollars", the noun, or a hint of precision.
    """

    type: str
    noun: str = ""
    precision: str = ""
    currency: str = ""
    year_given: str = ""
    per: str = ""

    @property
    def gap(self) -> str:
        """The gap of a cloze with what the learner need not type."""
        if self.type == "percentage":
            return "{1}%"
        if self.type == "money":
            return f"{{1}} {CURRENCIES.get(self.currency, self.currency or self.noun)}".strip()
        if self.type == "quantity":
            return f"{{1}} {self.noun}".strip()
        hint = {"day": "day, month and year", "month": "month and year", "span": "from ... to ..."}.get(
            self.precision, self.precision
        )
        if self.year_given:
            hint = {"day": "day and month", "month": "month"}.get(self.precision, hint)
            return f"{{1}} {self.year_given} ({hint})"
        return f"{{1}} ({hint})"


def date_precision(value: str) -> str:
    """The precision of a normalised date: day, month, year, quarter, decade, century or span."""
    if "/" in value:
        first, last = value.split("/")
        if re.fullmatch(r"\d{3}0", first) and re.fullmatch(r"\d{3}9", last) and int(last) - int(first) == 9:
            return "decade"
        if re.fullmatch(r"\d\d01", first) and int(last[:4]) - int(first) == 99:
            return "century"
        return "span"
    if re.fullmatch(r"-?\d{4}-Q\d", value):
        return "quarter"
    return {4: "year", 7: "month", 10: "day"}.get(len(value.lstrip("-")), "span")


def asked_of(fact: FactCandidate) -> Asked | None:
    """What to ask of a numeric fact; None when its wording cannot be split into number and noun."""
    if fact.type == "date":
        precision = date_precision(str(fact.value))
        year = re.match(r"-?\d{4}", str(fact.value))
        given = year[0] if fact.resolved and year and year[0] not in fact.surface else ""
        return Asked("date", precision=precision, year_given=given)
    if fact.type == "money":
        currency = str(fact.value["currency"] or "")
        return Asked("money", "" if currency else quantity_noun(fact.surface, ""), currency=currency)
    if fact.type == "quantity":
        noun = quantity_noun(fact.surface, str(fact.value["unit"] or ""))
        if amount_of("quantity", fact.value) in (None, 1):
            return None
        return Asked("quantity", noun=noun) if noun else None
    return Asked(fact.type)


def spelt_out(surface: str) -> bool:
    """Whether a date's wording names a month or has digits, unlike "a year earlier" or "last May"."""
    if re.match(r"(?:last|this|next|the same|that)\b", surface, re.I):
        return False
    return bool(re.search(r"\d", surface)) or any(month in surface for month in MONTHS)


def quantity_noun(surface: str, unit: str) -> str:
    """What a count counts, in the words of the passage: "US troops" for "25,000 US troops"; "" when unclear."""
    if _ORDINAL.search(surface) or _ORDINAL.search(unit) or unit.startswith("rank"):
        return ""
    match = _NUMERAL.match(surface)
    if not match or re.search(r"\d-\w|-(?:year|day|month|week)", surface):
        return ""
    noun = surface[match.end() :].strip()
    if noun:
        return noun
    return unit if re.fullmatch(r"[A-Za-z][A-Za-z -]+", unit) else ""


def amount_of(type_: str, value: Any) -> Decimal | None:
    """The number in a percentage, money or quantity value; None for ranges, dates and names."""
    text = value["amount"] if isinstance(value, Mapping) and "amount" in value else value
    if type_ == "date":
        return None
    try:
        return Decimal(str(text))
    except InvalidOperation:
        return None


def say_number(amount: Decimal) -> str:
    """A number with commas, and with million, billion or trillion from one million on."""
    for word, power in _SCALES:
        unit = Decimal(10) ** power
        if abs(amount) >= unit and (amount * 1000 / unit) % 1 == 0:
            return f"{(amount / unit).normalize():f} {word}"
    plain = f"{amount.normalize():f}"
    whole, _, part = plain.partition(".")
    return f"{int(whole):,}" + (f".{part}" if part else "")


def say_date(value: str) -> str:
    """A date as one writes it: 22 July 2025, July 2025, 2012-2020, the 1990s."""
    precision = date_precision(value)
    if precision == "decade":
        return f"the {value[:4]}s"
    if precision == "quarter":
        return f"{('first', 'second', 'third', 'fourth')[int(value[-1]) - 1]} quarter of {value[:4]}"
    if "/" in value:
        return " to ".join(say_date(part) for part in value.split("/"))
    parts = value.split("-")
    if precision == "day":
        return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}" if precision == "month" else value


_POWERS: Final = {"crore": 7, "lakh": 5, "thousand": 3, "million": 6, "billion": 9, "trillion": 12} | {
    "k": 3,
    "m": 6,
    "mn": 6,
    "bn": 9,
    "tn": 12,
}


_SCALE_ROWS: Final = (("thousand", "million", "billion", "trillion"), ("k", "m", "bn", "tn"), ("mn", "bn", "tn"))
_NEXT_SCALE: Final = 1000


def restyled(surface: str, value: Mapping[str, Any]) -> str:
    """A sum in the style of the passage: "$6.5 billion" for a changed "$7 billion"; spelt out where that fails."""
    match = re.fullmatch(
        r"(?P<before>[^\d]*)[\d.,]+(?P<scale> ?(?:million|billion|trillion|thousand|crore|lakh|bn|mn|tn|m|k)\b)?"
        r"(?P<after>[^\d]*)",
        surface,
    )
    if not match or "/" in str(value["amount"]):
        return say("money", value)
    scale = match["scale"] or ""
    amount = Decimal(str(value["amount"])).scaleb(-_POWERS.get(scale.strip(), 0)).normalize()
    if scale and not 1 <= amount < _NEXT_SCALE:
        row = next((row for row in _SCALE_ROWS if scale.strip() in row), ())
        other = next((s for s in row if 1 <= Decimal(str(value["amount"])).scaleb(-_POWERS[s]) < _NEXT_SCALE), "")
        amount = Decimal(str(value["amount"])).scaleb(-_POWERS[other]).normalize() if other else Decimal(0)
        scale = scale.replace(scale.strip(), other)
    if amount < 1 or amount >= 100_000:
        return say("money", value)
    digits = re.search(r"\.(\d+)", surface) if scale == (match["scale"] or "") else None
    places = max(len(digits[1]) if digits else 0, -int(amount.as_tuple().exponent), 0)
    return f"{match['before']}{amount:,.{places}f}{scale}{match['after']}"


_WORDS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()


def restyled_share(surface: str, value: str) -> str:
    """A share in the style of the passage: "57 per cent" for a changed "67 per cent"."""
    unit = re.search(r"\s?(?:%|per ?cent)$", surface.strip(), re.I)
    bare = re.fullmatch(r"[\d.,]+", surface.strip())  # "from 1.05 to 1.55 percent"
    return value.replace("/", " to ") + (unit[0] if unit else "" if bare else "%")


def in_words(surface: str, value: Mapping[str, Any]) -> str:
    """A count in words where the passage writes a small one in words, else in digits."""
    if "/" in str(value["amount"]):
        return say("quantity", value)
    amount = Decimal(str(value["amount"]))
    if not re.match(r"\d", surface) and amount == amount.to_integral_value() and amount < len(_WORDS):
        return _WORDS[int(amount)]
    return say("quantity", value)


def _say_amount(value: Mapping[str, Any]) -> str:
    """An amount, or both ends of a range."""
    return " to ".join(say_number(Decimal(part)) for part in str(value["amount"]).split("/"))


def say(type_: str, value: Any) -> str:
    """A value as text for options and explanations."""
    if type_ == "date":
        return say_date(str(value))
    if type_ == "percentage":
        return f"{str(value).replace('/', ' to ')}%"
    if type_ == "fraction":
        return FRACTIONS.get(str(value), str(value))
    if type_ == "money":
        name = CURRENCIES.get(str(value["currency"]), str(value["currency"] or ""))
        return f"{_say_amount(value)} {name}".strip()
    if type_ == "quantity":
        return _say_amount(value)
    return str(value.get("name") or value.get("term") or value.get("acronym"))
