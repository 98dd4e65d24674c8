"""Web pages, saved or fetched: the report by trafilatura, the date by what the page's statements agree on."""

import re
from collections.abc import Iterator
from datetime import date

from lxml.html import HtmlElement

from dateline.ingest.decode import decode
from dateline.ingest.reader import UNDATED, Given, Reader, document
from dateline.model.document import Document, PublishedFrom
from dateline.model.errors import EmptyInput

SHORT = 250
FEWEST_WORDS = 8
_CAPTIONS = ["//figcaption"]
_SITE_PARTS = re.compile(r"\s+(?:[|»•·]|[-–—])\s+")
_STANDFIRST = re.compile(
    r"standfirst|sub-?title|sub-?head|\bdek\b|\bdeck\b|article__?-?(?:summary|intro|lead)|\blede\b|strapline",
    re.IGNORECASE,
)


class HtmlReader(Reader):
    """HTML and XHTML; unclosed and badly nested pages are read as a browser reads them."""

    suffixes = (".html", ".htm", ".xhtml", ".shtml")
    media_types = ("text/html", "application/xhtml+xml")
    limit = 20_000_000

    def read(self, data: bytes, given: Given) -> Iterator[Document]:
        """One page, one document."""
        page = decode(data, where=given.where, declared=given.encoding)
        yield read_html(page, given)


PLUGIN = HtmlReader()


def read_html(page: str, given: Given) -> Document:
    """The report on a page: headline, an empty line, then a line for each paragraph, bullet or heading."""
    from dateline.ingest.pagedata import page_data
    from dateline.ingest.pagedate import page_date

    tree = _tree(page, given.where)
    data = page_data(tree)
    title = _without_site(_heading(tree, data.title), data.publisher)
    day: date | None = None if given.published else page_date(tree, data, given.url)
    body = _body(page, given.url, data.body)
    if len(body.split()) < FEWEST_WORDS:
        raise EmptyInput(
            "no report was found on the page",
            where=given.where,
            advice="save its text as .txt, or give the article's own page",
        )
    return document(
        _assembled(title, _standfirst(tree, body, data.summary), body),
        given,
        title=title,
        publisher=data.publisher,
        byline=data.byline,
        published=(day, PublishedFrom.METADATA) if day else UNDATED,
        wrapped=False,
    )


def _tree(page: str, where: str | None) -> HtmlElement:
    from trafilatura.utils import load_html

    tree = load_html(page)
    if tree is None:
        raise EmptyInput("the page is empty or no HTML", where=where, advice="give a saved page with text in it")
    return tree


def _body(page: str, url: str | None, stated: str | None) -> str:
    """Trafilatura's text; where it finds next to nothing, what the page's data hold, or a search for more at less precision."""
    from trafilatura import extract

    text = (extract(page, url=url, include_comments=False, prune_xpath=_CAPTIONS) or "").strip()
    if len(text) >= SHORT:
        return text
    if stated and len(stated) > max(SHORT, len(text)):
        return re.sub(r"<[^>]+>", " ", stated).strip()
    return max(
        text,
        (extract(page, url=url, include_comments=False, favor_recall=True, prune_xpath=_CAPTIONS) or "").strip(),
        key=len,
    )


def _heading(tree: HtmlElement, stated: str | None) -> str | None:
    """The headline as the page shows it: the first heading that agrees with what the page's data call it."""
    shown = [" ".join(h.text_content().split()) for h in tree.iter("h1")]
    if stated:
        stated = " ".join(stated.split())
        start = stated.casefold()[:25]
        return next((text for text in shown if text and text.casefold().startswith(start)), stated)
    found = next((text for text in shown if len(text) > 10), None)
    name = tree.find(".//title")
    return found or (" ".join(name.text_content().split()) if name is not None else None) or None


def _without_site(title: str | None, publisher: str | None) -> str | None:
    """The headline without the outlet's name that titles of windows carry ("... | Steppe News")."""
    if title is None:
        return None
    parts = _SITE_PARTS.split(title)
    if len(parts) < 2:
        return title
    from dateline.ingest.bylines import is_outlet

    last = parts[-1].strip()
    same = publisher is not None and (
        last.casefold() in publisher.casefold() or publisher.casefold() in last.casefold()
    )
    return (
        title[: title.rindex(last)].rstrip(" |»•·-–—")
        if same or is_outlet(last) or last.endswith((".com", ".org", ".net"))
        else title
    )


def _standfirst(tree: HtmlElement, body: str, summary: str | None) -> str | None:
    """The summary shown under the headline, part of the report, where the extraction left it out.

    It is known by its class, or because it is the very description that the page gives of itself.
    """
    folded = " ".join(body.split())
    wanted = " ".join((summary or "").split())
    for element in tree.iter("p", "h2", "h3", "div", "span"):
        if len(element) > 3 or not _shown(element):
            continue
        text = " ".join(element.text_content().split())
        if 40 <= len(text) <= 400 and (text == wanted or _is_standfirst(element)):
            return None if text[:60] in folded else text
    return None


def _shown(element: HtmlElement) -> bool:
    return not any(
        parent.tag in ("nav", "footer", "aside", "figure", "noscript", "template") for parent in element.iterancestors()
    )


def _is_standfirst(element: HtmlElement) -> bool:
    """Whether the element is called a standfirst and stands behind a headline with none of its own kind before it."""
    marks = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('data-testid') or ''}"
    if _STANDFIRST.search(marks) is None:
        return False
    before = element.xpath("preceding::h1 | ancestor::header//h1")
    return bool(before) and not element.xpath("ancestor::ul | ancestor::li | ancestor::a")


def _assembled(title: str | None, standfirst: str | None, body: str) -> str:
    """Headline, standfirst, body; the body's own copy of the headline is not doubled."""
    lines = body.split("\n")
    if title and " ".join(lines[0].split()).casefold() == title.casefold():
        lines = lines[1:]
    head = [part for part in (title, standfirst) if part]
    return "\n".join([*head, "", *lines] if head else lines)
