"""Task ``actors``: a phrase to country and sector. A row is id, text, context (text or null), query_date (any form, or null)."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dateline.annotate.actors.facts import Facts
from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.entities.knowledge import Knowledge
from dateline.evaluate.base import Row
from dateline.pipeline.config import Profile

MONTHS = "january february march april may june july august september october november december".split()
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WRITTEN = re.compile(r"(\d{1,2}) ([A-Za-z]+) (\d{4})")


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """Country (or organisation) and sectors of each phrase.

    "Today" is the day on which the rows were written, which they do not say: no earlier than the last day they ask for.
    """
    rows = list(rows)
    days = [day for row in rows if (day := asked(row.get("query_date")))]
    today = max(days, default=None)
    resolver = Resolver(cities=Knowledge().city)
    for row in rows:
        on = asked(row.get("query_date")) or (today if row.get("query_date") else None)
        facts = resolver.resolve(row["text"], on=on, context=row.get("context") or "")
        yield {"id": row["id"], **coded(facts)}


def asked(text: str | None) -> date | None:
    """The day asked for: ISO or "10 May 2015"; None where none is, or where it is "today"."""
    if not text:
        return None
    if found := _ISO.match(text):
        return date(*map(int, found.groups()))
    if (found := _WRITTEN.match(text)) and found.group(2).lower() in MONTHS:
        return date(int(found.group(3)), MONTHS.index(found.group(2).lower()) + 1, int(found.group(1)))
    return None


def coded(facts: Facts) -> dict[str, Any]:
    """Facts in the scorer's shape; a country named by itself has no sector."""
    sectors = facts.sectors
    return {
        "country": facts.code or "",
        "code_1": sectors[0] if sectors else "",
        "code_2": sectors[1] if len(sectors) > 1 else "",
        "wiki": facts.name or "",
        "none": not facts.is_known,
    }
