"""Addresses of learning."""

from django.urls import path

from learn.views import attempt, home, insights, lesson, progress, quiz, teach

app_name = "learn"
urlpatterns = [
    path("", home.home, name="home"),
    path("lessons/<slug:slug>/", lesson.lesson, name="lesson"),
    path("lessons/<slug:slug>/sections/<slug:uid>/", lesson.section, name="section"),
    path("lessons/<slug:slug>/notes/<slug:uid>/", lesson.note, name="note"),
    path("lessons/<slug:slug>/checks/<int:pk>/", lesson.check, name="check"),
    path("quizzes/", quiz.quizzes, name="quizzes"),
    path("quizzes/<slug:slug>/start/", quiz.start, name="start"),
    path("attempts/<slug:public_id>/<int:number>/", attempt.item, name="item"),
    path("attempts/<slug:public_id>/<int:number>/flag/", attempt.flag, name="flag"),
    path("attempts/<slug:public_id>/<int:number>/draft/", attempt.draft, name="draft"),
    path("attempts/<slug:public_id>/all/", attempt.every, name="all"),
    path("attempts/<slug:public_id>/clock/", attempt.clock, name="clock"),
    path("attempts/<slug:public_id>/result/", quiz.result, name="result"),
    path("progress/", progress.progress, name="progress"),
    path("progress/<slug:slug>/", progress.brief, name="progress_brief"),
    path("teach/", teach.teach, name="teach"),
    path("teach/needs/", teach.needs, name="needs"),
    path("teach/classes/<slug:public_id>/", teach.klass, name="class"),
    path("teach/classes/<slug:public_id>/quizzes/<slug:slug>/", teach.override, name="override"),
    path("teach/overrides/<int:pk>/remove/", teach.override_remove, name="override_remove"),
    path("teach/quizzes/<slug:slug>/settings/", teach.quiz_settings, name="quiz_settings"),
    path("teach/quizzes/<slug:slug>/answers/", teach.answers, name="answers"),
    path("teach/quizzes/<slug:slug>/close/<slug:public_id>/", teach.close_attempt, name="close_attempt"),
    path("teach/answers/<int:pk>/", teach.decide, name="decide"),
    path("insights/", insights.learners, name="insights"),
    path("insights/learners.csv", insights.learners_csv, name="insights_csv"),
]
