"""What a pack may say of its exam, and what is told when it says it wrongly."""

from __future__ import annotations

import pytest
import yaml

from quizzes.interchange.exam import ExamPlan, exam_plan

BRIEFS = ("ferries", "islands")
EXAM = "title: Two islands\nminutes: 30\ndraw: {ferries: 4, islands: 2}\n"


def read(text: str):
    return exam_plan({"exam": yaml.safe_load(text)}, BRIEFS)


def test_keeps_the_order_of_the_briefs():
    assert read(EXAM) == (ExamPlan("Two islands", 30, (("ferries", 4), ("islands", 2))), [])


def test_a_pack_needs_none():
    assert exam_plan({"slug": "islands"}, BRIEFS) == (None, [])


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("[1]", "pack.bad_value", "a map of title"),
        (EXAM + "minuts: 3\n", "pack.unknown_field", "minuts"),
        ("title: T\nminutes: 30\n", "pack.missing_field", "draw"),
        (EXAM.replace("30", "0"), "pack.missing_field", "minutes"),
        (EXAM.replace("30", "thirty"), "pack.bad_value", "minutes"),
        (EXAM.replace("30", "601"), "pack.bad_value", "up to 600"),
        (EXAM.replace("30", "true"), "pack.bad_value", "minutes"),
        (EXAM.replace("ferries: 4", "ferries: -4"), "pack.bad_value", "from brief to number"),
        (EXAM.replace("{ferries: 4, islands: 2}", "ferries"), "pack.bad_value", "from brief to number"),
        (EXAM.replace("islands: 2", "reefs: 2"), "pack.bad_value", "no brief reefs"),
    ],
)
def test_says_what_is_wrong(text, code, said):
    plan, problems = read(text)
    assert plan is None
    assert [(problem.where, problem.message.code) for problem in problems] == [("exam", code)]
    assert said in str(problems[0].message.params)
