"""Who is on which side: envoys sent, partners of drills and talks, what is the actor's own, from whom a town was taken."""

import pytest
from spacy.language import Language

# A line: sentence | TYPE[/mode] actors > recipients ("-" nobody), or "-" where nothing is told.
CASES = {
    "an envoy sent to a place is a visit, still to come an agreement": """
        The UN will send an envoy to Port Sudan on 3 December. | AGREE UN > Sudan
        Norway sent a delegation to Harare on Monday. | CONSULT/visit Norway > Harare
        The African Union dispatched a fact-finding mission to Bissau. | CONSULT/visit Union > Bissau
        Germany dispatched its foreign minister to Ankara. | CONSULT/visit Germany > Ankara
    """,
    "who holds drills or talks with somebody shares them": """
        Japan and Australia are expected to hold joint patrols with the Philippine navy next month. | AGREE Japan,Australia,navy > -
        India held joint drills with Vietnam. | COOPERATE India,Vietnam > -
        Turkish troops carried out a joint operation with Iraqi forces. | COOPERATE troops,forces > -
        Egypt held naval exercises with Greece. | COOPERATE Egypt,Greece > -
        Joint exercises between Egypt and Sudan began on Monday. | COOPERATE Egypt,Sudan > -
    """,
    "who ends what was held with somebody does it to them": """
        The EU suspended an accord with Azerbaijan. | REJECT EU > Azerbaijan
        Japan cancelled joint drills with Korea. | SANCTION Japan > Korea
    """,
    "the actor's own is not the other side": """
        Nairobi might recall its trade attaché. | SANCTION/withdraw Nairobi > -
        Spain recalled its ambassador from Caracas on Monday. | SANCTION/withdraw Spain > Caracas
        Chad withdrew its troops from the valley. | RETREAT/withdraw Chad > -
        Norway evacuated its nationals. | AID Norway > -
        The junta ordered its own troops out of the town. | RETREAT/withdraw junta > -
        The regime shelled its own citizens. | ASSAULT/heavy-weapons regime > citizens
        The army said it had shot down two of their drones. | ASSAULT/drone it > their
    """,
    "a town is taken from whoever held it": """
        The army recaptured the town of Al-Dali from the Rapid Support Forces. | ASSAULT army > Forces
        Rebels captured the town of Mweso from government forces on Friday. | ASSAULT Rebels > forces
        The army captured the town from the north. | ASSAULT army > town
    """,
    "a convoy turned back is kept from passing": """
        An aid convoy was turned back at a checkpoint. | COERCE/restrict - > convoy
        Soldiers turned back a UN convoy near Gao. | COERCE/restrict Soldiers > convoy
        Guards turned back the inspectors. | REJECT Guards > inspectors
        The rebels turned back at the river. | -
    """,
}
LINES = [
    (rule, *(part.strip() for part in line.split(" | ")))
    for rule, lines in CASES.items()
    for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("rule", "sentence", "expected"), LINES, ids=[line[1][:60] for line in LINES])
def test_sides(coded: Language, rule: str, sentence: str, expected: str) -> None:
    doc = coded(sentence)

    def names(parties: tuple[int, ...]) -> str:
        return ",".join(doc[p].text for p in parties) or "-"

    told = [
        f"{e.coding.type}{f'/{e.coding.mode}' if e.coding.mode else ''} {names(e.actors)} > {names(e.recipients)}"
        for e in doc._.events
    ]
    assert " ; ".join(told) == ("" if expected == "-" else expected), rule


# The sentence, then the trigger spans in order.
TRIGGERS = [
    (
        "The raids follow a week of talks between the government and the Chamber of Minerals, which broke down on Friday when the chamber walked out.",
        [("REJECT", "broke down", "government,Chamber")],
    ),
    ("The raids follow a week of talks.", []),
    (
        "Insurgents attacked the village at dawn, burning 30 houses and beheading two farmers.",
        [
            ("ASSAULT", "attacked the village", "Insurgents"),
            ("ASSAULT", "burning 30 houses", "Insurgents"),
            ("ASSAULT", "beheading two farmers", "Insurgents"),
        ],
    ),
    ("A drone hit the depot, burning two trucks.", [("ASSAULT", "hit the depot", "")]),
    (
        "On 4 November the armed group returned to the village, looted the health post and abducted a nurse.",
        [("COERCE", "looted the health post", "group"), ("ASSAULT", "abducted a nurse", "group")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TRIGGERS)
def test_triggers(coded: Language, sentence: str, expected: list[tuple[str, str, str]]) -> None:
    doc = coded(sentence)
    assert [
        (e.coding.type, doc[e.trigger.start : e.trigger.end].text, ",".join(doc[a].text for a in e.actors))
        for e in doc._.events
    ] == expected
