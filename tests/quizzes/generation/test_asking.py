"""Statements into questions: what is asked in front, what is not safe to ask, and how statements are found."""

from __future__ import annotations

import pytest

from quizzes.generation import asking, grammar
from quizzes.generation.restated import restatements
from quizzes.generation.trimming import Clause
from quizzes.generation.values import Asked
from quizzes.generation.words import MARK, dangling

DAY = Asked("date", precision="day")
MONTH = Asked("date", precision="month")
YEAR = Asked("date", precision="year")
MONTH_OF_2025 = Asked("date", precision="month", year_given="2025")
SHARE = Asked("percentage")
DOLLARS = Asked("money", currency="USD")
SHIPS = Asked("quantity", noun="grain ships")
AS_WRITTEN = {"day": "4 March 2019", "month": "May 2020", "year": "2019"}


def said(statement: str, surface: str, kind: str) -> tuple[Clause, ...]:
    return restatements(statement.replace("@", MARK), surface, kind, str, str)


def ask(statement: str, asked: Asked, *, polled: bool = False) -> str:
    surface = {"percentage": "18%", "money": "$48 million", "quantity": f"14 {asked.noun}"}.get(asked.type)
    surface = surface or ("May" if asked.year_given else AS_WRITTEN[asked.precision])
    for clause in said(statement, surface, asked.type):
        if clause.statement is not None:
            question = asking.ask(clause.statement, asked, clause.hedge, str, polled=polled)
            if question:
                return question
    return ""


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
        ("the agency took over the alerts only in @", YEAR, "in which year did the agency take over the alerts"),
        (
            "the levy, introduced in @ under the Quay Act, failed",
            YEAR,
            "in which year was the levy introduced under the Quay Act",
        ),
        (
            "the port has been free since the treaty of @",
            YEAR,
            "since the treaty of which year has the port been free",
        ),
        (
            "a Delta Institute poll of @ found that most sailors slept badly",
            MONTH,
            "in which month and year did a Delta Institute poll find that most sailors slept badly",
        ),
        (
            "the vote on @ against the harbour treaty ended in tears",
            DAY,
            "on which day did the vote against the harbour treaty that ended in tears take place",
        ),
        (
            "after Berg’s @ “Open Gate” announcement of lower tolls, the traders returned to Port Aro",
            DAY,
            "on which day was Berg’s “Open Gate” announcement of lower tolls made",
        ),
        ("critics argue that the levy, which began in @, hurt sailors", YEAR, "in which year did the levy begin"),
        (
            "committed since @ to a larger fleet, Malta refused the plan",
            YEAR,
            "since which year has Malta been committed to a larger fleet",
        ),
    ],
)
def test_dates_are_asked_by_their_precision(statement: str, asked: Asked, question: str) -> None:
    assert ask(statement, asked) == question


@pytest.mark.parametrize(
    ("statement", "asked", "polled", "question"),
    [
        ("@ of voters in Lima backed the plan", SHARE, False, "what share of voters in Lima backed the plan"),
        ("@ backed the plan", SHARE, True, "what share of respondents backed the plan"),
        ("nearly @ of ships carry grain", SHARE, False, "nearly what share of ships carry grain"),
        ("exports rose by @ in 2020", SHARE, False, "by what percentage did exports rise in 2020"),
        ("exports to Kenya rose @ in 2020", SHARE, False, "by what percentage did exports to Kenya rise in 2020"),
        ("unemployment in Lima fell to @", SHARE, False, "to what percentage did unemployment in Lima fall"),
        ("the unemployment rate was @", SHARE, False, "how high, in per cent, was the unemployment rate"),
        (
            "Chile has pledged to raise its budget to the regional standard of @ of GDP",
            SHARE,
            False,
            "to what share of GDP has Chile pledged to raise its budget",
        ),
        ("ports account for about @ of trade", SHARE, False, "for about what share of trade do ports account"),
        (
            "Chile imposed a @ tariff on copper",
            SHARE,
            False,
            "how high a tariff on copper, in per cent, did Chile impose",
        ),
        ("Chile spent @ on harbours", DOLLARS, False, "how much, in US dollars, did Chile spend on harbours"),
        (
            "Chile pledged to invest @ in harbours",
            DOLLARS,
            False,
            "how much, in US dollars, did Chile pledge to invest in harbours",
        ),
        ("a nurse in Oslo earns @ a year", DOLLARS, False, "how much a year, in US dollars, does a nurse in Oslo earn"),
        ("Oslo has a budget of @", DOLLARS, False, "how large a budget, in US dollars, does Oslo have"),
        (
            "Oslo set up a @ fund for roads",
            DOLLARS,
            False,
            "how large a fund for roads, in US dollars, did Oslo set up",
        ),
        ("Kenya has bought @ from Chile", SHIPS, False, "how many grain ships has Kenya bought from Chile"),
        (
            "over @ sail under the flag of Malta",
            SHIPS,
            False,
            "more than how many grain ships sail under the flag of Malta",
        ),
        ("Oslo ordered @ and three tugs in 2020", SHIPS, False, "how many grain ships did Oslo order in 2020"),
        (
            "hospital stays were @ lower than in Lima",
            SHARE,
            False,
            "by what percentage were hospital stays lower than in Lima",
        ),
        (
            "Chile changed course, raising the wage to @",
            DOLLARS,
            False,
            "to how much, in US dollars, did Chile raise the wage",
        ),
    ],
)
def test_amounts_are_asked_with_their_hedge(statement: str, asked: Asked, polled: bool, question: str) -> None:
    assert ask(statement, asked, polled=polled) == question


@pytest.mark.parametrize(
    ("statement", "asked"),
    [
        ("sales averaged 200 a day in the three months to @", MONTH),  # no date of the sales
        ("prices fell from a peak of 9% in @ to 2%", MONTH),  # the date is that of the peak
        ("Chile criticised the elections in @", MONTH),  # it may belong to the elections
        ("the cost rose from 4% to @ of the budget", SHARE),  # two values read as one phrase
        ("Chile did not open the port in @", YEAR),  # a negative question
        ("Chile spent @ or more on harbours", DOLLARS),  # the hedge behind the value would be lost
        ("if the levy rises to @, sailors will leave", SHARE),  # nobody says that it does
        ("the mayor denied that rents rose by @", SHARE),  # nor this
        ("Chile held talks in @ and 2021", YEAR),  # one of two years
        ("by @ exports have grown", YEAR),  # growth has no such day
        ("apparently because rents rose by @, sailors left", SHARE),  # only perhaps
        ("Replace the levy by @ in 2030", DOLLARS),  # an order, no statement
        ("fish costs more in an industry that earns @ a year", DOLLARS),  # which industry?
        ("a poll by the Lima Herald conducted in @ showed gains", MONTH),  # poll or paper?
    ],
)
def test_what_is_not_safe_is_not_asked(statement: str, asked: Asked) -> None:
    assert ask(statement, asked) == ""


@pytest.mark.parametrize(
    ("statement", "surface", "kind", "wanted", "question"),
    [
        ("@ proposed a shared reserve", "Mara Lindqvist", "person", "who", "who proposed a shared reserve"),
        (
            "chief engineer @ proposed a reserve",
            "Mara Lindqvist",
            "person",
            "who",
            "which chief engineer proposed a reserve",
        ),
        ("@, a former judge, proposed a reserve", "Mara Lindqvist", "person", "who", "who proposed a reserve"),
        ("the reserve was proposed by @", "Mara Lindqvist", "person", "who", "by whom was the reserve proposed"),
        ("the mayor rejected @’s proposal", "Mara Lindqvist", "person", "who", "whose proposal did the mayor reject"),
        (
            "the @ obliged both states to share water",
            "Aro Water Compact",
            "agreement",
            "which treaty",
            "which treaty obliged both states to share water",
        ),
        (
            "the levy was raised in 2020 under the @",
            "Aro Water Compact",
            "agreement",
            "which law",
            "under which law was the levy raised in 2020",
        ),
        ("the council renamed the plan @", "Aro Water Compact", "agreement", "which plan", ""),
    ],
)
def test_names_are_asked_from_where_they_stand(
    statement: str, surface: str, kind: str, wanted: str, question: str
) -> None:
    found = [asking.name(c.statement, wanted, str) for c in said(statement, surface, kind) if c.statement]
    assert next((q for q in found if q), "") == question


@pytest.mark.parametrize(
    ("statement", "holder", "text"),
    [
        ("critics argue that the levy cost Lima @", "critics", "the levy cost Lima @"),
        ("the levy, according to the Port Union, cost Lima @", "the Port Union", "the levy cost Lima @"),
        ("the levy cost Lima @", "", "the levy cost Lima @"),
        ("Oslo, where the fund began, paid Lima @", "", "Oslo paid Lima @"),
    ],
)
def test_who_holds_a_statement_is_told_apart_from_it(statement: str, holder: str, text: str) -> None:
    clause = said(statement, "$48 million", "money")[0]
    assert (clause.attribution, clause.text.replace(MARK, "@")) == (holder, text)


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
