"""Sentences, the word that tells the event, and its days; read on Wednesday 12 November 2025, in the whole pipeline."""

TABLE = """
Troops shelled the village of Oru on Sunday, killing five people, officials said. One of them said the shelling began before dawn.|began|2025-11-09
Gunmen attacked a convoy near Korun on Sunday, police said. Six guards were killed, the chief said. The attack took place at 5 a.m., a driver said.|took|2025-11-09
Rebels killed six soldiers on Sunday. The ambush took place shortly after sunset, an officer said.|took|2025-11-09
The army bombed the camp on Sunday, a medic said. The bombing started at night, he said.|started|2025-11-09
On Saturday gunmen entered the town. At dawn they set fire to the market.|set|2025-11-08
On Saturday gunmen entered the town. They burned the market at dawn.|burned|2025-11-08
Police freed the editor on Monday. She had been arrested at dawn, her lawyer said.|arrested|2025-11-10
Two people were killed in a drone strike on Saturday. Police said the strike hit the house in the early morning.|hit|2025-11-08
Rebels attacked a base on Sunday, the army said. It said the attack was launched before sunrise and that nine soldiers were killed.|killed|2025-11-09
Soldiers surrounded the campus on Monday. At around 3 p.m., they fired tear gas at students.|fired|2025-11-10
On Saturday rebels entered the town. Overnight they shelled the barracks.|shelled|2025-11-08..2025-11-09
# Behind an evening or a night the early hours are those of the next day.
Rebels seized the airport on Saturday evening. At dawn they shelled the barracks.|shelled|2025-11-09
Rebels seized the airport on Saturday night. Before noon they shelled the barracks.|shelled|2025-11-09
# Somebody else's act in a sentence of its own, a day on which something was only said, a new paragraph: the day of the report.
Soldiers entered the town on Sunday. Police arrested ten men before dawn.|arrested|2025-11-12
The army said on Monday that rebels had killed six soldiers. They burned the village at dawn.|burned|2025-11-12
On Saturday gunmen entered the town.\\n\\nAt dawn they set fire to the market.|set|2025-11-12
Rebels shelled the port on Wednesday. The shelling began before dawn.|began|2025-11-12
Gunmen entered the town before dawn.|entered|2025-11-12
"""
