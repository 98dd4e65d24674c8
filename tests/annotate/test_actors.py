"""Phrases that name actors, the day, and whom they stand for: country or body, then the sector (- for none)."""

from datetime import date

import pytest

from dateline.annotate.actors.entries import Form
from dateline.annotate.actors.resolver import Resolver
from dateline.resources.loader import read_table

CASES = """
# countries, demonyms, seats of government
Mozambique                                              |            | MOZ -
the Republic of Moldova                                 |            | MDA -
Côte d’Ivoire                                           |            | CIV -
DR Congo                                                |            | COD -
U.A.E.                                                  |            | ARE -
the Holy See                                            |            | VAT -
Burma                                                   |            | MMR -
Türkiye                                                 |            | TUR -
the French                                              |            | FRA -
Scotland                                                |            | GBR -
Tegucigalpa                                             |            | HND GOV
Ouagadougou                                             |            | BFA GOV
BANGKOK                                                 |            | THA GOV
Washington, D.C.                                        |            | USA GOV
N'Djamena                                               |            | TCD GOV
thousands of Bolivians                                  |            | BOL CVL
two Danes                                               |            | DNK CVL
Chechnya                                                |            | RUS -
Crimea                                                  |            | UKR -
Abkhazia                                                |            | GEO PRE
Somaliland                                              |            | SOM PRE
South American governments                              |            | - GOV
# organs of government and their metonyms
the Elysee                                              |            | FRA GOV
Quai d'Orsay                                            |            | FRA GOV
Downing Street                                          |            | GBR GOV
Whitehall                                               |            | GBR GOV
the White House                                         |            | USA GOV
the US State Department                                 |            | USA GOV
the Pentagon                                            |            | USA GOV
the Blue House                                          |            | KOR GOV
Zhongnanhai                                             |            | CHN GOV
Miraflores Palace                                       |            | VEN GOV
Itamaraty                                               |            | BRA GOV
the Casa Rosada                                         |            | ARG GOV
Aso Rock                                                |            | NGA GOV
Malacanang                                              |            | PHL GOV
Palazzo Chigi                                           |            | ITA GOV
Malawi's Ministry of Health                             |            | MWI GOV
the Ministry of Foreign Affairs of Uruguay              |            | URY GOV
Finland's Foreign Ministry                              |            | FIN GOV
the Zambian central bank                                |            | ZMB GOV
Slovenia's outgoing cabinet                             |            | SVN GOV
the Qatari royal court                                  |            | QAT GOV
Lesotho's ruling coalition                              |            | LSO GOV
the Malian junta                                        |            | MLI GOV
Guatemala's electoral tribunal                          |            | GTM JUD
the Ghanaian electoral commission                       |            | GHA GOV
authorities in Gabon                                    |            | GAB GOV
the Nepalese embassy                                    |            | NPL GOV
Ecuador's consulate in Miami                            |            | ECU GOV
# officials
the Paraguayan president                                |            | PRY GOV
the president of Latvia                                 |            | LVA GOV
Jamaican Prime Minister Desmond Clarke                  |            | JAM GOV
Deputy Foreign Minister Aino Virtanen of Finland        |            | FIN GOV
Botswana's minister for mines                           |            | BWA GOV
the defence minister of Norway                          |            | NOR GOV
a senior Omani official                                 |            | OMN GOV
unnamed Croatian diplomats                              |            | HRV GOV
Peru's ambassador to Spain                              |            | PER GOV
Eritrea's envoy to the United Nations                   |            | ERI GOV
the Angolan leader                                      |            | AGO GOV
Tunisia's attorney general                              |            | TUN JUD
the mayor of Warsaw                                     |            | POL GOV
a spokeswoman for the Latvian government                |            | LVA GOV
the chief of staff of the Chilean president             |            | CHL GOV
Namibian negotiators                                    |            | NAM GOV
an adviser to the Iraqi prime minister                  |            | IRQ GOV
the Kuwaiti emir                                        |            | KWT GOV
Crown Prince Haakon of Norway                           |            | NOR GOV
U.S. Treasury Secretary Mark Ellison                    |            | USA GOV
the Home Secretary                                      |            | GBR GOV
the taoiseach                                           |            | IRL GOV
Iran's supreme leader                                   |            | IRN GOV
the information minister                                |            | - GOV
the putschists                                          |            | - GOV
provincial governors                                    |            | - GOV
British ministers                                       |            | GBR GOV
his Vietnamese counterpart                              |            | VNM GOV
# former officials
former Peruvian president Ana Quispe                    |            | PER ELI
Honduras's ousted president                             |            | HND ELI
the former governor of Kano State                       |            | - ELI
the country's ex-minister                               |            | - ELI
deposed Sudanese prime minister Adam Issa               |            | SDN ELI
a former lawmaker                                       |            | - ELI
former rebels                                           |            | - REB
# parliaments
Kenyan MPs                                              |            | KEN LEG
the Swedish parliament                                  |            | SWE LEG
the Bundestag                                           |            | DEU LEG
the Knesset                                             |            | ISR LEG
Ukraine's Verkhovna Rada                                |            | UKR LEG
the U.S. Congress                                       |            | USA LEG
the Peruvian Congress                                   |            | PER LEG
Nigeria's Senate                                        |            | NGA LEG
House Speaker Carol Whitman                             |            | USA LEG
members of the Iraqi parliament                         |            | IRQ LEG
an opposition lawmaker                                  |            | - LEG
Senator Ruth Hallam                                     |            | - LEG
the Polish Sejm                                         |            | POL LEG
the Dail                                                |            | IRL LEG
the speaker of the Georgian parliament                  |            | GEO LEG
# courts, prosecutors, lawyers
Colombia's constitutional court                         |            | COL JUD
a judge in Nairobi                                      |            | KEN JUD
Paris prosecutors                                       |            | FRA JUD
the Supreme Court of India                              |            | IND JUD
a Honduran human rights lawyer                          |            | HND JUD
the Swiss attorney general's office                     |            | CHE JUD
# police, security, intelligence, soldiers
Ecuadorean police                                       |            | ECU COP
riot police                                             |            | - COP
Helsinki police                                         |            | FIN COP
a spokesman for Lisbon police                           |            | PRT COP
Scotland Yard                                           |            | GBR COP
Austrian police chief Karl Brandner                     |            | AUT COP
plainclothes police officers                            |            | - COP
Polish and Lithuanian investigators                     |            | POL COP
Tajik border guards                                     |            | TJK MIL
Moroccan security forces                                |            | MAR MIL
the FSB                                                 |            | RUS SPY
Mossad                                                  |            | ISR SPY
the CIA                                                 |            | USA SPY
Dutch military intelligence                             |            | NLD SPY
Czech intelligence officials                            |            | CZE SPY
the head of Estonia's security service                  |            | EST COP
Chadian soldiers                                        |            | TCD MIL
Turkish air force transport                             |            | TUR MIL
Indian warships                                         |            | IND MIL
a Chinese coast guard vessel                            |            | CHN MIL
the Israeli military                                    |            | ISR MIL
US Central Command                                      |            | USA MIL
the Revolutionary Guards                                |            | IRN MIL
the Tatmadaw                                            |            | MMR MIL
Greek army chief General Nikos Vlachos                  |            | GRC MIL
a Thai army spokesman                                   |            | THA MIL
government troops in Mali                               |            | MLI MIL
French jets                                             |            | FRA MIL
Colonel Issa Garba                                      |            | - MIL
British forces                                          |            | GBR MIL
a US destroyer                                          |            | USA MIL
UN peacekeepers                                         |            | UNO MIL
NATO troops                                             |            | IGO MIL
# armed opposition
Hamas fighters                                          |            | PSE REB
Hezbollah                                               |            | LBN REB
Houthi rebels                                           |            | YEM REB
the Houthis                                             |            | YEM REB
al-Shabab militants                                     |            | SOM REB
Islamic State                                           |            | - REB
al-Qaida                                                |            | - REB
FARC guerrillas                                         |            | COL REB
the PKK                                                 |            | TUR REB
M23 rebels                                              |            | COD REB
Boko Haram insurgents                                   |            | NGA REB
a rebel commander                                       |            | - REB
the rebel army                                          |            | - REB
Malian separatists                                      |            | MLI REB
Tuareg rebels                                           |            | MLI REB
Maoist guerrillas in Nepal                              |            | NPL REB
the leader of Islamic Jihad                             |            | PSE REB
Iran-backed militia                                     |            | - UAF
unidentified gunmen                                     |            | - UAF
masked attackers                                        |            | - UAF
Syrian mercenaries                                      |            | SYR UAF
pro-government militias                                 |            | - PRM
Wagner mercenaries                                      |            | RUS PRM
Sunni fighters                                          |            | - REB
# crime
a Mexican drug cartel                                   |            | MEX CRM
Somali pirates                                          |            | SOM CRM
cattle thieves                                          |            | - CRM
the Sinaloa Cartel                                      |            | MEX CRM
Haitian gangs                                           |            | HTI CRM
Russian hackers                                         |            | RUS CRM
people smugglers                                        |            | - CRM
# parties and opposition
the BJP                                                 |            | IND PTY
Fidesz                                                  |            | HUN PTY
the African National Congress                           |            | ZAF PTY
Germany's Social Democrats                              |            | DEU PTY
Republicans                                             |            | USA PTY
the ruling party                                        |            | - PTY
Ghana's main opposition party                           |            | GHA PTY
Togolese opposition leader Kossi Amegan                 |            | TGO OPP
opposition supporters                                   |            | - OPP
a Belarusian dissident                                  |            | BLR OPP
the Liberal presidential candidate                      |            | - PTY
# civilians, refugees, protesters
Some 2,000 villagers                                    |            | - CVL
residents of Aleppo                                     |            | - CVL
four Saudi men                                          |            | SAU CVL
relatives of the victims                                |            | - CVL
Afghan women                                            |            | AFG CVL
taxi drivers                                            |            | - LAB
anti-government protesters                              |            | - CVL
Hong Kong demonstrators                                 |            | HKG CVL
a Jewish settler                                        |            | ISR CVL
ethnic Albanians                                        |            | - CVL
Syrian refugees                                         |            | SYR REF
hundreds of asylum seekers from Eritrea                 |            | ERI REF
internally displaced people                             |            | - REF
Rohingya refugees                                       |            | MMR REF
# churches, universities, media, health, civil society
a Shiite cleric                                         |            | - REL
the Russian Orthodox Church                             |            | RUS REL
Archbishop Luis Ferrer                                  |            | - REL
Muslim leaders in Sweden                                |            | SWE REL
the Dalai Lama                                          |            | CHN REL
students at Makerere University                         |            | - EDU
the University of Nairobi                               |            | KEN EDU
a professor at Oxford University                        |            | GBR EDU
Kenyan teachers                                         |            | KEN EDU
a university president                                  |            | - EDU
political analysts                                      |            | - EDU
Xinhua                                                  |            | CHN GOV
Agence France-Presse                                    |            | FRA JRN
a Turkish journalist                                    |            | TUR JRN
Syrian state television                                 |            | SYR GOV
Beirut-based newspaper An-Nida                          |            | LBN JRN
doctors in Khartoum                                     |            | SDN MED
a hospital spokesman                                    |            | - MED
Venezuelan nurses                                       |            | VEN MED
Amnesty International                                   |            | NGO SOC
a Human Rights Watch researcher                         |            | NGO EDU
Doctors Without Borders                                 |            | NGO MED
the Red Cross                                           |            | NGO MED
a Kenyan aid group                                      |            | KEN SOC
aid workers                                             |            | - SOC
President of the Ugandan Human Rights League            |            | UGA SOC
# unions, farmers, companies
labour federations                                      |            | - LAB
the Nigeria Labour Congress                             |            | NGA LAB
French railway workers                                  |            | FRA LAB
union leader Tomas Reyes                                |            | - LAB
striking miners                                         |            | - LAB
Bolivian coca growers                                   |            | BOL AGR
Punjabi farmers                                         |            | - AGR
Sri Lankan fishermen                                    |            | LKA AGR
Apple                                                   |            | USA BUS
Gazprom                                                 |            | RUS BUS
a Danish shipping company                               |            | DNK BUS
Volkswagen executives                                   |            | DEU BUS
the chairman of the company's board                     |            | - BUS
Zambian copper mine                                     |            | ZMB BUS
the company                                             |            | - BUS
a Greek-flagged tanker                                  |            | - BUS
a multinational company                                 |            | MNC BUS
# international bodies
the United Nations                                      |            | UNO -
UN Security Council                                     |            | UNO -
the World Health Organization                           |            | UNO MED
a spokeswoman for the U.N. refugee agency               |            | UNO REF
UN special envoy Farida Okonjo                          |            | UNO GOV
the U.N. envoy to Yemen                                 |            | UNO GOV
the European Union                                      |            | EUR -
the European Commission                                 |            | EUR GOV
EU foreign policy chief Greta Lindqvist                 |            | EUR GOV
the European Parliament                                 |            | EUR LEG
EU lawmakers                                            |            | EUR LEG
NATO                                                    |            | IGO -
NATO Secretary General Paul Verbeek                     |            | IGO GOV
the African Union                                       |            | IGO -
ECOWAS                                                  |            | IGO -
the Arab League                                         |            | IGO -
the World Bank president                                |            | IGO GOV
the International Monetary Fund                         |            | IGO -
the head of the IAEA                                    |            | IGO GOV
the International Criminal Court                        |            | IGO JUD
Interpol                                                |            | IGO COP
Russian-led security bloc                               |            | IGO -
the Group of Seven                                      |            | IGO -
OPEC                                                    |            | IGO -
# persons, dated
Donald Trump                                            | 2018-06-01 | USA GOV
Donald Trump                                            | 2022-04-01 | USA ELI
Donald Trump                                            | 2025-06-01 | USA GOV
U.S. President Donald Trump                             | 2019-06-01 | USA GOV
former U.S. president Donald Trump                      | 2023-06-01 | USA ELI
Trump                                                   | 2018-06-01 | USA GOV
Joe Biden                                               | 2021-01-19 | USA ELI
Joe Biden                                               | 2021-01-20 | USA GOV
Obama                                                   | 2012-05-01 | USA GOV
George Bush                                             | 1990-05-01 | USA GOV
President Bush                                          | 2004-05-01 | USA GOV
Margaret Thatcher                                       | 1985-01-01 | GBR GOV
Margaret Thatcher                                       | 1992-01-01 | GBR ELI
Tony Blair                                              | 2003-01-01 | GBR GOV
Vladimir Putin                                          | 2009-01-01 | RUS GOV
Putin                                                   | 2022-01-01 | RUS GOV
Angela Merkel                                           | 2017-04-01 | DEU GOV
Angela Merkel                                           | 2022-04-01 | DEU ELI
Emmanuel Macron                                         | 2022-04-01 | FRA GOV
Xi Jinping                                              | 2020-01-01 | CHN GOV
China's Xi                                              | 2020-01-01 | CHN GOV
Hu Jintao                                               | 2005-01-01 | CHN GOV
Kim Jong Un                                             | 2017-01-01 | PRK GOV
Volodymyr Zelenskyy                                     | 2022-03-01 | UKR GOV
Petro Poroshenko                                        | 2022-03-01 | UKR ELI
Recep Tayyip Erdogan                                    | 2016-07-15 | TUR GOV
Prime Minister Narendra Modi                            | 2019-01-01 | IND GOV
Imran Khan                                              | 2023-01-01 | PAK ELI
Benazir Bhutto                                          | 1994-01-01 | PAK GOV
Aung San Suu Kyi                                        | 2018-01-01 | MMR GOV
Aung San Suu Kyi                                        | 2005-01-01 | MMR OPP
Robert Mugabe                                           | 2008-01-01 | ZWE GOV
Nelson Mandela                                          | 1996-01-01 | ZAF GOV
Mohamed Bazoum                                          | 2023-09-01 | NER ELI
Hosni Mubarak                                           | 2005-01-01 | EGY GOV
Omar Hassan al-Bashir                                   | 2010-01-01 | SDN GOV
Bashar Assad                                            | 2015-01-01 | SYR GOV
Muammar Qaddafi                                         | 2000-01-01 | LBY GOV
Saddam Hussein                                          | 1991-01-01 | IRQ GOV
Mahmud Ahmadinejad                                      | 2007-01-01 | IRN GOV
Yasir Arafat                                            | 2000-01-01 | PSE GOV
Hugo Chavez                                             | 2010-01-01 | VEN GOV
Lula                                                    | 2005-01-01 | BRA GOV
Lula                                                    | 2015-01-01 | BRA ELI
Fidel Castro                                            | 1970-01-01 | CUB GOV
Hillary Clinton                                         | 2011-01-01 | USA GOV
Sergey Lavrov                                           | 2015-01-01 | RUS GOV
Antony Blinken                                          | 2022-01-01 | USA GOV
Kofi Annan                                              | 2003-01-01 | UNO GOV
Antonio Guterres                                        | 2020-01-01 | UNO GOV
Antonio Guterres                                        | 2000-01-01 | PRT GOV
Ursula von der Leyen                                    | 2016-01-01 | DEU GOV
Ursula von der Leyen                                    | 2022-01-01 | EUR GOV
Jens Stoltenberg                                        | 2010-01-01 | NOR GOV
Jens Stoltenberg                                        | 2022-01-01 | IGO GOV
Osama bin Laden                                         | 2001-10-01 | - REB
Charles Taylor                                          | 1991-01-01 | LBR REB
Charles Taylor                                          | 2000-01-01 | LBR GOV
Alexei Navalny                                          | 2020-09-01 | RUS OPP
Yevgeny Prigozhin                                       | 2023-06-24 | RUS PRM
Pope John Paul II                                       | 1990-01-01 | VAT REL
Marco Rubio                                             | 2016-01-01 | USA LEG
Marco Rubio                                             | 2025-03-01 | USA GOV
Nobody Inparticular                                     |            | - -
# bodies whose coding changed
the Taliban                                             | 1998-01-01 | AFG GOV
the Taliban                                             | 2010-01-01 | AFG REB
the Taliban                                             | 2023-01-01 | AFG GOV
Taliban fighters                                        | 2010-01-01 | AFG REB
UNITA                                                   | 1998-01-01 | AGO REB
UNITA                                                   | 2012-01-01 | AGO PTY
Rapid Support Forces                                    | 2023-06-01 | SDN REB
Hayat Tahrir al-Sham                                    | 2020-01-01 | SYR REB
# appositions, coordinations, clauses, possessives
Mohammed Nuri, the provincial governor's spokesman      |            | - GOV
Lena Horvat, a Croatian lawyer                          |            | HRV JUD
the president and his ministers                         |            | - GOV
police officers who had surrounded the square           |            | - COP
the Iraqi army's Ninth Division                         |            | IRQ MIL
Burkina Faso's displaced                                |            | BFA REF
Lebanon's Hezbollah                                     |            | LBN REB
a group of Tunisian lawyers                             |            | TUN JUD
a team of doctors from Cuba                             |            | CUB MED
dozens of soldiers loyal to the general                 |            | - MIL
U.S.-led coalition                                      |            | IGO MIL
US and British troops                                   |            | USA MIL
coronavirus                                             |            | - -
the heavy rain                                          |            | - -
"""


def rows():
    for line in CASES.strip().split("\n"):
        if not line.startswith("#"):
            phrase, day, answer = (cell.strip() for cell in line.split("|"))
            yield pytest.param(phrase, day, answer, id=f"{phrase} {day}".strip())


@pytest.fixture(scope="module")
def resolver():
    return Resolver.load()


@pytest.mark.parametrize(("phrase", "day", "answer"), rows())
def test_whom_a_phrase_stands_for(resolver, phrase, day, answer):
    facts = resolver.resolve(phrase, on=date.fromisoformat(day) if day else None)
    assert f"{facts.code or '-'} {facts.sector or '-'}" == answer


@pytest.mark.parametrize(
    ("phrase", "answer"),
    [
        ("Kano police", "NGA COP"),
        ("a spokesman for Kano police", "NGA COP"),
        ("the former governor of Kano State", "NGA ELI"),
        ("residents of Aleppo", "SYR CVL"),
        ("Aleppo", "SYR CVL"),
        ("Kano", "NGA CVL"),
        ("an Aleppo-based charity", "SYR SOC"),
    ],
)
def test_a_city_tells_the_country(phrase, answer):
    facts = Resolver(cities={"Aleppo": "SYR", "Kano": "NGA", "Kano State": "NGA"}.get).resolve(phrase)
    assert f"{facts.code} {facts.sector}" == answer


def test_a_day_before_anybody_took_office_gives_a_country_and_no_sector(resolver):
    facts = resolver.resolve("Angela Merkel", on=date(1995, 1, 1))
    assert (facts.country, facts.sector, facts.role) == ("DEU", None, None)


@pytest.mark.parametrize(
    ("phrase", "sectors"),
    [
        ("the Brazilian defence minister", ("GOV", "MIL")),
        ("an opposition lawmaker", ("LEG", "OPP")),
        ("former president Ana Quispe", ("ELI", "GOV")),
        ("Egyptian state media", ("GOV", "JRN")),
        ("Latvian border guards", ("MIL", "COP")),
    ],
)
def test_second_sectors(resolver, phrase, sectors):
    assert resolver.resolve(phrase).sectors == sectors


@pytest.mark.parametrize(
    ("phrase", "role", "name"),
    [
        ("Kyrgyz deputy prime minister Nurlan Asekov", "deputy prime minister", "Nurlan Asekov"),
        ("a spokesman for Kano police", "spokesman", None),
        ("the two countries' border commissioners", "commissioner", None),
        ("the Interior Ministry", None, None),
    ],
)
def test_roles_and_names(resolver, phrase, role, name):
    facts = resolver.resolve(phrase)
    assert (facts.role, facts.name) == (role, name)


@pytest.mark.parametrize(
    ("phrase", "context", "answer"),
    [
        ("the National Liberation Army", "fighting in Macedonia spread", "MKD REB"),
        ("the National Liberation Army", "talks in Colombia", "COL REB"),
        ("the PDP", "Nigeria votes", "NGA PTY"),
    ],
)
def test_the_context_decides_between_namesakes(resolver, phrase, context, answer):
    facts = resolver.resolve(phrase, context=context)
    assert f"{facts.code} {facts.sector}" == answer


def test_all_nationalities_of_a_phrase(resolver):
    assert resolver.resolve("Polish and Lithuanian investigators").countries == ("POL", "LTU")
    assert resolver.resolve("US-Russian talks team").countries == ("USA", "RUS")
    assert resolver.resolve("a Moscow-based Syrian businessman").countries == ("SYR",)


@pytest.mark.parametrize(
    ("phrase", "answer"),
    [
        ("Georgian", ("GEO", Form.ADJECTIVE)),
        ("the Philippines", ("PHL", Form.NAME)),
        ("Finns", ("FIN", Form.PEOPLE)),
        ("Jakarta", ("IDN", Form.CAPITAL)),
        ("U.S.", ("USA", Form.NAME)),
        ("us", None),
        ("turkey", None),
        ("Georgian wine", None),
    ],
)
def test_country_of(resolver, phrase, answer):
    assert resolver.country_of(phrase) == answer


@pytest.mark.parametrize(
    ("noun", "sector"),
    [
        ("minister", "GOV"),
        ("policemen", "COP"),
        ("troops", "MIL"),
        ("rebels", "REB"),
        ("villager", "CVL"),
        ("unions", "LAB"),
        ("student", "EDU"),
        ("court", "JUD"),
        ("prosecutors", "JUD"),
        ("parliament", "LEG"),
        ("companies", "BUS"),
        ("journalist", "JRN"),
        ("farmers", "AGR"),
        ("diplomats", "GOV"),
        ("thieves", "CRM"),
        ("defense ministers", "GOV"),
        ("chiefs of staff", "GOV"),
        ("spokesman", None),
        ("table", None),
    ],
)
def test_sector_of_a_noun(resolver, noun, sector):
    assert resolver.role_sector(noun) == sector


@pytest.mark.parametrize(
    ("phrase", "answer", "name"),
    [
        ("German Finance Minister Christian Roth", "DEU GOV", "Christian Roth"),
        ("spokesman Paul Elder", "None None", "Paul Elder"),
        ("party leader Ann Shell", "None PTY", "Ann Shell"),
        ("press secretary Marie-Claire Jean-Louis", "None GOV", "Marie-Claire Jean-Louis"),
        ("President Johnson", "None GOV", "Johnson"),
        ("Christian leaders", "None REL", None),
        ("Lebanese Armenians", "LBN CVL", None),
        ("Syrian rebels", "SYR REB", None),
        ("South Ossetian officials", "GEO GOV", None),
    ],
)
def test_a_word_of_the_tables_may_be_a_name(resolver, phrase, answer, name):
    facts = resolver.resolve(phrase, on=date(2022, 1, 1))
    assert (f"{facts.code} {facts.sector}", facts.name) == (answer, name)


SECTORS = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF".split()
)


@pytest.mark.parametrize("table", ["names", "persons", "leaders", "nouns", "modifiers"])
def test_tables_use_the_codes_of_plover_and_known_countries(table):
    countries = {row["iso3"] for row in read_table("actors/countries.tsv")}
    for row in read_table(f"actors/{table}.tsv"):
        assert set(filter(None, row.get("sectors", row.get("sector", "")).split("+"))) <= SECTORS, row
        assert row.get("country", "") in countries | {""}, row
        assert row.get("organisation", "") in ("", "UNO", "EUR", "IGO", "NGO", "MNC"), row
        assert not row.get("until") or row["since"] <= row["until"], row
