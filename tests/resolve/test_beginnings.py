"""Whether a text says how an outlet that it cites, and that is absent, came to know."""

import pytest
from resolve_reports import readings, report

from dateline.resolve.beginnings import tells_how

LEAD = "The reservoir wall at Zvornik failed on Friday, Marlstone Herald reported."
TOLD = (
    "The Herald spoke to two engineers.",
    "It had this from people at the dam.",
    "Marlstone Herald based its story on a letter it had seen.",
    "Its correspondent counted eleven trucks.",
    "The paper quoted a night watchman.",
    "The newspaper cited unnamed officials.",
    "The Herald's reporter was at the dam.",
    "Marlstone Herald had talked to residents, it said.",
    "The outlet relied on a leaked memo.",
    "The source of Marlstone Herald was a retired engineer.",
    "Marlstone Herald named no names but spoke of two insiders.",
    "A photographer of Marlstone Herald had been there.",
    "The story rested on interviews with four witnesses.",
    "It referred to sources within the waterworks.",
    "The article was based on documents.",
    "That outlet had heard it from a driver.",
    "The daily attributed it to two people close to the governor.",
    "It said it had been shown the minutes.",
    "Its informants were two clerks, it wrote.",
    "Marlstone Herald had a man on the spot.",
    "The Herald had been told so by an aide.",
    "It invoked a person with knowledge of the works.",
    "The broadcaster filmed the wall itself.",
    "The source given was a senior official.",
    "It did not name its source, described as an aide.",
)
NOT_TOLD = (
    "The Herald gave no source.",
    "Marlstone Herald did not say how it knew.",
    "It is not known where the Herald has this from.",
    "The wall was built by settlers.",
    "Neither side commented.",
    "The Herald is read in three countries.",
    "A watchman lives near the dam.",
    "Officials did not answer calls.",
    "Its readers were surprised.",
)


@pytest.mark.parametrize(("sentence", "told"), [*((one, True) for one in TOLD), *((one, False) for one in NOT_TOLD)])
def test_how_an_absent_outlet_knew(sentence, told):
    one = report("one", f"{LEAD}\n{sentence}", publisher="Kittiwake News")
    reading = readings(one, report("two", "A fair was held.", publisher="The Lamplighter"))[0][0]
    assert tells_how(reading, "Marlstone Herald") is told
