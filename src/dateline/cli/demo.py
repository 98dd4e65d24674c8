"""``dateline demo``."""

import sys

import click


@click.command()
def demo() -> None:
    """Read the dispatch that comes with dateline and show its record."""
    from dateline.export.text import Text
    from dateline.pipeline.run import read
    from dateline.resources.loader import locate

    text = locate("demo/dispatch.txt").read_text(encoding="utf-8")
    published = locate("demo/published.txt").read_text(encoding="utf-8").strip()
    click.echo(text)
    click.echo(f"What dateline reads in it (published {published}; news and outlets invented):\n")
    exporter = Text(sys.stdout)
    exporter.begin()
    exporter.write(read(text, published=published))
    exporter.end()
