"""Full text search over the reports."""

from datetime import date

from sqlalchemy import select

from dateline.archive.conditions import shown
from dateline.archive.doubts import corrections
from dateline.archive.results import Hit, Rows
from dateline.archive.schema import document, version
from dateline.archive.store import Store
from dateline.model.safe import safe_line

MARKS = ("\ue000", "\ue001")
"""Stand around the words that fit in an excerpt (private use: no text of a report shows them)."""


def search(store: Store, query: str, *, as_of: date | None = None, limit: int = 20) -> Rows[Hit]:
    """The reports with these words, the best first; of each the newest version, or that of a day."""
    ranked = store.text.ranked(query).subquery()
    found = (
        select(version, document.c.key)
        .join(ranked, ranked.c.id == version.c.id)
        .join(document, document.c.id == version.c.document_id)
        .where(shown(version, as_of))
        .order_by(ranked.c.rank, version.c.published.desc(), version.c.id)
        .limit(limit)
    )
    with store.reading() as connection:
        rows = connection.execute(found).mappings().all()
        numbers = [row["id"] for row in rows]
        excerpts = connection.execute(store.text.excerpts(query, numbers, MARKS)) if rows else ()
        shown_as: dict[int, str] = {row[0]: row[1] for row in excerpts}
    later = corrections(store, [row["key"] for row in rows], as_of=as_of)
    same = ("title", "publisher", "published", "url", "claims")
    return Rows(
        Hit(
            document=row["key"],
            version=row["number"],
            excerpt=_excerpt(shown_as.get(row["id"], "")),
            corrected_by=later.get(row["key"], ()),
            **{name: row[name] for name in same},
        )
        for row in rows
    )


def _excerpt(text: str) -> str:
    """The excerpt on one line, marked with [[ ]]."""
    open_, close = MARKS
    return safe_line(text.replace(open_, "[[").replace(close, "]]"))
