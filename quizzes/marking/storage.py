"""Questions, messages and marks as JSON and back, exactly: what a database row, a pack file and a pipe hold.

Pure. ``spec_from_json`` also reads what YAML makes of a key (numbers, dates) and gives it the text form
that ARCHITECTURE.md names; it refuses fields it does not know. ``spec_from_json(spec_to_json(s)) == s``
for every spec that came from JSON.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from quizzes.records import Mark, Message, Part, Rival, Spec, Tolerance

_FIELDS: Final = frozenset(
    "kind key options tolerance grain asks others order currency scoring accepts rivals want parts wrong_part".split()
)
_TEXT_KEYS: Final = frozenset({"date", "percentage"})
_FIGURE: Final = re.compile(r"(-?\d+(?:\.\d+)?)\s?(%)?")
_FULL_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def spec_from_json(data: Mapping[str, Any]) -> Spec:
    """The spec in ``data``; raises ValueError with the name of the field that is missing, unknown or misshapen."""
    unknown = sorted(set(data) - _FIELDS)
    if unknown:
        raise ValueError(f"unknown field {unknown[0]!r}")
    kind = data.get("kind")
    if not isinstance(kind, str) or "key" not in data:
        raise ValueError("a question needs a kind and a key")
    left, options = _options(kind, data)
    key, others = _names_apart(data["key"])
    return Spec(
        kind=kind,
        key=_list_key(key, _text(data, "asks")) if kind == "list" else _key(kind, key),
        options=options,
        tolerance=_tolerance(data.get("tolerance")),
        grain=_text(data, "grain") or "exact",
        asks=_text(data, "asks"),
        others=(*_texts(data, "others"), *others),
        order=_text(data, "order") or None,
        currency=_text(data, "currency") or "optional",
        scoring=_text(data, "scoring"),
        accepts=tuple(_key(kind, value) for value in _list(data, "accepts")),
        rivals=tuple(_rival(kind, rival) for rival in _list(data, "rivals")),
        left=left,
        want=_whole(data, "want") or 0,
        parts=tuple(part.strip() for part in _texts(data, "parts")),
        wrong_part=_whole(data, "wrong_part"),
    )


def _names_apart(key: Any) -> tuple[Any, tuple[str, ...]]:
    """A key, and the names not to be confused with it that its author put inside it."""
    if not isinstance(key, Mapping) or "others" not in key:
        return key, ()
    return {name: value for name, value in key.items() if name != "others"}, _texts(key, "others")


def _options(kind: str, data: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The left side and the options: a matching question writes both as a map of left and right."""
    sides = data.get("options")
    if kind == "matching" and isinstance(sides, Mapping):
        if set(sides) - {"left", "right"}:
            raise ValueError("options is a map of left and right")
        return _texts(sides, "left"), _texts(sides, "right")
    return (), _texts(data, "options")


def _whole(data: Mapping[str, Any], name: str) -> int | None:
    value = data.get(name)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 1000):
        raise ValueError(f"{name} is a whole number")
    return value


def _key(kind: str, key: Any) -> Any:
    """A key in its agreed shape: texts for dates and amounts, a map for a term given by name alone."""
    if kind in _TEXT_KEYS:
        return _plain(key)
    if kind == "money" and isinstance(key, Mapping):
        return {"amount": _plain(key.get("amount")), "currency": key.get("currency")}
    if kind == "number":
        amount, unit = (key.get("amount"), key.get("unit")) if isinstance(key, Mapping) else (key, None)
        return {"amount": _plain(amount), "unit": unit}
    if kind in ("person", "agreement") and isinstance(key, str):
        return {"name": key}
    if isinstance(key, Mapping):
        return {str(name): _key("", value) for name, value in key.items()}
    if isinstance(key, (list, tuple)):
        return [_key("", value) for value in key]
    return key.isoformat() if isinstance(key, dt.date) else key


def _list_key(key: Any, asks: str) -> Any:
    """The items of a list as small questions. ``asks`` may name the kind of items that bring none."""
    return [_item(value, asks) for value in key] if isinstance(key, (list, tuple)) else key


def _item(value: Any, asks: str) -> Any:
    """A text or a map with a name is a term, a map with an amount a sum or a number, unless told otherwise."""
    if isinstance(value, Mapping) and "kind" in value:
        return {str(name): _key(str(value["kind"]) if name == "key" else "", one) for name, one in value.items()}
    kind = "term"
    if asks:
        kind = asks
    elif isinstance(value, Mapping) and "amount" in value:
        kind = "money" if "currency" in value else "number"
    elif isinstance(value, dt.date) or (isinstance(value, str) and _FULL_DATE.fullmatch(value)):
        kind = "date"
    elif isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        kind = "number"
    elif isinstance(value, str) and (figure := _FIGURE.fullmatch(value)):
        kind, value = ("percentage", figure[1]) if figure[2] else ("number", value)
    return {"kind": kind, "key": _key(kind, value)}


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, Decimal)):
        return str(value)
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, dt.date) else value


def _tolerance(data: Any) -> Tolerance:
    if data is None:
        return Tolerance()
    if not isinstance(data, Mapping) or set(data) - {"type", "value", "hedge"}:
        raise ValueError("tolerance is a map of type, value and hedge")
    value = _plain(data.get("value"))
    return Tolerance(str(data.get("type") or "none"), "" if value is None else str(value), str(data.get("hedge") or ""))


def _rival(kind: str, data: Any) -> Rival:
    if not isinstance(data, Mapping) or "value" not in data:
        raise ValueError("a rival needs a value")
    texts = {name: str(data.get(name) or "") for name in ("about", "brief", "passage", "source")}
    return Rival(value=_key(kind, data["value"]), near=bool(data.get("near", True)), **texts)


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is a text")
    return value or ""


def _list(data: Mapping[str, Any], name: str) -> list[Any]:
    value = data.get(name)
    if value is not None and not isinstance(value, (list, tuple)):
        raise ValueError(f"{name} is a list")
    return list(value or ())


def _texts(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = _list(data, name)
    if any(isinstance(value, (Mapping, list, tuple)) or value is None for value in values):
        raise ValueError(f"{name} is a list of texts")
    return tuple(str(value) for value in values)


def spec_to_json(spec: Spec) -> dict[str, Any]:
    """The spec as plain JSON values, without the fields that have their default."""
    data: dict[str, Any] = {"kind": spec.kind, "key": spec.key, "asks": spec.asks}
    if spec.left:
        data["options"] = {"left": list(spec.left), "right": list(spec.options)}
    elif spec.options:
        data["options"] = list(spec.options)
    if spec.tolerance != Tolerance():
        data["tolerance"] = {
            "type": spec.tolerance.type,
            "value": spec.tolerance.value,
            "hedge": spec.tolerance.hedge,
        }
    if spec.grain != "exact":
        data["grain"] = spec.grain
    if spec.others:
        data["others"] = list(spec.others)
    if spec.order:
        data["order"] = spec.order
    if spec.currency != "optional":
        data["currency"] = spec.currency
    if spec.scoring:
        data["scoring"] = spec.scoring
    if spec.accepts:
        data["accepts"] = list(spec.accepts)
    if spec.rivals:
        data["rivals"] = [_rival_json(rival) for rival in spec.rivals]
    if spec.want:
        data["want"] = spec.want
    if spec.parts:
        data["parts"] = list(spec.parts)
    if spec.wrong_part is not None:
        data["wrong_part"] = spec.wrong_part
    return data


def _rival_json(rival: Rival) -> dict[str, Any]:
    return {
        "value": rival.value,
        "about": rival.about,
        "brief": rival.brief,
        "passage": rival.passage,
        "source": rival.source,
        "near": rival.near,
    }


def message_to_json(message: Message) -> dict[str, Any]:
    """A message as plain JSON values; messages among its params are kept whole."""
    return {"code": message.code, "params": {name: _param_out(value) for name, value in message.params.items()}}


def message_from_json(data: Mapping[str, Any]) -> Message:
    """The message that ``message_to_json`` wrote."""
    return Message(data["code"], {name: _param_in(value) for name, value in data["params"].items()})


def _param_out(value: Any) -> Any:
    if isinstance(value, Message):
        return message_to_json(value)
    return [_param_out(one) for one in value] if isinstance(value, (list, tuple)) else value


def _param_in(value: Any) -> Any:
    if isinstance(value, Mapping) and set(value) == {"code", "params"}:
        return message_from_json(value)
    return tuple(_param_in(one) for one in value) if isinstance(value, list) else value


def mark_to_json(mark: Mark) -> dict[str, Any]:
    """A mark as plain JSON values, with its messages as code and params."""
    return {
        "fraction": str(mark.fraction),
        "reading": message_to_json(mark.reading),
        "rule": mark.rule,
        "marker": mark.marker,
        "note": None if mark.note is None else message_to_json(mark.note),
        "parts": [{"name": part.name, "earned": str(part.earned), "of": str(part.of)} for part in mark.parts],
    }


def mark_from_json(data: Mapping[str, Any]) -> Mark:
    """The mark that ``mark_to_json`` wrote."""
    return Mark(
        fraction=Decimal(data["fraction"]),
        reading=message_from_json(data["reading"]),
        rule=data["rule"],
        marker=data["marker"],
        note=None if data["note"] is None else message_from_json(data["note"]),
        parts=tuple(Part(part["name"], Decimal(part["earned"]), Decimal(part["of"])) for part in data["parts"]),
    )
