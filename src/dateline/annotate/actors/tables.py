"""The tables of ``resources/actors``, loaded and checked, as one lexicon."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from dateline.annotate.actors.entries import NOWHERE, Body, Country, Form, Lexicon, Lists, Modifier, Noun, Weight
from dateline.annotate.actors.people import People, people
from dateline.annotate.actors.rows import Row
from dateline.annotate.actors.words import key
from dateline.model.errors import ResourceError
from dateline.resources.loader import read_table, read_yaml

FOLDER = "actors"
ACRONYM = 6
"""A name of so many letters at most, all capitals, is found in capitals only."""


def is_acronym(name: str) -> bool:
    """Whether the spelling is a short run of capitals ("US", "U.N.", "M23")."""
    bare = name.replace(".", "")
    return bare.isupper() and len(bare) <= ACRONYM and " " not in bare


def day(text: str, where: str) -> date | None:
    """A day of a table; '' is None."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise ResourceError(f"not a day: {text}", where=where) from error


SPELLINGS = (
    ("defence", "defense"),
    ("labour", "labor"),
    ("isation", "ization"),
    ("centre", "center"),
    ("programme", "program"),
)


def spellings(noun: str) -> Iterator[str]:
    """The noun in British and in American spelling."""
    yield noun
    for british, american in SPELLINGS:
        for one, other in ((british, american), (american, british)):
            if one in noun and other not in noun:
                yield noun.replace(one, other)


def plural(noun: str) -> str:
    """The plural; in "minister of defence" the first noun has it."""
    head, sep, rest = noun, "", ""
    for link in (" of ", " for ", " in "):
        if link in noun:
            head, sep, rest = noun.partition(link)
            break
    if head.endswith(("thief", "wife")):
        head = re.sub(r"fe?$", "ves", head)
    elif head.endswith("man") and head != "human" and not head.endswith(("german", "ottoman")):
        head = head[:-2] + "en"
    elif head.endswith(("s", "x", "ch", "sh")):
        head += "es"
    elif head.endswith("y") and head[-2:-1] not in "aeou":
        head = head[:-1] + "ies"
    else:
        head += "s"
    return head + sep + rest


@cache
def lists() -> Lists:
    """The function words, loaded once."""
    data = read_yaml(f"{FOLDER}/words.yaml")
    if not isinstance(data, Mapping) or not isinstance(data.get("compounds"), Mapping):
        raise ResourceError("words.yaml has no table of compounds", where=FOLDER)
    names = (
        "determiners",
        "quantities",
        "prepositions",
        "relatives",
        "conjunctions",
        "detached",
        "former",
        "ambiguous",
        "given",
        "idle",
    )
    kinds = ("leader", "place", "nothing")
    found = {name: frozenset(map(str, data[name])) for name in names}
    return Lists(**found, **{kind: frozenset(map(str, data["compounds"][kind])) for kind in kinds})


def _load_countries(lexicon: Lexicon) -> None:
    fields = (
        ("name", Form.NAME),
        ("aliases", Form.NAME),
        ("adjectives", Form.ADJECTIVE),
        ("people", Form.PEOPLE),
        ("capitals", Form.CAPITAL),
    )
    for row in read_table(f"{FOLDER}/countries.tsv"):
        country = Country(row["iso3"], row["name"], row["id"] or None)
        lexicon.countries[country.iso3] = country
        for column, form in fields:
            for name in filter(None, row[column].split("|")):
                entry = lexicon.entry(key(name))
                if entry.country is None:
                    entry.country, entry.country_acronym = country, is_acronym(name)
                if entry.country is country and form not in entry.forms:
                    entry.forms += (form,)


def _load_regions(lexicon: Lexicon) -> None:
    fields = (("regions", Form.REGION), ("adjectives", Form.ADJECTIVE), ("people", Form.PEOPLE))
    for row in read_table(f"{FOLDER}/regions.tsv"):
        country = lexicon.countries.get(row["iso3"], NOWHERE)
        for column, form in fields:
            for name in filter(None, row[column].split("|")):
                entry = lexicon.entry(key(name))
                entry.country = entry.country or country
                entry.forms += (form,)


def _load_bodies(lexicon: Lexicon) -> None:
    where = f"{FOLDER}/names.tsv"
    for row in read_table(where):
        body = Body(
            row["name"],
            row["id"] or None,
            row["country"] or None,
            row["organisation"] or None,
            tuple(filter(None, row["sectors"].split("+"))),
            row["kind"],
            day(row["since"], where),
            day(row["until"], where),
        )
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            _add_body(lexicon, name, body)


def _load_nouns(lexicon: Lexicon) -> None:
    inflected: list[tuple[str, Noun]] = []
    for row in read_table(f"{FOLDER}/nouns.tsv"):
        sectors, kind = tuple(filter(None, row["sectors"].split("+"))), row["kind"]
        weight = Weight(row["weight"])
        for word in row["words"].split("|"):
            role = word if kind == "person" else None
            noun = Noun(sectors, row["organisation"] or None, weight, kind, role, row["country"] or None)
            for spelling in spellings(word):
                lexicon.entry(key(spelling)).noun = noun
                inflected.append((plural(spelling), noun))
    for form, noun in inflected:
        entry = lexicon.entry(key(form))
        entry.noun = entry.noun or noun
    for row in read_table(f"{FOLDER}/modifiers.tsv"):
        modifier = Modifier(row["sector"], row["second"] or None)
        for word in row["words"].split("|"):
            lexicon.entry(key(word)).modifier = modifier


def _load_rows(lexicon: Lexicon, rows: Iterable[Row]) -> None:
    """A user's bodies and places, before those of the package: they are preferred to them."""
    for row in rows:
        names = (row.name, *row.aliases)
        if row.kind == "place":
            country = lexicon.countries.get(row.country or "", NOWHERE)
            for name in names:
                entry = lexicon.entry(key(name.removeprefix("the ")))
                entry.country, entry.forms = country, (Form.REGION,)
        elif row.kind != "person":
            body = Body(row.name, row.id, row.country, row.organisation, row.sectors, row.kind, row.since, row.until)
            for name in names:
                _add_body(lexicon, name, body)


def _add_body(lexicon: Lexicon, name: str, body: Body) -> None:
    entry = lexicon.entry(key(name.removeprefix("the ")))
    entry.body_acronym = is_acronym(name) if not entry.bodies else entry.body_acronym and is_acronym(name)
    entry.bodies += (body,)


def _load_outlets(lexicon: Lexicon) -> None:
    """The outlets that cues know, too, where nothing else is called so; an alias with a star is a common word."""
    for row in read_table("outlets/outlets.tsv"):
        body = Body(row["name"], None, row["country"] or None, None, ("JRN",), "body", None, None)
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            found = lexicon.entries.get(key(name.removeprefix("the ").removeprefix("The ")))
            known = found is not None and (
                found.bodies or found.country or found.noun or found.modifier or found.person
            )
            if not (name.endswith("*") or known):
                _add_body(lexicon, name.removeprefix("The "), body)


def _load_people(lexicon: Lexicon, known: People) -> None:
    for person in known:
        for name in person.keys:
            if name in known.common:
                continue
            entry = lexicon.entry(name)
            if person not in entry.person:
                entry.person += (person,)


def made(rows: Sequence[Row], known: People) -> Lexicon:
    """The lexicon of the package's tables, these persons, and a user's rows."""
    found = Lexicon()
    _load_countries(found)
    _load_rows(found, rows)
    _load_regions(found)
    _load_bodies(found)
    _load_nouns(found)
    _load_people(found, known)
    _load_outlets(found)
    return found


@cache
def lexicon() -> Lexicon:
    """The lexicon of the package, loaded and checked once."""
    return made((), people())
