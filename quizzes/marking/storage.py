"""Questions, messages and marks as JSON and back, exactly: what a database row, a pack file and a pipe hold.

Pure. ``spec_from_json`` also reads what YAML makes of a key (numbers, dates) and gives it the text form
that ARCHITECTURE.md names; it refuses fields it does not know. ``spec_from_json(spec_to_json(s)) == s``
for every spec that came from JSON.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from quizzes.records import Mark, Message, Part, Rival, Spec, Tolerance

_FIELDS: Final = frozenset("kind key options tolerance grain asks others order currency scoring accepts rivals".split())
_TEXT_KEYS: Final = frozenset({"date", "percentage"})


def spec_from_json(data: Mapping[str, Any]) -> Spec:
    """The spec in ``data``; raises ValueError with the name of the field that is missing, unknown or misshapen."""
    unknown = sorted(set(data) - _FIELDS)
    if unknown:
        raise ValueError(f"unknown field {unknown[0]!r}")
    kind = data.get("kind")
    if not isinstance(kind, str) or "key" not in data:
        raise ValueError("a question needs a kind and a key")
    return Spec(
        kind=kind,
        key=_key(kind, data["key"]),
        options=_texts(data, "options"),
        tolerance=_tolerance(data.get("tolerance")),
        grain=_text(data, "grain") or "exact",
        asks=_text(data, "asks"),
        others=_texts(data, "others"),
        order=_text(data, "order") or None,
        currency=_text(data, "currency") or "optional",
        scoring=_text(data, "scoring"),
        accepts=tuple(_key(kind, value) for value in _list(data, "accepts")),
        rivals=tuple(_rival(kind, rival) for rival in _list(data, "rivals")),
    )


def _key(kind: str, key: Any) -> Any:
    """A key in its agreed shape: texts for dates and amounts, a map for a term given by name alone."""
    if kind in _TEXT_KEYS:
        return _plain(key)
    if kind == "money" and isinstance(key, Mapping):
        return {"amount": _plain(key.get("amount")), "currency": key.get("currency")}
    if kind == "number":
        amount, unit = (key.get("amount"), key.get("unit")) if isinstance(key, Mapping) else (key, None)
        return {"amount": _plain(amount), "unit": unit}
    if isinstance(key, Mapping):
        return {str(name): _key("", value) for name, value in key.items()}
    if isinstance(key, (list, tuple)):
        return [_key("", value) for value in key]
    return key.isoformat() if isinstance(key, dt.date) else key


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
    if spec.options:
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
