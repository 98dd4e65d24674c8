"""Sentences about invented events, each with a word of it and the chain of sources under which that word stands.

A chain is written outermost first: ``text or name (kind, count)``, joined by ``>``; the name is found in the link's text or name. An
empty chain is the outlet's own voice.
"""

CASES: list[tuple[str, str, str]] = [
    # clauses
    ("The harbour ministry said that the ferry had sunk.", "sunk", "harbour ministry (official)"),
    ("Police said the robbers fled in a stolen van.", "fled", "Police (official)"),
    ("Marta Oduya, a fruit seller, said soldiers burned the market.", "burned", "Marta Oduya (person)"),
    ("Witnesses said that gunmen had attacked the convoy near Torva.", "attacked", "Witnesses (person)"),
    ("The Kremlin has denied that its ships entered the bay.", "entered", "Kremlin (official)"),
    ("The mayor confirmed that two bridges had collapsed.", "collapsed", "mayor (official)"),
    ("Analysts believe the junta will free the hostages.", "free", "Analysts (person)"),
    ("The refugee agency of the United Nations estimates that 40,000 people fled.", "fled", "agency (organisation)"),
    (
        "A spokesman for the Ostrava police said officers had arrested nine men.",
        "arrested",
        "spokesman for the Ostrava police (official)",
    ),
    ("The rebels claimed that they had captured the airport.", "captured", "rebels (organisation)"),
    ("Colonel Pavel Horak told reporters that the army had retreated.", "retreated", "Pavel Horak (official)"),
    ("The Red Cross says that the militia has blocked its trucks.", "blocked", "Red Cross (organisation)"),
    ("Dushanbe insisted that its guards never crossed the river.", "crossed", "Dushanbe (official)"),
    ("Finland said on Monday it had closed the border.", "closed", "Finland (official)"),
    ("The bank said it would release $40 million in loans.", "release", "bank (organisation)"),
    ("Prosecutors alleged that the broker bribed two customs officers.", "bribed", "Prosecutors (official)"),
    ("The opposition politician admitted that he had met the general.", "met", "opposition politician (official)"),
    ("The report found that guards had beaten the prisoners.", "beaten", "report (media)"),
    ("He is a liar, the union's lawyer said.", "liar", "lawyer (person)"),
    # the cue behind
    ("Rebels shelled the port overnight, the governor said.", "shelled", "governor (official)"),
    ("Rebels shelled the port overnight, according to the governor.", "shelled", "governor (official)"),
    ("According to the governor, rebels shelled the port overnight.", "shelled", "governor (official)"),
    ("The dam, the engineers said, had been cracked for months.", "cracked", "engineers (person)"),
    (
        "Three villages were burned, said Davit Lomidze, the interior ministry official who led the search.",
        "burned",
        "Davit Lomidze (official)",
    ),
    ("No one was killed, indicated a nurse of the central clinic.", "killed", "nurse (anonymous, 1)"),
    (
        "The man was arrested in Kaunas on Friday, a person with knowledge of the case said.",
        "arrested",
        "a person with knowledge of the case (anonymous, 1)",
    ),
    ("As the mayor put it on Monday, the council has betrayed the town.", "betrayed", "mayor (official)"),
    ("The tanker was seized in May, as the coastguard reported.", "seized", "coastguard (official)"),
    (
        "Police dispersed the crowd with batons, the Morning Clarion reported, and four men were hurt.",
        "hurt",
        "Morning Clarion (media)",
    ),
    # quotations
    ('"We shelled nobody," the general said.', "shelled", "general (official)"),
    (
        '"We shelled nobody," said General Ilya Petrenko. "They attacked us first."',
        "attacked",
        "Ilya Petrenko (official)",
    ),
    (
        '"We shelled nobody. They attacked us first," General Ilya Petrenko told parliament.',
        "shelled",
        "Ilya Petrenko (official)",
    ),
    ('General Ilya Petrenko said: "They attacked us first."', "attacked", "Ilya Petrenko (official)"),
    ("“We shelled nobody,” the general said, “and we will not retreat.”", "retreat", "general (official)"),
    ("«We shelled nobody», the general said.", "shelled", "general (official)"),
    ("„We shelled nobody“, the general said.", "shelled", "general (official)"),
    ("‘We shelled nobody,’ the general said.", "shelled", "general (official)"),
    ("``We shelled nobody,'' the general said.", "shelled", "general (official)"),
    ('"Who attacked the convoy?" the widow asked.', "attacked", "widow (person)"),
    ('The minister said the raid was "a crime" and that the army would retaliate.', "retaliate", "minister (official)"),
    (
        'Paris refuses to pay, said in Lyon a spokesman for the ministry: "They have robbed us."',
        "robbed",
        "spokesman for the ministry (official)",
    ),
    (
        '"Nobody ordered this," said a spokesman for the police. "They attacked us," he said.',
        "They",
        "spokesman for the police (official)",
    ),
    # infinitives, noun phrases, judgements: the speech act itself is in the outlet's voice
    ("The junta vowed to expel the envoy.", "vowed", ""),
    ("The ministry accused Norland of breaking into its archive.", "accused", ""),
    ("The ministry accused Norland of breaking into its archive.", "breaking", "ministry (official)"),
    ("Norway blamed the rebels for burning the depot.", "burning", "Norway (official)"),
    ("The Foreign Ministry called the plan piracy.", "called", ""),
    ("The bloc urged both sides to withdraw.", "urged", ""),
    ("The council denies having moved him.", "moved", "council (official)"),
    ("Two aides to the premier confirmed the meeting.", "meeting", "Two aides to the premier (anonymous, 2)"),
    ("The ministry denied the attack.", "attack", "ministry (official)"),
    ("The clan claimed responsibility for the bombing.", "bombing", "clan (organisation)"),
    ("Estonia asked its allies for ships.", "asked", ""),
    ("The president hopes to visit Oslo.", "visit", ""),
    # nouns and adjectives
    ("The minister's claim that rebels burned the depot caused anger.", "burned", "minister (official)"),
    ("The minister was adamant that the army had withdrawn.", "withdrawn", "minister (official)"),
    ("A report that two soldiers had deserted angered the palace.", "deserted", "report (media)"),
    # kinds and counts
    ("Three diplomats said that the summit had been cancelled.", "cancelled", "Three diplomats (anonymous, 3)"),
    ("A senior official said that the summit had been cancelled.", "cancelled", "A senior official (anonymous, 1)"),
    ("Officials said that the summit had been cancelled.", "cancelled", "Officials (official)"),
    (
        "Officials familiar with the talks said that the summit had been cancelled.",
        "cancelled",
        "Officials familiar with the talks (anonymous)",
    ),
    (
        "Sources close to the palace said that the summit had been cancelled.",
        "cancelled",
        "Sources close to the palace (anonymous)",
    ),
    (
        "Two people briefed on the talks said that the summit had been cancelled.",
        "cancelled",
        "Two people briefed on the talks (anonymous, 2)",
    ),
    (
        "One of the negotiators said that the summit had been cancelled.",
        "cancelled",
        "One of the negotiators (anonymous, 1)",
    ),
    (
        "A Tajik officer, who asked not to be named, said that the summit had been cancelled.",
        "cancelled",
        "who asked not to be named (anonymous, 1)",
    ),
    (
        "The European Commission said that the summit had been cancelled.",
        "cancelled",
        "European Commission (organisation)",
    ),
    (
        "A spokeswoman for the European Commission said that the summit had been cancelled.",
        "cancelled",
        "spokeswoman (official)",
    ),
    ("NATO said that the exercise had been cancelled.", "cancelled", "NATO (organisation)"),
    ("The church said that the priest had been arrested.", "arrested", "church (organisation)"),
    ("Residents said that soldiers looted the shops.", "looted", "Residents (person)"),
    ("The embassy said that the consul had been expelled.", "expelled", "embassy (official)"),
    ("The charge sheet said that the boy had thrown stones.", "thrown", "charge sheet (official)"),
    # outlets
    ("Reuters reported that the tanker had been seized.", "seized", "Reuters (media)"),
    ("AFP reported that the tanker had been seized.", "seized", "Agence France-Presse (media)"),
    ("WP reported that the tanker had been seized.", "seized", "The Washington Post (media)"),
    ("State television said that the tanker had been seized.", "seized", "State television (media)"),
    ("The Baltic Ledger reported that the tanker had been seized.", "seized", "Baltic Ledger (media)"),
    ("The newspaper Le Sahel Matin wrote that the tanker had been seized.", "seized", "Le Sahel Matin (media)"),
    ("Azerbaijan's state news agency Azertac said that the tanker had been seized.", "seized", "Azertac (media)"),
    ("Local media reported that the tanker had been seized.", "seized", "Local media (media)"),
    # relays
    (
        "The tanker was seized in May, the Baltic Ledger reported on Tuesday, citing Reuters, which spoke to three diplomats briefed on the draft.",
        "seized",
        "Baltic Ledger (media) > Reuters (media) > three diplomats briefed on the draft (anonymous, 3)",
    ),
    (
        "The tanker was seized in May. This was reported by the Harbour Courier with reference to two diplomats.",
        "seized",
        "Harbour Courier (media) > two diplomats (anonymous, 2)",
    ),
    (
        "According to the newspaper Le Sahel Matin, which cites an officer of the guard, soldiers moved the prisoner.",
        "moved",
        "Le Sahel Matin (media) > an officer of the guard (anonymous, 1)",
    ),
    (
        "The talks collapsed, the Caspian Observer wrote, quoting two European diplomats.",
        "collapsed",
        "Caspian Observer (media) > two European diplomats (anonymous, 2)",
    ),
    (
        "The talks collapsed, the Caspian Observer wrote, quoting two European diplomats. One of the diplomats warned that Baku could attack.",
        "attack",
        "Caspian Observer (media) > One of the diplomats (anonymous, 1)",
    ),
    (
        "The tanker was seized in May, the Baltic Ledger reported, citing Reuters. According to the agency, the crew was freed.",
        "freed",
        "Baltic Ledger (media) > Reuters (media)",
    ),
    (
        "The leaders met, the Harbour Courier reported, citing two aides. The call was long, the two aides said. It included a quarrel.",
        "quarrel",
        "Harbour Courier (media) > two aides (anonymous, 2)",
    ),
    (
        "The leaders met, the Harbour Courier reported, citing two aides. A doctor in Oslo said that a guard had been shot.",
        "shot",
        "A doctor in Oslo (anonymous, 1)",
    ),
    (
        "An Indian water official told the Hindustan Chronicle that the dam had been opened.",
        "opened",
        "Hindustan Chronicle (media) > An Indian water official (anonymous, 1)",
    ),
    (
        "Officials have said the ships were seized, the Harbour Courier reported.",
        "seized",
        "Harbour Courier (media) > Officials (official)",
    ),
    (
        "The Harbour Courier reported that the minister had said the ships were seized.",
        "seized",
        "Harbour Courier (media) > minister (official)",
    ),
    (
        "Anna Petrova was quoted by Interfax as saying that the base had been attacked.",
        "attacked",
        "Interfax (media) > Anna Petrova (person)",
    ),
    (
        "The newspaper Harbour Courier revealed the deal in May. In October, the newspaper wrote that the minister had offered Norland an oil field. But he wanted to stay, so the envoys broke off the talks.",
        "broke",
        "Harbour Courier (media)",
    ),
    (
        "The Harbour Courier wrote in May that the talks had failed. The ships have been seized, the article says.",
        "seized",
        "Harbour Courier (media)",
    ),
    (
        "The Harbour Courier wrote in May that the talks had failed. The ships have been seized, journalists say.",
        "seized",
        "Harbour Courier (media)",
    ),
    # the same speaker later
    (
        "The Finnish customs service said a ship had been stopped. One of them was released on June 3, the service added.",
        "released",
        "Finnish customs service (official)",
    ),
    (
        "Defence Minister Rasa Vilkaite spoke in Riga. She said the government would expel two diplomats.",
        "expel",
        "Rasa Vilkaite (official)",
    ),
    ("The governor said a bridge had fallen. Nobody had been killed, he said.", "killed", "governor (official)"),
    (
        "Three diplomats said the ban was ready. Two of the diplomats said that Hungary had refused it.",
        "refused",
        "Two of the diplomats (anonymous, 2)",
    ),
    (
        "Three diplomats said the ban was ready. The third said that Hungary had refused it.",
        "refused",
        "The third (anonymous, 1)",
    ),
    (
        "Union organiser Chidi Okorafor praised the marchers. They burned nothing, Okorafor said.",
        "burned",
        "Okorafor (person)",
    ),
    # headlines
    ("NYT: President attacks judge\n\nThe president attacked a judge.", "attacks", "The New York Times (media)"),
    ("Three diplomats: EU readies ban\n\nThe ban is ready.", "ban", "Three diplomats (anonymous, 3)"),
    ("Yerevan, Baku swap prisoners, Azertac says\n\nThe prisoners crossed.", "swap", "Azertac (media)"),
    ("Rebels seize airport - sources\n\nThe airport fell.", "seize", "sources (anonymous)"),
    ("Flood relief: Turkish plane lands in Sukkur\n\nA plane landed.", "lands", ""),
    ("Strike: Police fire tear gas in Kano\n\nPolice fired.", "fire", ""),
    ("Niger: junta expels envoy\n\nThe envoy left.", "expels", ""),
    # the outlet's own voice
    ("Soldiers took up positions near the dam.", "took", ""),
    ("The council rejected the charge.", "rejected", ""),
    ("France refuses to recall him.", "refuses", ""),
    ("The ministry declined to say whether it had warned the bank.", "warned", ""),
    ("It was not clear whether the unions would attend.", "attend", ""),
    ("The minister resigned, citing health reasons.", "resigned", ""),
    (
        "India opened two spillways, according to the Pakistani foreign ministry, which has lodged a complaint.",
        "lodged",
        "",
    ),
    # the cue behind, lost by the parse
    ("Oman offered engineers to Muscat, state-run Gulf Wire reported last week.", "offered", "Gulf Wire (media)"),
    ("Chad jailed two men, the court's Sahel news agency reported on Sunday.", "jailed", "Sahel news agency (media)"),
    ("The king will meet the emir on May 12, said two of the envoys.", "meet", "two of the envoys (anonymous, 2)"),
    ("The army killed 12 rebels, a toll confirmed by residents on Monday.", "killed", ""),
    # a body's common name comes with whose it is
    ("Chad jailed two men, Niger's Interior Ministry said.", "jailed", "Niger's Interior Ministry (official)"),
]
