"""Names as briefs on many subjects write them: laws by number, shared titles, letters that stand for small words."""

import pytest

from tests.content.extract.helpers import facts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Plants fall under Directive 2010/75/EU today.", "Directive 2010/75/EU"),
        ("The rule, Regulation (EU) 2024/1689, bans it.", "Regulation (EU) 2024/1689"),
        ("Parliament passed Bill C-59 at last.", "Bill C-59"),
        ("Under Executive Order 14110 agencies report.", "Executive Order 14110"),
        ("Banks must meet Basel III soon.", "Basel III"),
        ("States adopted the Global Compact for Safe, Orderly and Regular Migration.",
         "Global Compact for Safe, Orderly and Regular Migration"),
        ("They quote the No Child Left Behind Act here.", "No Child Left Behind Act"),
        ("He signed the CHIPS and Science Act there.", "CHIPS and Science Act"),
        ("India’s Right to Education Act reserved seats.", "Right to Education Act"),
        ("They signed the Seoul Declaration there.", "Seoul Declaration"),
        ("They cite the Education 2030 Framework for Action here.", "Education 2030 Framework for Action"),
        ("Use of Title 42 ended.", "Title 42"),
        ("It repeals the Clean Rivers for Towns Act today.", "Clean Rivers for Towns Act"),
        ("He read the Rural Clinics and Midwives Act twice.", "Rural Clinics and Midwives Act"),
        ("Relief came with the Farm Aid, Relief, and Credit Security Act at last.",
         "Farm Aid, Relief, and Credit Security Act"),
        ("The Road Safety Amendment (Young Drivers) Act is law.", "Road Safety Amendment (Young Drivers) Act"),
        ("They wrote the Children's Playground Safety Act.", "Children's Playground Safety Act"),
        ("It cites the Licences to Fish Distant Waters Act.", "Licences to Fish Distant Waters Act"),
        ("The National Housing Policy 2031 is out.", "National Housing Policy 2031"),
        ("France has its Education Code as well.", "Education Code"),
    ],
)  # fmt: skip
def test_an_agreement_is_named_in_full(text: str, name: str) -> None:
    assert name in [fact.value["name"] for fact in facts("agreement", text)]


def test_two_agreements_joined_by_and_the_stay_two() -> None:
    names = [fact.value["name"] for fact in facts("agreement", "The Sendai Framework and the Kyoto Protocol differ.")]
    assert names == ["Sendai Framework", "Kyoto Protocol"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "the Clean Air Act, Clean Water Act, and Green Belt Act",
            ["Clean Air Act", "Clean Water Act", "Green Belt Act"],
        ),
        ("the Governor of Ohio for Clean Water Act", ["Clean Water Act"]),
        ("The United Nations Environment Programme wrote to the World Food Programme.", []),
        ("Writers on U.S. Foreign Policy agree.", []),
    ],
)
def test_a_name_ends_where_another_begins_and_bodies_are_no_agreements(text: str, names: list[str]) -> None:
    assert [fact.value["name"] for fact in facts("agreement", text)] == names


@pytest.mark.parametrize("text", ["In Section 4.2 we show it.", "Chapter 3 tells more.", "See Annex 2."])
def test_parts_of_the_text_itself_are_no_agreements(text: str) -> None:
    assert facts("agreement", text) == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Executive Vice-President Carla Lindqvist agreed.", "Carla Lindqvist", "Executive Vice-President"),
        ("The first Attorney General, Orrin Vashti, declared it.", "Orrin Vashti", "first Attorney General"),
        ("Commissioner for Home Affairs Ylfa Brandt agreed.", "Ylfa Brandt", "Commissioner for Home Affairs"),
        (
            "The president of the European Commission Orrin Vashti came.",
            "Orrin Vashti",
            "president of the European Commission",
        ),
        ("Senators Orrin Vashti and Kyrra Solberg objected.", "Kyrra Solberg", "Senator"),
        ("said Reps. Orrin Vashti, R-Ohio, and Kyrra Solberg, D-Ill., in a letter", "Kyrra Solberg", "Rep"),
        ("Orrin Vashti, an engineer and founder, led it.", "Orrin Vashti", "engineer and founder"),
    ],
)
def test_a_person_has_name_and_role(text: str, name: str, role: str) -> None:
    assert {"name": name, "role": role} in [fact.value for fact in facts("person", text)]


def test_a_surname_that_comes_again_makes_a_person() -> None:
    found = facts("person", "Yotam Berkovic came early.", "Later Berkovic argues that it failed.")
    assert [fact.value["name"] for fact in found] == ["Yotam Berkovic"]


@pytest.mark.parametrize(
    "text",
    [
        "The High-Level Meeting on health took place.",
        "Low-income Countries need more.",
        "The president, Congress and the courts agree.",
        "They moved to San Diego later.",
        "She met the Commissioner for the Internal Market.",
        "The Safer Lifts Bill, brought by two members, fell.",
        "Nova DeepField, a leading developer of chips, grew.",
    ],
)
def test_meetings_groups_and_firms_are_no_persons(text: str) -> None:
    assert facts("person", text) == []


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("Very Large Online Platforms (VLOPs) must report.", "VLOP", "Very Large Online Platforms"),
        ("the low- and middle-income countries (LMICs) grew", "LMIC", "low- and middle-income countries"),
        ("flows of official development assistance (ODA) fell", "ODA", "official development assistance"),
    ],
)
def test_letters_may_stand_for_small_words(text: str, acronym: str, name: str) -> None:
    assert {"name": name, "acronym": acronym} in [fact.value for fact in facts("organisation", text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We need $5 billion,” said Ms Solberg.", "Solberg"),
        ("Data from the Census Bureau show that 21% left.", "Data from the Census Bureau"),
        ("A survey by Opinia in May found that 27% agree.", "Opinia"),
        ("The Dover Institute's May survey found that 27% agree.", "Dover Institute"),
        ("In a poll by Opinia, 27% agreed.", "Opinia"),
        ("Some 27% agreed in a poll by the Dover Institute.", "Dover Institute"),
        ("Ministers claim that 5,000 jobs are at risk.", "Ministers"),
    ],
)
def test_who_says_a_figure_is_known(text: str, speaker: str) -> None:
    found = [f for kind in ("money", "percentage", "quantity") for f in facts(kind, text)]
    assert [f.claimed_by for f in found] == [speaker]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [("no fewer than 12 states", "no fewer than"), ("~20% of it", "~"), ("just shy of 30%", "just shy of")],
)
def test_a_hedge_is_read_whole(text: str, hedge: str) -> None:
    [fact] = [*facts("percentage", text), *facts("quantity", text)]
    assert fact.hedge == hedge
