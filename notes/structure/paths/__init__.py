"""What folders and files say by their names."""
