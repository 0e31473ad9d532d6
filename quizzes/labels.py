"""Names of question kinds as people read them, and what each box asks for."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

KIND_LABELS = {
    "single_choice": _("Choose one"),
    "multiple_response": _("Choose all that are right"),
    "judgement": _("Does the brief say so?"),
    "true_false": _("True or false"),
    "date": _("Date"),
    "percentage": _("Percentage"),
    "money": _("Sum of money"),
    "number": _("Number"),
    "term": _("Term or name"),
    "person": _("Person"),
    "agreement": _("Agreement"),
    "list": _("Name several"),
    "cloze": _("Fill the gaps"),
    "matching": _("Match"),
    "ordering": _("Put in order"),
}
#: How several choices are scored, in one sentence above the options.
SCORING_LABELS = {
    "net": _("Each right tick adds, each wrong one takes as much away; never under zero."),
    "all_or_nothing": _("It counts when all the right ones are ticked and no other."),
    "each_answer": _("Each option counts: ticked where it is right, left where it is wrong."),
    "coverage": _("Every right one missed and every wrong one ticked lowers the share."),
    "pairs": _("You earn the share of pairs that stand in the right order; nothing at half or under."),
    "exact": _("It counts when the whole order is right."),
    "adjacent": _("You earn the share of neighbours that follow one another as they should."),
}
JUDGEMENT_LABELS = {
    "supported": _("The brief supports it"),
    "contradicted": _("The brief contradicts it"),
    "not_said": _("The brief does not say"),
}
TRUTH_LABELS = {"true": _("True"), "false": _("False")}
GRAIN_LABELS = {
    "exact": _("exact"),
    "rounded": _("rounded is fine"),
    "comparison": _("more or less is enough"),
}
PRECISION_LABELS = {
    "day": _("day, month and year"),
    "day_of_year": _("day and month"),
    "month": _("month and year"),
    "month_of_year": _("month"),
    "quarter": _("quarter and year"),
    "year": _("year"),
    "decade": _("decade"),
    "century": _("century"),
    "span": _("first and last year"),
}
VERDICTS = {
    "right": _("Right"),
    "note": _("Right, with a note"),
    "partial": _("Partly right"),
    "wrong": _("Not this one"),
    "fix": _("Please look again"),
    "shown": _("Here it is"),
}

#: Why a question was not drafted; one for each of ``quizzes.generation.gate.REASONS``.
REFUSAL_LABELS = {
    "key_not_in_passage": _("the passage, read again, does not give the value"),
    "several_values": _("the sentence holds several values that would be right"),
    "key_in_stem": _("the question would give its own answer"),
    "option_also_true": _("a wrong option would be right as well"),
    "options_unlike": _("the right option would look unlike the others"),
    "giveaway_length": _("the right option would stand out by its length"),
    "giveaway": _("something else gives the answer away"),
    "needs_attribution": _("who says so could not be said clearly"),
    "hedge_lost": _("“over” or “about” would be lost"),
    "dangling_reference": _("“it” or “this” would point at nothing"),
    "too_long": _("more than 30 words"),
    "duplicate": _("the same question is there already"),
    "no_safe_question": _("the sentence gives no safe question"),
    "too_few_rivals": _("too few wrong options of its kind"),
    "not_examinable": _("not worth asking"),
    "one_brief_only": _("needs a second brief"),
    "less_sure": _("the fact is asked in a surer way"),
    "widely_known": _("known without the brief"),
    "language": _("only English is drafted"),
}
