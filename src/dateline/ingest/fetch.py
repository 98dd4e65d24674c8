"""Fetch a page from an address that a stranger may have written.

Only http and https; every hop of a redirect is looked up, checked and connected to by the very address that was checked, so that
a name cannot lead elsewhere the second time. Time, size (after decompression), redirects and kinds of content are bounded, and
certificates are verified.
"""

import socket
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.util import Url, parse_url

from dateline.ingest.addresses import Allow, Resolve, checked, is_public, resolve
from dateline.model.errors import FetchError, Forbidden, NotText, TooLarge

REDIRECTS = 5
BYTES = 20_000_000
CHUNK = 16_384
AGENT = "dateline/0.1 (news reader)"
_REDIRECT = frozenset({301, 302, 303, 307, 308})
_TEXT = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/xml", "application/xml")


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page: its bytes, the address at which it was found, and what the server calls it."""

    data: bytes
    url: str
    media_type: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetcher:
    """Fetches pages within limits: seconds to connect, to wait for the next bytes, and in all; bytes after decompression.

    ``resolver`` and ``allow`` are for tests and closed networks; the default allows addresses on the open internet only.
    """

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    most_bytes: int = BYTES
    redirects: int = REDIRECTS
    resolver: Resolve = resolve
    allow: Allow = is_public

    def fetch(self, url: str) -> Fetched:
        """The page at the address, or at the one that it redirects to."""
        deadline = time.monotonic() + self.total
        at = url
        for _ in range(self.redirects + 1):
            answer = self._once(at, url, deadline)
            if isinstance(answer, Fetched):
                return answer
            at = answer
        raise FetchError(
            f"more than {self.redirects} redirects",
            where=url,
            advice="open it in a browser and give the address it ends at",
        )

    def _once(self, at: str, where: str, deadline: float) -> Fetched | str:
        """One request: the page, or where it says to go."""
        target = _parsed(at, where)
        port = target.port or (443 if target.scheme == "https" else 80)
        host = (target.host or "").strip("[]")
        address = checked(host, port, where=where, resolver=self.resolver, allow=self.allow)
        connection = self._connection(target, host, address, port)
        with _Watch(connection, deadline) as watch:
            try:
                answer = self._answer(connection, watch, target, at, where)
            except (HTTPError, OSError) as error:
                raise self._failed(error, where, late=watch.fired) from error
            finally:
                connection.close()
            if watch.fired:  # what was read ends where the socket was shut
                raise self._late(where)
        return answer

    def _connection(self, target: Url, host: str, address: str, port: int) -> HTTPConnection:
        if target.scheme != "https":
            return HTTPConnection(address, port, timeout=self.connect)
        context = ssl.create_default_context()
        return HTTPSConnection(
            address, port, timeout=self.connect, server_hostname=host, assert_hostname=host, ssl_context=context
        )

    def _answer(self, connection: HTTPConnection, watch: "_Watch", target: Url, at: str, where: str) -> Fetched | str:
        connection.connect()
        watch.sock = connection.sock  # the response takes it over, and the connection forgets it
        watch.sock.settimeout(self.read)
        connection.timeout = self.read
        headers = {
            "Host": target.netloc or "",
            "User-Agent": AGENT,
            "Accept": ", ".join(_TEXT),
            "Accept-Encoding": "gzip, deflate",
        }
        connection.request("GET", target.request_uri, headers=headers, preload_content=False, decode_content=True)
        response = connection.getresponse()
        if response.status in _REDIRECT and (location := response.headers.get("Location")):
            return urljoin(at, location)
        if response.status != 200:
            raise FetchError(
                f"the server answered {response.status} {response.reason or ''}".rstrip(),
                where=where,
                advice="check the address",
            )
        media_type = response.headers.get("Content-Type")
        if media_type and media_type.partition(";")[0].strip().lower() not in _TEXT:
            raise NotText(
                f"the server sends {media_type.partition(';')[0].strip()}",
                where=where,
                advice="give the address of a page or a text",
            )
        return Fetched(self._body(response, where), at, media_type)

    def _body(self, response: BaseHTTPResponse, where: str) -> bytes:
        stated = response.headers.get("Content-Length", "")
        if stated.isdigit() and int(stated) > self.most_bytes:
            raise self._too_large(where)
        parts: list[bytes] = []
        size = 0
        while part := response.read1(CHUNK, decode_content=True):
            size += len(part)
            if size > self.most_bytes:
                raise self._too_large(where)
            parts.append(part)
        return b"".join(parts)

    def _too_large(self, where: str) -> TooLarge:
        return TooLarge(f"more than {self.most_bytes / 1e6:,.0f} MB", where=where, advice="this is no news page")

    def _late(self, where: str) -> FetchError:
        return FetchError(
            f"no whole answer within {self.total:g} seconds",
            where=where,
            advice="try again later, or save the page and read the file",
        )

    def _failed(self, error: Exception, where: str, *, late: bool) -> FetchError:
        if late:
            return self._late(where)
        reason = (
            str(error.__cause__ or error).splitlines()[0] if str(error.__cause__ or error) else type(error).__name__
        )
        if "timed out" in reason or isinstance(error, TimeoutError):
            return FetchError(
                f"no answer within {self.read:g} seconds",
                where=where,
                advice="try again later, or save the page and read the file",
            )
        return FetchError(f"cannot be fetched: {reason}", where=where, advice="check the address and the connection")


def fetch(url: str) -> Fetched:
    """The page at an address, within the default limits."""
    return Fetcher().fetch(url)


def _parsed(at: str, where: str) -> Url:
    try:
        target = parse_url(at)
    except LocationParseError as error:
        raise FetchError("not a web address", where=where, advice="check the spelling") from error
    if target.scheme not in ("http", "https"):
        raise Forbidden(
            f"leads to {target.scheme or 'no scheme'}: only http and https are fetched",
            where=where,
            advice="save the page and read the file",
        )
    if not target.host:
        raise FetchError("an address without a host", where=where, advice="check the spelling")
    if target.auth:
        raise Forbidden("an address with a user name in it", where=where, advice="leave the name and password out")
    return target


class _Watch:
    """Shuts the connection's socket when the time for the whole answer is over, wherever the waiting is done.

    A server that sends a byte now and then would else outlast every limit on a single read.
    """

    def __init__(self, connection: HTTPConnection, deadline: float):
        self.connection = connection
        self.fired = False
        self.sock: socket.socket | None = None
        self.timer = threading.Timer(max(0.0, deadline - time.monotonic()), self._fire)
        self.timer.daemon = True

    def __enter__(self) -> Self:
        self.timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.timer.cancel()

    def _fire(self) -> None:
        self.fired = True
        sock = self.sock or self.connection.sock
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
