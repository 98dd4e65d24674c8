"""``dateline schema``."""

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from dateline.export.schema import json_schema

    click.echo(json.dumps(json_schema(), indent=1, ensure_ascii=False))
