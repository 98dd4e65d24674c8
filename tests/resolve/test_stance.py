import pytest
from resolve_reports import readings, report

from dateline.model.lineage import Stance
from dateline.resolve.stance import is_retraction, stance

DENIALS = [
    (
        "Ministry: no such order",
        "The finance ministry of Norway on Tuesday called reports of a bank levy pure invention.",
    ),
    ("", "Denmark's interior minister said there was not a word of truth in the story about a closed frontier."),
    ("Army disowns tale of mutiny", "The Danish army branded accounts of a mutiny at Korr a fabrication."),
    ("", "Nothing of that sort occurred at Port Lenz, the coast guard of Denmark told reporters."),
    (
        "Palace: story baseless",
        "The presidency of Chile described as baseless the news that the chamberlain had resigned.",
    ),
    ("", "Police in Korr said that a report of a raid on the harbour was wrong and that no officer had been there."),
    ("", "Norway's health ministry disputes the claim that beds ran out at Korr."),
]
CORRECTIONS = [
    ("Correction", "An item in Lenz Courier on Monday gave the number of dead as 14. It should have been 12.", False),
    (
        "Our mistake",
        "In our report on the strike we stated that 3,000 had walked out. The right number is 2,300.",
        False,
    ),
    (
        "",
        "Lenz Courier has removed from its site an article on a mutiny at Korr whose author invented a witness.",
        True,
    ),
    ("", "Lenz Courier no longer stands behind its report on the mutiny at Korr.", True),
    ("Note", "The editors of Lenz Courier have annulled the piece on the march at Korr; it must not be used.", True),
]
REPORTS = [
    "Norway withdrew its last troops from Korr on Friday, Lenz Courier has learned.",
    "The rail union rejected the offer of the board on Friday and called the figures false hope.",
    "A fire destroyed a mill at Korr on Friday. The owner denied that workers had smoked there.",
    "Police in Norway arrested two people on Friday for spreading false reports about a flood.",
    "The opposition of Norway disputed the result of the vote on Friday and demanded a recount.",
    "Soldiers of both states met on a contested hill above Korr, a report by Baltic Argus said.",
]


def stance_of(title: str, text: str) -> Stance:
    (reading,), _ = readings(report("a", text, title=title, publisher="Lenz Courier"))
    return stance(reading, is_own=lambda sentence: sentence.own)


@pytest.mark.parametrize(("title", "text"), DENIALS)
def test_a_denial(title, text):
    assert stance_of(title, text) is Stance.DENIES


@pytest.mark.parametrize(("title", "text", "whole"), CORRECTIONS)
def test_a_correction_and_whether_it_takes_all_back(title, text, whole):
    (reading,), _ = readings(report("a", text, title=title, publisher="Lenz Courier"))
    assert stance(reading, is_own=lambda sentence: sentence.own) is Stance.CORRECTS
    assert is_retraction(reading) is whole


@pytest.mark.parametrize("text", REPORTS)
def test_what_only_sounds_like_one(text):
    assert stance_of("", text) is Stance.REPORTS


def test_who_confirms_has_found_out_himself():
    text = "A ferry sank off Korr on Friday. Two port workers confirmed it to Lenz Courier, which had not spoken to each other."
    assert stance_of("", text) is Stance.CONFIRMS
    assert stance_of("", "A ferry sank off Korr on Friday. Lenz Courier could not confirm this.") is Stance.REPORTS
