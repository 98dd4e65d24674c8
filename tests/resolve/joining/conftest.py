"""Claims made by hand."""

from collections.abc import Callable

import pytest

from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.event import Coding, EventType, Quad
from dateline.model.place import Place, Precision
from dateline.model.span import Span


def at(text: str, words: str) -> Span:
    """Where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def make_claim() -> Callable[[str, str], Claim]:
    """A claim of a text by its trigger, in its first sentence; the Sand Front acts, at Marlo."""

    def make(text: str, trigger: str) -> Claim:
        return Claim(
            id="c1",
            span=at(text, trigger),
            text=trigger,
            sentence=Span(0, text.index(".") + 1),
            event=Coding(type=EventType.ASSAULT, quad=Quad.MATERIAL_CONFLICT),
            actors=(Actor(text="The Sand Front", span=at(text, "The Sand Front"), name="Sand Front", sector="REB"),),
            place=Place(text="Marlo", span=at(text, "Marlo"), name="Marlo", country="SUR", precision=Precision.EXACT),
        )

    return make
