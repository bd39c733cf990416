"""Lines of a note with what stands below them, and the form they share with those beside."""
