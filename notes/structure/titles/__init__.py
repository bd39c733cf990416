"""One line taken apart: the title, its people, its kind."""
