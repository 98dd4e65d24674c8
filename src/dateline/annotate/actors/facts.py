"""What is known of whoever a phrase names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the tables and the words of a phrase say of its referent; what is not known is None.

    ``country`` is ISO 3166-1 alpha-3, ``organisation`` one of PLOVER's UNO, EUR, IGO, NGO, MNC; a body has a country
    only where it belongs to one. ``sector`` is PLOVER's first sector, ``sectors`` all of them in order. ``countries``
    lists every country that the phrase names of its referent ("Polish and Lithuanian investigators").
    ``is_stateless`` is true of what the tables know as of no one country ("al-Qaeda"), and where the only country in sight is another's.
    ``head`` is the word or name that decided; ``generic`` is True where only a common noun gave the sector, so that a
    name found elsewhere for the same referent is to be believed first. ``rule`` names the deciding rule, ``confidence``
    orders rules (1: a table names it; 0.5: a head noun; less: a modifier or a place).
    """

    name: str | None = None
    id: str | None = None
    country: str | None = None
    organisation: str | None = None
    sector: str | None = None
    sectors: tuple[str, ...] = ()
    role: str | None = None
    countries: tuple[str, ...] = ()
    is_person: bool = False
    is_place: bool = False
    is_country: bool = False
    is_group: bool = False
    is_stateless: bool = False
    head: str | None = None
    generic: bool = False
    confidence: float = 0.0
    rule: str = ""

    @property
    def code(self) -> str | None:
        """The country or, failing that, the organisation."""
        return self.country or self.organisation

    @property
    def is_known(self) -> bool:
        """Whether anything that PLOVER codes is known."""
        return bool(self.country or self.organisation or self.sector)

    def but(self, **changes: Any) -> "Facts":
        """The same facts with some fields changed."""
        for field in changes:
            if getattr(self, field) != changes[field]:
                return replace(self, **changes)
        return self

    def coded(self, sectors: Sequence[str]) -> "Facts":
        """The same facts with these sectors, the first of them the main one."""
        unique = tuple(dict.fromkeys(sectors))
        return replace(self, sector=unique[0] if unique else None, sectors=unique)


NOTHING = Facts(rule="unknown")
