"""What a user names on the command line: files, folders, globs, addresses and "-", one by one."""

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from dateline.ingest.base import file_bytes, read_bytes, stdin_bytes, suffixes
from dateline.ingest.fetch import Fetcher
from dateline.model.document import Document
from dateline.model.errors import InputError

STDIN = "-"
_GLOB = frozenset("*?[")


class InputKind(StrEnum):
    """Where an input's bytes come from."""

    FILE = "file"
    STDIN = "stdin"
    URL = "url"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read. A fault is a name that leads nowhere: reading it raises ``error``, so that the others are still read."""

    name: str
    kind: InputKind
    error: InputError | None = None


def find_inputs(args: Sequence[str]) -> Iterator[Input]:
    """The inputs that the arguments name, in order; folders are searched for files of known suffixes, hidden ones passed over."""
    for arg in args:
        if arg == STDIN:
            yield Input(arg, InputKind.STDIN)
        elif arg.lower().startswith(("http://", "https://")):
            yield Input(arg, InputKind.URL)
        elif "://" in arg and not Path(arg).exists():
            yield _fault(arg, "not an address that can be fetched", "give one that begins with http:// or https://")
        else:
            yield from _in_files(arg)


def _in_files(arg: str) -> Iterator[Input]:
    path = Path(arg)
    if path.is_dir():
        yield from _in_folder(path)
    elif path.exists() or not _GLOB.intersection(arg):
        yield Input(arg, InputKind.FILE)
    else:
        names = glob.glob(arg, recursive=True)  # noqa: PTH207 (Path.glob takes no absolute pattern)
        found = sorted(name for name in names if Path(name).is_file())
        if not found:
            yield _fault(arg, "no file fits this pattern", "check the pattern, and that the shell has not changed it")
        for name in found:
            yield Input(name, InputKind.FILE)


def _in_folder(folder: Path) -> Iterator[Input]:
    known = suffixes()
    empty = True
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in known:
                empty = False
                yield Input(str(Path(top) / name), InputKind.FILE)
    if empty:
        yield _fault(
            str(folder), "no file to read in this folder", f"files must end in one of {' '.join(sorted(known))}"
        )


def _fault(name: str, message: str, advice: str) -> Input:
    return Input(name, InputKind.FAULT, InputError(message, where=name, advice=advice))


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of an input, and where they were found: its name, the address that a page was fetched from, the server's word for it."""

    name: str
    data: bytes
    url: str | None = None
    media_type: str | None = None

    def read(self, *, published: date | None = None, publisher: str | None = None) -> Document:
        """The report in the bytes."""
        return read_bytes(
            self.data,
            name=self.name,
            url=self.url,
            published=published,
            publisher=publisher,
            media_type=self.media_type,
        )


def load_input(found: Input, fetcher: Fetcher | None = None) -> Loaded:
    """The bytes that an input holds."""
    if found.error is not None:
        raise found.error
    if found.kind is InputKind.STDIN:
        return Loaded(found.name, stdin_bytes())
    if found.kind is InputKind.FILE:
        return Loaded(found.name, file_bytes(found.name))
    page = (fetcher or Fetcher()).fetch(found.name)
    return Loaded(found.name, page.data, page.url, page.media_type)


def read_input(
    found: Input,
    *,
    published: date | None = None,
    publisher: str | None = None,
    fetcher: Fetcher | None = None,
) -> Document:
    """The report that an input holds."""
    return load_input(found, fetcher).read(published=published, publisher=publisher)
