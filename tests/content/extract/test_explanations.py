"""Terms explained by the sentence they stand in, and what explains a term that was named already."""

import pytest

from tests.content.extract.helpers import facts


def terms(text: str) -> dict[str, str]:
    return {fact.value["term"]: fact.value["definition"] for fact in facts("concept", text)}


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        ("In a sealed-bid auction the buyers write down one price each.", "sealed-bid auction",
         "the buyers write down one price each"),
        ("Under the double key the fee rises by prices, by wages or by 2.5%, whichever is most.", "double key",
         "the fee rises by prices, by wages or by 2.5%, whichever is most"),
        ("The iron law of prohibition states that bans make drugs stronger.", "iron law of prohibition",
         "bans make drugs stronger"),
        ("It is the twin of moral hazard. By this insurers mean that cover makes people careless.", "moral hazard",
         "cover makes people careless"),
        ("Much of the traffic is cruising, his word for driving round in search of a place.", "cruising",
         "driving round in search of a place"),
        ("Passivation—emptying the tanks so that nothing can blow up—is cheap.", "Passivation",
         "emptying the tanks so that nothing can blow up"),
        ("They fear the Kessler syndrome, a chain reaction in which each crash makes the next.", "Kessler syndrome",
         "a chain reaction in which each crash makes the next"),
        ("They ask for a berth-use fee, charged for every day that a ship stays.", "berth-use fee",
         "charged for every day that a ship stays"),
        ("They sail under a flag of convenience: the register of a state that asks little.", "flag of convenience",
         "the register of a state that asks little"),
        ("Most of it came from purse seining, in which a net is drawn shut under the fish.", "purse seining",
         "in which a net is drawn shut under the fish"),
        ("Much of the harm lies in bycatch (animals caught by accident).", "bycatch", "animals caught by accident"),
        ("It is what the trade calls the cover gap: losses that nobody has insured.", "cover gap",
         "losses that nobody has insured"),
        ("Ministers speak of safe capacity, defined as the number that a ward can hold.", "safe capacity",
         "the number that a ward can hold"),
        ("Officers speak of warehousing, locking people up without work.", "warehousing",
         "locking people up without work"),
        ("Norway follows the normality principle: life inside should be like life outside.", "normality principle",
         "life inside should be like life outside"),
        ("Passivation—emptying the tanks so that nothing blows up—began late.", "Passivation",
         "emptying the tanks so that nothing blows up"),
        ("He wants the quiet hour, a place where nurses, porters and clerks are left in peace.", "quiet hour",
         "a place where nurses, porters and clerks are left in peace"),
    ],
)  # fmt: skip
def test_a_sentence_says_what_a_term_means(text: str, term: str, definition: str) -> None:
    assert terms(text).get(term) == definition


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        ("Oslo answers with a “two-track plan”: it keeps the ferry and builds the bridge.", "two-track plan",
         "it keeps the ferry and builds the bridge"),
        ("The fear of “lock-in”, being tied to one seller, made them slow.", "lock-in", "being tied to one seller"),
        ("They meet the “Nordic standard” (2% of turnover).", "Nordic standard", "2% of turnover"),
        ("The “maximum comfort” policy (a joint line of both towns) failed.", "maximum comfort",
         "a joint line of both towns"),
        ("She proposes a “G6” framework that would support the smaller ports.", "G6",
         "framework that would support the smaller ports"),
        ("A so-called graveyard orbit, where old craft are parked, is full.", "graveyard orbit",
         "where old craft are parked"),
    ],
)  # fmt: skip
def test_what_stands_behind_a_term_explains_it(text: str, term: str, definition: str) -> None:
    assert terms(text).get(term) == definition


def test_a_term_ends_with_its_sentence() -> None:
    assert list(terms("It is a measure known as SDS40. Ministers speak of it often.")) in ([], ["SDS40"])


def test_a_term_that_nothing_explains_keeps_its_sentence() -> None:
    assert terms("The concept of “quiet money” has been debated since.") == {
        "quiet money": "The concept of “quiet money” has been debated since."
    }


@pytest.mark.parametrize(
    "text",
    [
        # A list, a clause, a judgement, a body: none of them says what a word means.
        "Faced with taxes for defence, a revised charter or soldiers in the streets, people are hostile.",
        "In May, while old ties worsened, a joint vision of both towns promised peace.",
        "Both sides called it a victory, then argued about its details for weeks.",
        "The authors call it a major turning point: it opens the way to the sea.",
        "Astroscale, a Japanese one, flew past.",
        "Mecta, a small insurer in Bergen, paid.",
        "They hope for a new law, meant to help the poor.",
        "Under the new plan the council pays half of it.",
        "The lesson is plain: the state that pays can ask.",
    ],
)
def test_what_explains_nothing_is_no_term(text: str) -> None:
    assert terms(text) == {}


def test_a_contrast_says_that_there_is_a_term_but_not_what_it_means() -> None:
    found = terms("The region moves to a system of shared deterrence (rather than a pact).")
    assert found == {"shared deterrence": "The region moves to a system of shared deterrence (rather than a pact)."}
