"""Terms that a text explains beside them, and comments that explain nothing."""

import pytest

from tests.content.extract.helpers import facts


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        ("They ask for a pledge bond, a deposit that is lost when the goal is missed.", "pledge bond",
         "a deposit that is lost when the goal is missed"),
        ("Money moves through fei-chien, a network of brokers who keep no books.", "fei-chien",
         "a network of brokers who keep no books"),
        ("Nurses call this bedblocking: the stay of patients who could go home.", "bedblocking",
         "the stay of patients who could go home"),
        ("A holding pond is a basin in which storm water waits.", "holding pond", "a basin in which storm water waits"),
        ("Few wells are pre-tested, which means that somebody has looked at them before.", "pre-tested",
         "somebody has looked at them before"),
        ("By rolling tenure we mean posts that renew themselves each year.", "rolling tenure",
         "posts that renew themselves each year"),
        ("Unbundling, as economists term the separation of wires from power, came late.", "Unbundling",
         "the separation of wires from power"),
        ("One side bears Kessler risk, named after a broker who ran.", "Kessler risk", "named after a broker who ran"),
        ("They tried a season ticket model, under which the town pays a fixed fee.", "season ticket model",
         "under which the town pays a fixed fee"),
        ("Scripted money, i.e. money that can only buy certain things, is not planned.", "Scripted money",
         "money that can only buy certain things"),
        ("It is a gap known in the trade as the quiet quarter.", "quiet quarter", None),
    ],
)  # fmt: skip
def test_a_gloss_defines_the_term_beside_it(text: str, term: str, definition: str | None) -> None:
    found = {fact.value["term"]: fact.value["definition"] for fact in facts("concept", text)}
    assert term in found
    assert definition is None or found[term] == definition


@pytest.mark.parametrize(
    "text",
    [
        "Despite these obstacles, a number of towns joined.",
        "The council cut the subsidy, a mistake that cost it the vote.",
        "They face weak leadership, an economy in decline and a war of nerves.",
        "She met her neighbour, a woman who had left early.",
        "It fell last month, a tenth of what was hoped.",
        "Economists describe them as small.",
    ],
)
def test_a_comment_defines_nothing(text: str) -> None:
    assert facts("concept", text) == []
