"""The words by which bodies are known: heads, modifiers, countries, and the class of each."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from dateline.model.errors import ResourceError
from dateline.resources.loader import read_table, read_yaml
from dateline.resources.names import fold


class BodyClass(StrEnum):
    """Bodies that count apart even where they are of one country; those of one class may have spoken as one."""

    STATE = "state"
    POLICE = "police"
    JUSTICE = "justice"
    HEALTH = "health"
    LOCAL = "local"
    PARLIAMENT = "parliament"
    ARMED = "armed group"
    OTHER = "other"


_CLASSES = {
    BodyClass.POLICE: "police gendarmerie constabulary sheriff detective policeman policewoman",
    BodyClass.JUSTICE: "prosecutor prosecutors prosecution court tribunal judge justice magistrate attorney",
    BodyClass.HEALTH: "hospital hospitals clinic doctor doctors medic medics morgue health ambulance",
    BodyClass.LOCAL: "mayor municipality city county governor province region provincial regional district village council councillor",
    BodyClass.PARLIAMENT: "parliament congress senate assembly legislature lawmaker lawmakers mp opposition",
    BodyClass.ARMED: "militia rebels insurgents militants separatists guerrillas faction",
}
ALONE = frozenset(
    "police army navy military prosecutor prosecutors organisers organizers coastguard gendarmerie taliban kremlin pentagon".split()
)
"""Heads that name a body without a country or another word."""
OPENERS = frozenset(
    "the a an on in as but and or if when while after before since that this for at by to from with according".split()
)
"""Words that are capitalised only because they open a sentence."""
_JUDGES = frozenset("university institute institution college school think-tank observatory foundation analyst".split())
"""Heads of bodies that judge events and see none."""
PAIRED = {
    "general": ("staff",),
    "civil": ("defence", "defense"),
    "red": ("crescent",),
    "joint": ("chiefs",),
    "harbour": ("master",),
    "harbor": ("master",),
    "stock": ("exchange",),
    "border": ("guards",),
    "prison": ("guards",),
    "coast": ("guard", "guards"),
}
"""Words for a body that are such only behind another word."""
LINKS = frozenset("of for in".split())
MODIFIERS = frozenset(
    """foreign interior justice defence defense energy labour labor trade health finance economy economic security intelligence relief border communications national public presidential
    coast rail railway railways transport transportation local regional provincial state military federal naval air news press civil aviation home agriculture education culture environment
    water power electricity customs immigration prison prisons emergency disaster central supreme high constitutional criminal ruling opposition revolutionary armed army navy police fire
    medical general chief deputy disaster-relief anti-terrorism counter-terrorism tax post telecoms telecommunications media information planning development oil mining fisheries forestry land
    election electoral human rights refugee aid rescue space nuclear statistics statistical weather port harbour harbor airport shipping road traffic city town county municipal district state-run
    stock securities banking industry commerce tourism youth sports sport women veterans peace border-guard frontier internal external affairs""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nouns:
    """Heads of bodies, those who speak for them, countries by name and adjective, and the class of a head."""

    heads: frozenset[str]
    spokes: frozenset[str]
    countries: dict[str, str]
    kinds: dict[str, BodyClass]


@cache
def nouns() -> Nouns:
    """The words, read once."""
    read = read_yaml("cues/informants.yaml")
    if not isinstance(read, dict):
        raise ResourceError("a mapping expected", where="cues/informants.yaml")
    heads = {word for name in ("state", "body") for word in str(read[name]).split()}
    heads |= {
        "presidency",
        "prosecutor",
        "prosecutors",
        "mayor",
        "governor",
        "president",
        "minister",
        "embassy",
        "treasury",
        "regulator",
        "organisers",
        "organizers",
        "operator",
        "officials",
    }
    heads |= {
        "commissioner",
        "chancellor",
        "kremlin",
        "pentagon",
        "taliban",
        "police",
        "ombudsman",
        "premier",
        "attorney",
        "railways",
    }
    countries: dict[str, str] = {}
    for row in read_table("actors/countries.tsv"):
        for column in ("name", "aliases", "adjectives"):
            for name in filter(None, row[column].split("|")):
                countries.setdefault(fold(name), row["iso3"])
    kinds = {word: kind for kind, words in _CLASSES.items() for word in words.split()}
    drop = {
        "people",
        "city",
        "group",
        "team",
        "network",
        "unit",
        "troops",
        "forces",
        "state",
        "nation",
        "country",
        "republic",
        "service",
        "agency",
        "movement",
        "family",
        "exchange",
        "manufacturer",
    }
    return Nouns(
        heads=frozenset(heads - drop) | {"service", "agency", "forces", "force"},
        spokes=frozenset(str(read["spokes"]).split()),
        countries=countries,
        kinds=kinds,
    )


@lru_cache(maxsize=65_536)
def country_of(word: str) -> str | None:
    """The country that a name or an adjective stands for."""
    return nouns().countries.get(fold(re.sub(r"['’]s?$", "", word)))


@cache
def state_nouns() -> frozenset[str]:
    """Heads that name a body of state."""
    read = read_yaml("cues/informants.yaml")
    if not isinstance(read, dict):
        raise ResourceError("a mapping expected", where="cues/informants.yaml")
    return frozenset(str(read["state"]).split()) | {
        "presidency",
        "president",
        "minister",
        "embassy",
        "treasury",
        "regulator",
        "kremlin",
        "pentagon",
        "officials",
        "chancellor",
        "premier",
    }
