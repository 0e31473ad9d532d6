"""The seals that a machine can give: read a question's passage again and check key and stem against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from content.models import Brief, Edition, Fact, Passage
from quizzes.marking import message_from_json, message_to_json
from quizzes.models import QuestionVersion
from quizzes.records import Message
from quizzes.seals import Proof, value_found
from quizzes.stem_seal import Ground, KeyFact, StemSeal, check_stem

_CHUNK: Final = 200


@dataclass(frozen=True, slots=True)
class Seals:
    """What was found: the passage there, the value in it, the stem in agreement."""

    passage: bool
    value: bool
    stem: StemSeal

    @property
    def problems(self) -> tuple[tuple[str, Message], ...]:
        """(seal, what is wrong) for each fault."""
        if not self.passage:
            return (("passage", Message("seal.passage_lost")),)
        lost = () if self.value else (("value", Message("seal.value_lost")),)
        return (*lost, *(("stem", fault) for fault in self.stem.faults))


class Shelf:
    """The newest text of the briefs that questions stand on, each read once. Two queries a brief."""

    def __init__(self) -> None:
        self._texts: dict[int, tuple[dict[str, str], str]] = {}

    def passages(self, brief_id: int) -> dict[str, str]:
        """Text by uid of the newest edition's passages."""
        return self._of(brief_id)[0]

    def text(self, brief_id: int) -> str:
        """All that a brief says, with what stands on its cover."""
        return self._of(brief_id)[1]

    def _of(self, brief_id: int) -> tuple[dict[str, str], str]:
        if brief_id not in self._texts:
            edition = Edition.objects.filter(brief=brief_id).select_related("brief").order_by("-number").first()
            found = dict(Passage.objects.filter(edition=edition).order_by("order").values_list("uid", "text"))
            cover = _cover(edition.source, edition.brief.title) if edition else ""
            self._texts[brief_id] = found, "\n".join([cover, *found.values()])
        return self._texts[brief_id]


def _cover(source: dict[str, Any], title: str) -> str:
    cites = source.get("cites") or {}
    lines = [
        title,
        *source.get("authors", ()),
        *(str(source.get(k) or "") for k in ("publisher", "series", "published")),
    ]
    return " \n".join([*lines, *map(str, cites.values())])


def seals_of(version: QuestionVersion, shelf: Shelf) -> Seals:
    """Read the passage of a version again; its facts and question are expected to be loaded."""
    home = version.question.brief_id
    facts = list(version.facts.all())
    passage = shelf.passages(home).get(version.passage.uid, "") if version.passage else ""
    briefs = "\n".join(shelf.text(pk) for pk in sorted({home, *(fact.brief_id for fact in facts)}))
    proof = Proof(version.quote, passage, briefs, tuple((fact.surface, fact.value) for fact in facts))
    ground = Ground(passage, version.quote, briefs, tuple(_key_fact(fact) for fact in facts))
    stem = check_stem(version.stem, version.marking, ground)
    return Seals(bool(passage), value_found(version.marking, proof, version.stem), stem)


def _key_fact(fact: Fact) -> KeyFact:
    ages = fact.review_why in (Fact.Aging.POLL, Fact.Aging.TODAY, Fact.Aging.RANK)
    return KeyFact(fact.type, fact.surface, fact.hedge, fact.claimed_by, ages)


def seal_version(version: QuestionVersion, shelf: Shelf | None = None) -> QuestionVersion:
    """Store with a version what a machine can say of it."""
    version.sealed = stored(seals_of(version, shelf or Shelf()))
    version.save(update_fields=["sealed"])
    return version


def seal_brief(brief: Brief) -> int:
    """Seal the questions of a brief that are not sealed yet, in chunks; returns how many."""
    shelf = Shelf()
    waiting = QuestionVersion.objects.newest().filter(
        question__brief=brief, question__retired_at=None, sealed__isnull=True
    )
    versions = list(with_ground(waiting))
    for first in range(0, len(versions), _CHUNK):
        chunk = versions[first : first + _CHUNK]
        for version in chunk:
            version.sealed = stored(seals_of(version, shelf))
        QuestionVersion.objects.bulk_update(chunk, ["sealed"])
    return len(versions)


def with_ground(versions: Any) -> Any:
    """Versions with all that their seals need, loaded."""
    return versions.select_related("question__brief", "question__bank", "passage").prefetch_related("facts")


def stored(seals: Seals) -> dict[str, Any]:
    """Seals as a row keeps them."""
    return {
        "value": seals.passage and seals.value,
        "stem": seals.passage and seals.stem.given,
        "faults": [message_to_json(message) for _seal, message in seals.problems],
        "unchecked": [message_to_json(message) for message in seals.stem.unchecked],
    }


def told(sealed: dict[str, Any] | None, name: str) -> Sequence[Message]:
    """The stored faults or what was not checked, as messages."""
    return [message_from_json(one) for one in (sealed or {}).get(name, ())]


def verify(versions: Iterable[QuestionVersion]) -> Iterable[tuple[QuestionVersion, str, Message]]:
    """Every fault of every version: (version, seal, what is wrong)."""
    shelf = Shelf()
    for version in versions:
        for seal, message in seals_of(version, shelf).problems:
            yield version, seal, message
