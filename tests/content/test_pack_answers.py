"""What a learner may answer to the shipped questions, and what it earns."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

import pytest

from quizzes.marking import KINDS, check_spec, mark, spec_from_json
from quizzes.records import Mark, Spec
from quizzes.seals import Proof, value_found
from tests.content.shipped import SLUGS, document, each_question, questions

SPEC_FIELDS = tuple(
    "kind key options tolerance grain asks others currency accepts scoring want parts wrong_part".split()
)


def spec(question: dict[str, Any]) -> Spec:
    return spec_from_json({name: question[name] for name in SPEC_FIELDS if name in question})


def fraction(built: Spec, raw: Any) -> Decimal:
    result = mark(built, raw)
    assert isinstance(result, Mark), f"{raw!r} was sent back: {result}"
    return result.fraction


@each_question
def test_question_can_be_marked(slug: str, question: dict[str, Any]) -> None:
    built = spec(question)
    assert check_spec(built) == []
    examples = KINDS[built.kind].examples(built, random.Random(slug))
    assert {fraction(built, raw) for raw in examples.right} == {1}
    assert all(fraction(built, raw) < 1 for raw in examples.wrong)


@each_question
def test_question_bears_the_first_seal(slug: str, question: dict[str, Any]) -> None:
    texts = [passage.text for passage in document(slug).passages]
    holding = next(text for text in texts if question["quote"] in text)
    proof = Proof(question["quote"], holding, "\n".join(texts))
    assert value_found(spec(question), proof, question["stem"])


@pytest.mark.parametrize(
    ("question_id", "answer", "earned"),
    [
        ("pajon-upper-house-day", "20 July 2025", 1),
        ("pajon-upper-house-day", "20 July", 1),
        ("pajon-upper-house-day", "24 February", 0),
        ("pajon-budget-commitment-month", "Dec 2022", 1),
        ("pajon-asahi-doubt", "77 per cent", 1),
        ("pajon-asahi-doubt", "68%", 0),
        ("pajon-colby-demand", "3.5", 1),
        ("pajon-colby-demand", "2%", 0),
        ("pajon-investment-pledge", "$550bn", 1),
        ("pajon-investment-pledge", "€471 billion", 1),
        ("pajon-investment-pledge", "550 million dollars", 0),
        ("pajon-okinawa-troops", "25,000", 1),
        ("pajon-okinawa-troops", "10,000", 0),
        ("pajon-seoul-declaration-gap", "17 years", 1),
        ("pajon-seoul-declaration-gap", "70", 0),
        ("pajon-quasi-alliance-term", "Quasi Alliance", 1),
        ("pajon-quasi-alliance-term", "alliance", 0),
        ("pajon-indispensability-term", "senryakuteki fukaketsusei", 1),
        ("pajon-indispensability-term", "strategic autonomy", 0),
        ("pajon-tokyo-survey-fall", ["18%", "45%"], 1),
        ("pajon-tokyo-survey-fall", ["45%", "18%"], 0),
        ("pajon-normalisation-reforms", ["2015", "Shinzo Abe"], 1),
        ("pajon-normalisation-reforms", ["2015", "Kishida"], 0.5),
        ("hughes-joint-command-month", "March 2025", 1),
        ("hughes-joint-command-month", "February 2025", 0.625),
        ("hughes-hegseth-share", "at least 3%", 1),
        ("hughes-hegseth-share", "3.5%", 0),
        ("hughes-base-costs-sum", "US$8bn", 1),
        ("hughes-base-costs-sum", "¥700 billion", 0),
        ("hughes-arms-purchases-growth", "tenfold", 1),
        ("hughes-arms-purchases-growth", "3 times", 0),
        ("hughes-minilateralism-term", "Mini-lateralism", 1),
        ("hughes-minilateralism-term", "multilateralism", 0),
        ("hughes-base-talks", ["2026", "host-nation support"], 1),
        ("hughes-base-talks", ["2026", "AUKUS"], 0.5),
        ("govella-executive-order-day", "Sept 4", 1),
        ("govella-executive-order-day", "22 July", 0),
        ("govella-yomiuri-trust", "22 per cent", 1),
        ("govella-yomiuri-trust", "77%", 0),
        ("govella-warship-order", "6.5 billion dollars", 1),
        ("govella-warship-order", "6.5 million dollars", 0),
        ("govella-years-since-such-a-loss", "seventy years", 1),
        ("govella-years-since-such-a-loss", "17", 0),
        ("govella-car-industry-weight", ["21.5%", "8.3%"], 1),
        ("govella-car-industry-weight", ["36%", "8.3%"], 0.5),
        ("govella-name-of-double-course", "the dual strategy", 1),
        ("govella-name-of-double-course", "hedging strategy", 0),
        ("mai-chau-reading-day", "July 1, 2014", 1),
        ("mai-chau-reading-day", "8 September 1951", 0),
        ("mai-chau-security-aid-month", "Apr 2023", 1),
        ("mai-chau-budget-growth", "9,4 %", 1),
        ("mai-chau-budget-growth", "8.7", 0),
        ("mai-chau-budget-sum", "¥8.7 trillion", 1),
        ("mai-chau-budget-sum", "55.1 billion dollars", 1),
        ("mai-chau-budget-sum", "8.7 billion yen", 0),
        ("mai-chau-missile-flight", "3700 kilometers", 1),
        ("mai-chau-missile-flight", "3700 miles", 0),
        ("mai-chau-dual-track-term", "dual-track strategy", 1),
        ("mai-chau-dual-track-term", "dual strategy", 0),
        ("mai-chau-proactive-term", "control tower", 0),
        ("mai-chau-regional-strategy", ["2016", "FOIP"], 1),
        ("mai-chau-regional-strategy", ["2016", "Asian NATO"], 0.5),
        ("mai-chau-pal-treaty-day", "Sept 8 1951", 1),
        ("mai-chau-pal-treaty-day", "1947", 0),
        ("pal-nikkei-revision-share", "sixty-seven per cent", 1),
        ("pal-nikkei-revision-share", "68%", 0),
        ("pal-vulnerability-term", "Strategic vulnerability", 1),
        ("pal-vulnerability-term", "strategic dependence", 0),
        ("pal-two-pressures", ["Nippon Steel", "nonreciprocal relationship"], 1),
        ("pal-two-pressures", ["US Steel", "interesting deal"], 0),
        ("pajon-car-share-to-america", "36 per cent", 1),
        ("pajon-car-share-to-america", "21.5%", 0),
        ("pajon-economic-report-month", "December 2020", 1),
        ("pajon-economic-report-month", "April 2025", 0),
        ("pajon-integrated-deterrence-term", "extended deterrence", 0),
        ("pajon-tariffs-before-and-after", ["April 2025", "24%"], 1),
        ("pajon-tariffs-before-and-after", ["April 2025", "25%"], 0.5),
        ("govella-less-dependent-month", "July", 1),
        ("govella-less-dependent-month", "June 2025", 0),
        ("govella-cost-of-the-delay", ["25%", "$20m"], 1),
        ("govella-cost-of-the-delay", ["15%", "20 million dollars"], 0.5),
        ("mai-chau-new-force-concept", ["2010", "Dynamic Defence Force"], 1),
        ("mai-chau-new-force-concept", ["2010", "Self-Defense Force"], 0.5),
        ("hughes-arms-purchases-sum", "700 billion", 1),
        ("hughes-arms-purchases-sum", "700 million", 0),
        ("hughes-pajon-govella-first-meeting", "7 Feb", 1),
        ("hughes-pajon-govella-first-meeting", "21 January", 0),
        ("pal-umbrella-since", ["1947", "nuclear umbrella"], 1),
        ("pal-umbrella-since", ["1951", "nuclear umbrella"], 0.5),
        ("pal-pajon-okinawa-troops", "nearly 10,000", 1),
        ("pal-pajon-okinawa-troops", "25,000", 0),
        ("pajon-outreach-partners-who", "Ishii", 1),
        ("pajon-outreach-partners-who", "Ishii Masafumi", 1),
        ("pajon-outreach-partners-who", "Hiroyuki Akita", 0),
        ("pajon-tariff-negotiator", "Ryosei Akazawa", 1),
        ("pajon-access-agreement-australia", "RAA", 1),
        ("pajon-access-agreement-australia", "Economic Partnership Agreement", 0),
        ("pajon-cornerstone-document", "NSS", 1),
        ("pajon-cornerstone-document", "National Defense Strategy", 0),
        ("pajon-two-agreements-with-eu", ["SPA", "Economic Partnership Agreement"], 1),
        ("pajon-two-agreements-with-eu", ["EPA", "RAA"], 0.5),
        ("govella-critic-of-the-letter", "Itsunori Onodera", 1),
        ("govella-critic-of-the-letter", "Ishiba", 0),
        ("govella-paper-on-investment", "MoU", 1),
        ("govella-paper-on-investment", "executive order", 0),
        ("mai-chau-treaty-of-1960", "Mutual Cooperation and Security Treaty", 1),
        ("mai-chau-statement-of-2024", "Joint Vision for the Next Decade", 0),
        ("mai-chau-own-agreements", "Philippines, Australia, Republic of Korea", 1),
        ("mai-chau-own-agreements", ["Philippines", "Australia", "North Korea"], 0.6667),
        ("govella-coalition-parties", "LDP and Komeito", 1),
        ("govella-coalition-parties", ["Liberal Democratic Party", "Sanseito"], 0.5),
        ("mai-chau-missile-flight", "3700 km", 1),
        ("hughes-what-abe-won", "FOIP and the Quad", 1),
        ("hughes-what-abe-won", ["Free and Open Indo-Pacific", "AUKUS"], 0.5),
        ("hughes-foreign-minister", "Takeshi Iwaya", 1),
        ("hughes-foreign-minister", "Ishiba", 0),
        ("hughes-abandoned-framework", "IPEF", 1),
        ("hughes-abandoned-framework", "CPTPP", 0),
    ],
)
def test_what_a_learner_may_type(question_id: str, answer: Any, earned: float) -> None:
    question = next(q for slug in SLUGS for q in questions(slug) if q["id"] == question_id)
    assert float(fraction(spec(question), answer)) == pytest.approx(earned, abs=0.001)
