"""Each PLOVER type in sentences of our own, about invented events: the one event that each tells."""

import pytest

# Sentence, and the type it is coded as; "-" where it tells no event.
SENTENCES = """
CONSULT | Chilean President Marta Olmos met her Peruvian counterpart in Arica on Monday.
CONSULT | The two foreign ministers held talks in Muscat for three hours.
CONSULT | Envoy Lars Brandt visited Tripoli last week.
CONSULT | The prime minister telephoned the emir on Sunday evening.
CONSULT | Norway's king received a delegation of the Sami parliament.
CONSULT | The rivals discussed the border at a villa outside Geneva.
CONSULT | Ugandan and Rwandan negotiators conferred in Entebbe.
CONSULT | The defence minister flew to Astana on Tuesday.
CONSULT | Oman has mediated between the two sides since March.
CONSULT | President Ruiz spoke by telephone with the Mexican leader.
CONSULT | The ambassador attended the summit in Lima.
CONSULT | A meeting between Kenya and Somalia took place in Djibouti.
CONSULT | Qatar hosted the Afghan delegation on Friday.
CONSULT | Officials of both countries exchanged views on the dam.
AGREE | Hungary agreed to take part in the mission.
AGREE | Japan has promised 40 million dollars for the port.
AGREE | Canada offered to host the conference.
AGREE | Bolivia and Peru reached an agreement on the lake.
AGREE | The Turkish foreign minister will visit Belgrade in May.
AGREE | The two presidents are to meet in Oslo next week.
AGREE | Denmark plans to send doctors to Malawi.
AGREE | The union accepted the offer late on Thursday.
AGREE | Jordan invited the Iraqi premier to Amman.
AGREE | The government is willing to negotiate with the rebels.
AGREE | France is ready to contribute to the fund.
AGREE | The commissioners are due to confer on Friday.
AGREE | The bank pledged a loan to Ghana.
AGREE | Talks between Serbia and Kosovo are scheduled to resume in June.
AGREE | The secretary general is expected in Nairobi on Monday.
SUPPORT | The senator praised the Colombian government.
SUPPORT | Ireland welcomed the decision.
SUPPORT | The pope thanked Lebanon for its hospitality.
SUPPORT | Fiji recognised the new government of Tonga.
SUPPORT | Malta and Tunisia signed a treaty on fishing rights.
SUPPORT | The two countries restored diplomatic ties on Tuesday.
SUPPORT | The party endorsed the candidate.
SUPPORT | Finland voiced solidarity with Estonia.
SUPPORT | The minister defended the governor.
SUPPORT | Parliament ratified the accord with Uruguay.
SUPPORT | Brazil congratulated the new president.
CONCEDE | The premier apologised to the victims.
CONCEDE | The king pardoned six journalists.
CONCEDE | The army lifted the curfew in the capital.
CONCEDE | The rebels declared a ceasefire on Friday.
CONCEDE | The union called off its strike.
CONCEDE | Prosecutors dropped the charges against the editor.
CONCEDE | The ministry announced the withdrawal of its troops from the valley.
CONCEDE | The government met the demands of the teachers.
CONCEDE | Ethiopia will withdraw its troops from the town by March.
CONCEDE | The governor lifted the state of emergency.
CONCEDE | The militia will release four hostages on Sunday.
CONCEDE | The president backed down.
COOPERATE | Polish and Czech police exchanged data on the gang.
COOPERATE | India shared intelligence with Nepal.
COOPERATE | Spain extradited the suspect to Argentina.
COOPERATE | Egypt and Sudan held joint military exercises in the desert.
COOPERATE | Russia sold oil to Cuba.
COOPERATE | Algeria cooperated with Niger on water.
AID | Sweden sent doctors to the island.
AID | The charity delivered food to the camps.
AID | China provided loans to Zambia.
AID | Soldiers rescued 40 people from the roofs.
AID | Uganda granted asylum to the dissident.
AID | The air force airlifted medicine to the valley.
AID | The Red Cross evacuated the wounded.
RETREAT | The rebels released two hostages on Monday.
RETREAT | The mayor resigned over the affair.
RETREAT | Troops withdrew from the village.
RETREAT | The two countries exchanged 30 prisoners.
RETREAT | Guerrillas laid down their arms in the highlands.
RETREAT | The council lifted sanctions on the island.
RETREAT | Belarus returned the painting to Lithuania.
RETREAT | The junta allowed aid workers to enter the district.
RETREAT | The commander stepped down on Friday.
RETREAT | The army has pulled back its tanks.
RETREAT | Sappers cleared mines along the river.
RETREAT | Iran reopened the border.
REQUEST | The opposition demanded new elections.
REQUEST | The United Nations urged both sides to stop the shelling.
REQUEST | Malawi asked donors for help.
SANCTION | The court ordered the ministry to pay the pensions.
REQUEST | The pope called for the release of the hostages.
REQUEST | Brussels called on Ankara to open the port.
REQUEST | The parliament summoned the minister.
REQUEST | The governor appealed to the army for help.
REQUEST | The ministry said that the rebels must disarm.
REQUEST | Washington wants Caracas to free the pilots.
REQUEST | The tribe has requested mediation.
ACCUSE | Ghana accused Togo of smuggling.
ACCUSE | The bishop condemned the raid.
ACCUSE | The mayor criticised the police.
ACCUSE | Prosecutors opened an inquiry into the bank.
ACCUSE | The union sued the company.
ACCUSE | A court charged the general with treason.
ACCUSE | Paris summoned the Russian ambassador.
ACCUSE | The embassy called the report "a fairy tale".
ACCUSE | The ministry lodged a protest with the consulate.
ACCUSE | Police are investigating the fraud.
ACCUSE | The commission blamed the minister for the delay.
ACCUSE | Norway protested to Moscow over the jamming.
REJECT | The rebels rejected the plan.
REJECT | The king refused to sign the decree.
REJECT | Talks between the parties collapsed on Sunday.
REJECT | Cyprus vetoed the resolution.
REJECT | The president cancelled his visit to Sofia.
REJECT | The minister turned down the invitation.
REJECT | The negotiations broke down at dawn.
REJECT | Slovenia will not accept the refugees.
REJECT | The ministry denied the journalist a visa.
REJECT | Libya dismissed the accusation.
REJECT | Guards turned back the inspectors.
THREATEN | The general threatened to bomb the dam.
THREATEN | The miners threatened a strike.
THREATEN | Baghdad gave the militia an ultimatum.
THREATEN | The admiral warned that any intervention would be treated as an act of war.
THREATEN | The rebels vowed to fight on.
THREATEN | The premier vowed revenge for the raid.
THREATEN | "This will not go unanswered," the colonel said.
THREATEN | Belgrade warned that it would respond with sanctions.
PROTEST | Thousands marched through Lagos on Sunday.
PROTEST | Students protested against the fees.
PROTEST | Nurses went on strike in Leeds.
PROTEST | Farmers blocked the highway near Lyon.
PROTEST | Two prisoners began a hunger strike.
PROTEST | Youths rioted in the old town.
PROTEST | The drivers walked off the job.
PROTEST | The opposition boycotted the election.
PROTEST | A rally against the tax was held in Quito.
PROTEST | Villagers threw stones at the police.
PROTEST | Hundreds of women demonstrated outside the parliament.
SANCTION | The union imposed sanctions on the bank.
SANCTION | Latvia expelled two diplomats.
SANCTION | Norway suspended aid to Malawi.
SANCTION | The court convicted the banker of fraud.
SANCTION | Peru recalled its ambassador from La Paz.
SANCTION | The envoy broke off the talks.
SANCTION | Canada froze the assets of the clan.
SANCTION | The judge sentenced the captain to nine years in prison.
SANCTION | Burundi left the court.
SANCTION | Chile cut diplomatic ties with the regime.
SANCTION | The ministry ordered the ambassador to leave the country.
MOBILIZE | Greece moved a brigade to the border.
MOBILIZE | The navy sent two warships to the strait.
MOBILIZE | The army put three battalions on alert.
MOBILIZE | Soldiers took up positions around the palace.
MOBILIZE | Pakistan test-fired a missile on Tuesday.
MOBILIZE | The country called up reservists.
MOBILIZE | The fleet began exercises off the coast.
MOBILIZE | Police were deployed outside the court.
COERCE | Police arrested a blogger in Minsk.
COERCE | The army seized power at dawn.
COERCE | Customs officers confiscated the cargo.
COERCE | The ministry closed the border.
COERCE | The regulator blocked the website.
COERCE | The governor imposed a curfew.
COERCE | Libya deported 60 migrants.
COERCE | Hackers broke into the tax registry.
COERCE | The junta dissolved parliament.
COERCE | The coastguard stopped the tanker.
COERCE | The court banned the party.
COERCE | Police raided the newspaper's office.
COERCE | Two activists were detained and their phones were seized.
ASSAULT | Gunmen killed a judge in Kandahar.
ASSAULT | Jets bombed the port.
ASSAULT | Police fired tear gas at the marchers.
ASSAULT | Rebels kidnapped three engineers.
ASSAULT | Troops shelled the suburb.
ASSAULT | A suicide bomber blew himself up at the gate.
ASSAULT | The two armies exchanged fire near the bridge.
ASSAULT | Officers beat a student.
ASSAULT | The militia attacked the convoy.
ASSAULT | Prisoners were tortured at the base.
ASSAULT | A drone struck the depot.
ASSAULT | Airstrikes on the city killed nine people.
ASSAULT | Border guards clashed with smugglers.
ASSAULT | The patrol came under fire.
ASSAULT | The army launched an offensive against the rebels.
ASSAULT | A mob set fire to the consulate.
- | The minister said that the economy was growing.
- | The spokesman declined to comment.
- | An earthquake killed 40 people in the province.
- | Twelve people died in the flood.
- | Shares fell by three percent.
- | The striker shot over the bar.
- | The company launched a new phone.
- | Heavy rain is expected on Friday.
- | The report describes the history of the canal.
- | The official asked not to be named.
- | A bus crash injured nine passengers.
- | The governor declared a state of emergency after the flood.
- | The director shot the film in Prague.
- | Peace matters, the poet wrote.
- | The president said he was pleased with the harvest.
- | The talks are important, an analyst said.
- | Officials refused to give details.
- | The museum will open in June.
- | Nobody answered the phone at the embassy.
- | The firm met its targets.
"""
CASES = [tuple(part.strip() for part in line.split(" | ", 1)) for line in SENTENCES.strip().splitlines()]


@pytest.mark.parametrize(("kind", "sentence"), CASES, ids=[sentence[:60] for _, sentence in CASES])
def test_type(coded, kind, sentence):
    found = {event.coding.type.value for event in coded(sentence)._.events}
    assert found == (set() if kind == "-" else {kind})


def test_every_type_is_covered():
    from dateline.model.event import EventType

    assert {kind for kind, _ in CASES} == {kind.value for kind in EventType} | {"-"}
    assert len(CASES) >= 150
