"""Terms: quoted, glossed, bounded or defined, and the words that define them."""

import pytest

from tests.content.extract.helpers import facts


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        ("The “hawks” (those who want higher rates) won.", "hawks", "those who want higher rates"),
        ("the homely term ikigai (a reason to get up) is used", "ikigai", "a reason to get up"),
        ("People say jiritsu (自立), autonomy or self-reliance, today.", "jiritsu", "autonomy or self-reliance"),
        ("Herd immunity means that enough people are immune to stop a disease.", "Herd immunity",
         "enough people are immune to stop a disease"),
        ("Economists call this “fiscal dominance”, a state in which debt rules.", "fiscal dominance",
         "a state in which debt rules"),
        ("The carbon budget, the amount of gas that may still be emitted, shrinks.", "carbon budget",
         "the amount of gas that may still be emitted"),
        ("It pursues a dual strategy of keeping old ties while making new ones.", "dual strategy",
         "keeping old ties while making new ones"),
        ("It kept an informal spending limit of 1 percent of GDP.", "informal spending limit", "1 percent of GDP"),
        ("It depends on the strike chain (kill chain) of its ally.", "strike chain (kill chain)", "kill chain"),
        ("They work within the Quad, a platform for cooperation at sea.", "Quad", "a platform for cooperation at sea"),
        ("It is a “mutual tie,” meaning that both sides give.", "mutual tie", "both sides give"),
    ],
)  # fmt: skip
def test_a_term_is_found_with_its_defining_words(text, term, definition):
    assert {"term": term, "definition": definition} in [fact.value for fact in facts("concept", text)]


@pytest.mark.parametrize(
    "text", ["the “Plan B” of some", "a “maximum pressure” policy", "the concept of ‘Open Seas’ won"]
)
def test_a_quotation_that_names_something_is_a_term_defined_by_its_sentence(text):
    (fact,) = facts("concept", text)
    assert fact.value["definition"] == text


@pytest.mark.parametrize(
    "text",
    [
        "He called it “very disrespectful to an ally.”",
        "They want to “invest” instead.",
        "He said that “Ukraine today could be Asia tomorrow”.",
        "Prices (see Table 3) rose.",
        "Rates rose (from 3% to 4%) again.",
        "The firm stance, deciding nothing, held.",
    ],
)
def test_speech_and_asides_are_no_terms(text):
    assert facts("concept", text) == []


def test_a_name_in_another_language_is_no_meaning_and_so_called_no_part_of_a_term():
    (total,) = facts("concept", "The doctrine of shared watch (yhteisvahti in Finnish) binds all.")
    assert total.value["definition"].startswith("The doctrine")
    (principle,) = facts("concept", "The so-called hold-share-sell principle, under which partners split costs, won.")
    assert (principle.value["term"], principle.surface) == ("hold-share-sell principle", "hold-share-sell principle")


def test_a_body_named_after_a_forum_is_no_forum():
    assert facts("concept", "The Atlantic Ports Forum Harbour Agency met.") == []


def test_a_place_that_opens_a_sentence_is_not_explained_by_what_follows() -> None:
    assert facts("concept", "In the province of Selma, a reform hurried through in June, met protests.") == []


def test_a_comment_behind_a_place_or_a_measure_explains_neither() -> None:
    assert facts("concept", "Each barge is lifted at Selma, a procedure that takes nine hours a train.") == []
    assert facts("concept", "The locks are 14 metres wide, a legacy of the old canal company.") == []


def test_the_more_the_higher_explains_nothing() -> None:
    assert (
        facts("concept", "What the pact provides is friction: the more flags are present, the higher the price is.")
        == []
    )


def test_words_of_the_text_itself_are_no_term() -> None:
    found = facts(
        "concept", "The “four ports surveyed in part two”, a group that grows, trade with the “dry lease” ports."
    )
    assert [fact.surface for fact in found] == ["dry lease"]


@pytest.mark.parametrize(
    "text",
    [
        "Against such figures a limit of 65% was ambitious.",
        "On this point, at least, the change of council produced continuity.",
        "Patience, in other words, worked only where someone paid for it.",
        "Six years on it has a registry, a body of law and many members, but few ships.",
        "The council should adopt a grain doctrine, including checks on use, but resist a vote on each sale.",
    ],
)
def test_what_goes_on_with_the_sentence_defines_nothing(text):
    assert not [f for f in facts("concept", text) if f.value.get("definition")]
