"""Claims: the layers of one text joined, a sentence and its answer side by side."""

from datetime import date

import pytest

from dateline.annotate.build import make_doc
from dateline.ingest.base import read_text
from dateline.model.claim import Claim

PUBLISHED = date(2025, 11, 14)  # a Friday


@pytest.fixture(scope="module")
def claims(pipeline):
    """The claims of a text that appeared on 14 November 2025."""

    def read(text: str) -> tuple[Claim, ...]:
        return pipeline(make_doc(pipeline, read_text(text, published=PUBLISHED)))._.claims

    return read


def codes(parties):
    return {p.country or p.organisation or p.name for p in parties}


def test_who_did_what_to_whom_when_and_according_to_whom(claims):
    (claim,) = claims(
        "Kenya expelled two Ugandan diplomats on Tuesday, the Savanna Herald reported, citing a minister."
    )
    assert claim.event.type == "SANCTION"
    assert codes(claim.actors) == {"KEN"}
    assert codes(claim.recipients) == {"UGA"}
    assert (claim.time.start, claim.time.end) == (date(2025, 11, 11), date(2025, 11, 11))
    assert [s.kind for s in claim.sources][:1] == ["media"]
    assert claim.factuality.certainty == "certain"


def test_what_the_text_leaves_open_stays_empty_with_its_reason(claims):
    (claim,) = claims("A reporter was arrested.")
    assert claim.actors == ()
    assert claim.time is None
    assert claim.place is None
    assert {a.field for a in claim.absent} >= {"actors", "time", "place", "sources"}
    assert all(a.reason for a in claim.absent)


def test_parties_of_one_level_are_all_actors(claims):
    (claim,) = claims("The presidents of Chile and Peru met in Lima on Monday.")
    assert codes(claim.actors) == {"CHL", "PER"}
    assert claim.recipients == ()


def test_who_only_tells_it_has_no_part_in_it(claims):
    (claim,) = claims("Ghana could close three border crossings, according to a senior diplomat.")
    assert claim.recipients == ()
    assert [s.text for s in claim.sources] == ["a senior diplomat"]


def test_speech_alone_is_no_claim(claims):
    assert claims("The minister said the weather was fine. He told reporters that he was tired.") == ()


def test_a_denied_act_is_a_claim_of_the_denier_with_negative_polarity(claims):
    (claim,) = claims("The army denied that it had shelled the village.")
    assert (claim.event.type, claim.factuality.polarity) == ("ASSAULT", "negative")
    assert claim.sources


def test_furniture_is_never_a_claim(claims):
    text = "Chile recalled its ambassador from Lima on Monday.\n\nRead also: Peru expels envoy\nComments (4)"
    found = claims(text)
    assert len(found) == 1
    assert found[0].span.end < text.index("Read also")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya expelled two Ugandan diplomats on Tuesday, the Savanna Herald reported.",
        "“We will not give in,” the rebel leader said. “They attacked us on Monday.”",
        "- On May 3, Chad closed the border.\n- The next day, it reopened the crossing.",
    ],
)
def test_every_field_points_at_its_characters(claims, text):
    for claim in claims(text):
        parts = [(claim.text, claim.span)]
        parts += [(a.text, a.span) for a in claim.actors + claim.recipients]
        parts += [(s.text, s.span) for s in claim.sources]
        parts += [(p.text, p.span) for p in (claim.time, claim.place) if p]
        for words, span in parts:
            assert span.of(text) == words


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "Kenya asked Uganda for a corridor. But it wanted too much, so Ugandan officials broke off the talks.",
            {"KEN"},
        ),
        ("Kenya broke off the talks.", set()),
        ("Kenya met Uganda and Tanzania in Nairobi. On Friday Kenya broke off the talks.", set()),
        ("Kenya asked Uganda for a corridor.\n\nChile broke off the talks.", set()),
    ],
)
def test_talks_are_broken_off_with_the_party_just_named(claims, text, other):
    last = claims(text)[-1]
    assert last.event.type in ("SANCTION", "REJECT")
    assert codes(last.recipients) == other


def test_no_party_stands_in_a_time_expression(claims):
    (claim,) = claims("At 0540 local time on 08 Mar an IED detonated on Route Amber, damaging a carrier.")
    assert (claim.actors, claim.recipients) == ((), ())


def test_who_is_cited_is_no_recipient(claims):
    (claim,) = claims("Per Interfax, with reference to a diplomat, Torland recalled its ambassador.")
    assert claim.recipients == ()


def test_an_outlet_that_tells_of_it_is_no_actor(claims):
    found = claims("Reuters: Kremlin aide meets envoy, discusses truce\n\nThe rain went on for days in the hills.")
    assert "discusses truce" in [claim.text for claim in found]
    assert all(actor.text != "Reuters" for claim in found for actor in claim.actors)
