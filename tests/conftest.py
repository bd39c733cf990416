"""What all tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# How long an example takes says how busy the machine is; where time is promised, a test says so.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# Checks of a change judge the change: the same examples in every run, and new ones at the desk.
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True, database=None)
settings.load_profile("desk")


@pytest.fixture(autouse=True, scope="session")
def _cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what tests open out of the cache of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
