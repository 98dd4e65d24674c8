"""Persons of the news and the offices they held, day by day."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dateline.annotate.actors.rows import Row
from dateline.annotate.actors.words import key
from dateline.model.errors import ResourceError
from dateline.resources.loader import read_table, read_yaml

FAMILY_FIRST = frozenset("CHN HKG KHM KOR PRK TWN VNM".split())
"""Countries whose people are named family name first."""
PARTICLES = frozenset(
    "al el bin ben ibn abu de del der den di da dos du la le van von ter bint ould suu bar st".split()
)
OFFICIAL = frozenset(("GOV", "LEG", "SPY", "JUD"))
"""Sectors of those who, out of office, are PLOVER's ELI (former officials)."""
HEADS = frozenset(("president", "prime minister", "chancellor", "king", "vice president", "senator"))
"""Titles that the tables give to all who hold them, so that whoever never did is somebody else."""
REMEMBERED = timedelta(days=365 * 12)
"""A bare surname is taken for somebody who left office no longer ago."""


@dataclass(frozen=True, slots=True)
class Term:
    """An office, trade or standing from its first to its last day (None: not ended)."""

    country: str | None
    organisation: str | None
    sectors: tuple[str, ...]
    role: str
    since: date
    until: date | None

    @property
    def sector(self) -> str | None:
        """The main sector; None where a user's table gives none."""
        return self.sectors[0] if self.sectors else None

    def holds(self, on: date) -> bool:
        """Whether the day lies in the term."""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(slots=True, eq=False)
class Person:
    """A person: ``keys`` are folded full names, ``parts`` the words they are made of, ``surnames`` what may stand alone; ``curated`` where ``persons.tsv`` has them."""

    name: str
    id: str | None
    keys: set[str]
    parts: set[str]
    surnames: set[str]
    terms: list[Term]
    curated: bool

    def term(self, on: date | None) -> tuple[Term, bool]:
        """What the person was on the day, and whether still so: the term of that day, else the one that ended last before."""
        if on is None:
            current = [t for t in self.terms if t.until is None]
            official = [t for t in self.terms if t.sector == "GOV"]
            return max(current or official or self.terms, key=lambda t: t.since), True
        held = [t for t in self.terms if t.holds(on)]
        if held:
            return max(held, key=lambda t: (t.sector == "GOV", t.since)), True
        past = [t for t in self.terms if t.since <= on]
        if past:
            return max(past, key=lambda t: t.until or t.since), False
        return min(self.terms, key=lambda t: t.since), False

    def remembered(self, on: date | None) -> bool:
        """Whether the person was in office on the day or not long before."""
        if on is None:
            return True
        return any(t.since <= on and (t.until is None or on <= t.until + REMEMBERED) for t in self.terms)

    def held(self, title: str | None) -> bool:
        """Whether the person ever held the office, or one whose title the tables do not tell."""
        return any(t.role == title or t.role in ("leader", "head of state", "head of government") for t in self.terms)

    def of(self, code: str) -> bool:
        """Whether the person ever stood for the country or body."""
        return any(code in (t.country, t.organisation) for t in self.terms)


class People:
    """All persons of the tables, found by surname; those of a user's ``rows`` stand for their namesakes in the package."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.common = _common()
        self.by_surname: dict[str, list[Person]] = {}
        self._all: list[Person] = []
        self._taken = self._given(rows)
        self._read("persons.tsv")
        self._read("leaders.tsv")

    def __iter__(self) -> Iterator[Person]:
        return iter(self._all)

    def _read(self, table: str) -> None:
        where = f"actors/{table}"
        known: dict[tuple[str, str], Person] = {}
        for row in read_table(where):
            try:
                term = Term(
                    row["country"] or None,
                    row.get("organisation") or None,
                    tuple(row["sectors"].split("+")),
                    row["role"],
                    date.fromisoformat(row["since"]),
                    date.fromisoformat(row["until"]) if row["until"] else None,
                )
            except ValueError as error:
                raise ResourceError(f"not a day: {row['since']}, {row['until']}", where=where) from error
            aliases = [a for a in row.get("aliases", "").split("|") if a]
            name = (row["name"], "" if "id" in row else row["country"])
            if self._taken and key(row["name"]) in self._taken:
                continue
            person = known.get(name)
            if person is None:
                person = known[name] = self._add(row, aliases, term)
            person.id = person.id or row.get("id") or None
            person.terms.append(term)

    def _given(self, rows: Iterable[Row]) -> frozenset[str]:
        """Take up a user's persons; the keys of their names."""
        known: dict[str, Person] = {}
        for row in rows:
            if row.kind != "person":
                continue
            cells = {"name": row.name, "id": row.id or ""}
            term = Term(row.country, row.organisation, row.sectors, row.role or "", row.since or date.min, row.until)
            person = known.get(row.name)
            if person is None:
                person = known[row.name] = self._add(cells, row.aliases, term)
            person.id = person.id or row.id
            person.terms.append(term)
        return frozenset(name for person in known.values() for name in person.keys)

    def _add(self, row: dict[str, str], aliases: Sequence[str], term: Term) -> Person:
        keys = {key(name) for name in (row["name"], *aliases)}
        surnames = {s for name in keys for s in _surnames(name, term.country)}
        if row.get("surname"):
            surnames = {key(row["surname"])}
        parts = {part for name in keys for part in name.split()}
        person = Person(row["name"], row.get("id") or None, keys, parts, surnames, [], "id" in row)
        self._all.append(person)
        for surname in surnames:
            self.by_surname.setdefault(surname, []).append(person)
        return person

    def find(self, names: Sequence[str], codes: Sequence[str], on: date | None, title: str | None) -> Person | None:
        """Who a run of name words stands for, given the country codes of the phrase; None unless one person fits best.

        A surname alone must be that of one person remembered on the day; a common one needs a title or a country.
        """
        found = [p for p in self._candidates(names) if self._fits(p, names)]
        if codes:
            found = [p for p in found if any(p.of(code) for code in codes)]
        alone = len(names) == 1 or names[0] in PARTICLES
        if alone:
            if names[-1] in self.common and not (codes or title):
                return None
            found = [p for p in found if p.remembered(on) and (title not in HEADS or p.held(title))]
        tests: tuple[Callable[[Person], bool], ...] = (
            lambda p: on is not None and any(t.holds(on) for t in p.terms),
            lambda p: title is None or p.term(on)[0].sector == "GOV",
            lambda p: p.curated,
        )
        for test in tests:
            if len(found) > 1:
                found = [p for p in found if test(p)] or found
        countries = {p.term(on)[0].country for p in found}
        if len(found) > 1 and (not alone or len(countries) > 1):
            return None
        return max(found, key=lambda p: p.term(on)[0].since, default=None)

    def _candidates(self, names: Sequence[str]) -> list[Person]:
        found: list[Person] = []
        ends = {names[-1], names[0], " ".join(names[-2:]), " ".join(names[:2])}
        for surname in ends:
            found += [p for p in self.by_surname.get(surname, ()) if p not in found]
        return found

    @staticmethod
    def _fits(person: Person, names: Sequence[str]) -> bool:
        surname = {part for s in person.surnames for part in s.split()}
        given = [n for n in names if n not in surname and n not in PARTICLES]
        if not given:
            return True
        known = person.parts - surname
        hits = sum(any(_same(n, part) for part in known) for n in given)
        if hits < len(given) and any(not any(_same(n, part) for n in given) for part in known):
            # "Mohamed Isaq Barre" is not Mohamed Siad Barre.
            return False
        return hits > 0 and len(given) - hits <= 1


_SOUNDS = dict.fromkeys("aeiouyhj", "") | {"w": "v", "q": "k", "c": "k", "g": "k", "z": "s", "d": "t"}
"""What transliterations interchange, as one letter; vowels and half-vowels are not heard."""


def _same(name: str, other: str) -> bool:
    """Whether two spellings may be of one first name: an initial, a short form, another transliteration."""
    if name == other:
        return True
    short, long = sorted((name, other), key=len)
    if long.startswith(short) and (len(short) in (1, 2) or len(short) > 3):
        return True
    if name[0] != other[0] or len(short) < 4:
        return False
    return _skeleton(name) == _skeleton(other)


def _skeleton(name: str) -> str:
    """The consonants, doubled ones and those that transliterations interchange taken as one."""
    out = ""
    for letter in name:
        sound = _SOUNDS.get(letter, letter)
        if sound and not out.endswith(sound):
            out += sound
    return out


def _surnames(name: str, country: str | None) -> Iterator[str]:
    parts = name.split()
    if len(parts) == 1:
        yield name
        return
    if country in FAMILY_FIRST and len(parts) < 4:
        yield parts[0]
        return
    last = len(parts) - 1
    if parts[last] in ("jr", "sr", "ii", "iii", "iv", "vi", "xiv", "xvi") and last > 1:
        last -= 1
    yield parts[last]
    if last > 1 and parts[last - 1] in PARTICLES:
        yield " ".join(parts[last - 1 : last + 1])


def _common() -> frozenset[str]:
    data = read_yaml("actors/words.yaml")
    if not isinstance(data, dict):
        raise ResourceError("words.yaml is no table", where="actors")
    return frozenset(str(name) for name in data["surnames"])


@cache
def people() -> People:
    """The persons, loaded and checked once."""
    return People()
