"""Names that the texts of a collection treat as outlets."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.model.errors import ResourceError
from dateline.model.source import SourceKind
from dateline.model.span import Span
from dateline.resolve.bodywords import country_of
from dateline.resolve.passages import quotations
from dateline.resolve.presses import key, looks_like, makes, surfaces
from dateline.resolve.report import Report
from dateline.resolve.words import words
from dateline.resources.loader import read_yaml

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
    + r"|\b(?:as|reports|reported|writes|wrote|says|cites|claims|notes|announces|discloses) (?P<inverted>The "
    + NAME[len("(?:(?:The|the) )?") :]
    + r")(?=[.,]| (?:has it|had it|tells|told|writes|wrote|reports|reported|puts it|put it)\b)"
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
_KIND = r"(?:newspaper|daily|weekly|tabloid|broadsheet|magazine|broadcaster|news (?:agency|site|website|portal|outlet|channel|service|wire)|(?:television|TV|radio) (?:station|channel|network|broadcaster)|newswire|website|web ?site|portal|blog)"
TYPED = re.compile(
    rf"\b(?:{_KIND}|affiliate) (?P<name>{NAME})(?=,|['’]s? | (?:has |had |also )?(?:report|said|says|wrote|writes|quot|publish|cit|carried|broadcast|claim|reveal))"
    rf"|(?:\b[Tt]he (?:[a-z-]+ ){{0,2}}|(?<=, )|(?<=['’]s ))(?P<typed>{NAME}) {_KIND}\b"
)
"""A name, and beside it what kind of outlet it is."""
_NAME = re.compile(NAME)
COMMON = frozenset(
    "Messenger Online Media TV Television Star Sun Today Universal Independent Record Review Live".split()
)
"""Last words of outlets' names that other names have too: these count beside a word of reporting only."""


def learnt(reports: list[Report], publishers: dict[str, str], table: dict[str, str]) -> dict[str, str]:
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
                for surface in surfaces(name):
                    found.setdefault(surface, _whole(name, publishers))
    return found


def typed(reports: list[Report], publishers: dict[str, str], table: dict[str, str]) -> dict[str, str]:
    """Names of one word that a text calls an outlet ("the newspaper Dnevnik"): they count beside a word of reporting only."""
    found: dict[str, str] = {}
    for report in reports:
        for name in _called(report.text[report.body :]):
            is_word = " " not in name and len(name) > 2 and name.lower() not in _never()
            if is_word and key(name) not in publishers and name not in table:
                found.setdefault(name, name)
    return found


def _called(text: str) -> Iterator[str]:
    """Names beside a word for a kind of outlet, without what says whose it is ("the South Korean newspaper" has no name)."""
    for match in TYPED.finditer(text):
        parts = re.sub(r"^[Tt]he ", "", _without_lead_in(match.group("name") or match.group("typed"))).split()
        while parts and (count := next((n for n in (2, 1) if country_of(" ".join(parts[:n]))), 0)):
            parts = parts[count:]
        if parts and not all(part.lower() in words().unnamed for part in parts):
            yield " ".join(parts)


def _without_lead_in(name: str) -> str:
    """A name without what is capitalised only because it opens the sentence ("Following", "Informants of")."""
    parts = name.split()
    while len(parts) > 1 and parts[0] != "The" and (parts[0].lower() in words().lead_ins or parts[1] == "of"):
        if parts[1] == "of" and len(parts) < 3:
            break
        parts = parts[2:] if parts[1] == "of" else parts[1:]
    while len(parts) > 1 and parts[-1] == "The":
        parts.pop()
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
        yield match.group("name") or match.group("other") or match.group("inverted")
    for match in READ.finditer(text):
        yield _without_lead_in(match.group("name") or match.group("teller") or match.group("where"))
    yield from _called(text)
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
    plain = [re.sub(r"['’]s?$", "", word).lower() for word in words]
    return len(words) > 1 and plain[-1] not in _never() and not _OFFICERS.intersection(plain)


_OFFICERS = frozenset(
    "president minister secretary chief general colonel captain ambassador prince king queen pope mayor governor senator professor director chairman chairwoman spokesman spokeswoman mr mrs ms dr sir"
    " monday tuesday wednesday thursday friday saturday january february march april june july august september october november december ministry nations".split()
)
"""Words that make a name a person's or a body's wherever they stand in it."""


@cache
def _never() -> frozenset[str]:
    read = read_yaml("cues/informants.yaml")
    if not isinstance(read, dict):
        raise ResourceError("a mapping expected", where="cues/informants.yaml")
    nouns = {noun for name in ("state", "body", "spokes", "public_office") for noun in str(read[name]).split()}
    heads, _ = makes()
    days = "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december"
    return (
        frozenset(nouns - {head.lower() for head in heads} - {"service", "agency"})
        | frozenset(days.split())
        | {"mr", "mrs", "dr", "nations", "cross", "securities"}
    )
