"""PLOVER's rules that decide hard cases, each in sentences of our own: the rule, then what is read."""

import pytest

# A line: sentence | mentions in order (TYPE[/mode] actors > recipients; "-" nobody).
RULES = {
    "future or planned cooperation is AGREE": """
        The Omani foreign minister will visit Sofia in May. | AGREE minister > Sofia
        Kenya plans to send nurses to Malawi. | AGREE Kenya > Malawi
        Serbia and Kosovo are to hold talks on Friday. | AGREE Serbia,Kosovo > -
        Ghana has invited the Togolese premier to Accra. | AGREE Ghana > premier
        The navies will hold joint exercises next year. | AGREE navies > -
    """,
    "a future RETREAT is CONCEDE": """
        Ethiopia will withdraw its troops from the town. | CONCEDE Ethiopia > town
        The militia will release the nurses on Sunday. | CONCEDE militia > nurses
        The minister will resign in June. | CONCEDE minister > -
    """,
    "a future CONCEDE stays CONCEDE": """
        The governor will lift the curfew on Monday. | CONCEDE governor > -
        The king will pardon the editors. | CONCEDE king > editors
    """,
    "conflict to come keeps its type": """
        The union will strike on Friday. | PROTEST/strike union > -
        The bloc will impose sanctions on the bank. | SANCTION/discontinue bloc > bank
    """,
    "a threat is one event": """
        The militia threatened to kidnap the engineers. | THREATEN/violence militia > engineers
    """,
    "a party to a war that calls for its end agrees, an outsider requests": """
        Rebel shells hit the army's base. The rebels called for a ceasefire on Sunday. | ASSAULT/heavy-weapons shells > army ; AGREE rebels > -
        The rebels attacked the army's base. Ghana called for a ceasefire on Sunday. | ASSAULT rebels > army ; REQUEST/yield Ghana > -
    """,
    "an ambassador summoned is ACCUSE": """
        Oslo summoned the Belarusian ambassador over the flight. | ACCUSE/disapprove Oslo > ambassador
        The ambassador was summoned to the foreign ministry. | ACCUSE/disapprove ministry > ambassador
    """,
    "a diplomatic or online protest is ACCUSE": """
        Tokyo lodged a protest with Moscow over the drill. | ACCUSE/allege Tokyo > Moscow
        Thousands protested online against the law. | ACCUSE/disapprove Thousands > -
    """,
    "the topic of a protest is no second event": """
        Hundreds marched against the execution. | PROTEST/demo Hundreds > -
        Students rallied to demand the release of the editor. | PROTEST/demo Students > -
    """,
    "forces moved as part of an attack are no second event": """
        The army sent tanks into the town and shelled it. | ASSAULT/heavy-weapons army > it
    """,
    "a conviction is SANCTION, with prison COERCE too, without the charge": """
        The court convicted the banker of fraud. | SANCTION/convict court > banker
        The court convicted the banker of fraud and jailed him for six years. | SANCTION/convict court > banker ; COERCE/arrest court > him
    """,
    "a person deported is COERCE, a diplomat expelled SANCTION, entry barred REJECT": """
        Chad deported two Danish nurses. | COERCE/deport Chad > nurses
        Chad expelled two Danish diplomats. | SANCTION/expel Chad > diplomats
        Chad barred the Danish minister from entry. | REJECT Chad > minister
    """,
    "captured fighters are ASSAULT, not COERCE": """
        The army captured 20 rebels near the river. | ASSAULT/abduct army > rebels
        Police arrested 20 rebels near the river. | COERCE/arrest Police > rebels
    """,
    "who flees is expelled by whom they flee": """
        Hundreds of families fled the militia. | SANCTION/expel militia > families
        The nomads fled from the rebels. | SANCTION/expel rebels > nomads
    """,
    "hostages rescued is AID": """
        Commandos rescued the hostages from the ship. | AID Commandos > hostages
    """,
    "payment by order of a court is SANCTION, by free will AID": """
        A court ordered the company to pay the fishermen four million euros. | SANCTION court > company
        The refinery paid compensation to the fishermen. | AID refinery > fishermen
    """,
    "an emergency for a disaster is no event": """
        The governor declared a state of emergency after the flood. |
        The governor declared a state of emergency after the riots. | COERCE/martial-law governor > -
    """,
    "beating is beat, with a tool primitive, by gas or water crowd-control": """
        Officers beat a student. | ASSAULT/beat Officers > student
        A man stabbed the vicar. | ASSAULT/primitive man > vicar
        Police dispersed the crowd with water cannon. | ASSAULT/crowd-control Police > crowd
        Police dispersed the crowd. | COERCE/restrict Police > crowd
    """,
    "announced withdrawals and truces are CONCEDE, observed ones RETREAT": """
        The ministry announced the withdrawal of its troops from the valley. | CONCEDE ministry > -
        The two sides declared a truce. | CONCEDE sides > -
        The two sides observed the truce. | RETREAT/ceasefire sides > -
        The troops withdrew from the valley. | RETREAT/withdraw troops > -
    """,
    "talks that collapse are REJECT, broken off by one side SANCTION": """
        The talks between Mali and Niger collapsed. | REJECT Mali,Niger > -
        Mali broke off the talks with Niger. | SANCTION/discontinue Mali > Niger
    """,
    "troops sent to relieve a disaster are AID": """
        Jordan sent soldiers to help the victims of the flood. | AID Jordan > victims
    """,
    "an exercise of one country is MOBILIZE, of several COOPERATE": """
        The Greek navy held exercises off Crete. | MOBILIZE/troops navy > -
        Greece and Egypt held joint naval exercises off Crete. | COOPERATE Greece,Egypt > -
    """,
    "statements are no events": """
        The minister said that the harvest was good. |
        The premier is optimistic about the talks, an aide said. |
    """,
}  # fmt: skip
CASES = [
    (rule, *(part.strip() for part in line.split("|")))
    for rule, lines in RULES.items()
    for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("rule", "sentence", "expected"), CASES, ids=[f"{rule}: {s[:40]}" for rule, s, _ in CASES])
def test_rule(coded, rule, sentence, expected):
    doc = coded(sentence)
    told = []
    for event in doc._.events:
        kind = f"{event.coding.type}/{event.coding.mode}" if event.coding.mode else str(event.coding.type)
        actors, recipients = (",".join(doc[i].text for i in heads) or "-" for heads in (event.actors, event.recipients))
        told.append(f"{kind} {actors} > {recipients}")
    assert " ; ".join(told) == expected
