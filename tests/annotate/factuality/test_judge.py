"""How certain an event is said to be: a sentence, the word that heads the event, certainty and polarity."""

import pytest

from dateline.annotate.factuality.judge import judge
from dateline.model.factuality import Aux

# ct, pr, ps, uu: certain, probable, possible, unknown; + and -: positive, negative (FactBank's own shorthand).
NAMES = {"ct": "certain", "pr": "probable", "ps": "possible", "uu": "unknown"}

SENTENCES = """
ct+ | Troops attacked the village. | attacked
ct+ | The two ministers met in Rabat on Monday. | met
ct+ | Police said that gunmen attacked the village. | attacked
ct+ | Gunmen attacked the village, police said. | attacked
ct+ | The ministry confirmed that the envoys met in Oslo. | met
ct+ | The governor admitted that guards had beaten the prisoners. | beaten
ct+ | The paper reported that the navy had seized a trawler. | seized
uu+ | The commission would neither confirm nor deny that it had opened an inquiry. | opened
uu+ | The paper was unable to verify that fighters had captured eight officers. | captured
ct+ | A trawler was reportedly seized by the navy. | seized
ct+ | Guards allegedly beat the prisoners. | beat
ct+ | The men were accused of bombing a bridge. | bombing
ct+ | The men were charged with bombing a bridge. | bombing
ct+ | The government will expel two diplomats. | expel
ct+ | The minister said the government would expel two diplomats. | expel
ct+ | The bank said it would release the loan by June. | release
ct+ | The rebels began shelling the port. | shelling
ct+ | The rebels continued to shell the port. | shell
ct+ | The envoy managed to reach the camp. | reach
ct+ | The guards were forced to leave the post. | leave
ct+ | The court has threatened to fine the company. | threatened
ct+ | The party promised to leave the coalition. | promised
ct+ | The union demanded that the mayor resign. | demanded
ct+ | The chancellor accused the firm of fraud. | accused
ct+ | The convoy left after rebels shelled the road. | shelled
ct+ | The convoy left because rebels shelled the road. | shelled
ct+ | Aid convoys remain suspended following an attack on a truck. | attack
ct+ | Talks have been suspended following the killing of a guard. | killing
ct+ | Flights remain suspended due to the bombing of the airport. | bombing
ct+ | Aid is suspended amid attacks on convoys. | attacks
ct+ | The council wants sanctions following the raid on the school. | raid
ps+ | Plans for an attack on the port were suspended. | attack
ct+ | The students, who blocked the bridge, were arrested. | blocked
ct+ | Not only did they march, they also burned flags. | burned
ct+ | The ministers held talks in Rabat. | talks
ct+ | The talks took place in Rabat. | talks
ct+ | The strike began on Monday. | strike
ct+ | He condemned the bombing. | bombing
ct+ | The army is going to leave the base. | leave
ct+ | The attack killed nearly 40 people. | killed
ct- | The troops did not attack the village. | attack
ct- | The troops didn't attack the village. | attack
ct- | The troops never attacked the village. | attacked
ct- | Nobody attacked the village. | attacked
ct- | No one attacked the village. | attacked
ct- | No soldier attacked the village. | attacked
ct- | None of the soldiers attacked the village. | attacked
ct- | Neither side attacked the village. | attacked
ct- | Nothing was signed. | signed
ct- | The parties signed no treaty. | signed
ct- | No treaty was signed. | signed
ct- | No arrests were made. | arrests
ct- | There were no arrests. | arrests
ct- | There was no attack. | attack
ct- | Police made no arrests. | arrests
ct- | The guards could not reach the camp. | reach
ct- | The guards cannot reach the camp. | reach
ct- | The government will not expel the envoy. | expel
ct- | The minister said the government would not expel the envoy. | expel
ct- | The minister denied that guards had beaten prisoners. | beaten
ct- | The minister denies that guards beat prisoners. | beat
ct- | The minister denied beating prisoners. | beating
ct- | The minister denied having beaten prisoners. | beaten
ct- | The ministry denied any attack on the village. | attack
ct- | The troops failed to reach the camp. | reach
ct- | The envoy refused to sign the treaty. | sign
ct- | The envoy declined to sign the treaty. | sign
ct- | The army was unable to retake the town. | retake
ct- | The soldiers withdrew without firing. | firing
ct- | Instead of attacking, the rebels withdrew. | attacking
ct- | The guards prevented an attack on the port. | attack
ct- | Police foiled an attack on the port. | attack
ct- | The minister cancelled the visit. | visit
ct- | The visit was cancelled. | visit
ct- | The government called off the talks. | talks
ct- | The police banned the march. | march
ct- | The deal nearly collapsed. | collapsed
ct- | The army almost attacked the town. | attacked
ct- | The troops no longer patrol the road. | patrol
ct- | There are no plans for a meeting. | meeting
ct- | There are no plans to attack the town. | attack
ct- | The government has no plans to attack the town. | attack
ct- | The parties have yet to sign the treaty. | sign
ct- | The police did not manage to arrest the man. | arrest
ct- | The police did not allow the students to march. | march
ct- | The rebels did not begin to withdraw. | withdraw
ct- | The lawyer said that no student had been arrested. | arrested
ct- | The lawyer said students were not beaten or arrested. | arrested
pr+ | The minister is expected to visit Rabat. | visit
pr+ | The minister is expected in Rabat on Friday. | expected
pr+ | The minister is likely to visit Rabat. | visit
pr+ | The minister is due to visit Rabat. | visit
pr+ | The minister is set to visit Rabat. | visit
pr+ | The minister is scheduled to visit Rabat. | visit
pr+ | The minister is to visit Rabat. | visit
pr+ | The ministers are to meet in May. | meet
pr+ | The ministers are poised to sign the treaty. | sign
pr+ | The minister will probably visit Rabat. | visit
pr+ | The diplomat said a compromise was likely. | compromise
pr+ | Talks are likely to resume in May. | resume
pr+ | Talks are likely to resume in May. | Talks
pr+ | Officials believe that rebels bombed the bridge. | bombed
pr+ | Officials think that rebels bombed the bridge. | bombed
pr+ | Investigators suspect that rebels bombed the bridge. | bombed
pr+ | The rebels are believed to have bombed the bridge. | bombed
pr+ | The rebels are suspected of bombing the bridge. | bombing
pr+ | The rebels are thought to have fled. | fled
pr+ | The rebels apparently bombed the bridge. | bombed
pr+ | The rebels seem to have left the town. | left
pr+ | The rebels appear to have left the town. | left
pr+ | The suspected attack killed nobody. | attack
pr+ | The rebels must have fled at night. | fled
pr+ | Analysts predict that the army will attack. | attack
pr- | The minister is unlikely to visit Rabat. | visit
pr- | The minister is not expected to visit Rabat. | visit
pr- | The minister is not likely to visit Rabat. | visit
pr- | Nobody else is to be freed this year. | freed
pr- | The prisoners are not to be freed this year. | freed
pr- | Officials do not believe that rebels bombed the bridge. | bombed
pr- | Officials doubt that rebels bombed the bridge. | bombed
pr- | There is no evidence that rebels bombed the bridge. | bombed
pr- | The army does not intend to attack the town. | attack
ps+ | The army could attack the town. | attack
ps+ | The army may attack the town. | attack
ps+ | The army might attack the town. | attack
ps+ | The army may have attacked the town. | attacked
ps+ | The general said the army could attack the town. | attack
ps+ | Perhaps the army attacked the town. | attacked
ps+ | The army possibly attacked the town. | attacked
ps+ | The army plans to attack the town. | attack
ps+ | The army planned to attack the town. | attack
ps+ | The army is preparing to attack the town. | attack
ps+ | The army is considering attacking the town. | attacking
ps+ | The government is considering a ban on the party. | ban
ps+ | The government is mulling sanctions. | sanctions
ps+ | The army wants to attack the town. | attack
ps+ | The army intends to attack the town. | attack
ps+ | The army hopes to retake the town. | retake
ps+ | The army tried to retake the town. | retake
ps+ | The army attempted to retake the town. | retake
ps+ | The attempted attack caused alarm. | attack
ps+ | A possible meeting was discussed. | meeting
ps+ | The planned visit caused alarm. | visit
ps+ | The proposed talks caused alarm. | talks
ps+ | They discussed the possibility of a meeting. | meeting
ps+ | There are plans for a meeting. | meeting
ps+ | The general spoke of plans to attack the town. | attack
ps+ | The threat of an attack caused alarm. | attack
ps+ | Fears of an attack caused alarm. | attack
ps+ | The union demanded that the mayor resign. | resign
ps+ | The union urged the mayor to resign. | resign
ps+ | The union asked the mayor to resign. | resign
ps+ | The union told the mayor to resign. | resign
ps+ | The union called on the mayor to resign. | resign
ps+ | The union called for talks. | talks
ps+ | The general threatened to attack the town. | attack
ps+ | The government proposed talks. | talks
ps+ | The mayor should resign. | resign
ps+ | The government has to release the men. | release
ps+ | The army is ready to attack the town. | attack
ps+ | The army is allowed to attack the town. | attack
ps+ | The troops stayed to guard the bridge. | guard
ps- | The army may not attack the town. | attack
uu+ | It is unclear whether the army attacked the town. | attacked
uu+ | It was not clear whether the unions would attend. | attend
uu+ | It is not known how many people were arrested. | arrested
uu+ | It was not known who attacked the town. | attacked
uu+ | Police are investigating whether rebels bombed the bridge. | bombed
uu+ | The generals debated whether rebels had bombed the bridge. | bombed
uu+ | He did not say whether the army had attacked the town. | attacked
uu+ | If the army attacks the town, thousands will flee. | attacks
uu+ | Thousands will flee unless the army leaves the town. | leaves
uu+ | The police had no information about who was shot. | shot
uu+ | Did the army attack the town? | attack
ct+ | If the army attacks the town, thousands will flee. | flee
ct+ | The army will shell the port and attack the town. | attack
ps+ | The army could shell the port and attack the town. | attack
ps+ | The army plans to shell the port and attack the town. | attack
ct- | The army did not shell the port or attack the town. | attack
ct+ | The army failed to take the port and bombed the town. | bombed
ct+ | The troops did not fail to reach the camp. | reach
ct- | Rebels called a truce but did not stop shelling, denying that they had broken it. | broken
ct+ | The minister denied the accusation. | accusation
ct- | Rather than attack, the rebels withdrew. | attack
ct- | The army stopped short of bombing the town. | bombing
uu+ | It remains to be seen whether the army will leave. | leave
ct- | The army said it had no intention of leaving the town. | leaving
ct- | The president ruled out talks with the rebels. | talks
ct- | The president ruled out sending troops. | sending
ps+ | The government has not ruled out sending troops. | sending
ps+ | A ceasefire is possible, the envoy said. | ceasefire
pr- | The envoy said a ceasefire was unlikely. | ceasefire
pr+ | An offensive by the rebels is imminent. | offensive
ct- | The ministers were to have met on Monday. | met
ps+ | There is a risk that rebels will attack. | attack
pr- | There is no sign that rebels will attack. | attack
ct- | Reports of an attack were denied. | attack
ct- | The army rejected allegations that it shelled the town. | shelled
ct- | Talks have not begun. | Talks
ct- | Talks failed to resume. | Talks
ct- | The bank was barred from lending to the state. | lending
ct- | The court decided not to release him. | release
pr+ | The army is about to launch an offensive. | launch
ct- | Police thwarted a plan to bomb the station. | bomb
ct- | The attack was averted. | attack
ct+ | If it happens again, our reply will be harsh. | reply
"""

CASES = [tuple(part.strip() for part in line.split("|")) for line in SENTENCES.strip().splitlines()]


@pytest.fixture(scope="module")
def judged(parse):
    def run(text, word):
        doc = parse(text)
        return judge(doc, next(token.i for token in doc if token.text == word))

    return run


@pytest.mark.parametrize(("answer", "text", "word"), CASES)
def test_certainty_and_polarity(judged, answer, text, word):
    found = judged(text, word)
    expected = (NAMES[answer[:2]], "negative" if answer[2] == "-" else "positive")
    assert (found.certainty.value, found.polarity.value) == expected, found.words


@pytest.mark.parametrize(
    ("text", "word", "words"),
    [
        ("The army could not reach the camp.", "reach", ("could", "not")),
        ("The minister is expected to visit Rabat.", "visit", ("expected",)),
        ("The minister denied that guards had beaten prisoners.", "beaten", ("denied",)),
        ("There are no plans for a meeting.", "meeting", ("no", "plans")),
        ("No treaty was signed.", "signed", ("No",)),
        ("Troops attacked the village.", "attacked", ()),
    ],
)
def test_the_words_that_decide_are_kept(judged, text, word, words):
    found = judged(text, word)
    assert found.words == words
    assert tuple(span.of(text) for span in found.word_spans) == words


@pytest.mark.parametrize(
    ("text", "word", "aux"),
    [
        ("The army did not attack.", "attack", Aux.NEGATION),
        ("The army will attack.", "attack", Aux.FUTURE),
        ("The army plans to attack.", "attack", Aux.FUTURE),
        ("If rebels attack the town, thousands will flee.", "attack", Aux.HYPOTHETICAL),
        ("The mayor should resign.", "resign", Aux.HYPOTHETICAL),
        ("The army attacked two centuries ago.", "attacked", Aux.HISTORICAL),
        ("The army attacked.", "attacked", None),
    ],
)
def test_auxiliary_mode(judged, text, word, aux):
    assert judged(text, word).aux is aux


def test_a_hedge_is_certain_when_it_is_measured_as_an_event(parse):
    doc = parse("The minister is expected in Rabat on Friday.")
    assert judge(doc, 3, own=False).certainty.value == "certain"
