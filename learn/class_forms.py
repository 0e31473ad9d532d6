"""Forms of those who lead classes: the class itself, people by a list of names, groups; and the code of who joins."""

from __future__ import annotations

import zoneinfo
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from learn.models import Class, Group, Membership
from learn.roster import entries

#: The parts of the world that zones are named after; the others are old names and offsets.
_WORLD = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
MOST_PEOPLE = 500


def zones() -> list[tuple[str, Any]]:
    """Time zones to choose from, that of the site first."""
    named = sorted(name for name in zoneinfo.available_timezones() if name.split("/")[0] in _WORLD and "/" in name)
    site = _("As the site: %(zone)s") % {"zone": settings.TIME_ZONE}
    return [("", site), *((name, name.replace("_", " ")) for name in named)]


class ClassForm(forms.Form):
    """A class: which course, in which term, in which zone its times are meant."""

    course = forms.CharField(
        label=_("Course"), max_length=200, help_text=_("What you teach, term after term: International relations.")
    )
    term = forms.CharField(label=_("Term"), max_length=60, help_text=_("When you teach it: Spring 2031."))
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=zones, required=False,
        help_text=_("Opening and closing times are typed and shown in it; learners see their own as well."),
    )  # fmt: skip

    def __init__(self, owner: Any, data: Any = None, *, klass: Class | None = None) -> None:
        initial = {"course": klass.course.title, "term": klass.term, "time_zone": klass.time_zone} if klass else None
        super().__init__(data, initial=initial)
        self.owner, self.klass = owner, klass
        if klass:
            self.fields["course"].disabled = True
            self.fields["course"].help_text = ""

    def clean(self) -> dict[str, Any]:
        """Refuse a term in which the course is taught already."""
        super().clean()
        title, term = self.cleaned_data.get("course"), self.cleaned_data.get("term")
        owner = self.klass.course.owner if self.klass else self.owner
        others = Class.objects.filter(course__title=title, course__owner=owner, term=term)
        if others.exclude(pk=self.klass.pk if self.klass else 0).exists():
            self.add_error("term", _("There is a class of this course in this term already."))
        return self.cleaned_data


class PeopleForm(forms.Form):
    """People by their names or addresses, pasted as they come. All of them are found, or none is added."""

    people = forms.CharField(
        label=_("Usernames or e-mail addresses"), widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("One a line, or with commas between them. They need an account here; others come by the code."),
    )  # fmt: skip
    role = forms.ChoiceField(
        label=_("As"), choices=Membership.Role.choices, initial=Membership.Role.STUDENT,
        help_text=_("Assistants see the answers and set quizzes; instructors also change who is in the class."),
    )  # fmt: skip

    def clean_people(self) -> list[Any]:
        """The persons that were meant."""
        given = entries(self.cleaned_data["people"])
        if len(given) > MOST_PEOPLE:
            raise forms.ValidationError(_("Give at most %(n)d at once."), params={"n": MOST_PEOPLE})
        found, problems = find_people(given)
        if problems:
            raise forms.ValidationError(problems)
        return found

    def clean(self) -> dict[str, Any]:
        """Who assists or leads must be able to open these pages."""
        super().clean()
        people, role = self.cleaned_data.get("people"), self.cleaned_data.get("role")
        if people and role in ("assistant", "instructor"):
            unable = [person.username for person in people if not person.is_instructor]
            if unable:
                words = _("%(names)s: a student’s account. An admin makes it an instructor’s first.")
                self.add_error("people", words % {"names": _named(unable)})
        return self.cleaned_data


def find_people(given: Sequence[str]) -> tuple[list[Any], list[str]]:
    """Persons by username or e-mail address, and a sentence for each kind of entry that names none. One query."""
    wanted = [entry.casefold() for entry in given]
    users = get_user_model().objects.filter(is_guest=False, is_active=True)
    users = users.annotate(name=Lower("username"), address=Lower("email"))
    by_name: dict[str, list[Any]] = defaultdict(list)
    for user in users.filter(name__in=wanted) | users.filter(address__in=wanted):
        for key in {user.name, user.address} & set(wanted):
            by_name[key].append(user)
    unknown = [entry for entry in given if not by_name[entry.casefold()]]
    several = [entry for entry in given if len(by_name[entry.casefold()]) > 1]
    problems = []
    if unknown:
        problems.append(
            ngettext(
                "%(names)s: there is no such account. Check the spelling, or give out the join code.",
                "%(names)s: there are no such accounts. Check the spelling, or give out the join code.",
                len(unknown),
            )
            % {"names": _named(unknown)}
        )
    if several:
        problems.append(_("%(names)s: more than one account. Give the username.") % {"names": _named(several)})
    persons = {users[0].pk: users[0] for users in by_name.values() if users}
    return list(persons.values()), problems


def _named(entries: Sequence[str]) -> str:
    return ", ".join(f"“{entry}”" for entry in entries)


class GroupForm(forms.Form):
    """A group of a class: its name and who is in it."""

    name = forms.CharField(label=_("Name"), max_length=100)
    people = forms.ModelMultipleChoiceField(
        label=_("People"), queryset=get_user_model().objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, klass: Class, data: Any = None, *, group: Group | None = None) -> None:
        initial = {"name": group.name, "people": list(group.people.all())} if group else None
        super().__init__(data, initial=initial)
        self.klass, self.group = klass, group
        students = klass.people.filter(membership__klass=klass, membership__role="student").order_by("username")
        field: Any = self.fields["people"]
        field.queryset = students
        field.label_from_instance = lambda person: person.shown_name

    def clean_name(self) -> str:
        """One group of each name."""
        name: str = self.cleaned_data["name"]
        if self.klass.groups.filter(name=name).exclude(pk=self.group.pk if self.group else 0).exists():
            raise forms.ValidationError(_("There is a group of this name already."))
        return name


class JoinForm(forms.Form):
    """The code of a class."""

    code = forms.CharField(
        label=_("Join code"), max_length=40, help_text=_("Eight letters and digits, from your instructor."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )  # fmt: skip
