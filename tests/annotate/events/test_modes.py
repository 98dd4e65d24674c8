"""Each mode of PLOVER in sentences of our own, several constructions a mode."""

import pytest

# Mentions in order, TYPE[/mode], "-" where there is none; the sentence. All are our own, about invented events.
SENTENCES = """
CONSULT/visit | The Latvian premier paid a two-day visit to Yerevan.
CONSULT/visit | Bhutan's king toured the flood-hit districts with the Indian envoy.
CONSULT/visit | The commissioner travelled to Bamako for talks with the junta.
CONSULT/visit | The Moroccan delegation arrived in Dakar on Wednesday for consultations with officials.
CONSULT/third-party | Switzerland mediated between Dushanbe and Bishkek over the border.
CONSULT/third-party | The bishop acted as a mediator between the union and the ministry.
CONSULT/third-party | An Omani envoy shuttled between the two capitals.
CONSULT/third-party | Kuwait brokered talks between the rival factions.
CONSULT/multilateral | Leaders of Benin, Togo and Ghana met in Lomé on Tuesday.
CONSULT/multilateral | The foreign ministers of Austria, Hungary and Slovenia conferred in Graz.
CONSULT/multilateral | Six Balkan leaders held a summit in Ohrid.
CONSULT/phone | The two presidents spoke by phone on Friday night.
CONSULT/phone | The chancellor rang the Serbian president to discuss the strike.
CONSULT/phone | Ministers from both sides held a video conference on the dam.
CONSULT/phone | In a telephone call with the emir, the premier discussed the hostages.
CONSULT | The general met tribal elders in Zinder.
CONSULT | Negotiators from both camps sat down together in Asmara.
RETREAT/withdraw | Chadian soldiers pulled out of the town before dawn.
RETREAT/withdraw | The withdrawal of Eritrean troops from the plateau was completed on Sunday.
RETREAT/withdraw | Rebel fighters vacated the airport.
RETREAT/release | Gunmen freed the nun after nine weeks.
RETREAT/release | The court released the blogger on bail.
RETREAT/release | Armenia handed over the bodies of six soldiers to Azerbaijan.
RETREAT/release | Twelve sailors were set free by the pirates.
RETREAT/disarm | The guerrillas surrendered their weapons to the mission.
RETREAT/disarm | Four hundred fighters were disarmed in Bouaké.
RETREAT/disarm | Libya destroyed its stockpile of mustard gas.
RETREAT/ceasefire | Both armies halted their shelling at midnight.
RETREAT/ceasefire | The rebels observed the truce.
RETREAT/ceasefire | The two sides stopped fighting along the river.
RETREAT/access | The army allowed an aid convoy to enter Kidal.
RETREAT/access | Customs reopened the crossing to lorries.
RETREAT/access | Inspectors were given access to the plant.
RETREAT/access | The regime let monitors into the prison.
RETREAT/resign | The interior minister stepped down on Monday.
RETREAT/resign | The governor tendered his resignation.
RETREAT/resign | The speaker quit after the vote.
RETREAT/resign | The president left office in March.
REQUEST/assist | Malawi appealed for food aid.
REQUEST/assist | The governor asked the army for help.
REQUEST/assist | The ministry requested helicopters from Spain.
REQUEST/change | Lawmakers demanded electoral reform.
REQUEST/change | The opposition called for the president to resign.
REQUEST/change | Students demanded the resignation of the rector.
REQUEST/yield | The council urged the rebels to release the hostages.
REQUEST/yield | Ankara demanded the withdrawal of Greek troops from the islet.
REQUEST/yield | The mission called for a ceasefire.
REQUEST/yield | The pope appealed to both sides to lay down their arms.
REQUEST/meet | Jordan called for an emergency meeting of the league.
REQUEST/meet | The premier asked to meet the protesters.
REQUEST/meet | Parliament summoned the central bank governor.
AGREE | Ecuador proposed talks with the guerrillas.
ACCUSE/disapprove | The bar association condemned the verdict.
ACCUSE/disapprove | Warsaw summoned the Belarusian chargé d'affaires.
ACCUSE/disapprove | The ruling drew criticism from the bishops.
ACCUSE/disapprove | The embassy protested to the ministry over the search.
ACCUSE/investigate | Prosecutors are investigating the mayor of Split.
ACCUSE/investigate | A parliamentary committee opened an inquiry into the contract.
ACCUSE/investigate | Detectives questioned the former minister for six hours.
ACCUSE/allege | Tehran accused Baku of hosting spies.
ACCUSE/allege | The prosecutor charged two bankers with fraud.
ACCUSE/allege | The fishermen sued the refinery.
ACCUSE/allege | The former minister went on trial in Accra.
ACCUSE/allege | A report by the watchdog blamed the army for the massacre.
REJECT/assist | The bank refused to lend Lebanon more money.
REJECT/assist | Eritrea turned down an offer of food aid.
REJECT/change | The king rejected calls for constitutional reform.
REJECT/change | The president refused to resign.
REJECT/yield | The rebels refused to release the pilots.
REJECT/yield | The junta rejected demands to free the ousted leader.
REJECT/yield | The commander refused to withdraw from the town.
REJECT/meet | Skopje cancelled a meeting with the Bulgarian minister.
REJECT/meet | The rebels refused to meet the envoy.
REJECT/meet | The delegation walked out of the talks.
REJECT | Senators voted down the budget.
REJECT | The company denied the allegation.
THREATEN/restrict | The ministry threatened to close the radio station.
THREATEN/arrest | A court issued an arrest warrant for the exiled leader.
THREATEN/arrest | Police threatened to arrest the organisers.
THREATEN/relations | Brussels threatened to impose sanctions on Georgia.
THREATEN/relations | Mali threatened to break off ties with Niger.
THREATEN/expel | Cairo threatened to expel the ambassador.
THREATEN/violence | The militia threatened to attack the refinery.
THREATEN/violence | The admiral vowed to strike back.
THREATEN/violence | The rebels threatened to kill the hostages.
THREATEN/territory | The general threatened to annex the province.
THREATEN/territory | The president threatened to seize the islands.
THREATEN | Dockers threatened a strike.
PROTEST/demo | Hundreds marched on the town hall.
PROTEST/demo | A vigil for the dead miners was held in Lusaka.
PROTEST/demo | Pensioners rallied outside the ministry.
PROTEST/demo | Opposition supporters took to the streets of Conakry.
PROTEST/demo | Teachers staged a sit-in at the education office.
PROTEST/demo | Thousands of Georgians turned out to protest the law.
PROTEST/riot | Youths rioted in Marseille after the match.
PROTEST/riot | Protesters clashed with police in Nairobi.
ASSAULT/primitive | Villagers pelted the police with stones.
PROTEST/strike | Bus drivers in Harare downed tools.
PROTEST/strike | Nurses walked off the job on Monday.
PROTEST/strike | A general strike paralysed Buenos Aires.
PROTEST/strike | Lecturers at the university embarked on a strike.
PROTEST/strike | The union called its members out on strike.
PROTEST/strike | A stay-away brought Bulawayo to a standstill.
PROTEST/hunger | Three detainees went on hunger strike.
PROTEST/hunger | The jailed editor began a hunger strike on Friday.
PROTEST/hunger | Prisoners refused food for a third day.
PROTEST/boycott | The opposition boycotted the vote.
PROTEST/boycott | Consumers launched a boycott of Danish dairy products.
PROTEST/boycott | Shopkeepers boycotted the airline.
PROTEST/obstruct | Truckers blockaded the port of Bari.
PROTEST/obstruct | Herders barricaded the road with logs.
PROTEST/obstruct | Demonstrators blocked traffic on the bridge.
PROTEST/obstruct | Students occupied the rector's office.
PROTEST/vandalize | Protesters burned the flag outside the consulate.
PROTEST/vandalize | Demonstrators smashed shop windows and burnt tyres.
PROTEST/vandalize | Activists daubed the ministry with red paint.
SANCTION/convict | A court in Riga found the banker guilty of bribery.
SANCTION/convict | The former premier was sentenced to six years.
SANCTION/convict | The tribunal convicted two generals.
SANCTION/expel | Moldova declared two diplomats persona non grata.
SANCTION/expel | Burkina Faso expelled the UN coordinator.
SANCTION/expel | The party threw out three lawmakers.
SANCTION/withdraw | Niger left the bloc.
SANCTION/withdraw | Bolivia recalled its ambassador.
SANCTION/withdraw | Kenya pulled out of the treaty.
SANCTION/discontinue | Oslo suspended aid to Uganda.
SANCTION/discontinue | The union slapped tariffs on steel.
SANCTION/discontinue | Qatar severed ties with Chad.
SANCTION/discontinue | The bank froze its lending to Mozambique.
MOBILIZE/troops | Kigali massed troops on the border.
MOBILIZE/troops | The army was put on high alert.
MOBILIZE/troops | Two battalions moved into the province.
MOBILIZE/troops | The navy began a week-long drill in the gulf.
MOBILIZE/weapons | North Korea test-fired a cruise missile.
MOBILIZE/weapons | Greece deployed Patriot batteries on the island.
MOBILIZE/weapons | Tanks were positioned along the frontier.
MOBILIZE/police | Riot police were deployed around the stadium.
MOBILIZE/police | The governor sent 300 police officers to the mine.
MOBILIZE/militia | The governor mobilised militias in the north.
MOBILIZE/militia | Militiamen gathered near the oil terminal.
MOBILIZE/militia | The rebels massed fighters outside Goma.
COERCE/seize | Customs officers seized two tonnes of ivory.
COERCE/seize | The state confiscated the oligarch's villa.
COERCE/seize | Soldiers seized power in Libreville.
COERCE/restrict | The junta banned all parties.
COERCE/restrict | Police closed the mosque.
COERCE/restrict | Border guards turned the road into a closed zone and sealed off the village.
COERCE/arrest | Agents detained the head of the NGO.
COERCE/arrest | The cleric was jailed on Tuesday.
COERCE/arrest | The opposition leader was placed under house arrest.
COERCE/deport | Algeria deported 200 Nigerians.
COERCE/deport | Settlers evicted three Bedouin families.
COERCE/withhold | The separatists cut off electricity to the town.
COERCE/withhold | The company withheld wages from the miners.
COERCE/cyber | Hackers crippled the tax office's servers.
COERCE/cyber | A cyberattack on the port shut down its computers.
COERCE/censor | The government blocked access to social media.
COERCE/censor | The regulator took the station off the air.
COERCE/censor | Censors banned the film.
COERCE/curfew | The mayor imposed a night-time curfew.
COERCE/curfew | A curfew was declared in Kano.
COERCE/misinformation | State television spread false rumours about the candidate.
COERCE/misinformation | Trolls spread disinformation about the vote.
COERCE/martial-law | The president declared martial law.
COERCE/martial-law | The junta imposed martial law in three provinces.
ASSAULT/beat | Guards beat the prisoners.
ASSAULT/beat | A lawmaker punched the speaker.
ASSAULT/crowd-control | Police fired rubber bullets at the demonstrators.
ASSAULT/crowd-control | Officers used water cannon to disperse the crowd.
ASSAULT/crowd-control | Riot police tear-gassed the marchers.
ASSAULT/primitive | Two tourists were stabbed in the bazaar.
ASSAULT/primitive | Assailants armed with machetes attacked the village.
ASSAULT/primitive | A man rammed a van into the crowd.
ASSAULT/abduct | Bandits abducted 40 pupils.
ASSAULT/abduct | Rebels captured nine soldiers.
ASSAULT/abduct | Pirates took the crew hostage.
ASSAULT/torture | Detainees were tortured with electric shocks.
ASSAULT/torture | Interrogators waterboarded the suspect.
ASSAULT/sexual | Soldiers raped women in the camp.
ASSAULT/destroy | Militiamen burned down 30 houses.
ASSAULT/destroy | Troops demolished the family's home.
ASSAULT/destroy | The jihadists destroyed the shrine.
ASSAULT/firearms | Gunmen opened fire on the bus.
ASSAULT/firearms | A sniper shot a medic.
ASSAULT/firearms | A gun battle broke out near the palace.
ASSAULT/explosives | A roadside bomb killed two policemen.
ASSAULT/explosives | A grenade was thrown at the café.
ASSAULT/explosives | Saboteurs blew up the pipeline.
ASSAULT/targeted | Assassins shot dead a prosecutor in Cali.
ASSAULT/targeted | The journalist was assassinated in Valletta.
ASSAULT/suicide-attack | A suicide bomber attacked the market.
ASSAULT/suicide-attack | A suicide bombing killed nine worshippers.
ASSAULT/aerial | Jets bombed the refinery.
ASSAULT/aerial | Helicopter gunships strafed the village.
ASSAULT/aerial | An airstrike hit the hospital.
ASSAULT/drone | Drones struck the fuel depot.
ASSAULT/drone | The army attacked the bridge with drones.
ASSAULT/heavy-weapons | Tanks shelled the suburb.
ASSAULT/heavy-weapons | Rebels fired rockets at the airport.
ASSAULT/heavy-weapons | A missile hit the apartment block.
ASSAULT/unconventional | The regime attacked the town with chlorine gas.
ASSAULT/unconventional | The defector was poisoned with a nerve agent.
"""
CASES = [tuple(part.strip() for part in line.split(" | ", 1)) for line in SENTENCES.strip().splitlines()]


@pytest.mark.parametrize(("expected", "sentence"), CASES, ids=[sentence[:60] for _, sentence in CASES])
def test_told(coded, expected, sentence):
    events = coded(sentence)._.events
    told = [f"{e.coding.type}/{e.coding.mode}" if e.coding.mode else str(e.coding.type) for e in events]
    assert " ; ".join(told) == ("" if expected == "-" else expected)


def test_every_mode_of_every_type_is_covered():
    from dateline.annotate.events.lexicon import lexicon

    told = {part.strip() for expected, _ in CASES for part in expected.split(" ; ")}
    wanted = {f"{entry.type}/{mode}" for entry in lexicon().types.values() for mode in entry.modes}
    assert wanted - told == set()
