"""What a sentence says beside its main clause, and what a statement borrows from the text before it."""

from __future__ import annotations

import pytest

from quizzes.generation.anaphora import points_back, resolved
from quizzes.generation.difficulty import ENOUGH_ANSWERS, estimate, in_use
from quizzes.generation.noun_phrases import is_plural
from quizzes.generation.readings import readings
from quizzes.generation.restated import restatements
from quizzes.generation.words import MARK


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        ("That hurdle fell in @, when the two mayors signed the lease.", "the two mayors signed the lease in @"),
        ("In a poll of @, most sailors backed the strike.", "a poll of @ found that most sailors backed the strike"),
        (
            "The bank lent €9 million in 2023, up from @ in 2020.",
            "The bank lent @ in 2020",
        ),
        ("Only 18% trusted the mayor in May 2024, down from @ a year earlier.", "@ trusted the mayor in May 2023"),
        ("The bank lent €9 million in 2023, up from €4 million in @.", "The bank lent €4 million in @"),
        (
            "It quotes Ana Ruiz, a judge, calling for fees to fall to @.",
            "Ana Ruiz called for fees to fall to @",
        ),
        (
            "In 2020 Oslo signed a new ferry deal: fares capped at @, coupled with a fund of $9 million.",
            "under Oslo’s new ferry deal of 2020, fares were capped at @",
        ),
        (
            "In 2020 Oslo signed a new pact: @ duties, and a fund.",
            "under Oslo’s new pact of 2020, duties were set at @",
        ),
        (
            "In 2020 Oslo signed a new pact: low duties, and a pledge to spend @ on quays which nobody wants.",
            "under Oslo’s new pact of 2020, a pledge to spend @ on quays was agreed",
        ),
        (
            "Oslo had to accept in May 2020 a bitter truce: fares capped at 5%, coupled with a fund of @ for quays.",
            "under Oslo’s bitter truce of May 2020, a fund of @ for quays was agreed",
        ),
        (
            "In a poll taken by the port in @, most backed it.",
            "a poll taken by the port in @ found that most backed it",
        ),
    ],
)
def test_a_sentence_says_more_than_its_main_clause(sentence: str, reading: str) -> None:
    assert reading in [c.text.replace(MARK, "@") for c in readings(sentence.replace("@", MARK))]


@pytest.mark.parametrize(
    ("sentence", "surface", "kind", "reading"),
    [
        ("Chile changed course, raising the wage to @ and cutting taxes.", "$8", "money", "Chile raised the wage to @"),
        ("The port closed its gates and sold the cranes for @.", "$8", "money", "the port sold the cranes for @"),
        ("It suits Ana von der Ley, whose pony was shot in @.", "2019", "date", "Ana von der Ley’s pony was shot in @"),
        (
            "It troubled Mayor Berg, whose reforms introduced in @ failed.",
            "2019",
            "date",
            "Mayor Berg’s reforms were introduced in @",
        ),
        ("To calm the market, Oslo bought bonds worth @.", "$8", "money", "Oslo bought bonds worth @"),
        (
            "The year was dry; accordingly, Oslo approved a budget of @.",
            "$8",
            "money",
            "Oslo approved a budget of @",
        ),
    ],
)
def test_the_tree_tells_what_stands_in_clauses(sentence: str, surface: str, kind: str, reading: str) -> None:
    clauses = restatements(sentence.replace("@", MARK), surface, kind, str, str)
    assert reading in [c.text.replace(MARK, "@") for c in clauses if c.statement]


@pytest.mark.parametrize(
    "sentence",
    [
        "A poll by the Harbour Post conducted in @ showed little.",  # the paper was not conducted
        "The plan was not only dropped but also cost @.",
        "A fund set up in @ pays for dykes.",  # which fund, nobody can tell
        "Oslo planned a cut and Bergen went first, lowering its fee to @.",  # Oslo lowered nothing
        "Lima makes pumps, each of which weighs two tonnes and sells for @.",  # Lima is not sold
        "Farmers like the rebate on fuel costs, introduced in @.",  # not the costs were introduced
        "The next round opens with the budget, due on @.",  # no round is due
        "Rock makes up 90 percent of the supply in Peru, up from 20 percent in @.",  # it made up 20 percent then
        "A revised Act, due in @, should help.",  # which Act, nobody can tell
    ],
)
def test_no_reading_is_guessed_at(sentence: str) -> None:
    texts = [c.text for c in readings(sentence.replace("@", MARK))]
    wrong = ("the Harbour Post was", "The plan was not cost", "A fund was", "Oslo lowered", "Lima sells")
    wrong += ("fuel costs were", "The next round opens with the budget is", "Act is")
    wrong += ("Rock makes up 20 percent",)
    assert not any(t.startswith(wrong) for t in texts)


@pytest.mark.parametrize(
    ("text", "before", "said"),
    [
        ("its strategy began in 2015", "Vienna chose another road.", "Vienna’s strategy began in 2015"),
        ("in June 2022 it named the storms", "Seville went far.", "in June 2022 Seville named the storms"),
        ("he resigned in 2013", "Lars Berg led the bank.", "Berg resigned in 2013"),
        ("the two countries met in 2013", "The Chile-Peru dispute lasted.", "Chile and Peru met in 2013"),
        ("the two countries met in 2013", "The Chile-Peru dispute drew in Brazil.", "the two countries met in 2013"),
        ("it fell in 2013", "Prices and wages rose.", "it fell in 2013"),
        ("It took three decades and a flood", "Vienna chose another road.", "It took three decades and a flood"),
        ("it closed in 2013", "Lima lost the case; Oslo won.", "Oslo closed in 2013"),
        ("it closed in 2013", "Oslo opened a new quay.", "it closed in 2013"),
        ("it closed in 2013", "Third, Oslo went far.", "Oslo closed in 2013"),
        ("It took the bridge in 2013", "Vienna chose another road.", "Vienna took the bridge in 2013"),
        ("both countries met in 2013", "The Chile-Peru dispute lasted.", "Chile and Peru met in 2013"),
        ("most saw the alliance as weak", "Of Chile-Peru ties.", "most saw the Chile-Peru alliance as weak"),
        ("most saw the alliance of 1990 as weak", "Of Chile-Peru ties.", "most saw the alliance of 1990 as weak"),
    ],
)
def test_a_pronoun_is_replaced_where_one_name_can_be_meant(text: str, before: str, said: str) -> None:
    assert resolved(text, before, ("Berg",)) == said


@pytest.mark.parametrize(
    ("stem", "before", "noun"),
    [
        ("By which year had the network grown to 227 huts?", "Lima opened a network of huts.", "the network"),
        ("By which year had the network of huts grown?", "Lima opened a network of huts.", ""),
        ("In which year did the world sign the treaty on ice?", "The world had met before.", ""),
        ("When did the port open?", "", ""),
    ],
)
def test_a_noun_that_was_brought_in_before_points_back(stem: str, before: str, noun: str) -> None:
    assert points_back(stem, before) == noun


def test_the_number_of_a_noun_phrase() -> None:
    assert is_plural("the new levies on fish")
    assert not is_plural("a list of levies")
    assert not is_plural("the Chips and Science Act")
    assert is_plural("the Port Council and the Port Court")


def test_difficulty_is_estimated_until_enough_have_answered() -> None:
    assert estimate("true_false") < estimate("single_choice") < estimate("ordering")
    assert estimate("number", hedged=True) == estimate("number") + 1
    assert estimate("single_choice", close=3) == estimate("single_choice") + 1
    assert estimate("number", times=9) == estimate("number") - 1
    assert in_use(3, 0.9, ENOUGH_ANSWERS - 1) == 3
    assert in_use(3, None, 100) == 3
    assert [in_use(3, f, ENOUGH_ANSWERS) for f in (0.9, 0.75, 0.6, 0.4, 0.1)] == [1, 2, 3, 4, 5]
