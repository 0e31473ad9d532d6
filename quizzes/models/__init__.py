"""Asking and answering, as rows: questions in immutable versions, quizzes, attempts, responses, marks."""

from quizzes.models.answers import Draft, Mark, Response
from quizzes.models.attempts import Attempt, AttemptItem
from quizzes.models.ids import public_id
from quizzes.models.jobs import Job
from quizzes.models.questions import Bank, Check, Question, QuestionVersion
from quizzes.models.quizzes import Part, Quiz, Slot
from quizzes.models.revisions import RevisionDecision

__all__ = [
    "Attempt",
    "AttemptItem",
    "Bank",
    "Check",
    "Draft",
    "Job",
    "Mark",
    "Part",
    "Question",
    "QuestionVersion",
    "Quiz",
    "Response",
    "RevisionDecision",
    "Slot",
    "public_id",
]
