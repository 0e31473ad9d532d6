"""A pack can be loaded again and again: what changed becomes a version, what vanished is retired, edits win."""

from __future__ import annotations

import datetime as dt
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from content.models import Brief, Fact, Passage
from learn.services.reading import mark_read
from quizzes.interchange import pack as pack_format
from quizzes.messages import render
from quizzes.models import Check, Question, QuestionVersion, Quiz
from quizzes.records import Message
from quizzes.sentences import PACK_SENTENCES
from quizzes.services.attempts import start_attempt
from quizzes.services.packs import PackError, load_pack
from quizzes.services.questions import approve_version, edit_version, reject_version
from quizzes.terms import Terms
from tests.factories import NOW, BriefFactory, UserFactory
from tests.quizzes.services.briefs import DIGEST, FEE, UNFAIR, write_pack

pytestmark = pytest.mark.django_db
LATER = NOW + dt.timedelta(days=1)


def rows() -> dict[str, int]:
    """How many rows each of our tables has."""
    return {
        m.__name__: m.objects.count() for app in ("content", "quizzes") for m in apps.get_app_config(app).get_models()
    }


def question(uid: str) -> Question:
    return Question.objects.get(uid=uid)


def versions(uid: str) -> list[tuple[int, str]]:
    return list(question(uid).versions.order_by("number").values_list("number", "status"))


def asked(brief: Brief) -> set[str]:
    """Uids of the questions that a new attempt at the practice quiz asks."""
    quiz = Quiz.objects.get(brief=brief)
    attempt = start_attempt(quiz=quiz, user=UserFactory(), terms=Terms(), now=LATER, seed=1)
    return set(attempt.items.values_list("version__question__uid", flat=True))


def load(folder: Path, *args: Any, **kwargs: Any) -> Any:
    return load_pack(folder=write_pack(folder, *args, **kwargs), now=LATER)


class TestLoading:
    def test_publishes_the_brief_with_its_questions_approved_by_the_pack(self, tmp_path):
        report = load(tmp_path)
        brief = Brief.objects.get(slug="ferries")
        assert (brief.pack, brief.visibility, brief.lesson.published_at) == ("islands", "public", LATER)
        version = question("ferry-fee").versions.get()
        assert (version.status, version.approved_as) == ("approved", "pack")
        assert version.quote in version.passage.text
        assert [fact.name for fact in version.facts.all()] == ["ferries#percentage:12"]
        assert report.briefs["ferries"]["new"] == 2
        assert asked(brief) >= {"ferry-fee", "ferry-unfair"}

    def test_twice_changes_nothing(self, tmp_path):
        load(tmp_path)
        before = rows()
        report = load(tmp_path)
        assert rows() == before
        assert report.briefs["ferries"]["same"] == 2
        assert report.kept == []

    def test_a_changed_entry_makes_an_approved_second_version(self, tmp_path):
        load(tmp_path)
        report = load(tmp_path, [FEE | {"stem": "What share of the fare is the ferry fee?"}, UNFAIR])
        assert report.briefs["ferries"]["changed"] == 1
        assert versions("ferry-fee") == [(1, "approved"), (2, "approved")]
        assert question("ferry-fee").versions.latest_approved().get().number == 2

    def test_a_vanished_entry_is_retired_and_asked_no_more(self, tmp_path):
        load(tmp_path)
        report = load(tmp_path, [FEE])
        assert report.briefs["ferries"]["retired"] == 1
        assert question("ferry-unfair").retired_at == LATER
        assert "ferry-unfair" not in asked(Brief.objects.get())
        assert not Check.objects.filter(question__uid="ferry-unfair").exists()

    def test_an_entry_that_comes_back_is_asked_again(self, tmp_path):
        load(tmp_path)
        load(tmp_path, [FEE])
        load(tmp_path)
        assert question("ferry-unfair").retired_at is None
        assert "ferry-unfair" in asked(Brief.objects.get())

    def test_a_draft_is_asked_by_nobody(self, tmp_path):
        load(tmp_path, [FEE, UNFAIR | {"status": "draft"}])
        assert versions("ferry-unfair") == [(1, "draft")]
        assert "ferry-unfair" not in asked(Brief.objects.get())


class TestAnEditorsEdit:
    def edited(self) -> QuestionVersion:
        old = question("ferry-fee").versions.get()
        new = edit_version(
            version=old, stem="An editor's stem?", explanation="Why.", spec=old.marking, notes=[], now=NOW
        )
        return approve_version(version=new, user=UserFactory(role="instructor"), now=NOW)

    def test_wins_over_a_changed_entry_and_is_reported(self, tmp_path):
        load(tmp_path)
        mine = self.edited()
        report = load(tmp_path, [FEE | {"stem": "The pack's new stem?"}, UNFAIR])
        assert report.kept == ["ferry-fee"]
        assert question("ferry-fee").versions.latest_approved().get() == mine
        assert load(tmp_path, [FEE | {"stem": "The pack's new stem?"}, UNFAIR]).kept == ["ferry-fee"]

    def test_is_not_retired_with_a_vanished_entry(self, tmp_path):
        load(tmp_path)
        self.edited()
        load(tmp_path, [UNFAIR])
        assert question("ferry-fee").retired_at is None

    def test_a_rejection_is_not_undone_by_loading_again(self, tmp_path):
        load(tmp_path)
        reject_version(version=question("ferry-fee").versions.get())
        load(tmp_path)
        assert versions("ferry-fee") == [(1, "rejected")]


class TestARevisedDigest:
    REVISED = DIGEST.replace("a lower fee of 4%", "a lower fee of 5%").replace("Few islanders", "Very few islanders")
    QUESTIONS = (FEE, UNFAIR | {"quote": "few islanders call the fee unfair"})

    def test_keeps_passages_facts_and_readings(self, tmp_path):
        load(tmp_path)
        brief, reader = Brief.objects.get(), UserFactory()
        for section in brief.lesson.sections.all():
            mark_read(user=reader, section=section, now=NOW)
        uids = list(Passage.objects.order_by("order").values_list("uid", flat=True))
        kept = Fact.objects.get(name="ferries#percentage:12")
        load(tmp_path, self.QUESTIONS, self.REVISED)
        newest = brief.editions.order_by("-number").first()
        assert newest.number == 2
        assert list(newest.passages.order_by("order").values_list("uid", flat=True)) == uids
        again = Fact.objects.get(name="ferries#percentage:12")
        assert (again.pk, again.status, again.passage.edition) == (kept.pk, "proposed", newest)
        assert Fact.objects.get(name="ferries#percentage:4").status == "retired"
        assert Fact.objects.get(name="ferries#percentage:5").status == "proposed"
        assert reader.readings.filter(section__retired_at=None).count() == 2

    def test_retires_a_section_that_vanished(self, tmp_path):
        load(tmp_path)
        load(tmp_path, [FEE], DIGEST.partition("## Why it matters")[0])
        titles = Brief.objects.get().lesson.sections.filter(retired_at=None).values_list("title", flat=True)
        assert list(titles) == ["What was decided"]


class TestABrokenPack:
    def problems(self, folder: Path, *args: Any, **kwargs: Any) -> list[tuple[str, str, str]]:
        with pytest.raises(PackError) as caught:
            load(folder, *args, **kwargs)
        assert not any(rows().values())
        return [(f, w, render(m) if isinstance(m, Message) else m) for f, w, m in caught.value.problems]

    @pytest.mark.parametrize(
        ("entry", "named", "said"),
        [
            (FEE | {"key": "a lot"}, "ferry-fee", "no percentage"),
            (FEE | {"qoute": "x"}, "ferry-fee", "no field “qoute”"),
            ({k: v for k, v in FEE.items() if k != "explanation"}, "ferry-fee", "“explanation” is missing"),
            (FEE | {"status": "aproved"}, "ferry-fee", "“aproved”"),
            (FEE | {"difficulty": 9}, "ferry-fee", "wrong form"),
            (FEE | {"kind": "riddle"}, "ferry-fee", "no question kind “riddle”"),
            (FEE | {"quote": "words of another text"}, "ferry-fee", "stands in no passage"),
            (FEE | {"facts": ["ferries#percentage:13"]}, "ferry-fee", "no fact “ferries#percentage:13”"),
            (UNFAIR, "ferry-unfair", "stands twice"),
            ("a text", "3", "not a list of fields"),
        ],
    )
    def test_names_what_is_wrong_by_the_id_of_the_entry(self, tmp_path, entry, named, said):
        ((file, where, sentence),) = self.problems(tmp_path, [UNFAIR, FEE | {"id": "other"}, entry])
        assert (file, where) == ("questions/ferries.yaml", named)
        assert said in sentence

    def test_names_every_problem(self, tmp_path):
        found = self.problems(tmp_path, [FEE | {"key": "a lot"}, UNFAIR | {"key": "perhaps"}, UNFAIR | {"id": "good"}])
        assert [where for _file, where, _said in found] == ["ferry-fee", "ferry-unfair"]

    @pytest.mark.parametrize(("text", "said"), [("- {", "not valid YAML"), ("id: one", "must be a list")])
    def test_that_is_no_list_of_questions_is_refused(self, tmp_path, text, said):
        assert said in self.problems(tmp_path, text)[0][2]

    def test_with_a_digest_that_cannot_be_read_loads_none_of_its_briefs(self, tmp_path):
        write_pack(tmp_path, slug="another", questions=[FEE | {"facts": []}])
        ((file, _where, said),) = self.problems(tmp_path, digest=b"caf\xe9")
        assert file == "briefs/ferries.md"
        assert said

    def test_with_questions_on_no_digest_is_refused(self, tmp_path):
        write_pack(tmp_path)
        (tmp_path / "questions" / "feries.yaml").write_text("[]")
        with pytest.raises(PackError):
            load_pack(folder=tmp_path, now=NOW)

    @pytest.mark.parametrize("meta", ["format: 2\nslug: islands", "format: 1", "[]", "{", None])
    def test_without_a_sound_pack_file_is_refused(self, tmp_path, meta):
        write_pack(tmp_path)
        (tmp_path / "pack.yaml").write_text(meta) if meta else (tmp_path / "pack.yaml").unlink()
        with pytest.raises(PackError):
            load_pack(folder=tmp_path, now=NOW)
        assert not Brief.objects.exists()

    def test_never_writes_over_a_brief_that_is_not_its_own(self, tmp_path):
        BriefFactory(slug="ferries", owner=UserFactory(role="instructor"))
        with pytest.raises(PackError):
            load(tmp_path)
        assert Brief.objects.get().editions.count() == 1

    def test_makes_the_command_print_each_problem_and_fail(self, tmp_path):
        write_pack(tmp_path, [FEE | {"key": "a lot"}, FEE | {"id": "b", "nonsense": 1}])
        said = StringIO()
        with pytest.raises(CommandError, match="Nothing was loaded"):
            call_command("load_pack", str(tmp_path), stderr=said)
        assert "questions/ferries.yaml: ferry-fee: " in said.getvalue()
        assert "questions/ferries.yaml: b: There is no field “nonsense”." in said.getvalue()


def test_every_code_of_the_pack_format_has_a_sentence_with_its_params():
    assert set(PACK_SENTENCES) == set(pack_format.CODES)
    for code, names in pack_format.CODES.items():
        sentence = render(Message(code, dict.fromkeys(names, "X")))
        assert "{" not in sentence
        assert ("X" in sentence) == bool(names)
