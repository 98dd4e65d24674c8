"""Who a phrase stands for: country or body, sector, role, on the day of the report."""
