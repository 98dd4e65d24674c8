"""Offices, bodies, forces, companies and parties in a sentence, and whether they speak there on the record."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dateline.model.errors import ResourceError
from dateline.model.span import Span
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body as a text names it: ``name`` its folded words without the country, ``country`` ISO 3166-1 alpha-3."""

    name: frozenset[str]
    country: str | None
    kind: BodyClass
    span: Span
    text: str

    @property
    def label(self) -> str:
        """One label for all ways of naming it."""
        return ":".join(filter(None, (self.country, " ".join(sorted(self.name)))))


SPEAKS = re.compile(
    r"\b(?:said|says|say|saying|told|tells|announc\w+|declar\w+|confirm\w*|stat(?:e[sd]?|ing)|report(?:s|ed|ing)|according to|add(?:s|ed)|insist\w*|claim(?:s|ed|ing)|acknowledg\w+|admit\w*|conced\w+"
    r"|communiqu\w+|statement|release|declaration|spoke|speaks|wrote|writes|tweet\w*|post(?:ed|s)|reveal\w*|disclos\w+|describ\w+|maintain\w*|publish\w+|issu(?:e[sd]?|ing)|explain\w*|reads?|answered|set out"
    r"|gave|words|quot\w+|briefed|warn\w*|call(?:s|ed)|demand\w*|speaking|testif\w+|estimat\w+|put out)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*(?:['’]s?(?!\w))?\.?")
_CLASSES = {
    BodyClass.POLICE: "police gendarmerie constabulary sheriff detective policeman policewoman",
    BodyClass.JUSTICE: "prosecutor prosecutors prosecution court tribunal judge justice magistrate attorney",
    BodyClass.HEALTH: "hospital hospitals clinic doctor doctors medic medics morgue health ambulance",
    BodyClass.LOCAL: "mayor municipality city county governor province region provincial regional district village council councillor",
    BodyClass.PARLIAMENT: "parliament congress senate assembly legislature lawmaker lawmakers mp opposition",
    BodyClass.ARMED: "militia rebels insurgents militants separatists guerrillas faction",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Nouns:
    heads: frozenset[str]
    spokes: frozenset[str]
    countries: dict[str, str]
    kinds: dict[str, BodyClass]


@cache
def _nouns() -> _Nouns:
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
    heads |= {"commissioner", "chancellor", "kremlin", "pentagon", "taliban", "police", "ombudsman", "premier"}
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
    return _Nouns(
        heads=frozenset(heads - drop) | {"service", "agency", "forces", "force"},
        spokes=frozenset(str(read["spokes"]).split()),
        countries=countries,
        kinds=kinds,
    )


def country_of(word: str) -> str | None:
    """The country that a name or an adjective stands for."""
    return _nouns().countries.get(fold(re.sub(r"['’]s?$", "", word)))


def bodies(text: str, start: int, end: int) -> list[Body]:
    """The bodies named between two offsets. One that has neither a country nor a qualifying word is passed over."""
    tokens = [(match.group(), match.start() + start, match.end() + start) for match in _TOKEN.finditer(text[start:end])]
    found: list[Body] = []
    at = 0
    while at < len(tokens):
        word = _bare(tokens[at][0])
        is_last = not (
            at + 1 < len(tokens) and _bare(tokens[at + 1][0]) in _nouns().heads and _adjoin(text, tokens, at)
        )
        if word in _nouns().heads and is_last and (made := _body(text, tokens, at)):
            body, at = made
            found.append(body)
        at += 1
    return found


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.lower()).rstrip(".")


ALONE = frozenset(
    "police army navy military prosecutor prosecutors organisers organizers coastguard gendarmerie taliban kremlin pentagon".split()
)
"""Heads that name a body without a country or another word."""


def _named(tokens: list[tuple[str, int, int]], head: int) -> bool:
    """Whether the head is a name: capitalised, and not because it opens the sentence."""
    return head > 0 and tokens[head][0][:1].isupper() and tokens[head - 1][0].lower() not in ("the",)


_OPENERS = frozenset(
    "the a an on in as but and or if when while after before since that this for at by to from with according".split()
)
"""Words that are capitalised only because they open a sentence."""
_JUDGES = frozenset("university institute institution college school think-tank observatory foundation analyst".split())
"""Heads of bodies that judge events and see none."""
_LINKS = frozenset("of for in".split())
_MODIFIERS = frozenset(
    """foreign interior justice defence defense energy labour labor trade health finance economy economic security intelligence relief border communications national public presidential
    coast rail railway railways transport transportation local regional provincial state military federal naval air news press civil aviation home agriculture education culture environment
    water power electricity customs immigration prison prisons emergency disaster central supreme high constitutional criminal ruling opposition revolutionary armed army navy police fire
    medical general chief deputy disaster-relief anti-terrorism counter-terrorism tax post telecoms telecommunications media information planning development oil mining fisheries forestry land
    election electoral human rights refugee aid rescue space nuclear statistics statistical weather port harbour harbor airport shipping road traffic city town county municipal district state-run
    stock securities banking industry commerce tourism youth sports sport women veterans peace border-guard frontier internal external affairs""".split()
)


def _body(text: str, tokens: list[tuple[str, int, int]], head: int) -> tuple[Body, int] | None:
    first, last = head, head
    country: str | None = None
    name = [_bare(tokens[head][0])]
    while first > 0 and _adjoin(text, tokens, first - 1):
        word = tokens[first - 1][0]
        if first > 1 and _adjoin(text, tokens, first - 2) and (found := country_of(f"{tokens[first - 2][0]} {word}")):
            country, first = country or found, first - 1
        elif found := country_of(word):
            country = country or found
        elif _bare(word) in _MODIFIERS or (word[:1].isupper() and _bare(word) not in _OPENERS):
            name.insert(0, _bare(word))
        else:
            break
        first -= 1
    at = last + 1
    while at + 1 < len(tokens) and tokens[at][0].lower() in _LINKS and _adjoin(text, tokens, at - 1):
        step = at + 1
        if tokens[step][0].lower() == "the" and step + 1 < len(tokens):
            step += 1
        added, step, land = _tail(text, tokens, step)
        if not added and land is None:
            break
        if tokens[at][0].lower() == "in" and land is None:
            break
        country = country or land
        name += added
        last, at = step - 1, step
    if at > head + 1 and _leads_to_head(text, tokens, at):
        return None  # "the press office of the Danish foreign ministry": the ministry is the body
    words = frozenset(word for word in name if word not in ("the", "and", "affair", "affairs"))
    words = frozenset({"defense": "defence", "labor": "labour"}.get(word, word) for word in words)
    if country is None and len(words) < 2 and not words & ALONE and not _named(tokens, head):
        return None
    span = Span(tokens[first][1], tokens[last][2])
    kind = next(
        (_nouns().kinds[word] for word in name if word in _nouns().kinds),
        BodyClass.STATE if words & _state() else BodyClass.OTHER,
    )
    if "ministry" in words or "minister" in words:
        kind = BodyClass.STATE
    return Body(name=words, country=country, kind=kind, span=span, text=span.of(text)), last


def _leads_to_head(text: str, tokens: list[tuple[str, int, int]], at: int) -> bool:
    """Whether another head follows, at most modifiers between."""
    while at < len(tokens) and _adjoin(text, tokens, at - 1):
        if _bare(tokens[at][0]) in _nouns().heads:
            return True
        if _bare(tokens[at][0]) not in _MODIFIERS:
            return False
        at += 1
    return False


@cache
def _state() -> frozenset[str]:
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


def _adjoin(text: str, tokens: list[tuple[str, int, int]], at: int) -> bool:
    """Whether a token and the next are parted by a space or a hyphen only."""
    return text[tokens[at][2] : tokens[at + 1][1]] in (" ", "-", "\u00a0") if at + 1 < len(tokens) else False


def _tail(text: str, tokens: list[tuple[str, int, int]], at: int) -> tuple[list[str], int, str | None]:
    """The words after "of": capitalised or of a body's kind; a country among them is told apart."""
    added: list[str] = []
    while at < len(tokens):
        word = tokens[at][0]
        pair = f"{word} {tokens[at + 1][0]}" if at + 1 < len(tokens) else ""
        if pair and (found := country_of(pair)):
            return added, at + 2, found
        if found := country_of(word):
            return added, at + 1, found
        if not (word[:1].isupper() or _bare(word) in _MODIFIERS):
            break
        added.append(_bare(word))
        at += 1
        if at < len(tokens) and not _adjoin(text, tokens, at - 1):
            break
    return added, at, None
