"""The figures of a claim: a sentence, and for each figure what is counted, lower and upper bound, the words of the text."""

from datetime import date

import pytest

from dateline.annotate.build import make_doc
from dateline.ingest.base import read_text

# kind low..high (words), "-" for an open bound; ";" between figures; "none" where no claim has a figure.
SENTENCES = """
At least 12 people were killed and 30 others wounded in the bombing. | killed 12..- (At least 12 people); injured 30..30 (30 others)
Gunmen killed between 30 and 40 villagers on Tuesday. | killed 30..40 (between 30 and 40 villagers)
The attack left 12 dead and scores injured. | killed 12..12 (12 dead); injured 40..- (scores)
A suicide bomber blew himself up at a checkpoint, killing 12 soldiers and wounding 20. | killed 12..12 (12 soldiers); injured 20..20 (20)
Shelling killed three of its men and wounded eleven. | killed 3..3 (three of its men); injured 11..11 (eleven)
12 people, including three children, were killed in the air strike. | killed 12..12 (12 people); killed 3..3 (three children)
Two soldiers and five insurgents were killed in a firefight. | killed 2..2 (Two soldiers); killed 5..5 (five insurgents)
Police shot dead three protesters in Nairobi on Tuesday. | killed 3..3 (three protesters)
Assailants hacked to death at least 16 villagers in the valley. | killed 16..- (at least 16 villagers)
A policeman was stabbed to death in the market. | killed 1..1 (A policeman)
A Tajik farmer was killed by Kyrgyz mortars. | killed 1..1 (A Tajik farmer)
Mobs lynched two suspected thieves in the town. | killed 2..2 (two suspected thieves)
Fighters loyal to the warlord beheaded 15 Christians. | killed 15..15 (15 Christians)
Six militants gunned down in raid | killed 6..6 (Six militants)
Suicide attack kills 12 in Quetta | killed 12..12 (12)
Army kills six, arrests 14 in night raid | killed 6..6 (six); arrested 14..14 (14)
Clashes between farmers and herders claimed 60 lives. | killed 60..60 (60 lives)
The clash left more than 20 dead on both sides. | killed 20..- (more than 20 dead)
The airstrike killed a family of six. | killed 6..6 (six)
Rockets hit a market, leaving eight civilians dead. | killed 8..8 (eight civilians)
Up to 17 people died in the attack. | killed -..17 (Up to 17 people)
No fewer than fifty-three persons were feared killed when bandits attacked two villages. | killed 53..- (No fewer than fifty-three persons)
An airstrike on a wedding raised the number of dead to 31. | killed 31..31 (31)
The death toll from Sunday's attack has risen to 31. | killed 31..31 (31)
The toll from Tuesday's raid climbed past 40 on Wednesday. | killed 40..- (past 40)
The bombing, which killed 168 people, was condemned by Paris. | killed 168..168 (168 people)
Three children were among nine people killed in a drone strike. | killed 3..3 (Three children); killed 9..9 (nine people)
Twin bombings killed at least 32 people in a market and wounded 110. | killed 32..- (at least 32 people); injured 110..110 (110)
Rebels killed or wounded 20 soldiers in an attack on the base. | casualties 20..20 (20 soldiers)
Dozens were injured when police fired tear gas at protesters. | injured 24..- (Dozens)
Police fired rubber bullets, injuring at least a dozen people. | injured 12..- (at least a dozen people)
Four policemen were injured, two of them seriously, when protesters threw stones. | injured 4..4 (Four policemen); injured 2..2 (two of them)
A landmine blast injured two peacekeepers. | injured 2..2 (two peacekeepers)
Settlers attacked the village and wounded eight Palestinians, including an elderly woman. | injured 8..8 (eight Palestinians); injured 1..1 (an elderly woman)
Clashes left at least 20 protesters and six officers injured. | injured 20..- (at least 20 protesters); injured 6..6 (six officers)
The army said 12 of its soldiers had been killed in the ambush and that 30 were missing. | killed 12..12 (12 of its soldiers); missing 30..30 (30)
Police arrested 14 people for looting. | arrested 14..14 (14 people)
Police detained several hundred demonstrators. | arrested 300..- (several hundred demonstrators)
Up to 20 men were rounded up and jailed. | arrested -..20 (Up to 20 men)
Security forces announced the arrest of 74 people. | arrested 74..74 (74 people)
Riot police arrested 37 demonstrators, among them two journalists. | arrested 37..37 (37 demonstrators); arrested 2..2 (two journalists)
The police have nabbed 3 suspects. | arrested 3..3 (3 suspects)
Police arrested an opposition lawmaker and 15 of his supporters. | arrested 1..1 (an opposition lawmaker); arrested 15..15 (15 of his supporters)
All but one of the 28 people arrested on Monday were released. | arrested 28..28 (28 people)
The accused, three women and one man, were arrested on Sunday. | arrested 3..3 (three women); arrested 1..1 (one man)
The rebels abducted more than a dozen aid workers. | captured 12..- (more than a dozen aid workers)
The gunmen took 11 UN staff hostage. | captured 11..11 (11 UN staff)
Bandits kidnapped scores of worshippers. | captured 40..- (scores of worshippers)
Unknown gunmen kidnapped 87 pupils from a school. | captured 87..87 (87 pupils)
Israel released 90 Palestinian prisoners. | released 90..90 (90 Palestinian prisoners)
Some 300 detainees were freed under the amnesty. | released -..- (Some 300 detainees)
The two armies exchanged 175 prisoners. | released 175..175 (175 prisoners)
The militia freed 280 boys as part of a deal to release about 3,000 fighters. | released 280..280 (280 boys)
Security forces rescued 34 women from the camp. | released 34..34 (34 women)
Guerrillas handed over nine soldiers to the Red Cross on Saturday. | released 9..9 (nine soldiers)
Three men were cuffed in dawn raids across Leeds. | arrested 3..3 (Three men)
Moscow expelled six British diplomats in retaliation. | expelled 6..6 (six British diplomats)
Turkey deported about 1,200 migrants last week. | expelled -..- (about 1,200 migrants)
The fighting has displaced some 1,500 families. | displaced -..- (some 1,500 families)
At least 400 families were displaced in the raid. | displaced 400..- (At least 400 families)
Around 50,000 people fled across the border after the army burned their villages. | displaced -..- (Around 50,000 people)
Police said they had gunned down 31 rebels, among them 13 women, in the forests. | killed 31..31 (31 rebels); killed 13..13 (13 women)
The rebels freed the last 10 of 80 people. | released 10..10 (10 of 80 people)
The army reported 1,100 soldiers killed or wounded in the past day. | casualties 1100..1100 (1,100 soldiers)
The regime executed an average of four prisoners a week. | killed -..- (an average of four prisoners)
Russia has sent 5,000 troops to the border. | troops 5000..5000 (5,000 troops)
Germany will send 4,800 soldiers to Lithuania. | troops 4800..4800 (4,800 soldiers)
NATO deployed four battalions to its eastern flank. | troops 4..4 (four battalions)
France will withdraw its 2,300 troops from the country. | troops 2300..2300 (2,300 troops)
The junta withdrew a 500-strong contingent from the city. | troops 500..500 (500-strong contingent)
Rwanda denied that it had sent 4,000 soldiers into Congo. | troops 4000..4000 (4,000 soldiers)
The general moved tens of thousands of soldiers to the frontier. | troops 20000..- (tens of thousands of soldiers)
Up to 200,000 people marched through Belgrade on Saturday. | protesters -..200000 (Up to 200,000 people)
Tens of thousands of teachers went on strike on Friday. | protesters 20000..- (Tens of thousands of teachers)
A crowd of around 2,000 people rallied outside parliament. | protesters -..- (around 2,000 people)
The march drew an estimated 30,000 people. | protesters -..- (an estimated 30,000 people)
They held a rally that gathered more than 800 pilots. | protesters 800..- (more than 800 pilots)
Thousands protested in Tbilisi for a tenth day; police detained 43. | protesters 2000..- (Thousands); arrested 43..43 (43)
The EU pledged €20m in aid for the refugees. | money 20000000..20000000 EUR (€20m)
The World Bank approved a $1.5bn loan to Ghana. | money 1500000000..1500000000 USD ($1.5bn)
The court fined the company $5 million. | money 5000000..5000000 USD ($5 million)
The IMF agreed to lend Pakistan up to $7bn. | money -..7000000000 USD (up to $7bn)
Japan pledged 50 billion yen in aid to the Philippines. | money 50000000000..50000000000 JPY (50 billion yen)
Bandits demanded N20 million for each of them. | money 20000000..20000000 NGN (N20 million)
The EU froze 210 billion euros of Russian assets. | money 210000000000..210000000000 EUR (210 billion euros)
The ex-president was accused of misusing up to US $50 million. | money -..50000000 USD (up to US $50 million)
In total, 1,5 million persons were displaced and 1.500 soldiers killed. | displaced 1500000..1500000 (1,5 million persons); killed 1500..1500 (1.500 soldiers)
Troops attacked the village. | none
He was jailed for 12 years. | none
The army shelled the camp for 12 hours. | none
The drone struck at 12:30 and hit three vehicles. | none
Some 70 per cent of the houses were destroyed in the raid. | none
China sent 25 fighter jets into the air defence zone. | none
Gunmen killed the governor and burned 50 houses. | none
The rebels threatened to kill 10 hostages a day. | none
Nobody was hurt in the attack. | none
Police arrested the president's brother on 12 May 2019. | none
The 34-year-old minister was attacked by a mob. | none
The army shelled the town with 122-mm guns. | none
Few people were arrested. | none
The talks on Resolution 1701 were held in Geneva. | none
Police arrested the owner of a $5 million villa. | none
"""

CASES = [tuple(part.strip() for part in line.split(" | ")) for line in SENTENCES.strip().splitlines()]


@pytest.fixture(scope="module")
def read(pipeline):
    def run(text):
        return pipeline(make_doc(pipeline, read_text(text, published=date(2025, 11, 14))))._.claims

    return run


def amount(number):
    return "-" if number is None else str(number)


def shown(figure):
    unit = f" {figure.unit}" if figure.kind == "money" else ""
    return f"{figure.kind} {amount(figure.low)}..{amount(figure.high)}{unit} ({figure.text})"


@pytest.mark.parametrize(("text", "answer"), CASES)
def test_figures_of_a_sentence(read, text, answer):
    figures = sorted((f for claim in read(text) for f in claim.figures), key=lambda f: f.span.start)
    assert "; ".join(map(shown, figures)) == answer.replace("none", "")
    assert all(figure.span.of(text) == figure.text for figure in figures)


def by_claim(claims):
    return {claim.text: [shown(figure) for figure in claim.figures] for claim in claims}


def test_each_event_of_a_sentence_has_its_own(read):
    found = by_claim(read("Police arrested 12 people after an attack in which gunmen killed 30 soldiers."))
    assert [figures for text, figures in found.items() if "arrested" in text] == [["arrested 12..12 (12 people)"]]
    assert [figures for text, figures in found.items() if "killed" in text] == [["killed 30..30 (30 soldiers)"]]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a convoy near Goma on Monday. In a similar attack last year, 30 people died.",
        "Rebels attacked a convoy near Goma on Monday. Some 4,000 people have died since the war began.",
        "Rebels attacked a convoy near Goma on Monday, a week after a bombing that killed 30 people there.",
    ],
)
def test_the_toll_of_an_earlier_event_is_not_this_ones(read, text):
    assert [claim.figures for claim in read(text) if claim.text.startswith("attacked a convoy")] == [()]


TOLLS = "A bomb went off in Basra on Monday. {}"


@pytest.mark.parametrize(
    ("second", "value", "source"),
    [
        ("The ministry put the death toll at 12.", 12, "The ministry"),
        ("Officials said nine people had died.", 9, "Officials"),
        ("The army put its losses at five dead.", 5, "The army"),
        ("Witnesses spoke of at least 20 dead.", 20, "Witnesses"),
        ("According to the hospital, 15 people were wounded.", 15, "the hospital"),
    ],
)
def test_a_toll_in_a_sentence_of_its_own_and_who_gives_it(read, second, value, source):
    figures = [f for claim in read(TOLLS.format(second)) for f in claim.figures]
    assert [f.value for f in figures] == [value]
    claims = read(TOLLS.format(second))
    chains = [f.sources if f.sources is not None else c.sources for c in claims for f in c.figures]
    assert [[s.text for s in chain] for chain in chains] == [[source]]


def test_conflicting_figures_stay_apart_by_source(read):
    text = "Authorities said nearly 200 people were arrested, but rights groups put the figure at more than 500."
    figures = [f for claim in read(text) for f in claim.figures]
    assert [(f.value, f.sources and f.sources[-1].text) for f in figures] == [(200, None), (500, "rights groups")]


def test_who_counts_a_crowd(read):
    text = "Hundreds of thousands marched against the reform, unions said; police counted 93,000."
    figures = [f for claim in read(text) for f in claim.figures]
    assert [(f.kind, f.low, f.high) for f in figures] == [("protesters", 200000, None), ("protesters", 93000, 93000)]
    assert figures[1].sources is not None
    assert figures[1].sources[-1].text == "police"


def test_a_part_of_a_figure_says_so(read):
    figures = [f for c in read("The air strike killed 12 people, including three children.") for f in c.figures]
    assert [(f.value, f.part) for f in figures] == [(12, False), (3, True)]


@pytest.mark.parametrize(
    ("text", "unit", "counted"),
    [
        ("The fighting has displaced some 1,500 families.", "family", "families"),
        ("NATO deployed four battalions to its eastern flank.", "battalion", "battalions"),
        ("Israel released 90 Palestinian prisoners.", "person", "Palestinian prisoners"),
        ("Dozens were injured when police fired tear gas.", "person", None),
        ("Kenya offered the doctors 2.4 billion shillings.", "shilling", None),
    ],
)
def test_unit_and_what_is_counted(read, text, unit, counted):
    assert [(f.unit, f.counted) for claim in read(text) for f in claim.figures] == [(unit, counted)]
