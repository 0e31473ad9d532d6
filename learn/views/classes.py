"""Classes: making one, who is in it, its groups, what is set for it and other times for some; joining by a code."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from content.access import role_required
from learn.access import led_class, own_assignment, own_class, own_group, own_override
from learn.class_forms import ClassForm, GroupForm, JoinForm, PeopleForm
from learn.dashboards.start import wait_words
from learn.dashboards.teaching import class_page, people_page
from learn.limits import TooOften
from learn.services.assigning import assign_quiz, remove_override, set_override
from learn.services.classes import (
    LastInstructor,
    WrongJoinCode,
    add_people,
    change_class,
    change_join_code,
    join_by_code,
    make_class,
    remove_group,
    remove_person,
    save_group,
)
from learn.teach_forms import AssignForm, OverrideForm
from quizzes.builder import own_quizzes

_ANY = ["GET", "HEAD", "POST"]


@require_http_methods(_ANY)
@role_required("instructor")
def class_new(request: HttpRequest) -> HttpResponse:
    """A new class, led by who makes it."""
    form = ClassForm(request.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        klass = make_class(owner=request.user, **form.cleaned_data)
        messages.success(request, _("Your class is there. Now bring people in."))
        return redirect("learn:people", klass.public_id)
    return render(request, "learn/class_form.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(_ANY)
@role_required("instructor")
def class_settings(request: HttpRequest, public_id: str) -> HttpResponse:
    """The term of a class and the zone of its times."""
    klass = led_class(request.user, public_id)
    form = ClassForm(request.user, request.POST if request.method == "POST" else None, klass=klass)
    if request.method == "POST" and form.is_valid():
        change_class(klass=klass, term=form.cleaned_data["term"], time_zone=form.cleaned_data["time_zone"])
        return redirect("learn:class", public_id)
    context = {"form": form, "klass": klass}
    return render(request, "learn/class_form.html", context, status=422 if form.errors else 200)


@require_http_methods(_ANY)
@role_required("instructor")
def klass(request: HttpRequest, public_id: str) -> HttpResponse:
    """A class; a POST sets a quiz for it."""
    found = own_class(request.user, public_id)
    with timezone.override(found.zone):
        form = AssignForm(own_quizzes(request.user), request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            assign_quiz(klass=found, now=timezone.now(), **form.cleaned_data)
            return redirect("learn:class", public_id)
        context = {"page": class_page(found), "form": form}
        return render(request, "learn/class.html", context, status=422 if form.errors else 200)


@require_http_methods(_ANY)
@role_required("instructor")
def override(request: HttpRequest, public_id: str, slug: str) -> HttpResponse:
    """Other times for one person or group of a class in one quiz."""
    found = own_class(request.user, public_id)
    assignment = own_assignment(found, slug)
    with timezone.override(found.zone):
        form = OverrideForm(found, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            set_override(assignment=assignment, change=form.change, now=timezone.now(), **form.target)
            return redirect("learn:class", public_id)
        context = {"klass": found, "assignment": assignment, "form": form}
        return render(request, "learn/override.html", context, status=422 if form.errors else 200)


@require_POST
@role_required("instructor")
def override_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Back to the times of the class."""
    found = own_override(request.user, pk)
    public_id = found.assignment.klass.public_id
    remove_override(override=found, now=timezone.now())
    return redirect("learn:class", public_id)


@require_http_methods(_ANY)
@role_required("instructor")
def people(request: HttpRequest, public_id: str) -> HttpResponse:
    """Who is in a class and how others come in; a POST adds people by a list of names."""
    found = led_class(request.user, public_id)
    form = PeopleForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            new = add_people(klass=found, people=given["people"], role=given["role"], now=timezone.now())
        except LastInstructor:
            form.add_error("role", _("The class would have no instructor left."))
        else:
            words = ngettext("%(n)d person came into the class.", "%(n)d people came into the class.", new)
            messages.success(request, words % {"n": new})
            return redirect("learn:people", public_id)
    link = request.build_absolute_uri(reverse("learn:join_by", args=[found.join_code])) if found.join_code else ""
    context = {"page": people_page(found), "form": form, "link": link}
    return render(request, "learn/people.html", context, status=422 if form.errors else 200)


@require_POST
@role_required("instructor")
def person_remove(request: HttpRequest, public_id: str, pk: int) -> HttpResponse:
    """Take somebody out of a class."""
    found = led_class(request.user, public_id)
    member = get_object_or_404(found.memberships.select_related("user"), user=pk)
    try:
        remove_person(klass=found, user=member.user, now=timezone.now())
    except LastInstructor:
        messages.error(request, _("The class would have no instructor left."))
    else:
        words = _("%(name)s is out of the class. What was answered stays.")
        messages.success(request, words % {"name": member.user.shown_name})
    return redirect("learn:people", public_id)


@require_POST
@role_required("instructor")
def joining(request: HttpRequest, public_id: str) -> HttpResponse:
    """A new join code, or none."""
    change_join_code(klass=led_class(request.user, public_id), joining=request.POST.get("joining") == "yes")
    return redirect("learn:people", public_id)


@require_http_methods(_ANY)
@role_required("instructor")
def group_new(request: HttpRequest, public_id: str) -> HttpResponse:
    """A new group of a class."""
    found = led_class(request.user, public_id)
    form = GroupForm(found, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        save_group(klass=found, now=timezone.now(), **form.cleaned_data)
        return redirect("learn:people", public_id)
    context = {"klass": found, "form": form}
    return render(request, "learn/group.html", context, status=422 if form.errors else 200)


@require_http_methods(_ANY)
@role_required("instructor")
def group(request: HttpRequest, public_id: str, pk: int) -> HttpResponse:
    """The name of a group and who is in it; a POST changes them or takes the group away."""
    found = own_group(request.user, public_id, pk)
    if request.method == "POST" and "remove" in request.POST:
        remove_group(group=found, now=timezone.now())
        return redirect("learn:people", public_id)
    form = GroupForm(found.klass, request.POST if request.method == "POST" else None, group=found)
    if request.method == "POST" and form.is_valid():
        save_group(klass=found.klass, group=found, now=timezone.now(), **form.cleaned_data)
        return redirect("learn:people", public_id)
    context = {"klass": found.klass, "group": found, "form": form}
    return render(request, "learn/group.html", context, status=422 if form.errors else 200)


@require_http_methods(_ANY)
@role_required("student")
def join(request: HttpRequest, code: str = "") -> HttpResponse:
    """Come into a class by its code, typed or in the address."""
    form = JoinForm(request.POST if request.method == "POST" else None, initial={"code": code})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            found, new = join_by_code(
                code=form.cleaned_data["code"], user=request.user, address=request.META.get("REMOTE_ADDR", ""),
                now=timezone.now(),
            )  # fmt: skip
        except WrongJoinCode:
            form.add_error("code", _("No class has this code. Ask your instructor for the one of today."))
        except TooOften as refused:
            form.add_error("code", wait_words(refused.until, timezone.now()))
            status = 429
        else:
            words = _("You are in %(name)s now.") if new else _("You were in %(name)s already.")
            messages.success(request, words % {"name": found})
            return redirect("learn:quizzes")
    if form.errors and status == 200:
        status = 422
    return render(request, "learn/join.html", {"form": form}, status=status)
