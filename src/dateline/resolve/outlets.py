"""Outlets by name: the publishers of a collection, those known to the package, and names that the texts treat as outlets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from dateline.model.span import Span
from dateline.resolve.learning import learnt
from dateline.resolve.passages import quotations
from dateline.resolve.presses import agencies, by_host, key, known, surfaces
from dateline.resolve.report import Report

CUED_BEFORE = re.compile(
    r"(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|[Vv]ia|[Ff]rom|[Bb]y|told|tells|telling|with|in|on|to|reports?|reported|wrote|newspaper|daily|agency|network|channel|broadcaster|magazine|website|[Ss]ource:|©|[Cc]opyright(?: \d{4})?|television|radio)"
    r",?\s+(?:an? |the |The |state-run |local |regional |German |French |public |private )*$"
)
CUED_AFTER = re.compile(
    r"^(?:,? (?:which|an? [\w -]{1,40},|the [\w -]{1,40},|quoting [\w ]{1,40},|citing [\w ]{1,40},))?(?:['’]s? [\w ]{0,30})?\s*(?:has |had |have |first |also |later |news |newspaper |news agency |agency |television |magazine |TV )*"
    r"(?:report|said|says|say|wrote|writes|publish|carr|broadcast|aired|posted|quoted|quotes|cited|cites|claim|reveal|added|adds|noted|notes|told|contributed|identified|showed|show\b|correspondent|reporter|journalist|released|announced)"
)


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
        found = learnt(reports, self._publishers, self._table)
        own = {surface: name for name in self._publishers.values() for surface in surfaces(name)}
        self._names: dict[str, str] = {
            **{alias: key(name) for alias, name in self._table.items()},
            **{surface: key(name) for surface, name in found.items()},
        }
        self._names |= {surface: key(name) for surface, name in own.items()}
        self._shown: dict[str, str] = {
            key(name): name for name in (*self._table.values(), *found.values(), *self._publishers.values())
        }
        self._certain = frozenset(own) | frozenset(found)
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


def _alternation(names: dict[str, str]) -> re.Pattern[str]:
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w]|-\w)")


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


def outside_quotations(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that do not stand inside quotation marks."""
    quoted = quotations(text)
    return [mention for mention in mentions if not any(span.covers(mention.span) for span in quoted)]
