"""What is asked of a chronology."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack

from dateline.model.errors import InputError
from dateline.model.event import Quad
from dateline.model.lineage import Standing, State

_CODE = re.compile(r"(?P<code>[A-Z]{3})?(?:/(?P<sector>[A-Z]{3}))?")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_DYAD = re.compile(r"([A-Z]{3})\s*([->])\s*([A-Z]{3})", re.IGNORECASE)


STATUSES: tuple[str, ...] = tuple(dict.fromkeys((*(state.value for state in State), *(one.value for one in Standing))))
"""How an event stands: on a day, or at the end."""


@dataclass(frozen=True, slots=True)
class PartyWanted:
    """Who takes part: a code of PLOVER's, a sector, both, a Wikidata id, or else a part of a name."""

    code: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    name: str | None = None

    @classmethod
    def read(cls, words: str) -> "PartyWanted":
        """``USA``, ``USA/MIL``, ``/REB``, ``Q22686``, or a name."""
        found = _CODE.fullmatch(words.strip())
        if found is not None and (found["code"] or found["sector"]):
            return cls(code=found["code"], sector=found["sector"])
        if _WIKIDATA.fullmatch(words.strip()):
            return cls(wikidata=words.strip())
        if not words.strip():
            raise InputError("an actor without a name", advice="give a code (USA, USA/MIL), a Wikidata id or a name")
        return cls(name=words)


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two countries or organisations; ``directed`` if the first must act on the second."""

    left: str
    right: str
    directed: bool = False

    @classmethod
    def read(cls, words: str) -> "Dyad":
        """``USA-VEN`` between the two, ``USA>VEN`` the first on the second."""
        found = _DYAD.fullmatch(words.strip())
        if found is None or found[1].upper() == found[3].upper():
            raise InputError(
                f"{words!r} is no pair", advice="give two codes, as USA-VEN or, for one direction, USA>VEN"
            )
        return cls(found[1].upper(), found[3].upper(), found[2] == ">")


def quad_of(words: str) -> Quad:
    """A quad class, however its name is joined."""
    name = words.strip().lower().replace("-", " ").replace("_", " ")
    try:
        return Quad(name)
    except ValueError:
        known = ", ".join(quad.value.replace(" ", "-") for quad in Quad)
        raise InputError(f"{words!r} is no quad class", advice=f"known: {known}") from None


def day_of(words: str) -> date:
    """A day as 2025-11-29."""
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        raise InputError(f"{words!r} is no day", advice="write it as 2025-11-29") from None


class Asked(TypedDict, total=False):
    """The parts of a question in words: codes, names and days as they are typed. See ``Question``."""

    actor: str | None
    country: str | None
    dyad: str | None
    type: str | Sequence[str] | None
    quad: str | None
    since: date | str | None
    until: date | str | None
    place: str | None
    status: str | None
    min_origins: int | None
    text: str | None
    as_of: date | str | None
    limit: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which events or claims; what is None is not asked. All that is asked must fit.

    ``actor`` takes part on either side; ``country`` is that of a party or of the place; ``since`` and ``until`` bound the days on
    which it may have happened; ``text`` is looked for in the sentences; ``as_of`` leaves out what had not been published by that day.
    """

    actor: PartyWanted | None = None
    country: str | None = None
    dyad: Dyad | None = None
    types: tuple[str, ...] = ()
    quad: Quad | None = None
    since: date | None = None
    until: date | None = None
    place: str | None = None
    status: str | None = None
    min_origins: int | None = None
    text: str | None = None
    as_of: date | None = None
    limit: int | None = None

    @property
    def is_about_events(self) -> bool:
        """Whether only events can fit: nobody judges or counts the sources of a lone claim."""
        return self.status is not None or self.min_origins is not None

    @classmethod
    def of(cls, **asked: Unpack[Asked]) -> "Question":
        """The question from words, checked."""
        given = {name: value for name, value in asked.items() if value is not None}
        types = asked.get("type") or ()
        made: dict[str, Any] = {
            "types": tuple(name.strip().upper() for name in ((types,) if isinstance(types, str) else types))
        }
        for name, read in _READ.items():
            if name in given:
                value = given[name]
                made[name] = read(value) if isinstance(value, str) else value
        question = cls(**made)
        if question.since and question.until and question.until < question.since:
            raise InputError(f"the days end ({question.until}) before they begin ({question.since})")
        return question


def _country(words: str) -> str:
    code = words.strip().upper()
    if re.fullmatch(r"[A-Z]{3}", code) is None:
        raise InputError(f"{words!r} is no country code", advice="give three letters (ISO 3166-1), as VEN")
    return code


def _status(words: str) -> str:
    name = words.strip().lower().replace(" ", "_").replace("-", "_")
    if name not in STATUSES:
        raise InputError(f"{words!r} is no status", advice=f"known: {', '.join(STATUSES)}")
    return name


_READ: Mapping[str, Callable[[str], object]] = {
    "actor": PartyWanted.read,
    "country": _country,
    "dyad": Dyad.read,
    "quad": quad_of,
    "since": day_of,
    "until": day_of,
    "place": str,
    "status": _status,
    "min_origins": int,
    "text": str,
    "as_of": day_of,
    "limit": int,
}
