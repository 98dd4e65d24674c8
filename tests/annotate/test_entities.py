"""Whom each noun phrase and pronoun stands for: a text, a phrase of it, and the answer.

An answer is a list of codes (country or organisation, several for a phrase that stands for several), or ``= phrase``:
one chain with that phrase. ``phrase@2`` is the second occurrence.
"""

import pytest

from dateline.annotate.entities import actors_for
from dateline.annotate.entities.component import EntityFinder
from dateline.annotate.layers import MentionKind


@pytest.fixture(scope="module")
def read(parse):
    finder = EntityFinder()
    return lambda text: finder(parse(text))


def head_of(doc, phrase):
    words, _, nth = phrase.partition("@")
    at = -1
    for _ in range(int(nth or 1)):
        at = doc.text.index(words, at + 1)
    span = doc.char_span(at, at + len(words), alignment_mode="expand")
    return max((t for t in span if t.head.i < span.start or t.head.i >= span.end or t.head is t), key=lambda t: t.i).i


def codes_of(doc, head):
    return {a.code for a in actors_for(doc, [head])}


STANDS_FOR = [
    # Names, titles, appositions
    ("Kenyan foreign minister Amina Odhiambo flew to Juba. Odhiambo met rebel envoys.", "Odhiambo@2", "KEN"),
    (
        "Kenyan foreign minister Amina Odhiambo flew to Juba. Odhiambo met rebel envoys.",
        "Odhiambo@2",
        "= Amina Odhiambo",
    ),
    ("Tomas Berg, the Swedish defence ministry official who ran the exercise, resigned.", "Tomas Berg", "SWE"),
    ("Tomas Berg, the Swedish defence ministry official who ran the exercise, resigned.", "who", "= Tomas Berg"),
    ("A spokesman for the Greek coastguard, Nikos Vlachos, said two boats had sunk.", "Nikos Vlachos", "= A spokesman"),
    ("The president of Bolivia, Rosa Quispe, accused Chile of spying. Quispe gave no proof.", "Quispe@2", "BOL"),
    ("Thai Prime Minister Somsak Chaiyo resigned. Somsak said he was tired.", "he", "THA"),
    ("Peruvian President Julia Rojas met Ecuador's leader. Ms Rojas promised aid.", "Rojas@2", "PER"),
    ("Mr Karimov, the Uzbek envoy, left Geneva. Karimov did not comment.", "Karimov@2", "= Mr Karimov"),
    ("Union leader Pedro Vaz called a strike in Portugal. Vaz said it would last a week.", "Vaz@2", "= Pedro Vaz"),
    # The country, the kingdom, regions
    ("Norway closed its embassy in Kabul. The Nordic country had warned of attacks.", "The Nordic country", "NOR"),
    (
        "Bolivia accused Spain of meddling. The South American country recalled its envoy.",
        "The South American country",
        "BOL",
    ),
    ("Morocco and France signed a deal. The kingdom will buy six ships.", "The kingdom", "MAR"),
    ("Estonia shut the bridge to Russia. The Baltic state cited smuggling.", "The Baltic state", "EST"),
    ("Iran said it had tested a rocket. The country has been under sanctions for years.", "The country", "IRN"),
    ("Vietnam protested to China. Officials in the country said a boat had been rammed.", "the country", "VNM"),
    (
        "The United States imposed tariffs on Brazil. It also froze the assets of the country's biggest bank.",
        "the country's",
        "BRA",
    ),
    ("Japan summoned the Chinese ambassador. The island nation has complained before.", "The island nation", "JPN"),
    ("Chad expelled two French officers. The Sahelian country gave no reason.", "The Sahelian country", "TCD"),
    ("Libya freed the crew. The North African country had held them since May.", "The North African country", "LBY"),
    # Pronouns
    ("Serbia recalled its ambassador from Skopje.", "its", "SRB"),
    ("Canada said it would send observers to Haiti.", "it", "CAN"),
    ("Danish police arrested a man in Aarhus. They found weapons in his flat.", "They", "DNK"),
    ("Danish police arrested a man in Aarhus. They found weapons in his flat.", "his", "= a man"),
    ("Georgian prime minister Nino Beridze praised the army. She promised it new tanks.", "She", "GEO"),
    ("Georgian prime minister Nino Beridze praised the army. She promised it new tanks.", "it", "= the army"),
    ("Ghana and Togo reopened the border. They had shut it in March.", "They", "GHA TGO"),
    ("Mali and Niger warned that any strike would be an attack on them.", "them", "MLI NER"),
    ("Dutch inspectors, who boarded the ship on Friday, found arms.", "who", "NLD"),
    ("The Egyptian army, which denies the charge, opened an inquiry.", "which", "EGY"),
    ("Nepal, whose police made the arrests, thanked India.", "whose", "NPL"),
    ("Benin and Ghana, which share a port, agreed on tolls.", "which", "BEN GHA"),
    ("Zambian rebels seized a mine. Their commander demanded talks.", "Their commander", "ZMB"),
    ("Romanian president Ion Dobre met his Moldovan counterpart. He offered gas.", "He", "ROU"),
    ('"We will answer every shell," Armenian defence minister Aram Petrosyan said.', "We", "ARM"),
    ('Cuban foreign minister Luis Prado rejected the report. "Our ships never left port," he said.', "Our", "CUB"),
    ("It was not clear whether Oman would attend.", "Oman", "OMN"),
    # Domestic groups take the country the text is about
    ("Police fired tear gas at students in Nairobi on Monday.", "Police", "KEN"),
    ("Police fired tear gas at students in Nairobi on Monday.", "students", "KEN"),
    ("Villagers blocked a road near Multan. Soldiers cleared it at night.", "Villagers", "PAK"),
    ("Villagers blocked a road near Multan. Soldiers cleared it at night.", "Soldiers", "PAK"),
    ("Senegal's unions called a strike. The government offered talks.", "The government", "SEN"),
    ("Senegal's unions called a strike. The information minister offered talks.", "The information minister", "SEN"),
    ("In Warsaw, the Foreign Ministry summoned the Russian ambassador.", "the Foreign Ministry", "POL"),
    ("In Quito, the army surrounded parliament.", "the army", "ECU"),
    ("In Quito, the army surrounded parliament.", "parliament", "ECU"),
    ("Sudan's generals broke off talks. The army shelled two towns overnight.", "The army", "SDN"),
    ("Turkish police detained five people. Prosecutors accused them of spying for Israel.", "Prosecutors", "TUR"),
    ("Malta sent 12 doctors to Libya.", "12 doctors", "MLT"),
    ("Uganda moved two battalions to the border with Rwanda.", "two battalions", "UGA"),
    (
        "Kazakhstan accused Uzbekistan of theft. Kazakh soldiers then shot two herders near the line.",
        "two herders",
        "UZB",
    ),
    ("The court in Lima jailed a former minister.", "The court", "PER"),
    ("Farmers blocked the motorway outside Lyon.", "Farmers", "FRA"),
    ("Fiji held an election. The electoral commission named the winner.", "The electoral commission", "FJI"),
    ("The strike ended quietly. Police made no arrests.", "Police", ""),
    ("Three diplomats said the deal was close to collapse in Vienna.", "Three diplomats", ""),
    # Owners and complements
    ("Ukraine's president dismissed two generals.", "Ukraine's president", "UKR"),
    ("The governor of Kano said his men had opened fire.", "his men", "NGA"),
    ("Colombia's rebels laid down arms. Their fighters left the camp.", "Their fighters", "COL"),
    ("Belgium rejected the claim. Its embassy in Kigali was closed.", "Its embassy", "BEL"),
    ("The embassy of Finland in Moscow was attacked. The embassy's staff were safe.", "The embassy@2", "FIN"),
    ("The ambassador of Jordan left Damascus. He gave no interview.", "He", "JOR"),
    ("A delegation of the Syrian opposition met Turkish officials.", "A delegation", "SYR"),
    ("The leaders of Kenya and Uganda agreed to meet.", "The leaders", "KEN UGA"),
    ("Laotian mortars hit a Thai market.", "Laotian mortars", "LAO"),
    ("A Dubai-based trader sold the oil to Iran.", "A Dubai-based trader", "ARE"),
    # Nouns that take up an entity
    (
        "Kyrgyzstan's State Border Service blamed smugglers. The service said it lost two men.",
        "The service",
        "= State Border Service",
    ),
    ("Reuters reported the sale, citing three bankers. The agency did not name the buyer.", "The agency", "= Reuters"),
    (
        "The Lagos Courier printed the list. The newspaper said it had been leaked.",
        "The newspaper",
        "= The Lagos Courier",
    ),
    ("The Courier of Accra printed the list. The paper gave no source.", "The paper", "= The Courier"),
    ("Nigeria's labour federations began a strike. The unions want higher pay.", "The unions", "= labour federations"),
    ("A former clerk was arrested in Oslo. The man, 40, denied the charge.", "The man", "= A former clerk"),
    (
        "Tajikistan's Interior Ministry blamed bandits. The ministry gave no toll.",
        "The ministry",
        "= Interior Ministry",
    ),
    ("Gunmen stormed a hotel in Kampala. The attackers took four hostages.", "The attackers", "= Gunmen"),
    ("Gunmen stormed a hotel in Kampala. The attackers took four hostages.", "The attackers", "UGA"),
    ("Chilean miners marched on the port. The protesters threw stones.", "The protesters", "CHL"),
    ("Argentine president Carla Funes flew to Rome. The president met bishops.", "The president", "= Carla Funes"),
    ("Argentine president Carla Funes flew to Rome. The leader met bishops.", "The leader", "= Carla Funes"),
    ("The Indonesian navy stopped a tanker. The vessel carried oil.", "The vessel", "= a tanker"),
    ("Taiwanese tankers left the port. The ships were bound for Manila.", "The ships", "TWN"),
    ("Mexico's army raided a ranch. Soldiers arrested the owner, the army said.", "the army", "= Mexico's army"),
    # Two parties
    ("Peru and Chile broke off talks. The two countries share a long border.", "The two countries", "PER CHL"),
    ("Peru accused Chile of espionage. Both sides recalled their ambassadors.", "Both sides", "PER CHL"),
    ("Ethiopian troops clashed with Eritrean forces. Each side blamed the other.", "Each side", "ETH ERI"),
    ("Ethiopian troops clashed with Eritrean forces. Each side blamed the other.", "the other", "ETH ERI"),
    (
        "Indian president Ravi Menon phoned Nepal's premier. The two leaders agreed to meet.",
        "The two leaders",
        "IND NPL",
    ),
    ("Armenia and Turkey opened the crossing. The neighbours had shut it in 1993.", "The neighbours", "ARM TUR"),
    ("Honduras shared the maps with its neighbour after El Salvador asked.", "Honduras", "HND"),
    ("El Salvador protested to Honduras. Honduras then sent maps to its neighbour.", "its neighbour", "SLV"),
    ("Iraq and Kuwait traded accusations. The governors of the two border provinces met.", "The governors", "IRQ KWT"),
    ("Iraq and Kuwait traded accusations. The two ministers met in Oman.", "The two ministers", "IRQ KWT"),
    ("Spain and Morocco held talks. The two governments signed a treaty.", "The two governments", "ESP MAR"),
    # Coordinated demonyms, demonym plurals, capitals
    ("Polish and Lithuanian investigators exchanged files.", "investigators", "POL LTU"),
    ("Greek, Turkish and Cypriot officials met in Geneva.", "officials", "GRC TUR CYP"),
    ("Four of the Armenians were freed.", "the Armenians", "ARM"),
    ("The Azeris withdrew at dawn.", "The Azeris", "AZE"),
    ("Tbilisi insisted that its soldiers never fired.", "Tbilisi", "GEO"),
    ("Tbilisi insisted that its soldiers never fired.", "its soldiers", "GEO"),
    ("Shells from the Tajik side killed a farmer.", "the Tajik side", "TJK"),
    # Partitives
    ("Burmese soldiers fled. Two of the soldiers were caught.", "Two", "MMR"),
    ("Two of Austria's ministers resigned.", "Two", "AUT"),
    # Bodies, groups and their people
    ("UN envoys met rebels in Juba. The world body asked for access.", "UN envoys", "UNO"),
    ("NATO peacekeepers were hurt in a clash. The alliance said 25 of its soldiers had burns.", "The alliance", "IGO"),
    ("NATO peacekeepers were hurt in a clash. The alliance said 25 of its soldiers had burns.", "its soldiers", "IGO"),
    ("The European Union froze the funds. The bloc also named 12 officers.", "The bloc", "EUR"),
    ("Brussels, which paid for the pumps, welcomed the deal.", "Brussels", "EUR"),
    ("Moscow warned of restrictions on European carriers.", "European carriers", "EUR"),
    ("Amnesty International condemned the arrests in Minsk. The group asked for a list.", "The group", "NGO"),
    ("Ecuador's ruling party won. The opposition, whose leader is in exile, cried foul.", "The opposition", "ECU"),
    ("The Libyan navy seized a Maltese trawler and held 11 fishermen.", "11 fishermen", "MLT"),
    ("The Philippine coast guard accused China of ramming one of its boats.", "its boats", "PHL"),
    (
        "Irish officials resigned. The press service of the ministry of defence of Latvia denied a link.",
        "The press service",
        "LVA",
    ),
    (
        "Slovenia protested. Zagreb called the charge absurd. The foreign minister said he was stunned.",
        "The foreign minister",
        "HRV",
    ),
    (
        "Two Japanese nationals were arrested in Shanghai. Tokyo protested. The two men trade in steel.",
        "The two men",
        "JPN",
    ),
    ("Uruguay denied that its troops had crossed the river.", "its troops", "URY"),
    ("An Israeli soldier was hurt near Nablus. Palestinians threw stones at soldiers.", "soldiers", "ISR"),
    ("Police in Manila shot a suspect. Officers found a knife on the man.", "Officers", "PHL"),
    (
        "Bolivian teachers marched on the palace. Their leader, Hugo Mamani, was held. He was freed at noon.",
        "He",
        "BOL",
    ),
    ("Reporters met in HelsinkiFinland has closed two crossings.", "HelsinkiFinland", "FIN"),
    ("The governor of Lagos called the army. Soldiers arrived at dawn.", "Soldiers", "NGA"),
    ('Five Estonian clerks were fired. "They stole from us," Latvian minister Janis Kalns said.', "us", "LVA"),
]


@pytest.mark.parametrize(("text", "phrase", "answer"), STANDS_FOR)
def test_stands_for(read, text, phrase, answer):
    doc = read(text)
    head = head_of(doc, phrase)
    if answer.startswith("= "):
        one, two = doc._.entities.at(head), doc._.entities.at(head_of(doc, answer[2:]))
        assert one is not None
        assert two is not None
        assert one.chain == two.chain
    else:
        assert codes_of(doc, head) - {None} == set(answer.split())


def test_furniture_is_not_read(parse):
    from dateline.annotate.build import make_doc
    from dateline.model.document import Block, BlockKind, Document
    from dateline.model.span import Span

    text = "Chile shut the port.\nRead also: Peru votes"
    blocks = (
        Block(kind=BlockKind.PARAGRAPH, span=Span(0, 20)),
        Block(kind=BlockKind.FURNITURE, span=Span(21, len(text))),
    )
    doc = make_doc(parse, Document(id="x", text=text, blocks=blocks, furniture=(Span(21, len(text)),)))
    for _, pipe in parse.pipeline:
        doc = pipe(doc)
    names = {m.actor.country for m in EntityFinder()(doc)._.entities}
    assert names == {"CHL"}


def test_kinds_of_mention(read):
    doc = read("Chile said it would talk. The country is ready.")
    kinds = {m.actor.text: m.kind for m in doc._.entities}
    assert kinds["Chile"] is MentionKind.NAME
    assert kinds["it"] is MentionKind.PRONOUN
    assert kinds["The country"] is MentionKind.NOMINAL


def test_actors_fill_their_spans(read):
    doc = read("Kyrgyz deputy prime minister Nurlan Asekov told parliament that his men were safe.")
    for mention in doc._.entities:
        assert mention.actor.span.of(doc.text) == mention.actor.text
        assert mention.tokens.holds(mention.head)


def test_a_phrase_begins_behind_a_dash_between_spaces(read):
    doc = read("KORUN - Djibouti's army sent 120 soldiers to the border on Sunday.")
    assert doc._.entities.at(head_of(doc, "army")).actor.text == "Djibouti's army"


def test_one_chain_counts_once(read):
    doc = read("Chile shut the port and it recalled its envoy.")
    heads = [head_of(doc, "Chile"), head_of(doc, "it")]
    assert len(actors_for(doc, heads)) == 1


def test_a_thing_has_its_owners_country(read):
    doc = read("Serbia complained. Its airspace had been closed.")
    assert codes_of(doc, head_of(doc, "Its airspace")) == {"SRB"}


def test_empty_text(read):
    assert len(read("")._.entities) == 0


SECTORS = [
    ("Rebels in Chad freed a pilot. Their leader asked for talks.", "Their leader", "REB"),
    ("A spokesman for Dakar police said his men had fired.", "his men", "COP"),
    ("Police arrived late in Accra. Officers fired at the crowd.", "Officers", "COP"),
    ("Norway closed the port.", "Norway", None),
    ("Laotian mortars hit a market.", "Laotian mortars", "MIL"),
    ("The Malian side opened fire.", "The Malian side", "GOV"),
    ("Turkish president Kemal Aydin met his Greek counterpart.", "his Greek counterpart", "GOV"),
]


@pytest.mark.parametrize(("text", "phrase", "sector"), SECTORS)
def test_sector(read, text, phrase, sector):
    doc = read(text)
    assert [a.sector for a in actors_for(doc, [head_of(doc, phrase)])] == [sector]


SETTINGS = [
    # Names that bodies of several countries bear
    ("Colombia is waiting. Congress rejected the pact on Monday.", "Congress", "COL"),
    ("The United States is waiting. Congress rejected the pact on Monday.", "Congress", "USA"),
    ("Peru mourns. The Catholic Church asked for calm.", "The Catholic Church", "PER"),
    # Groups and bodies that nothing ties to a country
    ("Colombia is waiting. The Northern Liberation Front freed a pilot in Cali.", "Front", "COL"),
    ("Peru is short of copper. Altura Mining Corp. dismissed 300 miners.", "Altura Mining Corp.", "PER"),
    ("Gas ties Qatar and Norway. Altura Mining Corp. dismissed 300 miners.", "Altura Mining Corp.", None),
    ("Kenya fined two foreign lenders.", "two foreign lenders", None),
    # Towns of one name; names of people that are those of leaders or companies
    ("Bolivia is tense. In Santa Cruz, the governor banned a march. Bolivia waits.", "the governor", "BOL"),
    ("Argentina is tense. In Santa Cruz, the governor banned a march. Argentina waits.", "the governor", "ARG"),
    ("The Philippines is tense. Bishop Leonardo Quimpo fed the strikers.", "Quimpo", "PHL"),
    # An army is no group at arms that is named like one
    ("Rebels of the Upland Liberation Army hit a bridge in Mali. The army gave chase.", "The army", "MLI"),
    # Whose captors, whose envoy, whom strikes hit
    ("Two Spanish nurses fled from their captors in Mali.", "their captors", "MLI"),
    ("Ghana trusts Togo. Togo sent an envoy.", "an envoy", "TGO"),
    ("Chad bombed Sudan. Chadian strikes killed nine villagers.", "nine villagers", "SDN"),
]


@pytest.mark.parametrize(("text", "phrase", "code"), SETTINGS)
def test_the_country_that_the_text_is_about(read, text, phrase, code):
    doc = read(text)
    assert codes_of(doc, head_of(doc, phrase)) == {code}


ROLES = [
    (
        "Brazil is calm. The union rejected the offer. The union's president, Rui Sa, left.",
        "The union's president",
        "LAB",
    ),
    ("Officers of the Chilean army met. British officers trained troops.", "British officers", "MIL"),
    ("Students in Accra threw stones at officers.", "officers", "COP"),
    ("Shadow Home Secretary Ann Pell asked for an inquiry in London.", "Pell", "LEG"),
    ("The army of Chad bombs its own people.", "its own people", "CVL"),
    ("A British trading house left Oman.", "A British trading house", "BUS"),
    ("A clerk, an employee of the Danish company, was held.", "employee", "BUS"),
    ("Bandits took six pupils in Kano.", "Bandits", "CRM"),
    ("Representative Ann Pell praised the Kenyans.", "Pell", "LEG"),
    ("Foreign minister Rosa Quispe met her Chilean colleague in Lima.", "her Chilean colleague", "GOV"),
    ("The army's Colonel Issa spoke in Mali. Soldiers held the president.", "the president", "GOV"),
]


@pytest.mark.parametrize(("text", "phrase", "sector"), ROLES)
def test_the_sector_of_an_office_or_trade(read, text, phrase, sector):
    doc = read(text)
    assert [a.sector for a in actors_for(doc, [head_of(doc, phrase)])] == [sector]


def test_what_somebody_has_is_no_doer(read):
    doc = read("The generals of Niger have no authority to ask for this.")
    assert codes_of(doc, head_of(doc, "authority")) == {"NER"}


def test_a_pronoun_for_nobody_is_no_doer(read):
    doc = read("Nobody ordered it.")
    assert actors_for(doc, [head_of(doc, "Nobody")]) == ()
