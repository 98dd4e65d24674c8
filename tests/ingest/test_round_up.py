"""Round-ups: once two paragraphs have datelines with their countries, a bare one counts too."""

import pytest

from dateline.ingest.base import read_text
from dateline.model.document import BlockKind

OPENING = """Incidents of the week

TAMALE, Ghana - Police broke up a march of traders on Monday, a local radio station said.

KISUMU, Kenya - Fishermen blocked the jetty after two boats were seized, the council said.

"""


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("SEOUL - The navy will hold a drill off the coast next week.", "SEOUL -"),
        ("GULF OF ADEN - Pirates fired on a tanker on Tuesday.", "GULF OF ADEN -"),
        ("UNITED NATIONS – The Council met behind closed doors.", "UNITED NATIONS –"),
        ("The mayor - a former teacher - said that the road would be opened.", None),
        ("WARNING: The footage shows the attack.", None),
    ],
)
def test_bare_datelines_of_a_round_up(paragraph, dateline):
    text = OPENING + paragraph
    found = [b.span.of(text) for b in read_text(text).blocks if b.kind is BlockKind.DATELINE]
    assert found[2:] == ([dateline] if dateline else [])


def test_a_bare_name_and_a_dash_are_no_dateline_in_a_report():
    text = OPENING.split("KISUMU")[0] + "SEOUL - The navy will hold a drill off the coast next week."
    found = [b for b in read_text(text).blocks if b.kind is BlockKind.DATELINE]
    assert len(found) == 1
