"""What the fuzzing scripts share: bytes become text, slow inputs count as failures.

The scripts need atheris (pip install atheris), which is why they are no part of the test suite.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

if TYPE_CHECKING:
    from collections.abc import Callable

SLOWEST = 0.25
"""Seconds that no input may take; they are a few kilobytes at most."""


class SlowError(Exception):
    """An input took too long."""


def run(one: Callable[[str], None], modules: tuple[str, ...]) -> None:
    """Fuzz `one` with texts until atheris is told to stop (-max_total_time=300).

    Args:
        one: Fails by an exception.
        modules: What is watched for new paths.
    """
    try:
        import atheris  # noqa: PLC0415  (said in one line where it is missing)
    except ImportError:
        sys.exit("atheris is not installed, so nothing is fuzzed; pip install atheris")
    with atheris.instrument_imports(include=list(modules), enable_loader_override=False):
        one("# warm-up\n")

    def test(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        started = time.process_time()
        one(text)
        if time.process_time() - started > SLOWEST:
            raise SlowError(f"{time.process_time() - started:.2f} s")

    atheris.Setup(sys.argv, test)
    atheris.Fuzz()
