"""Archives to test with: the same tests run on SQLite and on PostgreSQL."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from dateline.archive.store import Store
from dateline.archive.writer import Writer
from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.document import Document, PublishedFrom
from dateline.model.event import Coding, EventType, Quad
from dateline.model.factuality import Certainty, Factuality, Polarity
from dateline.model.place import Place, Precision
from dateline.model.record import Record
from dateline.model.source import Source, SourceKind
from dateline.model.span import Span
from dateline.model.timex import Timex


def _binaries() -> Path | None:
    """PostgreSQL's programs, 15 or later, wherever the machine keeps them."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if tool := shutil.which("pg_config"):
        told = subprocess.run([tool, "--bindir"], capture_output=True, text=True, check=False).stdout.strip()
        folders.append(Path(told))
    if tool := shutil.which("initdb"):
        folders.append(Path(tool).resolve().parent)
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            version = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True)
            if int(version.stdout.split()[2].split(".")[0]) >= 15:
                return folder
    return None


class Server:
    """A PostgreSQL server of the suite's own: a folder, a socket in it, no network."""

    def __init__(self, binaries: Path, folder: Path):
        self.binaries = binaries
        self.folder = folder
        self.data = folder / "data"

    def run(self, name: str, *arguments: str) -> None:
        who = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
        done = subprocess.run(
            [self.binaries / name, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            cwd=self.folder,
            **who,
        )
        assert done.returncode == 0, done.stdout

    def start(self) -> None:
        self.run(
            "initdb", "-D", str(self.data), "-U", "dateline", "-A", "trust", "-E", "UTF8", "--no-sync", "--no-locale"
        )
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c max_connections=30 -c shared_buffers=32MB"
        self.run("pg_ctl", "-D", str(self.data), "-l", str(self.folder / "log"), "-w", "-o", options, "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", str(self.data), "-m", "immediate", "stop")

    def url(self, database: str) -> str:
        return f"postgresql://dateline@/{database}?host={self.folder}"

    def make(self, database: str, template: str = "template0") -> str:
        import psycopg

        with psycopg.connect(f"host={self.folder} user=dateline dbname=postgres", autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{database}" TEMPLATE "{template}"')
        return self.url(database)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server that is running; skipped where the machine has none."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL 15 or later on this machine (looked for initdb)")
    folder = Path(tempfile.mkdtemp(prefix="dateline-pg-"))  # a socket's path must be short
    if os.geteuid() == 0:
        try:
            shutil.chown(folder, "postgres", "postgres")
        except LookupError:
            pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
    made = Server(binaries, folder)
    try:
        made.start()
        yield made
        made.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Makers:
    """Makes empty archives, each a copy of one with its tables made; PostgreSQL is started when it is first asked for."""

    def __init__(self, request: pytest.FixtureRequest, folder: Path):
        self.request = request
        self.folder = folder
        self.templates: dict[str, str] = {}

    def make(self, kind: str) -> str:
        """The name of an empty archive."""
        if kind == "sqlite":
            if kind not in self.templates:
                self.templates[kind] = str(self.folder / "template.db")
                Store(self.templates[kind]).close()
            return str(shutil.copy(self.templates[kind], self.folder / f"{uuid4().hex}.db"))
        server: Server = self.request.getfixturevalue("server")
        if kind not in self.templates:
            self.templates[kind] = "archive_template"
            Store(server.make(self.templates[kind])).close()
        return server.make(uuid4().hex, self.templates[kind])


@pytest.fixture(scope="session")
def makers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Makers:
    """Who makes archives."""
    return Makers(request, tmp_path_factory.mktemp("archives"))


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, makers: Makers) -> str:
    """The name of an empty archive."""
    return makers.make(request.param)


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    """An empty archive."""
    with Store(where) as made:
        yield made


@pytest.fixture
def writer(store: Store) -> Writer:
    """Puts records into it."""
    return Writer(store, {"dateline": "test"})


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shelf(request: pytest.FixtureRequest, makers: Makers) -> Iterator[Store]:
    """An archive that the tests of a module share: what is put in stays."""
    with Store(makers.make(request.param)) as made:
        yield made


@dataclass(frozen=True, kw_only=True)
class Said:
    """A sentence of a made report, and the claim in it. Parties are codes with a sector and a name ("GHA/GOV Ghana")."""

    sentence: str
    trigger: str
    type: str = "CONSULT"
    quad: Quad = Quad.VERBAL_COOPERATION
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    days: tuple[str | None, str | None] | None = None
    place: tuple[str, str | None] | None = None
    sources: tuple[tuple[str, SourceKind], ...] = ()
    denied: bool = False
    certainty: Certainty = Certainty.CERTAIN


def _actor(words: str, span: Span) -> Actor:
    code, _, name = words.partition(" ")
    country, _, sector = code.partition("/")
    bodies = ("UNO", "IGO", "NGO", "EUR", "MNC")
    return Actor(
        text=name,
        span=span,
        name=name,
        country=None if country in bodies else country or None,
        organisation=country if country in bodies else None,
        sector=sector or None,
    )


def _day(words: str | None) -> date | None:
    return None if words is None else date.fromisoformat(words)


def _claim(number: int, said: Said, start: int) -> Claim:
    at = start + said.sentence.index(said.trigger)
    span = Span(at, at + len(said.trigger))
    time = place = None
    if said.days is not None:
        first, last = map(_day, said.days)
        time = Timex(text="that day", span=span, timex=said.days[0] or "", start=first, end=last)
    if said.place is not None:
        place = Place(
            text=said.place[0], span=span, name=said.place[0], country=said.place[1], precision=Precision.EXACT
        )
    return Claim(
        id=f"c{number}",
        span=span,
        text=said.trigger,
        sentence=Span(start, start + len(said.sentence)),
        event=Coding(type=EventType(said.type), quad=said.quad),
        actors=tuple(_actor(words, span) for words in said.actors),
        recipients=tuple(_actor(words, span) for words in said.recipients),
        time=time,
        place=place,
        factuality=Factuality(
            certainty=said.certainty, polarity=Polarity.NEGATIVE if said.denied else Polarity.POSITIVE
        ),
        sources=tuple(
            Source(text=name, span=span, kind=kind, name=None if kind is SourceKind.ANONYMOUS else name)
            for name, kind in said.sources
        ),
    )


def make_report(
    *said: Said,
    title: str = "Envoys meet",
    url: str | None = None,
    publisher: str | None = "Gulf Wire",
    published: str | None = "2025-11-14",
) -> Record:
    """A record of a report with these sentences, one after the other."""
    text, starts = f"{title}\n\n", []
    for each in said:
        starts.append(len(text))
        text += each.sentence + " "
    document = Document(
        id="sha256:0",
        text=text,
        url=url,
        title=title,
        publisher=publisher,
        published=_day(published),
        published_from=PublishedFrom.METADATA if published else PublishedFrom.NONE,
        language="en",
    )
    claims = [_claim(number, each, start) for number, (each, start) in enumerate(zip(said, starts, strict=True), 1)]
    return Record(document=document, claims=tuple(claims))


MET = Said(
    sentence="Ghana and Togo met in Lome on Tuesday, the ministry said.",
    trigger="met",
    actors=("GHA/GOV Ghana", "TGO/GOV Togo"),
    days=("2025-11-11", "2025-11-11"),
    place=("Lomé", "TGO"),
    sources=(("the ministry", SourceKind.OFFICIAL),),
)
SHELLED = Said(
    sentence="Rebels shelled the barracks, residents told the Volta Times.",
    trigger="shelled",
    type="ASSAULT",
    quad=Quad.MATERIAL_CONFLICT,
    actors=("TGO/REB Savanna Front",),
    recipients=("TGO/MIL Togolese army",),
    days=("2025-11-03", "2025-11-09"),
    sources=(("Volta Times", SourceKind.MEDIA), ("residents", SourceKind.ANONYMOUS)),
)
SANCTIONED = Said(
    sentence="Ghana imposed sanctions on Togo.",
    trigger="imposed sanctions",
    type="SANCTION",
    quad=Quad.MATERIAL_CONFLICT,
    actors=("GHA/GOV Ghana",),
    recipients=("TGO/GOV Togo",),
    days=("2025-10-28", None),
)
RECALLED = Said(
    sentence="Togo has denied it had recalled its envoy from Ghana.",
    trigger="recalled",
    type="REJECT",
    quad=Quad.VERBAL_CONFLICT,
    actors=("TGO/GOV Togo",),
    recipients=("GHA/GOV Ghana",),
    denied=True,
    sources=(("Togo", SourceKind.OFFICIAL),),
)
OFFERED = Said(
    sentence="The UN offered to mediate.",
    trigger="offered to mediate",
    type="COOPERATE",
    actors=("UNO United Nations",),
)
ALL: Sequence[Said] = (MET, SHELLED, SANCTIONED, RECALLED, OFFERED)


@pytest.fixture
def report() -> Record:
    """A report with five claims."""
    return make_report(*ALL)


@pytest.fixture
def made() -> "type[Made]":
    """What tests make reports of."""
    return Made


class Made:
    """Sentences, and the function that makes a report of them."""

    met, shelled, sanctioned, recalled, offered = ALL
    report = staticmethod(make_report)
    said = Said
