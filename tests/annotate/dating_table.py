"""Sentences, the word that tells the event, and its days; read on Wednesday 12 November 2025. "a..b" from a to b, a side may be open."""

TABLE = """
Protesters marched over airstrikes against a farm near the port of Korun last week.|airstrikes|2025-11-03..2025-11-09
He was seen in December outside the barracks, shoving and kicking the guards.|shoving|2024-12-01..2024-12-31
He was seen in December outside the barracks, shoving and kicking the guards.|kicking|2024-12-01..2024-12-31
He was seen in December outside the barracks, shoving and kicking the guards.|seen|2024-12-01..2024-12-31
In 2015 soldiers raided the house and beat two brothers.|beat|2015-01-01..2015-12-31
In September the council froze the bank's assets in response to the general's failed coup earlier that month.|coup|2025-09-01..2025-09-30
In September the council froze the bank's assets in response to the general's failed coup earlier that month.|froze|2025-09-01..2025-09-30
The blockade follows its move earlier this year to suspend imports of timber.|suspend|2025-01-01..2025-11-12
The blockade follows its decision earlier this year to suspend imports of timber.|suspend|2025-01-01..2025-11-12
In a report published on Wednesday, the agency accused the army of shelling two clinics.|accused|2025-11-12
In a report published on Wednesday, the agency accused the army of shelling two clinics.|published|2025-11-12
In a statement issued on Monday, the rebels threatened to bomb the port.|threatened|2025-11-10
In a letter sent to the council on Monday, the rebels threatened to bomb the port.|threatened|2025-11-10
In an interview aired on Sunday, the general warned of a coup.|warned|2025-11-09
In a speech on Sunday, the general warned of a coup.|warned|2025-11-09
In a speech to parliament on Sunday, the general condemned the raid.|condemned|2025-11-09
At a news conference on Monday, the minister accused the rebels of looting.|accused|2025-11-10
The governor last night apologised for the shooting.|apologised|2025-11-11
The governor last night apologised for the shooting.|shooting|None
The rebels seized the town on November 3. Two days later the army shelled it.|shelled|2025-11-05
The rebels seized the town on November 3, and two days later the army shelled it.|shelled|2025-11-05
Soldiers fired rubber bullets at dockers outside the customs house in the past hour.|fired|2025-11-12
Gunmen abducted three aid workers within the past 24 hours.|abducted|2025-11-11..2025-11-12
Police clashed with students on Friday and arrested six of them.|arrested|2025-11-07
On Friday students marched to the palace, where police arrested six of them.|arrested|2025-11-07
Students marched to the palace on Friday before police arrested six of them.|arrested|2025-11-07..
The attack on the convoy on Monday killed five people.|killed|2025-11-10
The council deplored the looting of the bank on 28 October.|deplored|None
The council denounced the bombing of the market on 3 November 2025.|denounced|None
The ministry welcomed the release of the hostages on Monday.|welcomed|2025-11-10
On 3 November the council denounced the bombing of the market.|denounced|2025-11-03
Gunmen shot a fisherman off the cape before dawn Tuesday, the coast guard said.|shot|2025-11-11
Shelling of Abu Danab camp on 5 and 6 November killed at least 27 people and injured 43.|killed|2025-11-05..2025-11-06
The attack on the convoy on Monday killed five people.|attack|2025-11-10
Monday's attack on the convoy killed five people.|killed|2025-11-10
Monday's attack on the convoy killed five people.|attack|2025-11-10
A bomb attack on Monday killed five people.|killed|2025-11-10
A Monday attack on a convoy killed five people.|attack|2025-11-10
The minister condemned Monday's attack on the convoy.|condemned|None
The minister condemned the attack on Monday's convoy.|condemned|None
The minister condemned Monday's attack on the convoy.|attack|2025-11-10
The minister condemned the attack, which killed five people on Monday.|condemned|None
The minister condemned the attack, which killed five people on Monday.|killed|2025-11-10
Five people were killed in an attack on Monday.|killed|2025-11-10
Five people were killed in an attack on Monday.|attack|2025-11-10
Five people were killed when rebels attacked the convoy on Monday.|killed|2025-11-10
Five people were killed when rebels attacked the convoy on Monday.|attacked|2025-11-10
On Monday five people were killed when rebels attacked the convoy.|attacked|2025-11-10
The general, who was arrested on Monday, denied the charges.|arrested|2025-11-10
The general, who was arrested on Monday, denied the charges.|denied|None
The general, arrested on Monday, denied the charges.|arrested|2025-11-10
The general, arrested on Monday, denied the charges.|denied|None
A general arrested on Monday denied the charges.|denied|None
Rebels captured on Monday told the paper that they had fired rockets.|fired|None
The ministers met on Monday to discuss the attack.|discuss|2025-11-10
The ministers met on Monday to discuss the attack.|attack|None
Troops attacked the camp on Monday, killing five people.|killing|2025-11-10
Killing five people, troops attacked the camp on Monday.|Killing|2025-11-10
The army shelled the town on Monday after rebels had seized a bridge.|seized|..2025-11-10
The army shelled the town on Monday after rebels seized a bridge on Saturday.|seized|2025-11-08
The army shelled the town on Monday after rebels seized a bridge on Saturday.|shelled|2025-11-10
The president plans to visit the capital on Friday.|visit|2025-11-14
The president said on Tuesday he would visit the capital on Friday.|visit|2025-11-14
The president said on Tuesday he would visit the capital.|visit|None
The president told reporters on Tuesday that troops had attacked the camp.|attacked|None
The talks, held in the capital on Monday, collapsed.|held|2025-11-10
The talks on Monday collapsed after the rebels walked out.|walked|..2025-11-10
Since the ceasefire on October 10, troops have killed 60 people.|killed|2025-10-10..
Since the ceasefire on October 10, troops have killed 60 people.|ceasefire|2025-10-10
Last year the court jailed him for his part in the 2019 protests.|jailed|2024-01-01..2024-12-31
Last year the court jailed him for his part in the 2019 protests.|protests|2019-01-01..2019-12-31
The court last year jailed him over protests in 2019.|protests|2019-01-01..2019-12-31
The court last year jailed him over protests in 2019.|jailed|2024-01-01..2024-12-31
Police on Tuesday arrested a man over the killing of a judge in March.|arrested|2025-11-11
Police on Tuesday arrested a man over the killing of a judge in March.|killing|2025-03-01..2025-03-31
The army used drones in last week's assault on the town.|used|2025-11-03..2025-11-09
The strikes came a day after rebels killed four soldiers.|killed|None
The strikes on Monday came a day after rebels killed four soldiers.|killed|2025-11-09
He was sentenced on Monday to ten years in prison for spying.|sentenced|2025-11-10
He was sentenced on Monday to ten years in prison for spying.|spying|None
The town, captured by rebels in March, was retaken on Sunday.|captured|2025-03-01..2025-03-31
The town, captured by rebels in March, was retaken on Sunday.|retaken|2025-11-09
The envoy will meet the rebels in Geneva next week.|meet|2025-11-17..2025-11-23
A meeting between the envoy and the rebels is planned for next week.|meeting|2025-11-17..2025-11-23
The meeting, scheduled for Friday, was cancelled on Monday.|cancelled|2025-11-10
The meeting, scheduled for Friday, was cancelled on Monday.|meeting|2025-11-14
Workers at the port have been on strike since Monday.|strike|2025-11-10..
The ban, which takes effect on January 1, was announced on Monday.|ban|2026-01-01
The ban, which takes effect on January 1, was announced on Monday.|announced|2025-11-10
Thousands rallied in the capital on Saturday, demanding that the president resign.|demanding|2025-11-08
Thousands rallied in the capital on Saturday, demanding that the president resign.|resign|None
The Harbour Post reported on Tuesday that the army shelled a hospital last month.|shelled|2025-10-01..2025-10-31
The army shelled a hospital last month, the agency said on Tuesday.|shelled|2025-10-01..2025-10-31
The army shelled a hospital on Tuesday, the agency said.|shelled|2025-11-11
Troops entered the town on Sunday and have since killed twelve people.|killed|None
Early on Sunday gunmen stormed a church, shot the priest and set fire to the roof.|shot|2025-11-09
Early on Sunday gunmen stormed a church, shot the priest and set fire to the roof.|set|2025-11-09
Gunmen stormed a church on Sunday, shot the priest and set fire to the roof.|shot|2025-11-09
It was the second strike on the port this week.|strike|2025-11-10..2025-11-16
The ministry accused its neighbour of a cyberattack last year that crippled hospitals.|cyberattack|2024-01-01..2024-12-31
The ministry accused its neighbour of a cyberattack last year that crippled hospitals.|accused|None
He said that the raid would be investigated by Friday.|investigated|..2025-11-14
Rebels released two hostages on Monday in exchange for a prisoner swap in May.|swap|2025-05-01..2025-05-31
He was seen in December outside the town barracks, shoving, kicking and punching the guards, who locked the gate.|punching|2024-12-01..2024-12-31
Dockers protested outside the ministry on Friday night, and police detained ten of them.|detained|2025-11-07
The group said it was in retaliation for airstrikes against a market near the city of Korun last week in which nine people died.|airstrikes|2025-11-03..2025-11-09
Oct. 27 – Militiamen burn two barns in the valley, according to the council.|burn|2025-10-27
October 27: The council votes to close the border.|votes|2025-10-27
The court convicted two officers over the 2019 killing of a reporter.|convicted|None
The court convicted two officers over the 2019 killing of a reporter.|killing|2019-01-01..2019-12-31
She was arrested in a raid in March and charged two days later.|arrested|2025-03-01..2025-03-31
Troops, backed by tanks, entered the town at dawn on Tuesday.|entered|2025-11-11
The city was bombed on Tuesday, hours after the truce was signed.|signed|2025-11-10..2025-11-11
Several rockets landed near the airport Tuesday, wounding two.|wounding|2025-11-11
The rebel leader, wanted since 2014 for murder, surrendered on Monday.|surrendered|2025-11-10
The rebel leader, wanted since 2014 for murder, surrendered on Monday.|murder|None
Two men have been charged with murder after a fire at a hostel on Sunday.|charged|2025-11-09..
Two men have been charged with murder after a fire at a hostel on Sunday.|fire|2025-11-09
Two men were charged on Tuesday with the murder of a mayor in April.|murder|2025-04-01..2025-04-30
Two men were charged on Tuesday with the murder of a mayor in April.|charged|2025-11-11
The two sides have fought since a coup in 2021.|coup|2021-01-01..2021-12-31
The government, which took office in June, has banned the party.|banned|None
Hours before the vote on Sunday, gunmen attacked a polling station.|attacked|..2025-11-09
The ambassador was summoned on Monday over remarks made last week.|summoned|2025-11-10
On Monday, the ministry said it had expelled two envoys.|expelled|None
The ministry said it had expelled two envoys on Monday.|expelled|2025-11-10
On Monday the army, which has ruled since 2021, freed ten prisoners.|freed|2025-11-10
Residents fled the town on Sunday as rebels advanced.|advanced|2025-11-09
By Sunday, rebels had seized five villages.|seized|..2025-11-09
The union will strike from Monday until Wednesday.|strike|2025-11-17..2025-11-19
The president will travel to the border tomorrow to meet commanders.|travel|2025-11-13
The president will travel to the border tomorrow to meet commanders.|meet|2025-11-13
The parliament was to vote on Friday on a bill to ban the party.|vote|2025-11-14
The parliament was to vote on Friday on a bill to ban the party.|ban|None
The government on Monday suspended talks with the union, three days after dockers blocked the port.|blocked|2025-11-07
The government on Monday suspended talks with the union, three days after dockers blocked the port.|suspended|2025-11-10
Two days after rebels seized the port on Monday, the army bombed it.|bombed|2025-11-12
Two days after rebels seized the port on Monday, the army bombed it.|seized|2025-11-10
Rebels seized the town of Pola on November 3. A week after the seizure, soldiers shelled it.|shelled|2025-11-10
Rebels attacked the post on Monday. The attack came a week after soldiers ambushed a convoy.|ambushed|2025-11-03
Rebels attacked the post on Monday. The day after the attack, police arrested three men.|arrested|2025-11-11
The minister was dismissed on Tuesday, hours after he criticised the general.|criticised|2025-11-10..2025-11-11
The army bombed the port on Monday, less than a week after rebels seized it.|seized|2025-11-03..2025-11-10
The army bombed the port on Monday, more than a year after rebels seized it.|seized|..2024-11-10
The army bombed the port on Monday, days after rebels seized it.|seized|..2025-11-09
He was charged in 2021, two years after he was arrested.|arrested|2019-01-01..2019-12-31
Gunmen attacked the post on Monday, the ministry said on Tuesday. The next day protesters marched to the palace.|marched|2025-11-11
Gunmen attacked the post on Monday, the ministry said on Tuesday. Hours later soldiers arrested ten men.|arrested|2025-11-10..2025-11-11
Rebels attacked the town on Monday. Minutes later the army shelled it.|shelled|2025-11-10
Ten years ago today, rebels stormed the hotel.|stormed|2015-11-12
The army seized power in August 2021. Since then it has arrested hundreds of opponents.|arrested|2021-08-01..
Two suspects were extradited from Norland in 2020, but were released after a year.|released|None
The former minister was arrested in December 2023 and charged in May of the following year.|charged|2024-05-01..2024-05-31
Troops shelled the port overnight into Monday.|shelled|2025-11-09..2025-11-10
Troops shelled the port two days before Christmas.|shelled|2024-12-23
Troops shelled the port in the first days of October.|shelled|2025-10-01..2025-10-10
Farmers staged strikes on October 3 and 4.|staged|2025-10-03..2025-10-04
The army shelled the port in September and October.|shelled|2025-09-01..2025-10-31
The port was shelled on Monday or Tuesday.|shelled|2025-11-10..2025-11-11
The post was seized and burned on Monday.|seized|2025-11-10
The post was seized and burned on Monday.|burned|2025-11-10
Fighting has raged since Sunday, when rebels overran two army posts.|overran|2025-11-09
The union called for a general strike on Friday.|called|None
The mayor vowed to punish the rioters before the end of the year.|vowed|None
The opposition demanded a judge-led inquiry by the summer.|demanded|None
The raid followed the killing on Sunday of two guards.|raid|2025-11-09..
Rebels on Monday freed five engineers. The men were handed over to the Red Cross at noon.|handed|2025-11-10
Rebels on Monday shelled the harbour. The army bombed their camps throughout the night.|bombed|2025-11-10
Soldiers entered the town on Sunday. Police arrested ten men before dawn.|arrested|2025-11-12
A session of the council has been scheduled for Thursday.|scheduled|2025-11-13
The ministers had planned to meet in March, but the talks were cancelled.|meet|2025-03-01..2025-03-31
The parliament will meet on Nov. 20. The vote was postponed from November 6 after a bomb threat.|meet|2025-11-20
In 1968 students occupied the university. Police stormed it on 30 May and arrested 200 of them.|stormed|1968-05-30
In 1968 students occupied the university. Police stormed it on 30 May and arrested 200 of them.|arrested|1968-05-30
A first attempt to free them, on October 15, failed within hours.|failed|2025-10-15..2025-10-16
In date of 4 November the ministry has summoned the ambassador.|summoned|2025-11-04
The truce signed in March collapsed on Sunday.|collapsed|2025-11-09
Sanctions imposed in early 2021 remain in place.|imposed|2021-01-01..2021-04-30
Rebels to free 20 hostages Friday|free|2025-11-14
The army attacked on Saturday, Sunday and Monday.|attacked|2025-11-08..2025-11-10
The navy seized the tanker on Wednesday, two days after Norland imposed sanctions on its owner.|imposed|2025-11-10
Police fired tear gas at students on Wednesday, a day after a lecturer was shot dead.|shot|2025-11-11
Militants attacked the base on 7 October last year. In the year since, the army has bombed nine villages.|bombed|None
The anniversary was marked on Tuesday. Last week alone the army bombed nine villages.|bombed|2025-11-03..2025-11-09
A bomb hit a patrol shortly before 7 a.m. on Monday. A day earlier, rebels killed a policeman.|killed|2025-11-09
Two guards were killed and five wounded when a bomb hit their patrol on Monday.|killed|2025-11-10
Norland responded on Monday by expelling six diplomats.|expelling|2025-11-10
Ecuador expelled the envoy, Rosa Quintero, on Tuesday after police in Quito arrested a reporter, a source told the paper.|expelled|2025-11-11
Ecuador expelled the envoy, Rosa Quintero, on Tuesday after police in Quito arrested a reporter, a source told the paper.|arrested|..2025-11-11
Kenya recalled its envoy, Peter Otieno, on Monday after soldiers shot two herders near the border.|recalled|2025-11-10
Kenya recalled its envoy, Peter Otieno, on Monday after soldiers shot two herders near the border.|shot|..2025-11-10
Thousands marched through Korun, the capital, on Sunday after the court jailed the opposition leader.|marched|2025-11-09
Thousands marched through Korun, the capital, on Sunday after the court jailed the opposition leader.|jailed|..2025-11-09
The kingdom recalled its ambassador to Eritrea on 4 November, the ministry said in a statement.|recalled|2025-11-04
The court convicted two editors on 4 November.|convicted|2025-11-04
Prosecutors charged three men on November 4 over the bombing.|charged|2025-11-04
Prosecutors charged the mayor with fraud on 4 November.|charged|None
The African Union called for restraint on Monday.|called|2025-11-10
The governor called for an end to the strike on Monday.|called|2025-11-10
A judge on Monday ordered the release of the editor, who was arrested on March 3. Police freed him hours later.|freed|2025-11-10..2025-11-11
Gunmen on Monday killed a chief who had been freed on 1 November. The next day youths burned a police post.|burned|2025-11-11
Rebels on Sunday shelled an airport that had reopened on 2 November. Two days later the army retook it.|retook|2025-11-11
The chief, who was seized on 1 November and freed two days later, spoke to reporters.|freed|2025-11-03
A judge on Wednesday ordered the release of the editor. Police freed him hours later.|freed|2025-11-12
"""
