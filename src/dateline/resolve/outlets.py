"""Outlets by name: the publishers of a collection, those known to the package, and names that the texts treat as outlets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from dateline.model.span import Span
from dateline.resolve.learning import learnt, typed
from dateline.resolve.passages import quotations
from dateline.resolve.presses import agencies, by_host, is_bare, is_common, key, known, surfaces
from dateline.resolve.report import Report

CUED_BEFORE = re.compile(
    r"(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|[Vv]ia|[Ff]rom|[Bb]y|told|tells|telling|with|in|on|to|reports?|reported|wrote|newspaper|daily|agency|network|channel|broadcaster|magazine|website|[Ss]ource:|©|[Cc]opyright(?: \d{4})?|television|radio)"
    r",?\s+(?:an? |the |The |state-run |local |regional |German |French |public |private )*$"
)
CUED_AFTER = re.compile(
    r"^(?:,? (?:which|an? [\w -]{1,40},|the [\w -]{1,40},|quoting [\w ]{1,40},|citing [\w ]{1,40},))?(?:['’]s? [\w ]{0,30})?\s*(?:has |had |have |first |also |later |earlier |news |newspaper |daily |weekly |tabloid |news agency |agency |television |magazine |TV |channel |network |station |website |site |portal |radio |broadcaster |exclusively )*"
    r"(?:report|(?:was|were) (?:the )?first\b|followed up|understand|spoke\b|learn|ran\b|disclos|describ|detail|counted|estimat|tally|interview|said|says|say|wrote|writes|publish|carr|broadcast|aired|posted|quoted|quotes|cited|cites|claim|reveal|added|adds|noted|notes|told|contributed|identified|showed|show\b|maintain|correspondent|reporter|journalist|released|announced)"
)

_DONE_BY = re.compile(
    r"\b(?:reported|published|broadcast|aired|quoted|cited|carried|released|posted|broken|obtained|seen|reviewed|viewed|issued|written|run|interviewed|confirmed|conducted|disclosed|revealed|relayed|monitored|told|heard)(?: \w+){0,2} by,? (?:the |The )?$"
)
_LINE = re.compile(
    r"\W*(?:(?:with|by|from|via|and|inputs?|additional|reporting|reports?|source|sources|credits?|agenc(?:y|ies)|news|wires?|services?|staff|files?|material|contributed)\W+)*\0"
    r"(?:\W+(?:and|news|agency|service|wire|staff|with|contributed|\0))*\W*",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"(?:\b(?:[Ii]mage|[Pp]hoto(?:graph)?|[Pp]icture|[Vv]ideo|PHOTO|IMAGE|Credit|Getty|File)s?:?(?: (?:copyright|credit|by|courtesy|of|from|via|source):?| [A-Z][\w.-]+){0,4}[:/,]? ?(?:/ ?)?|\w/ ?|\((?:[A-Z][\w.-]*[ /]){1,6}(?:via |/ ?|for )?(?:the |The )?)$"
)
_PARTNER = re.compile(r"['’]?s? (?:affiliate|partner|sister)\b")
"""Behind the name of an outlet that is named for another's sake."""
_PICTURED = re.compile(r"(?:/[A-Z]|,? [Ff]ile\b| [Pp]hoto\b| [Ii]mages?\b|\)? Image caption)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An outlet's name in a text."""

    outlet: str
    span: Span


UNKNOWN = "?"
"""What the key of an outlet begins with that is not known: each report has its own."""


class Directory:
    """The outlets that a collection knows: its publishers, those of the package's table, and names learnt from its texts."""

    def __init__(self, reports: Iterable[Report]):
        reports = list(reports)
        named = {report.id: outlet_of(report) for report in reports}
        self.own: dict[str, str] = {doc: name or f"{UNKNOWN} {doc}" for doc, name in named.items()}
        self._publishers = {key(name): name for name in sorted(set(named.values()), key=len) if name}
        self._table = dict(known())
        found = learnt(reports, self._publishers, self._table)
        called = typed(reports, self._publishers, self._table)
        own = {surface: name for name in self._publishers.values() for surface in surfaces(name)}
        self._names: dict[str, str] = {
            **{surface: key(name) for surface, name in called.items()},
            **{alias: key(name) for alias, name in self._table.items()},
            **{surface: key(name) for surface, name in found.items()},
        }
        self._names |= {surface: key(name) for surface, name in own.items()}
        self._shown: dict[str, str] = {
            key(name): name
            for name in (*called.values(), *self._table.values(), *found.values(), *self._publishers.values())
        }
        self._certain = frozenset(
            {one for one, name in own.items() if not is_bare(one, name)} | {one for one in found if not is_common(one)}
        )
        self._pattern = _alternation(self._names)

    def shown(self, outlet: str) -> str:
        """An outlet's name as it is written."""
        return self._shown.get(outlet, outlet) if self.is_known(outlet) else "an outlet that is not known"

    def is_known(self, outlet: str) -> bool:
        """Whether it is known whose a report is; two whose outlet is not known may be of one."""
        return not outlet.startswith(UNKNOWN)

    def named(self, name: str) -> str | None:
        """The key of an outlet by a name of it; None where the name is no outlet's."""
        return self._names.get(name) or self._names.get(name.removeprefix("The ").removeprefix("the ").strip())

    def is_agency(self, outlet: str) -> bool:
        """Whether an outlet is an agency, whose texts others print."""
        return outlet in agencies()

    def publisher(self, report: Report) -> str:
        """The key of the outlet that published a report."""
        own = self.own[report.id]
        return key(own) if self.is_known(own) else own

    def own_name(self, report: Report) -> str:
        """The name of the outlet that published a report; empty where it is not known."""
        own = self.own[report.id]
        return own if self.is_known(own) else ""

    def find(self, text: str) -> Iterator[Mention]:
        """The outlets named in a text. A name from the table alone counts only beside a word of reporting."""
        is_line = self._is_credit_line(text)
        for match in self._pattern.finditer(text):
            surface = match.group()
            if not is_line and (_is_picture(text, match.start(), match.end()) or _PARTNER.match(text, match.end())):
                continue
            if is_line or surface in self._certain or _cued(text, match.start(), match.end()):
                yield Mention(outlet=self._names[surface], span=Span(*match.span()))

    def _is_credit_line(self, text: str) -> bool:
        """Whether a line does nothing but name who it comes from: "With AFP", "- Reuters", "AFP/Reuters"."""
        return len(text) < 60 and bool(_LINE.fullmatch(self._pattern.sub("\0", text)))


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
    if word == "by" and _DONE_BY.search(text, max(0, start - 60), start):
        return True
    return word not in ("in", "on", "to", "with", "from", "by") or bool(
        re.search(
            r"\b(?:told|spoke|speaking|comments?|statement|interview|said|contribut|reporting|information|inputs?|material|pictures?|footage)\b",
            text[max(0, start - 60) : end + 40],
        )
    )


def _is_picture(text: str, start: int, end: int) -> bool:
    """Whether a name credits a picture: nothing told rests on that."""
    return bool(_PICTURE.search(text, max(0, start - 60), start) or _PICTURED.match(text, end))


def outside_quotations(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that do not stand inside quotation marks."""
    quoted = quotations(text)
    return [mention for mention in mentions if not any(span.covers(mention.span) for span in quoted)]
