"""Addresses of learning."""

from django.urls import path

from learn.views import home, insights, lesson, progress, quiz

app_name = "learn"
urlpatterns = [
    path("", home.home, name="home"),
    path("lessons/<slug:slug>/", lesson.lesson, name="lesson"),
    path("lessons/<slug:slug>/sections/<slug:uid>/", lesson.section, name="section"),
    path("lessons/<slug:slug>/notes/<slug:uid>/", lesson.note, name="note"),
    path("lessons/<slug:slug>/checks/<int:pk>/", lesson.check, name="check"),
    path("quizzes/", quiz.quizzes, name="quizzes"),
    path("quizzes/<slug:slug>/start/", quiz.start, name="start"),
    path("attempts/<slug:public_id>/<int:number>/", quiz.item, name="item"),
    path("attempts/<slug:public_id>/result/", quiz.result, name="result"),
    path("progress/", progress.progress, name="progress"),
    path("progress/<slug:slug>/", progress.brief, name="progress_brief"),
    path("insights/", insights.learners, name="insights"),
    path("insights/learners.csv", insights.learners_csv, name="insights_csv"),
]
