"""The claims of each digest: an outline of its argument, every line of which stands on the digest's own words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from content.argument import ClaimRecord, load_claims
from content.extract import extract
from content.readers import read
from content.records import Document, name_facts

PACK = Path(__file__).resolve().parents[2] / "content" / "packs" / "jiritsu"
SLUGS = sorted(path.stem for path in (PACK / "claims").glob("*.yaml"))
#: How many claims an outline may have; a brief of a few hundred words needs fewer.
FEWEST, MOST = 4, 20

each_outline = pytest.mark.parametrize("slug", SLUGS)


@cache
def document(slug: str) -> Document:
    return read(f"{slug}.md", (PACK / "briefs" / f"{slug}.md").read_bytes())


@cache
def claims(slug: str) -> tuple[ClaimRecord, ...]:
    found, problems = load_claims((PACK / "claims" / f"{slug}.yaml").read_bytes())
    assert problems == []
    return tuple(found)


def holding(slug: str, claim: ClaimRecord) -> list[int]:
    return [p.order for p in document(slug).passages if claim.quote in p.text and p.role != "heading"]


def test_the_pack_has_outlines() -> None:
    assert SLUGS


@each_outline
def test_outline_has_a_fair_length(slug: str) -> None:
    assert FEWEST <= len(claims(slug)) <= MOST


@each_outline
def test_every_claim_stands_in_one_passage(slug: str) -> None:
    assert {claim.id: len(holding(slug, claim)) for claim in claims(slug)} == dict.fromkeys(
        (claim.id for claim in claims(slug)), 1
    )


@each_outline
def test_claims_follow_the_argument(slug: str) -> None:
    order = [holding(slug, claim)[0] for claim in claims(slug)]
    assert order == sorted(order)


@each_outline
def test_a_hedge_is_the_word_of_the_passage(slug: str) -> None:
    texts = {claim.id: document(slug).passages[holding(slug, claim)[0]].text for claim in claims(slug)}
    assert [claim.id for claim in claims(slug) if claim.hedge and claim.hedge not in texts[claim.id]] == []


@each_outline
def test_reasons_are_claims_of_the_outline_or_facts_of_a_digest(slug: str) -> None:
    known = {claim.id for claim in claims(slug)} | set(name_facts(slug, extract(document(slug))))
    named = [target for claim in claims(slug) for _relation, target in claim.links]
    assert [target for target in named if target not in known] == []


@each_outline
def test_most_claims_say_on_what_they_rest(slug: str) -> None:
    resting = [claim for claim in claims(slug) if claim.links]
    assert len(resting) >= 0.7 * len(claims(slug))


@each_outline
def test_propositions_are_sentences_with_a_holder(slug: str) -> None:
    wrong = [claim.id for claim in claims(slug) if not claim.proposition.endswith(".") or not claim.holder.strip()]
    assert wrong == []
