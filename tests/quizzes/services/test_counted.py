"""Attempts that count: saved, handed in, out of time, late; what cannot be read waits for a person."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from django.tasks import task_backends
from django.utils import timezone

from quizzes.models import Attempt, Draft, Mark, Response
from quizzes.reports import attempt_scores, first_tries
from quizzes.services.answers import AttemptClosed
from quizzes.services.attempts import CannotBegin, change_terms
from quizzes.services.drafts import set_flag
from quizzes.services.finishing import close_due, close_when_due
from quizzes.services.pausing import begin_break, resume
from quizzes.services.staff import accept_late, close_by_staff, mark_by_hand
from tests.factories import UserFactory, version_of
from tests.quizzes.services.sitting import Sitting

pytestmark = pytest.mark.django_db
TEN = {"limit": 600}


def fractions() -> list[Decimal]:
    return list(Mark.objects.order_by("response__item__order").values_list("fraction", flat=True))


class TestDeferred:
    def test_an_answer_is_saved_read_and_not_marked(self):
        sitting = Sitting()
        given = sitting.give("12 per cent")
        assert (given.response.outcome, given.mark, given.state.earned) == ("saved", None, None)
        assert given.response.note["note"]["code"] == "read.percentage"
        assert not Mark.objects.exists()

    def test_the_last_answer_is_marked_when_it_is_handed_in(self):
        sitting = Sitting()
        sitting.give("55", sent=1)
        sitting.give("12", sent=2)
        sitting.give("55", number=2, sent=3)
        assert sitting.finish().ending == "handed_in"
        assert fractions() == [1, 0]
        assert sitting.outcomes() == ["saved", "saved", "marked"]

    def test_what_only_stood_in_the_box_is_marked_too(self):
        sitting = Sitting()
        sitting.save("12", 1)
        sitting.finish()
        assert fractions() == [1]

    def test_what_was_left_blank_is_no_response(self):
        sitting = Sitting()
        sitting.save("  ", 1)
        sitting.finish()
        assert not Response.objects.exists()

    def test_handing_in_twice_marks_once(self):
        sitting = Sitting()
        sitting.give("12")
        first = sitting.finish(2)
        assert sitting.finish(3).finished_at == first.finished_at
        assert fractions() == [1]

    def test_an_answer_after_handing_in_is_kept_and_not_counted(self):
        sitting = Sitting()
        sitting.give("55")
        sitting.finish(2)
        late = sitting.give("12", minutes=3, sent=2)
        assert (late.late, late.response.outcome, late.mark) == (True, "late", None)
        assert fractions() == [0]

    def test_no_share_tells_marks_before_they_may_be_told(self):
        sitting = Sitting(mode="exam", closes=None)
        sitting.give("12")
        sitting.finish()
        assert Mark.objects.count() == 1
        assert not first_tries().exists()


class TestDrafts:
    def test_an_older_one_never_overwrites_a_newer(self):
        sitting = Sitting()
        assert not sitting.save("12", 5).stale
        late = sitting.save("55", 4)
        assert (late.stale, late.sequence) == (True, 5)
        assert Draft.objects.get().raw == "12"

    def test_the_same_one_again_changes_nothing(self):
        sitting = Sitting()
        first = sitting.save("12", 5, minutes=1)
        again = sitting.save("12", 5, minutes=2)
        assert again.saved_at == first.saved_at

    def test_an_answer_sent_again_does_not_overwrite_what_was_saved_after_it(self):
        sitting = Sitting()
        sitting.give("55", sent=1, sequence=1)
        sitting.save("12", 2)
        sitting.give("55", sent=1, sequence=1)
        sitting.finish()
        assert fractions() == [1]

    def test_nothing_is_saved_after_the_end(self):
        sitting = Sitting(**TEN)
        assert sitting.save("12", 1, minutes=10.1).closed
        assert sitting.fresh().ending == "time"
        assert not Draft.objects.exists()

    def test_a_closed_item_takes_none(self):
        sitting = Sitting(behaviour="immediate")
        sitting.give("12")
        assert sitting.save("55", 1).closed

    def test_in_an_immediate_test_what_was_typed_and_not_given_counts_at_the_end(self):
        sitting = Sitting(behaviour="immediate")
        sitting.give("12")
        sitting.save("12", 1, number=2)
        sitting.finish()
        assert fractions() == [1, 1]

    def test_in_practice_it_does_not(self):
        sitting = Sitting(mode="practice", behaviour="immediate")
        sitting.save("12", 1)
        sitting.finish()
        assert not Response.objects.exists()


class TestTime:
    def test_what_is_saved_is_handed_in_at_the_end(self):
        sitting = Sitting(**TEN)
        sitting.save("12", 1)
        late = sitting.give("55", minutes=10.1)
        attempt = sitting.fresh()
        assert (late.late, attempt.ending, attempt.finished_at) == (True, "time", sitting.at(10))
        assert fractions() == [1]
        assert sitting.outcomes() == ["marked", "late"]

    def test_the_last_second_counts(self):
        sitting = Sitting(behaviour="immediate", **TEN)
        assert sitting.give("12", minutes=10).mark.fraction == 1

    def test_what_was_typed_before_the_end_and_came_after_it_is_kept_for_staff(self):
        sitting = Sitting(**TEN)
        sitting.save("55", 1, minutes=9)
        for sequence, raw in ((2, "12"), (2, "12"), (1, "7"), (3, "55"), (4, " ")):
            assert sitting.save(raw, sequence, minutes=10.1).closed
        assert sitting.outcomes() == ["marked", "late"]
        late = Response.objects.get(outcome="late")
        assert (late.raw, late.try_number, late.late) == ("12", None, True)
        assert fractions() == [0]
        accept_late(response=late, now=sitting.at(11))
        assert attempt_scores([sitting.fresh()])[sitting.attempt.pk].earned == 1

    @pytest.mark.parametrize("terms", [{"mode": "practice"}, {"when_time_ends": "must_submit"}])
    def test_practice_keeps_nothing_of_it_and_what_was_not_handed_in_does(self, terms):
        sitting = Sitting(**(TEN | terms))
        sitting.save("12", 1, minutes=10.1)
        assert sitting.outcomes() == ([] if "mode" in terms else ["late"])

    def test_what_is_typed_after_handing_in_is_no_late_answer(self):
        sitting = Sitting(**TEN)
        sitting.finish(2)
        sitting.save("12", 1, minutes=3)
        assert sitting.outcomes() == []

    def test_handing_in_late_within_the_grace_is_accepted_and_said(self):
        sitting = Sitting(when_time_ends="grace", grace=120, **TEN)
        assert sitting.give("12", minutes=11).response.late
        attempt = sitting.finish(11.5)
        assert (attempt.ending, attempt.late, fractions()) == ("handed_in", True, [1])

    def test_after_the_grace_it_is_handed_in_as_it_is(self):
        sitting = Sitting(when_time_ends="grace", grace=120, **TEN)
        sitting.save("12", 1)
        assert sitting.finish(13).ending == "time"
        assert fractions() == [1]

    def test_what_had_to_be_handed_in_and_was_not_does_not_count(self):
        sitting = Sitting(when_time_ends="must_submit", **TEN)
        sitting.save("12", 1)
        assert sitting.finish(11).ending == "missed"
        assert not Response.objects.exists()
        assert attempt_scores([sitting.attempt]) == {}

    def test_handed_in_in_time_it_counts(self):
        sitting = Sitting(when_time_ends="must_submit", **TEN)
        sitting.save("12", 1)
        assert sitting.finish(9).ending == "handed_in"
        assert fractions() == [1]

    def test_attempts_that_are_due_are_closed_together(self):
        over, running = Sitting(**TEN), Sitting(limit=6000)
        over.save("12", 1)
        assert close_due(now=over.at(11)) == 1
        assert over.fresh().ending == "time"
        assert running.fresh().finished_at is None
        assert close_due(now=over.at(11)) == 0

    def test_starting_again_closes_the_one_out_of_time(self):
        sitting = Sitting(attempts=2, **TEN)
        assert sitting.start(11) != sitting.attempt
        assert sitting.fresh().ending == "time"

    def test_practice_without_an_end_refuses_what_comes_after_it_was_finished(self):
        sitting = Sitting(mode="practice", behaviour="immediate")
        sitting.finish()
        with pytest.raises(AttemptClosed):
            sitting.give("12", minutes=3)


class TestNewTerms:
    def test_reach_a_running_attempt(self):
        sitting = Sitting(behaviour="immediate", **TEN)
        change_terms(attempt=sitting.attempt, terms=replace(sitting.terms, limit=1200, tries=3), now=sitting.at(5))
        assert sitting.fresh().due_at == sitting.at(20)
        assert sitting.attempt.agreed.tries == 1
        assert sitting.give("12", minutes=15).mark.fraction == 1

    def test_do_not_open_what_is_closed(self):
        sitting = Sitting(**TEN)
        sitting.finish(2)
        change_terms(attempt=sitting.attempt, terms=replace(sitting.terms, limit=None), now=sitting.at(3))
        assert sitting.fresh().finished_at == sitting.at(2)
        assert sitting.give("12", minutes=4).late

    def test_release_results(self):
        sitting = Sitting(mode="exam")
        sitting.give("12")
        sitting.finish()
        shown = replace(sitting.terms, review=dict.fromkeys(("during", "after", "open", "closed"), ("marks",)))
        change_terms(attempt=sitting.attempt, terms=shown, now=sitting.at(60))
        assert first_tries().count() == 1


class TestBreaks:
    def test_stop_the_clock(self):
        sitting = Sitting(rest=300, **TEN)
        assert begin_break(attempt=sitting.attempt, now=sitting.at(5))
        resume(attempt=sitting.attempt, now=sitting.at(8))
        assert sitting.fresh().due_at == sitting.at(13)
        assert sitting.give("12", minutes=12.9).response.outcome == "saved"

    def test_end_with_an_answer(self):
        sitting = Sitting(rest=300, **TEN)
        begin_break(attempt=sitting.attempt, now=sitting.at(5))
        sitting.give("12", minutes=6)
        assert (sitting.fresh().paused_at, sitting.attempt.rested) == (None, 60)

    def test_are_no_longer_than_allowed(self):
        sitting = Sitting(rest=300, **TEN)
        begin_break(attempt=sitting.attempt, now=sitting.at(5))
        assert sitting.give("12", minutes=15.1).late

    def test_are_not_for_everybody(self):
        sitting = Sitting(**TEN)
        assert not begin_break(attempt=sitting.attempt, now=sitting.at(5))

    def test_keep_an_attempt_open_meanwhile(self):
        sitting = Sitting(rest=300, **TEN)
        begin_break(attempt=sitting.attempt, now=sitting.at(9))
        assert close_due(now=sitting.at(12)) == 0


class TestForAPerson:
    def pending(self) -> Sitting:
        sitting = Sitting()
        sitting.give("twelve or so, I believe")
        sitting.finish()
        return sitting

    def test_what_could_not_be_read_waits_and_is_no_zero(self):
        sitting = self.pending()
        assert sitting.outcomes()[-1] == "pending"
        (score,) = attempt_scores([sitting.attempt]).values()
        assert (score.earned, score.of, score.pending) == (0, 2, 1)

    def test_a_person_marks_it(self):
        sitting = self.pending()
        response = Response.objects.get(outcome="pending")
        mark_by_hand(response=response, fraction=Decimal("0.5"), user=UserFactory(username="m"), now=sitting.at(9))
        (score,) = attempt_scores([sitting.attempt]).values()
        assert (score.earned, score.pending) == (Decimal("0.5"), 0)
        assert Mark.objects.get().given_by == "m"

    def test_in_an_immediate_test_the_last_that_needed_fixing_waits(self):
        sitting = Sitting(behaviour="immediate")
        sitting.give("a good deal", sent=1)
        sitting.finish()
        assert sitting.outcomes() == ["needs_fixing", "pending"]

    def test_a_late_answer_can_be_accepted_once(self):
        sitting = Sitting(**TEN)
        sitting.give("12", minutes=11)
        late = Response.objects.get(outcome="late")
        assert accept_late(response=late, now=sitting.at(20)) == accept_late(response=late, now=sitting.at(21))
        (score,) = attempt_scores([sitting.fresh()]).values()
        assert score.earned == 1
        assert sitting.outcomes() == ["late", "marked"]

    def test_only_late_answers_are_accepted_and_only_tries_marked(self):
        sitting = Sitting()
        saved = sitting.give("12").response
        with pytest.raises(ValueError, match="too late"):
            accept_late(response=saved, now=sitting.at(3))
        with pytest.raises(ValueError, match="counts as a try"):
            mark_by_hand(response=saved, fraction=Decimal(1), user=sitting.user, now=sitting.at(3))

    def test_staff_may_close_an_attempt(self):
        sitting = Sitting()
        sitting.give("12")
        close_by_staff(attempt=sitting.attempt, now=sitting.at(5))
        assert (sitting.fresh().ending, fractions()) == ("staff", [1])


class TestSeveralTries:
    def test_with_hints_each_further_one_is_worth_less(self):
        version = version_of("percentage", question__brief__published=True, hints=["In the first part.", "Near 10."])
        sitting = Sitting(versions=[version], behaviour="interactive", mode="practice")
        first = sitting.give("55", sent=1)
        assert (first.state.hints, round(first.state.next_value, 2)) == (1, Decimal("0.67"))
        second = sitting.give("12", sent=2)
        assert (second.response.try_number, round(second.state.earned, 2)) == (2, Decimal("0.67"))
        assert second.state.closed
        assert sitting.item().closed_at == sitting.at(1)

    def test_the_same_wrong_answer_again_costs_nothing(self):
        sitting = Sitting(behaviour="adaptive", tries=2, penalty="1/3")
        first = sitting.give("55", sent=1)
        again = sitting.give("55 %", sent=2)
        assert (again.response, again.mark, again.state.used) == (first.response, first.mark, 1)
        assert sitting.give("12", sent=3).state.closed

    def test_two_options_have_one_try(self):
        sitting = Sitting("true_false", "percentage", behaviour="adaptive", tries=3)
        assert sitting.give("false").state.closed

    def test_certainty_is_stored_and_told_apart(self):
        sitting = Sitting(behaviour="certainty", certainty_counts=True)
        given = sitting.give("12", certainty=3)
        assert (given.response.certainty, given.state.points, given.state.accuracy) == (3, 3, 1)
        sitting.give("55", number=2, sent=2, certainty=3)
        sitting.finish()
        (score,) = attempt_scores([sitting.attempt]).values()
        assert (score.earned, score.accuracy) == (0, Decimal("0.5"))


class TestAttempts:
    def test_no_more_than_allowed(self):
        sitting = Sitting(attempts=1)
        sitting.finish()
        with pytest.raises(CannotBegin) as refused:
            sitting.start(5)
        assert refused.value.refusal.reason == "used"

    def test_not_before_it_opens(self):
        sitting = Sitting()
        sitting.finish()
        sitting.terms = replace(sitting.terms, opens=sitting.at(60))
        with pytest.raises(CannotBegin) as refused:
            sitting.start(5)
        assert refused.value.refusal.until == sitting.at(60)

    def test_one_that_runs_goes_on_after_closing_to_begin(self):
        sitting = Sitting(attempts=1)
        sitting.terms = replace(sitting.terms, closes=sitting.at(1))
        assert sitting.start(5) == sitting.attempt

    def test_flags_are_kept_while_it_runs(self):
        sitting = Sitting()
        where = {"pk": sitting.item().pk}
        assert set_flag(where=where, flagged=True)
        assert sitting.item().flagged
        sitting.finish()
        assert not set_flag(where=where, flagged=False)
        assert Attempt.objects.count() == 1


class TestTheWorker:
    """Each attempt with an end leaves word to be closed; a worker that comes too early looks again later."""

    @pytest.fixture
    def queue(self, settings):
        settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"}}
        return task_backends["default"]

    def test_is_asked_to_close_an_attempt_when_it_is_due(self, queue, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            sitting = Sitting(**TEN)
            Sitting()  # without an end
        (asked,) = queue.results
        assert asked.args == [sitting.attempt.pk]
        assert asked.task.run_after == sitting.at(10) + dt.timedelta(seconds=1)

    def test_closes_it(self):
        sitting = Sitting(**TEN)
        sitting.save("12", 1)
        close_when_due.func(sitting.attempt.pk)  # the clock of the machine is long past
        close_when_due.func(sitting.attempt.pk)
        assert (sitting.fresh().ending, fractions()) == ("time", [1])

    def test_comes_again_when_there_is_more_time(self, queue, django_capture_on_commit_callbacks):
        sitting = Sitting(**TEN)
        Attempt.objects.update(due_at=timezone.now() + dt.timedelta(hours=1))
        with django_capture_on_commit_callbacks(execute=True):
            close_when_due.func(sitting.attempt.pk)
        assert sitting.fresh().finished_at is None
        assert len(queue.results) == 1

    def test_is_asked_again_when_the_end_moves(self, queue, django_capture_on_commit_callbacks):
        sitting = Sitting(**TEN)
        with django_capture_on_commit_callbacks(execute=True):
            change_terms(attempt=sitting.attempt, terms=replace(sitting.terms, limit=1200), now=sitting.at(1))
            change_terms(attempt=sitting.attempt, terms=replace(sitting.terms, limit=1200), now=sitting.at(2))
        assert len(queue.results) == 1
