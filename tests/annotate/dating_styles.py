"""Texts in many styles, the word that tells the event, and its days; "# day" is the day of the report. "a..b" from a to b, a side may be open."""

TABLE = r"""
# 2025-11-17
SAHEL NOTES\n\nBURKINA FASO\n9 Nov, Soum: Gunmen attacked a convoy.\n13 Nov, Djibo: Troops arrested six herders.\n\nMALI\n10 Nov, Gao: Rebels seized a bridge.\n12 Nov, Timbuktu: Drones hit a fair.\n|attacked|2025-11-09
SAHEL NOTES\n\nBURKINA FASO\n9 Nov, Soum: Gunmen attacked a convoy.\n13 Nov, Djibo: Troops arrested six herders.\n\nMALI\n10 Nov, Gao: Rebels seized a bridge.\n12 Nov, Timbuktu: Drones hit a fair.\n|arrested|2025-11-13
SAHEL NOTES\n\nBURKINA FASO\n9 Nov, Soum: Gunmen attacked a convoy.\n13 Nov, Djibo: Troops arrested six herders.\n\nMALI\n10 Nov, Gao: Rebels seized a bridge.\n12 Nov, Timbuktu: Drones hit a fair.\n|seized|2025-11-10
SAHEL NOTES\n\nNight of 14-15 Nov, Tillabéri region: Armed men raided a camp.\n16 Nov: Police arrested two suspects.\n|raided|2025-11-14..2025-11-15
TIMELINE\n\n2023\n\nMarch 3: Rebels seized the port of Korun.\nDecember 12: Troops shelled the port.\n\n2024\n\nJanuary 5: Rebels freed ten hostages.\nAugust 1: The two sides signed a truce.\n|seized|2023-03-03
TIMELINE\n\n2023\n\nMarch 3: Rebels seized the port of Korun.\nDecember 12: Troops shelled the port.\n\n2024\n\nJanuary 5: Rebels freed ten hostages.\nAugust 1: The two sides signed a truce.\n|shelled|2023-12-12
TIMELINE\n\n2023\n\nMarch 3: Rebels seized the port of Korun.\nDecember 12: Troops shelled the port.\n\n2024\n\nJanuary 5: Rebels freed ten hostages.\nAugust 1: The two sides signed a truce.\n|freed|2024-01-05
TIMELINE\n\n2023\n\nMarch 3: Rebels seized the port of Korun.\nDecember 12: Troops shelled the port.\n\n2024\n\nJanuary 5: Rebels freed ten hostages.\nAugust 1: The two sides signed a truce.\n|signed|2024-08-01
KEY DATES\n2019: Rebels seize the port of Korun.\n2021: The army retakes the port.\nMay 2023: The two sides sign a truce.\n|seize|2019-01-01..2019-12-31
KEY DATES\n2019: Rebels seize the port of Korun.\n2021: The army retakes the port.\nMay 2023: The two sides sign a truce.\n|retakes|2021-01-01..2021-12-31
KEY DATES\n2019: Rebels seize the port of Korun.\n2021: The army retakes the port.\nMay 2023: The two sides sign a truce.\n|sign|2023-05-01..2023-05-31
KEY DATES\n2019 - Rebels seize the port of Korun.\n2021 - The army retakes the port.\n|seize|2019-01-01..2019-12-31
WEEK IN BRIEF\nMonday: Rebels seized the port of Korun.\nTuesday: Police fired tear gas at students in Lome.\nThursday: The army shelled the port.\n|seized|2025-11-10
WEEK IN BRIEF\nMonday: Rebels seized the port of Korun.\nTuesday: Police fired tear gas at students in Lome.\nThursday: The army shelled the port.\n|fired|2025-11-11
WEEK IN BRIEF\nMonday: Rebels seized the port of Korun.\nTuesday: Police fired tear gas at students in Lome.\nThursday: The army shelled the port.\n|shelled|2025-11-13
WEEK AHEAD\nTuesday: Ministers meet in Doha.\nThursday: Unions strike in Lome.\n|meet|2025-11-18
WEEK AHEAD\nTuesday: Ministers meet in Doha.\nThursday: Unions strike in Lome.\n|strike|2025-11-20
The quarrel dates from January 1, 2024, when Korun signed a pact. Its neighbour recalled its ambassador the next day and declared the paper void.|recalled|2024-01-02
The quarrel dates from January 1, 2024, when Korun signed a pact. Its neighbour recalled its ambassador the next day and declared the paper void.|declared|2024-01-02
The quarrel dates from January 1, 2024, when Korun signed a pact. Its neighbour recalled its ambassador the next day and declared the paper void.|signed|2024-01-01
Rice millers plan a strike for Tuesday unless the duty is lifted.|strike|2025-11-18
The union called a strike for Thursday.|strike|2025-11-20
The party has called a rally for Saturday in the capital.|rally|2025-11-22
The court set a hearing for Friday.|hearing|2025-11-21
Teachers have scheduled a march for Wednesday.|march|2025-11-19
The two armies will stage a three-day naval drill off Pohang from April 7.|stage|2026-04-07..2026-04-09
Dockers began a 48-hour strike on Monday.|strike|2025-11-17
Turkish warplanes struck two caves near the village of Berkavir overnight, the channel Zagros Eye reported, citing the Anadolu agency.|struck|2025-11-16..2025-11-17
DUHOK, Iraq - Turkish warplanes struck two caves near the village of Berkavir overnight, the channel Zagros Eye reported, citing the Anadolu agency.|struck|2025-11-16..2025-11-17
QUETTA, Pakistan - Gunmen on a motorcycle shot dead a customs inspector in the Sariab quarter on November 13, police superintendent Naseer Lehri said.|shot|2025-11-13
He promised to meet his counterpart in Calabar next week with a view to settling the matter.|meet|2025-11-24..2025-11-30
The agency reported on Saturday that officers had beaten Mr. Haas during questioning in Ganja last month.|beaten|2025-10-01..2025-10-31
• January 28: The union and the mine are due to meet in Ndola.|meet|2026-01-28
# 2025-11-17
Gunmen killed six people on Monday night in Ndiokwa, a day after soldiers left the village.|left|2025-11-16
The court on Thursday sentenced a former minister to eight years in prison for a theft committed in 2019.|sentenced|2025-11-13
The court on Thursday sentenced a former minister to eight years in prison for a theft committed in 2019.|committed|2019-01-01..2019-12-31
The trial of the general, who seized power in 2021, opened in Bamako on Friday.|seized|2021-01-01..2021-12-31
The trial of the general, who seized power in 2021, opened in Bamako on Friday.|opened|2025-11-14
The general, arrested on 3 November, told the judge on Friday that he was innocent.|arrested|2025-11-03
The general, arrested on 3 November, told the judge on Friday that he was innocent.|told|2025-11-14
Protesters who had gathered on Saturday were dispersed by police on Sunday.|gathered|2025-11-15
Protesters who had gathered on Saturday were dispersed by police on Sunday.|dispersed|2025-11-16
The ministry said on Sunday it would expel two diplomats who were arrested last week.|arrested|2025-11-10..2025-11-16
The ministry said on Sunday it would expel two diplomats who were arrested last week.|expel|None
The rebels violated the 14 March agreement when they shelled the market on Friday.|shelled|2025-11-14
The rebels violated the 14 March agreement when they shelled the market on Friday.|violated|2025-11-14
The government suspended the 2015 deal.|suspended|None
Lawmakers repealed the 2019 security law on Thursday.|repealed|2025-11-13
Police used the 1965 Public Order Act to arrest ten students.|arrest|None
The two sides met in Doha under the October 2024 agreement.|met|None
The army has held the town since August.|held|2025-08-01..
The strike will last until Friday.|strike|..2025-11-21
The group must lay down its arms by 1 December.|lay|..2025-12-01
Rebels attacked the barracks the previous evening, a resident said.|attacked|2025-11-16
On Friday troops surrounded the mosque. They had searched it the previous evening.|searched|2025-11-13
On Friday troops surrounded the mosque. Two days earlier, they had arrested its imam.|arrested|2025-11-12
On Friday troops surrounded the mosque. Two days later, they arrested its imam.|arrested|2025-11-16
The raid came two days after rebels freed the hostages on 3 November.|raid|2025-11-05
Ten people were arrested overnight into Sunday.|arrested|2025-11-15..2025-11-16
Air strikes overnight on Saturday killed three people in Rafah.|killed|2025-11-15..2025-11-16
Shelling on Saturday and Sunday killed nine people in Goma.|killed|2025-11-15..2025-11-16
Three soldiers were killed on Saturday and five on Sunday.|killed|2025-11-15
The minister resigned on Friday and was arrested on Sunday.|resigned|2025-11-14
The minister resigned on Friday and was arrested on Sunday.|arrested|2025-11-16
Having signed the truce on Friday, the rebels shelled the town on Sunday.|signed|2025-11-14
Having signed the truce on Friday, the rebels shelled the town on Sunday.|shelled|2025-11-16
Rebels shelled the town on Sunday after signing a truce on Friday.|signing|2025-11-14
Rebels shelled the town on Sunday after signing a truce on Friday.|shelled|2025-11-16
Police arrested a man on Sunday over the killing of a judge in September.|arrested|2025-11-16
Police arrested a man on Sunday over the killing of a judge in September.|killing|2025-09-01..2025-09-30
Clashes on 12 November left six dead.|Clashes|2025-11-12
A 12 November drone strike killed six.|killed|2025-11-12
The attack, on 12 November, killed six.|killed|2025-11-12
The attack (12 November) killed six.|killed|2025-11-12
In the attack on 12 November, gunmen killed six.|killed|2025-11-12
Gunmen killed six people on the night of November 12.|killed|2025-11-12
Gunmen killed six people on the night of 12 to 13 November.|killed|2025-11-12..2025-11-13
Gunmen killed six people in the early hours of Sunday.|killed|2025-11-16
Gunmen killed six people at around 4am yesterday.|killed|2025-11-16
Gunmen yesterday killed six people.|killed|2025-11-16
The embassy was attacked twice this month.|attacked|2025-11-01..2025-11-30
Gunmen have attacked the embassy twice in the past week.|attacked|2025-11-10..2025-11-17
The union will strike from Tuesday to Thursday.|strike|2025-11-18..2025-11-20
The union will strike on Tuesday and Wednesday next week.|strike|2025-11-25..2025-11-26
The envoy is to visit Cairo on Thursday.|visit|2025-11-20
The envoy was to visit Cairo on Thursday.|visit|2025-11-20
The envoy, who visits Cairo on Thursday, has called for a truce.|visits|2025-11-20
The envoy, who visited Cairo on Thursday, has called for a truce.|visited|2025-11-13
The envoy has called for a truce ahead of Thursday's summit.|called|None
The envoy arrived on Sunday for talks on Tuesday with the president.|arrived|2025-11-16
The march planned for Saturday was called off.|march|2025-11-15
# 2025-03-12
KAMPALA – The High Court in Kampala on Tuesday, 11th March 2025, convicted a former army captain of the murder of two students in July 2021.|convicted|2025-03-11
The accused was first arraigned before the magistrate on 4th February, 2025 and was remanded in custody until 18th March.|arraigned|2025-02-04
Prosecutors say that on or about January 9, 2024, the defendant shot a guard outside the bank.|shot|2024-01-09
The appeal, lodged in November 2023, was dismissed on Monday.|dismissed|2025-03-10
The appeal, lodged in November 2023, was dismissed on Monday.|lodged|2023-11-01..2023-11-30
In a ruling dated March 3, the tribunal ordered the ministry to free the editor.|ordered|2025-03-03
The warrant, issued on March 3, accuses the general of ordering the massacre.|accuses|None
Judge Okello adjourned the hearing to March 20.|hearing|2025-03-20
The suspects will appear in court on Friday.|appear|2025-03-14
The company said on Monday it had fined two suppliers in the first quarter.|fined|2025-01-01..2025-03-31
Sanctions imposed in the fourth quarter of last year cut exports.|imposed|2024-10-01..2024-12-31
The bank froze $2 million of the firm's assets in fiscal 2024.|froze|2024-01-01..2024-12-31
The union staged two strikes in the first half of 2024.|staged|2024-01-01..2024-06-30
Korun and Bassara signed a gas deal in the three months to June 2024.|signed|2024-04-01..2024-06-30
GOOD EVENING. Rebels in Korun have freed thirty hostages this afternoon.|freed|2025-03-12
Rebels in Korun have freed thirty hostages tonight, after weeks of talks.|freed|2025-03-12
This morning police raided the offices of a newspaper.|raided|2025-03-12
Earlier today, the president sacked his army chief.|sacked|2025-03-12
And tomorrow the foreign ministers meet in Doha.|meet|2025-03-13
Police this week raided the offices of a newspaper.|raided|2025-03-10..2025-03-16
Police raided the offices of a newspaper earlier this month.|raided|2025-03-01..2025-03-12
Earlier in the week, police raided the offices of a newspaper.|raided|2025-03-10..2025-03-12
Police raided the offices of a newspaper in late February.|raided|2025-02-21..2025-02-28
Police raided the offices of a newspaper in mid-February.|raided|2025-02-11..2025-02-20
Police raided the offices of a newspaper at the weekend.|raided|2025-03-08..2025-03-09
Police raided the offices of a newspaper over the weekend.|raided|2025-03-08..2025-03-09
Police raided the offices of a newspaper last weekend.|raided|2025-03-08..2025-03-09
Police raided the offices of a newspaper a fortnight ago.|raided|2025-02-24..2025-03-02
Police raided the offices of a newspaper ten days ago.|raided|2025-03-02
Police raided the offices of a newspaper three weeks ago.|raided|2025-02-17..2025-02-23
Police raided the offices of a newspaper the day before yesterday.|raided|2025-03-10
Police raided the offices of a newspaper on Christmas Eve.|raided|2024-12-24
Police raided the offices of a newspaper in the run-up to the election.|raided|None
Police raided the offices of a newspaper some years ago.|raided|None
Police raided the offices of a newspaper recently.|raided|None
Police regularly raid the offices of the newspaper on Fridays.|raid|None
The former president, who ruled from 1995 to 2010, was arrested on Monday.|arrested|2025-03-10
The former president, who ruled from 1995 to 2010, was arrested on Monday.|ruled|1995-01-01..2010-12-31
The army, which seized power on 26 July 2023, suspended three parties.|seized|2023-07-26
The army, which seized power on 26 July 2023, suspended three parties.|suspended|None
The paper, citing two officials, reported on Monday that the army had shelled the camp on March 3.|shelled|2025-03-03
The army shelled the camp on March 3, the paper reported on Monday, citing two officials.|shelled|2025-03-03
The army shelled the camp, the paper reported on Monday, citing two officials.|shelled|None
Aid workers said Tuesday that fighters had looted a warehouse.|looted|None
Aid workers said fighters looted a warehouse on Tuesday.|looted|2025-03-11
According to a statement on Tuesday, fighters looted a warehouse.|looted|None
A video posted on Tuesday showed fighters looting a warehouse.|looting|None
Fighters looted a warehouse, according to a report published on Tuesday.|looted|None
The UN mission on Tuesday condemned the looting of a warehouse by fighters on 7 March.|condemned|2025-03-11
The militia's siege of the city, which began in May 2024, has cut off aid.|siege|2024-05-01..2024-05-31
Since the siege began in May 2024, the militia has killed 80 people.|killed|2024-05-01..
Between 1 and 5 March, soldiers arrested 60 people in Bunia.|arrested|2025-03-01..2025-03-05
From 1 to 5 March soldiers arrested 60 people in Bunia.|arrested|2025-03-01..2025-03-05
Soldiers arrested 60 people in Bunia during the first week of March.|arrested|2025-03-01..2025-03-07
During February, soldiers arrested 60 people in Bunia.|arrested|2025-02-01..2025-02-28
Soldiers have arrested 60 people in Bunia so far this year.|arrested|2025-01-01..2025-03-12
As of 10 March, soldiers had arrested 60 people in Bunia.|arrested|..2025-03-10
Up to 10 March, soldiers had arrested 60 people in Bunia.|arrested|..2025-03-10
On 10/03/2025 at 1430hrs soldiers arrested 60 people in Bunia.|arrested|2025-03-10
On 2025-03-10 soldiers arrested 60 people in Bunia.|arrested|2025-03-10
On the 10th of March soldiers arrested 60 people in Bunia.|arrested|2025-03-10
On the 10th March, soldiers arrested 60 people in Bunia.|arrested|2025-03-10
On March the 10th, soldiers arrested 60 people in Bunia.|arrested|2025-03-10
This past Monday, soldiers arrested 60 people in Bunia.|arrested|2025-03-10
This Monday soldiers arrested 60 people in Bunia.|arrested|2025-03-10
On Monday 10th, soldiers arrested 60 people in Bunia.|arrested|2025-03-10
On Monday, the 10th, soldiers arrested 60 people in Bunia.|arrested|2025-03-10
In the morning hours of last Monday, soldiers arrested 60 people.|arrested|2025-03-10
In the night from Sunday to Monday, soldiers arrested 60 people.|arrested|2025-03-09..2025-03-10
On the eve of the summit, soldiers arrested 60 people.|arrested|None
On Monday, the 10th, soldiers arrested 60 people in Bunia.|arrested|2025-03-10
As of April 1, the ministry will ban exports of timber.|ban|2025-04-01..
The curfew takes effect as of Friday.|takes|2025-03-14..
# 2026-01-20
The colonel on Friday ordered the contractors to leave the base by June 20 and threatened to arrest any who stayed.|threatened|2026-01-16
Warplanes struck two caves held by rebels near the village overnight.|struck|2026-01-19..2026-01-20
Gunmen attacked a clinic run by a charity in the east of the country on Sunday.|attacked|2026-01-18
Soldiers attacked a village held by rebels since May.|attacked|None
Por la noche, said the mayor, armed men have entered in the village on last Saturday and they burned 12 houses.|burned|2026-01-17
Por la noche, said the mayor, armed men have entered in the village on last Saturday and they burned 12 houses.|entered|2026-01-17
The 15 January, unknown armed men attacked the health centre of Mweso.|attacked|2026-01-15
In date of 15 January 2026, the elements of the army have arrested three merchants.|arrested|2026-01-15
It was on Thursday 15 January that the rebels attacked the health centre of Mweso.|attacked|2026-01-15
It was in 2019 that the rebels first attacked the town.|attacked|2019-01-01..2019-12-31
Since last Thursday, dockers block the port of Douala.|block|2026-01-15..
Since three days, dockers have blocked the port of Douala.|blocked|None
For three days dockers have blocked the port of Douala.|blocked|None
Dockers blocked the port of Douala for three days last week.|blocked|2026-01-12..2026-01-18
Dockers blocked the port of Douala on Monday for a second day.|blocked|2026-01-19
Dockers blocked the port of Douala for the third consecutive day on Monday.|blocked|2026-01-19
Thursday's attack was the third this month.|attack|2026-01-15
In what witnesses called the worst attack since 2019, gunmen killed 40 people on Saturday.|killed|2026-01-17
In what witnesses called the worst attack since 2019, gunmen killed 40 people.|killed|None
Gunmen killed 40 people in the country's deadliest attack since 2019.|killed|None
Gunmen killed 40 people in the deadliest attack this year.|killed|2026-01-01..2026-12-31
He accused the government of breaking a 2019 agreement.|accused|None
He accused the government of breaking a 2019 agreement.|breaking|None
She was sworn in on Monday, two months after voters threw out the ruling party.|threw|2025-11-01..2025-11-30
Talks broke down in December; on Monday the rebels attacked the port.|attacked|2026-01-19
Talks broke down in December; on Monday the rebels attacked the port.|broke|2025-12-01..2025-12-31
The premier will fly to Doha on Thursday, where the rebels and the army signed a truce last month.|fly|2026-01-22
The premier will fly to Doha on Thursday, where the rebels and the army signed a truce last month.|signed|2025-12-01..2025-12-31
The foreign minister said on Monday that talks would resume on 2 February.|resume|2026-02-02
The foreign minister said on Monday that talks, which collapsed in December, would resume.|collapsed|2025-12-01..2025-12-31
The foreign minister said on Monday that talks, which collapsed in December, would resume.|resume|None
Asked on Monday about the raid, the spokesman accused the rebels of lying.|accused|2026-01-19
Speaking on Monday, the spokesman accused the rebels of lying.|accused|2026-01-19
In an interview with a radio station on Monday, the spokesman denied that soldiers had been hurt.|denied|2026-01-19
Speaking to reporters after Monday's meeting, the spokesman denied the charge.|denied|None
A spokesman told AFP late Monday that soldiers had raided the camp on Sunday at dawn.|raided|2026-01-18
The state news agency quoted him as saying on Monday that soldiers raided the camp.|raided|None
Police fired tear gas Monday at students marching on the ministry.|fired|2026-01-19
Police Monday fired tear gas at students marching on the ministry.|fired|2026-01-19
Monday, police fired tear gas at students marching on the ministry.|fired|2026-01-19
Police fired tear gas at students Monday, a day after two of them were shot.|shot|2026-01-18
Tear gas was fired on Monday, and at least 20 students were arrested.|arrested|2026-01-19
Tear gas was fired on Monday. At least 20 students were arrested.|arrested|None
# 2025-07-03
Five years after they seized power, the generals on Tuesday freed the president.|freed|2025-07-01
The generals seized power in June 2020. Five years later, they freed the president.|freed|2025-01-01..2025-12-31
The rebels said they would free the hostages within 48 hours.|free|2025-07-03..2025-07-05
The rebels gave the army until Sunday to leave the town.|leave|..2025-07-06
The parliament is expected to vote on the bill next month.|vote|2025-08-01..2025-08-31
The vote is scheduled for later this month.|vote|2025-07-03..2025-07-31
The bill was passed by parliament on 12 June and signed by the president on Monday.|passed|2025-06-12
The bill was passed by parliament on 12 June and signed by the president on Monday.|signed|2025-06-30
A bomb exploded on Tuesday near a bus station where, in March, gunmen shot nine people dead.|exploded|2025-07-01
A bomb exploded on Tuesday near a bus station where, in March, gunmen shot nine people dead.|shot|2025-03-01..2025-03-31
Speaking in Nairobi on Monday, the minister rejected the offer.|rejected|2025-06-30
Addressing parliament on Monday, the minister rejected the offer.|rejected|2025-06-30
Arriving in Nairobi on Monday, the minister rejected the offer.|rejected|2025-06-30
It was the first visit to the port by a minister since 2019.|visit|None
# 2025-09-08
LIVE: Korun crisis\n\n14:20 Rebels have seized the airport, the army says.\n13:05 Shelling killed four people in the market this morning.\n|killed|2025-09-08
LIVE: Korun crisis\n\n14:20 Rebels have seized the airport, the army says.\n13:05 Shelling killed four people in the market this morning.\n|seized|None
Security log\n\n05/09/2025 0930 - Bandits attacked a convoy at Kilo 12.\n06/09/2025 1745 - Police arrested three suspects.\n|attacked|2025-09-05
Security log\n\n05/09/2025 0930 - Bandits attacked a convoy at Kilo 12.\n06/09/2025 1745 - Police arrested three suspects.\n|arrested|2025-09-06
Key events\n\n- Aug 30: Talks collapse in Doha.\n- Sept 2: Rebels shell the port of Korun.\n- Sept 4: The army retakes the port.\n|shell|2025-09-02
Key events\n\n- Aug 30: Talks collapse in Doha.\n- Sept 2: Rebels shell the port of Korun.\n- Sept 4: The army retakes the port.\n|retakes|2025-09-04
Korun: A chronology\n\n1994 Civil war breaks out.\n2002 The two sides sign a peace accord.\n2019 The army seizes power.\n|seizes|2019-01-01..2019-12-31
Korun: A chronology\n\n1994 Civil war breaks out.\n2002 The two sides sign a peace accord.\n2019 The army seizes power.\n|sign|2002-01-01..2002-12-31
Timeline\n\nIn April 2019, the army seized power.\n\nIn October 2021, troops arrested the prime minister.\n|arrested|2021-10-01..2021-10-31
THIS WEEK IN HISTORY\n\nSept. 8, 1994: Rebels seized the port of Korun.\nSept. 9, 2001: A bomb killed a general.\n|seized|1994-09-08
EVENTS OF THE WEEK\n\nSaturday 6 September\nRebels seized the port of Korun. Troops shelled it.\n\nSunday 7 September\nPolice arrested a banker in Lome.\n|arrested|2025-09-07
EVENTS OF THE WEEK\n\nSaturday 6 September\nRebels seized the port of Korun. Troops shelled it.\n\nSunday 7 September\nPolice arrested a banker in Lome.\n|seized|2025-09-06
Attack on convoy, 5 September. Three drivers were killed.|killed|None
Killed: three drivers, in an ambush near Korun on 5 September.|Killed|2025-09-05
Abduction of two nurses by gunmen in Korun, 5 September.|Abduction|2025-09-05
5 September: abduction of two nurses by gunmen in Korun.|abduction|2025-09-05
Three killed as troops fire on protesters in Korun on Friday|killed|2025-09-05
Three killed as troops fire on protesters in Korun on Friday|fire|2025-09-05
Troops to leave Korun by end of year, says minister|leave|..2025-12-31
Gunmen stormed a wedding late on Friday, killing nine people, hours after the governor lifted a curfew.|killing|2025-09-05
Nine people died when gunmen stormed a wedding in the village of Oru, 40 km east of Korun, on Friday evening.|stormed|2025-09-05
Nine people died when gunmen stormed a wedding in the village of Oru, 40 km east of Korun, on Friday evening.|died|2025-09-05
The soldiers, who mutinied on 1 September over unpaid wages, freed the governor on Sunday after talks brokered by clerics.|mutinied|2025-09-01
The soldiers, who mutinied on 1 September over unpaid wages, freed the governor on Sunday after talks brokered by clerics.|freed|2025-09-07
Parliament approved the law in June; the president signed it last Thursday.|approved|2025-06-01..2025-06-30
Parliament approved the law in June; the president signed it last Thursday.|signed|2025-09-04
The president signed the law that parliament approved in June.|signed|None
The president signed the law that parliament approved in June.|approved|2025-06-01..2025-06-30
The pact, signed in Doha in 2020 and renewed last year, was denounced by Korun on Friday.|denounced|2025-09-05
The pact, signed in Doha in 2020 and renewed last year, was denounced by Korun on Friday.|signed|2020-01-01..2020-12-31
The two countries have been at odds since the 2019 killing of a diplomat.|killing|2019-01-01..2019-12-31
Korun broke off relations with Bassara in 2019 and closed its border a year later.|broke|2019-01-01..2019-12-31
Korun broke off relations with Bassara in 2019 and closed its border a year later.|closed|2020-01-01..2020-12-31
Korun, which broke off relations with Bassara in 2019, reopened its embassy there on Friday.|reopened|2025-09-05
The ministry said late on Sunday that it had summoned the envoy earlier in the day.|summoned|2025-09-07
The ministry said on Sunday that it had summoned the envoy the previous day.|summoned|2025-09-06
The ministry said on Sunday that it had summoned the envoy that day.|summoned|2025-09-07
The envoy was summoned on Friday and expelled two days later.|expelled|2025-09-07
The envoy was summoned on Friday. He was expelled the following day.|expelled|2025-09-06
The envoy was summoned on Friday and given 72 hours to leave.|given|2025-09-05
Police, who on Friday raided the paper's offices, on Sunday charged its editor with sedition.|raided|2025-09-05
Police, who on Friday raided the paper's offices, on Sunday charged its editor with sedition.|charged|2025-09-07
He had been arrested the night before, his lawyer said on Sunday.|arrested|2025-09-06
The rebels will hold the hostages until the army withdraws, a spokesman said on Friday.|hold|None
In the latest violence, gunmen on Sunday attacked a mosque; on Friday they had burned a church.|burned|2025-09-05
In the latest violence, gunmen on Sunday attacked a mosque; on Friday they had burned a church.|attacked|2025-09-07
# 2026-03-04
The Foreign Ministry of Korun on Tuesday handed a note of protest to the envoy of Bassara over the seizure of a trawler on February 27.|handed|2026-03-03
The two leaders last met in Geneva in June 2021.|met|2021-06-01..2021-06-30
The two leaders, who last met in June 2021, will meet in Geneva on March 20.|meet|2026-03-20
The leaders met on the sidelines of the UN General Assembly last September.|met|2025-09-01..2025-09-30
From March 10, Korun will bar entry to citizens of Bassara.|bar|2026-03-10..
With effect from Monday, Korun bars entry to citizens of Bassara.|bars|2026-03-09..
Korun has barred entry to citizens of Bassara since the war broke out in January.|barred|2026-01-01..
The strike, now in its third week, has closed every port.|closed|None
The strike, which began on 16 February, has closed every port.|closed|None
The strike began on 16 February and has closed every port.|began|2026-02-16
A day after the blast, police raided two mosques.|raided|None
A day after Sunday's blast, police raided two mosques.|raided|2026-03-02
Two days before he was due to testify, the witness was shot.|shot|None
On the day of the vote, 1 March, protesters burned the party's offices.|burned|2026-03-01
On Sunday, the day of the vote, protesters burned the party's offices.|burned|2026-03-01
On election day, protesters burned the party's offices.|burned|None
On 1 March, when the country voted, protesters burned the party's offices.|burned|2026-03-01
At 3 a.m. on Sunday protesters burned the party's offices.|burned|2026-03-01
At 0300 GMT Sunday protesters burned the party's offices.|burned|2026-03-01
Protesters burned the party's offices on Sunday (1 March).|burned|2026-03-01
Protesters burned the party's offices in Korun on Sunday, 1 March, and on Monday.|burned|2026-03-01
Protesters on March 1 and 2 burned the party's offices.|burned|2026-03-01..2026-03-02
For the second night running, protesters burned cars in Korun on Monday.|burned|2026-03-02
Protesters burned cars in Korun between Friday and Sunday.|burned|2026-02-27..2026-03-01
Protesters burned cars in Korun from Friday through Sunday.|burned|2026-02-27..2026-03-01
Protesters burned cars in Korun in the small hours.|burned|2026-03-04
Protesters burned cars in Korun as recently as Sunday.|burned|2026-03-01
Protesters burned cars in Korun in 2023 and again last year.|burned|2023-01-01..2023-12-31
Protesters burned cars in Korun last Ramadan.|burned|2025-02-28..2025-03-31
Protesters burned cars in Korun after Friday prayers.|burned|2026-02-27..
Protesters burned cars in Korun on the anniversary of the 2019 coup.|burned|None
Protesters burned cars in Korun, where a curfew was imposed on Friday.|burned|None
Protesters burned cars in Korun, where a curfew was imposed on Friday.|imposed|2026-02-27
The army said on Monday that "in the past 24 hours" it had killed 12 rebels.|killed|2026-03-01..2026-03-02
The army killed 12 rebels in a raid on Sunday that lasted five hours.|killed|2026-03-01
The army killed 12 rebels during a five-hour raid on Sunday.|killed|2026-03-01
The army has killed 12 rebels in raids since Sunday.|killed|2026-03-01..
The army killed 12 rebels in raids over the past two weeks.|killed|2026-02-18..2026-03-04
Twelve rebels killed in Sunday raids, army says|killed|2026-03-01
The defendants, arrested last May, face trial in October.|arrested|2025-05-01..2025-05-31
She was jailed for six years in 2022 for spying.|jailed|2022-01-01..2022-12-31
She was jailed in 2022 for six years for a bombing in 2015.|jailed|2022-01-01..2022-12-31
The governor had until Monday to resign, but rebels killed him on Sunday.|killed|2026-03-01
# 2026-06-10
Police are investigating the killing of a judge shot dead in 2024.|investigating|None
Police are investigating the killing of a judge shot dead in 2024.|shot|2024-01-01..2024-12-31
The army denied shelling the camp, which has housed refugees since 2021.|shelling|None
The rebels, founded in 1998, attacked a mine.|attacked|None
The rebels, who emerged in 1998, attacked a mine in Oru on Sunday.|attacked|2026-06-07
The mine, opened in 2014, was attacked by rebels.|attacked|None
Gunmen attacked a mine opened in 2014.|attacked|None
The minister, in office since March, sacked the police chief.|sacked|None
The minister, in office since March, sacked the police chief on Tuesday.|sacked|2026-06-09
The minister, 54, who took office in March, sacked the police chief.|sacked|None
The court will rule on the 2023 arrest of the editor.|rule|None
Korun has rejected the 2023 border ruling.|rejected|None
Korun rejected a ruling handed down in 2023.|rejected|None
He was convicted of killing two nurses in 2023.|convicted|None
He was convicted on Monday of killing two nurses in 2023.|convicted|2026-06-08
He admitted killing two nurses in 2023.|killing|2023-01-01..2023-12-31
The ministry accused the army of having burned the village in May.|burned|2026-05-01..2026-05-31
The ministry accused the army of having burned the village in May.|accused|None
Police arrested a man wanted for the 2023 murder of a nurse.|arrested|None
Villagers fear a repeat of the 2023 massacre.|massacre|2023-01-01..2023-12-31
The clashes were the worst since March.|clashes|None
The rebels have threatened to attack the mine before the vote on 1 July.|threatened|None
Elections due on 1 July could be postponed, the premier warned.|warned|None
The premier warned that elections due on 1 July could be postponed.|warned|None
The aid, promised in 2025, has not arrived.|arrived|None
The sanctions, in force since 2022, were extended by six months.|extended|None
The sanctions, due to expire on 30 June, were extended by six months on Monday.|extended|2026-06-08
The EU extended until 31 December the sanctions on Korun.|extended|None
Korun called on Bassara to withdraw its troops by 1 July.|called|None
Korun on Monday called on Bassara to withdraw its troops by 1 July.|called|2026-06-08
"""
