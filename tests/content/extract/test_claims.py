"""Claims as briefs report them: who holds what, how firmly, and what the claim hangs on."""

import pytest

from content.extract import extract
from content.extract.claims import Argument, propose
from content.records import Document, Passage, Source
from tests.content.extract.helpers import document


def argument(*texts: str, section: str = "Section") -> Argument:
    passages = tuple(Passage(order, "paragraph", text, section) for order, text in enumerate(texts))
    read = Document(Source(authors=("Ada Quill",)), passages)
    return propose(read, extract(read))


def told(*texts: str, section: str = "Section") -> list[tuple[str, str, str]]:
    return [(c.holder, c.stance, c.proposition) for c in argument(*texts, section=section).claims]


@pytest.mark.parametrize(
    ("text", "holder", "stance", "proposition"),
    [
        ("Economists argue that the levy hurts small ports most.",
         "Economists", "asserts", "The levy hurts small ports most"),
        ("The Port Council warns that traffic will fall by a tenth.",
         "Port Council", "forecasts", "Traffic will fall by a tenth"),
        ("Minister Orrin Vashti denied that the fund was ever short of money.",
         "Orrin Vashti", "denies", "The fund was ever short of money"),
        ("The auditors doubt that the plan can be paid for.",
         "auditors", "doubts", "The plan can be paid for"),
        ("Critics do not believe that the fee will change anything.",
         "Critics", "doubts", "The fee will change anything"),
        ("The report calls for a cap on harbour fees by 2031.",
         "report", "recommends", "A cap on harbour fees by 2031"),
        ("The union urges the state to buy the two oldest ferries.",
         "union", "recommends", "The state to buy the two oldest ferries"),
        ("According to the Coast Bureau, four in ten boats stay in port.",
         "Coast Bureau", "asserts", "Four in ten boats stay in port"),
        ("In the view of the harbour master, the new quay came too late.",
         "harbour master", "asserts", "The new quay came too late"),
        ("“We have been left to drown in paper for years,” said Kyrra Solberg, who runs a ferry.",
         "Kyrra Solberg", "asserts", "We have been left to drown in paper for years"),
        ("We recommend that the fee be paid by those who land the fish.",
         "author", "recommends", "The fee be paid by those who land the fish"),
        ("The ministry should publish its figures for each port every spring.",
         "author", "recommends", "The ministry should publish its figures for each port every spring"),
        ("Officials say the ban will be lifted before the summer.",
         "Officials", "forecasts", "The ban will be lifted before the summer"),
        ("The opposition critic, Orrin Vashti, noted that no port had asked for it.",
         "Orrin Vashti", "asserts", "No port had asked for it"),
    ],
)  # fmt: skip
def test_a_claim_has_its_holder_and_stance(text: str, holder: str, stance: str, proposition: str) -> None:
    assert told(text) == [(holder, stance, proposition)]


@pytest.mark.parametrize(
    "text",
    [
        "The report covers nine ports and was published in June.",
        "It found a way round the reef.",
        "Should the fee be paid by those who land the fish?",
        "American demands for lower fees were met in full.",
        "What the ministers said that day is not known.",
        "The committee questioned by the press gave no answer.",
        "It must have been a hard winter for the crews.",
    ],
)
def test_a_sentence_without_a_stance_makes_no_claim(text: str) -> None:
    assert told(text) == []


def test_a_family_name_and_a_pronoun_stand_for_the_person_named_before() -> None:
    found = told(
        "Minister Orrin Vashti opened the debate on fees.",
        "Vashti argues that the fees are fair. She warns that a lower fee would close the yard.",
    )
    assert [holder for holder, _, _ in found] == ["Orrin Vashti", "Orrin Vashti"]


def test_the_author_named_is_the_author() -> None:
    assert told("Quill argues that fees were always a bargain.", "Professor Ada Quill came.")[0][0] == "author"


def test_what_is_asked_for_in_recommendations_needs_no_subject() -> None:
    text = "Replace the yearly permit by one that lasts three years."
    assert told(text, section="Recommendations")[0][:2] == ("author", "recommends")
    assert told(text, section="Background") == []


def test_a_hedge_of_the_proposition_is_kept() -> None:
    [claim] = argument("Analysts argue that the yard may close within two years.").claims
    assert claim.hedge == "may"


def test_the_span_is_the_sentence() -> None:
    text = "It rained. Economists argue that the levy hurts small ports most. It was late."
    [claim] = argument(text).claims
    assert text[claim.start : claim.end] == claim.quote == "Economists argue that the levy hurts small ports most."


@pytest.mark.parametrize(
    ("text", "relation", "ground"),
    [
        ("The harbour fee fell because the council had lost its case.", "because", "The council had lost its case"),
        ("Despite a subsidy that was raised twice, the yard lost money.", "despite", "A subsidy that was raised twice"),
        ("The yard will close unless the state agrees to pay.", "on_condition", "The state agrees to pay"),
        ("The council cut the fee so that boats would come back.", "leads_to", "Boats would come back"),
    ],
)  # fmt: skip
def test_a_connective_makes_a_link_to_the_clause_it_leads(text: str, relation: str, ground: str) -> None:
    found = argument(text)
    [link] = found.links
    assert (link.relation, found.claims[link.to_claim].proposition) == (relation, ground)
    assert found.claims[link.claim].rule != "claim.ground"


def test_a_ground_that_is_a_figure_is_the_fact_itself() -> None:
    read = document("The council raised the fee again as a result of a loss of $3 million.")
    facts = extract(read)
    [link] = propose(read, facts).links
    assert facts[link.to_fact].surface == "$3 million"


def test_a_consequence_rests_on_the_claim_before_it() -> None:
    found = argument("Economists argue that the fee is too high. Therefore, the council should cut it by half.")
    [link] = found.links
    assert (link.claim, link.to_claim, link.relation) == (1, 0, "because")


def test_a_sentence_printed_twice_is_one_claim() -> None:
    assert len(told(*["Economists argue that the levy hurts small ports most."] * 2)) == 1


@pytest.mark.parametrize(
    "text",
    [
        # What "this" and "they" are nobody sees in a list of claims.
        "Although fares rose for a year, this will be difficult to pay for in the smaller ports.",
        "Although the papers were published, they made it clear that the ports will go on talking.",
        "Although the council has said that fares come first, that does not keep it from building.",
    ],
)
def test_the_main_clause_of_a_claim_names_what_it_speaks_of(text: str) -> None:
    assert [c.proposition for c in argument(text).claims if c.rule == "claim.stated"] == []


def test_half_a_clause_is_no_claim_of_its_own() -> None:
    texts = (
        "The council has left the pact, thereby undermining its own word in the talks on fares.",
        "The rate was read wrongly by the clerks, resulting in higher fees being charged until May.",
    )
    assert not any(claim.rule == "claim.ground" for claim in argument(*texts).claims)


def test_a_poll_finds_what_people_expect_or_want() -> None:
    text = "According to a Coast Bureau poll, 77% of those asked do not think that the state would help."
    assert [c[1] for c in told(text)] == ["asserts"]


def test_the_month_of_may_loosens_nothing() -> None:
    claims = argument("Economists argue that the pact signed in May 2003 hurts small ports most.").claims
    assert [claim.hedge for claim in claims] == [""]
    claims = argument("Economists argue that the pact may hurt small ports most.").claims
    assert [claim.hedge for claim in claims] == ["may"]
