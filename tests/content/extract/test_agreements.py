"""Agreements by head noun and by pattern, and the date each of them carries."""

import pytest

from content.extract.agreements import find_agreements
from content.extract.tokens import Words
from tests.content.extract.helpers import facts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Under the Paris Agreement countries report.", "Paris Agreement"),
        ("It signed the Treaty on the Non-Proliferation of Nuclear Weapons early.",
         "Treaty on the Non-Proliferation of Nuclear Weapons"),
        ("The Inflation Reduction Act passed.", "Inflation Reduction Act"),
        ("Japan’s National Security Strategy says so.", "National Security Strategy"),
        ("It joined the Comprehensive and Progressive Pacific Partnership then.",
         "Comprehensive and Progressive Pacific Partnership"),
        ("The Bank of England Act was amended.", "Bank of England Act"),
        ("the Good Friday Agreement held", "Good Friday Agreement"),
        ("They say that the Sentencing Bill will follow.", "Sentencing Bill"),
        ("They passed the Corporate Supply Due Care Directive (CSDCD) at last.",
         "Corporate Supply Due Care Directive"),
        ("Under the Coastal Peoples’ Rights Act (CPRA) they may object.", "Coastal Peoples’ Rights Act"),
        ("The Carers (Pensions) Bill is before the House.", "Carers (Pensions) Bill"),
        ("Article 9 forbids it.", "Article 9"),
        ("the 2022 economic security law protects", "2022 economic security law"),
        ("They hold talks on a new information security agreement.", "information security agreement"),
        ("the Nordic Gas deal fell through", "Nordic Gas deal"),
        ("a report, Towards a Stronger Health Service, called for", "Towards a Stronger Health Service"),
        ("a joint statement titled ‘Partners for the Seas,’ listing", "Partners for the Seas"),
        ("the first guidelines for shared reserves, were adopted", "guidelines for shared reserves"),
        ("the four fair-trade principles", "four fair-trade principles"),
        ("the future of the CPTPP", "CPTPP"),
        ("the Clean Seas Agenda 2030 (CSA2030) aims", "Clean Seas Agenda 2030"),
        ("the Marini law of 2017 made", "Marini law"),
    ],
)  # fmt: skip
def test_an_agreement_is_found_under_its_name(text, name):
    assert name in [found.name for found in find_agreements(Words(text))]


@pytest.mark.parametrize(
    "text",
    [
        "They reached an agreement in the end.",
        "The strategy failed.",
        "Support for Ukraine is falling.",
        "Act now, the paper says.",
        "The European Commission proposed a plan.",
        "Two trade agreements were discussed.",
        "The US Strategy is unclear.",
    ],
)
def test_common_words_are_no_agreement(text):
    assert find_agreements(Words(text)) == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On 8 September 1951 they signed the Harbour Treaty.", "1951-09-08"),
        ("The Harbour Treaty was adopted in April 2015 by both.", "2015-04"),
        ("The Harbour Treaty, adopted on 12 December 2015, holds.", "2015-12-12"),
        ("The Harbour Treaty came into force in mid-2023.", "2023"),
        ("The Harbour Treaty of 1960 holds.", "1960"),
        ("The 1960 Harbour Treaty holds.", "1960"),
        ("The Harbour Treaty was doubted in 2019.", None),
    ],
)
def test_an_agreement_takes_the_date_that_says_when_it_was_made(text, date):
    (fact,) = facts("agreement", text)
    assert (fact.value["name"], fact.value["date"]) == ("Harbour Treaty", date)


def test_an_agreement_is_told_once_with_the_letters_it_gets_later():
    found = facts(
        "agreement", "They hold talks on a mutual access agreement.", "The mutual access agreement (MAA) is new."
    )
    assert [fact.value for fact in found] == [{"name": "mutual access agreement", "acronym": "MAA", "date": None}]


def test_two_editions_are_two_agreements():
    found = facts(
        "agreement", "The 1997 Guidelines for Rail Safety were revised.", "The 2015 Guidelines for Rail Safety hold."
    )
    assert [fact.value["date"] for fact in found] == ["1997", "2015"]
