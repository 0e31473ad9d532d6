"""Short ways to a document and to what was found in it."""

from content.extract import extract
from content.records import Document, FactCandidate, Passage, Source


def document(*texts: str, published: str = "", role: str = "paragraph") -> Document:
    passages = tuple(Passage(order, role, text, "Section") for order, text in enumerate(texts))
    return Document(Source(published=published, as_of=published), passages)


def facts(kind: str, *texts: str, published: str = "") -> list[FactCandidate]:
    return [fact for fact in extract(document(*texts, published=published)) if fact.type == kind]
