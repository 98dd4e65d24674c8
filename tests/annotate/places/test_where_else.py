"""Where events were, in longer sentences and smaller places: a passage with its *event* between asterisks, and the place (None: none).

The passages are written for this test; what they tell did not happen.
"""

import pytest

from dateline.annotate.layers import TokenSpan
from dateline.annotate.places.component import PlaceFinder
from dateline.annotate.placing import place_event


@pytest.fixture(scope="module")
def place_of(parse):
    finder = PlaceFinder()

    def find(marked):
        before, event, _ = marked.split("*")
        doc = finder(parse(marked.replace("*", "")))
        span = doc.char_span(len(before), len(before) + len(event), alignment_mode="expand")
        place = place_event(doc, span.root.i, TokenSpan(span.start, span.end))
        return place.name if place else None

    return find


# Longer sentences: moments, purposes, speakers, subjects, coordinated places.
LONGER = [
    (
        "The army said on Tuesday it had *killed* 14 militants during a search operation in the Tirah valley of Khyber district.",
        "Tirah",
    ),
    (
        "According to local officials, unidentified gunmen riding in two pickup trucks *opened fire* at a funeral in the locality of Tillabéri late on Saturday.",
        "Tillabéri",
    ),
    ("Witnesses in the border town of Malanville said soldiers had *beaten* traders who refused to pay.", None),
    (
        "Two policemen were *wounded* when an explosive device planted by the roadside went off as their vehicle passed through the Kech valley.",
        "Kech",
    ),
    ("Lawmakers in Suva *passed* a bill that bans mining on the seabed.", "Suva"),
    ("A protest by teachers *turned* violent in the centre of Tegucigalpa on Thursday.", "Tegucigalpa"),
    ("Thousands of teachers on strike *marched* in Tegucigalpa, San Pedro Sula and La Ceiba.", "Tegucigalpa"),
    ("At dawn, a column of armoured vehicles *rolled* into Mitú, the capital of Vaupés.", "Mitú"),
    ("In a raid on a farm outside Bloemfontein, detectives *seized* two tonnes of copper cable.", "Bloemfontein"),
    ("The two presidents are due to *meet* on the sidelines of a summit in Astana next month.", "Astana"),
    ("China and the Philippines will *hold* talks in Xiamen.", "Xiamen"),
    ("The Malaysian foreign minister *arrived* in Naypyitaw for a two-day visit.", "Naypyitaw"),
    ("Aid agencies *suspended* work in Menaka after an attack on a clinic.", "Menaka"),
    ("After an attack on a clinic in Menaka, aid agencies *suspended* work.", None),
    ("The World Food Programme *delivered* 200 tonnes of flour to the besieged town of Dilling.", "Dilling"),
    ("Clan militias *clashed* over a well at Ceelbuur.", "Ceelbuur"),
    ("The navy said it had *intercepted* a boat carrying 300 kg of heroin off Pemba.", "Pemba"),
    ("Traffickers *abandoned* 60 people in the desert near Agadez.", "Agadez"),
    ("Turkish and Greek coastguards *traded* accusations after a dinghy sank off Kos.", None),
    ("Greek guards *pushed* back migrants at the Evros river.", "Evros"),
    ("Dozens of Syrians were *rescued* south of Gavdos, Greek media said.", "Gavdos"),
    ("A cargo plane carrying weapons *landed* at Entebbe airport.", "Entebbe"),
    ("Israel *bombed* the Syrian port of Latakia.", "Latakia"),
    ("Missiles *struck* Latakia, Tartus and Jableh overnight.", "Latakia"),
    ("The Houthis *claimed* an attack on a tanker in the Gulf of Aden.", None),
    ("Iranian agents *plotted* to kill a dissident in Brooklyn, prosecutors in New York said.", None),
    ("German police *searched* flats in Berlin, Hesse and Bavaria.", "Berlin"),
    ("Kosovo police *raided* the offices of a bank in North Mitrovica.", "Mitrovica"),
    ("Moldova *expelled* 45 Russian diplomats.", None),
    ("Guards at a prison colony in the Mordovia region *beat* inmates, a rights group said.", "Mordovia"),
    ("Taliban gunmen *dragged* a former officer from his house in Qala-e-Naw and shot him.", "Qala-e-Naw"),
    ("Women *protested* in Kabul, Herat and Mazar-i-Sharif.", "Kabul"),
    ("A car bomb *went off* near the Indian consulate in Jalalabad.", "Jalalabad"),
    ("In Jalalabad, a car bomb *went off* near the Indian consulate.", "Jalalabad"),
    ("Five soldiers were *killed* by a landmine in the Lawdar district of Abyan.", "Lawdar"),
    ("Omani officials *hosted* Iranian and American envoys in Muscat.", "Muscat"),
    ("Bahraini police *arrested* a cleric in Diraz, west of Manama.", "Diraz"),
    ("A boat with 90 Rohingya *capsized* off Teknaf.", "Teknaf"),
    ("A Dalit boy was *beaten* to death in Ballia district in Uttar Pradesh.", "Ballia"),
    ("Kerala police *baton-charged* fishermen at Vizhinjam port.", "Vizhinjam"),
    ("Pakistan *shot down* an Indian drone near Lahore.", "Lahore"),
    ("India *test-fired* a missile from an island off the coast of Odisha.", "Odisha"),
    ("North Korea *launched* a rocket from Tongchang-ri.", "Tongchang-ri"),
    ("Activists *boarded* a whaling ship in Shimonoseki.", "Shimonoseki"),
    ("Taiwan *scrambled* jets after Chinese bombers circled the island.", None),
    ("A gunman *opened fire* at a mall in Brasília's Asa Norte district.", "Asa Norte"),
    ("In the Amazonian town of Tabatinga, gunmen *killed* a customs officer.", "Tabatinga"),
    ("A Chilean judge *ordered* the arrest of two officers in Temuco.", "Temuco"),
    ("Jamaican police *shot* three men in Spanish Town, St Catherine.", "Spanish Town"),
]

# Places that few tables know, from many countries.
ABROAD = [
    (
        "Police in the Venezuelan border town of San Antonio del Táchira *dispersed* demonstrators with rubber bullets.",
        "San Antonio del Táchira",
    ),
    ("Ten miners were *trapped* after a shaft collapsed at the Kivu gold field near Kamituga.", "Kamituga"),
    ("The bodies of six fishermen were *found* on a beach at Kayar, north of Dakar.", "Kayar"),
    ("An armed group *took* 30 bus passengers hostage on the Abuja-Kaduna highway.", "Abuja-Kaduna"),
    (
        "Herders and farmers *clashed* in the Logone-Birni area of northern Cameroon, forcing thousands to flee across the river into Chad.",
        "Logone-Birni",
    ),
    ("Kenya's president *opened* a 200-bed hospital in Wajir on Friday.", "Wajir"),
    ("Zimbabwean riot police *sealed off* Harare's Africa Unity Square.", "Africa Unity Square"),
    ("South African police *fired* rubber bullets at students outside the Union Buildings in Pretoria.", "Pretoria"),
    ("Protesters in Antananarivo's Ankorondrano quarter *looted* a supermarket.", "Ankorondrano"),
    ("In Eswatini, soldiers *shot* at demonstrators near the Oshoek border post.", "Oshoek"),
    ("Ugandan and Congolese forces *bombarded* a rebel camp in the Rwenzori mountains.", "Rwenzori"),
    (
        "Police *intercepted* a truck carrying ivory at the Namanga border crossing between Kenya and Tanzania.",
        "Namanga",
    ),
    ("South Sudan's vice-president was *put* under house arrest in Juba.", "Juba"),
    ("Sudanese refugees *rioted* in the Kiryandongo settlement.", "Kiryandongo"),
    ("The drone *fell* in a wheat field outside the Moldovan village of Cișmea.", "Cișmea"),
    ("A grenade *exploded* at a wedding in Ağrı, eastern Turkey.", "Ağrı"),
    ("The Taliban *closed* a women's radio station in Badakhshan's capital, Faizabad.", "Faizabad"),
    ("A suicide attacker *rammed* his car into a police van in Mardan, a city in Pakistan's northwest.", "Mardan"),
    ("Gunmen on Sunday *shot* two teachers on a road in Khairpur.", "Khairpur"),
    ("Hill tribesmen *blocked* the road to Khagrachhari for a second day.", "Khagrachhari"),
    ("Nepali Maoists *padlocked* a school in Rolpa.", "Rolpa"),
    ("Karenni fighters *ambushed* a column near Demoso, 15 km north of Loikaw.", "Demoso"),
    ("Shan rebels *swapped* prisoners with the army in Muse, on the Chinese border.", "Muse"),
    ("Lao authorities *arrested* a Chinese dissident in Vientiane.", "Vientiane"),
    ("Police in Phnom Penh *broke up* a vigil.", "Phnom Penh"),
    ("Malaysian marine police *rescued* 12 crew from a tanker in the Strait of Malacca.", "Strait of Malacca"),
    ("Typhoon relief was *flown* to Catanduanes by US Marines.", "Catanduanes"),
    ("Suspected Abu Sayyaf men *raided* a resort on Samal island.", "Samal"),
    ("Separatists *set fire* to a plane at Aminggaru airport in Ilaga.", "Aminggaru"),
    ("Solomon Islanders *voted* in Malaita.", "Malaita"),
    ("Guyana *accused* Venezuelan soldiers of shooting at a patrol on the Cuyuni river.", None),
    ("Venezuelan soldiers *shot* at a Guyanese patrol on the Cuyuni river.", "Cuyuni"),
    ("Surinamese protesters *stormed* the National Assembly in Paramaribo.", "Paramaribo"),
    ("Brazil's federal police *destroyed* dredges on the Madeira river near Humaitá.", "Humaitá"),
    ("Argentina *extradited* the officer to Italy.", "Italy"),
    ("Uruguayan sailors *boarded* a Chinese trawler 180 miles off Punta del Este.", "Punta del Este"),
    ("Indigenous groups *shut* the Pan-American Highway at Otavalo.", "Otavalo"),
    ("Soldiers *dismantled* a cocaine lab in the municipality of Tumaco, Nariño.", "Tumaco"),
    ("Two Cuban activists were *arrested* outside the Capitol in Havana.", "Capitol"),
    ("Russian border guards *detained* a Georgian farmer near Ditsi.", "Ditsi"),
    ("Armenian police *cleared* tents from Baghramyan Avenue.", "Baghramyan Avenue"),
    ("Abkhaz de facto authorities *closed* the Enguri bridge.", "Enguri"),
    ("A shooting at a nightclub in Vladikavkaz *left* two dead.", "Vladikavkaz"),
    ("Latvian police *arrested* a man in Rēzekne for spying.", "Rēzekne"),
    ("Finnish guards *stopped* a tanker off Porkkala.", "Porkkala"),
    ("Danish police *seized* explosives in Kolding.", "Kolding"),
    ("Gunmen *killed* a lawyer in Podgorica's old town.", "Podgorica"),
    ("Lebanese soldiers *raided* Brital, in the Bekaa valley.", "Brital"),
    ("Jordan *shot down* two drones over Mafraq.", "Mafraq"),
    ("Saudi guards *fired* on Ethiopian migrants at the Yemeni border.", "Yemeni border"),
    ("Iraqi militias *fired* rockets at Victoria base near Baghdad airport.", "Victoria"),
    ("Iranian protesters *torched* a bank in Izeh.", "Izeh"),
    ("Tunisian sailors *picked up* 12 bodies off Mahdia.", "Mahdia"),
    ("Algerian firefighters *battled* blazes in Béjaïa.", "Béjaïa"),
]

# Where people come from, where things begin, headlines, and what is no place.
NOT_WHERE = [
    ("The Kyiv-born banker *sued* the ministry.", None),
    ("A Lagos businessman was *shot* dead outside his office.", None),
    ("The Vienna-based agency *condemned* the attack.", None),
    ("The Paris agreement was *rejected* by the senator.", None),
    ("Brussels *imposed* tariffs on Chinese cars.", None),
    ("The Beijing-backed candidate *conceded* defeat.", None),
    ("Troops loyal to Khartoum *shelled* the town of Abyei.", "Abyei"),
    ("Iranian-made drones *hit* a depot in Erzin.", "Erzin"),
    ("He was *born* in Kisangani and raised in Brussels.", "Kisangani"),
    ("The minister, a native of Oruro, *resigned* on Friday.", None),
    ("The minister, who studied in London, *met* rebels in Juba.", "Juba"),
    ("Doctors trained in Cuba *treated* the wounded in Beira.", "Beira"),
    ("A Somali who had lived in Kenya *stabbed* two people in Minneapolis.", "Minneapolis"),
    ("Weapons bought in Bulgaria were *seized* at the port of Mombasa.", "Mombasa"),
    ("The president will *travel* from Windhoek to Maun on Friday.", "Maun"),
    ("The train from Kano to Lagos was *attacked* near Minna.", "Minna"),
    ("The flight from Doha was *diverted* to Muscat after a threat.", "Muscat"),
    ("Protests in Lima *spread* to Cusco.", "Lima"),
    ("Unrest that began in Gafsa has *reached* Tunis.", "Tunis"),
    ("The talks in Nairobi follow a deal *signed* in Addis Ababa in May.", "Addis Ababa"),
    ("The *talks* in Nairobi follow a deal signed in Addis Ababa in May.", "Nairobi"),
    ("The council, meeting in New York, *renewed* sanctions on Mali.", None),
    ("After meeting in Riyadh, the ministers *pledged* aid for Yemen.", "Riyadh"),
    ("Officials in Delhi said troops had *pushed* back intruders near Tawang.", "Tawang"),
    ("Officials in Delhi *said* troops had pushed back intruders near Tawang.", "Delhi"),
    ('"We were *beaten* in a cell in Zinder," said Moussa, now in Agadez.', "Zinder"),
    ("Four people were *arrested*, two of them in Graz.", "Graz"),
    ("Thousands *protested*, including in Ibadan and Ilorin.", "Ibadan"),
    ("Greece's coastguard *fired* at a smuggler's boat off the island of Symi.", "Symi"),
    ("Off Symi, the coastguard *fired* at a smuggler's boat.", "Symi"),
    ("East of Bakhmut, soldiers *dug* trenches.", "Bakhmut"),
    ("South of the river, rebels *burned* a bridge.", None),
    ("At the UN in Geneva, diplomats *traded* insults.", "Geneva"),
    ("Across Sudan, hospitals were *looted*.", "Sudan"),
    ("Nationwide protests *erupted* in Kenya.", "Kenya"),
    ("Kenyan protests: Police *shoot* two in Kisii", "Kisii"),
    ("Kisii, Kenya - Police *shot* two people on Monday.", None),
    ("BREAKING: Explosion *heard* in Homs", "Homs"),
    ("Manila police chief *sacked* over killings", None),
    ("Rwanda *accuses* Burundi of attack", None),
    ("Chad *closes* border with Sudan", "Sudan"),
    ("In Kinshasa's Ngaba commune, a mob *lynched* two alleged thieves.", "Ngaba"),
    ("At Kinshasa's Ndolo prison, inmates *rioted*.", "Ndolo"),
    ("The bishop of Bafoussam was *kidnapped* on the road to Foumban.", "Foumban"),
    ("The king of Eswatini *opened* parliament.", None),
    ("The Bank of Uganda *lost* $16m to hackers.", None),
    ("The University of Ghana *suspended* six students.", None),
    ("A spokesman for Médecins Sans Frontières in Kunduz said the clinic was *shelled*.", None),
]


@pytest.mark.parametrize(("marked", "expected"), [*LONGER, *ABROAD, *NOT_WHERE])
def test_where_an_event_was(place_of, marked, expected):
    assert place_of(marked) == expected


# What is left, what is taken up, what stands still: names of small places in the wire's, a bulletin's and a broadcaster's words.
SMALLER = [
    ("He said his people were themselves *attacked* at Ekpodim on August 3 with the loss of two lives.", "Ekpodim"),
    ("The governor *imposed a curfew* on Bodiga and three neighbouring towns.", "Bodiga"),
    ("Jets *struck* a depot run by the rebels near the village of Al-Khubair overnight.", "Al-Khubair"),
    ("Fighters *ambushed* a military convoy escorting food trucks near Gasselwey, on the main road.", "Gasselwey"),
    ("Bandits *shot* four farmers harvesting rice outside Tudun Wadi.", "Tudun Wadi"),
    ("Police *arrested* a man planning an attack in Vienna.", None),
    ("Security forces *arrested* two men wanted for murder in Lyon.", None),
    ("Gunmen *shot dead* a customs inspector in the Sariat quarter on March 19.", "Sariat"),
    ("The company's profit *fell* in the March quarter.", None),
    ("The rebels said they would *pull out* of Walikale.", "Walikale"),
    ("The agency *flew* 38 staff members out of Baidoa on Wednesday.", "Baidoa"),
    ("The United States *recalled* its ambassador from Niamey.", "Niamey"),
    ("Nearly 9,000 people have *fled* Qansahmere since Monday.", "Qansahmere"),
    ("The navy will *stage a drill* off Pohang from April 7.", "Pohang"),
    ("The junta *ordered the contractors to leave* the air base at Agadez.", "Agadez"),
    ("The ministers *signed* the accord in the Kazakh capital on Friday.", "Astana"),
    ("Border guards *opened fire* at the Wesh-Chamar crossing.", "Wesh-Chamar"),
    ("At the Dhi Hillan military base, soldiers *mutinied* on Sunday.", "Dhi Hillan"),
    ("Attackers *torched* 20 houses in Logo's Ayilamo ward.", "Ayilamo"),
    ("The administration *ordered* residents of Dinsoor to leave their homes.", "Dinsoor"),
    ("Residents of Kati *blocked* the road on Monday.", "Kati"),
    ("Police have *arrested* residents of Kibera in Mombasa.", "Mombasa"),
    ("The people of Armenia *protested* on Sunday.", None),
    ("Police *raided* three houses in the Brussels district of Molenbeek.", "Molenbeek"),
    ("Three people were *wounded* by shelling in Nikopol and Marhanets overnight.", "Nikopol"),
    ("Nine miners were *killed* by an explosion at a pit in Zonguldak.", "Zonguldak"),
    ("The junta *closed* the airspace over Agadez.", "Agadez"),
    ("In Baku President Tofig Aliyev *met* the envoy.", "Baku"),
    ("The minister of the Republic of Kenya *visited* the clinic.", None),
    ("Armed men *looted* a WFP warehouse in Kutum.", "Kutum"),
    ("Gunmen *attacked* an MSF clinic in Ulang.", "Ulang"),
    ("The agency *trucked* 90 tonnes of sorghum to Farchana on Sunday.", "Farchana"),
    ("Gunmen raided the village of Tin Adjarat. Soldiers *shot* three men at Tin Adjarat a day later.", "Tin Adjarat"),
]


@pytest.mark.parametrize(("marked", "name"), SMALLER)
def test_smaller_places(place_of, marked, name):
    assert place_of(marked) == name
