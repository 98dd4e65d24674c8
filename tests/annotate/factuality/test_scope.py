"""How far what decides reaches: a sentence, the word that heads the event, certainty and polarity (see ``test_judge``).

Fronted and inverted negation, *until*, conditions contrary to fact, extraposition ("it is unlikely that"), reports that are false or
unconfirmed, implicatives in the past ("had to", "was able to"), subjunctives, near misses, refusals of talks, chances that are small.
"""

from datetime import date

import pytest

from dateline.annotate.factuality.judge import judge
from dateline.model.factuality import Aux

NAMES = {"ct": "certain", "pr": "probable", "ps": "possible", "uu": "unknown"}

SENTENCES = """
ct+ | The doctors blamed the militia; the group has always denied targeting hospitals. | blamed
ct- | The doctors blamed the militia; the group has always denied targeting hospitals. | targeting
ct+ | Shelling by government forces destroyed the bridge. | destroyed
ct+ | It was the army that attacked the convoy. | attacked
ct+ | Troops did attack the convoy, the governor insisted. | attack
ct+ | The minister does admit that police beat the students. | beat
ct+ | The rebels have succeeded in seizing the airport. | seizing
ct+ | The rebels succeeded in taking hostages. | taking
ct+ | Guards were seen beating prisoners. | beating
ct+ | Residents saw soldiers loot the shops. | loot
ct+ | The report documents how guards tortured detainees. | tortured
ct+ | The army went on to shell the port. | shell
ct+ | The union ended up calling off the strike. | calling
ct+ | The envoy was able to meet the hostages. | meet
ct+ | Police had to fire tear gas to disperse the crowd. | fire
ct+ | The ministers agreed to meet in May. | agreed
ct+ | Parliament voted to expel the envoy. | voted
ct+ | They were convicted of killing a judge. | killing
ct+ | He was arrested for attacking a policeman. | attacking
ct+ | He apologised for insulting the king. | insulting
ct+ | She regretted having signed the treaty. | signed
ct+ | The court found that the police had tortured him. | tortured
ct+ | Footage shows soldiers firing on the crowd. | firing
ct+ | Satellite images reveal that troops have left the base. | left
ct+ | It emerged that the firm had bribed officials. | bribed
ct+ | It turned out that rebels had seized the mine. | seized
ct+ | The fact that troops shot at the crowd shocked the town. | shot
ct+ | Since the army seized power, prices have doubled. | seized
ct+ | Having seized the town, the rebels moved on. | seized
ct+ | Despite signing the truce, both sides kept firing. | signing
ct+ | In spite of the ceasefire, they kept firing. | firing
ct+ | The strike, which paralysed the ports, ended on Friday. | paralysed
ct+ | Nowhere did troops fail to open fire. | open
ct+ | Not until Monday did the army withdraw. | withdraw
ct+ | The army did not withdraw until Monday. | withdraw
ct+ | No sooner had the truce begun than rebels shelled the town. | shelled
ct+ | Only after the army attacked did they flee. | attacked
ct+ | Nobody doubts that the army shelled the camp. | shelled
ct+ | There is no doubt that the army shelled the camp. | shelled
ps+ | The general did not deny that his men had looted. | looted
ct+ | He could not help insulting his hosts. | insulting
ct+ | The army never stopped shelling the port. | shelling
ct+ | The firm did not hesitate to sack the strikers. | sack
ct+ | The guards did not prevent the attack. | attack
ct+ | Police did not stop the mob from burning the church. | burning
ct+ | Without waiting for orders, the guards fired. | fired
ct+ | The president will meet the rebels on Monday. | meet
ct+ | From Monday the airline resumes flights. | resumes
ct+ | The summit takes place in Accra on Friday. | summit
ct+ | The minister is meeting his counterpart in Rome. | meeting
ct+ | The government is to blame for the attack. | attack
ct+ | As expected, the court freed the activist. | freed
ct+ | The attack, which was planned for months, killed nine people. | killed
ct+ | As many as twenty people may have died in the attack. | attack
ct+ | The planned talks were held in Doha. | talks
ct+ | The minister said last week's talks had failed. | talks
ct+ | The ceasefire talks collapsed. | talks
ct+ | "We have attacked the airport," a spokesman said. | attacked
ct+ | "They burned our homes," she told AFP. | burned
ct+ | According to the army, rebels shelled the town. | shelled
ct+ | In the ministry's words, the rebels "shelled the town". | shelled
ct+ | The minister alleged that the paper had been paid. | paid
ct+ | The rebels are accused of having recruited children. | recruited
ct- | The army has not attacked the convoy. | attacked
ct- | The army hasn't attacked the convoy. | attacked
ct- | The army hasn’t attacked the convoy. | attacked
ct- | The police never arrested anybody. | arrested
ct- | Not a single shot was fired. | fired
ct- | Not one soldier was hurt. | hurt
ct- | Neither the army nor the rebels attacked the convoy. | attacked
ct- | The police neither arrested nor questioned him. | questioned
ct- | Nor did the army withdraw. | withdraw
ct- | At no time did troops enter the church. | enter
ct- | In no case did the police shoot. | shoot
ct- | Under no circumstances will we release him. | release
ct- | Hardly any soldiers left the base. | left
ct- | Few protesters were arrested, and none was charged. | charged
ct- | The troops barely escaped without losing a man. | losing
ct- | The army failed in its attempt to retake the town. | retake
ct- | Rebels were unable to hold the bridge. | hold
ct- | The government has so far refused to release the men. | release
ct- | The court declined to free him. | free
ct- | The minister refused a meeting with the union. | meeting
ct- | The president rejected talks with the rebels. | talks
ct+ | The party boycotted the talks. | boycotted
ct- | The general denies ordering the attack. | ordering
ct- | Moscow denied involvement in the attack. | involvement
ct- | Moscow has denied sending troops to the region. | sending
ct- | The claim that troops had fled was false. | fled
ct- | It is not true that our men looted the shops. | looted
ct- | It is untrue that our men looted the shops. | looted
ct- | The army dismissed reports that it had shelled the camp. | shelled
ct- | Far from withdrawing, the army sent more tanks. | withdrawing
ct- | The army stopped shelling the town. | shelling
ct- | The talks never took place. | talks
ct- | The visit did not go ahead. | visit
ct- | The meeting was called off. | meeting
ps+ | The airline has suspended flights. | flights
ct- | The march was banned. | march
ct- | The government scrapped the planned talks. | talks
ct- | The minister was to have visited Rabat. | visited
ct- | The minister would have visited Rabat had the airport been open. | visited
ct- | Had the army attacked, thousands would have died. | attacked
ct- | If the army had attacked, thousands would have died. | attacked
ct- | The police should have arrested him. | arrested
ct- | The army was prevented from entering the town. | entering
ct- | The UN kept the army from entering the town. | entering
ct- | The treaty forbids the army to enter the town. | enter
ct- | The deal was never signed. | signed
ct- | The treaty remains unsigned because Oslo will not sign it. | sign
ct- | No talks are planned. | talks
ct- | No meeting has been scheduled. | meeting
ct- | There has been no fighting since Monday. | fighting
ct- | There was no attack on the port, the army said. | attack
ct- | The army made no attempt to retake the town. | retake
ct- | The government has no intention to resign. | resign
ct- | "We did not attack the airport," a spokesman said. | attack
ct- | The ministers ended the talks without signing a deal. | signing
ct- | He left the party rather than sign the letter. | sign
ct- | The firm stopped short of sacking the strikers. | sacking
ct- | Both sides have yet to agree on a date. | agree
ct- | The army is yet to withdraw. | withdraw
ct- | Police averted an attack on a church. | attack
ps- | Troops were ordered not to fire. | fire
pr+ | The army will likely attack the town. | attack
pr+ | The army is widely expected to attack the town. | attack
pr+ | The talks are due to start on Friday. | talks
pr+ | Fighting is expected to resume. | resume
pr+ | It is likely that the army will attack. | attack
pr+ | It is expected that the army will withdraw. | withdraw
pr+ | The rebels have most likely fled. | fled
pr+ | The gunmen are presumed to have fled. | fled
pr+ | The man is suspected of having killed a judge. | killed
ct+ | The suspected bomber attacked a market. | attacked
pr+ | It appears that the rebels have left. | left
pr+ | It seems that the rebels have left. | left
pr+ | Evidence suggests that the army shelled the camp. | shelled
pr+ | Police believe rebels were behind the attack and planted the mines. | planted
pr+ | Analysts think the army will withdraw. | withdraw
pr+ | I think they attacked the convoy. | attacked
pr+ | The court is set to rule on Friday. | rule
pr+ | Parliament is scheduled to vote on Friday. | vote
pr+ | The ministers are about to sign a deal. | sign
pr+ | The ship is on course to reach the port. | reach
pr+ | The army looks set to attack. | attack
pr+ | A strike looks likely. | strike
pr+ | An attack is imminent. | attack
pr+ | He promised to release the prisoners. | release
pr+ | The rebels vowed to attack the capital. | attack
pr+ | The sides agreed to exchange prisoners. | exchange
pr- | It is unlikely that the army will attack. | attack
pr- | The talks are not expected to resume. | resume
pr- | I don't think they attacked the convoy. | attacked
pr- | The army does not appear to have withdrawn. | withdrawn
pr- | A deal seems unlikely. | deal
pr- | Analysts doubt the army will withdraw. | withdraw
pr- | The army probably did not attack the convoy. | attack
pr- | There is little chance that the army will withdraw. | withdraw
pr- | He promised not to attack the town. | attack
pr- | The army is not likely to leave. | leave
ps+ | The army can attack at any time. | attack
ps+ | It is possible that the army attacked. | attacked
ps+ | Maybe the army attacked. | attacked
ps+ | The army could have attacked the convoy, an expert said. | attacked
ps+ | The army might well attack. | attack
ps+ | The army threatens to attack the town. | attack
ps+ | The government is weighing sending troops. | sending
ps+ | The government is considering whether to send troops. | send
ps+ | The mayor offered to resign. | resign
ps+ | The minister proposed sending troops. | sending
ps+ | The minister suggested holding talks. | holding
ps+ | The minister suggested that talks be held. | held
ps+ | The UN called for an end to the fighting. | end
ps+ | The UN urged both sides to stop fighting. | stop
ps+ | The party demanded the release of the men. | release
ps+ | The party demanded that the men be released. | released
ps+ | The court ordered the release of the men. | release
ps+ | The judge ordered that the men be freed. | freed
ps+ | The judge ordered police to free the men. | free
ps+ | The envoy appealed to the rebels to lay down their arms. | lay
ps+ | He begged the guards to free his son. | free
ps+ | She wants the army to leave. | leave
ps+ | The army is trying to retake the town. | retake
ps+ | An attempt to kill the president shocked the country. | kill
ps+ | The plot to kill the president was discovered. | kill
ps+ | He was charged with conspiring to kill the president. | kill
ps+ | The country needs to hold elections. | hold
ps+ | They must release the prisoners. | release
ps+ | They should release the prisoners. | release
ps+ | Let us hold talks. | hold
ps+ | Stop the bombing! | Stop
ps+ | There is a chance that the army will withdraw. | withdraw
ps+ | The possibility of talks was raised. | talks
ps+ | Fear of an attack drove them away. | attack
ps+ | In order to attack the town, the rebels need tanks. | attack
ps+ | Troops were sent to protect the embassy. | protect
ps+ | The bill would allow the army to shoot protesters. | shoot
ps+ | He was authorised to sign the deal. | sign
ps+ | The government postponed the talks. | talks
ps+ | The talks have been postponed. | talks
ps+ | The ambassador was told to leave the country. | leave
ps+ | The envoy hopes for talks. | talks
ps+ | The government has not ruled out talks. | talks
ps+ | The army was ready to attack. | attack
ps+ | A potential attack on the port worries traders. | attack
ps+ | Efforts to free the hostages continue. | free
ps+ | The rebels have been invited to attend the talks. | attend
uu+ | Whether the army attacked is unclear. | attacked
uu+ | Nobody knows whether the army attacked. | attacked
uu+ | It remains unclear if the army attacked. | attacked
uu+ | The ministry would not say whether it had freed him. | freed
uu+ | He asked if the army had attacked. | attacked
uu+ | Will the army attack? | attack
uu+ | Who attacked the convoy? | attacked
uu+ | Why did the army attack? | attack
uu+ | If Moscow sends troops, we will respond. | sends
uu+ | In the event of an attack, call the police. | attack
uu+ | It is not clear who ordered the attack or who fired. | fired
uu+ | Reports that troops had entered the town could not be verified. | entered
uu+ | The army could not confirm that the hostages had been freed. | freed
ct- | The Ministry rejects the insinuations that our soldiers violated the truce. | violated
ct- | The two sides came close to signing a deal in June. | signing
pr+ | The two sides are close to signing a deal. | signing
ct+ | The police chief said his men had no choice but to open fire. | open
ct- | The general was cleared of ordering the massacre. | ordering
ct- | The parties are a long way from agreeing on a ceasefire. | agreeing
ct- | The committee voted not to expel the two members. | expel
ct+ | The committee voted to expel the two members. | expel
ct+ | He is wanted for bombing a police station. | bombing
uu+ | There were unconfirmed reports that a drone had struck the refinery. | struck
ct- | False reports that a drone had struck the refinery caused panic. | struck
ct- | The general's aides persuaded him not to order an attack. | order
ct+ | The envoy persuaded the rebels to free the hostages. | free
ct- | The junta pretended to negotiate. | negotiate
ct+ | Considering the army shelled the camp, few expected talks. | shelled
ct- | "There is no coup," said the general. | coup
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
        ("At no time did troops enter the church.", "enter", ("no",)),
        ("Not a single shot was fired.", "fired", ("Not",)),
        ("It is unlikely that the army will attack.", "attack", ("unlikely", "will")),
        ("The claim that troops had fled was false.", "fled", ("false",)),
        ("If the army had attacked, thousands would have died.", "attacked", ("If",)),
        ("There is little chance that the army will withdraw.", "withdraw", ("little", "will")),
        ("The two sides came close to signing a deal in June.", "signing", ("close",)),
        ("The minister refused a meeting with the union.", "meeting", ("refused",)),
    ],
)
def test_the_words_that_decide_are_kept(judged, text, word, words):
    assert judged(text, word).words == words


MODES = """
negation | The army did not attack. | attack
negation | No one was arrested. | arrested
negation | The minister denied that troops had attacked. | attacked
negation | The army failed to retake the town. | retake
negation | Talks were called off. | Talks
negation | No talks are scheduled. | talks
future | The army will attack the town. | attack
future | The army is going to attack the town. | attack
future | The army plans to attack the town. | attack
future | The ministers are to meet on Friday. | meet
future | The minister is expected to visit Rabat. | visit
future | The minister promised to release the men. | release
future | The summit will be held in May. | summit
future | Elections are scheduled for May. | Elections
future | The army threatened to attack. | attack
future | The upcoming summit worries traders. | summit
future | Parliament voted to expel the envoy. | expel
future | The union urged its members to march. | march
future | Germany could follow, diplomats said. | follow
future | The army may attack the town. | attack
hypothetical | If rebels attack the town, thousands will flee. | attack
hypothetical | If the army had attacked, thousands would have fled. | fled
hypothetical | The mayor should resign. | resign
hypothetical | Unless the army leaves the port, talks will fail. | leaves
hypothetical | In the event of an attack, call the police. | attack
hypothetical | The army would have attacked. | attacked
hypothetical | Were the army to attack, thousands would flee. | attack
hypothetical | The government must release the men. | release
none | The army may have attacked the town. | attacked
historical | The army attacked two centuries ago. | attacked
historical | The army attacked the town ten years ago. | attacked
historical | During the colonial era troops massacred the villagers. | massacred
historical | In 1945 the Red Army took the city. | took
historical | In the 1990s rebels killed thousands. | killed
historical | Decades ago the army shelled the town. | shelled
historical | On the anniversary of the 1982 massacre they marched. | massacre
none | The army attacked the town. | attacked
none | Police said gunmen attacked the town. | attacked
none | The army attacked the town three days ago. | attacked
none | Rebels tried to take the town. | take
none | Police arrested 1500 people. | arrested
"""


@pytest.mark.parametrize(
    ("aux", "text", "word"), [tuple(part.strip() for part in line.split("|")) for line in MODES.strip().splitlines()]
)
def test_auxiliary_mode(judged, aux, text, word):
    found = judged(text, word).aux
    assert (found.value if found is not None else "none") == aux


def test_a_year_is_history_only_before_that_of_the_report(parse):
    doc = parse("Rebels attacked the town in 2019.")
    assert judge(doc, 1).aux is None
    doc._.published = date(2019, 6, 1)
    assert judge(doc, 1).aux is None
    doc._.published = date(2025, 6, 1)
    assert judge(doc, 1).aux is Aux.HISTORICAL
