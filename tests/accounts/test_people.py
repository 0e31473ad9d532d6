"""Roles, and how people come in."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.urls import reverse

from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
PASSWORD = "a ferry at four o'clock"


@pytest.fixture(autouse=True)
def _no_rate_limits() -> None:
    cache.clear()


def person(**fields: Any) -> Any:
    user = UserFactory.build(**fields)
    user.set_password(PASSWORD)
    user.save()
    return user


class TestRoles:
    @pytest.mark.parametrize(
        ("role", "instructor", "admin"), [("student", False, False), ("instructor", True, False), ("admin", True, True)]
    )
    def test_include_those_below(self, role, instructor, admin):
        user = UserFactory(role=role)
        assert (user.is_instructor, user.is_admin) == (instructor, admin)

    def test_are_known_to_the_database(self):
        with pytest.raises(IntegrityError), transaction.atomic():
            UserFactory(role="owner")

    def test_open_nothing_at_the_staff_door(self, client):
        client.force_login(UserFactory(role="admin"))
        assert client.get(reverse("admin:index")).status_code in (302, 403)
        client.force_login(UserFactory(role="student", is_staff=True, is_superuser=True))
        assert client.get(reverse("admin:index")).status_code == 200
        assert client.get(reverse("learn:insights")).status_code == 403

    def test_a_person_is_shown_by_name(self):
        assert UserFactory(first_name="Ada", last_name="Writer").shown_name == "Ada Writer"
        assert UserFactory(username="ada").shown_name == "ada"


class TestSigningUp:
    DATA = {"username": "newcomer", "password1": PASSWORD, "password2": PASSWORD}

    def test_makes_a_student(self, client):
        client.post(reverse("account_signup"), self.DATA | {"role": "admin", "is_staff": "on"})
        user = get_user_model().objects.get(username="newcomer")
        assert (user.role, user.is_staff, user.is_demo) == ("student", False, False)
        assert client.get(reverse("learn:progress")).status_code == 200

    def test_can_be_switched_off(self, client, settings):
        settings.JIRITSU_SIGNUP = False
        assert client.get(reverse("account_signup")).status_code == 200
        client.post(reverse("account_signup"), self.DATA)
        assert not get_user_model().objects.exists()

    def test_refuses_a_weak_password(self, client):
        client.post(reverse("account_signup"), self.DATA | {"password1": "newcomer", "password2": "newcomer"})
        assert not get_user_model().objects.exists()


class TestSigningIn:
    @pytest.mark.parametrize("login", ["ada", "ada@example.org", "ADA@example.org"])
    def test_takes_a_name_or_an_address(self, client, login):
        person(username="ada", email="ada@example.org")
        response = client.post(reverse("account_login"), {"login": login, "password": PASSWORD})
        assert (response.status_code, response["Location"]) == (302, "/")
        assert client.get(reverse("learn:progress")).status_code == 200

    def test_leads_back_to_where_one_came_from(self, client):
        person(username="ada")
        response = client.get(reverse("learn:progress"), follow=True)
        assert "next" in response.request["QUERY_STRING"]
        data = {"login": "ada", "password": PASSWORD, "next": "/progress/"}
        assert client.post(reverse("account_login"), data)["Location"] == "/progress/"

    def test_leads_to_no_other_site(self, client):
        person(username="ada")
        data = {"login": "ada", "password": PASSWORD, "next": "https://elsewhere.example/"}
        assert client.post(reverse("account_login"), data)["Location"] == "/"

    def test_refuses_a_wrong_password_and_those_who_left(self, client):
        person(username="ada", is_active=False)
        for name, password in (("ada", PASSWORD), ("ada", "wrong"), ("nobody", PASSWORD)):
            client.post(reverse("account_login"), {"login": name, "password": password})
            assert client.get(reverse("learn:progress")).status_code == 302

    def test_lets_a_classroom_in_from_one_address(self, client):
        people = [person(username=f"pupil-{n}") for n in range(40)]
        for user in people:
            client.post(reverse("account_login"), {"login": user.username, "password": PASSWORD})
            assert client.get(reverse("learn:progress")).status_code == 200
            client.logout()

    def test_to_staff_goes_the_same_way(self, client):
        person(username="root", is_staff=True, is_superuser=True)
        response = client.get(reverse("admin:index"), follow=True)
        assert response.request["PATH_INFO"] == reverse("account_login")
        data = {"login": "root", "password": PASSWORD, "next": reverse("admin:index")}
        assert client.post(reverse("account_login"), data)["Location"] == reverse("admin:index")
        assert client.get(reverse("admin:index")).status_code == 200
