"""People: by office, appositive or given name; one record each, whatever the order of the names."""

import pytest

from tests.content.extract.helpers import facts


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Prime Minister Ishiba Shigeru spoke.", "Ishiba Shigeru", "Prime Minister"),
        ("US Secretary of State Marco Rubio spoke.", "Marco Rubio", "US Secretary of State"),
        ("Bank of England Governor Andrew Bailey agreed.", "Andrew Bailey", "Bank of England Governor"),
        ("Joan Bell, Under Secretary of Energy for Security, spoke.", "Joan Bell",
         "Under Secretary of Energy for Security"),
        ("Huw Pill, chief economist of the bank, warned.", "Huw Pill", "chief economist of the bank"),
        ("Philippine President Ferdinand Marcos Jr. came.", "Ferdinand Marcos Jr.", "Philippine President"),
        ("South Korean President Lee Jae-myung came.", "Lee Jae-myung", "South Korean President"),
        ("Former Prime Minister Abe Shinzō resigned.", "Abe Shinzō", "Former Prime Minister"),
        ("Ana Silva is a fellow at the institute.", "Ana Silva", "fellow at the institute"),
        ("Dr. Maria Van Kerkhove spoke.", "Maria Van Kerkhove", "Dr"),
        ("Mereani Tuilagi, who chairs the Tuna Commission, objected.", "Mereani Tuilagi",
         "chair of the Tuna Commission"),
        ("So warns Hanneke Visser, who heads the Rhine Commission. Her answer is room.", "Hanneke Visser",
         "head of the Rhine Commission"),
        ("In May the council's Vice-Chair for Water and Coastal Works, Inès Duval, opened the lock.", "Inès Duval",
         "Vice-Chair for Water and Coastal Works"),
        ("Its co-convenor, Tomas Berg, points to the dam.", "Tomas Berg", "co-convenor"),
        ("Trade and Industry Minister Ana Silva signed.", "Ana Silva", "Trade and Industry Minister"),
        ("Haruka Sato, who runs a home for the old, objected.", "Haruka Sato", ""),
        ("Few care, thinks Maren Lohse of Hollinger Re.", "Maren Lohse", ""),
        ("Harriet Quaile MP opened the hall.", "Harriet Quaile", ""),
        ("European Commission President Ursula von der Leyen spoke.", "Ursula von der Leyen",
         "European Commission President"),
    ],
)  # fmt: skip
def test_a_person_is_found_with_the_role_the_text_gives(text, name, role):
    (fact,) = facts("person", text)
    assert fact.value == {"name": name, "role": role}


@pytest.mark.parametrize(
    "text",
    [
        "The licence is known as Validated End-User (VEU) status.",
        "The Prime Minister routinely visits.",
        "The United Kingdom, the President of which is not elected, agreed.",
        "The US Secretary of Defense agreed.",
        "The Indo-Pacific Command agreed.",
        "The World Bank said so in New York.",
        "Japanese Foreign Minister talks ended.",
    ],
)
def test_offices_places_and_bodies_are_no_people(text):
    assert facts("person", text) == []


def test_a_family_name_and_the_other_order_are_the_same_person():
    found = facts("person", "President Trump met Ishiba Shigeru, a former minister.",
                  "Donald Trump left. Shigeru Ishiba stayed. Prime Minister Ishiba won.")  # fmt: skip
    assert [fact.value["name"] for fact in found] == ["Ishiba Shigeru", "Donald Trump"]
    assert found[1].value["role"] == "President"


def test_a_family_name_alone_keeps_its_office_in_the_span():
    (fact,) = facts("person", "Former President Biden stood for it.")
    assert (fact.surface, fact.value["name"]) == ("President Biden", "Biden")


@pytest.mark.parametrize(
    "text",
    [
        "They listed nine Coastal Schemes, spread over 13 member states and covering four seas.",
        "The firm opened a line at La Rochelle in April.",
        "The state bought a stake in MP Materials in July.",
    ],
)
def test_a_scheme_a_town_and_a_firm_are_no_people(text):
    assert not facts("person", text)
