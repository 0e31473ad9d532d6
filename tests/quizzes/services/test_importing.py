"""Importing: the same file changes nothing, a revised one makes an edition, a bad one leaves nothing behind."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from content.models import Brief, Edition, Lesson
from quizzes.models import Question, QuestionVersion
from quizzes.services import importing
from tests.factories import BriefFactory, UserFactory
from tests.quizzes.generation import test_beside as beside
from tests.quizzes.services.briefs import DIGEST
from tests.quizzes.services.test_packs import rows

pytestmark = pytest.mark.django_db


def run(path: Path, *options: str) -> dict[str, Any]:
    out = StringIO()
    call_command("import_brief", str(path), *options, stdout=out)
    (line,) = out.getvalue().splitlines()
    found: dict[str, Any] = json.loads(line)
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ferries.md"
    path.write_text(DIGEST, encoding="utf-8")
    return path


class TestTheCommand:
    def test_prints_one_line_that_says_what_was_found(self, file):
        said = run(file)
        assert said["brief"] == "ferries"
        assert said["title"] == "Ferries for the outer islands"
        assert said["changed"] is True
        assert said["facts"] == Brief.objects.get().facts.count() >= 5
        assert said["drafted"] == Question.objects.count() >= 3

    def test_keeps_the_brief_from_learners(self, file):
        run(file)
        brief = Brief.objects.get()
        assert (brief.visibility, brief.lesson.published_at) == ("private", None)
        assert not Brief.objects.readable_by(UserFactory()).exists()

    def test_twice_changes_nothing(self, file):
        run(file)
        before = rows()
        assert run(file)["changed"] is False
        assert rows() == before

    def test_on_a_revised_file_makes_edition_2_and_keeps_uids(self, file):
        run(file)
        first = Edition.objects.get()
        file.write_text(
            DIGEST.replace("a lower fee of 4%", "a lower fee of 5%").replace(
                "## Why", "A paragraph that nobody saw before.\n\n## Why"
            )
        )
        assert run(file)["changed"] is True
        second = Edition.objects.get(number=2)
        before = dict(first.passages.values_list("text", "uid"))
        after = {passage.text: passage.uid for passage in second.passages.all()}
        assert len(after) == len(before) + 1
        fresh = after.pop("A paragraph that nobody saw before.")
        assert fresh not in before.values()
        assert set(after.values()) == set(before.values())  # the same text, and the one with another figure
        assert all(uid == before[text] for text, uid in after.items() if text in before)

    def test_takes_details_given_by_hand_before_those_of_the_file(self, file):
        said = run(
            file, "--title", "Another title", "--author", "Bo Bright", "--author", "Cy Clear", "--publisher", "P",
            "--published", "2030-01-02", "--source-url", "https://example.org/x",
        )  # fmt: skip
        source = Edition.objects.get().source
        assert said["title"] == source["title"] == "Another title"
        assert source["authors"] == ["Bo Bright", "Cy Clear"]
        assert (source["publisher"], source["published"]) == ("P", "2030-01-02")
        assert source["cites"] == {"url": "https://example.org/x"}

    def test_takes_other_details_for_the_same_file(self, file):
        run(file)
        assert run(file, "--title", "A better title")["changed"] is True
        assert Brief.objects.get().title == "A better title"

    def test_never_writes_over_a_shipped_brief_or_somebodys_own(self, file):
        BriefFactory(slug="ferries", pack="islands", published=True)
        BriefFactory(slug="ferries-2", owner=UserFactory(role="instructor"))
        assert run(file)["brief"] == "ferries-3"
        assert run(file) | {"changed": False} == run(file)
        assert Brief.objects.get(slug="ferries").title != "Ferries for the outer islands"

    @pytest.mark.parametrize(
        ("name", "data", "said"),
        [
            ("brief.exe", b"text", "cannot be read yet"),
            ("brief", b"text", "cannot be read yet"),
            ("brief.md", b"", "no text"),
            ("brief.md", b" \n \n", "no text"),
            ("brief.txt", b"\x00\x01\x02\x00", "other than text"),
            ("brief.md", "é".encode("latin-1") + b" and more text", "UTF-8"),
            ("brief.md", b"---\ntitle: [\n---\n\n# One\n\nText.", "YAML"),
        ],
    )
    def test_says_what_is_wrong_with_a_file_and_saves_nothing(self, tmp_path, name, data, said):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(CommandError, match=said):
            run(path)
        assert not any(rows().values())

    def test_says_which_file_is_missing(self, tmp_path):
        with pytest.raises(CommandError, match="No such file"):
            run(tmp_path / "nothing.md")

    @pytest.mark.parametrize("day", ["last May", "2031-13-01", "14/05/2031"])
    def test_refuses_a_date_that_is_none(self, file, day):
        with pytest.raises(CommandError, match="ISO date"):
            run(file, "--published", day)


def test_a_failure_while_saving_leaves_nothing_behind(file, monkeypatch):
    def fail(**_kwargs: Any) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(importing, "place_checks", fail)
    with pytest.raises(RuntimeError, match="disk"):
        run(file)
    assert not any(rows().values())


class TestBesideOtherBriefs:
    """What another brief says is asked only where everybody can open that brief."""

    def imported(self, tmp_path: Path, *, published: bool) -> set[str]:
        for name, author, told in (("falk", "Tom Falk", beside.THEIRS), ("ruiz", "Ana Ruiz", beside.OURS)):
            path = tmp_path / f"{name}.md"
            head = (
                f'---\ntitle: "The port of Callao"\nauthors: ["{author}"]\npublished: "2024-05-02"\n---\n\n## Port\n\n'
            )
            path.write_text(head + "\n\n".join(told), encoding="utf-8")
            run(path)
            if published:
                Brief.objects.filter(slug=name).update(visibility="public")
                Lesson.objects.filter(brief__slug=name).update(published_at=timezone.now())
        rules = QuestionVersion.objects.filter(question__brief__slug="ruiz").values_list("rule", flat=True)
        return set(rules)

    def test_a_public_one_is_asked_beside(self, tmp_path):
        assert {"not_said/1", "agree_or_differ/1"} <= self.imported(tmp_path, published=True)

    def test_a_private_one_is_not(self, tmp_path):
        assert not {"not_said/1", "agree_or_differ/1"} & self.imported(tmp_path, published=False)
