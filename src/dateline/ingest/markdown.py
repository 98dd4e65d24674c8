"""Markdown: its front matter is metadata, its marks are dropped, and the words are read as plain text."""

import re
from collections.abc import Iterator

import yaml

from dateline.ingest import published
from dateline.ingest.decode import decode
from dateline.ingest.reader import Given, Reader, document
from dateline.model.document import Document, PublishedFrom

_FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<body>.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_MARKS = tuple(
    (re.compile(pattern, re.MULTILINE), put)
    for pattern, put in (
        (r"(?s)^(?:```|~~~).*?^(?:```|~~~)[ \t]*$", ""),
        (r"(?s)<!--.*?-->", ""),
        (r"!\[[^\]]*\]\([^)]*\)", ""),
        (r"\[([^\]]+)\]\((?:[^()]|\([^()]*\))*\)", r"\1"),
        (r"\[([^\]]+)\]\[[^\]]*\]", r"\1"),
        (r"^[ \t]*\[[^\]]+\]:[ \t]*\S+.*$", ""),
        (r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", r"\1"),
        (r"^[ \t]{0,3}>[ \t]?", ""),
        (r"^[ \t]*(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$", ""),
        (r"(?<![\w*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])", r"\2"),
        (r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2"),
        (r"`([^`\n]+)`", r"\1"),
        (r"<(https?://[^>]+)>", r"\1"),
        (r"\\([\\`*_{}\[\]()#+.!>-])", r"\1"),
    )
)
_HEADING = re.compile(r"^(?:(?P<marks>#{1,6})[ \t]+)(?P<title>[^\r\n]+?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)


class MarkdownReader(Reader):
    """Markdown; ``document.text`` is the text without the marks, as with a web page."""

    suffixes = (".md", ".markdown", ".mdown")
    media_types = ("text/markdown",)

    def read(self, data: bytes, given: Given) -> Iterator[Document]:
        """One file, one document."""
        text = decode(data, where=given.where, declared=given.encoding)
        front = _front_matter(text)
        day = next(
            (
                found
                for key in ("date", "published", "pubdate", "published_at")
                if (found := published.parse(front.get(key, "")))
            ),
            None,
        )
        heading = _HEADING.search(text)
        yield document(
            plain(text),
            given,
            title=front.get("title") or (plain(heading["title"]) if heading else None),
            publisher=front.get("publisher") or front.get("source") or front.get("outlet"),
            byline=front.get("author") or front.get("byline"),
            published=(day, PublishedFrom.METADATA) if day else None,
        )


PLUGIN = MarkdownReader()


def plain(text: str) -> str:
    """The words without front matter, link targets, images and marks of emphasis, headings and quotation."""
    text = _FRONT.sub("", text)
    for mark, put in _MARKS:
        text = mark.sub(put, text)
    return text


def _front_matter(text: str) -> dict[str, str]:
    """The fields of the YAML block at the top, as words; what is no mapping is no front matter."""
    match = _FRONT.match(text)
    if match is None:
        return {}
    try:
        found = yaml.safe_load(match["body"])
    except (yaml.YAMLError, ValueError):
        return {}
    return {str(key).lower(): str(value) for key, value in found.items() if value} if isinstance(found, dict) else {}
