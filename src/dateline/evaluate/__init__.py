"""One module a task: predictions in the shape its scorer reads, and the error card."""
