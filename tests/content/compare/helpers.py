"""Short ways to a brief that is to be compared."""

from __future__ import annotations

from content.compare import FactLink, Side
from content.extract import extract
from content.readers import read


def side(name: str, text: str, day: str = "") -> Side:
    dated = f"published: {day}\n" if day else ""
    document = read(f"{name}.md", f"---\ntitle: {name}\n{dated}---\n\n# Part\n\n{text}\n".encode())
    return Side(name, document, extract(document))


def surfaces(sides: list[Side], link: FactLink) -> tuple[str, str]:
    """The words of a link's two facts."""
    return tuple(sides[number].facts[fact].surface for number, fact in (link.a, link.b))  # type: ignore[return-value]
