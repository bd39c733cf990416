"""`python -m tui`: the same as the console script `podium`.

Python puts the working folder first on its path for `-m`, where a cloned notebook could hold a
`yaml.py`; it is taken off before anything else is imported, unless this package itself is there.
"""

import os
import sys

if sys.path and os.path.realpath(sys.path[0] or ".") != os.path.realpath(
    os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120
):
    del sys.path[0]

from tui.entry import main

if __name__ == "__main__":
    sys.exit(main())
