"""Load the package's data files; each is checked when it is loaded."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

import yaml

from dateline.model.errors import ResourceError


def locate(path: str) -> Traversable:
    """A data file or folder by its path below ``resources/``."""
    found = files("dateline.resources").joinpath(*path.split("/"))
    if not (found.is_file() or found.is_dir()):
        raise ResourceError("no such data file", where=path)
    return found


def read_yaml(path: str) -> object:
    """A YAML file (safe loader, the C one where there is one)."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(locate(path).read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 (both are safe)
    except yaml.YAMLError as error:
        raise ResourceError(f"not YAML: {error}", where=path) from error


def read_table(path: str) -> Iterator[dict[str, str]]:
    """A tab-separated file with a header line, a row as a mapping; lines that begin with # are notes."""
    header: list[str] | None = None
    for number, line in enumerate(locate(path).read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            raise ResourceError(f"line {number} has {len(cells)} cells, the header {len(header)}", where=path)
        yield dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
