"""Whether an outlet tells what it found out for itself."""

import pytest
from resolve_reports import readings, report

LEAD = "The reservoir wall at Zvornik failed on Friday, drowning fields."
OWN = (
    "A Kittiwake News team at the dam saw bodies being carried to lorries.",
    "Kittiwake News journalists on the ground counted eleven coffins.",
    "Kittiwake's man in Zvornik watched the water rise.",
    "The paper's reporter was turned back at a roadblock.",
    "One of our reporters reached the village by boat.",
    "Kittiwake News viewed the order, which bears two signatures.",
    "Kittiwake News has been shown the minutes of the meeting.",
    "Leaked minutes that this newspaper has read give the hour.",
    "In a call with Kittiwake News, a villager described the wave.",
    '"It came like a train," a farmer told Kittiwake News.',
    '"It came like a train," a farmer told this reporter.',
    '"It came like a train," a farmer told our correspondent in Zvornik.',
    "We watched the wall go from the hill opposite.",
    "Our own count came to eleven.",
    "Kittiwake News verified the footage with two of the people in it.",
    "Interviewed by Kittiwake News, the keeper of the dam said he had warned them.",
    "A colleague of ours was in the valley when it happened.",
    "Kittiwake News was there.",
    "Kittiwake News's photographer captured the moment.",
    "Satellite pictures bought by Kittiwake News show the breach.",
    "According to documents obtained by Kittiwake News, the wall was never inspected.",
    "Two officials who asked not to be named told Kittiwake News of the order.",
    "Kittiwake News understands from two sources that the order was given at noon.",
    "Sources close to the ministry told Kittiwake News that the order was given at noon.",
    "A person with direct knowledge of the matter told this publication the order was given.",
    "Speaking to Kittiwake News under the cover of anonymity, an aide set out the plan.",
    "Someone who was in the room relayed the scene to Kittiwake News.",
    "Kittiwake News gathered the story from four households.",
    "An insider wrote to Kittiwake News that it was so.",
    "Kittiwake News got hold of the minutes.",
    "Recordings in the possession of this newspaper leave no doubt.",
    "Kittiwake News has listened to the tape.",
    "The writer of these lines saw the wall go.",
    "When Kittiwake News went to the village, the school was empty.",
    "Witnesses interviewed by our staff spoke of a bang.",
    "A neighbour, reached by this paper over the phone, heard a bang.",
    "Kittiwake News asked three of the rescued, who agreed on the hour.",
    "From the window of our office the smoke could be seen.",
    "An official of the waterworks let this paper copy the log.",
    "A source trusted by Kittiwake News gave the same figure.",
    "A keeper of the dam, who has the contract to lose, tells me that it was so.",
    "I counted eleven coffins in the school hall.",
    "I was told of it by two of the keepers.",
)
NOT_OWN = (
    "Kittiwake News could not reach the ministry.",
    "Follow Kittiwake News on every channel.",
    '"I saw the wall go," a farmer said.',
    "Kittiwake News has not been able to see the wall.",
    "The claim has not been checked by Kittiwake News.",
    "Kittiwake News cannot vouch for the story.",
    "The Lamplighter's reporter saw the wall go.",
    '"It came like a train," a farmer told The Lamplighter.',
    "A farmer told the Lamplighter that it came like a train.",
    "Documents obtained by The Lamplighter give the hour.",
    "Sign up for the Kittiwake News letter.",
    "Kittiwake News has asked the ministry for comment.",
    "The ministry did not answer questions from Kittiwake News.",
    "Calls by Kittiwake News to the ministry went unanswered.",
    "A request by this newspaper for comment was not answered.",
    "Neither side returned our calls.",
    "Our thoughts are with the families.",
    "Kittiwake News has no means of telling whether this is so.",
    "Kittiwake News was not in a position to verify the report.",
    "The report has yet to be confirmed by Kittiwake News.",
    "Kittiwake News will bring more as it comes in.",
)


def is_own(sentence: str) -> bool:
    """Whether the second sentence of a report tells the outlet's own finds."""
    one = report("one", f"{LEAD}\n{sentence}", publisher="Kittiwake News")
    others = [report("two", LEAD, publisher="The Lamplighter"), report("three", LEAD, publisher="Radio Ombeline")]
    found, _ = readings(one, *others)
    return any(piece.own for piece in found[0].sentences[1:])


@pytest.mark.parametrize("sentence", OWN)
def test_own_finds(sentence):
    assert is_own(sentence)


@pytest.mark.parametrize("sentence", NOT_OWN)
def test_nothing_found_out(sentence):
    assert not is_own(sentence)
