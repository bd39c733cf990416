"""What a note holds: its event, sessions and speakers, each with where it was found."""
