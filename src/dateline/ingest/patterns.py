"""The patterns of ``resources/furniture``: what page debris looks like, compiled once."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.model.errors import ResourceError
from dateline.resources.loader import read_yaml

FOLDER = "furniture"
_PIECE = re.compile(r"<([a-z_]+)>")


@dataclass(frozen=True, slots=True)
class Patterns:
    """The compiled patterns of one file: those that ignore case, those that do not, joined into one each."""

    any_case: re.Pattern[str] | None
    as_written: re.Pattern[str] | None

    def fullmatch(self, line: str) -> bool:
        """Whether one of them fills the line from end to end."""
        return any(p is not None and p.fullmatch(line) is not None for p in (self.any_case, self.as_written))

    def opens(self, line: str) -> int:
        """How many characters one of them takes at the beginning of the line; 0 for none."""
        found = [m.end() for p in (self.any_case, self.as_written) if p is not None and (m := p.match(line))]
        return max(found, default=0)

    def closes(self, line: str, start: int = 0) -> int | None:
        """Where, at or after ``start``, one of them begins that runs to the end of the line."""
        found = [m.start() for p in (self.any_case, self.as_written) if p is not None and (m := p.search(line, start))]
        return min(found, default=None)


def _mapping(path: str) -> dict[str, object]:
    raw = read_yaml(path)
    if not isinstance(raw, dict):
        raise ResourceError("not a mapping", where=path)
    return {str(key): value for key, value in raw.items()}


def words(path: str, key: str) -> tuple[str, ...]:
    """A list of words or phrases, by file and key."""
    found = _mapping(f"{FOLDER}/{path}").get(key)
    if not isinstance(found, list):
        raise ResourceError(f"no list {key!r}", where=f"{FOLDER}/{path}")
    return tuple(str(word) for word in found)


def word_sets(path: str) -> frozenset[str]:
    """All the words of a file that is a list of lists."""
    raw = read_yaml(f"{FOLDER}/{path}")
    if not isinstance(raw, list):
        raise ResourceError("not a list of lists", where=f"{FOLDER}/{path}")
    return frozenset(str(word) for group in raw for word in group)


@cache
def terms() -> dict[str, str]:
    """The named pieces, each with its own pieces filled in."""
    found: dict[str, str] = {}
    for name, raw in _mapping(f"{FOLDER}/terms.yaml").items():
        text = re.sub(r"\|\s+", "|", str(raw)).strip() if str(raw).count("|") > 2 else str(raw)
        found[name] = fill(text, found, name)
    return found


def fill(pattern: str, pieces: dict[str, str], where: str) -> str:
    """The pattern with each ``<piece>`` written out."""

    def one(match: re.Match[str]) -> str:
        if match[1] not in pieces:
            raise ResourceError(f"no piece <{match[1]}>", where=f"{FOLDER}/{where}")
        return pieces[match[1]]

    return _PIECE.sub(one, pattern)


def _join(groups: object, where: str, flags: int, suffix: str) -> re.Pattern[str] | None:
    if groups is None:
        return None
    if not isinstance(groups, dict):
        raise ResourceError("not a mapping of groups", where=f"{FOLDER}/{where}")
    listed = [str(pattern) for group in groups.values() for pattern in group]
    filled = [f"(?:{fill(pattern, terms(), where)})" for pattern in listed]
    try:
        return re.compile(f"(?:{'|'.join(filled)}){suffix}", flags)
    except re.error as error:
        raise ResourceError(f"a pattern does not compile: {error}", where=f"{FOLDER}/{where}") from error


@cache
def patterns(name: str, *, to_end: bool = False) -> Patterns:
    """The patterns of ``resources/furniture/NAME.yaml``; with ``to_end`` a match must run to the end of the line."""
    path = f"{name}.yaml"
    raw = _mapping(f"{FOLDER}/{path}")
    suffix = r"\s*\Z" if to_end else ""
    return Patterns(
        any_case=_join(raw.get("any_case"), path, re.IGNORECASE, suffix),
        as_written=_join(raw.get("as_written"), path, 0, suffix),
    )
