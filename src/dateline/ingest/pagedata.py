"""What a web page says of itself: JSON-LD, meta elements, microdata. Title, publisher, byline, and the dates it states."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from lxml.etree import _Element as Element
from lxml.html import HtmlElement

from dateline.ingest import published

_ARTICLE = re.compile(
    r"(?:Article|NewsArticle|Report\w*|BlogPosting|Posting|LiveBlog\w*|WebPage|Review|Recipe|CreativeWork|Story|PressRelease)$"
)
_PUBLISHED = frozenset(
    [
        "article:published_time",
        "article:published",
        "og:published_time",
        "og:article:published_time",
        "published_time",
        "pubdate",
        "publish-date",
        "publish_date",
        "publishdate",
        "date.issued",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.created",
        "datepublished",
        "publicationdate",
        "publication_date",
        "article.published",
        "article_date_original",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "parsely-pub-date",
        "originalpublicationdate",
        "dcsext.articlefirstpublished",
        "rnews:datepublished",
        "displaydate",
        "citation_publication_date",
        "citation_online_date",
        "created",
        "date_published",
        "ptime",
        "published",
        "article.created",
        "bt:pubdate",
        "prism.publicationdate",
        "shareaholic:article_published_time",
        "first_published",
        "analyticsattributes.articledate",
    ]
)
_GENERAL = frozenset(
    ["date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.available", "parsely-page", "sort_date", "pagedate"]
)
_MODIFIED = frozenset(
    [
        "article:modified_time",
        "og:updated_time",
        "last-modified",
        "lastmod",
        "dcterms.modified",
        "dc.modified",
        "modified_time",
        "updated_time",
    ]
)
_SITE = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre", "twitter:site:name")
_AUTHOR = (
    "author",
    "article:author",
    "dc.creator",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dcterms.creator",
    "twitter:data1",
)
_ADDRESS = re.compile(r"^(?:https?:|www\.|@)|/")
_BY = re.compile(r"^\s*(?:by|written by|author:?)\s+", re.IGNORECASE)


@dataclass(slots=True)
class PageData:
    """The page's own words about itself; each date with the kind of place that states it."""

    title: str | None = None
    summary: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: list[date] = field(default_factory=list)
    general: list[date] = field(default_factory=list)
    modified: list[date] = field(default_factory=list)
    marked: list[date] = field(default_factory=list)
    body: str | None = None


def page_data(tree: HtmlElement) -> PageData:
    """Collect what the page states."""
    data = PageData()
    for item in _linked_data(tree):
        _take_item(item, data)
    metas = _metas(tree)
    for name, content in metas:
        _take_date(name, content, data)
    by_name = dict(reversed(metas))
    data.title = by_name.get("og:title") or data.title or by_name.get("twitter:title")
    data.summary = _first(by_name, ("og:description", "description", "twitter:description"))
    data.publisher = _first(by_name, _SITE) or data.publisher
    data.byline = data.byline or _person(_first(by_name, _AUTHOR))
    data.marked = list(_marked(tree))
    return data


def _linked_data(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    """The objects of all JSON-LD scripts, those within ``@graph`` and lists too; what does not parse is passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        text = re.sub(
            r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*;?\s*$", "", script.text_content()
        ).strip()
        try:
            found = json.loads(text, strict=False)
        except (json.JSONDecodeError, RecursionError):
            yield from _salvaged(text)
            continue
        yield from _objects(found)


def _salvaged(text: str) -> Iterator[Mapping[str, object]]:
    """Dates out of JSON-LD that is not valid JSON."""
    if match := re.search(r'"datePublished"\s*:\s*"([^"]+)"', text):
        yield {"@type": "Article", "datePublished": match[1]}


def _objects(found: object) -> Iterator[Mapping[str, object]]:
    if isinstance(found, list):
        for one in found:
            yield from _objects(one)
    elif isinstance(found, dict):
        yield found
        yield from _objects(found.get("@graph"))
        yield from _objects(found.get("mainEntity"))


def _take_item(item: Mapping[str, object], data: PageData) -> None:
    kinds = item.get("@type")
    listed = [str(kind) for kind in kinds] if isinstance(kinds, list) else [str(kinds)]
    if not any(_ARTICLE.search(kind) for kind in listed):
        return
    for key, into in (("datePublished", data.published), ("dateModified", data.modified)):
        if (value := item.get(key)) and (day := published.parse(str(value))):
            into.append(day)
    data.title = data.title or _text(item.get("headline"))
    data.publisher = data.publisher or _named(item.get("publisher"))
    data.byline = data.byline or _person(_named(item.get("author")))
    data.body = data.body or _text(item.get("articleBody"))


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _named(value: object) -> str | None:
    if isinstance(value, list):
        names = [name for one in value if (name := _named(one))]
        return " and ".join(dict.fromkeys(names)) or None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _person(name: str | None) -> str | None:
    """A person's name; addresses and handles are none."""
    if not name or _ADDRESS.search(name) or len(name) > 120:
        return None
    return _BY.sub("", name).strip() or None


def _metas(tree: HtmlElement) -> list[tuple[str, str]]:
    found = []
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = (meta.get("content") or meta.get("value") or "").strip()
        if name and content:
            found.append((name.lower(), content))
    return found


def _first(by_name: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((by_name[name] for name in names if by_name.get(name)), None)


def _take_date(name: str, content: str, data: PageData) -> None:
    for names, into in ((_PUBLISHED, data.published), (_GENERAL, data.general), (_MODIFIED, data.modified)):
        if name in names and (day := published.parse(content)):
            into.append(day)


def _marked(tree: HtmlElement) -> Iterator[date]:
    """Dates that the markup calls those of publication: microdata, ``pubdate``, hAtom, ``entry-date``."""
    for element in tree.iter("time", "span", "abbr", "p", "div", "li"):
        if _says_published(element):
            words = element.text_content().strip()
            value = element.get("content") or element.get("datetime") or element.get("title") or words[:80]
            if (day := published.parse(value)) or (len(words) < 80 and (day := published.parse(words))):
                yield day


def _says_published(element: Element) -> bool:
    marks = " ".join(element.get(name) or "" for name in ("itemprop", "property", "class")).lower()
    if element.get("pubdate") is not None:
        return True
    return (
        re.search(
            r"datepublished|\bpublished\b(?!-by)|entry-date|pubdate|pub-date|publish-date|published-date|dt-published|date-published",
            marks,
        )
        is not None
    )
