"""What every test may ask for, on either database."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

# The same examples in every run: a failure here is a failure there, on a slow machine too.
# A busy machine draws examples slowly; that says nothing of the product.
settings.register_profile(
    "steady", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of standards beside the checkout; without it the test is skipped."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared is not beside this checkout")
    return SHARED


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out on SQLite what only PostgreSQL can do: not a skip, for no one could make it run there."""
    from django.conf import settings as django_settings

    if django_settings.configured and "postgresql" in django_settings.DATABASES["default"]["ENGINE"]:
        return
    left_out = [item for item in items if item.get_closest_marker("postgres_only")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
