"""Names of people, with what stands around them: roles, firms, handles, links."""
