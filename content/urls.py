"""Addresses of the library."""

from django.urls import path

from content.views import across, brief, library, proposals

app_name = "content"
urlpatterns = [
    path("library/", library.library, name="library"),
    path("briefs/<slug:slug>/", brief.brief, name="brief"),
    path("compare/", across.compare, name="compare"),
    path("compare/proposed/", proposals.proposals, name="proposals"),
    path("compare/proposed/<int:pk>/", proposals.decide, name="decide"),
    path("timeline/", across.timeline, name="timeline"),
    path("glossary/", across.glossary, name="glossary"),
]
