"""Statements into questions: the shapes that are asked, and those that are left to a gap."""

from __future__ import annotations

import pytest

from quizzes.generation import grammar, stems
from quizzes.generation.values import Asked
from quizzes.generation.words import MARK, dangling

DAY = Asked("date", precision="day")
MONTH = Asked("date", precision="month")
YEAR = Asked("date", precision="year")
MONTH_OF_2025 = Asked("date", precision="month", year_given="2025")
SHARE = Asked("percentage")
DOLLARS = Asked("money", currency="USD")
SHIPS = Asked("quantity", noun="grain ships")


def ask(statement: str, asked: Asked, *, polled: bool = False) -> str:
    return stems.ask(statement.replace("@", MARK), asked, polled=polled)


@pytest.mark.parametrize(
    ("statement", "asked", "question"),
    [
        ("on @ Chile opened the port", DAY, "on which day did Chile open the port"),
        ("in @, the council adopted the plan", MONTH, "in which month and year did the council adopt the plan"),
        ("the harbour was closed in @", YEAR, "in which year was the harbour closed"),
        ("Chile has moved the fleet in @", MONTH, "in which month and year did Chile move the fleet"),
        ("Kenya will host the forum in @", YEAR, "in which year will Kenya host the forum"),
        ("since @ the navy has joined the drills", YEAR, "since which year has the navy joined the drills"),
        ("the treaty expires in @", YEAR, "in which year does the treaty expire"),
        (
            "the mayor announced in @ that she would leave",
            MONTH,
            "in which month and year did the mayor announce that she would leave",
        ),
        ("Chile cancelled the lease in @", MONTH_OF_2025, "in which month of 2025 did Chile cancel the lease"),
        ("the @ port elections surprised both parties", DAY, ""),
        ("the agency took over the alerts only in @", YEAR, "in which year did the agency take over the alerts"),
        ("the towns now meet in @", YEAR, "in which year do the towns meet"),
        ("sales averaged 200 a day in the three months to @", MONTH, ""),
        ("the towns promised 90 homes in the five years from @", DAY, ""),
        ("prices fell from a peak of 9% in @ to 2%", MONTH, ""),
        ("a nurse in Oslo earns @ a year", DOLLARS, "how many US dollars a year does a nurse in Oslo earn"),
        ("rents reached @ a week in July 2024", DOLLARS, "how many US dollars a week did rents reach in July 2024"),
        ("Oslo has a budget of @", DOLLARS, "how large a budget, in US dollars, does Oslo have"),
        (
            "Oslo needs @ of new dykes in ten years",
            Asked("quantity", noun="km"),
            "how many km of new dykes does Oslo need in ten years",
        ),
        ("history reached @", SHARE, ""),
        (
            "a mediator settles @ of disputes within 90 days",
            SHARE,
            "what share of disputes does a mediator settle within 90 days",
        ),
        ("Oslo placed the sand before the coast at Lima in @", YEAR, ""),
        ("the Harbour Fund pays for @ by 2035", SHIPS, "for how many grain ships does the Harbour Fund pay by 2035"),
        (
            "in April Oslo put @ tariffs on Danish exports to Lima",
            SHARE,
            "in April, tariffs of what percentage did Oslo put on Danish exports to Lima",
        ),
        ("the catch was to be at least @", SHIPS, ""),
        (
            "the @ port elections were marked by a low turnout",
            DAY,
            "on which day did the port elections marked by a low turnout take place",
        ),
        ("the @ harbour rules set a speed limit", YEAR, "which year’s harbour rules set a speed limit"),
        (
            "in the port elections of @ the Greens lost two seats",
            DAY,
            "on which day did the port elections take place in which the Greens lost two seats",
        ),
    ],
)
def test_dates_are_asked_by_their_precision(statement: str, asked: Asked, question: str) -> None:
    assert ask(statement, asked) == question


@pytest.mark.parametrize(
    ("statement", "asked", "question"),
    [
        ("only @ of voters trusted the court", SHARE, "what share of voters trusted the court"),
        ("over @ of voters trusted the court", SHARE, "more than what share of voters trusted the court"),
        (
            "ports account for about @ of the budget of Malta",
            SHARE,
            "about what share of the budget of Malta do ports account for",
        ),
        ("the fleet grew by @", SHARE, "by what percentage did the fleet grow"),
        ("Chile put @ tariffs on copper", SHARE, "tariffs of what percentage did Chile put on copper"),
        (
            "the agency found @ fearing for their jobs",
            SHARE,
            "what share of respondents did the agency find fearing for their jobs",
        ),
        ("Chile spent @ on harbours", DOLLARS, "how many US dollars did Chile spend on harbours"),
        (
            "Chile pledged to invest @ in harbours",
            DOLLARS,
            "how many US dollars did Chile pledge to invest in harbours",
        ),
        ("nearly @ were stopped at the border", SHIPS, "nearly how many grain ships were stopped at the border"),
        ("Kenya has bought @ from Chile", SHIPS, "how many grain ships has Kenya bought from Chile"),
        ("the envoy flew to Lima @", Asked("quantity", noun="times"), "how many times did the envoy fly to Lima"),
    ],
)
def test_amounts_are_asked_with_their_hedge(statement: str, asked: Asked, question: str) -> None:
    assert ask(statement, asked) == question


def test_a_bare_share_is_one_of_respondents_in_a_survey_only() -> None:
    assert ask("@ trusted the court", SHARE, polled=True) == "what share of respondents trusted the court"
    assert ask("@ trusted the court", SHARE) == ""


@pytest.mark.parametrize(
    ("statement", "asked"),
    [
        ("Chile criticised the elections in @", MONTH),  # the date may belong to the elections
        ("Chile accepted the tariffs announced in @", MONTH),  # it belongs to the announcement
        ("Chile said that the port was closed in @", MONTH),  # it belongs to the closing
        ("Chile bought ships in @ and sold them later", MONTH),  # "did Chile buy ... and sold" is no English
        ("the cost rose from 4% to @ of the budget", SHARE),  # two values to tell apart
        ("Chile did not open the port in @", YEAR),  # a negative question
        ("Chile spent @ or more on harbours", DOLLARS),  # the hedge behind the value would be lost
        ("the port frobbed in @", YEAR),  # a verb nobody knows
    ],
)
def test_what_is_not_safe_is_not_asked(statement: str, asked: Asked) -> None:
    assert ask(statement, asked) == ""


@pytest.mark.parametrize(
    ("statement", "word", "question"),
    [
        ("@ proposed a shared reserve", "who", "who proposed a shared reserve"),
        ("chief engineer @ proposed a reserve", "who", "which chief engineer proposed a reserve"),
        ("@, a former judge, proposed a reserve", "who", "who proposed a reserve"),
        ("the @ obliges both states to share water", "which treaty", "which treaty obliges both states to share water"),
        ("the reserve was proposed by @", "who", ""),
        ("when @ called for help, nobody came", "who", ""),
        ("@’s plan was rejected", "who", ""),
    ],
)
def test_names_are_asked_where_they_are_the_subject(statement: str, word: str, question: str) -> None:
    assert stems.who(statement.replace("@", MARK), word) == question


@pytest.mark.parametrize(
    ("statement", "subject", "verb"),
    [
        ("Chile opened the port", "Chile", "opened"),
        ("the ships built in Chile carried grain", "the ships built in Chile", "carried"),
        ("Mara Lind, a judge from Oslo, wrote the report", "Mara Lind", "wrote"),
        ("two old rivals signed it", "two old rivals", "signed"),
    ],
)
def test_the_main_verb_is_found(statement: str, subject: str, verb: str) -> None:
    parsed = grammar.parse(statement)
    assert parsed is not None
    assert (parsed.subject, parsed.verb) == (subject, verb)


@pytest.mark.parametrize(
    "statement", ["it opened the port", "of the ports three closed", "a long walk home", "who opened it"]
)
def test_a_doubtful_statement_is_not_taken_apart(statement: str) -> None:
    assert grammar.parse(statement) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("it opened in 2019", "it"),
        ("this plan failed", "this"),
        ("Chile approved the deal", "the deal"),
        ("sales fell last year", "last year"),
        ("the two sides met in Lima", "the sides"),
        ("Chile counts that order among its interests", "that order"),
        ("Chile opened its port in 2019", ""),
        ("the deal of 2019 helped Chile", ""),
        ("goods such as copper went to Chile", ""),
        ("only 18% agreed in May 2020, down from 45% a year earlier", ""),
    ],
)
def test_what_points_outside_a_text_is_found(text: str, word: str) -> None:
    assert dangling(text) == word


def test_a_sentence_before_resolves_what_points_back() -> None:
    assert dangling("talks on it began in 2020", after="Chile wants a new port.") == ""
    assert dangling("papers of 2020 cleared up the terms", after="Chile signed a lease.") == ""
    assert dangling("the proposal was rejected", after="Chile signed a lease.") == "the proposal"
