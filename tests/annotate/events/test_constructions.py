"""Triggers, parties and spans across constructions; PLOVER's rules that decide hard cases. The sentences are our own, the events invented."""

import pytest

# Sentence | the mentions, in order: TYPE[/mode] actors > recipients; "&" between actors marks a reciprocal event, "-" nobody.
SENTENCES = """
Police arrested and deported two Danish sailors. | COERCE/arrest Police > sailors ; COERCE/deport Police > sailors
Three shepherds were killed by Turkish soldiers. | ASSAULT soldiers > shepherds
Three shepherds were killed near the dam. | ASSAULT - > shepherds
The man was arrested in Turku on Friday. | COERCE/arrest - > man
The rebels, who had kidnapped a nurse, freed her on Sunday. | ASSAULT/abduct rebels > nurse ; RETREAT/release rebels > her
The nurse whom the rebels kidnapped was freed. | ASSAULT/abduct rebels > nurse ; RETREAT/release - > nurse
The soldiers guarding the bridge shot a boy. | ASSAULT/firearms soldiers > boy
The government tried to arrest the bishop. | COERCE/arrest government > bishop
The army is preparing to shell Kismayo. | ASSAULT/heavy-weapons army > Kismayo
The envoy is expected to meet the president. | AGREE envoy & president
Norway and Russia exchanged two fishermen. | RETREAT/release Norway & Russia
Norway exchanged prisoners with Russia. | RETREAT/release Norway & Russia
Kenya's president held talks with the Somali premier. | CONSULT president & premier
Talks between Kenya and Somalia began on Monday. | CONSULT Kenya & Somalia
Talks between Kenya and Somalia collapsed on Monday. | REJECT Kenya & Somalia
Kenya broke off the talks. | SANCTION/discontinue Kenya > -
The negotiations were suspended by Kenya. | SANCTION/discontinue Kenya > -
The Ukrainian attack on the refinery killed two Russian engineers. | ASSAULT attack > engineers
Airstrikes on Homs by Russian jets continued. | ASSAULT/aerial jets > Homs
The arrest of the Chadian editor caused surprise. | COERCE/arrest - > editor
Norway's refusal to sign the treaty surprised Denmark. | REJECT Norway > -
Swiss officials condemned the attack on the consulate. | ACCUSE/disapprove officials > -
Ghana demanded the release of its sailors. | REQUEST/yield Ghana > -
Ghana demanded that Togo release the sailors. | REQUEST/yield Ghana > Togo
The union threatened to strike on Friday. | THREATEN union > -
The general vowed to crush the rebels. | THREATEN/violence general > -
The general vowed to protect the villagers. | AGREE general > -
Lesotho promised to free the pilots. | AGREE Lesotho > -
Lesotho will free the pilots on Friday. | CONCEDE Lesotho > pilots
Lesotho has freed the pilots. | RETREAT/release Lesotho > pilots
Lesotho refused to free the pilots. | REJECT/yield Lesotho > pilots
Lesotho denied having attacked the convoy. | ASSAULT Lesotho > convoy
Lesotho denied that its soldiers had attacked the convoy. | ASSAULT soldiers > convoy
Lesotho rejected the charge. | REJECT Lesotho > -
Ireland summoned the Belarusian ambassador over the flight. | ACCUSE/disapprove Ireland > ambassador
Parliament summoned both sides to a meeting. | REQUEST/meet Parliament > sides
The tribunal convicted the colonel of murder. | SANCTION/convict tribunal > colonel
Hungary accused Romania of jamming its radar. | ACCUSE/allege Hungary > Romania ; COERCE/cyber Romania > its
The striking miners blocked the road and threw stones at police. | PROTEST/obstruct miners > - ; PROTEST/riot miners > police
The officers were pelted with stones. | ASSAULT/primitive - > officers
Police dispersed the crowd with batons. | ASSAULT/crowd-control Police > crowd
Pope Leo called the emir on Monday. | CONSULT/phone Leo & emir
Minsk called the sailors spies. | ACCUSE/disapprove Minsk > sailors
The ministry described the raid as "an act of piracy". | ACCUSE/disapprove ministry > -
Slovakia sent 40 doctors to help the hospitals in Malawi. | AID Slovakia > -
The admiral sent three frigates to the coast of Yemen. | MOBILIZE/troops admiral > Yemen
Togo imposed sanctions on two Beninese traders. | SANCTION/discontinue Togo > traders
The two leaders met in Oslo. | CONSULT leaders &
The border crossing was shut by Latvia. | COERCE/restrict Latvia > -
Rebels claimed responsibility for the bombing. | ASSAULT/explosives Rebels > -
The blockade was lifted on Friday. | RETREAT - > -
The drivers ended their strike. | CONCEDE drivers > -
The premier postponed his trip to Fiji. | REJECT/meet premier > Fiji
Peru and Chile agreed to a truce. | AGREE Peru & Chile
Chad suffered an attack by rebels. | ASSAULT rebels > Chad
The mayor wants the garrison to leave. | REQUEST mayor > garrison
Guinea is considering closing the airport. | COERCE/restrict Guinea > -
Mali could follow if the talks fail. |
Fiji offered the islanders a new port. | AGREE Fiji > islanders
"They opened up first," a sergeant said. | ASSAULT/firearms They > -
The council let two trucks through. | RETREAT/access council > -
The prince was due in Cairo on Monday. |
Zambia and Angola share a border. |
The guards have since exchanged maps with the villagers. | COOPERATE guards & villagers
Gabon received weapons from Morocco. | AID Morocco > Gabon
The emir pledged to expel the traders. | THREATEN/expel emir > -
Tests of the missile were seen as a threat. |
Shots were fired at the ferry. | ASSAULT/firearms - > -
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in SENTENCES.strip().splitlines()]


def told(doc):
    """The mentions of a Doc, written as in the table."""
    lines = []
    for event in doc._.events:
        actors = [doc[i].text for i in event.actors]
        recipients = [doc[i].text for i in event.recipients]
        kind = event.coding.type.value + (f"/{event.coding.mode}" if event.coding.mode else "")
        if event.reciprocal:
            lines.append(f"{kind} {' & '.join(actors)}{' &' if len(actors) == 1 else ''}")
        else:
            lines.append(f"{kind} {', '.join(actors) or '-'} > {', '.join(recipients) or '-'}")
    return " ; ".join(lines)


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence[:60] for sentence, _ in CASES])
def test_mentions(coded, sentence, expected):
    assert told(coded(sentence)) == expected


SPANS = [
    (
        "Last week the premier held a telephone conversation with the emir of Oman.",
        "held a telephone conversation with the emir of Oman",
    ),
    ("Police have fired tear gas at marchers in Kano.", "have fired tear gas"),
    ("The envoy broke off the talks at noon.", "broke off the talks"),
    ("The militia turned the offer down within an hour.", "turned the offer down"),
    ("The bank was blacklisted by Canada.", "was blacklisted"),
    ("The ministry has threatened to dismiss any worker who stays away.", "has threatened to dismiss any worker"),
    ("A possible meeting between them in Oslo was mentioned.", "A possible meeting between them"),
]


@pytest.mark.parametrize(("sentence", "trigger"), SPANS)
def test_trigger_span(coded, sentence, trigger):
    doc = coded(sentence)
    (event,) = doc._.events
    assert doc[event.trigger.start : event.trigger.end].text == trigger


REPEATS = [
    ("The two kings held a telephone conversation. The conversation took place on Sunday.", 0),
    ("Fiji hosted the summit. The summit began late.", 0),
    ("Rebels attacked the port. The attack lasted two hours.", 0),
    ("Rebels attacked the port. Talks with the rebels began.", None),
]


@pytest.mark.parametrize(("text", "earlier"), REPEATS)
def test_noun_takes_up_an_event(coded, text, earlier):
    assert coded(text)._.events[-1].repeats == earlier


CODINGS = [
    ("Police arrested a blogger.", "material conflict", -7, "173"),
    ("The pope thanked Lebanon.", "verbal cooperation", 5, "051"),
    ("Mali urged the rebels to disarm.", "verbal conflict", -1, "020"),
    ("The charity delivered food to the camps.", "material cooperation", 10, "070"),
]


@pytest.mark.parametrize(("sentence", "quad", "score", "cameo"), CODINGS)
def test_coding(coded, sentence, quad, score, cameo):
    (event,) = coded(sentence)._.events
    assert (event.coding.quad.value, event.coding.score, event.coding.cameo) == (quad, score, cameo)


def test_furniture_is_not_read(coded):
    from dateline.annotate.build import make_doc
    from dateline.ingest.base import read_text

    document = read_text("Police arrested a blogger in Turku.\n\nRead also: Troops shelled a village\n")
    assert [e.coding.type.value for e in coded(make_doc(coded, document))._.events] == ["COERCE"]


def test_empty_text(coded):
    assert coded("")._.events == ()
