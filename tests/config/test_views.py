"""Pages of the whole house: health, and the page that says a form came too late."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from quizzes.models import Response
from tests.factories import AttemptFactory, version_of

pytestmark = pytest.mark.django_db


def test_health_asks_the_database(client):
    assert client.get("/health/").json() == {"status": "ok", "database": connection.vendor}


class TestATokenOutOfDate:
    @pytest.fixture
    def asked(self) -> Any:
        version = version_of("percentage", question__brief__published=True)
        return AttemptFactory(version=version, asking=[version])

    @pytest.fixture
    def strict(self, asked: Any) -> Client:
        client = Client(enforce_csrf_checks=True)
        client.force_login(asked.user)
        return client

    def test_shows_the_answer_again_and_sends_it_with_the_same_key(self, strict, asked):
        url, key = reverse("learn:item", args=[asked.public_id, 1]), str(uuid.uuid4())
        refused = strict.post(url, {"key": key, "answer": "<12>", "csrfmiddlewaretoken": "old"})
        page = refused.content.decode()
        assert refused.status_code == 403
        assert not Response.objects.exists()
        assert f'action="{url}"' in page
        fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
        assert fields["key"] == key
        assert fields["answer"] == "&lt;12&gt;"
        assert strict.post(url, fields | {"answer": "12"}).status_code == 302
        assert str(Response.objects.get().key) == key

    def test_keeps_several_boxes(self, strict, asked):
        url = reverse("learn:item", args=[asked.public_id, 1])
        page = strict.post(url, {"answer_1": "one", "answer_2": "two"}).content.decode()
        assert 'name="answer_1" value="one"' in page
        assert 'name="answer_2" value="two"' in page

    def test_never_shows_a_password(self):
        client = Client(enforce_csrf_checks=True)
        data = {"login": "ada", "password": "sesame-open", "password1": "sesame-2", "oldpassword": "sesame-3"}
        page = client.post(reverse("account_login"), data).content.decode()
        assert "sesame" not in page
        assert "type it again" in page

    def test_carries_no_old_token(self, strict, asked):
        page = strict.post(reverse("learn:item", args=[asked.public_id, 1]), {"csrfmiddlewaretoken": "old-token"})
        assert "old-token" not in page.content.decode()


def test_the_navigation_shows_what_a_role_may_open(client, django_user_model):
    seen = {}
    for role in ("", "student", "instructor", "admin"):
        client.logout()
        if role:
            client.force_login(django_user_model.objects.create(username=role, role=role))
        seen[role] = [str(label) for label, _url, _current in client.get("/library/").context["nav"]]
    assert "Studio" not in seen["student"]
    assert "Insights" not in seen["instructor"]
    assert set(seen[""]) <= set(seen["student"]) < set(seen["instructor"]) < set(seen["admin"])
