"""Outlets by name: the publishers of a collection, those known to the package, and names that the texts treat as outlets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from dateline.model.errors import ResourceError
from dateline.model.source import SourceKind
from dateline.model.span import Span
from dateline.resolve.bodies import country_of
from dateline.resolve.passages import quotations
from dateline.resolve.report import Report
from dateline.resolve.words import words
from dateline.resources.loader import read_table, read_yaml
from dateline.resources.names import fold

NAME = r"(?:(?:The|the) )?[A-ZÀ-Þ][\w’'&.\-]*[\w](?:(?: (?:of|and|de|la|del|di|do|&))? [A-ZÀ-Þ][\w’'&\-]*\w){0,4}"
BEFORE = re.compile(
    r"(?:\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|(?:quoted|cited|reported|carried|published|broadcast|aired|issued|provided|supplied|written|produced) by|[Cc]redit(?:ed)?(?: to)?:?|as told to"
    r"|[Mm]aterial from|[Ii]nformation from:?|[Tt]ext(?: by)?:?|[Ss]ource:|[Cc]opyright|©|[Vv]ia|(?:report|account|story|dispatch|article|item|piece|version|scoop|investigation)s? (?:carried |published |given |run |printed )?(?:by|in|from|of|on)"
    r"|reference (?:to|on)|appeared in|published in|carried in|interview with|told)\s+(?:the )?)(?P<name>" + NAME + ")"
)
AFTER = re.compile(
    r"(?P<name>"
    + NAME
    + r")(?:,? (?:which|who))?(?: (?:has|had|have|was|is|also|first|earlier|later|then|itself|already|exclusively|newspaper|news agency|magazine|television))*"
    r" (?:report(?:s|ed|ing)|writes|wrote|written|publish(?:es|ed)|carries|carried|broadcast(?:s|ed)?|aired|airs|print(?:s|ed)|broke|cited|quoted|relayed|the first to)\b"
)


TELLS = re.compile(
    r"(?P<name>The " + NAME[len("(?:(?:The|the) )?") :] + r"),?(?: (?:has|had|have|itself|also|first|it))* "
    r"(?:tells?|told|maintains?|maintained|claims?|claimed|relates?|related|cabled|posted|announced|disclosed|adopted|repeats|repeated|retells|learns?|learned|learnt|notes|noted|ran|runs|brought|presents)\b"
    r"|\b(?:read in|seen in|ran in|runs? (?:a|the) \w+ in|printed by|words of|pages of|telling of|word of|programme of|owe (?:it|this) to|goes to|comes from|came from|news from|known from|taken from|borrowed from|following|per) (?P<other>The "
    + NAME[len("(?:(?:The|the) )?") :]
    + r")"
)
READ = re.compile(
    r"\b(?:pages? of|bulletin of|programme of|program of|broadcast of|edition of|scoop (?:of|by)|(?:piece|item|article|story|column|report) in|printed (?:by|in)|[Ww]e read in|[Oo]ne reads in|seen in|website of|readers of|viewers of|listeners of|subscribers of) (?P<name>"
    + NAME
    + r")|(?P<teller>"
    + NAME
    + r"),? (?:(?:announced|told|tells|informed|informs|is telling) (?:to )?its (?:readers|viewers|listeners|audience|public|subscribers)|posted online|cabled|on its (?:website|pages|front page)|presents it so)"
    + r"|\b[Ii]n (?P<where>"
    + NAME
    + r") (?:one|we|you) (?:reads?|can read)"
)
_NAME = re.compile(NAME)
COMMON = frozenset(
    "Messenger Online Media TV Television Star Sun Today Universal Independent Record Review Live".split()
)
"""Last words of outlets' names that other names have too: these count beside a word of reporting only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An outlet's name in a text."""

    outlet: str
    span: Span


class Directory:
    """The outlets that a collection knows: its publishers, those of the package's table, and names learnt from its texts."""

    def __init__(self, reports: Iterable[Report]):
        reports = list(reports)
        self.own: dict[str, str] = {report.id: outlet_of(report) for report in reports}
        self._publishers = {key(name): name for name in sorted(set(self.own.values()), key=len) if name}
        self._table = dict(known())
        learnt = _learnt(reports, self._publishers, self._table)
        surfaces = {surface: name for name in self._publishers.values() for surface in _surfaces(name)}
        self._names: dict[str, str] = {
            **{alias: key(name) for alias, name in self._table.items()},
            **{surface: key(name) for surface, name in learnt.items()},
        }
        self._names |= {surface: key(name) for surface, name in surfaces.items()}
        self._shown = {
            key(name): name for name in (*self._table.values(), *learnt.values(), *self._publishers.values())
        }
        self._certain = frozenset(surfaces) | frozenset(learnt)
        self._pattern = _alternation(self._names)

    def shown(self, outlet: str) -> str:
        """An outlet's name as it is written."""
        return self._shown.get(outlet, outlet)

    def named(self, name: str) -> str | None:
        """The key of an outlet by a name of it; None where the name is no outlet's."""
        return self._names.get(name) or self._names.get(name.removeprefix("The ").removeprefix("the ").strip())

    def is_agency(self, outlet: str) -> bool:
        """Whether an outlet is an agency, whose texts others print."""
        return outlet in agencies()

    def publisher(self, report: Report) -> str:
        """The key of the outlet that published a report."""
        return key(self.own[report.id])

    def find(self, text: str) -> Iterator[Mention]:
        """The outlets named in a text. A name from the table alone counts only beside a word of reporting."""
        for match in self._pattern.finditer(text):
            surface = match.group()
            if surface in self._certain or _cued(text, match.start(), match.end()):
                yield Mention(outlet=self._names[surface], span=Span(*match.span()))


def key(name: str) -> str:
    """The key of an outlet: its folded name without an article."""
    return re.sub(r"^the ", "", fold(name))


def outlet_of(report: Report) -> str:
    """The outlet of a report: by its address where that is known, else as the page names it."""
    hosts = [
        urlsplit(report.url).netloc.split(":")[0],
        report.publisher if "." in report.publisher and " " not in report.publisher else "",
    ]
    for host in filter(None, hosts):
        if found := by_host(host.lower()):
            return found
    return report.publisher or hosts[0]


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
def _makes() -> tuple[frozenset[str], frozenset[str]]:
    """Last words and first words that make a name an outlet's."""
    read = read_yaml("outlets/patterns.yaml")
    if not isinstance(read, dict):
        raise ResourceError("patterns expected", where="outlets/patterns.yaml")
    return frozenset(str(read["heads"]).split()) | words().heads, frozenset(map(str, read["starts"]))


def looks_like(name: str) -> bool:
    """Whether a name has the make of an outlet's: "Baltic Ledger", "Radio Agadez"."""
    heads, starts = _makes()
    parts = [part for part in name.split() if part not in ("The", "the")]
    return bool(parts) and len(name.split()) > 1 and (parts[-1] in heads or (parts[0] in starts and len(parts) > 1))


def _learnt(reports: list[Report], publishers: dict[str, str], table: dict[str, str]) -> dict[str, str]:
    """Names that the texts treat as outlets, by each way of writing them.

    A name of an outlet's make ("Baltic Ledger", "Radio Agadez") wherever it stands, another with an article ("The Long
    Mile") beside a word of reporting, and those that the claims have as media.
    """
    taken = {*publishers, *map(key, table)}
    found: dict[str, str] = {}
    for report in reports:
        for name in _candidates(report):
            if (
                key(name) not in taken
                and _may_be(name)
                and not any(key(name).endswith(" " + one) for one in publishers)
            ):
                for surface in _surfaces(name):
                    found.setdefault(surface, _whole(name, publishers))
    return found


def _without_lead_in(name: str) -> str:
    """A name without what is capitalised only because it opens the sentence ("Following", "Informants of")."""
    parts = name.split()
    while len(parts) > 2 and parts[0] != "The" and (parts[0].lower() in words().lead_ins or parts[1] == "of"):
        parts = parts[2:] if parts[1] == "of" else parts[1:]
    return " ".join(parts)


def _candidates(report: Report) -> Iterator[str]:
    text = report.text[report.body :]
    quoted = quotations(text)
    for match in _NAME.finditer(text):
        name = _without_lead_in(match.group())
        is_plain = looks_like(name) and name.split()[-1] not in COMMON
        if is_plain and not any(span.covers(Span(*match.span())) for span in quoted):
            yield name
    for match in (*BEFORE.finditer(text), *AFTER.finditer(text)):
        if match.group("name").startswith("The "):
            yield match.group("name")
    for match in TELLS.finditer(text):
        yield match.group("name") or match.group("other")
    for match in READ.finditer(text):
        yield _without_lead_in(match.group("name") or match.group("teller") or match.group("where"))
    for claim in report.claims:
        yield from (source.name for source in claim.sources if source.kind is SourceKind.MEDIA and source.name)


def _whole(name: str, publishers: dict[str, str]) -> str:
    """The publisher whose name ends with this one ("the Evening Mail" of the "Lenz Evening Mail"), else the name itself."""
    ends = [full for short, full in publishers.items() if short.endswith(" " + key(name))]
    return ends[0] if len(ends) == 1 else name


def _may_be(name: str) -> bool:
    """Whether a capitalised name may be an outlet's: two names at least, none of them a body's, an office or a day."""
    words = [word for word in name.split() if word.lower() != "the"]
    if any(
        country_of(" ".join(words[:count]))
        for count in (1, 2, 3)
        if words[count - 1 : count] and words[count - 1].endswith(("'s", "’s"))
    ):
        return False
    return len(words) > 1 and not any(re.sub(r"['’]s?$", "", word).lower() in _never() for word in words)


@cache
def _never() -> frozenset[str]:
    read = read_yaml("cues/informants.yaml")
    if not isinstance(read, dict):
        raise ResourceError("a mapping expected", where="cues/informants.yaml")
    nouns = {noun for name in ("state", "body", "spokes", "public_office") for noun in str(read[name]).split()}
    heads, _ = _makes()
    days = "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december"
    return (
        frozenset(nouns - {head.lower() for head in heads} - {"service", "agency"})
        | frozenset(days.split())
        | {"mr", "mrs", "dr", "nations", "cross", "securities"}
    )


def _surfaces(name: str) -> Iterator[str]:
    yield name
    if name.startswith(("The ", "the ")):
        yield name[4:]
        yield "the " + name[4:]
    if name[:1].isascii() and "’" in name:
        yield name.replace("’", "'")
    elif "'" in name:
        yield name.replace("'", "’")


def _alternation(names: dict[str, str]) -> re.Pattern[str]:
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w]|-\w)")


CUED_BEFORE = re.compile(
    r"(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|[Vv]ia|[Ff]rom|[Bb]y|told|tells|telling|with|in|on|to|reports?|reported|wrote|newspaper|daily|agency|network|channel|broadcaster|magazine|website|[Ss]ource:|©|[Cc]opyright(?: \d{4})?|television|radio)"
    r",?\s+(?:an? |the |The |state-run |local |regional |German |French |public |private )*$"
)
CUED_AFTER = re.compile(
    r"^(?:,? (?:which|an? [\w -]{1,40},|the [\w -]{1,40},|quoting [\w ]{1,40},|citing [\w ]{1,40},))?(?:['’]s? [\w ]{0,30})?\s*(?:has |had |have |first |also |later |news |newspaper |news agency |agency |television |magazine |TV )*"
    r"(?:report|said|says|say|wrote|writes|publish|carr|broadcast|aired|posted|quoted|quotes|cited|cites|claim|reveal|added|adds|noted|notes|told|contributed|identified|showed|show\b|correspondent|reporter|journalist|released|announced)"
)


def _cued(text: str, start: int, end: int) -> bool:
    """Whether a known name stands where an outlet is named as such: many are common words too."""
    return bool(CUED_AFTER.match(text[end : end + 90]) or _says_where(text, start, end))


def _says_where(text: str, start: int, end: int) -> bool:
    found = CUED_BEFORE.search(text[max(0, start - 60) : start])
    if not found:
        return False
    word = found.group().split()[0].lower().rstrip(",")
    return word not in ("in", "on", "to", "with", "from", "by") or bool(
        re.search(
            r"\b(?:told|spoke|interview|said|contribut|reporting|information|material|pictures?|footage)\b",
            text[max(0, start - 60) : end + 40],
        )
    )


def short_forms(name: str) -> list[str]:
    """How an outlet's name is shortened: "the Ledger" and "the Baltic" for "Baltic Ledger", "Baltic" by itself."""
    heads, _ = _makes()
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


def outside_quotations(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that do not stand inside quotation marks."""
    quoted = quotations(text)
    return [mention for mention in mentions if not any(span.covers(mention.span) for span in quoted)]
