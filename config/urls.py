"""Every address of the product, by the app that answers it."""

from django.contrib import admin
from django.urls import include, path

from config import views

urlpatterns = [
    path("", include("learn.urls")),
    path("", include("content.urls")),
    path("studio/", include("quizzes.urls")),
    path("accounts/", include("allauth.urls")),
    path("staff/", admin.site.urls),
    path("health/", views.health, name="health"),
]
