"""A saved web page into a Document: its main text with the roles of its markup, and nothing round it."""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from content.readers.compose import compose
from content.readers.html.apart import take_notes
from content.readers.html.blocks import lines_of
from content.readers.html.charset import decode_html
from content.readers.html.main import main_part
from content.readers.html.metadata import source_of
from content.readers.html.pruning import prune
from content.readers.limits import LIMITS, Limits
from content.records import Document, ReaderError

READER: Final = "html/3"


def read_html(data: bytes, limits: Limits = LIMITS) -> Document:
    """A Document from the bytes of an HTML file; raises ReaderError (binary, encoding, empty, nesting...)."""
    text = decode_html(data)
    try:
        tree = _parse(text)
        source = source_of(tree)
        footnotes, references = take_notes(tree)
        prune(tree)
        lines = lines_of(main_part(tree))
    except RecursionError as error:
        raise ReaderError("nesting") from error
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ReaderError("damaged", format="HTML") from error
    limits.check_length(sum(len(line.text) for line in lines))
    return compose(lines, READER, given=source, references=references, footnotes=footnotes)


def _parse(text: str) -> HtmlElement:
    # A parser of its own for each file: lxml's are not shared between threads. No network, no entities of its own.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    if tree is None or not isinstance(tree, HtmlElement):
        raise ReaderError("empty")
    return tree
