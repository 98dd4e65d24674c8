"""A page of records for the browser: one file, nothing loaded from elsewhere, no script."""

from dateline.export.base import Exporter
from dateline.model.notebook import fragment
from dateline.model.record import Record

HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>dateline</title>
<style>body{font-family:serif;line-height:1.5;margin:2em auto;max-width:60em;padding:0 1em}table{font-size:.85em}</style>
</head>
<body>
"""


class Page(Exporter):
    """The records one below the other, as a notebook shows them."""

    media_type = "text/html"

    def begin(self) -> None:
        """The head of the page."""
        self.out.write(HEAD)

    def write(self, record: Record) -> None:
        """One record."""
        self.out.write(f"<article>{fragment(record)}</article>\n<hr>\n")

    def end(self) -> None:
        """The foot of the page."""
        self.out.write("</body>\n</html>\n")


PLUGIN = Page
