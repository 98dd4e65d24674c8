"""Sentences in many styles: wire copy, broadcast, communiqué, NGO report, tabloid, South Asian and African English, non-native writers."""

import pytest

# Mentions in order, TYPE[/mode], "-" where there is none; the sentence. All are our own, about invented events.
SENTENCES = """
COERCE/arrest | Gabonese gendarmes picked up two union leaders in Port-Gentil late on Thursday, a lawyer said.
COERCE/arrest ; RETREAT/release | The editor, who was detained in May, walked free on Wednesday.
AGREE | Slovenia said it would contribute 40 soldiers to the mission.
REJECT/change | The upper house threw out the bill by 42 votes to 17.
CONSULT/visit | On a rare trip to Ashgabat, the commissioner raised the cases of six prisoners.
SANCTION/discontinue | Washington has added three Dubai-based traders to its blacklist.
AID | Kinshasa says Kigali is arming the rebels.
SUPPORT | Canberra threw its weight behind the proposal.
SUPPORT | Zambia has recognised Western Sahara's government in exile.
CONCEDE | The rail company bowed to the drivers' demands.
CONCEDE | The mayor has said sorry to the families.
CONCEDE | The state dropped its case against the four fishermen.
AID | The Swedish government donated two icebreakers to Latvia.
COERCE/arrest | Namibia and Botswana police broke up a rhino-horn ring in a joint operation.
COOPERATE | The two navies carried out joint patrols in the strait.
COOPERATE | Bulgaria extradited the hacker to the United States.
MOBILIZE/weapons | Azerbaijan has moved armour closer to the line of contact.
MOBILIZE/troops | Troops were on standby in the capital.
THREATEN | The port workers' union gave the operator 48 hours to reinstate the dismissed crane drivers.
THREATEN/violence | Any incursion, the general warned, would be met with overwhelming force.
PROTEST/demo | Several thousand people, many of them pensioners, marched along the seafront in Burgas.
PROTEST/strike | Ambulance crews in three regions have stopped work over pay.
PROTEST/obstruct | Residents of the township barricaded the N2 with burning tyres.
PROTEST/riot | Rioting broke out in the port city after the verdict.
ASSAULT/abduct | A French aid worker has been kidnapped near Diffa.
ASSAULT/beat | Witnesses said guards kicked and punched the detainees.
ASSAULT/firearms | A councillor was gunned down outside his home in Durban.
COERCE/seize | Forty kilograms of heroin were seized at the port of Mersin.
SANCTION/expel | Two attachés were declared personae non gratae by Chisinau.
AGREE | A memorandum on water sharing is to be signed on Friday.
SUPPORT | A memorandum on water sharing was signed on Friday.
ASSAULT/destroy | The demolition of 14 houses by the army left 80 people homeless.
ASSAULT/targeted | The assassination of the governor in June shocked the province.
RETREAT/withdraw | The pullout of Wagner fighters from the mine was confirmed by two officials.
SANCTION/convict | His conviction for fraud was upheld on Monday.
PROTEST/strike | The walkout by baggage handlers grounded 90 flights.
CONSULT | Talks between Bogotá and the ELN resumed in Caracas.
MOBILIZE/troops | The deployment of Rwandan soldiers to Cabo Delgado was completed last week.
ACCUSE/investigate | An inquiry into the ferry operator was opened by prosecutors.
ASSAULT | Insurgents carried out an attack on a convoy near Mocímboa.
COERCE/seize | Tax police conducted a raid on the broadcaster's offices.
CONSULT/visit | The Emir of Kano paid a visit to the displaced.
REQUEST | The archbishop made a plea for calm.
THREATEN | The militia issued an ultimatum to the oil company.
CONCEDE | The bank made an apology to its customers.
ACCUSE/allege | The ombudsman lodged a complaint against the prison service.
AGREE | The two ministers reached an understanding on fishing quotas.
COERCE/arrest | Police made 34 arrests at the stadium.
MOBILIZE/troops | The navy staged exercises off Primorsk.
RETREAT/access | Cameroon gave its consent to the inspection.
COERCE/arrest ; COERCE/deport | Border police arrested and deported the two Swedish journalists.
ASSAULT ; ASSAULT/abduct | The raiders attacked a village and abducted 17 women.
ACCUSE/disapprove ; REQUEST/yield | Qatar condemned the strike and called for a ceasefire.
RETREAT/resign ; COERCE/arrest | The minister resigned on Sunday and was arrested two days later.
SANCTION/withdraw ; SANCTION/expel | Quito recalled its envoy and expelled the Mexican ambassador.
CONSULT ; AGREE | The two foreign ministers met in Vienna and agreed to reopen their embassies.
SANCTION/discontinue | Nicaragua has broken off relations with Taiwan.
REJECT/meet | The chancellor called off his trip to Baku.
ACCUSE/disapprove | The senator hit out at the governor over the dam.
COERCE/restrict | Soldiers sealed off the university campus.
MOBILIZE/troops | Armenia called up reservists.
RETREAT/disarm | Forty rebels handed in their rifles at Bria.
REJECT | The clan elders turned down the offer.
ASSAULT/explosives | Rebels blew up a bridge over the Kasai.
COERCE/arrest | Security agents rounded up dozens of students.
SANCTION/withdraw | Hungary pulled out of the court.
REJECT | The workers voted down the pay offer.
CONCEDE | The ministry backed down on the fuel levy.
RETREAT/resign | The police chief stepped aside pending the inquiry.
COERCE/arrest | Troops tried to arrest the prophet at his church.
REJECT/yield | The captain refused to hand over the vessel.
AGREE | Turkmenistan is expected to supply gas to Iraq.
THREATEN/relations | The bloc threatened to suspend Georgia's visa-free regime.
ASSAULT | The militia appears to have attacked the depot.
RETREAT/withdraw | The garrison was forced to withdraw from Bunia.
REQUEST | The board asked the minister to reconsider.
RETREAT/release | The kidnappers were persuaded to release the engineer.
AGREE | Peru promised to return the artefacts.
MOBILIZE/troops | The general ordered two brigades to move to Juba.
ACCUSE/allege | The bank was accused of having laundered money.
COERCE/arrest | Since January, at least 23 human rights defenders have been arbitrarily detained in Zulia.
ASSAULT/torture | Detainees were subjected to beatings and electric shocks, the report found.
SUPPORT | The Ministry welcomes the decision of the Gambian parliament.
ACCUSE/disapprove | The Embassy strongly condemns the desecration of the cemetery.
CONSULT/visit | The Minister received the Ambassador of Malaysia on 3 May.
CONSULT | The two sides exchanged views on regional issues of mutual interest.
AGREE | Both sides agreed to intensify cooperation in agriculture.
SUPPORT | The Sultan conferred the Order of Oman on the outgoing envoy.
REQUEST/change | We call on the transitional authorities to set an election date.
ACCUSE/disapprove | The PM tore into his rivals last night.
ASSAULT/primitive | A knifeman slashed three commuters on the Jubilee line.
COERCE/arrest | Cops nicked a gang of shoplifters in Hull.
PROTEST/demo | In Belgrade, they've been out on the streets again, demanding the president go.
COERCE/arrest | The policemen have arrested 5 members of opposition party in Ganja city.
PROTEST/hunger | Two teachers are fasting since ten days before the secretariat.
PROTEST/strike | A bandh called by trade unions crippled life in Imphal.
PROTEST/obstruct | Agitating farmers gheraoed the collector's office.
COERCE/restrict | The administration clamped Section 144 in the district.
ASSAULT/abduct | Unknown gunmen whisked away a monarch in Kogi.
ASSAULT | Hoodlums attacked the motorcade of the senator.
ASSAULT/destroy | Suspected bandits sacked three communities in Katsina.
PROTEST/demo | Padayatra participants staged a dharna in front of the secretariat.
RETREAT/resign | The CM put in his papers on Monday.
COERCE/arrest | The ex-mayor was remanded in custody until 4 June.
- | The minister said inflation would fall next year.
- | Analysts see little chance of a deal.
- | The firm struck a new product line.
- | The team attacked from the start and struck twice.
- | The book charts the rise of the party.
- | He told reporters that relations were excellent.
- | A spokesman refused to comment on the report.
- | The museum released a statement about its opening hours.
- | Heavy rain hit the coast and flooded 300 homes.
- | The bank raised interest rates by a quarter point.
- | The court has a backlog of 4,000 cases.
- | The army has 40,000 soldiers.
- | The driver lost control and hit a tree, killing two passengers.
- | Peace is possible, the mediator believes.
- | The actress married her agent in Como.
- | The city will host the games in 2030.
- | The striker was released by the club in June.
- | She met her husband at university.
- | The company fired its chief designer.
ASSAULT | Al-Shabaab fighters overran an Ethiopian base near Halgan at dawn.
ASSAULT/explosives | Two blasts ripped through a bus station in Jos.
SANCTION/convict | Vietnam has jailed a blogger for nine years for propaganda against the state.
REQUEST/yield | Uganda's communications regulator ordered five radio stations to halt broadcasts.
REQUEST | The Kremlin told the envoy to explain himself.
REJECT | Australia will no longer buy coal from the mine.
AGREE | Jakarta and Canberra have struck a deal on fishing.
AGREE | Brussels gave the green light to the merger talks.
AGREE | Mexico said on Tuesday it was open to talks with the teachers.
SUPPORT | The Vatican gave its blessing to the accord.
SUPPORT | Hundreds of lawmakers signed a letter backing the general.
CONCEDE | Facing a revolt, the cabinet shelved the pension reform.
CONCEDE | The army said it would halt operations for three days.
RETREAT/release | Israel released 12 Palestinian prisoners in exchange for two bodies.
RETREAT/release | A Thai court granted bail to the activist.
RETREAT/withdraw | France has closed its base in Abeche and left the country.
RETREAT/access | Myanmar let the rapporteur visit the camp for the first time.
REJECT | The governor vetoed the measure on Thursday.
REJECT/meet | North Korea has refused to take part in the talks.
REJECT | Ankara again blocked Sweden's bid.
THREATEN | Beijing warned Prague of consequences if the visit goes ahead.
THREATEN | The unions threatened an indefinite strike unless the decree is withdrawn.
PROTEST/demo | Tens of thousands filled the square in Yerevan, calling on the premier to quit.
PROTEST/demo | A crowd gathered outside the consulate and chanted slogans against the war.
PROTEST/strike | Junior doctors in England began a six-day strike on Wednesday.
PROTEST/obstruct | Truck drivers parked their lorries across the motorway.
PROTEST/riot | Angry youths torched two police cars in Malmö.
MOBILIZE/troops | Washington is sending 3,000 marines to the gulf.
MOBILIZE/weapons | Iran unveiled a new ballistic missile at a parade.
MOBILIZE/police | Some 2,000 police have been deployed in Lima.
COOPERATE | Kazakhstan started pumping oil through the pipeline to Germany.
AGREE | The World Bank approved a 200-million-dollar grant for Somalia.
AID | Germany took in 47 children from the camps on Lesbos.
CONSULT/visit | The Saudi crown prince arrived in Islamabad on Sunday for a two-day visit.
CONSULT | Envoys from the two Koreas sat down for talks in Panmunjom.
CONSULT/phone | Macron and Putin discussed the plant by telephone.
ACCUSE/investigate | The auditor general is looking into the purchase of the ferries.
ACCUSE/disapprove | Human rights groups voiced outrage over the ruling.
ACCUSE/allege | Police named a 34-year-old man as the suspect.
COERCE/seize | Spanish police impounded the yacht of a Russian oligarch.
COERCE/cyber | Hackers took down the website of the electoral commission.
COERCE/curfew | Authorities put the city of Goma under a night curfew.
ASSAULT/abduct | Eight oil workers are being held by militants in the delta.
ASSAULT/beat | Supporters of the two parties traded blows outside the court.
ASSAULT/drone | Ukraine said it downed 34 of 40 drones overnight.
CONCEDE | TotalEnergies announced it would lift force majeure on its LNG project.
CONCEDE | The government promised to withdraw an army battalion from the border.
THREATEN | The ministry warned that traders would face heavy fines.
ASSAULT/heavy-weapons | Russian missiles had hit two substations, cutting power to 300,000 homes.
COERCE/arrest | He was recaptured on Friday after escaping from prison.
COERCE/seize ; CONCEDE | Iran seized the tanker in May. It will release it next week.
RETREAT/access | The junta allowed the editor to leave.
CONSULT | The mediator held talks with a view to ending the war.
- | She asked for anonymity because she was not authorised to brief reporters.
- | The official was not allowed to speak publicly.
- | A diplomat who was not permitted to discuss the matter said so.
- | "We have the video. We will release it," the spokesman said.
- | Police said they had footage of the crash and would release it.
- | The kidnappers released a video of the hostages.
- | The rebels released a list of prisoners on Sunday.
- | The court released the names of the victims.
- | Aid agencies warn that two million people face hunger by March.
- | The boy turned away from the soldiers.
- | Ghana captured the trophy from Egypt.
- | The two countries share a long border.
- | The agreement covers fisheries and trade.
- | Officials expect a good harvest.
- | The exhibition runs until May.
- | The premier's popularity has fallen.
- | Unemployment rose to 9 percent.
- | The attack line was led by the veteran striker.
- | He died of a heart attack aged 81.
"""
CASES = [tuple(part.strip() for part in line.split(" | ", 1)) for line in SENTENCES.strip().splitlines()]


@pytest.mark.parametrize(("expected", "sentence"), CASES, ids=[sentence[:60] for _, sentence in CASES])
def test_told(coded, expected, sentence):
    events = coded(sentence)._.events
    told = [f"{e.coding.type}/{e.coding.mode}" if e.coding.mode else str(e.coding.type) for e in events]
    assert " ; ".join(told) == ("" if expected == "-" else expected)
