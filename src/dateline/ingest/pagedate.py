"""The publication date of a web page: what its data, its address and its headline agree on.

htmldate finds a date on nearly every page, also where the page gives several; here a wrong date is worse than none. What the
page calls "published" counts first, and is dropped where the address or the marked-up date contradict it. Without such a statement
htmldate's answer needs a second witness: the date that stands beside the headline, or a page with no other date on it.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from htmldate import find_date
from lxml.html import HtmlElement

from dateline.ingest import published
from dateline.ingest.pagedata import PageData

NEAR_BEFORE, NEAR_AFTER = 6, 16
_LEAD = re.compile(r"^[\W_]*(?:by [^|•·,]{2,60}[|•·,-]|in [^|•·]{2,30}[|•·]|[A-Z][\w ]{2,30}[|•·])\s*")
_NOT_READ = frozenset({"script", "style", "noscript", "template", "svg"})


def page_date(tree: HtmlElement, data: PageData, url: str | None) -> date | None:
    """The day on which the page says it was published, or none where its statements conflict."""
    address = published.in_url(url) if url else None
    if data.published:
        return _agreed(data, address)
    beside = set(_beside_headline(tree, data.title))
    if address:
        return address if not beside or any(_close(address, day) for day in beside) else None
    if data.marked and len(set(data.marked)) == 1:
        return data.marked[0] if not beside or data.marked[0] in beside else None
    return _guessed(tree, url, beside, data)


def _agreed(data: PageData, address: date | None) -> date | None:
    """One day out of the stated ones, if they and the other witnesses lie within a day of each other (time zones)."""
    days = set(data.published)
    if address and any(_close(address, day) for day in days):
        return address
    first = min(days)
    if address or max(days) - first > timedelta(days=1):
        return None
    marked = data.marked if len(set(data.marked)) == 1 else []  # several are those of other items on the page
    witnesses = [day for day in data.general + marked if not _later_edit(day, data)]
    return None if witnesses and not any(_close(first, day) for day in witnesses) else first


def _later_edit(day: date, data: PageData) -> bool:
    return day in data.modified and day not in data.published and day in data.marked


def _close(one: date, other: date) -> bool:
    return abs(one - other) <= timedelta(days=1)


def _guessed(tree: HtmlElement, url: str | None, beside: set[date], data: PageData) -> date | None:
    """Htmldate's answer, where the headline's neighbourhood gives the same or the page gives no other date."""
    found = find_date(tree, url=url, original_date=True, extensive_search=False)
    day = published.parse(found) if found else None
    if len(beside) == 1:
        only = next(iter(beside))
        return only if day in (only, None) else None
    if beside:
        return day if day in beside and not data.general else None
    if day is None:
        return None
    others = set(data.general) or set(_all_dates(tree))
    return day if len(others - {day}) <= 1 and day in others else None


def _beside_headline(tree: HtmlElement, title: str | None) -> Iterator[date]:
    """Dates in the short pieces of text that stand just before and after the headline."""
    pieces, at = _pieces(tree, title)
    if at is None:
        return
    for piece in pieces[max(0, at - NEAR_BEFORE) : at + NEAR_AFTER]:
        if len(piece) < 90 and (found := published.stated(_LEAD.sub("", piece))) and found.rank < 2:
            yield found.day


def _pieces(tree: HtmlElement, title: str | None) -> tuple[list[str], int | None]:
    """The page's pieces of text in order, and the index of the headline among them."""
    headings = [h for h in tree.iter("h1") if len(h.text_content().strip()) > 10] or list(tree.iter("h1"))
    wanted = (title or "").casefold()[:40]
    heading = next((h for h in headings if wanted and wanted in " ".join(h.text_content().split()).casefold()), None)
    if heading is None:
        heading = next(iter(headings), None)
    pieces: list[str] = []
    at: int | None = None
    for element in tree.iter():
        if element is heading:
            at = len(pieces)
        if isinstance(element.tag, str) and element.tag not in _NOT_READ and element.text and element.text.strip():
            pieces.append(" ".join(element.text.split()))
        if element.tail and element.tail.strip():
            pieces.append(" ".join(element.tail.split()))
    return pieces, at


def _all_dates(tree: HtmlElement) -> Iterable[date]:
    """Every full date in the page's text and in the attributes that hold dates."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in _NOT_READ:
            continue
        for value in (
            element.get("datetime"),
            element.get("content"),
            element.get("title"),
            element.text,
            element.tail,
        ):
            if value and len(value) < 400 and (day := published.parse(value)):
                yield day
