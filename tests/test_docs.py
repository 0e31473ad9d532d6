"""The documents keep up with the code: what it can do stands in them, and what they name is there."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.management import get_commands, load_command_class
from django.utils import timezone

from config.environment import OWN_NAMES
from content.argument import REASONS as COMPARISON_REASONS
from content.argument import RELATIONS, STANCES, VERDICTS, ClaimRecord, ComparisonRecord
from content.readers import READERS
from content.records import FACT_TYPES, ROLES, Source
from quizzes.generation.gate import REASONS as REFUSALS
from quizzes.interchange import pack as pack_format
from quizzes.marking import check_spec, mark, spec_from_json
from quizzes.messages import render
from quizzes.records import GRAINS, KIND_NAMES, PRECISIONS, TOLERANCES, NeedsFixing
from quizzes.services.packs import load_pack

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
EXAMPLE = DOCS / "examples" / "harbour"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md"), *DOCS.glob("decisions/*.md")])
OUR_APPS = ("accounts", "content", "quizzes", "learn", "config")
#: Commands of Django and its task queue that the documents may name.
FOREIGN_COMMANDS = {
    "migrate", "createcachetable", "collectstatic", "createsuperuser", "check", "db_worker", "makemigrations",
}  # fmt: skip

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(page: str, title: str) -> str:
    """What stands under a heading, down to the next one of its level or above."""
    level = title.partition(" ")[0]
    found = re.split(rf"^{re.escape(title)}$", page, maxsplit=1, flags=re.MULTILINE)
    assert len(found) == 2, f"no heading {title!r}"
    return re.split(rf"^#{{1,{len(level)}}} ", found[1], maxsplit=1, flags=re.MULTILINE)[0]


def in_first_column(part: str) -> set[str]:
    """Every name in backticks in the first cell of a table row."""
    cells = re.findall(r"^\|([^|]+)\|", part, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def anchors(page: Path) -> set[str]:
    """The addresses that a page's headings get."""
    titles = re.findall(r"^#+ (.+)$", outside_code(page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.replace("`", "")).strip().lower().replace(" ", "-") for title in titles}


def outside_code(page: str) -> str:
    return re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)


# -- what the code can do stands in the documents -------------------------------------------------


def our_commands() -> dict[str, str]:
    return {name: str(app) for name, app in get_commands().items() if str(app) in OUR_APPS}


def test_every_command_of_ours_has_its_section_and_an_example() -> None:
    page = text("docs/commands.md")
    assert {"extract", "mark", "load_pack"} <= set(our_commands())
    for name in our_commands():
        assert f"manage.py {name}" in section(page, f"## {name}"), name


def test_the_table_of_commands_lists_them_all_and_no_other() -> None:
    table = text("docs/commands.md").split("\n## ")[0]
    assert set(re.findall(r"^\| \[`(\w+)`\]\(#\w+\)", table, re.MULTILINE)) == set(our_commands())


def test_every_argument_of_a_command_is_explained() -> None:
    page = text("docs/commands.md")
    common = set(
        load_command_class("django.core", "migrate").create_parser("manage.py", "migrate")._option_string_actions
    )
    for name, app in our_commands().items():
        parser = load_command_class(app, name).create_parser("manage.py", name)
        part = section(page, f"## {name}")
        for option in set(parser._option_string_actions) - common:
            assert f"`{option}" in part or f" {option}" in part, (name, option)


def test_every_reason_not_to_ask_is_explained() -> None:
    assert set(REFUSALS) <= in_first_column(section(text("docs/commands.md"), "## draft_questions"))


def test_every_setting_stands_in_the_table_of_settings() -> None:
    assert set(OWN_NAMES) <= in_first_column(section(text("docs/operations.md"), "## Settings"))


def test_every_kind_of_question_is_described_as_it_is_marked_and_as_it_is_written() -> None:
    specs = [json.loads(block) for block in re.findall(r"^```question\n(.+)\n```$", text("docs/marking.md"), re.M)]
    assert {spec["kind"] for spec in specs} == set(KIND_NAMES)
    fields = section(text("docs/pack-format.md"), "## questions/SLUG.yaml")
    assert set(KIND_NAMES) <= in_first_column(fields)
    assert set(re.findall(r"`(\w+)`", section(text("docs/architecture.md"), "## Kinds"))) == {*KIND_NAMES, *FACT_TYPES}


def test_tolerances_grains_and_precisions_are_described() -> None:
    page = text("docs/marking.md")
    assert in_first_column(section(page, "## Tolerance")) >= set(TOLERANCES)
    assert [grain for grain in GRAINS if f"`{grain}`" not in text("docs/pack-format.md")] == []
    assert [precision for precision in PRECISIONS if f"`{precision}`" not in section(page, "## Dates")] == []


def test_every_file_that_can_be_read_stands_among_the_formats() -> None:
    formats = in_first_column(section(text("docs/architecture.md"), "## Formats"))
    assert {name for name in formats if name.startswith(".")} == set(READERS)


def test_every_field_of_a_pack_is_described_and_no_other() -> None:
    page = text("docs/pack-format.md")
    questions = section(page, "## questions/SLUG.yaml").split("| kind | key |")[0]
    assert in_first_column(questions) == set(pack_format.FIELDS)
    assert in_first_column(section(page, "### Front matter")) == set(Source.__slots__)
    claims = {*ClaimRecord.__slots__, *RELATIONS} - {"links"}
    assert in_first_column(section(page, "## claims/SLUG.yaml")) == claims
    assert in_first_column(section(page, "## links.yaml")) == set(ComparisonRecord.__slots__)
    assert in_first_column(section(page, "## Names of facts")) == set(FACT_TYPES)


def test_needed_fields_are_said_to_be_needed() -> None:
    questions = section(text("docs/pack-format.md"), "## questions/SLUG.yaml")
    needed = set(re.findall(r"^\| `(\w+)` \| yes \|", questions, re.MULTILINE))
    assert needed == set(pack_format.NEEDED)


@pytest.mark.parametrize("word", [*ROLES, *STANCES, *VERDICTS, *COMPARISON_REASONS])
def test_every_word_that_a_pack_may_use_is_named(word: str) -> None:
    assert f"`{word}`" in text("docs/pack-format.md")


# -- what the documents say is so -----------------------------------------------------------------


@dataclass(frozen=True)
class Example:
    """One row of a table in docs/marking.md under its question."""

    spec: dict[str, Any]
    answer: Any
    earns: str
    rule: str
    note: str


def marking_examples() -> list[Example]:
    found: list[Example] = []
    spec: dict[str, Any] = {}
    row = re.compile(r"^\| `(.+?)` \| (asked back|[\d.]+) \| `([\w.+]+)` \| (.*?) ?\|$")
    lines = text("docs/marking.md").splitlines()
    for place, line in enumerate(lines):
        if line == "```question":
            spec = json.loads(lines[place + 1])
        elif match := row.match(line):
            answer = json.loads(match[1]) if match[1].startswith("[") else match[1]
            found.append(Example(spec, answer, match[2], match[3], match[4]))
    return found


def test_the_tables_of_answers_are_found() -> None:
    examples = marking_examples()
    assert len(examples) > 60
    assert sum(example.earns == "asked back" for example in examples) > 8


@pytest.mark.parametrize(
    "example", marking_examples(), ids=lambda e: f"{e.spec['kind']} {e.spec['key']} {e.answer}"[:60]
)
def test_an_answer_is_marked_as_the_page_says(example: Example) -> None:
    spec = spec_from_json(example.spec)
    assert check_spec(spec) == []
    outcome = mark(spec, example.answer)
    note = render(outcome.note) if outcome.note else ""
    if isinstance(outcome, NeedsFixing):
        assert (example.earns, example.rule, example.note) == ("asked back", outcome.note.code, note)
    else:
        assert (Decimal(example.earns), example.rule, example.note) == (outcome.fraction, outcome.rule, note)


def test_the_example_pack_is_printed_as_it_is() -> None:
    page = text("docs/pack-format.md")
    files = sorted(path for path in EXAMPLE.rglob("*") if path.is_file())
    assert len(files) >= 6
    for path in files:
        name = str(path.relative_to(EXAMPLE))
        printed = re.search(rf"^`{re.escape(name)}`:\n\n```\w+\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
        assert printed, name
        assert printed[1] == path.read_text(encoding="utf-8"), name


def test_the_example_pack_loads_and_its_questions_name_facts_that_are_found(db: None) -> None:
    report = load_pack(folder=EXAMPLE, now=timezone.now())
    assert report.briefs["harbour-fees"]["new"] == 5
    assert report.briefs["harbour-fees"]["claims"] == 3
    assert report.comparisons == 1
    from content.models import Brief

    brief = Brief.objects.get(slug="harbour-fees")
    known = set(brief.facts.living().values_list("name", flat=True))
    records, problems = pack_format.loads((EXAMPLE / "questions" / "harbour-fees.yaml").read_bytes())
    assert problems == []
    assert {name for record in records for name in record.facts} <= known
    named = set(re.findall(r"`(harbour-fees#[^`]+)`", section(text("docs/pack-format.md"), "## Names of facts")))
    assert named
    assert named <= known


# -- what the documents name is there -------------------------------------------------------------


@each_page
def test_a_page_names_no_make_target_that_is_not_there(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    named = re.findall(r"(?:`|^\s*|&& )make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(named) <= targets


def test_every_make_target_is_documented() -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE)) - {"help"}
    assert [target for target in sorted(targets) if f"`make {target}`" not in text("docs/operations.md")] == []


@each_page
def test_a_page_names_no_command_that_is_not_there(page: Path) -> None:
    named = set(re.findall(r"manage\.py ([a-z_]+)", page.read_text(encoding="utf-8")))
    assert named <= set(our_commands()) | FOREIGN_COMMANDS
    assert set(get_commands()) >= FOREIGN_COMMANDS


@each_page
def test_a_link_leads_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", outside_code(page.read_text(encoding="utf-8"))):
        if link.startswith(("http://", "https://")):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(target), link


@each_page
def test_a_path_that_a_page_names_is_there(page: Path) -> None:
    places = "|".join((*OUR_APPS, "bin", "docs", "static", "templates", "tests", "bench"))
    named = re.findall(rf"`((?:{places})/[^`\s]*)`", page.read_text(encoding="utf-8"))
    missing = [name for name in named if not re.search(r"[A-Z]{3,}", name) and not (ROOT / name).exists()]
    assert missing == []


@each_page
def test_a_page_names_no_path_of_one_machine(page: Path) -> None:
    found = re.findall(r"(?<![\w.])/(?:work|tmp|home|root|Users|mnt)/", page.read_text(encoding="utf-8"))
    assert found == []


@each_page
def test_a_function_that_a_page_names_is_there(page: Path) -> None:
    """ "`share_right` in `quizzes/reports.py`": the file must know the name."""
    named = re.findall(r"`(\w+)`(?: and `(\w+)`)? in\s+`([\w/]+\.py)`", page.read_text(encoding="utf-8"))
    missing = [
        (name, path) for *names, path in named for name in names if name and not re.search(rf"\b{name}\b", text(path))
    ]
    assert missing == []


def test_the_readme_shows_pictures_that_are_there_and_light() -> None:
    pictures = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", text("README.md"))
    assert len(pictures) >= 3
    for described, name in pictures:
        assert len(described) > 20, name
        assert (ROOT / name).read_bytes().startswith(b"\x89PNG"), name
        assert (ROOT / name).stat().st_size < 200_000, name


def test_the_readme_names_the_demo_people_and_their_password() -> None:
    from learn.services.demo import PASSWORD, SIGN_IN

    assert [name for name, *_rest in SIGN_IN if f"`{name}`" not in text("README.md")] == []
    assert f"`{PASSWORD}`" in text("README.md")


def test_the_changelog_has_a_place_for_what_is_not_released() -> None:
    assert section(text("CHANGELOG.md"), "## [Unreleased]").count("\n- ") > 5


def test_decisions_are_numbered_without_a_gap_listed_and_complete() -> None:
    records = sorted(DOCS.glob("decisions/0*.md"))
    assert [int(record.name[:4]) for record in records] == list(range(1, len(records) + 1))
    index = text("docs/decisions/README.md")
    for record in records:
        assert f"({record.name})" in index
        page = record.read_text(encoding="utf-8")
        assert all(len(section(page, f"## {part}")) > 40 for part in ("Context", "Choice", "Consequences")), record.name
