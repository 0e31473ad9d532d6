"""Addresses of the studio."""

from django.urls import path

from quizzes.views import builder, check, coverage, desk, revisions, stale, studio, upload

app_name = "quizzes"
urlpatterns = [
    path("", studio.studio, name="studio"),
    path("import/", upload.upload, name="upload"),
    path("jobs/<slug:public_id>/", upload.job, name="job"),
    path("jobs/<slug:public_id>/cancel/", upload.cancel, name="job_cancel"),
    path("check/", check.check, name="check_bank"),
    path("briefs/<slug:slug>/coverage/", coverage.coverage, name="coverage"),
    path("quizzes/", builder.quizzes, name="quizzes"),
    path("quizzes/<slug:slug>/", builder.build, name="build"),
    path("quizzes/<slug:slug>/publish/", builder.publish_quiz_view, name="quiz_publish"),
    path("quizzes/<slug:slug>/slots/<int:pk>/", builder.slot, name="slot"),
    path("stale/", stale.stale, name="stale"),
    path("stale/<int:pk>/", stale.review, name="review"),
    path("jobs/<slug:public_id>/retry/", upload.retry, name="job_retry"),
    path("briefs/<slug:slug>/editions/", revisions.editions, name="editions"),
    path("briefs/<slug:slug>/editions/<int:number>/", revisions.revision, name="revision"),
    path("briefs/<slug:slug>/editions/<int:number>/<slug:uid>/", revisions.decide, name="decide"),
    path("briefs/<slug:slug>/", desk.desk, name="desk"),
    path("briefs/<slug:slug>/publish/", desk.publish, name="publish"),
    path("briefs/<slug:slug>/facts/<int:pk>/", desk.fact, name="fact"),
    path("briefs/<slug:slug>/claims/<int:pk>/", desk.claim, name="claim"),
    path("questions/<int:pk>/", desk.edit, name="edit"),
    path("questions/<int:pk>/approve/", desk.approve, name="approve"),
    path("questions/<int:pk>/reject/", desk.reject, name="reject"),
]
