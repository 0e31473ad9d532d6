"""What gives a question away."""

from __future__ import annotations

import pytest

from quizzes.fairness import Asked, Open, clash, gives_away, withheld
from quizzes.marking import spec_from_json
from tests.quizzes.marking.samples import QUESTIONS

DATE = {"kind": "date", "key": "2031-05-14"}
SHARE = {"kind": "percentage", "key": "12"}
SUM = {"kind": "money", "key": {"amount": "7300000", "currency": "EUR"}}
COUNT = {"kind": "number", "key": {"amount": "4177", "unit": "ferries"}}
TERM = {"kind": "term", "key": {"name": "Harbour Renewal Agreement", "acronym": "HRA", "aliases": ["Quay Accord"]}}
CHOICE = {"kind": "single_choice", "key": 1, "options": ["the ministry", "the island council"]}
GAPS = {"kind": "cloze", "key": [SHARE, {"kind": "term", "key": {"name": "quorum"}}]}


@pytest.mark.parametrize(
    ("question", "text", "away"),
    [
        (DATE, "The vote was on 14 May 2031.", True),
        (DATE, "The vote was on May 14, 2031.", True),
        (DATE, "The vote was in May 2031.", False),
        (DATE, "The vote was on 15 May 2031.", False),
        (SHARE, "The fee is 12% of the fare.", True),
        (SHARE, "The fee is twelve per cent of the fare.", True),
        (SHARE, "The fee is 13% of the fare, for 12 islands.", False),
        (SUM, "It cost €7.3 million.", True),
        (SUM, "It cost €73 million.", False),
        (COUNT, "There were 4,177 ferries.", True),
        (COUNT, "There were 4,178 ferries.", False),
        (TERM, "The harbour renewal agreement was signed.", True),
        (TERM, "The HRA was signed.", True),
        (TERM, "The Quay Accord was signed.", True),
        (TERM, "Another agreement on a harbour was signed.", False),
        (CHOICE, "It was the island council that decided.", True),
        (CHOICE, "It was an island that had a council.", False),
        (GAPS, "Without a quorum nothing is decided.", True),
        (GAPS, "Nothing is decided.", False),
        (DATE, "", False),
    ],
)
def test_a_text_that_holds_the_key_or_an_accepted_form(question, text, away):
    assert gives_away(text, spec_from_json(question)) is away


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: f"{q['kind']}:{str(q['key'])[:30]}")
def test_any_text_can_be_asked_about_any_question(question):
    assert gives_away("The clock on the wall says nothing at all.", spec_from_json(question)) is False


class TestTwoQuestionsOfOnePaper:
    def asked(self, stem, question, *facts):
        return Asked(stem, spec_from_json(question), frozenset(facts))

    def test_clash_on_one_fact(self):
        assert clash(self.asked("When?", DATE, 7), self.asked("True?", {"kind": "true_false", "key": True}, 7, 8))

    def test_clash_when_a_stem_tells_the_other_answer(self):
        one = self.asked("What did the vote of 14 May 2031 decide?", SHARE, 1)
        assert clash(one, self.asked("When was the vote?", DATE, 2))
        assert clash(self.asked("When was the vote?", DATE, 2), one)

    def test_clash_when_an_option_is_a_statement_that_tells_it(self):
        options = ["The council voted on 14 May 2031", "The fee fell", "The pier closed", "The ferry sank"]
        one = self.asked("In spite of what?", {"kind": "single_choice", "key": 1, "options": options}, 1)
        assert clash(one, self.asked("When was the vote?", DATE, 2))
        short = {"kind": "single_choice", "key": 1, "options": ["14 May 2031", "15 May 2031", "16 May 2031"]}
        assert not clash(self.asked("When did it rain?", short, 1), self.asked("When was the vote?", DATE, 2))

    def test_stand_side_by_side_otherwise(self):
        assert not clash(self.asked("When was the vote?", DATE, 1), self.asked("Who decided?", CHOICE, 2))


class TestFeedbackBesideOpenItems:
    def test_withholds_what_holds_an_open_key_and_nothing_else(self):
        texts = {"because": "The council voted on 14 May 2031.", "passage": "The fee is 12%.", "rival": "the cost"}
        assert withheld(texts, [Open(spec_from_json(DATE))]) == {"because"}
        assert withheld(texts, [Open(spec_from_json(DATE)), Open(spec_from_json(SHARE))]) == {"because", "passage"}
        assert withheld(texts, []) == set()

    def test_withholds_the_passage_that_a_judgement_is_about(self):
        texts = {"because": "So it says.", "passage": "It rains.", "rival": "the cost"}
        open_items = [Open(spec_from_json({"kind": "judgement", "key": "supported"}), passage=3)]
        assert withheld(texts, open_items, passage=3) == {"because", "passage"}
        assert withheld(texts, open_items, passage=4) == set()
