"""What every question kind has in common: its shape, and how a posted value becomes text.

Pure. A kind is one module of this package that ends in a ``KIND``; ``quizzes.marking.KINDS`` lists them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any, Final

from quizzes.marking.codes import say
from quizzes.records import Examples, Mark, Message, NeedsFixing, PublicSpec, Response, Spec

#: Characters of an answer that are read; a longer one is asked back.
LIMIT: Final = 2000

RIGHT: Final = Decimal(1)
WRONG: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of question.

    ``parse`` reads a raw answer and sees the public question only; ``grade`` compares what was read with
    the key; ``explain`` says which rule decided and names the key; ``examples`` gives sample answers;
    ``problems`` lists what is wrong with a question of this kind. ``version`` grows with every change
    that can change a mark.
    """

    name: str
    version: int
    parse: Callable[[PublicSpec, Any], Response | NeedsFixing]
    grade: Callable[[Spec, Response], Mark]
    explain: Callable[[Spec, Response], Message]
    examples: Callable[[Spec, Random], Examples]
    problems: Callable[[Spec], list[Message]]

    @property
    def marker(self) -> str:
        """Name and version, as stored with every mark: ``percentage/1``."""
        return f"{self.name}/{self.version}"


def typed_text(raw: Any) -> str | NeedsFixing:
    """The trimmed text of a raw typed answer, or why there is none.

    A number posted as JSON counts as its digits; lists, maps and truth values are no typed text.
    """
    if raw is None:
        return NeedsFixing(say("fix.blank"))
    if isinstance(raw, bool) or not isinstance(raw, (str, int, float, Decimal)):
        return NeedsFixing(say("fix.text"))
    if isinstance(raw, int) and abs(raw) >= 10**300:  # str() of longer ones is slow, then refused by Python itself
        return NeedsFixing(say("fix.too_long", limit=LIMIT))
    text = clean(raw if isinstance(raw, str) else str(raw))
    if isinstance(text, NeedsFixing):
        return text
    return text if text else NeedsFixing(say("fix.blank"))


def clean(text: str) -> str | NeedsFixing:
    """``text`` without invisible characters and outer space; an overlong one needs fixing."""
    if len(text) > LIMIT:
        return NeedsFixing(say("fix.too_long", limit=LIMIT))
    if text.isascii():
        return text.strip("\0\t\r\n\v\f ")
    return "".join(char for char in text if unicodedata.category(char) not in ("Cf", "Cs")).strip()


def verdict(
    spec: Spec, response: Response, *, right: bool, rule: str, marker: str, note: Message | None = None
) -> Mark:
    """A mark of all or nothing, without parts."""
    return Mark(RIGHT if right else WRONG, response.reading, rule, marker, note)
