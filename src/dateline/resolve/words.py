"""The lexicon of descent: the words and patterns of ``resources/lineage/words.yaml``, compiled once."""

import re
from dataclasses import dataclass
from functools import cache

from dateline.model.errors import ResourceError
from dateline.resources.loader import read_yaml

FILE = "lineage/words.yaml"
SETS = ("newsroom", "people", "knowing", "public", "colours", "stop", "heads", "lead_ins", "finds", "unnamed")
LISTS = ("unverified", "confirming", "denial", "correction", "retraction")
SINGLE = ("rejecting", "tale", "story")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The lexicon: sets of lower-case words, and one pattern for each list of patterns."""

    newsroom: frozenset[str]
    people: frozenset[str]
    knowing: frozenset[str]
    public: frozenset[str]
    colours: frozenset[str]
    stop: frozenset[str]
    heads: frozenset[str]
    lead_ins: frozenset[str]
    finds: frozenset[str]
    unnamed: frozenset[str]
    unverified: re.Pattern[str]
    confirming: re.Pattern[str]
    denial: re.Pattern[str]
    correction: re.Pattern[str]
    retraction: re.Pattern[str]
    rejecting: re.Pattern[str]
    tale: re.Pattern[str]
    story: re.Pattern[str]


@cache
def words() -> Words:
    """The lexicon, checked when it is loaded."""
    read = read_yaml(FILE)
    if not isinstance(read, dict):
        raise ResourceError("not a mapping", where=FILE)
    sets = {name: frozenset(_text(read, name).split()) for name in SETS}
    lists = {name: _pattern(name, "|".join(_lines(read, name))) for name in LISTS}
    single = {name: _pattern(name, _text(read, name)) for name in SINGLE}
    return Words(
        newsroom=sets["newsroom"],
        people=sets["people"],
        knowing=sets["knowing"],
        public=sets["public"],
        colours=sets["colours"],
        stop=sets["stop"],
        heads=sets["heads"],
        lead_ins=sets["lead_ins"],
        finds=sets["finds"],
        unnamed=sets["unnamed"],
        unverified=lists["unverified"],
        confirming=lists["confirming"],
        denial=lists["denial"],
        correction=lists["correction"],
        retraction=lists["retraction"],
        rejecting=single["rejecting"],
        tale=single["tale"],
        story=single["story"],
    )


def _text(read: dict[str, object], name: str) -> str:
    value = read.get(name)
    if not isinstance(value, str) or not value.strip():
        raise ResourceError(f"{name} is no text", where=FILE)
    return value


def _lines(read: dict[str, object], name: str) -> list[str]:
    value = read.get(name)
    if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
        raise ResourceError(f"{name} is no list of patterns", where=FILE)
    return value


def _pattern(name: str, pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        raise ResourceError(f"{name} is no pattern: {error}", where=FILE) from error
