"""A small brief in our own words and the facts in it, to draft from without a reader or an extractor."""

from __future__ import annotations

from typing import Any

from content.records import Document, FactCandidate, Passage, Source

PARAGRAPHS = (
    "On 4 March 2019 the Ministry of Water opened the Selma canal near Port Aro. The Selma canal was paid for by 2021.",
    "In a Delta Institute survey of June 2023, 62% of farmers said that water arrived on time, up from 39% in 2018. "
    "Only 21% of Selma farmers had asked for a meter.",
    "The regional government of Aro spent $48 million on pumps, while private owners in Lima spent $17 million. "
    "Over 3,400 households live along the Selma canal. Dutch engineers built 14 gates in Port Aro.",
    "The Basin Council (BCL) adopted the Aro Water Compact in May 2020. Chief engineer Mara Lindqvist proposed "
    "a shared reserve for dry years. Former minister Tomas Berg opposed the reserve in parliament. Senator Ilse "
    "Varga praised the reserve at a hearing in Port Aro. Mayor Odd Hansen defended the old quotas before the council.",
    "A “paper quota”, a right to water that nobody can use, worries the region. A “dry lease”, a rent paid for an "
    "unused field, has become common. A “twin gate”, a pair of doors that open one by one, saves water.",
)


def document(*paragraphs: str, published: str = "2024-05-02") -> Document:
    """A document of plain paragraphs under one heading."""
    texts = paragraphs or PARAGRAPHS
    heading = Passage(0, "heading", "Water", "Water", 2)
    rest = tuple(Passage(i, "paragraph", text, "Water") for i, text in enumerate(texts, start=1))
    source = Source(title="Sharing a river", authors=("Ana Ruiz",), published=published)
    return Document(source, (heading, *rest), "test")


def fact(doc: Document, type_: str, surface: str, value: Any, **more: Any) -> FactCandidate:
    """The fact whose words stand in the first passage that has them."""
    passage = next(p for p in doc.passages if surface in p.text)
    start = passage.text.index(surface)
    return FactCandidate(
        type_, value, surface, start, start + len(surface), passage.order, "by hand", **{"importance": 3} | more
    )


def facts(doc: Document) -> tuple[FactCandidate, ...]:
    """The facts of the default brief."""

    def money(amount: str) -> dict[str, str]:
        return {"amount": amount, "currency": "USD"}

    return (
        fact(doc, "date", "4 March 2019", "2019-03-04"),
        fact(doc, "date", "2021", "2021"),
        fact(doc, "date", "June 2023", "2023-06", importance=2),
        fact(doc, "percentage", "62%", "62"),
        fact(doc, "percentage", "39%", "39"),
        fact(doc, "percentage", "21%", "21", hedge="only"),
        fact(doc, "money", "$48 million", money("48000000")),
        fact(doc, "money", "$17 million", money("17000000")),
        fact(doc, "quantity", "3,400 households", {"amount": "3400", "unit": "households"}, hedge="over"),
        fact(doc, "quantity", "14 gates", {"amount": "14", "unit": "gates"}),
        fact(doc, "organisation", "Basin Council (BCL)", {"name": "Basin Council", "acronym": "BCL"}),
        fact(doc, "agreement", "Aro Water Compact", {"name": "Aro Water Compact", "acronym": None, "date": "2020-05"}),
        fact(doc, "date", "May 2020", "2020-05"),
        fact(doc, "person", "Mara Lindqvist", {"name": "Mara Lindqvist", "role": "chief engineer"}),
        fact(doc, "person", "Tomas Berg", {"name": "Tomas Berg", "role": "former minister"}),
        fact(doc, "person", "Ilse Varga", {"name": "Ilse Varga", "role": "senator"}),
        fact(doc, "person", "Odd Hansen", {"name": "Odd Hansen", "role": "mayor"}),
        fact(
            doc, "concept", "paper quota", {"term": "paper quota", "definition": "a right to water that nobody can use"}
        ),
        fact(doc, "concept", "dry lease", {"term": "dry lease", "definition": "a rent paid for an unused field"}),
        fact(doc, "concept", "twin gate", {"term": "twin gate", "definition": "a pair of doors that open one by one"}),
    )
