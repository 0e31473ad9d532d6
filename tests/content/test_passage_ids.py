"""A passage keeps its uid through editions, and no uid stands twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from content.passage_ids import Known, keep_uids
from content.records import Passage

WORDS = st.sampled_from("ferry fee council island harbour berth fare year pier crew".split())
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
DOCUMENTS = st.lists(st.tuples(st.sampled_from(["One", "Two"]), TEXTS), max_size=8)


def passages(rows: list[tuple[str, str]]) -> list[Passage]:
    return [Passage(order, "paragraph", text, section) for order, (section, text) in enumerate(rows)]


def edition(rows: list[tuple[str, str]], before: list[Known] | None = None) -> list[Known]:
    uids = keep_uids("ferries", before or [], passages(rows))
    return [Known(uid, section, text) for uid, (section, text) in zip(uids, rows, strict=True)]


@given(DOCUMENTS, DOCUMENTS, DOCUMENTS)
def test_no_uid_stands_twice_in_any_edition(first, second, third):
    editions = [edition(first)]
    for rows in (second, third):
        editions.append(edition(rows, editions[-1]))
    for known in editions:
        assert len({one.uid for one in known}) == len(known)
        assert all(0 < len(one.uid) <= 12 for one in known)


@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_unchanged_text_keeps_its_uid_wherever_it_moves(rows, rng):
    unique = list({text: (section, text) for section, text in rows}.values())
    first = edition(unique)
    moved = unique[:]
    rng.shuffle(moved)
    second = edition(moved, first)
    assert {(k.text, k.uid) for k in second} == {(k.text, k.uid) for k in first}


@given(DOCUMENTS, DOCUMENTS)
def test_a_uid_goes_over_only_to_the_same_text_or_one_like_it_in_its_section(first, second):
    before = {known.uid: known for known in edition(first)}
    for known in edition(second, list(before.values())):
        old = before.get(known.uid)
        assert old is None or old.text == known.text or old.section == known.section


@given(DOCUMENTS)
def test_the_same_file_gives_the_same_uids_on_every_machine(rows):
    assert edition(rows) == edition(rows)


LONG = "The island council set the ferry fee at twelve per cent of the fare in the spring of that year."


def test_a_corrected_sentence_keeps_its_uid():
    (old,) = edition([("Fees", LONG)])
    (new,) = edition([("Fees", LONG.replace("twelve", "eleven"))], [old])
    assert new.uid == old.uid


def test_a_rewritten_sentence_gets_a_new_uid():
    (old,) = edition([("Fees", LONG)])
    (new,) = edition([("Fees", "Nobody expected the crews to agree with any of it.")], [old])
    assert new.uid != old.uid


def test_a_corrected_sentence_that_moved_to_another_section_gets_a_new_uid():
    (old,) = edition([("Fees", LONG)])
    (new,) = edition([("Later", LONG.replace("twelve", "eleven"))], [old])
    assert new.uid != old.uid


def test_the_better_of_two_matches_wins():
    (old,) = edition([("Fees", LONG)])
    worse, better = LONG.replace("twelve per cent", "a tenth"), LONG.replace("twelve", "eleven")
    one, two = edition([("Fees", worse), ("Fees", better)], [old])
    assert two.uid == old.uid
    assert one.uid != old.uid


def test_the_same_text_in_two_briefs_has_two_uids():
    assert keep_uids("a", [], passages([("", LONG)])) != keep_uids("b", [], passages([("", LONG)]))
