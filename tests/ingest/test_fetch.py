"""Addresses that strangers write: what is fetched, and what is refused within the limits."""

import gzip
import ipaddress
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dateline.ingest.addresses import is_public
from dateline.ingest.fetch import Fetcher
from dateline.model.errors import FetchError, Forbidden, NotText, TooLarge

PAGE = b"<html><body><p>The ferry was late.</p></body></html>"


class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        name = self.path.strip("/").split("/")[0].split("?")[0]
        with suppress(OSError):
            getattr(self, f"page_{name}", self.page_missing)()

    def log_message(self, *args):
        pass

    def answer(self, status=200, body=PAGE, **headers):
        self.send_response(status)
        for key, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page_ok(self):
        self.answer()

    def page_missing(self):
        self.answer(404, b"nothing here")

    def page_host(self):
        self.answer(body=self.headers["Host"].encode())

    def page_moved(self):
        self.answer(302, b"", Location="/ok")

    def page_loop(self):
        self.answer(302, b"", Location="/loop/again")

    def page_private(self):
        self.answer(302, b"", Location="http://10.0.0.1/admin")

    def page_metadata(self):
        self.answer(301, b"", Location="http://169.254.169.254/latest/meta-data")

    def page_file(self):
        self.answer(302, b"", Location="file:///etc/passwd")

    def page_pdf(self):
        self.answer(body=b"%PDF-1.7", Content_Type="application/pdf")

    def page_gzip(self):
        self.answer(body=gzip.compress(PAGE), Content_Encoding="gzip")

    def page_bomb(self):
        self.answer(body=gzip.compress(b"a" * 3_000_000), Content_Encoding="gzip")

    def page_stated(self):
        self.answer(body=b"", Content_Length="2000000000")

    def page_endless(self):
        self.answer(body=b"")
        while True:
            self.wfile.write(b"<p>more</p>" * 1000)

    def page_never(self):
        time.sleep(3)

    def page_drip(self):
        self.answer(body=b"")
        for _ in range(100):
            self.wfile.write(b".")
            self.wfile.flush()
            time.sleep(0.05)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    httpd.daemon_threads = True
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()


def local_only(address):
    return str(address) == "127.0.0.1"


@pytest.fixture
def fetcher() -> Fetcher:
    """As by default, but for the one address of the test's own server, and with less patience."""
    return Fetcher(connect=1, read=0.4, total=1.5, most_bytes=1_000_000, allow=local_only)


@pytest.mark.parametrize("path", ["ok", "moved", "gzip"])
def test_a_page_is_fetched(server, fetcher, path):
    page = fetcher.fetch(f"{server}/{path}")
    assert page.data == PAGE
    assert page.media_type == "text/html; charset=utf-8"
    assert page.url == f"{server}/{'ok' if path == 'moved' else path}"


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("missing", FetchError, "404"),
        ("loop", FetchError, "more than 5 redirects"),
        ("private", Forbidden, "10.0.0.1"),
        ("metadata", Forbidden, "169.254.169.254"),
        ("file", Forbidden, "only http and https"),
        ("pdf", NotText, "application/pdf"),
        ("bomb", TooLarge, "more than 1 MB"),
        ("stated", TooLarge, "more than 1 MB"),
        ("endless", TooLarge, "more than 1 MB"),
        ("never", FetchError, "no answer within 0.4 seconds"),
        ("drip", FetchError, "no whole answer within 1.5 seconds"),
    ],
)
def test_a_hostile_answer_is_one_error_that_names_the_address(server, fetcher, path, error, words):
    url = f"{server}/{path}"
    started = time.monotonic()
    with pytest.raises(error, match=words) as caught:
        fetcher.fetch(url)
    assert caught.value.where == url
    assert caught.value.advice
    assert time.monotonic() - started < 3


def test_the_default_refuses_this_machine(server):
    with pytest.raises(Forbidden, match=r"127\.0\.0\.1"):
        Fetcher().fetch(f"{server}/ok")


def test_a_name_that_leads_to_a_private_address_is_refused():
    fetcher = Fetcher(resolver=lambda host, port: ["93.184.216.34", "192.168.0.7"])
    with pytest.raises(Forbidden, match=r"192\.168\.0\.7"):
        fetcher.fetch("http://news.example/story")


def test_the_checked_address_is_the_one_connected_to(server, fetcher):
    """A second look-up, which a rebinding name would answer otherwise, never happens."""
    asked = []

    def resolver(host, port):
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    once = Fetcher(connect=1, read=1, total=2, allow=local_only, resolver=resolver)
    port = server.rsplit(":", 1)[1]
    page = once.fetch(f"http://news.example:{port}/host")
    assert asked == ["news.example"]
    assert page.data.decode() == f"news.example:{port}"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.example/a",
        "file:///etc/passwd",
        "http://",
        "http://ann:secret@news.example/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706433:99999/",
    ],
)
def test_an_address_that_is_none_or_private_is_refused(url):
    with pytest.raises(FetchError):
        Fetcher(connect=0.5, total=1).fetch(url)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700:4700::1111", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.1.1", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True),
        ("2002:7f00:0001::", False),
        ("64:ff9b::10.0.0.1", False),
        ("::10.0.0.1", False),
        ("2001:db8::1", False),
    ],
)
def test_only_addresses_on_the_open_internet_are_public(address, public):
    assert is_public(ipaddress.ip_address(address)) is public
