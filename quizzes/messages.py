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
from quizzes.sentences import PACK_SENTENCES, SEAL_SENTENCES, SENTENCES, TABLE_SENTENCES

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
