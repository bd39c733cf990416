"""A note as an outline of lines, each told by its look: heading, bullet, row, label, text."""
