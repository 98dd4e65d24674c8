"""A record as it shows itself in a notebook: the item with its evidence marked, and its claims. Markup only, no script."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise
from typing import Protocol

from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.safe import safe, safe_line
from dateline.model.source import NonResponse
from dateline.model.when import by_time, day_words, time_words
from dateline.model.words import (
    PUBLISHED_FROM,
    chain_words,
    event_words,
    factuality_words,
    figures_words,
    place_words,
    silence_words,
)

MARK = "background:#ffe9a8;color:#111;padding:0 .1em;border-radius:.2em"
SILENT = "background:#e3e3e3;color:#111;padding:0 .1em;border-radius:.2em"
GREY = "color:#888"
CELL = "text-align:left;vertical-align:top;padding:.3em .6em"
COLUMNS = ("", "when", "who did what to whom", "where", "figures", "certainty", "according to")


class Shown(Protocol):
    """What a record is to its picture; the record itself is built on this module."""

    @property
    def document(self) -> Document:
        """The item."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What it claims."""

    @property
    def nonresponses(self) -> tuple[NonResponse, ...]:
        """Who did not answer."""


def shown(text: str) -> str:
    """Text of others, on one line, safe and escaped."""
    return escape(safe_line(text))


def fragment(record: Shown) -> str:
    """The record as one HTML element, everything in it escaped."""
    return f'<div class="dateline-record" style="max-width:60em">{_head(record)}{_text(record)}{_claims(record)}</div>'


def _head(record: Shown) -> str:
    document = record.document
    parts = [shown(document.publisher or "publisher not known")]
    if document.published is not None:
        parts.append(f"published {day_words(document.published)} ({PUBLISHED_FROM[document.published_from]})")
    else:
        parts.append("publication date not known")
    return f"<p><strong>{shown(document.title or '(no title)')}</strong><br>{' · '.join(parts)}</p>"


def _text(record: Shown) -> str:
    text = record.document.text
    return f'<div style="white-space:pre-wrap">{"".join(_marked(record, text))}</div>'


def _marked(record: Shown, text: str) -> Iterator[str]:
    """The text cut where a mark begins or ends; what two claims share is marked once, with both numbers."""
    edges = {0, len(text)}
    for span in (*(c.span for c in record.claims), *(n.span for n in record.nonresponses), *record.document.furniture):
        edges |= {span.start, span.end}
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(text))
    for start, end in pairwise(cuts):
        piece = escape(safe(text[start:end]))
        numbers = [claim.id for claim in record.claims if claim.span.start <= start and end <= claim.span.end]
        if numbers:
            title = escape(", ".join(numbers), quote=True)
            yield f'<mark style="{MARK}" title="{title}">{piece}</mark>'
        elif any(n.span.start <= start and end <= n.span.end for n in record.nonresponses):
            yield f'<span style="{SILENT}" title="no response">{piece}</span>'
        elif any(span.start <= start and end <= span.end for span in record.document.furniture):
            yield f'<span style="{GREY}" title="page furniture">{piece}</span>'
        else:
            yield piece


def _claims(record: Shown) -> str:
    if not record.claims and not record.nonresponses:
        return "<p>no claims</p>"
    head = "".join(f'<th style="{CELL}">{name}</th>' for name in COLUMNS)
    rows = "".join(_row(claim) for claim in sorted(record.claims, key=by_time))
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>" if record.claims else ""
    silent = "".join(f"<li>{shown(silence_words(nonresponse))}</li>" for nonresponse in record.nonresponses)
    return table + (f"<p>Did not respond:</p><ul>{silent}</ul>" if silent else "")


def _row(claim: Claim) -> str:
    cells = (
        claim.id,
        time_words(claim.time),
        event_words(claim),
        place_words(claim.place),
        figures_words(claim.figures),
        factuality_words(claim.factuality),
        chain_words(claim.sources),
    )
    return "<tr>" + "".join(f'<td style="{CELL}">{shown(cell)}</td>' for cell in cells) + "</tr>"
