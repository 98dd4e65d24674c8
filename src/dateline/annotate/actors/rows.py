"""A row of a table of actors: what a user adds, and what other formats are turned into."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

HEADER = ("name", "aliases", "id", "country", "organisation", "sectors", "kind", "role", "since", "until")
ORGANISATIONS = frozenset(("UNO", "EUR", "IGO", "NGO", "MNC"))
SECTORS = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF".split()
)
KINDS = frozenset(("person", "body", "group", "place"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One actor, or one term of a person: ``since`` and ``until`` are its first and last day (None: open).

    ``kind`` is person, body, group or place; a place says of whoever is from there only the country.
    """

    name: str
    aliases: tuple[str, ...] = ()
    id: str | None = None
    country: str | None = None
    organisation: str | None = None
    sectors: tuple[str, ...] = ()
    kind: str = "body"
    role: str | None = None
    since: date | None = None
    until: date | None = None

    def cells(self) -> tuple[str, ...]:
        """The row as it is written."""
        days = (day.isoformat() if day else "" for day in (self.since, self.until))
        plain = (self.id or "", self.country or "", self.organisation or "", "+".join(self.sectors))
        return (self.name, "|".join(self.aliases), *plain, self.kind, self.role or "", *days)


def table(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of the table: tab-separated, a header first."""
    yield "\t".join(HEADER)
    for row in rows:
        yield "\t".join(row.cells())
