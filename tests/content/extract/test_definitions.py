"""Terms that a sentence defines, with the words that do so."""

import pytest

from tests.content.extract.helpers import facts


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        ("Carbon leakage refers to the flight of plants to laxer states.", "Carbon leakage",
         "the flight of plants to laxer states"),
        ("Learning poverty — the share of pupils who cannot read — rose.", "Learning poverty",
         "the share of pupils who cannot read"),
        ("Rates neared the neutral rate, i.e. the rate that does nothing to growth.", "neutral rate",
         "the rate that does nothing to growth"),
        ("Excess mortality is the number of deaths above the usual.", "Excess mortality",
         "the number of deaths above the usual"),
        ("The principle of non-refoulement, which forbids sending people back, binds all.", "non-refoulement",
         "which forbids sending people back"),
        ("They live on remittances (money sent home by migrants).", "remittances", "money sent home by migrants"),
        ("Stagflation, a mix of rising prices and idle plants, came back.", "Stagflation",
         "a mix of rising prices and idle plants"),
        ("“Bracket creep” describes the rise of taxes through inflation.", "Bracket creep",
         "the rise of taxes through inflation"),
    ],
)  # fmt: skip
def test_a_defined_term_has_its_definition(text: str, term: str, definition: str) -> None:
    assert {"term": term, "definition": definition} in [fact.value for fact in facts("concept", text)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("This is what bankers call a liquidity trap.", "liquidity trap"),
        ("This practice, known as social dumping, spread.", "social dumping"),
        ("The so-called Madrid effect has faded.", "Madrid effect"),
        ("This loss, called brain drain, goes on.", "brain drain"),
        ("Weak firms, or “sleepers”, live on.", "sleepers"),
    ],
)
def test_a_named_term_is_defined_by_its_sentence(text: str, term: str) -> None:
    assert {"term": term, "definition": text} in [fact.value for fact in facts("concept", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose — a fact that many deny — again.",
        "Of concern is the risk of a fall in wages.",
        "This is the share of the poor.",
        "More than double the target of 3% was spent.",
    ],
)
def test_asides_and_pointers_define_nothing(text: str) -> None:
    assert facts("concept", text) == []
