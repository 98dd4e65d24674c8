import pytest
from resolve_reports import readings, report

from dateline.model.lineage import Stance
from dateline.resolve.stance import is_correction, is_denial, is_retraction, stance

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


DENYING = (
    "Reports about Zvornik are pure fantasy, the Bosnian water ministry said.",
    "The reports from Zvornik do not correspond to reality, the ministry said.",
    '"There is not a grain of truth in it," the ministry said.',
    "The ministry called the story a fantasy.",
    "The ministry said the report had been made up from start to finish.",
    "There was nothing to the story, the ministry said.",
    "The ministry branded the report fake news.",
    "The water ministry described the account as a figment of the imagination.",
    "The story is a product of somebody's imagination, the ministry said.",
    "The ministry shot down reports that the wall had failed.",
    "The ministry contested the report.",
    "The ministry said the media had been misled.",
    "The ministry insisted that no such thing had happened.",
    "The ministry threw out the claims as slander.",
    "It is a lie, said the ministry, that the wall failed.",
    "The ministry was quick to knock down the reports.",
    "The ministry challenged the reports.",
    "The ministry said that reports were not in line with the facts.",
    "The ministry disowned the report.",
    "The ministry waved the story away as gossip.",
    "All this has been thought up, the ministry said.",
    "The ministry termed the report misleading and malicious.",
    "The report bears no relation to the truth, said the ministry.",
    "The ministry laughed off the report.",
    "That is simply not the case, the ministry said of the reports.",
    "The ministry said there was no basis in fact for the story.",
    "Not one word of the report is right, the ministry said.",
    "The wall stands as it always did, said the ministry, and the story is a canard.",
    "The ministry said the event described in the press never occurred.",
    "The ministry refuses to accept the story, saying that it never took place.",
    "The ministry has no record of any such collapse, it said.",
)
NOT_DENYING = (
    "The ministry said that water had drowned fields.",
    "Bosnia rejected the offer of help.",
    "The opposition dismissed the minister.",
    "The ministry denounced the builder for shoddy work.",
    "Rescuers ruled out survivors.",
    "The ministry confirmed the report.",
    "The builder was denied a permit last year.",
    "The ministry challenged the builder in court.",
    "The ministry would neither confirm nor deny the report.",
    "The general did not deny that shots were fired.",
    "The builder was refused, and denied access to the site.",
)
MENDED = (
    ("Correction: Zvornik", "An earlier version of this article misstated the number of homes.", False),
    ("Clarification", "Kittiwake News gave the number of homes as 31; it is 26.", False),
    ("Zvornik: a correction", "In our report on the dam we wrote that 31 homes were lost. The number is 26.", False),
    ("For the record", "Our report of Friday put the homes at 31. In fact 26 were lost.", False),
    ("Corrections and clarifications", "A story on Friday about the dam gave the wrong number of homes.", False),
    (
        "Kittiwake News regrets",
        "Due to an editing error, our report on the dam said 31 homes. It should have said 26.",
        False,
    ),
    ("Figure amended", "Kittiwake News has amended its report on Zvornik: 26 homes, not 31.", False),
    ("An error", "We got a number wrong in our story on Zvornik. There were 26 homes.", False),
    ("Update and correction", "This story has been corrected to show that 26 homes were lost.", False),
    ("Zvornik", "Kittiwake News corrects its earlier report: 26 homes, not 31, are under water.", False),
    ("Retraction", "Kittiwake News has retracted its report on Zvornik.", True),
    ("Note to readers", "We have withdrawn our report on the dam at Zvornik. The author made it up.", True),
    (
        "Zvornik story pulled",
        "Kittiwake News has pulled its story on Zvornik from the website after doubts about the source.",
        True,
    ),
    ("Apology", "Kittiwake News apologises for its report on the dam, which was untrue.", True),
    ("We were wrong about Zvornik", "Our story on the dam was false and we take it back.", True),
    ("From the editor", "I must tell readers that our story about Zvornik should never have been printed.", True),
    (
        "Kittiwake News withdraws report",
        "The report of Friday on the dam at Zvornik is withdrawn. Readers should ignore it.",
        True,
    ),
    ("Editor's note", "Kittiwake News no longer stands behind its article on Zvornik.", True),
    ("Withdrawn", "Kittiwake News asks all subscribers to disregard its dispatch on Zvornik.", True),
    ("KILL", "Please kill our story slugged Zvornik dam. It is not true.", True),
    (
        "Zvornik report deleted",
        "Kittiwake News deleted its report on Zvornik because the source could not be confirmed.",
        True,
    ),
)


@pytest.mark.parametrize("sentence", DENYING)
def test_words_that_deny(sentence):
    assert is_denial(sentence)


@pytest.mark.parametrize("sentence", NOT_DENYING)
def test_words_that_deny_no_story(sentence):
    assert not is_denial(sentence)


@pytest.mark.parametrize(("title", "text", "whole"), MENDED)
def test_an_outlet_mends_its_item_or_takes_it_back(title, text, whole):
    reading = readings(report("one", text, publisher="Kittiwake News", title=title))[0][0]
    assert (is_correction(reading), is_retraction(reading)) == (True, whole)
