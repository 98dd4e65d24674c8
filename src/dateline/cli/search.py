"""``dateline search``."""

from typing import TYPE_CHECKING

import click

from dateline.cli.archived import archive_option, as_of_option, format_option, limit_option
from dateline.cli.tables import Column, Table, show
from dateline.model.when import day_words

if TYPE_CHECKING:
    from dateline.archive.results import Hit

FOUND, NOTHING = 0, 1


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@archive_option
@as_of_option
@limit_option(20)
@format_option
def search(words: tuple[str, ...], where: str, as_of: str | None, limit: int | None, form: str) -> int:
    """Search the text of the reports: all the words, in any form of theirs.

    "Quoted words" are a phrase, OR stands between alternatives, -word must not occur. The best come first. The exit status is 1
    where nothing is found.
    """
    from dateline.archive.question import day_of
    from dateline.archive.search import search as found_in
    from dateline.archive.store import Store

    day = day_of(as_of) if as_of is not None else None
    with Store(where, create=False) as store:
        found = found_in(store, " ".join(map(_again, words)), as_of=day, limit=limit or 20)
    show(TABLE, found, form)
    return FOUND if found else NOTHING


def _again(word: str) -> str:
    """A phrase that the shell has taken out of its quotation marks is put into them again; "craters OR graves" is no phrase."""
    is_query = '"' in word or " OR " in word or any(part.startswith("-") for part in word.split())
    return f'"{word}"' if " " in word and not is_query else word


def _line(hit: "Hit") -> str:
    parts = [hit.title or "(no title)", hit.publisher or "publisher not known"]
    parts.append(day_words(hit.published) if hit.published else "no date")
    if hit.corrected_by:
        parts.append(f"CORRECTED OR WITHDRAWN in {', '.join(hit.corrected_by)}")
    return f"{hit.document}  {' · '.join(parts)} · {hit.excerpt}"


COLUMNS: "tuple[Column[Hit], ...]" = (
    Column("document", lambda hit: hit.document),
    Column("version", lambda hit: hit.version),
    Column("title", lambda hit: hit.title),
    Column("publisher", lambda hit: hit.publisher),
    Column("published", lambda hit: hit.published),
    Column("url", lambda hit: hit.url),
    Column("claims", lambda hit: hit.claims),
    Column("excerpt", lambda hit: hit.excerpt),
    Column("corrected or withdrawn in", lambda hit: hit.corrected_by),
)
TABLE: "Table[Hit]" = Table(COLUMNS, (COLUMNS[0], *COLUMNS[2:5], *COLUMNS[7:]), _line, "no report with these words")
