"""Data of the package, edited as YAML or tab-separated tables; code only loads and validates it."""
