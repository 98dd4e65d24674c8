"""What the cells of other people's lists of actors say: days, countries, sectors, offices, codes of other collections."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.annotate.actors.entries import Country
from dateline.annotate.actors.intake import BadCell
from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.actors.rows import ORGANISATIONS, SECTORS, Row
from dateline.annotate.actors.tables import lexicon
from dateline.model.errors import ResourceError
from dateline.resources.loader import read_table, read_yaml

IMPORTS = "actors/imports.yaml"
_DAY = re.compile(r"[+]?(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.]+Z?)?")
_ITEM = re.compile(r"(?:https?://www\.wikidata\.org/(?:entity|wiki)/)?(Q[1-9]\d{0,11})")


def day(cell: str, *, last: bool = False) -> date | None:
    """A day of ISO 8601; of a year or a month its first day, or its last. '' is None."""
    text = cell.strip()
    if not text:
        return None
    found = _DAY.fullmatch(text)
    if found is None:
        raise BadCell(f"not a day: {text[:40]}")
    year, month, number = (int(part) if part and part != "00" else None for part in found.groups())
    try:
        if year and month and number:
            return date(year, month, number)
        month = month or (12 if last else 1)
        return date(year or 0, month, monthrange(year or 1, month)[1] if last else 1)
    except ValueError as error:
        raise BadCell(f"not a day: {text[:40]}") from error


def ordered(since: date | None, until: date | None) -> None:
    """Refuse a term that ends before it begins."""
    if since and until and until < since:
        raise BadCell(f"ends ({until}) before it begins ({since})")


def item(cell: str) -> str | None:
    """The Wikidata item in a cell, as Q42 or as its address; None for any other identifier."""
    found = _ITEM.fullmatch(cell.strip())
    return found.group(1) if found else None


@cache
def _alpha2() -> Mapping[str, str]:
    return {row["iso2"]: row["iso3"] for row in read_table("actors/countries.tsv") if row["iso2"]}


@cache
def _items() -> Mapping[str, str]:
    return {row["id"]: row["iso3"] for row in read_table("actors/countries.tsv") if row["id"]}


def known_countries() -> Mapping[str, Country]:
    """The countries by their ISO 3166-1 alpha-3 code."""
    return lexicon().countries


def place(cell: str) -> tuple[str | None, str | None]:
    """Country and organisation of a cell: a code of two or three letters, a name, a Wikidata item, or one of PLOVER's organisations."""
    text = cell.strip()
    if not text:
        return None, None
    upper = text.upper()
    if upper in ORGANISATIONS:
        return None, upper
    code = upper if upper in known_countries() else _alpha2().get(upper) or _items().get(text.rsplit("/", 1)[-1])
    if code is None and len(text) > 3 and (found := Resolver.load().country_of(text)) is not None:
        code = found[0]
    if code is None:
        raise BadCell(f"no country or organisation is called {text[:40]}")
    return code, None


def sectors(cell: str) -> tuple[str, ...]:
    """PLOVER's sectors of a cell, joined by + or commas."""
    found = tuple(dict.fromkeys(filter(None, re.split(r"[+,;|/\s]+", cell.strip().upper()))))
    wrong = [sector for sector in found if sector not in SECTORS]
    if wrong:
        raise BadCell(f"not a sector of PLOVER: {wrong[0][:20]}")
    return found


@dataclass(frozen=True, slots=True)
class Coding:
    """What a code or class of another collection says."""

    sector: str | None = None
    organisation: str | None = None
    role: str | None = None
    kind: str = "body"


def codings(collection: str, part: str) -> Mapping[str, Coding]:
    """What ``imports.yaml`` says of one kind of codes of a collection, in its order."""
    found = _imports(collection).get(part)
    if not isinstance(found, dict):
        raise ResourceError(f"no codes {collection}.{part}", where=IMPORTS)
    return {str(code): Coding(**said) for code, said in found.items()}


def plain_codes(collection: str, part: str) -> Mapping[str, str]:
    """The like for codes that say one thing only."""
    found = _imports(collection).get(part)
    if not isinstance(found, dict):
        raise ResourceError(f"no codes {collection}.{part}", where=IMPORTS)
    return {str(code): str(said) for code, said in found.items()}


def plain_human() -> str:
    """The Wikidata item of the class of people."""
    return str(_imports("wikidata")["human"])


@cache
def _imports(collection: str) -> Mapping[str, object]:
    data = read_yaml(IMPORTS)
    found = data.get(collection) if isinstance(data, dict) else None
    if not isinstance(found, dict):
        raise ResourceError(f"no collection {collection}", where=IMPORTS)
    return found


def office(text: str) -> Row:
    """What the resolver reads off the words of an office or class ("Minister of Finance of Chad"); the name is the words."""
    facts = Resolver.load().resolve(text)
    return Row(
        name=text, country=facts.country, organisation=facts.organisation, sectors=facts.sectors, role=facts.role
    )
