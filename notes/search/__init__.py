"""A typed query -> the sessions meant by it, best first, with the letters that matched."""
