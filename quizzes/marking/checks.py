"""What is wrong with a question, before anybody answers it.

Pure. ``check_spec`` runs when a question is loaded, imported or saved; ``mark`` may then rely on it.
"""

from __future__ import annotations

from random import Random
from typing import Final

from quizzes.marking.codes import say
from quizzes.marking.kind import Kind
from quizzes.marking.number import amount_of
from quizzes.marking.percentage import ends_of
from quizzes.marking.registry import KINDS
from quizzes.marking.tolerance import direction, number
from quizzes.records import Message, NeedsFixing, Spec, Tolerance

_NUMERIC: Final = ("percentage", "money", "number")


def check_spec(spec: Spec) -> list[Message]:
    """Problems of a question, [] when it can be marked; ends with marking its own key."""
    kind = KINDS.get(spec.kind)
    if kind is None:
        return [say("problem.kind", kind=spec.kind)]
    return kind.problems(spec) or _tolerance(spec) or _own_key(spec, kind)


def _tolerance(spec: Spec) -> list[Message]:
    tolerance = spec.tolerance
    if tolerance.type == "none":
        return []
    if spec.kind not in _NUMERIC:
        return [say("problem.tolerance_kind", kind=spec.kind)]
    found = []
    if not _is_value_sound(tolerance):
        found.append(say("problem.tolerance_value"))
    if tolerance.type in ("relative", "geometric") and not any(_amounts(spec)):
        found.append(say("problem.tolerance_zero"))
    if tolerance.type == "source" and tolerance.hedge and direction(tolerance.hedge) == (0, 0):
        found.append(say("problem.tolerance_hedge", hedge=tolerance.hedge))
    return found


def _is_value_sound(tolerance: Tolerance) -> bool:
    value = number(tolerance.value)
    if tolerance.type == "source":
        return not tolerance.value or value is not None
    if value is None or value < 0:
        return False
    return tolerance.type != "sigfigs" or (value == value.to_integral_value() and 1 <= value <= 50)


def _amounts(spec: Spec) -> list[object]:
    if spec.kind == "percentage":
        return list(ends_of(spec.key))
    return [amount_of(spec.key)]


def _own_key(spec: Spec, kind: Kind) -> list[Message]:
    """The plainest way to write the key must be read and earn full marks."""
    raw = kind.examples(spec, Random(0)).right[0]
    response = kind.parse(spec.public, raw)
    if isinstance(response, NeedsFixing) or kind.grade(spec, response).fraction != 1:
        return [say("problem.key_unread")]
    return []
