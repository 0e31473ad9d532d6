"""Sentences as trees: who hangs on whom, what stands in a stretch of text, and how words are written again."""

from __future__ import annotations

import subprocess
import sys

import pytest

from content.syntax.parse import opens_with_common_noun, parse
from content.syntax.tree import Word

SENTENCE = "Ferry lines in Lima, which opened in 2019, carried 40,000 sailors."


def word(text: str) -> Word:
    return next(w for w in parse(SENTENCE).words if w.text == text)


def test_each_word_hangs_on_its_head() -> None:
    tree = parse(SENTENCE)
    assert tree.root.text == "carried"
    assert (tree.subject(tree.root), tree.head(word("opened")).label) == (word("lines"), "nsubj")
    assert [w.text for w in tree.above(word("2019"))] == ["in", "opened", "lines", "carried"]
    assert {w.text for w in tree.below(word("opened"))} >= {"which", "opened", "in", "2019"}


def test_a_stretch_of_text_gives_its_words_and_the_highest_of_them() -> None:
    tree = parse(SENTENCE)
    start = SENTENCE.index("40,000")
    found = tree.at(start, start + len("40,000 sailors"))
    assert [w.text for w in found] == ["40,000", "sailors"]
    assert tree.top(found).text == "sailors"


def test_words_are_written_as_the_sentence_spaces_them() -> None:
    tree = parse(SENTENCE)
    whole = range(len(tree.words))
    assert tree.write(whole) == SENTENCE
    value = frozenset(w.place for w in tree.words if w.text in ("40,000", "sailors"))
    assert tree.write(whole, value, "@").endswith("carried @.")
    assert tree.write([w.place for w in tree.words if w.text in ("Ferry", "lines", "carried")]) == "Ferry lines carried"


def test_one_text_is_one_sentence_and_stray_space_is_no_word() -> None:
    assert parse("Lima slept.  Oslo woke. ").words[-1].text == "."
    assert sum(w.head == w.place for w in parse("Lima slept. Oslo woke.").words) == 1
    assert parse("").words == ()


def test_a_verb_behind_a_title_is_that_of_the_sentence() -> None:
    tree = parse("The union’s 2019 report, Towards Founding a Coastal Strategy, called for the creation of a fund.")
    subject = tree.subject(tree.root)
    assert (tree.root.text, subject and subject.text) == ("called", "report")


def test_a_participle_behind_a_noun_alone_stays_one() -> None:
    tree = parse("A report called Coastal Strategy.")
    assert tree.root.text == "report"


def test_won_behind_a_sum_is_a_currency_and_the_verb_stays_one() -> None:
    tree = parse("The ceiling was set at 50 trillion won in 2024.")
    won = next(w for w in tree.words if w.text == "won")
    assert (tree.root.text, won.tag[:2], tree.head(won).text) == ("set", "NN", "at")
    seat = parse("Nobody who in 2019 won a seat has left the council.")
    assert next(w.tag for w in seat.words if w.text == "won") == "VBD"
    assert parse("In 2024 she won the vote.").root.text == "won"


@pytest.mark.parametrize(
    "text",
    [
        "The pact signed in Lima by Ana Lund and Tomas Ruiz opened 15 ports.",
        "There are no depots here, although the pact signed in Lima on 4 May 2020 by Minister Ana Lund and Senator "
        "Tomas Ruiz opened 15 ports.",
    ],
)
def test_who_signed_a_pact_did_not_do_what_the_pact_did(text: str) -> None:
    tree = parse(text)
    opened = next(w for w in tree.words if w.text == "opened")
    assert [w.text for w in tree.children(opened, "nsubj")] == ["pact"]
    assert next(w.label for w in tree.words if w.text == "Ruiz") == "conj"


def test_a_common_noun_that_opens_a_sentence_is_no_name() -> None:
    assert opens_with_common_noun("Turnover in the sector fell.")
    assert not any(map(opens_with_common_noun, ("Haparanda grew.", "Nammo tripled its output.", "Oslo pays.", "")))


def test_a_second_statement_keeps_its_subject() -> None:
    tree = parse("Lima was praised by Ana Lund and Tomas Ruiz opened the port.")
    opened = next(w for w in tree.words if w.text == "opened")
    assert [w.text for w in tree.children(opened, "nsubj")] == ["Ruiz"]


def test_the_model_is_loaded_with_the_first_sentence_only() -> None:
    code = "import sys, content.syntax.parse, quizzes.generation; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
