"""What marking consults beyond the answer, frozen into a question: other facts, names of its own, surnames.

Pure. ``freeze`` runs when a pack is loaded and when a version is approved; afterwards nothing that others
import changes a mark of that version. The facts come from the briefs of the question's pack, or from its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

from quizzes.marking import mark, spec_from_json, spec_to_json
from quizzes.marking.folding import meets
from quizzes.marking.listing import item_specs
from quizzes.marking.money import sum_of
from quizzes.marking.number import amount_of
from quizzes.marking.percentage import ends_of
from quizzes.marking.person_names import family_of, words_of
from quizzes.marking.term import form_of, key_forms, names_of
from quizzes.records import Mark, Rival, Spec

#: Question kind -> types of the facts that its wrong answers may equal.
FACT_TYPES: Final[dict[str, tuple[str, ...]]] = {
    "date": ("date",),
    "percentage": ("percentage",),
    "money": ("money",),
    "number": ("quantity",),
    "term": ("concept", "organisation", "agreement"),
    "person": ("person",),
    "agreement": ("agreement", "organisation"),
}
NAMED: Final = ("term", "person", "agreement")
#: Values of other briefs are kept only this near to the key, as a share of it: no tolerance reaches further.
_REACH: Final = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Known:
    """A fact that may be frozen: its type, what a rival needs, whether it is the question's own, and of its brief."""

    type: str
    rival: Rival
    is_own: bool = False
    is_here: bool = True


def freeze(spec: Spec, known: Sequence[Known], text: str) -> Spec:
    """The spec with its context. ``text`` is that of the question's brief, to see whom it calls by surname.

    Rivals that the spec brings are kept; a gap or an item is frozen as a question of its own.
    """
    if spec.kind == "cloze":
        return replace(spec, key=[_frozen_part(blank, known, text) for blank in spec.key])
    if spec.kind == "list":
        items = item_specs(spec)
        key = [_frozen_part(item, known, text, rivals=False) for item in spec.key]
        return replace(spec, key=key, rivals=spec.rivals or _rivals(items, known))
    if spec.kind not in FACT_TYPES:
        return spec
    if spec.kind in NAMED:
        spec = replace(spec, key=_key(spec, known, text))
    return replace(spec, rivals=spec.rivals or _rivals((spec,), known))


def _frozen_part(part: Any, known: Sequence[Known], text: str, *, rivals: bool = True) -> Any:
    """A gap or an item with its context; what its author wrote stays as it is written."""
    inner = spec_from_json(part)
    frozen = freeze(inner, known, text)
    if frozen == inner:
        return part
    data = spec_to_json(frozen)
    return dict(part) | {name: data[name] for name in ("key", *(("rivals",) if rivals else ())) if name in data}


def _rivals(specs: Sequence[Spec], known: Iterable[Known]) -> tuple[Rival, ...]:
    """The facts of the same kind that are not the key; of other briefs, names and what stands near the key."""
    kind = specs[0].kind
    found: dict[str, Rival] = {}
    for fact in known:
        if fact.is_own or fact.type not in FACT_TYPES[kind]:
            continue
        if kind in NAMED:
            if any(_is_key(spec, name) for spec in specs for name in names_of(fact.rival.value)):
                continue
        elif not fact.is_here and not any(_is_near(spec, fact.rival.value) for spec in specs):
            continue
        rival = fact.rival if fact.is_here else Rival(fact.rival.value, "", fact.rival.brief, near=False)
        found.setdefault(f"{_plain_value(kind, rival.value)} {rival.about}", rival)
    return tuple(found.values())


def _plain_value(kind: str, value: Any) -> str:
    return "/".join(names_of(value)).casefold() if kind in NAMED else repr(value)


def _is_key(spec: Spec, name: str) -> bool:
    """Whether a name is one of the key's, in whatever form; a slip of the keyboard away is another name."""
    if spec.kind == "term":
        rungs = form_of(name, "other").rungs
        return any(meets(rungs, form.rungs) is not None for form in key_forms(spec))
    outcome = mark(replace(spec, rivals=(), others=(), asks=""), name)
    return isinstance(outcome, Mark) and outcome.fraction > 0 and not outcome.rule.endswith(".typo")


def _is_near(spec: Spec, value: Any) -> bool:
    key, other = _amount(spec.kind, spec.key), _amount(spec.kind, value)
    return key is not None and other is not None and key != other and abs(other - key) <= abs(key) * _REACH


def _amount(kind: str, value: Any) -> Decimal | None:
    if kind == "percentage":
        ends = ends_of(value)
        return ends[0] if len(ends) == 1 else None
    if kind == "money":
        found = sum_of(value)
        return found[0] if found else None
    return amount_of(value) if kind == "number" else None


def _key(spec: Spec, known: Sequence[Known], text: str) -> Any:
    """The key of a name with what its own facts add: other names, the date; and whether the surname is enough."""
    key = dict(spec.key) if isinstance(spec.key, Mapping) else {"name": spec.key}
    own = [fact.rival.value for fact in known if fact.is_own and fact.type in FACT_TYPES[spec.kind]]
    for value in own:
        names = names_of(value)
        if not any(_is_key(spec, name) for name in names):
            continue
        fresh = [name for name in names if not _is_key(spec, name)]
        if fresh:
            key["aliases"] = [*(key.get("aliases") or ()), *fresh]
        if spec.kind == "agreement" and not key.get("date") and isinstance(value, Mapping) and value.get("date"):
            key["date"] = value["date"]
    if spec.kind == "person" and "surname_ok" not in key:
        key["surname_ok"] = _surname_is_enough(spec, str(key.get("name")), str(key.get("family") or ""), known, text)
    return key


def _surname_is_enough(spec: Spec, name: str, family: str, known: Sequence[Known], text: str) -> bool:
    """The brief itself calls this person by surname, and nobody else in the list has it."""
    family = family_of(name, family)
    if not family or not _stands_alone(name, family, text):
        return False
    mine = words_of(family)
    persons = [one for fact in known if fact.type == "person" for one in names_of(fact.rival.value)]
    return not any(words_of(family_of(one)) == mine and not _is_key(spec, one) for one in persons)


def _stands_alone(name: str, family: str, text: str) -> bool:
    """Whether the family name occurs without the rest of the name before it."""
    given = name.replace(family, "").strip(" ,")
    before = rf"(?<!{re.escape(given[-1])}\s)" if given else ""
    return re.search(rf"{before}\b{re.escape(family)}\b", text) is not None
