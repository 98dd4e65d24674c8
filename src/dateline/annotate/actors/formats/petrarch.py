"""Actor dictionaries of PETRARCH and TABARI: a phrase, synonyms after ``+``, codes in brackets with the days on which they hold.

    ADA_LOVELACE_  ; comment
    +COUNTESS_LOVELACE_
        [GBRELI 281210-]   [GBRGOV 331108-730717]   [GBRELI]

A code is a country (or UNO, IGO, NGO, MNC) and CAMEO's sectors, three letters each; days are YYMMDD or YYYYMMDD, limits
included. A code without days holds where none with days does. A phrase that has only a country's code is a place there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from dateline.annotate.actors.cells import known_countries, ordered, plain_codes
from dateline.annotate.actors.intake import BadCell, Line, Problem, name
from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.actors.rows import Row

_COMMENT = re.compile(r"<!\s*--.*?-->")
_CODE = re.compile(r"\[([^\]]*)\]")
_LIMIT = re.compile(r"^([<>])\s*(\d{6}|\d{8})$|^(\d{6}|\d{8})\s*-\s*(\d{6}|\d{8})$")
CENTURY = 30
"""Years of two digits before this are of the 21st century."""
VOWELS = frozenset("AEIOUY")
SMALL = frozenset(("OF", "FOR", "THE", "AND", "IN", "ON"))
PERSONS = frozenset(("GOV", "ELI"))
AGENT = "~"


@dataclass(slots=True)
class Block:
    """A phrase with its synonyms and codes, each with its line."""

    number: int
    phrases: list[tuple[int, str]] = field(default_factory=list)
    codes: list[tuple[int, str]] = field(default_factory=list)


def read(lines: Iterable[Line]) -> Iterator[Row | Problem]:
    """The rows of the dictionary."""
    for block in _blocks(lines):
        yield from _rows(block)


def _blocks(lines: Iterable[Line]) -> Iterator[Block]:
    block: Block | None = None
    for line in _plain(lines):
        phrase, codes = _CODE.sub(" ", line.text).strip(), _CODE.findall(line.text)
        if phrase.startswith("+") and block is not None:
            block.phrases.append((line.number, phrase[1:]))
        elif phrase:
            if block is not None:
                yield block
            block = Block(line.number, [(line.number, phrase)])
        if block is not None:
            block.codes += [(line.number, code.strip()) for code in codes]
    if block is not None:
        yield block


def _plain(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines without comments: of XML, after # and after ;"""
    inside = False
    for line in lines:
        text = line.text
        if inside:
            _, end, text = text.partition("-->")
            inside = not end
        text = _COMMENT.sub(" ", text)
        if (start := text.find("<!--")) >= 0:
            text, inside = text[:start], True
        text = re.split(r"[#;]", text, maxsplit=1)[0] if "###" not in text else text.split(";")[0]
        if text.strip():
            yield Line(line.number, text)


def _rows(block: Block) -> Iterator[Row | Problem]:
    phrases: list[str] = []
    for number, phrase in block.phrases:
        try:
            if found := name(_spelt(phrase)):
                phrases.append(found)
        except BadCell as error:
            yield Problem(number, str(error), left_out=phrase == block.phrases[0][1])
    if not phrases:
        return
    if not block.codes:
        yield Problem(block.number, f"no code for {phrases[0]}")
        return
    rows: list[Row] = []
    for number, code in block.codes:
        try:
            row = _row(phrases, code)
        except BadCell as error:
            yield Problem(number, str(error))
        else:
            rows += [row] if row is not None else []
    yield from _told(rows)


def _told(rows: list[Row]) -> Iterator[Row]:
    """The rows of one phrase, those with days first; of countries only the names that are not known anyway."""
    dated = [row for row in rows if row.since or row.until]
    person = any(row.sectors[:1] and row.sectors[0] in PERSONS for row in dated) and " " in rows[0].name
    for row in dated + [row for row in rows if row not in dated]:
        if row.sectors or row.organisation:
            yield replace(row, kind="person" if person else "body")
            continue
        country = Resolver.load().country_of
        names = [n for n in (row.name, *row.aliases) if country(n) is None]
        if names:
            yield replace(row, kind="place", name=names[0], aliases=tuple(names[1:]))


def _row(phrases: list[str], text: str) -> Row | None:
    """The row of a code; None for one that codes nobody ("---", "###") or an agent ("~GOV")."""
    code, _, limit = text.partition(" ")
    if not re.search(r"[A-Za-z]", code) or AGENT in code:
        return None
    since, until = _days(limit.strip())
    parts = [code[i : i + 3].upper() for i in range(0, len(code), 3)]
    countries, organisations = plain_codes("cameo", "countries"), plain_codes("cameo", "organisations")
    sectors = plain_codes("cameo", "sectors")
    first = countries.get(parts[0], parts[0])
    country = first if first in known_countries() else None
    organisation = organisations.get(parts[0]) if country is None else None
    rest = parts[1:] if country or organisation or parts[0] not in sectors else parts
    coded = tuple(dict.fromkeys(sectors[part] for part in rest if part in sectors))
    if country is None and organisation is None and not coded:
        raise BadCell(f"neither a country nor a sector that PLOVER knows: {code[:20]}")
    return Row(
        name=phrases[0],
        aliases=tuple(dict.fromkeys(phrases[1:])),
        country=country,
        organisation=organisation,
        sectors=coded,
        since=since,
        until=until,
    )


def _days(limit: str) -> tuple[date | None, date | None]:
    if not limit:
        return None, None
    found = _LIMIT.match(limit)
    if found is None:
        raise BadCell(f"not a date restriction: {limit[:40]}")
    sign, only, first, last = found.groups()
    if sign:
        day = _day(only)
        return (None, day) if sign == "<" else (day, None)
    since, until = _day(first), _day(last)
    ordered(since, until)
    return since, until


def _day(digits: str) -> date:
    year = int(digits[:-4])
    if len(digits) == len("YYMMDD"):
        year += 2000 if year < CENTURY else 1900
    try:
        return date(year, int(digits[-4:-2]), int(digits[-2:]))
    except ValueError as error:
        raise BadCell(f"not a day: {digits}") from error


def _spelt(phrase: str) -> str:
    """The phrase as a report prints it: capitals only where the words are an acronym."""
    words = phrase.replace("_", " ").rstrip("=").split()
    if any(word != word.upper() for word in words):
        return " ".join(words)
    return " ".join(_capital(word, first=not i) for i, word in enumerate(words))


def _capital(word: str, *, first: bool) -> str:
    if not VOWELS & set(word) or "." in word:
        return word
    if word in SMALL and not first:
        return word.lower()
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


PLUGIN = read
