"""Fixtures shared by all tests."""

from datetime import date
from pathlib import Path

import pytest

from dateline.annotate.build import build, installed_model
from dateline.model.actor import Actor
from dateline.model.claim import Absence, Claim
from dateline.model.document import Document, PublishedFrom
from dateline.model.event import Coding, EventType, Quad
from dateline.model.factuality import Aux, Certainty, Factuality, Polarity
from dateline.model.place import Place, Precision
from dateline.model.record import Record
from dateline.model.source import NonResponse, Responder, SilenceKind, Source, SourceKind
from dateline.model.span import Span
from dateline.model.timex import Granularity, Timex
from dateline.resources.loader import locate

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data beside the project; tests that need it are skipped elsewhere, with a reason."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside the project: development data not found")
    return SHARED


@pytest.fixture(scope="session")
def parse():
    """The bare spaCy model: text to Doc, none of dateline's components."""
    import spacy

    return spacy.load(installed_model())


@pytest.fixture(scope="session")
def pipeline():
    """The whole pipeline as `dateline read` uses it."""
    return build()


@pytest.fixture
def sample():
    """A record made by hand of the bundled dispatch: a relayed call, a denial, an open interval, an undated offer."""
    return sample_record()


def sample_record() -> Record:
    """The record behind the fixture ``sample``."""
    text = locate("demo/dispatch.txt").read_text(encoding="utf-8")

    def span(quote: str) -> Span:
        start = text.index(quote)
        return Span(start, start + len(quote))

    def sentence(quote: str) -> Span:
        start = max(text.rfind(". ", 0, text.index(quote)) + 2, text.rfind("\n", 0, text.index(quote)) + 1)
        return Span(start, text.index(".", text.index(quote)) + 1)

    def claim(number: int, quote: str, type_: EventType, **fields) -> Claim:
        coding = Coding(type=type_, quad=Quad.VERBAL_COOPERATION, mode=fields.pop("mode", None))
        return Claim(id=f"c{number}", span=span(quote), text=quote, sentence=sentence(quote), event=coding, **fields)

    ghana = Actor(text="Ghana", span=span("Ghana"), name="Ghana", country="GHA", sector="GOV")
    togo = Actor(text="Togo", span=span("Togo"), name="Togo", country="TGO", sector="GOV")
    paper = Source(
        text="the newspaper Volta Times",
        span=span("the newspaper Volta Times"),
        kind=SourceKind.MEDIA,
        name="Volta Times",
    )
    officials = Source(
        text="two officials familiar with the decision",
        span=span("two officials familiar with the decision"),
        kind=SourceKind.ANONYMOUS,
        count=2,
    )
    minister = Source(text="Kodjo Amevor", span=span("Kodjo Amevor"), kind=SourceKind.OFFICIAL, name="Kodjo Amevor")
    week = Timex(
        text="last week",
        span=span("last week"),
        timex="2025-W45",
        start=date(2025, 11, 3),
        end=date(2025, 11, 9),
        granularity=Granularity.WEEK,
    )
    since = Timex(text="since October 28", span=span("since October 28"), timex="2025-10-28", start=date(2025, 10, 28))
    cotonou = Place(text="Cotonou", span=span("Cotonou"), name="Cotonou", country="BEN", precision=Precision.EXACT)
    claims = (
        claim(
            1,
            "offered to mediate",
            EventType.CONSULT,
            absent=(Absence(field="time", reason="the text gives no date for it"),),
        ),
        claim(
            2,
            "held secret talks",
            EventType.CONSULT,
            actors=(ghana, togo),
            time=week,
            place=cotonou,
            sources=(paper, officials),
        ),
        claim(
            3,
            "had met the Ghanaians",
            EventType.CONSULT,
            actors=(togo,),
            recipients=(ghana,),
            factuality=Factuality(
                polarity=Polarity.NEGATIVE, aux=Aux.NEGATION, words=("denied",), word_spans=(span("denied"),)
            ),
            sources=(minister,),
        ),
        claim(4, "have arrested 12 people", EventType.COERCE, mode="arrest", actors=(ghana,), time=since),
        claim(
            5,
            "could close three border crossings",
            EventType.SANCTION,
            actors=(ghana,),
            factuality=Factuality(certainty=Certainty.POSSIBLE, aux=Aux.FUTURE, words=("could",)),
        ),
    )
    silent = NonResponse(
        span=span("A spokeswoman for President Ama Boadu declined to comment"),
        cue="declined to comment",
        kind=SilenceKind.DECLINED,
        source=Responder(
            text="A spokeswoman for President Ama Boadu",
            span=span("A spokeswoman for President Ama Boadu"),
            kind=SourceKind.OFFICIAL,
            country="GHA",
        ),
    )
    document = Document(
        id="sha256:0",
        text=text,
        title="Ghana recalls envoy as border talks with Togo stall, paper says",
        publisher="Gulf Wire",
        published=date(2025, 11, 14),
        published_from=PublishedFrom.OPTION,
        language="en",
        furniture=(span("Share this article"), span("Comments (3)")),
    )
    return Record(document=document, claims=claims, nonresponses=(silent,))
