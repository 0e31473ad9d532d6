"""What a finished stem may not take for known, leave undated or drag along, each fault with a case."""

from __future__ import annotations

import pytest

from quizzes.generation import standalone, wording


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("how many days does the draft allow?", "the draft"),
        ("In which year does the secondary population peak?", ""),
        ("the secondary target was missed by 12 schools", "the secondary target"),
        ("three towns set aside $9 million for the new fund", "the new fund"),
        ("In which year did the regional government buy the tram?", "the tram"),
        ("how many people did the waiting list for dental care hold in 2021?", ""),
        ("On which day did the council of Aro set the ferry fee at 12% of the fare?", ""),
        ("In which year did Aro cut the annual cost of repairs?", ""),
        ("the law that bans night flights took effect in 2020", ""),
        ("the carmaker Skoda hired 300 people", ""),
        ("In which year did the world agree on a ban of such nets?", ""),
        ("Ghana cut the price below $3 by 2021", "the price"),
        ("the largest plant opened in 2019", ""),
        ("what fraction of the benefit of the rebate goes to tenants?", "the rebate"),
        ("In which month did the two sides of the previously agreed Oslo-Bergen line meet?", ""),
    ],
)
def test_a_definite_noun_needs_something_that_explains_it(text: str, found: str) -> None:
    assert standalone.unexplained(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Which act forbids it?",
        "Shell and BP went to court over it on 4 May 2022",
        "90% of teenagers can use one, and a third own theirs",
        "rents should rise by another 25, at a cost of $3 million",
        "In which year did strikes fall to two?",
        "by 30 June 2021, 137 had been mended",
        "who took office as executive director on 1 May 2021?",
        "which charter promised as much in 2016?",
        "what share of tenants expected to pay more than in the previous year?",
        "prices have been flat for six consecutive months",
        "the standard of 92% was last met in 2016",
        "to what percentage had the rate in Germany risen by October 2024?",
        "On which day was Minnesota's programme signed by Governor Tim Walz?",
        "the World Bank estimates a loss of 1.6 percent of GDP",
        "by 2022, 91 percent of homes had it, but fewer in Nunavut",
        "Belgium has levied none on night trains since 2023",
        "by 2022 the region's part had shrunk to 8%",
        "in 2024 Glovo will start to hire them, at a high cost",
        "On which day did the party lower it again to 65?",
        "On which day did the European Parliament give its answer?",
        "Dunkirk raised its rate from 1 to 2 percent in 2011",
        "who says that the two plants will need more power?",
        "catches rose by 16 percent in the three months that followed",
    ],
)
def test_words_that_lean_on_others_are_found(text: str) -> None:
    assert standalone.leaning(text)


@pytest.mark.parametrize(
    "text",
    [
        "In which month of 2025 did Berg announce that he would resign as prime minister?",
        "Lima asked both towns to pay for it itself",
        "the ministry of health hired 40 nurses for the two wards of Port Aro",
        "who became director of Port Aro in 2021?",
        "a target of 40% of new homes was set in 2020",
        "which name did Lima give to the quota of 2019, calling it dry?",
        "Dunkirk raised its rate of payroll tax in 2011",
        "Lima gave its answer to the two plants of Callao",
        "fewer than one in five boats had a licence in 2019",
    ],
)
def test_what_stands_by_itself_is_left_alone(text: str) -> None:
    assert not standalone.leaning(text)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("household debt has climbed to $18 trillion", True),
        ("household debt had climbed to $18 trillion by 2024", False),
        ("the trade deficit widened to a record 131 billion dollars", True),
        ("core prices, which leave out food, were up 2.6 percent", True),
        ("at what percentage did the unemployment rate stand?", True),
        ("at what percentage did the unemployment rate stand in May 2022?", False),
        ("to what share of GDP did Colby call for defence spending to rise?", False),
        ("rents may not exceed a third of income", False),
        ("by what percentage has data traffic grown?", True),
        ("by what percentage has data traffic grown since 2019?", False),
    ],
)
def test_a_level_needs_a_date(text: str, lost: bool) -> None:
    assert standalone.unmeasured(text) is lost


def test_a_month_needs_a_year() -> None:
    assert standalone.monthly("how many homes went without water from 6 April to 6 June?")
    assert not standalone.monthly("how many homes went without water in April 2021?")
    assert not standalone.monthly("how many homes may go without water?")


def test_words_of_the_day_need_a_year() -> None:
    assert standalone.undated("batteries now cost half as much") == "now"
    assert not standalone.undated("According to Ruiz (2024), batteries now cost half as much")


@pytest.mark.parametrize(
    "question",
    [
        "How many euros is one model thought to have cost and the other one $191 million?",
        "what share of the gap can be traced to energy, a third to wages, and the remainder to demand?",
        "In which year did Europe make 44% of all chips and Japan a good fifth?",
        "how many dollars does a tonne earn in a fab, and NT$28 in a field?",
        "how many euros does the act offer in federal funds and a 25% tax credit?",
        "what share of cleaners worked at home in 2022, against 16% of nurses?",
        "how many beds did the ward have in 2020, double the number of 2004?",
        "In which month and year did the agency take over the alerts only?",
        "How many miles do mothers drive to a ward, and two of the first nine births took place in a car?",
        "how many euros did batteries of four hours cost?",
    ],
)
def test_a_question_drags_nothing_along(question: str) -> None:
    assert wording.overloaded(question)


@pytest.mark.parametrize(
    "question",
    [
        "In which month and year did the towns of Aro and Selma sign 14 leases?",
        "how many miles lie between the port and the 12 locks?",
        "what share of farmers and fishers backed a quota in May 2020?",
        "how many euros did batteries of four hours cost in 2019?",
        "how many euros did a battery of four hours cost?",
    ],
)
def test_a_plain_question_is_kept(question: str) -> None:
    assert not wording.overloaded(question)


@pytest.mark.parametrize(
    ("question", "two"),
    [
        ("In which year did flows rise from $22 billion to $28 billion in 2022?", True),
        ("In which month of 2022 did flows rise?", False),
        ("In which year was the Treaty 2020 signed?", False),
    ],
)
def test_a_question_for_a_date_gives_no_other(question: str, two: bool) -> None:
    assert wording.two_dates(question, asked="2022") is two


def test_a_mass_is_asked_with_what_it_is_of() -> None:
    assert wording.of_what("how many tonnes a year do dredgers take from the Vietnamese delta?")
    assert wording.of_what("how many cubic metres does the ring road of Lima need?")
    assert not wording.of_what("how many tonnes of sand a year do dredgers take?")
    assert not wording.of_what("how many metres lie between Lima and the sea?")


def test_a_question_says_enough_to_be_found_again() -> None:
    assert wording.thin("how many US dollars did Japan give?", "Ruiz")
    assert wording.thin("how many working days does a draft say?", "Ruiz", "working days")
    assert not wording.thin("In which month of 2025 did Berg visit Vietnam?", "Ruiz")


@pytest.mark.parametrize(
    ("gloss", "whole"),
    [
        ("a right to water that nobody can use", False),
        ("the money that people who work abroad send home", False),
        ("the bank would need nine million", True),
        ("the ministry lowered the fee", True),
        ("flushes out mud", True),
        ("a worker who had saved for ten years lost a fifth", True),
        ("the right that firms hold and sold on", False),
    ],
)
def test_a_gloss_is_no_sentence(gloss: str, whole: bool) -> None:
    assert wording.is_sentence(gloss) is whole
