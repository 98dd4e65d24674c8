"""Plain text: decoded, then taken code point for code point."""

from collections.abc import Iterator

from dateline.ingest.decode import decode
from dateline.ingest.reader import Given, Reader, document
from dateline.model.document import Document


class TextReader(Reader):
    """Plain text in any encoding that can be told."""

    suffixes = (".txt", ".text")
    media_types = ("text/plain",)

    def read(self, data: bytes, given: Given) -> Iterator[Document]:
        """One file, one document."""
        yield document(decode(data, where=given.where, declared=given.encoding), given)


PLUGIN = TextReader()
