"""Acronyms and expansions, both orders, letter by letter."""

import pytest

from content.extract.acronyms import find_acronyms
from content.extract.tokens import Words


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("the European Central Bank (ECB) met", "ECB", "European Central Bank"),
        ("the WHO (World Health Organization) met", "WHO", "World Health Organization"),
        ("the European Central Bank, or ECB, met", "ECB", "European Central Bank"),
        ("Japan’s Joint Operations Command (JJOC)", "JJOC", "Japan’s Joint Operations Command"),
        ("the International Monetary Fund’s (IMF) view", "IMF", "International Monetary Fund"),
        ("small and medium-sized enterprises (SMEs)", "SME", "small and medium-sized enterprises"),
        ("a reciprocal access agreement (RAA) with", "RAA", "reciprocal access agreement"),
        ("antimicrobial resistance (AMR) kills", "AMR", "antimicrobial resistance"),
        ("tuberculosis (TB) kills", "TB", "tuberculosis"),
        ("the U.S. Indo-Pacific Command (INDOPACOM)", "INDOPACOM", "U.S. Indo-Pacific Command"),
        ("Comprehensive Agreement for Trans-Pacific Partnership (CTPP)", "CTPP",
         "Comprehensive Agreement for Trans-Pacific Partnership"),
        ("the S. Rajan School of Economic Studies (RSES)", "RSES", "S. Rajan School of Economic Studies"),
        ("Kim Yeong-su of the Kyoto Institute for Inner Economics and Trade (KIET)", "KIET",
         "Kyoto Institute for Inner Economics and Trade"),
        ("intelligence, search and rescue (ISAR)", "ISAR", "intelligence, search and rescue"),
    ],
)  # fmt: skip
def test_an_acronym_is_found_with_its_words(text, acronym, name):
    (found,) = find_acronyms(Words(text))
    assert (found.acronym, found.name) == (acronym, name)
    assert text[found.start : found.name_end] == name or text[found.start :].startswith(acronym)


@pytest.mark.parametrize(
    "text",
    [
        "he spoke to ministers (US) yesterday",
        "output fell again (GDP) in May",
        "the Bank of Japan (see Box A)",
        "in the budget (2024)",
        "the central bank (ABC)",
    ],
)
def test_letters_that_do_not_fit_are_no_acronym(text):
    assert find_acronyms(Words(text)) == ()
