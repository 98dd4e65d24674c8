"""The package's tables of outlets: names, addresses, families, agencies, and what an outlet's name looks like."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.model.errors import ResourceError
from dateline.resolve.words import words
from dateline.resources.loader import read_table, read_yaml
from dateline.resources.names import fold


def key(name: str) -> str:
    """The key of an outlet: its folded name without an article."""
    return re.sub(r"^the ", "", fold(name))


def by_host(host: str) -> str | None:
    """The outlet of a network address, if it is in the table."""
    parts = host.split(".")
    table = domains()
    for start in range(len(parts) - 1):
        if found := table.get(".".join(parts[start:])):
            return found[0]
    return None


@cache
def domains() -> dict[str, tuple[str, str]]:
    """Outlet and family by the end of the host name."""
    found = {}
    for row in read_table("lineage/families.tsv"):
        for domain in row["domains"].split("|"):
            found[domain] = (row["name"], row["family"])
    return found


@cache
def family(outlet: str) -> str | None:
    """The publisher's group of an outlet; None where it has none that is known."""
    for name, group in domains().values():
        if group and key(name) == outlet:
            return group
    return None


@cache
def agencies() -> frozenset[str]:
    """The keys of the agencies that addresses name, and of those called so."""
    read = read_yaml("lineage/addresses.yaml")
    if not isinstance(read, dict):
        raise ResourceError("a mapping expected", where="lineage/addresses.yaml")
    called = {key(name) for name in known().values() if re.search(r"\b(?:Agency|Press|Newswires?|Wire)\b", name)}
    return frozenset({key(str(name)) for name in read["marks"]} | called)


@cache
def known() -> dict[str, str]:
    """Names of outlets that the package knows, by each way in which they are written."""
    found: dict[str, str] = {}
    for row in read_table("outlets/outlets.tsv"):
        for alias in (row["name"], *filter(None, row["aliases"].split("|"))):
            found.setdefault(alias.rstrip("*"), row["name"])
    for row in read_table("lineage/families.tsv"):
        found.setdefault(row["name"], row["name"])
    return {alias: name for alias, name in found.items() if len(alias) > 1}


@cache
def makes() -> tuple[frozenset[str], frozenset[str]]:
    """Last words and first words that make a name an outlet's."""
    read = read_yaml("outlets/patterns.yaml")
    if not isinstance(read, dict):
        raise ResourceError("patterns expected", where="outlets/patterns.yaml")
    return frozenset(str(read["heads"]).split()) | words().heads, frozenset(map(str, read["starts"]))


_BESIDE_NAME = re.compile(r"\s*\([^()]*\)$|\s+\d{2,3}(?:\.\d+)?(?: [AF]M)?$")
_ARTICLES = frozenset(("La", "Le", "El", "Der", "Die", "Il"))
_VAGUE = frozenset(("Agency", "Network", "Service", "Channel", "Group"))


def looks_like(name: str) -> bool:
    """Whether a name has the make of an outlet's: "Baltic Ledger", "Radio Agadez"."""
    heads, starts = makes()
    parts = [part for part in name.split() if part not in ("The", "the")]
    return bool(parts) and len(name.split()) > 1 and (parts[-1] in heads or (parts[0] in starts and len(parts) > 1))


def is_bare(surface: str, name: str) -> bool:
    """Whether an outlet's name has lost its article and may well mean something else ("Guardian"): it counts beside a word of reporting."""
    return " " not in surface and name.startswith(("The ", "the "))


def is_common(name: str) -> bool:
    """Whether a name has the make of an outlet's and of much else ("La La Land", "Creative Artists Agency")."""
    parts = name.split()
    return len(parts) == 1 or parts[0] in _ARTICLES or parts[-1] in _VAGUE


def surfaces(name: str) -> Iterator[str]:
    """The ways in which an outlet's name is written: with an article or without, with either apostrophe, without a frequency or what stands in
    brackets ("Radio Chitimba 97.2", "Diario del Lago (English page)").
    """
    yield name
    bare = _BESIDE_NAME.sub("", name)
    if bare != name and " " in bare:
        yield from surfaces(bare)
    if name.startswith(("The ", "the ")):
        yield name[4:]
        yield "the " + name[4:]
    if name[:1].isascii() and "’" in name:
        yield name.replace("’", "'")
    elif "'" in name:
        yield name.replace("'", "’")


def short_forms(name: str) -> list[str]:
    """How an outlet's name is shortened: "the Ledger" and "the Baltic" for "Baltic Ledger", "Baltic" by itself."""
    heads, _ = makes()
    words = [word for word in name.split() if word not in ("The", "the")]
    forms = []
    if len(words) > 1:
        forms += [f"the {words[-1]}", f"The {words[-1]}"] if words[-1] in heads else []
        lead = " ".join(words[:-1]) if words[-1] in heads or len(words) == 2 else ""
        if lead:
            forms += [f"the {lead}", f"The {lead}", lead]
        if len(words) > 2:
            forms += [f"the {' '.join(words[-2:])}", f"The {' '.join(words[-2:])}", words[0]]
    return forms
