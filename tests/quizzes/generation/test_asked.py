"""One sentence, one fact, and what is asked of it: faults found by reading drafts, each with its sentence."""

from __future__ import annotations

import pytest

from quizzes.generation import draft
from quizzes.generation.asking.telling import tidy
from quizzes.generation.values import restyled

from . import brief


def stems_on(text: str, type_: str, surface: str, value: object, **more: object) -> set[str]:
    doc = brief.document(text)
    return {d.stem for d in draft(doc, (brief.fact(doc, type_, surface, value, **more),), slug="aro", seed=1).drafts}


def test_a_rate_set_by_an_announcement_is_asked_with_its_day() -> None:
    text = "The March 4, 2023, Selma announcement of 25% tariffs on barges and coal carriers hit the busiest quays."
    stem = "how high, in per cent, were the tariffs on barges and coal carriers?"
    assert f"According to Ruiz, in the Selma announcement of March 4, 2023, {stem}" in stems_on(
        text, "percentage", "25%", "25"
    )
    undated = stems_on(text.replace("March 4, 2023, ", ""), "percentage", "25%", "25")
    assert not any(stem in said for said in undated)


def test_a_term_that_is_one_of_two_is_asked_with_the_other_or_not_at_all() -> None:
    both = (
        "The Basin report of May 2020 called for the founding of a “paper quota” and a “dry lease” to prevent drought."
    )
    stems = stems_on(both, "concept", "paper quota", {"term": "paper quota", "definition": None})
    assert {s for s in stems if "{1}" in s} == {
        "According to Ruiz, the Basin report of May 2020 called for the founding of a “{1}” and a “dry lease” "
        "to prevent drought."
    }
    either = "What becomes of the harbour hangs on whether “openers” or “closers” win most seats of the council."
    assert not stems_on(either, "concept", "openers", {"term": "openers", "definition": None})


def test_a_name_beside_another_is_not_asked_for_alone() -> None:
    text = "The Aro Water Compact was signed in May 2020 in the town hall of Selma by {} after two years of talks."
    alone, two = text.format("Mara Lindqvist"), text.format("Mara Lindqvist and Tomas Berg")
    value = {"name": "Mara Lindqvist", "role": None}
    assert any("by whom" in s.lower() for s in stems_on(alone, "person", "Mara Lindqvist", value))
    assert not any("by whom" in s.lower() for s in stems_on(two, "person", "Mara Lindqvist", value))


def test_a_word_that_belongs_to_the_verb_stays_with_it() -> None:
    text = "In May 2020 the Basin Council brought together the mayors of nine river towns in Selma."
    stems = stems_on(text, "date", "May 2020", "2020-05")
    assert any("bring together the mayors" in s for s in stems), stems


def test_a_measure_is_asked_with_its_adjective_and_without_the_comment_behind_it() -> None:
    text = "The locks of the Selma canal are 14 metres wide, a legacy of the old canal company."
    stems = stems_on(text, "quantity", "14 metres", {"amount": "14", "unit": "metres"})
    assert "According to Ruiz (2024), how many metres wide are the locks of the Selma canal?" in stems


def test_what_is_reached_is_told_of_what() -> None:
    bare = "Oslo will devote 2.7% of output to its harbours in 2025 and has promised to reach 3% by 2029."
    assert not any("reach" in s for s in stems_on(bare, "percentage", "3%", "3"))
    whole = bare.replace("3% by", "3% of output by")
    assert any("reach" in s for s in stems_on(whole, "percentage", "3%", "3"))
    rate = "The share of clean ferries in the Oslo fjord has reached 39% since 2018."
    assert any("reached" in s for s in stems_on(rate, "percentage", "39%", "39"))


def test_a_participle_belongs_to_the_noun_before_it() -> None:
    text = (
        "Under the Delta programme, set up in May 2020, the port of Lima has promised 40 barges to the fishers of Aro."
    )
    assert not any("Lima set up" in s or "Lima was set up" in s for s in stems_on(text, "date", "May 2020", "2020-05"))


def test_a_short_form_inside_a_name_is_short_for_a_part_of_it() -> None:
    value = {"name": "Coastal Transport Network Regulation", "acronym": "CTN", "date": None}
    text = (
        "Under the Coastal Transport Network (CTN) Regulation, CTN ports had to publish a plan; CTN rules are strict."
    )
    stems = stems_on(text, "agreement", "Coastal Transport Network (CTN) Regulation", value)
    assert not any("stand for" in stem for stem in stems)


def test_a_verb_that_may_be_a_noun_is_still_a_verb() -> None:
    poll = "a survey carried out by Delta in June 2023 for the Foundation for Coastal Growth"
    stems = stems_on(
        f"{poll.capitalize()} found that 62% of Finns still support membership.", "percentage", "62%", "62"
    )
    assert any("what share of Finns support membership?" in stem for stem in stems), stems


def test_each_end_of_a_change_is_asked_with_its_own_year() -> None:
    text = "Ferry turnover in Port Aro has fallen from 16.7% in fiscal 2017 to 13.1% in fiscal 2023."
    asked = "did ferry turnover in Port Aro fall"
    assert f"According to Ruiz, from what percentage in fiscal 2017 {asked} to 13.1% in fiscal 2023?" in stems_on(
        text, "percentage", "16.7%", "16.7"
    )
    assert f"According to Ruiz, to what percentage {asked} in fiscal 2023 from 16.7% in fiscal 2017?" in stems_on(
        text, "percentage", "13.1%", "13.1"
    )
    assert not any(s.startswith("According to Ruiz, in which") for s in stems_on(text, "date", "fiscal 2023", "2023"))


def test_a_year_of_accounts_is_asked_as_one() -> None:
    text = "Port Aro will be short of 570 pilots by fiscal 2040."
    assert any("by which fiscal year will Port Aro" in s for s in stems_on(text, "date", "fiscal 2040", "2040"))


def test_a_difference_from_something_untold_is_not_asked() -> None:
    text = "When the toll was set, a Lima ticket bought 210 Vietnamese dong more in the harbour of Port Aro."
    money = {"amount": "210", "currency": "VND"}
    assert not any("how much" in s for s in stems_on(text, "money", "210 Vietnamese dong", money))


def test_what_was_done_to_it_is_not_said_of_it() -> None:
    text = "Created by an amendment of the Quay Act in May 2020, it admitted 40 foreign pilots in Port Aro and Selma."
    assert not any(", it admitted" in s for s in stems_on(text, "date", "May 2020", "2020-05"))


def test_which_behind_a_comma_may_mean_either_noun() -> None:
    text = (
        "Port Aro uses the tax credit of the Quay Act, which was raised from 15% to 20% for large barges in May 2020."
    )
    stems = stems_on(text, "percentage", "20%", "20")
    assert any("the tax credit of the Quay Act" in s and "raised" in s for s in stems), stems
    assert not any("credit" not in s for s in stems)
    other = "Port Aro joined the union of the Delta League, which was founded in May 2020 by nine river towns."
    assert stems_on(other, "date", "May 2020", "2020-05") == set()


def test_a_statement_before_a_colon_is_no_part_of_the_next() -> None:
    text = "And Selma itself preferred bilateral pressure: the Dutch and the Danes signed the Quay Code in May 2020."
    assert not any("pressure" in s for s in stems_on(text, "date", "May 2020", "2020-05"))


def test_a_season_without_a_year_is_not_asked() -> None:
    text = "According to the Delta Institute, support for a toll on barges climbed to 76% in the spring."
    assert stems_on(text, "percentage", "76%", "76") == set()


@pytest.mark.parametrize(
    ("surface", "amount", "said"),
    [
        ("$7 billion", "6500000000", "$6.5 billion"),
        ("$1.1 billion", "620000000", "$620 million"),
        ("€640 million", "2500000000", "€2.5 billion"),
        ("$90m", "4000000000", "$4bn"),
        ("3 crore rupees", "40", "40 Indian rupees"),
    ],
)
def test_a_changed_sum_is_written_as_the_passage_writes_sums(surface: str, amount: str, said: str) -> None:
    assert restyled(surface, {"amount": amount, "currency": "INR" if "rupees" in surface else "USD"}) == said


def test_a_figure_without_a_verb_of_its_own_is_not_asked() -> None:
    text = "The UAE imports about 85% of its food and Qatar more than 90%."
    assert not any("Qatar?" in s or "what" in s for s in stems_on(text, "percentage", "90%", "90"))


def test_a_verb_that_takes_up_another_is_not_asked() -> None:
    done = "Aro should publish every contract, as Ghana has done for oil licences in Port Selma since May 2020."
    assert not any("Ruiz, Ghana has done" in s for s in stems_on(done, "date", "May 2020", "2020-05"))
    followed = "Delta Power followed in May 2020 with a large wind farm at Selma costing a fortune."
    assert stems_on(followed, "date", "May 2020", "2020-05") == set()


def test_what_was_built_since_has_been_built() -> None:
    text = "Donelli lists the naval bases built by Gulf states along the Red Sea since 2015."
    assert any("have the naval bases been built" in s for s in stems_on(text, "date", "2015", "2015"))


def test_what_is_only_asked_for_is_not_told_as_so() -> None:
    text = "Tenders for wind farms ought to require that at least 30% of magnets come from outside Selma from 2028."
    assert not any("magnets come" in s and "require" not in s for s in stems_on(text, "percentage", "30%", "30"))


def test_a_copula_that_takes_up_another_verb_is_not_asked() -> None:
    text = "It should be allowed to buy and sell, as the Selma Supply Agency has been since 1960."
    assert not any("Agency been" in s for s in stems_on(text, "date", "1960", "1960"))


def test_a_clause_cut_from_the_end_of_a_row_is_not_told_of_its_beginning() -> None:
    text = (
        "In May 2020 Selma extended its licences to five further metals and to any product made abroad that contains "
        "more than 0.1% of Selma ore by value."
    )
    assert not any("metals that contains" in s for s in stems_on(text, "percentage", "0.1%", "0.1"))


def test_words_that_only_lead_over_are_left_off() -> None:
    text = "By way of comparison, the port agency of Lima has invested about $390 million since 2020."
    money = {"amount": "390000000", "currency": "USD"}
    assert not any("comparison" in s for s in stems_on(text, "money", "$390 million", money))


def test_each_side_of_a_colon_is_a_statement_of_its_own() -> None:
    text = "Selma was first: in May 2020 the Basin Council of Aro linked its ferries to the Lima tram."
    stems = stems_on(text, "date", "May 2020", "2020-05")
    assert (
        "According to Ruiz, in which month and year did the Basin Council of Aro link its ferries to the Lima tram?"
        in (stems)
    )
    way = "Selma goes its own way: under the River Transport Code, every member town must offer a ticket to pilgrims."
    value = {"name": "River Transport Code", "acronym": None, "date": None}
    assert not any("own way" in s for s in stems_on(way, "agreement", "River Transport Code", value))


def test_a_date_behind_again_is_one_of_two() -> None:
    text = "The central bank of Lima postponed the ferry link twice, in 2018 and again in May 2020, to save money."
    assert stems_on(text, "date", "May 2020", "2020-05") == set()


def test_a_median_is_asked_as_one() -> None:
    text = "In a Delta survey of June 2023, a median of 61% favoured a toll on barges in Selma."
    assert any("what median share favoured a toll" in s for s in stems_on(text, "percentage", "61%", "61"))


def test_millions_of_what_is_told() -> None:
    assert (
        stems_on("Selma aims to enrol 90 million by May 2020 in its ferry scheme.", "date", "May 2020", "2020-05")
        == set()
    )


def test_who_speaks_in_a_clause_beside_does_not_speak_for_the_statement() -> None:
    text = (
        "A toll scandal, in which 118 million pesos may have been lost according to Minister Ana Lund, has cut "
        "the mayor of Selma's approval to 21%."
    )
    stems = stems_on(text, "percentage", "21%", "21")
    assert stems
    assert not any("Lund" in stem for stem in stems)


def test_what_holds_by_one_estimate_is_asked_as_such_or_not_at_all() -> None:
    text = "The stock of Selma ran so low that, by one estimate, 62% of all barges had been sold in May 2020."
    assert all("estimate" in s for s in stems_on(text, "percentage", "62%", "62"))


def test_what_somebody_is_concerned_about_is_told_as_their_concern() -> None:
    text = "Lima is also concerned that Mayor Lund, seeking to save, might halt the progress in “river minilateralism”."
    stems = stems_on(text, "concept", "river minilateralism", {"term": "river minilateralism", "definition": None})
    assert stems == {
        "According to Ruiz (2024), Lima is concerned that Mayor Lund might halt the progress in “{1}”.",
    }


def test_an_adjective_before_a_short_name_is_no_part_of_it() -> None:
    text = "New U.S. rules of May 2020 forced the port of Selma to close nine of its quays to barges."
    assert not any("New U.S." in s for s in stems_on(text, "quantity", "nine", {"amount": "9", "unit": "quays"}))


def test_each_of_two_sources_speaks_for_its_own_half() -> None:
    text = (
        "The river towns are projected to shrink by 5.4 million, according to the Delta Institute, while the Port "
        "Agency of Selma estimates that the harbours need 400,000 workers a year."
    )
    stems = stems_on(text, "quantity", "400,000 workers", {"amount": "400000", "unit": "workers"})
    assert not any("Delta" in stem for stem in stems)


def test_a_question_does_not_reach_into_a_relative_clause() -> None:
    text = (
        "In May 2020 the government of Selma approved a decree that will admit 497,550 workers from outside the delta."
    )
    stems = stems_on(text, "quantity", "497,550 workers", {"amount": "497550", "unit": "workers"})
    assert not any("a decree that will admit from" in stem for stem in stems)


def test_the_comma_inside_a_quotation_stays_behind() -> None:
    assert tidy('promised a "ferry agency," to open in Lima') == 'promised a "ferry agency" to open in Lima'
    assert tidy("said “no,” and Berg agreed") == "said “no” and Berg agreed"


@pytest.mark.parametrize(
    "text",
    [
        "The council of Selma gave its consent to nothing less than that, and Aro gave its consent in May 2020.",
        "After four days of talks the Philippine version was signed in May 2020 at Selma by Mayor Lund.",
        "In May 2020 the Swedish battery-maker opened a plant with 40 lines in the harbour of Selma.",
        "In May 2020 Selma added five more metals to the list of goods under licence in the Aro delta.",
    ],
)
def test_what_an_earlier_sentence_tells_is_not_asked(text: str) -> None:
    assert stems_on(text, "date", "May 2020", "2020-05") == set()


def test_a_date_counted_from_a_clause_in_front_is_that_of_the_main_one() -> None:
    text = (
        "On 4 March 2019, two days after Mayor Lund announced new tolls, the ministry of Selma closed nine old quays."
    )
    stems = stems_on(text, "date", "4 March 2019", "2019-03-04")
    assert any("on which day did the ministry of Selma close nine old quays" in stem for stem in stems), stems
    assert not any("did Mayor Lund" in stem for stem in stems)


def test_both_halves_of_a_passive_are_passive() -> None:
    text = "The Selma ferry project was cancelled after street protests in 2018 and revived in May 2020 by Mayor Lund."
    stems = stems_on(text, "date", "May 2020", "2020-05")
    assert any("was the Selma ferry project revived" in stem for stem in stems), stems


def test_where_something_lies_is_not_what_it_is_told_of() -> None:
    text = (
        "Savannah's Barroso mine in northern Portugal, which was granted up to $48 million by the Selma government in "
        "May 2020, might manage on a little less."
    )
    stems = stems_on(text, "date", "May 2020", "2020-05")
    assert any("Barroso mine in northern Portugal granted" in stem for stem in stems), stems


def test_a_row_of_states_stays_whole() -> None:
    text = (
        "In May 2020 some 3,600 men from Chile, the Philippines, Canada and the United States began a drill in Selma."
    )
    stems = stems_on(text, "date", "May 2020", "2020-05")
    assert any("from Chile, the Philippines, Canada and the United States" in stem for stem in stems), stems


def test_an_aside_keeps_its_beginning_or_goes() -> None:
    text = (
        "A ferry agreement between Lima and Selma, under negotiation since early 2020, would remove the old bar at Aro."
    )
    assert not any("Selma since early" in stem for stem in stems_on(text, "date", "2020", "2020"))


def test_what_an_estimate_says_is_not_told_as_so() -> None:
    text = "Views such as the Delta Institute's estimate that the demand for ferries will grow six-fold by 2030 vary."
    assert not any("will the demand" in stem for stem in stems_on(text, "date", "2030", "2030"))


def test_handing_over_is_no_hedge() -> None:
    text = "In May 2020 Lima handed over 20 ferries to the coast guard of Selma."
    assert not any(
        "more than" in stem for stem in stems_on(text, "quantity", "20 ferries", {"amount": "20", "unit": "ferries"})
    )


def test_a_sentence_ends_before_the_mark_of_its_note() -> None:
    text = "Only half was dealt with.[2] After Mayors Lund and Berg met in Lima on 4 March 2019, all was well."
    stems = stems_on(text, "date", "4 March 2019", "2019-03-04")
    assert not any("[" in stem or "half" in stem for stem in stems)


def test_an_aside_before_the_subject_is_not_the_subject() -> None:
    text = (
        "Even with twenty trains a day, an assumption that the planners of Selma call bold, the corridor of Aro would "
        "move 3.6 million containers a year."
    )
    value = {"amount": "3600000", "unit": "containers"}
    assert not any("assumption" in stem for stem in stems_on(text, "quantity", "3.6 million containers", value))


def test_how_far_is_not_more_than_how_far() -> None:
    text = "A cable between Gujarat and Fujairah would carry two gigawatts over 1,100 kilometres of sea bed."
    value = {"amount": "1100", "unit": "kilometres"}
    assert not any("more than" in stem for stem in stems_on(text, "quantity", "1,100 kilometres", value))


def test_whose_minister_spoke_is_told() -> None:
    text = (
        "The kingdom's transport minister told a forum in May 2020 that a new rail line would cost about $48 million."
    )
    money = {"amount": "48000000", "currency": "USD"}
    assert not any("kingdom's" in stem for stem in stems_on(text, "money", "$48 million", money))


def test_a_poll_of_an_autumn_says_nothing_of_an_earlier_year() -> None:
    text = "In a Delta survey carried out in the autumn of 2024, 4% of sailors favoured a toll, down from 9% in 2022."
    assert not any("2022" in stem and "9%" not in stem for stem in stems_on(text, "percentage", "9%", "9"))


def test_no_scholar_stands_among_ministers() -> None:
    doc = brief.document(
        "Finance Minister Mara Lindqvist announced the Selma toll in May 2020 at a large harbour forum in Lima.",
        "Prime Minister Tomas Berg left. Senator Ilse Varga spoke. Mayor Odd Hansen agreed. Professor Ana Silva sat.",
    )
    people = [
        ("Mara Lindqvist", "Finance Minister"), ("Tomas Berg", "Prime Minister"), ("Ilse Varga", "Senator"),
        ("Odd Hansen", "Mayor"), ("Ana Silva", "Professor"),
    ]  # fmt: skip
    facts = tuple(brief.fact(doc, "person", name, {"name": name, "role": role}) for name, role in people)
    choices = [d.spec for d in draft(doc, facts, slug="aro", seed=1).drafts if d.rule.startswith("single_choice")]
    assert choices
    assert not any("Ana Silva" in spec.options for spec in choices)


def test_the_verb_of_an_aside_is_not_that_of_the_sentence() -> None:
    text = "The Partnership for Ferries, renamed the Platform for Better Ferries in May 2020, counts 25 towns in Aro."
    stems = stems_on(text, "date", "May 2020", "2020-05")
    assert any("was the Partnership for Ferries renamed" in stem for stem in stems), stems
    bank = "The Delta Bank, whose president Ana Lund pledged $48 million to ferries in 2018, ought to underwrite tolls."
    money = {"amount": "48000000", "currency": "USD"}
    assert not any("did the Delta Bank pledge" in s for s in stems_on(bank, "money", "$48 million", money))


def test_nobody_speaks_in_a_timetable() -> None:
    text = (
        "According to the timetable of Mayor Lund, Selma cut its ferry pledge from $60 million to $48 million in 2018."
    )
    money = {"amount": "48000000", "currency": "USD"}
    assert not any("to the timetable" in s for s in stems_on(text, "money", "$48 million", money))


def test_a_phrase_is_no_statement() -> None:
    text = "Lima can supply a dose for 98 cents, roughly 60% of what the Delta Institute of Selma would need to charge."
    assert not any("share of what" in s or "Ruiz, roughly" in s for s in stems_on(text, "percentage", "60%", "60"))


def test_a_day_in_front_without_a_comma_stays_whole() -> None:
    text = "On 14 May 2031 the island council of Selma set the ferry fee at 12% of the fare for all visitors."
    stems = stems_on(text, "percentage", "12%", "12")
    assert stems
    assert not any("on, " in stem for stem in stems)


def test_who_warned_of_what_is_told() -> None:
    text = "Mario Berg warned in May 2020, in the report that he wrote for the council, of a slow end."
    assert not any(stem.endswith("Berg warn?") for stem in stems_on(text, "date", "May 2020", "2020-05"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A licence is needed for immersion lithography systems, the machines that print the finest chips.", "systems"),
        ("Lima pledged to build no new coal plants abroad, an undertaking that excludes industrial parks.", "abroad"),
    ],
)
def test_the_end_of_a_longer_phrase_is_no_term(text: str, word: str) -> None:
    value = {"term": word, "definition": text.split(", ")[1].removesuffix(".")}
    assert stems_on(text, "concept", word, value) == set()


def test_what_comes_with_a_proposal_is_not_told_as_so() -> None:
    text = "A loan of the bank of Lima, released as ferry dues are waived for the poorest 40% of sailors, would help."
    assert stems_on(text, "percentage", "40%", "40") == set()


def test_the_current_edition_is_not_asked_about() -> None:
    text = "The current edition, which covers ten years, was unveiled on 4 March 2019 in Selma by Mayor Ana Lund."
    assert stems_on(text, "date", "4 March 2019", "2019-03-04") == set()


def test_a_verb_with_an_object_of_its_own_tells_no_source() -> None:
    text = "Selma set up a fund of 70 million euros, Aro put 50 million euros aside, and Brim pledged a further 20."
    stems = stems_on(text, "money", "70 million euros", {"currency": "EUR", "amount": "70000000"})
    assert not any("According to Aro" in s for s in stems), stems


def test_an_act_of_somebody_named_between_commas_is_not_done_to_them() -> None:
    text = (
        "On 25 March 2025 the council's Vice-Chair for Water and Coastal Works, Inès Duval, unveiled the first 47 "
        "coastal schemes, spread over 13 districts and covering 14 of the 17 coasts."
    )
    stems = stems_on(text, "quantity", "47 coastal schemes", {"amount": "47", "unit": "coastal schemes"})
    assert not any("was unveiled" in s for s in stems), stems


@pytest.mark.parametrize(
    ("text", "type_", "surface", "value", "never"),
    [
        ("The Selma Accord with Aro was signed on 2 April 2022 and entered into force on 9 May 2022.", "date",
         "9 May 2022", "2022-05-09", "was the Selma Accord with Aro entered"),
        ("The Selma Accord with Aro, signed in Brim on 2 April 2022 and in force since 9 May 2022, broke new ground.",
         "date", "9 May 2022", "2022-05-09", "and in force"),
        ("Ferry sales of Aro were worth 30 million euros in 2020, 72 million euros in 2021 and 90 million in 2022.",
         "money", "72 million euros", {"currency": "EUR", "amount": "72000000"}, "in 2021 worth"),
        ("Selma will cut its toll on barges from 50% to 30% at once and to 10% over ten years.", "percentage", "10%",
         "10", "30% to what"),
        ("Barge orders of Selma may well exceed 30 million euros in 2031.", "money", "30 million euros",
         {"currency": "EUR", "amount": "30000000"}, "well exceed in"),
    ],
)  # fmt: skip
def test_what_a_reader_called_garbled_is_not_asked(
    text: str, type_: str, surface: str, value: object, never: str
) -> None:
    assert not [stem for stem in stems_on(text, type_, surface, value) if never in stem]


def test_who_said_so_in_a_year_that_opens_the_sentence_is_dated_too() -> None:
    text = "In 2020 the Basin Bank estimated that full dredging would raise the income of Selma by 7% within a decade."
    stems = stems_on(text, "percentage", "7%", "7")
    assert stems
    assert all("Basin Bank (2020)" in stem for stem in stems), stems


def test_a_regulation_is_not_asked_for_by_its_number() -> None:
    text = "On 9 May 2022 the Selma council adopted Regulation (EU) 2022/77 on the dredging of the northern harbours."
    stems = stems_on(text, "agreement", "Regulation (EU) 2022/77", {"name": "Regulation (EU) 2022/77"})
    assert not any("which regulation" in stem.lower() for stem in stems), stems


def test_a_guess_is_asked_as_one_or_not_at_all() -> None:
    text = "The coast guard of Selma has perhaps 4,000 sailors, and its former head Ana Ruiz doubts that they suffice."
    stems = stems_on(text, "quantity", "4,000 sailors", {"amount": "4000", "unit": "sailors"})
    assert all("perhaps" in stem for stem in stems), stems


def test_a_quotation_in_an_explanation_ends_once() -> None:
    text = "On 9 May 2022, the Basin Council of Port Aro hired 90 harbour pilots from the town of Selma."
    doc = brief.document(text)
    for seed in range(6):
        run = draft(doc, (brief.fact(doc, "date", "9 May 2022", "2022-05-09"),), slug="aro", seed=seed)
        assert not [d.explanation for d in run.drafts if ".”." in d.explanation]


def test_what_happened_again_is_no_part_of_the_first_time() -> None:
    text = "The Basin Council of Selma received 48 river mayors in May 2020 and again in June 2021."
    stems = stems_on(text, "quantity", "48 river mayors", {"amount": "48", "unit": "river mayors"})
    assert any("May 2020" in s for s in stems)
    assert not any("again" in s or "2021" in s for s in stems), stems
    assert not stems_on(text, "date", "June 2021", "2021-06")


def test_a_forecast_of_nothing_is_not_asked() -> None:
    text = "The target will not be met; the Basin Council’s own forecast {}is 11.7 per cent."
    assert not stems_on(text.format(""), "percentage", "11.7 per cent", "11.7")
    assert stems_on(text.format("for clean ferries "), "percentage", "11.7 per cent", "11.7")


@pytest.mark.parametrize(
    ("text", "type_", "surface", "value", "fault"),
    [
        (
            "Of the big plants, the one most likely to last is the Selma Battery Manufacturing Company in Aro, a "
            "venture of Delta, Lima and Ruiz supported with €5 billion.",
            "money", "€5 billion", {"amount": "5000000000", "currency": "EUR"}, "in Aro supported with",
        ),
        (
            "Berg declared a drought on December 3, 2024, was dismissed eleven days afterward and was removed by the "
            "Basin Court in April.",
            "date", "April", "2025-04", "was removed",
        ),
        (
            "The joint list released on May 14 is best known for its main sum: Korean investment of $350 billion, of "
            "which $200 billion is cash and $150 billion is reserved for canals.",
            "money", "$150 billion", {"amount": "150000000000", "currency": "USD"}, "$350 billion is cash",
        ),
        (
            "The Ferry Payments Regulation obliged river-area ports to receive instant transfers from 9 January 2025 "
            "and to send them, with verification of payee, from 9 October 2025.",
            "date", "9 October 2025", "2025-10-09", "instant transfers from 9 January 2025",
        ),
    ],
)  # fmt: skip
def test_what_belongs_to_another_deed_or_sum_is_not_taken_along(
    text: str, type_: str, surface: str, value: object, fault: str
) -> None:
    assert not any(fault in stem for stem in stems_on(text, type_, surface, value))


def test_a_count_of_a_whole_row_is_asked_of_the_row() -> None:
    text = "The Selma Pelagic Group brings together more than 60 retailers and suppliers from the ports of Aro."
    value = {"amount": "60", "unit": "retailers"}
    stems = stems_on(text, "quantity", "60 retailers", value, hedge="more than")
    assert stems
    assert all("retailers and suppliers" in s for s in stems), stems
    apart = text.replace("and suppliers", "and 12 suppliers")
    assert not any("suppliers" in s for s in stems_on(apart, "quantity", "60 retailers", value, hedge="more than"))


@pytest.mark.parametrize(
    ("more", "others", "asked"),
    [
        (".", {}, True),
        (", down from 59% in 2022.", {"percentage": ("59%", "59"), "date": ("2022", "2022")}, False),
        (". For the year before the answer was 59%.", {"percentage": ("59%", "59")}, False),
        (". Of the bakers of Aro 59% own a boat.", {"percentage": ("59%", "59")}, True),
    ],
)
def test_date_and_share_are_not_both_left_out_where_other_years_have_their_own_share(
    more: str, others: dict[str, tuple[str, str]], asked: bool
) -> None:
    doc = brief.document(f"A Delta survey found that cash was used for 52% of ferry tickets in Selma in 2024{more}")
    given = [("percentage", ("52%", "52")), ("date", ("2024", "2024")), *others.items()]
    facts = tuple(brief.fact(doc, type_, *said) for type_, said in given)
    drafts = [d for seed in range(12) for d in draft(doc, facts, slug="aro", seed=seed).drafts]
    assert any("of ferry tickets in Selma in {2}" in d.stem for d in drafts) is asked


def test_a_figure_beside_the_gaps_fills_none_of_them() -> None:
    text = (
        "Since May 2022 Port Aro has been committed to doubling its dredging budget, from 1% of output to 2% by 2027."
    )
    doc = brief.document(text)
    facts = [brief.fact(doc, "percentage", v, v[0]) for v in ("1%", "2%")] + [brief.fact(doc, "date", "2027", "2027")]
    drafts = [d for seed in range(12) for d in draft(doc, tuple(facts), slug="aro", seed=seed).drafts]
    assert any("to {1}% by {2}" in d.stem for d in drafts), {d.stem for d in drafts}


def test_a_changed_figure_is_told_in_the_style_of_the_passage() -> None:
    doc = brief.document(
        "Household debt in Port Aro and the farms of Selma hovered near 90 per cent of output in 2020."
    )
    facts = (brief.fact(doc, "percentage", "90 per cent", "90"), brief.fact(doc, "date", "2020", "2020"))
    said = [
        d.explanation
        for seed in range(8)
        for d in draft(doc, facts, slug="aro", seed=seed).drafts
        if d.spec.key == "contradicted" and "90 per cent, not" in d.explanation
    ]
    assert said
    assert not any("%" in text.split(":")[0] for text in said), said


def test_two_that_act_together_stay_together() -> None:
    text = "Fishing quotas and the 2034 Selma World Games will pull policy in opposite directions for the decade."
    value = {"name": "2034 Selma World Games"}
    stems = stems_on(text, "date", "2034", "2034") | stems_on(text, "organisation", "Selma World Games", value)
    assert not any("Games will pull" in s and "quotas" not in s for s in stems), stems
