"""Events made of the claims of an archive, a neighbourhood of reports at a time."""
