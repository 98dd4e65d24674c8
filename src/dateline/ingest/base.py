"""Bytes to Document: the functions that the stages above call."""

import importlib
import importlib.util
import sys
from datetime import date
from functools import cache
from pathlib import Path, PurePath

from dateline import plugins
from dateline.ingest.decode import refuse_binary
from dateline.ingest.reader import Given, Reader, document
from dateline.model.document import Document
from dateline.model.errors import EmptyInput, InputError, TooLarge

PACKAGE, GROUP = "dateline.ingest", "dateline.readers"
HEAD = 4096


def read_text(
    text: str,
    *,
    published: date | None = None,
    publisher: str | None = None,
    url: str | None = None,
    name: str | None = None,
) -> Document:
    """A plain text as a Document, code point for code point."""
    return document(text, Given(name=name, url=url, published=published, publisher=publisher))


def read_bytes(
    data: bytes,
    *,
    name: str | None = None,
    url: str | None = None,
    published: date | None = None,
    publisher: str | None = None,
    media_type: str | None = None,
) -> Document:
    """The report in a file's bytes; the reader is picked by the server's word, the name's suffix, else by what they look like."""
    kind, _, parameters = (media_type or "").partition(";")
    given = Given(name=name, url=url, published=published, publisher=publisher, encoding=_charset(parameters))
    if not data.strip():
        raise EmptyInput("the file is empty", where=given.where, advice="give a file with text in it")
    refuse_binary(data[:20_000], where=given.where)
    reader = pick(name or url, data[:HEAD], kind.strip().lower() or None)
    _within(len(data), reader, given.where)
    found = next(iter(reader.read(data, given)), None)
    if found is None:
        raise EmptyInput("no report in it", where=given.where, advice="give a file with text in it")
    return found


def read_path(
    path: str | PurePath,
    *,
    published: date | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Document:
    """The report in a file. A file that is too large is refused by its size, unread."""
    return read_bytes(file_bytes(path), name=str(path), url=url, published=published, publisher=publisher)


def file_bytes(path: str | PurePath) -> bytes:
    """The bytes of a file that can be read; one that is binary or too large is refused by its beginning or its size."""
    file, where = Path(path), str(path)
    try:
        with file.open("rb") as stream:
            head = stream.read(HEAD)
            refuse_binary(head, where=where)
            _within(file.stat().st_size, pick(where, head, None), where)
            return head + stream.read()
    except FileNotFoundError as error:
        raise InputError("no such file", where=where, advice="check the name") from error
    except IsADirectoryError as error:
        raise InputError(
            "this is a folder", where=where, advice="name the files in it, or pass it to the command"
        ) from error
    except OSError as error:
        raise InputError(
            f"cannot be read: {error.strerror or error}", where=where, advice="check the file and its permissions"
        ) from error


def read_stdin(*, published: date | None = None, publisher: str | None = None, url: str | None = None) -> Document:
    """The report on standard input."""
    return read_bytes(stdin_bytes(), name="-", url=url, published=published, publisher=publisher)


def stdin_bytes() -> bytes:
    """The bytes on standard input, no more of them than a page may hold."""
    limit = max(reader.limit for reader in readers().values())
    data = sys.stdin.buffer.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(f"more than {limit:,} bytes", where="-", advice="give one report at a time")
    return data


@cache
def readers() -> dict[str, Reader]:
    """The readers there are, by name."""
    found: dict[str, Reader] = {}
    for name in plugins.names(PACKAGE, GROUP):
        own = importlib.util.find_spec(f"{PACKAGE}.{name}") is not None
        if own and not hasattr(importlib.import_module(f"{PACKAGE}.{name}"), "PLUGIN"):
            continue
        plugin = plugins.find(PACKAGE, GROUP, name)
        if isinstance(plugin, Reader):
            found[name] = plugin
    return found


def suffixes() -> frozenset[str]:
    """The suffixes of the files that can be read, dot and all."""
    return frozenset(suffix for reader in readers().values() for suffix in reader.suffixes)


def pick(name: str | None, head: bytes, media_type: str | None) -> Reader:
    """The reader for an input, by what its server calls it, by its suffix, else by how it begins."""
    listed = readers()
    looks_html = _looks_html(head)
    for reader in listed.values():
        if media_type in reader.media_types and not (media_type == "text/plain" and looks_html):
            return reader
    suffix = PurePath((name or "").split("?")[0]).suffix.lower()
    for reader in listed.values():
        if suffix in reader.suffixes and media_type is None:
            return reader
    return listed["html" if looks_html else "text"]


def _looks_html(head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or (
        start.startswith((b"<", b"<!--"))
        and any(tag in start for tag in (b"<html", b"<body", b"<head>", b"<div", b"<p>", b"<article"))
    )


def _within(size: int, reader: Reader, where: str | None) -> None:
    if size > reader.limit:
        raise TooLarge(
            f"{size / 1e6:,.1f} MB, more than the {reader.limit / 1e6:,.0f} MB that are read",
            where=where,
            advice="give one report a file",
        )


def _charset(parameters: str) -> str | None:
    for part in parameters.split(";"):
        key, _, value = part.strip().partition("=")
        if key.lower() == "charset":
            return value.strip("\"' ") or None
    return None
