"""Addresses of learning."""

from django.urls import path

from learn.views import attempt, classes, home, insights, lesson, progress, quiz, teach

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
    path("join/", classes.join, name="join"),
    path("join/<slug:code>/", classes.join, name="join_by"),
    path("teach/", teach.teach, name="teach"),
    path("teach/needs/", teach.needs, name="needs"),
    path("teach/classes/new/", classes.class_new, name="class_new"),
    path("teach/classes/<slug:public_id>/", classes.klass, name="class"),
    path("teach/classes/<slug:public_id>/settings/", classes.class_settings, name="class_settings"),
    path("teach/classes/<slug:public_id>/people/", classes.people, name="people"),
    path("teach/classes/<slug:public_id>/people/<int:pk>/remove/", classes.person_remove, name="person_remove"),
    path("teach/classes/<slug:public_id>/joining/", classes.joining, name="joining"),
    path("teach/classes/<slug:public_id>/groups/new/", classes.group_new, name="group_new"),
    path("teach/classes/<slug:public_id>/groups/<int:pk>/", classes.group, name="group"),
    path("teach/classes/<slug:public_id>/quizzes/<slug:slug>/", classes.override, name="override"),
    path("teach/overrides/<int:pk>/remove/", classes.override_remove, name="override_remove"),
    path("teach/quizzes/<slug:slug>/settings/", teach.quiz_settings, name="quiz_settings"),
    path("teach/quizzes/<slug:slug>/answers/", teach.answers, name="answers"),
    path("teach/quizzes/<slug:slug>/close/<slug:public_id>/", teach.close_attempt, name="close_attempt"),
    path("teach/answers/<int:pk>/", teach.decide, name="decide"),
    path("insights/", insights.learners, name="insights"),
    path("insights/learners.csv", insights.learners_csv, name="insights_csv"),
]
