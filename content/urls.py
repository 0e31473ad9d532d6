"""Addresses of the library."""

from django.urls import path

from content.views import brief, library

app_name = "content"
urlpatterns = [
    path("library/", library.library, name="library"),
    path("briefs/<slug:slug>/", brief.brief, name="brief"),
]
