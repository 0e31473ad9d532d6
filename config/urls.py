"""Every address of the product, by the app that answers it."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from config import views

# One way in for everybody, with its limits and its refusal of demo people; /staff/login/ leads there.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("", include("learn.urls")),
    path("", include("content.urls")),
    path("studio/", include("quizzes.urls")),
    path("accounts/again/", views.again, name="again"),
    path("accounts/", include("allauth.urls")),
    path("staff/", admin.site.urls),
    path("style/", views.style, name="style"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("health/", views.health, name="health"),
]
