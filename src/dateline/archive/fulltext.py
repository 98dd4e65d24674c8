"""Full text search, in the words of each database: FTS5 on SQLite, tsvector on PostgreSQL.

On both a query is words that must all occur, "quoted phrases", alternatives with OR, and -word for what must not occur; word
forms are folded by an English stemmer. What a stranger types can never be a syntax error.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, column, func, literal_column, select, table

from dateline.archive.schema import claim, version, version_text
from dateline.model.errors import InputError

LONGEST = 200_000
"""Characters of a text that PostgreSQL looks in: a tsvector holds one megabyte."""
_PART = re.compile(r'(-?)"([^"]*)"?|(\S+)')

# The search tables of SQLite: the first looks into the texts of versions, the second keeps no text at all.
version_words = table("version_words", column("rowid"), column("title"), column("text"), column("rank"))
claim_words = table("claim_words", column("rowid"), column("sentence"), column("rank"))


def plain_words(value: str) -> str:
    """Without diacritics, and with a space for each mark that is not seen: what FTS5 does by itself."""
    if value.isascii():
        return value
    letters = (char for char in unicodedata.normalize("NFKD", value) if not unicodedata.combining(char))
    return "".join(" " if unicodedata.category(char) == "Cf" else char for char in letters)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, taken apart: of each of ``wanted`` one alternative must occur, of ``unwanted`` nothing may."""

    wanted: tuple[tuple[str, ...], ...]
    unwanted: tuple[str, ...]


def asked(query: str) -> Asked:
    """Words, "phrases", OR between two of them, and -word; anything else that is typed is only words."""
    wanted: list[list[str]] = []
    unwanted: list[str] = []
    alternative = False
    for minus, phrase, word in _PART.findall(query):
        if word == "OR" and wanted:
            alternative = True
            continue
        banned = minus == "-" or (word.startswith("-") and len(word) > 1)
        kept = (phrase or word.removeprefix("-" if banned else "")).replace('"', " ").replace("\x00", " ")
        if not any(char.isalnum() for char in kept):
            continue
        if banned:
            unwanted.append(kept)
        elif alternative:
            wanted[-1].append(kept)
        else:
            wanted.append([kept])
        alternative = False
    if not wanted:
        raise InputError("no words to look for", where=query or None, advice="give at least one word")
    return Asked(tuple(map(tuple, wanted)), tuple(unwanted))


class FullText:
    """What the two databases do alike, each in its own words."""

    def index_version(self, connection: Connection, number: int, title: str | None, body: str) -> None:
        """Make a version's text findable."""
        raise NotImplementedError

    def index_claims(self, connection: Connection, sentences: Sequence[tuple[int, str]]) -> None:
        """Make claims findable by their sentences."""
        raise NotImplementedError

    def claims(self, query: str) -> Select[Any]:
        """Row numbers of the claims whose sentence fits."""
        raise NotImplementedError

    def ranked(self, query: str) -> Select[Any]:
        """Row number (``id``) and ``rank``, least is best, of the versions that fit."""
        raise NotImplementedError

    def excerpts(self, query: str, numbers: Sequence[int], marks: tuple[str, str]) -> Select[Any]:
        """Row number (``id``) and ``excerpt`` of these versions, the words that fit between the marks."""
        raise NotImplementedError


class SQLiteText(FullText):
    """FTS5."""

    def index_version(self, connection: Connection, number: int, title: str | None, body: str) -> None:
        """A row of the search table."""
        connection.execute(version_words.insert().values(rowid=number, title=title, text=body))

    def index_claims(self, connection: Connection, sentences: Sequence[tuple[int, str]]) -> None:
        """Rows of the search table."""
        if sentences:
            rows = [{"rowid": number, "sentence": words} for number, words in sentences]
            connection.execute(claim_words.insert(), rows)

    def claims(self, query: str) -> Select[Any]:
        """By their sentences."""
        return select(claim_words.c.rowid).where(_match("claim_words", query))

    def ranked(self, query: str) -> Select[Any]:
        """By bm25, the title counted four times."""
        rank = func.bm25(literal_column("version_words"), 4.0, 1.0)
        return select(version_words.c.rowid.label("id"), rank.label("rank")).where(_match("version_words", query))

    def excerpts(self, query: str, numbers: Sequence[int], marks: tuple[str, str]) -> Select[Any]:
        """By FTS5's own snippets."""
        excerpt = func.snippet(literal_column("version_words"), 1, *marks, "…", 24)
        return select(version_words.c.rowid.label("id"), excerpt.label("excerpt")).where(
            _match("version_words", query), version_words.c.rowid.in_(numbers)
        )


def _match(name: str, query: str) -> ColumnElement[bool]:
    return literal_column(name).bool_op("MATCH")(bindparam(None, fts_query(query)))


def fts_query(query: str) -> str:
    """What was typed, for FTS5, every word quoted."""
    parts = asked(query)
    found = " AND ".join(f"({' OR '.join(map(_quoted, words))})" for words in parts.wanted)
    return f"({found})" + "".join(f" NOT {_quoted(words)}" for words in parts.unwanted)


def _quoted(words: str) -> str:
    return f'"{words}"'


class PostgreSQLText(FullText):
    """tsvector and GIN."""

    def index_version(self, connection: Connection, number: int, title: str | None, body: str) -> None:
        """Title before text in weight."""
        words = func.setweight(_vector(title or ""), literal_column("'A'")).op("||")(_vector(body))
        connection.execute(version.update().where(version.c.id == number).values(words=words))

    def index_claims(self, connection: Connection, sentences: Sequence[tuple[int, str]]) -> None:
        """The column of each."""
        if sentences:
            words = func.to_tsvector("english", bindparam("said"))
            line = claim.update().where(claim.c.id == bindparam("row")).values(words=words)
            connection.execute(
                line, [{"row": number, "said": plain_words(words_said)} for number, words_said in sentences]
            )

    def claims(self, query: str) -> Select[Any]:
        """By their sentences."""
        return select(claim.c.id).where(claim.c.words.bool_op("@@")(ts_query(query)))

    def ranked(self, query: str) -> Select[Any]:
        """By cover density."""
        wanted = ts_query(query)
        rank = -func.ts_rank_cd(version.c.words, wanted)
        return select(version.c.id, rank.label("rank")).where(version.c.words.bool_op("@@")(wanted))

    def excerpts(self, query: str, numbers: Sequence[int], marks: tuple[str, str]) -> Select[Any]:
        """By PostgreSQL's own headlines."""
        options = f"StartSel={marks[0]}, StopSel={marks[1]}, MaxWords=24, MinWords=12, MaxFragments=1"
        excerpt = func.ts_headline("english", func.left(version_text.c.text, LONGEST), ts_query(query), options)
        number = version_text.c.version_id
        return select(number.label("id"), excerpt.label("excerpt")).where(number.in_(numbers))


def _vector(words: str) -> ColumnElement[Any]:
    return func.to_tsvector("english", plain_words(words[:LONGEST]))


def ts_query(query: str) -> ColumnElement[Any]:
    """What was typed, for PostgreSQL."""
    parts = asked(query)
    wanted = [reduce(lambda one, other: one.op("||")(other), map(_phrase, words)) for words in parts.wanted]
    unwanted = [func.tsquery_not(_phrase(words)) for words in parts.unwanted]
    return reduce(lambda one, other: one.op("&&")(other), [*wanted, *unwanted])


def _phrase(words: str) -> ColumnElement[Any]:
    return func.phraseto_tsquery("english", plain_words(words))


FULL_TEXT: dict[str, FullText] = {"sqlite": SQLiteText(), "postgresql": PostgreSQLText()}
"""By the name of the dialect."""
