"""Notes and highlights of one's own, and practising what was missed."""

from __future__ import annotations

import pytest
from django.urls import reverse

from learn.models import Note
from learn.services.notes import LONGEST, save_note
from quizzes.models import Attempt
from tests.factories import NOW, AttemptFactory, BriefFactory, UserFactory, VersionFactory

pytestmark = pytest.mark.django_db
PASSAGE = "bbbbbbbbbb"


def note_url(brief, uid=PASSAGE):
    return reverse("learn:note", args=[brief.slug, uid])


def test_a_note_is_shown_to_its_writer_and_to_nobody_else(client):
    brief, writer = BriefFactory(published=True), UserFactory()
    client.force_login(writer)
    client.post(note_url(brief), {"text": "ask <b>why</b> twelve"})
    page = client.get(brief.lesson.get_absolute_url()).content.decode()
    assert "ask &lt;b&gt;why&lt;/b&gt; twelve" in page
    client.force_login(UserFactory(role="admin"))
    assert "ask &lt;b&gt;" not in client.get(brief.lesson.get_absolute_url()).content.decode()


def test_a_highlight_keeps_the_words_and_the_words_keep_the_highlight(client):
    brief, learner = BriefFactory(published=True), UserFactory()
    client.force_login(learner)
    client.post(note_url(brief), {"text": "mine", "highlight": "yes"})
    client.post(note_url(brief), {"text": "changed"})
    note = Note.objects.get()
    assert (note.text, note.highlighted) == ("changed", True)


def test_an_empty_note_is_removed():
    brief, learner = BriefFactory(published=True), UserFactory()
    save_note(user=learner, brief=brief, passage_uid=PASSAGE, now=NOW, text="x", highlighted=True)
    save_note(user=learner, brief=brief, passage_uid=PASSAGE, now=NOW, text=" ", highlighted=False)
    assert not Note.objects.exists()


def test_a_note_is_cut_at_its_longest():
    brief, learner = BriefFactory(published=True), UserFactory()
    note = save_note(user=learner, brief=brief, passage_uid=PASSAGE, now=NOW, text="x" * 9000)
    assert note is not None
    assert len(note.text) == LONGEST


def test_a_note_beside_nothing_is_not_found(client):
    brief = BriefFactory(published=True)
    client.force_login(UserFactory())
    assert client.post(note_url(brief, "nosuchuid1"), {"text": "x"}).status_code == 404


def test_the_missed_alone_are_practised(client):
    attempt = AttemptFactory(version__question__uid="right-one")
    brief = attempt.quiz.brief
    wrong = VersionFactory(approved=True, question__brief=brief, question__uid="wrong-one")
    attempt.items.create(version=wrong, order=2)
    attempt.quiz.slots.create(question=wrong.question, order=2)
    client.force_login(attempt.user)
    for number, text in ((1, "12"), (2, "99")):
        client.post(reverse("learn:item", args=[attempt.public_id, number]), {"answer": text})
    page = client.get(reverse("learn:result", args=[attempt.public_id])).content.decode()
    assert "Practise the missed now" in page
    client.post(reverse("learn:start", args=[attempt.quiz.slug]), {"missed": attempt.public_id})
    again = Attempt.objects.get(finished_at=None)
    assert [item.version.question.uid for item in again.items.all()] == ["wrong-one"]


def test_nobody_practises_what_another_missed(client):
    attempt = AttemptFactory()
    client.force_login(UserFactory())
    response = client.post(reverse("learn:start", args=[attempt.quiz.slug]), {"missed": attempt.public_id})
    assert response.status_code == 404
