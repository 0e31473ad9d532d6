"""The quiz builder: which quizzes there are, and what each asks."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from content.access import role_required
from quizzes.access import editable_quiz
from quizzes.builder import builder_page, own_quizzes
from quizzes.builder_forms import DrawForm, NewQuizForm, QuestionsForm
from quizzes.services.building import add_draw, add_questions, create_quiz, move_slot, publish_quiz, remove_slot


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("instructor")
def quizzes(request: HttpRequest) -> HttpResponse:
    """The quizzes of this instructor; a POST makes a new one."""
    form = NewQuizForm(request.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        quiz = create_quiz(owner=request.user, **form.cleaned_data)
        return redirect("quizzes:build", quiz.slug)
    context = {"quizzes": own_quizzes(request.user), "form": form}
    return render(request, "quizzes/quizzes.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("instructor")
def build(request: HttpRequest, slug: str) -> HttpResponse:
    """What a quiz asks; a POST adds questions or a draw."""
    quiz = editable_quiz(request.user, slug)
    page = builder_page(quiz, request.user)
    drawing = request.POST.get("add") == "draw"
    posted = request.POST if request.method == "POST" else None
    questions = QuestionsForm(page.choices, None if drawing else posted)
    draw = DrawForm(request.user, posted if drawing else None)
    if drawing and draw.is_valid():
        given = draw.cleaned_data
        add_draw(quiz=quiz, count=given["count"], section=given["section"], points=given["points"], **draw.rule)
        return redirect("quizzes:build", slug)
    if posted is not None and not drawing and questions.is_valid():
        add_questions(quiz=quiz, **questions.cleaned_data)
        return redirect("quizzes:build", slug)
    context = {"page": page, "questions": questions, "draw": draw}
    return render(request, "quizzes/build.html", context, status=422 if questions.errors or draw.errors else 200)


@require_POST
@role_required("instructor")
def slot(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Move a place or take it out."""
    quiz = editable_quiz(request.user, slug)
    step = request.POST.get("step")
    if step == "remove":
        remove_slot(quiz=quiz, pk=pk)
    elif step in ("up", "down"):
        move_slot(quiz=quiz, pk=pk, up=step == "up")
    return redirect("quizzes:build", slug)


@require_POST
@role_required("instructor")
def publish_quiz_view(request: HttpRequest, slug: str) -> HttpResponse:
    """Open a quiz to learners, or take it back."""
    opened = request.POST.get("publish") != "no"
    publish_quiz(quiz=editable_quiz(request.user, slug), now=timezone.now(), published=opened)
    words = _("Learners can take this quiz now.") if opened else _("This quiz is taken back; what has begun goes on.")
    messages.success(request, words)
    return redirect("quizzes:build", slug)
