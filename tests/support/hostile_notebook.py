"""Hands out the generator of the hostile notebook, which is a script and no module of a package."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def generator() -> ModuleType:
    """The module `tests/hostile.py`."""
    if "hostile" not in sys.modules:
        path = Path(__file__).parents[1] / "hostile.py"
        spec = importlib.util.spec_from_file_location("hostile", path)
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules["hostile"] = module
        spec.loader.exec_module(module)
    return sys.modules["hostile"]
