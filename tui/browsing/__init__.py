"""What can be highlighted, in which order it stands, and which rows of it are in view."""
