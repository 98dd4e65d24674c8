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
"""
