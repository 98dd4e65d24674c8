"""Pages that are listed or made when the documentation is built: folders in the navigation, and the reference."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

import dateline
from dateline.cli.main import cli
from dateline.export.schema import json_schema

REFERENCE = ("reference/command.md", "reference/record.md", "reference/library.md")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """An entry of the navigation that ends in / becomes the pages of that folder."""
    config.nav = [_listed(entry, Path(config.docs_dir)) for entry in config.nav or []]
    config.nav = [entry for entry in config.nav if entry]
    return config


def _listed(entry: Any, folder: Path) -> Any:
    if not isinstance(entry, dict):
        return entry
    ((title, target),) = entry.items()
    if not (isinstance(target, str) and target.endswith("/")):
        return entry
    pages = sorted(path.relative_to(folder).as_posix() for path in (folder / target).glob("*.md"))
    pages = sorted(pages, key=lambda page: not page.endswith("/index.md"))
    pages += [page for page in REFERENCE if page.startswith(target)]
    return {title: pages} if pages else None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The reference: made of the code, so that it cannot lie."""
    for name, lines in zip(REFERENCE, (command_page(), record_page(), library_page()), strict=True):
        files.append(File.generated(config, name, content="\n".join(lines) + "\n"))
    return files


def command_page() -> Iterator[str]:
    """The help of every command."""
    yield "# Commands\n"
    yield from _help(cli, None, "dateline")


def _help(command: click.Command, parent: click.Context | None, name: str) -> Iterator[str]:
    context = click.Context(command, parent=parent, info_name=name, max_content_width=100, terminal_width=100)
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for sub in command.list_commands(context):
            found = command.get_command(context, sub)
            if found is not None:
                yield from _help(found, context, sub)


def record_page() -> Iterator[str]:
    """The fields of a record, from its JSON Schema."""
    schema = json_schema()
    yield "# The record\n"
    yield "`dateline schema` prints the JSON Schema from which this page is made. A span is `[start, end]`: Unicode code points into"
    yield "`document.text`, end exclusive; `text[start:end]` is the evidence. Every field is always there; what is absent is null or empty.\n"
    yield from _fields("Record", schema)
    for name, part in sorted(schema["$defs"].items()):
        if part.get("type") == "object":
            yield from _fields(name, part)
        elif "enum" in part:
            values = ", ".join(f"`{value}`" for value in part["enum"])
            yield f"## {name}\n\n{_prose(part)}\n\nOne of {values}.\n"


def _fields(name: str, part: dict[str, Any]) -> Iterator[str]:
    yield f"## {name}\n\n{_prose(part)}\n"
    yield "| field | holds |\n|---|---|"
    for field, spec in part["properties"].items():
        yield f"| `{field}` | {_kind(spec)} |"
    yield ""


def _prose(part: dict[str, Any]) -> str:
    return str(part.get("description", "")).replace("``", "`")


def _kind(spec: dict[str, Any]) -> str:
    if "$ref" in spec:
        name = spec["$ref"].rsplit("/", 1)[1]
        return "span" if name == "Span" else f"[{name}](#{name.lower()})"
    if "anyOf" in spec:
        return " or ".join(_kind(one) for one in spec["anyOf"])
    if "const" in spec:
        return f"`{spec['const']}`"
    if "prefixItems" in spec:
        return "[" + ", ".join(_kind(one) for one in spec["prefixItems"]) + "]"
    if spec.get("type") == "array":
        return f"list of {_kind(spec['items'])}"
    return str(spec.get("format") or spec.get("type"))


def library_page() -> Iterator[str]:
    """The public names and what their docstrings say."""
    yield "# Library\n"
    yield "Everything here is `from dateline import NAME`.\n"
    for name in dateline.__all__:
        found = getattr(dateline, name)
        if name.startswith("__"):
            continue
        yield f"## {name}\n"
        if callable(found) and not _is_value_type(found):
            yield f"```python\n{name}{inspect.signature(found)}\n```\n"
        yield inspect.cleandoc(found.__doc__ or "").replace("``", "`") + "\n"
        for method, value in inspect.getmembers(found, inspect.isfunction):
            if not method.startswith("_") and value.__doc__ and method in vars(found):
                yield f"### {name}.{method}\n\n```python\n{method}{inspect.signature(value)}\n```\n"
                yield inspect.cleandoc(value.__doc__).replace("``", "`") + "\n"


def _is_value_type(found: object) -> bool:
    return isinstance(found, type) and found.__module__.startswith("dateline.model")
