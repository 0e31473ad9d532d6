"""What the studio and the learner's pages show of a question: asked in ``question``, answered in ``feedback``."""

from quizzes.render.boxes import Option, Row
from quizzes.render.feedback import Feedback, Seal, feedback, lesson_link, seals
from quizzes.render.limited import Seen, blank_feedback, limited_feedback
from quizzes.render.question import GAP, Gap, Question, answer_text, plain_stem, question, right_options

__all__ = [
    "GAP",
    "Feedback",
    "Gap",
    "Option",
    "Question",
    "Row",
    "Seal",
    "Seen",
    "answer_text",
    "blank_feedback",
    "feedback",
    "lesson_link",
    "limited_feedback",
    "plain_stem",
    "question",
    "right_options",
    "seals",
]
