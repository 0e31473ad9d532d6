"""Classes, the people in them and their groups. What changes somebody's times reaches their running attempts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.db import transaction

from learn.limits import count, refuse_beyond, wrong_codes
from learn.models import Class, Course, Group, Membership, Override
from learn.models.classes import join_code
from learn.roster import plain_code
from learn.services.terms import refresh_terms


class LastInstructor(Exception):
    """A class keeps at least one instructor."""


class WrongJoinCode(Exception):
    """No class has this code."""


@transaction.atomic
def make_class(*, course: str, term: str, owner: Any, time_zone: str = "") -> Class:
    """A class of a course by that title, which is made where its owner has none yet; the owner leads it."""
    found, _made = Course.objects.get_or_create(title=course, owner=owner)
    klass = Class.objects.create(course=found, term=term, time_zone=time_zone)
    Membership.objects.create(klass=klass, user=owner, role=Membership.Role.INSTRUCTOR)
    return klass


def change_class(*, klass: Class, term: str, time_zone: str) -> None:
    """Another name for the term, another zone for its times; times that were set stay the moments they are."""
    klass.term, klass.time_zone = term, time_zone
    klass.save(update_fields=["term", "time_zone"])


@transaction.atomic
def add_people(*, klass: Class, people: Collection[Any], role: str, now: dt.datetime) -> int:
    """Put people into a class, or give them another role in it; how many came new. Raises LastInstructor."""
    before = set(klass.memberships.values_list("user_id", flat=True))
    for person in people:
        Membership.objects.update_or_create(klass=klass, user=person, defaults={"role": role})
    _keep_an_instructor(klass)
    refresh_terms(users=people, now=now)
    return sum(person.pk not in before for person in people)


def join_by_code(*, code: str, user: Any, address: str, now: dt.datetime) -> tuple[Class, bool]:
    """The class of a code, and whether the person came new into it, as a student; who was in keeps their role.

    Raises WrongJoinCode, and TooOften after several of them.
    """
    limits = wrong_codes("join", user.pk, address)
    refuse_beyond(limits, now)
    wanted = plain_code(code)
    klass = Class.objects.select_related("course").filter(join_code=wanted).first() if wanted else None
    if klass is None:
        count(limits, now)
        raise WrongJoinCode
    _membership, made = Membership.objects.get_or_create(klass=klass, user=user)
    if made:
        refresh_terms(users=[user], now=now)
    return klass, made


@transaction.atomic
def remove_person(*, klass: Class, user: Any, now: dt.datetime) -> None:
    """Take somebody out of a class, its groups and its other times; what they answered stays. Raises LastInstructor."""
    klass.memberships.filter(user=user).delete()
    _keep_an_instructor(klass)
    for group in klass.groups.filter(people=user):
        group.people.remove(user)
    Override.objects.filter(assignment__klass=klass, user=user).delete()
    refresh_terms(users=[user], now=now)


def _keep_an_instructor(klass: Class) -> None:
    if not klass.memberships.filter(role=Membership.Role.INSTRUCTOR).exists():
        raise LastInstructor


def change_join_code(*, klass: Class, joining: bool) -> None:
    """A new code, after which the old one opens nothing; or none."""
    klass.join_code = join_code() if joining else None
    klass.save(update_fields=["join_code"])


@transaction.atomic
def save_group(
    *, klass: Class, name: str, people: Collection[Any], now: dt.datetime, group: Group | None = None
) -> Group:
    """A new group of a class, or another name and other people for one."""
    saved = group or Group(klass=klass)
    saved.name = name
    saved.save()
    touched = {*saved.people.all(), *people}
    saved.people.set(people)
    refresh_terms(users=touched, now=now)
    return saved


@transaction.atomic
def remove_group(*, group: Group, now: dt.datetime) -> None:
    """Take a group away with the times that were set for it."""
    people = list(group.people.all())
    group.delete()
    refresh_terms(users=people, now=now)
