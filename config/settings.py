"""Settings in one file: the environment decides, every default runs. docs/operations.md lists each name."""

from __future__ import annotations

import os
import zoneinfo
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP
from django.utils.translation import gettext_lazy as _

from config.environment import Environment, mailer

BASE_DIR = Path(__file__).resolve().parent.parent
env = Environment(os.environ)

DEBUG = env.flag("DEBUG")
VAR_DIR = Path(env.text("JIRITSU_VAR") or BASE_DIR / "var")
VAR_DIR.mkdir(parents=True, exist_ok=True)
SECRET_KEY = env.secret_key(VAR_DIR, warn=not DEBUG)
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS", [])

# -- the product's own ----------------------------------------------------------------------------
JIRITSU_MAX_UPLOAD_MB = env.whole("JIRITSU_MAX_UPLOAD_MB")
JIRITSU_MAX_PAGES = env.whole("JIRITSU_MAX_PAGES")
JIRITSU_DATE_ORDER = env.choice("JIRITSU_DATE_ORDER", ("", "DMY", "MDY")) or None
JIRITSU_SIGNUP = env.flag("JIRITSU_SIGNUP")
TIME_ZONE = env.text("JIRITSU_TIME_ZONE")
if TIME_ZONE not in zoneinfo.available_timezones():
    raise ImproperlyConfigured(f"JIRITSU_TIME_ZONE={TIME_ZONE} is no time zone. Write one such as Europe/Brussels.")
PACKS_DIR = BASE_DIR / "content" / "packs"
DATA_UPLOAD_MAX_MEMORY_SIZE = (JIRITSU_MAX_UPLOAD_MB + 1) * 1024 * 1024

# -- applications ---------------------------------------------------------------------------------
INSTALLED_APPS = [
    "accounts",
    "content",
    "quizzes",
    "learn",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # An answer is 6 kB of markup but 2 kB on the wire. Tokens are masked and the length varies, so that compression
    # tells nothing about them. Below WhiteNoise, whose files are compressed already.
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.navigation",
                "config.context.demo_logins",
            ],
        },
    }
]

# -- data -----------------------------------------------------------------------------------------
DATABASE_URL = env.text("DATABASE_URL")
if DATABASE_URL:
    DATABASES: dict[str, Any] = {"default": environ.Env.db_url_config(DATABASE_URL)}
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": VAR_DIR / "jiritsu.sqlite3",
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                # FULL: what a learner was told is saved is there after a power cut.
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
            },
            "TEST": {"NAME": VAR_DIR / "test.sqlite3"},
        }
    }

REDIS_URL = env.text("REDIS_URL")
CACHES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    # Limits of tries live here too: a small table would forget them under a class that signs in at once.
    else {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "jiritsu_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends." + ("cached_db" if REDIS_URL else "db")
TASKS: dict[str, Any] = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# -- people ---------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["accounts.backends.PersonBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "learn:home"
ACCOUNT_LOGOUT_REDIRECT_URL = "learn:home"
ACCOUNT_ADAPTER = "config.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "optional" if env.text("EMAIL_URL") else "none"
ACCOUNT_SESSION_REMEMBER = True
# One classroom behind one address signs in within a minute; the limit per account stays.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "10/m/key,5/5m/key", "signup": "100/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]

MAILERS = {"default": mailer(env.text("EMAIL_URL", "consolemail://"))}
DEFAULT_FROM_EMAIL = "jiritsu@localhost"

# -- safety ---------------------------------------------------------------------------------------
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "config.views.csrf_failure"
SESSION_COOKIE_SAMESITE = "Lax"
if any(origin.startswith("https://") for origin in CSRF_TRUSTED_ORIGINS):  # served behind TLS
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^health/$"]
    SECURE_HSTS_SECONDS = 31_536_000

# -- words and files ------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
MEDIA_ROOT = VAR_DIR / "media"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line"},
        "failures": {"class": "logging.StreamHandler", "formatter": "line", "level": "WARNING"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "jiritsu": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        # The worker asks for a line at the start and the end of every task, which would push the log-ins out of sight.
        "django.tasks": {"handlers": ["failures"], "propagate": False},
    },
}
