"""Time expressions: a sentence, the day it was published, and the days it means. Wednesday 12 November 2025 unless said otherwise."""

from datetime import date

import pytest

from dateline.annotate.timex.alone import annotate

WED = "2025-11-12"

# sentence with the expression in brackets | published | first day | last day | TIMEX3 value ("-" for an open or unknown side)
TABLE = """
The ferry sank [yesterday].|2025-11-12|2025-11-11|2025-11-11|2025-11-11
The ferry sank [today].|2025-11-12|2025-11-12|2025-11-12|2025-11-12
The ferry will sail [tomorrow].|2025-11-12|2025-11-13|2025-11-13|2025-11-13
The envoys met [the day before yesterday].|2025-11-12|2025-11-10|2025-11-10|2025-11-10
The envoys will meet [the day after tomorrow].|2025-11-12|2025-11-14|2025-11-14|2025-11-14
The envoys met [yesterday morning].|2025-11-12|2025-11-11|2025-11-11|2025-11-11TMO
Sirens sounded [last night].|2025-11-12|2025-11-11|2025-11-11|2025-11-11TNI
The curfew begins [tonight].|2025-11-12|2025-11-12|2025-11-12|2025-11-12TNI
The army shelled the port [overnight].|2025-11-12|2025-11-11|2025-11-12|2025-11-11TNI
Talks resumed [this morning].|2025-11-12|2025-11-12|2025-11-12|2025-11-12TMO
Police fired tear gas on [Monday].|2025-11-12|2025-11-10|2025-11-10|2025-11-10
Police fired tear gas on [Wednesday].|2025-11-12|2025-11-12|2025-11-12|2025-11-12
Police fired tear gas on [Thursday].|2025-11-12|2025-11-06|2025-11-06|2025-11-06
Police fired tear gas on [Sunday night].|2025-11-12|2025-11-09|2025-11-09|2025-11-09TNI
The ministers will meet on [Monday].|2025-11-12|2025-11-17|2025-11-17|2025-11-17
The ministers will meet on [Wednesday].|2025-11-12|2025-11-12|2025-11-12|2025-11-12
The ministers are due to meet on [Friday].|2025-11-12|2025-11-14|2025-11-14|2025-11-14
The council is to vote on [Thursday].|2025-11-12|2025-11-13|2025-11-13|2025-11-13
The minister said the council would vote on [Friday].|2025-11-12|2025-11-14|2025-11-14|2025-11-14
The hearing is scheduled for [Tuesday].|2025-11-12|2025-11-18|2025-11-18|2025-11-18
Rebels took the town [last Friday].|2025-11-12|2025-11-07|2025-11-07|2025-11-07
Rebels took the town [last Wednesday].|2025-11-12|2025-11-05|2025-11-05|2025-11-05
The summit opens [next Tuesday].|2025-11-12|2025-11-18|2025-11-18|2025-11-18
The summit opens [this coming Sunday].|2025-11-12|2025-11-16|2025-11-16|2025-11-16
[Friday]'s raid left two dead.|2025-11-12|2025-11-07|2025-11-07|2025-11-07
The convoy left [early on Tuesday].|2025-11-12|2025-11-11|2025-11-11|2025-11-11
The convoy left [late Monday].|2025-11-12|2025-11-10|2025-11-10|2025-11-10
The guards fired in [the early hours of Tuesday].|2025-11-12|2025-11-11|2025-11-11|2025-11-11TMO
The troops arrived before [dawn].|2025-11-12|2025-11-12|2025-11-12|2025-11-12TDA
The truce was signed on [Monday of last week].|2025-11-12|2025-11-03|2025-11-03|2025-11-03
The prices rose [last week].|2025-11-12|2025-11-03|2025-11-09|2025-W45
The prices rose [this week].|2025-11-12|2025-11-10|2025-11-16|2025-W46
The court will rule [next week].|2025-11-12|2025-11-17|2025-11-23|2025-W47
The convoy left [early this week].|2025-11-12|2025-11-10|2025-11-12|2025-W46
The convoy left [late last week].|2025-11-12|2025-11-07|2025-11-09|2025-W45
The call took place at [the end of last week].|2025-11-12|2025-11-07|2025-11-09|2025-W45
The union struck [earlier this week].|2025-11-12|2025-11-10|2025-11-12|2025-W46
The union will strike [later this week].|2025-11-12|2025-11-12|2025-11-16|2025-W46
The talks broke down at [the weekend].|2025-11-12|2025-11-08|2025-11-09|2025-W45-WE
The talks broke down [last weekend].|2025-11-12|2025-11-08|2025-11-09|2025-W45-WE
A second crest may come at [the weekend].|2025-11-12|2025-11-15|2025-11-16|2025-W46-WE
The party will meet [next weekend].|2025-11-12|2025-11-22|2025-11-23|2025-W47-WE
The hearing is set for [the week of November 24].|2025-11-12|2025-11-24|2025-11-30|2025-W48
The bank cut rates [last month].|2025-11-12|2025-10-01|2025-10-31|2025-10
The bank cut rates [this month].|2025-11-12|2025-11-01|2025-11-30|2025-11
The bank will meet [next month].|2025-11-12|2025-12-01|2025-12-31|2025-12
The bank cut rates [earlier this month].|2025-11-12|2025-11-01|2025-11-12|2025-11
The bank will meet [later this month].|2025-11-12|2025-11-12|2025-11-30|2025-11
The bank cut rates [last year].|2025-11-12|2024-01-01|2024-12-31|2024
The bank cut rates [this year].|2025-11-12|2025-01-01|2025-12-31|2025
The bank cut rates [earlier this year].|2025-11-12|2025-01-01|2025-11-12|2025
The bank will cut rates [later this year].|2025-11-12|2025-11-12|2025-12-31|2025
The bank will cut rates [next year].|2025-11-12|2026-01-01|2026-12-31|2026
The line opens [early next year].|2025-11-12|2026-01-01|2026-04-30|2026
Exports fell in [the current quarter].|2025-11-12|2025-10-01|2025-12-31|2025-Q4
The fleet sailed in [October].|2025-11-12|2025-10-01|2025-10-31|2025-10
The fleet sailed in [December].|2025-11-12|2024-12-01|2024-12-31|2024-12
The fleet will sail in [December].|2025-11-12|2025-12-01|2025-12-31|2025-12
The fleet will sail in [March].|2025-11-12|2026-03-01|2026-03-31|2026-03
The fleet sailed [last March].|2025-11-12|2025-03-01|2025-03-31|2025-03
The fleet sailed in [early October].|2025-11-12|2025-10-01|2025-10-10|2025-10
The fleet sailed in [mid-October].|2025-11-12|2025-10-11|2025-10-20|2025-10
The fleet sailed in [late October].|2025-11-12|2025-10-21|2025-10-31|2025-10
The talks will resume in [the second half of January].|2025-11-12|2026-01-16|2026-01-31|2026-01
The talks took place in [the first half of September].|2025-11-12|2025-09-01|2025-09-15|2025-09
The talks were held at [the end of September].|2025-11-12|2025-09-21|2025-09-30|2025-09
The talks were held at [the beginning of the year].|2025-11-12|2025-01-01|2025-01-31|2025
The fleet sailed in [April this year].|2025-11-12|2025-04-01|2025-04-30|2025-04
The fleet will sail in [April next year].|2025-11-12|2026-04-01|2026-04-30|2026-04
The fleet sailed in [May last year].|2025-11-12|2024-05-01|2024-05-31|2024-05
The bombers took off on [October 24].|2025-11-12|2025-10-24|2025-10-24|2025-10-24
The bombers took off on [24 October].|2025-11-12|2025-10-24|2025-10-24|2025-10-24
The bombers took off on [Oct. 24].|2025-11-12|2025-10-24|2025-10-24|2025-10-24
The bombers took off on [October 24th].|2025-11-12|2025-10-24|2025-10-24|2025-10-24
The bombers took off on [the 24th of October].|2025-11-12|2025-10-24|2025-10-24|2025-10-24
The bombers took off on [December 24].|2025-11-12|2024-12-24|2024-12-24|2024-12-24
The ships will leave on [January 2].|2025-11-12|2026-01-02|2026-01-02|2026-01-02
A compromise was likely before the summit on [November 26].|2025-11-12|2025-11-26|2025-11-26|2025-11-26
The ship sank on [30 January 2023].|2025-11-12|2023-01-30|2023-01-30|2023-01-30
The ship sank on [January 30, 2023].|2025-11-12|2023-01-30|2023-01-30|2023-01-30
The ship sank on [Monday, January 30, 2023].|2025-11-12|2023-01-30|2023-01-30|2023-01-30
The ship sank on [Tuesday, November 4].|2025-11-12|2025-11-04|2025-11-04|2025-11-04
The ship sank on [2023-01-30].|2025-11-12|2023-01-30|2023-01-30|2023-01-30
The ship sank on [30/01/2023].|2025-11-12|2023-01-30|2023-01-30|2023-01-30
The ship sank on [30.01.2023].|2025-11-12|2023-01-30|2023-01-30|2023-01-30
The ship sank on [29 February 2024].|2025-11-12|2024-02-29|2024-02-29|2024-02-29
The ship sank in [January 2023].|2025-11-12|2023-01-01|2023-01-31|2023-01
The ship sank in [2019].|2025-11-12|2019-01-01|2019-12-31|2019
The ship sank in [early 2019].|2025-11-12|2019-01-01|2019-04-30|2019
The ship sank in [mid-2019].|2025-11-12|2019-05-01|2019-08-31|2019
The ship sank in [late 2019].|2025-11-12|2019-09-01|2019-12-31|2019
The ship sank in [the first half of 2019].|2025-11-12|2019-01-01|2019-06-30|2019-H1
The ship sank in [the second half of 2019].|2025-11-12|2019-07-01|2019-12-31|2019-H2
Exports fell in [the third quarter of 2019].|2025-11-12|2019-07-01|2019-09-30|2019-Q3
Exports fell in [the third quarter].|2025-11-12|2025-07-01|2025-09-30|2025-Q3
Exports fell in [Q2 2024].|2025-11-12|2024-04-01|2024-06-30|2024-Q2
The firm posted a [third-quarter] loss.|2025-11-12|2025-07-01|2025-09-30|2025-Q3
The firm made a loss in [fiscal 2019].|2025-11-12|2019-01-01|2019-12-31|2019
The house was built in [the 1990s].|2025-11-12|1990-01-01|1999-12-31|199
The mines were laid in [the early 1990s].|2025-11-12|1990-01-01|1993-04-30|199
The fort was built in [the 18th century].|2025-11-12|1700-01-01|1799-12-31|17
The ship sank [two days ago].|2025-11-12|2025-11-10|2025-11-10|2025-11-10
The ship sank [10 days ago].|2025-11-12|2025-11-02|2025-11-02|2025-11-02
The ship sank [a week ago].|2025-11-12|2025-11-03|2025-11-09|2025-W45
The ship sank [two weeks ago].|2025-11-12|2025-10-27|2025-11-02|2025-W44
The ship sank [a month ago].|2025-11-12|2025-10-01|2025-10-31|2025-10
The ship sank [three months ago].|2025-11-12|2025-08-01|2025-08-31|2025-08
The ship sank [a year ago].|2025-11-12|2024-01-01|2024-12-31|2024
The ship sank [twenty-five years ago].|2025-11-12|2000-01-01|2000-12-31|2000
The ship sank [a decade ago].|2025-11-12|2015-01-01|2015-12-31|2015
The ship sank [nearly two years ago].|2025-11-12|2023-01-01|2023-12-31|2023
The ship sank [a year and a half ago].|2025-11-12|2024-05-01|2024-05-31|2024-05
The ship will sail [three days from now].|2025-11-12|2025-11-15|2025-11-15|2025-11-15
Prices doubled in [the past three months].|2025-11-12|2025-08-12|2025-11-12|P3M
Prices doubled over [the last two weeks].|2025-11-12|2025-10-29|2025-11-12|P2W
The law will change over [the next five years].|2025-11-12|2025-11-12|2030-11-12|P5Y
Finland has stopped two tankers since [April].|2025-11-12|2025-04-01|-|2025-04
The camp has been closed since [October 2].|2025-11-12|2025-10-02|-|2025-10-02
The camp has been closed since [2019].|2025-11-12|2019-01-01|-|2019
The troops will leave by [March 1].|2025-11-12|-|2026-03-01|2026-03-01
The bank will lend more by [the end of the year].|2025-11-12|-|2025-12-31|2025
The bank will lend more by [the end of December].|2025-11-12|-|2025-12-31|2025-12
Nobody will be freed before [the new year].|2025-11-12|-|2025-12-31|2026-01-01
The camp stays shut until [Friday].|2025-11-12|-|2025-11-14|2025-11-14
The visa rule applies from [January 1].|2025-11-12|2026-01-01|-|2026-01-01
The drones hit the plant at [10 p.m. on Tuesday].|2025-11-12|2025-11-11|2025-11-11|2025-11-11T22:00
The drones hit the plant at [noon Tuesday].|2025-11-12|2025-11-11|2025-11-11|2025-11-11T12:00
The drones hit the plant on [Tuesday at 4.30 a.m.]|2025-11-12|2025-11-11|2025-11-11|2025-11-11T04:30
The drones hit the plant at [0735 GMT].|2025-11-12|2025-11-12|2025-11-12|2025-11-12T07:35
The village was cut off [last summer].|2025-11-12|2025-06-01|2025-08-31|2025-SU
The village was cut off [last winter].|2025-11-12|2024-12-01|2025-02-28|2024-WI
The village was cut off in [the spring of 2024].|2025-11-12|2024-03-01|2024-05-31|2024-SP
The drought began [this spring].|2025-11-12|2025-03-01|2025-05-31|2025-SP
The market burned on [Christmas Day].|2025-11-12|2024-12-25|2024-12-25|2024-12-25
The markets will close on [Christmas Eve].|2025-11-12|2025-12-24|2025-12-24|2025-12-24
The bell tolled on [Easter Sunday].|2025-11-12|2025-04-20|2025-04-20|2025-04-20
The boy was found on [Thanksgiving Day].|2025-11-12|2024-11-28|2024-11-28|2024-11-28
The fleet drilled on [Nov 3-5].|2025-11-12|2025-11-03|2025-11-05|2025-11-03/2025-11-05
The fleet drilled on [3-5 November].|2025-11-12|2025-11-03|2025-11-05|2025-11-03/2025-11-05
The war of [1995-1997] ruined the port.|2025-11-12|1995-01-01|1997-12-31|1995/1997
The bridge fell in [January].|2026-01-05|2026-01-01|2026-01-31|2026-01
The bridge fell in [December].|2026-01-05|2025-12-01|2025-12-31|2025-12
The bridge fell [last week].|2026-01-01|2025-12-22|2025-12-28|2025-W52
The bridge fell [yesterday].|2024-03-01|2024-02-29|2024-02-29|2024-02-29
The bridge fell [a year ago].|2024-02-29|2023-01-01|2023-12-31|2023
The bridge fell [a month ago].|2024-03-31|2024-02-01|2024-02-29|2024-02
The bridge fell [last month].|2026-01-15|2025-12-01|2025-12-31|2025-12
The bridge fell on [Sunday].|2026-01-01|2025-12-28|2025-12-28|2025-12-28
The mine closed in [the quarter] ended September 30.|2025-11-12|2025-07-01|2025-09-30|2025-Q3
Sales fell in [the quarter] ended August 31.|2025-11-12|2025-06-01|2025-08-31|2025-Q3
The deal is expected to close in [December].|2025-11-12|2025-12-01|2025-12-31|2025-12
The bank, which is expected to merge in [January], cut rates.|2025-11-12|2026-01-01|2026-01-31|2026-01
The accession was planned for [early March].|2025-11-12|2026-03-01|2026-03-10|2026-03
The offer was extended to [November 20].|2025-11-12|2025-11-20|2025-11-20|2025-11-20
The hearing was postponed to [Friday].|2025-11-12|2025-11-14|2025-11-14|2025-11-14
The firm will redeem the preferred shares on [December 31].|2025-11-12|2025-12-31|2025-12-31|2025-12-31
The envoy will be named in [January].|2025-11-12|2026-01-01|2026-01-31|2026-01
The [July 4] raid left two dead.|2025-11-12|2025-07-04|2025-07-04|2025-07-04
The envoy spoke about the [March] raid.|2025-11-12|2025-03-01|2025-03-31|2025-03
The bank cut rates [three weeks ago].|2025-11-12|2025-10-20|2025-10-26|2025-W43
The bank cut rates [half a year ago].|2025-11-12|2025-05-01|2025-05-31|2025-05
The bank cut rates [last quarter].|2025-11-12|2025-07-01|2025-09-30|2025-Q3
The bank will cut rates [next quarter].|2025-11-12|2026-01-01|2026-03-31|2026-Q1
Exports fell in [the first half of the year].|2025-11-12|2025-01-01|2025-06-30|2025-H1
The strike began [late last month].|2025-11-12|2025-10-21|2025-10-31|2025-10
The strike began [early last year].|2025-11-12|2024-01-01|2024-04-30|2024
The strike began in [mid-2024].|2025-11-12|2024-05-01|2024-08-31|2024
The strike began on [the evening of November 5].|2025-11-12|2025-11-05|2025-11-05|2025-11-05TEV
The strike began on [Monday evening].|2025-11-12|2025-11-10|2025-11-10|2025-11-10TEV
The strike began at [dawn on Tuesday].|2025-11-12|2025-11-11|2025-11-11|2025-11-11TDA
The strike began at [midnight on Sunday].|2025-11-12|2025-11-09|2025-11-09|2025-11-09T24:00
The strike began [tomorrow night].|2025-11-12|2025-11-13|2025-11-13|2025-11-13TNI
The market burned on [New Year's Eve].|2025-11-12|2024-12-31|2024-12-31|2024-12-31
The market burned on [Good Friday].|2025-11-12|2025-04-18|2025-04-18|2025-04-18
The market burned on [Boxing Day].|2025-11-12|2024-12-26|2024-12-26|2024-12-26
The market burned on [Labor Day].|2025-11-12|2025-09-01|2025-09-01|2025-09-01
The markets will shut on [New Year's Day].|2025-11-12|2026-01-01|2026-01-01|2026-01-01
In [2015] soldiers raided the house.|2025-11-12|2015-01-01|2015-12-31|2015
The fort fell in [the 1940s].|2025-11-12|1940-01-01|1949-12-31|194
The fort fell in [the late 1940s].|2025-11-12|1946-09-01|1949-12-31|194
The fort fell in [March 1945].|2025-11-12|1945-03-01|1945-03-31|1945-03
The fort fell in [the autumn of 1944].|2025-11-12|1944-09-01|1944-11-30|1944-FA
The fort fell on [3 March, 1945].|2025-11-12|1945-03-03|1945-03-03|1945-03-03
The port reopened in [the past 24 hours].|2025-11-12|2025-11-11|2025-11-12|PT24H
The port reopened in [the past hour].|2025-11-12|2025-11-12|2025-11-12|PT1H
The port closed over [the past two years].|2025-11-12|2023-11-12|2025-11-12|P2Y
The parade was held on [November 11, 2024].|2025-11-12|2024-11-11|2024-11-11|2024-11-11
The vote is due on [Sunday, November 23].|2025-11-12|2025-11-23|2025-11-23|2025-11-23
The vote will take place in [the week of December 1].|2025-11-12|2025-12-01|2025-12-07|2025-W49
The ferry sank on [Monday] and will be raised on Friday.|2025-11-12|2025-11-10|2025-11-10|2025-11-10
The ferry sank on Monday and will be raised on [Friday].|2025-11-12|2025-11-14|2025-11-14|2025-11-14
The ferry sank [that week].|2025-11-12|2025-11-10|2025-11-16|2025-W46
The ferry sank [earlier on Wednesday].|2025-11-12|2025-11-12|2025-11-12|2025-11-12
The ferry sank [a fortnight ago].|2025-11-12|2025-10-27|2025-11-02|2025-W44
The ferry sank on [28 February].|2024-03-01|2024-02-28|2024-02-28|2024-02-28
The ferry sank [a week ago].|2024-03-05|2024-02-26|2024-03-03|2024-W09
The bridge fell [two months ago].|2026-01-31|2025-11-01|2025-11-30|2025-11
The bridge will open [next month].|2025-12-31|2026-01-01|2026-01-31|2026-01
The bridge will open [next year].|2025-12-31|2026-01-01|2026-12-31|2026
The bridge fell on [December 31].|2026-01-02|2025-12-31|2025-12-31|2025-12-31
The bridge will open on [January 3].|2025-12-30|2026-01-03|2026-01-03|2026-01-03
The vote will take place in [two weeks].|2025-11-12|2025-11-24|2025-11-30|P2W
The vote will take place in [ten days].|2025-11-12|2025-11-22|2025-11-22|P10D
The line will open in [three years].|2025-11-12|2028-01-01|2028-12-31|P3Y
The villages were hit on [Tuesday] and [Wednesday].|2025-11-12|2025-11-11|2025-11-11|2025-11-11
The council meets on [November 24].|2025-11-12|2025-11-24|2025-11-24|2025-11-24
The [October] killing shocked the town.|2025-11-12|2025-10-01|2025-10-31|2025-10
The town was shelled in [the early hours of Monday].|2025-11-12|2025-11-10|2025-11-10|2025-11-10TMO
The town was shelled at [9.15 pm on Monday].|2025-11-12|2025-11-10|2025-11-10|2025-11-10T21:15
The town was shelled at [21:15 on Monday].|2025-11-12|2025-11-10|2025-11-10|2025-11-10T21:15
The town was shelled on [Monday afternoon].|2025-11-12|2025-11-10|2025-11-10|2025-11-10TAF
The town was shelled on [the night of November 8].|2025-11-12|2025-11-08|2025-11-08|2025-11-08TNI
The truce ends at [midnight on Thursday].|2025-11-12|2025-11-13|2025-11-13|2025-11-13T24:00
The mayor was shot [the day before last Tuesday]'s hearing.|2025-11-12|2025-11-10|2025-11-10|2025-11-10
The mayor was shot on [the day after Christmas].|2025-11-12|2024-12-26|2024-12-26|2024-12-26
The mayor was shot on [the eve of Easter].|2025-11-12|2025-04-19|2025-04-19|2025-04-19
Police stormed the camp [two days] before Christmas.|2025-11-12|2024-12-23|2024-12-23|P2D
The blast occurred at [22:40 local time] (1940 GMT) on Monday.|2025-11-12|2025-11-10|2025-11-10|2025-11-10T22:40
The blast occurred at 22:40 local time ([1940 GMT]) on Monday.|2025-11-12|2025-11-10|2025-11-10|2025-11-10T19:40
A vessel was rammed at [around 5:20 a.m.] (2120 GMT Monday) on Tuesday.|2025-11-12|2025-11-11|2025-11-11|2025-11-11T05:20
The blast occurred at [6.30pm on Saturday 8 November].|2025-11-12|2025-11-08|2025-11-08|2025-11-08T18:30
The blast occurred at [6:30 PM EST Saturday].|2025-11-12|2025-11-08|2025-11-08|2025-11-08T18:30
The blast occurred at [0600 hours on Monday].|2025-11-12|2025-11-10|2025-11-10|2025-11-10T06:00
The blast occurred at [six o'clock on Monday evening].|2025-11-12|2025-11-10|2025-11-10|2025-11-10T18:00
The blast occurred at [6:15 this morning].|2025-11-12|2025-11-12|2025-11-12|2025-11-12T06:15
The truce will take effect at [6 p.m. local time] (1500 GMT) on Friday.|2025-11-12|2025-11-14|2025-11-14|2025-11-14T18:00
It happened shortly after [midnight on Sunday].|2025-11-12|2025-11-09|2025-11-09|2025-11-09T24:00
It happened just before [dawn on Sunday].|2025-11-12|2025-11-09|2025-11-09|2025-11-09TDA
The ship was hit in [the small hours of Sunday].|2025-11-12|2025-11-09|2025-11-09|2025-11-09TMO
The ship was hit in [the early hours].|2025-11-12|2025-11-12|2025-11-12|2025-11-12TMO
Prices rose in [the year] to March 2025.|2025-11-12|2024-04-01|2025-03-31|P1Y
Prices rose in [the 12 months] to September.|2025-11-12|2024-10-01|2025-09-30|P12M
Prices rose in [the three months] ending October 31.|2025-11-12|2025-08-01|2025-10-31|P3M
Prices rose in [the fiscal year] ended March 31.|2025-11-12|2024-04-01|2025-03-31|P1Y
Prices rose in [the first nine months] of 2025.|2025-11-12|2025-01-01|2025-09-30|P9M
Prices rose in [the last three months] of 2024.|2025-11-12|2024-10-01|2024-12-31|P3M
Prices rose in [the first ten days] of October.|2025-11-12|2025-10-01|2025-10-10|P10D
Prices rose in [the last days] of October.|2025-11-12|2025-10-21|2025-10-31|PXD
Prices rose in the early [months] of 2025.|2025-11-12|2025-01-01|2025-04-30|PXM
Prices rose in [the last week of October].|2025-11-12|2025-10-25|2025-10-31|2025-10
Prices rose in [the first week of November].|2025-11-12|2025-11-01|2025-11-07|2025-11
Prices rose on [the first Monday of October].|2025-11-12|2025-10-06|2025-10-06|2025-10-06
Prices rose on [the last Friday of the month].|2025-11-12|2025-11-28|2025-11-28|2025-11-28
Prices rose on [the last day of September].|2025-11-12|2025-09-30|2025-09-30|2025-09-30
Prices rose on [the first weekend of October].|2025-11-12|2025-10-04|2025-10-05|2025-W40-WE
Prices will rise on [the 20th of this month].|2025-11-12|2025-11-20|2025-11-20|2025-11-20
Prices will rise on [the first of January].|2025-11-12|2026-01-01|2026-01-01|2026-01-01
The ban started on [5/11/25].|2025-11-12|2025-11-05|2025-11-05|2025-11-05
The ban started on [05-11-2025].|2025-11-12|2025-11-05|2025-11-05|2025-11-05
The ban started on [11/5/2025].|2025-11-12|2025-11-05|2025-11-05|2025-11-05
The ban started on [5 Nov '25].|2025-11-12|2025-11-05|2025-11-05|2025-11-05
The ban started in [Nov. '24].|2025-11-12|2024-11-01|2024-11-30|2024-11
The ban started back in ['98].|2025-11-12|1998-01-01|1998-12-31|1998
The ban started in [the summer of '69].|2025-11-12|1969-06-01|1969-08-31|1969-SU
He served from [1998-2003].|2025-11-12|1998-01-01|2003-12-31|1998/2003
The war of [1939-45] ruined it.|2025-11-12|1939-01-01|1945-12-31|1939/1945
The [9/11] attacks changed the law.|2025-11-12|2001-09-11|2001-09-11|2001-09-11
The strike will run from Monday to [Thursday].|2025-11-12|2025-11-20|2025-11-20|2025-11-20
Talks are planned for [17] to 19 November.|2025-11-12|2025-11-17|2025-11-17|2025-11-17
Talks are planned for 17, [18] and 19 November.|2025-11-12|2025-11-18|2025-11-18|2025-11-18
Talks were held on November 3, 4 and [5].|2025-11-12|2025-11-05|2025-11-05|2025-11-05
Talks were held on [3] and 4 November.|2025-11-12|2025-11-03|2025-11-03|2025-11-03
Talks were held in [September] and October 2024.|2025-11-12|2024-09-01|2024-09-30|2024-09
Talks were held in April, [May] and June 2024.|2025-11-12|2024-05-01|2024-05-31|2024-05
Talks were held from [December] to January 2024.|2025-11-12|2023-12-01|-|2023-12
Talks were held on [Wednesday] (November 5).|2025-11-12|2025-11-05|2025-11-05|2025-11-05
Talks were held in [the week] beginning 27 October.|2025-11-12|2025-10-27|2025-11-02|2025-W44
Talks were held in [the week] ending 2 November.|2025-11-12|2025-10-27|2025-11-02|2025-W44
Talks were held [midweek].|2025-11-12|2025-11-12|2025-11-13|2025-W46
Talks were held in [Q3 of this year].|2025-11-12|2025-07-01|2025-09-30|2025-Q3
Talks were held in [2024 Q3].|2025-11-12|2024-07-01|2024-09-30|2024-Q3
He died on [Christmas Eve last year].|2025-11-12|2024-12-24|2024-12-24|2024-12-24
He died on [7 October last year].|2025-11-12|2024-10-07|2024-10-07|2024-10-07
The march planned for [Saturday] was cancelled.|2025-11-12|2025-11-15|2025-11-15|2025-11-15
The march planned for [Saturday] was cancelled.|2025-11-09|2025-11-08|2025-11-08|2025-11-08
The village will vote on [29 February].|2025-11-12|2028-02-29|2028-02-29|2028-02-29
The village voted on [29 February].|2025-11-12|2024-02-29|2024-02-29|2024-02-29
The FBI arrested him in [the early hours of Thursday morning].|2025-11-12|2025-11-06|2025-11-06|2025-11-06TMO
He died on [Orthodox Easter].|2024-11-12|2024-05-05|2024-05-05|2024-05-05
He died on [Orthodox Christmas].|2025-11-12|2025-01-07|2025-01-07|2025-01-07
The war began on [Yom Kippur 1973].|2025-11-12|1973-10-06|1973-10-06|1973-10-06
He died during [Passover].|2025-11-12|2025-04-13|2025-04-20|2025-04-13/2025-04-20
He died during [Ramadan].|2025-11-12|2025-02-28|2025-03-31|2025-03-01/2025-03-30
He died on [Eid al-Fitr].|2024-11-12|2024-04-09|2024-04-11|2024-04-10
He died on [Rosh Hashanah].|2025-11-12|2025-09-23|2025-09-24|2025-09-23/2025-09-24
He died in [summer last year].|2025-11-12|2024-06-01|2024-08-31|2024-SU
He died [ten years ago today].|2025-11-12|2015-11-12|2015-11-12|2015-11-12
He died [a year ago this week].|2025-11-12|2024-11-11|2024-11-17|2024-W46
The army moved [overnight] into Monday.|2025-11-12|2025-11-09|2025-11-10|2025-11-09TNI
The army moved [overnight] on Saturday.|2025-11-12|2025-11-08|2025-11-09|2025-11-08TNI
Police have fired on crowds so far [this year].|2025-11-12|2025-01-01|2025-11-12|2025
The truce expires in [48 hours].|2025-11-12|2025-11-12|2025-11-14|PT48H
The truce will expire within [ten days].|2025-11-12|2025-11-12|2025-11-22|P10D
The truce expires [a week] from Friday.|2025-11-12|2025-11-21|2025-11-21|P1W
It came ahead of [Saturday]'s vote.|2025-11-12|2025-11-15|2025-11-15|2025-11-15
The rebels set [Friday] as the deadline.|2025-11-12|2025-11-14|2025-11-14|2025-11-14
The rebels set a deadline of [Friday].|2025-11-12|2025-11-14|2025-11-14|2025-11-14
The party planned a rally on [Saturday].|2025-11-12|2025-11-15|2025-11-15|2025-11-15
The union called for a strike on [Friday].|2025-11-12|2025-11-14|2025-11-14|2025-11-14
In 1968 students rose; police beat them on [30 May].|2025-11-12|1968-05-30|1968-05-30|1968-05-30
The gunboats shelled the port on [Monday 10th].|2025-11-12|2025-11-10|2025-11-10|2025-11-10
The court set the hearing for [Friday].|2025-11-12|2025-11-14|2025-11-14|2025-11-14
Dockers have called a march for [Saturday].|2025-11-12|2025-11-15|2025-11-15|2025-11-15
The judge adjourned the trial to [January 20].|2025-11-12|2026-01-20|2026-01-20|2026-01-20
The truce had been due to expire [Friday evening].|2025-11-12|2025-11-07|2025-11-07|2025-11-07TEV
The march began as planned on [Saturday].|2025-11-12|2025-11-08|2025-11-08|2025-11-08
The envoy, who visited Korun on [Thursday], has called for a truce.|2025-11-12|2025-11-06|2025-11-06|2025-11-06
Sales fell in [the second quarter] ended October 31, 2024.|2025-11-12|2024-08-01|2024-10-31|2024-Q2
As of [10 November], six men were in custody.|2025-11-12|-|2025-11-10|2025-11-10
Up to [10 November] the army held the town.|2025-11-12|-|2025-11-10|2025-11-10
The quarrel dates from [January 3, 2024].|2025-11-12|2024-01-03|2024-01-03|2024-01-03
On [5 November] soldiers left the town.|2025-11-12|2025-11-05|2025-11-05|2025-11-05
The mill posted a gain in third-quarter net. After a flat second quarter it beat [the year-earlier period].|2025-11-12|2024-07-01|2024-09-30|2024-Q3
Fourth-quarter profit fell 47%. Sales in [the latest period] rose.|2025-11-12|2025-10-01|2025-12-31|2025-Q4
The army said on Monday that it had killed ten rebels in [the past 24 hours].|2025-11-12|2025-11-09|2025-11-10|PT24H
Gangs burned the depot in [weeks or months] past.|2025-11-12|-|-|PXW
"""


def rows():
    for line in TABLE.strip().splitlines():
        sentence, published, start, end, value = line.split("|")
        yield pytest.param(sentence, date.fromisoformat(published), start, end, value, id=sentence)


def shown(day):
    return day.isoformat() if day else "-"


@pytest.mark.parametrize(("marked", "published", "start", "end", "value"), list(rows()))
def test_the_days_that_an_expression_means(marked, published, start, end, value):
    first, last = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = [t for t in annotate(text, published) if t.span == (first, last)]
    assert found, [t.text for t in annotate(text, published)]
    assert (shown(found[0].start), shown(found[0].end), found[0].timex) == (start, end, value)


def test_the_table_is_long_enough():
    assert len(TABLE.strip().splitlines()) >= 200


UNDATED = """
Prices rose for [three days].|P3D|DURATION
The strike lasted [a week].|P1W|DURATION
The march took [two hours].|PT2H|DURATION
The flight took [an hour and a half].|PT1H30M|DURATION
The war lasted [2 1/2 years].|P2Y6M|DURATION
The [eight-year] war ended.|P8Y|DURATION
The [10-day] drill ended.|P10D|DURATION
The force was raised within [ten days].|P10D|DURATION
The talks dragged on for [months].|PXM|DURATION
The talks dragged on for [several weeks].|PXW|DURATION
The talks dragged on for [more than four hours].|PT4H|DURATION
The rally took [almost two decades] to plan.|P20Y|DURATION
The mine closed for [about a hundred years].|P100Y|DURATION
The board meets [every day].|P1D|SET
The board meets [every two weeks].|P2W|SET
The board meets [each Thursday].|XXXX-WXX-4|SET
The board meets [twice a week].|P1W|SET
The board meets on [Mondays].|XXXX-WXX-1|SET
The board meets every Tuesday and [Thursday].|XXXX-WXX-4|SET
The board meets [every Friday night].|XXXX-WXX-5TNI|SET
Flights leave on [Monday] and Tuesday nights.|XXXX-WXX-1TNI|SET
The board meets on [Sunday mornings].|XXXX-WXX-7TMO|SET
The board meets on [weekends].|XXXX-WXX-WE|SET
The board meets [twice monthly].|P1M|SET
The town is [now] quiet.|PRESENT_REF|DATE
The town fell [recently].|PAST_REF|DATE
The town fell [several years ago].|PAST_REF|DATE
Nobody can see [the future].|FUTURE_REF|DATE
"""


@pytest.mark.parametrize("line", UNDATED.strip().splitlines())
def test_durations_sets_and_vague_references_have_no_days(line):
    marked, value, kind = line.split("|")
    first, last = marked.index("["), marked.index("]") - 1
    found = [
        t for t in annotate(marked.replace("[", "").replace("]", ""), date(2025, 11, 12)) if t.span == (first, last)
    ]
    assert found
    assert (found[0].timex, found[0].type.value, found[0].start, found[0].end) == (value, kind, None, None)


NOTHING = [
    "The judge may march on.",
    "She came second in the race.",
    "The 6-year-old boy was found.",
    "The firm paid $2000 to 1990 people.",
    "Prices fell in the second half of the match.",
    "About three-quarters of the town fled.",
    "He sat next to the last man on the list.",
    "They rise and fall.",
    "The team won 3-2.",
    "On the night the plane went down, the tower was empty.",
    "June Carter met April Smith and Jan Kavan.",
    "The firms' 20 ships sailed.",
    "Apple showed its Suite '11 software.",
    "He paid 3 and 4 dollars.",
    "They sang ' 0.32 of a song.",
    "It is a matter of days.",
    "The blasts came minutes apart.",
    "The mine yields 40,000 tons annually.",
    'He spoke on ABC\'s "This Week" with Ann Oku.',
]


@pytest.mark.parametrize("text", NOTHING)
def test_words_that_only_look_like_time(text):
    assert [t.text for t in annotate(text, date(2025, 11, 12))] == []


CHAINS = [
    ("The ship sank on October 24. The next day a second one burned.", 1, "2025-10-25", "said at 17-27"),
    ("- October 24, bombers took off.\n- The next day, a carrier left.", 1, "2025-10-25", "said at 2-12"),
    ("The ship sank on Monday. The following day divers came.", 1, "2025-11-11", "said at 17-23"),
    (
        "Lithuania on Tuesday accused a spy ring. The theft was found two days earlier.",
        1,
        "2025-11-09",
        "said at 13-20",
    ),
    (
        "Aid came on Monday, the first since the river rose on August 19. China sent boats the same evening.",
        2,
        "2025-11-10",
        "said at 12-18",
    ),
    (
        "The assets were frozen on 30 January 2023 and the borders closed the same day.",
        1,
        "2023-01-30",
        "said at 26-41",
    ),
    ("In March the firm was sold. The following month it closed.", 1, "2025-04", "said at 3-8"),
    ("He left the army on May 22, 1995, and the following year he ran for mayor.", 1, "1996", "said at 20-32"),
    ("Exports fell in the third quarter. They had grown a year earlier.", 1, "2024-Q3", "said at 16-33"),
    (
        "The ship sank on Monday, officials said on Tuesday. The next day a second one burned.",
        2,
        "2025-11-11",
        "said at 17-23",
    ),
    ("The army seized power in August 2021. Since then it has ruled.", 1, "2021-08", "said at 25-36"),
    ("He was held in December 2023 and freed in May of the following year.", 1, "2024-05", "said at 15-28"),
    ("The call took place last week. It was at the end of the week, they said.", 1, "2025-W45", "said at 20-29"),
]


@pytest.mark.parametrize(("text", "index", "value", "anchor_from"), CHAINS)
def test_what_counts_from_a_date_told_before_says_which(text, index, value, anchor_from):
    found = annotate(text, date(2025, 11, 12))[index]
    assert found.timex.split("T")[0] == value
    assert found.anchor_from == anchor_from


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The ship sank on Monday. Hours later a second one burned.", "2025-11-10", "2025-11-11"),
        ("The ship sank on Monday. Minutes later a second one burned.", "2025-11-10", "2025-11-10"),
        ("The ship sank on Monday. Days later a second one burned.", "2025-11-11", "2025-11-12"),
        ("The ship sank on Monday. Its owner fled within an hour.", "2025-11-10", "2025-11-11"),
        ("The ship sank in July 2023. Eight days later a second one burned.", "2023-07-09", "2023-08-08"),
    ],
)
def test_what_happened_so_much_later_lies_behind_the_day_that_was_told(text, start, end):
    found = annotate(text, date(2025, 11, 12))[-1]
    assert (shown(found.start), shown(found.end)) == (start, end)
    assert found.anchor_from == "said at 17-23" or found.anchor_from == "said at 17-26"


LISTS = [
    ("Timeline:\nJan. 4: Gunmen strike.\nFeb. 11: A bomb kills 12.\nNov. 10: Police arrest three.", ["2025-01-04", "2025-02-11", "2025-11-10"]),
    ("Timeline:\n- October 30: A coup.\n- December 4: A revolt.\n- March 3: A truce.", ["2024-10-30", "2024-12-04", "2025-03-03"]),
    ("Latest:\nMarch 3 - A truce.\nJanuary 9 - Talks fail.\nDecember 4 - A revolt.", ["2025-03-03", "2025-01-09", "2024-12-04"]),
    ("Diary:\nNov. 20: A vote.\nDec. 3: A meeting.", ["2025-11-20", "2025-12-03"]),
    ("Timeline:\nJune 1, 2021: A coup.\nAugust 3: Arrests.\nJanuary 5: Talks.", ["2021-06-01", "2021-08-03", "2022-01-05"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), LISTS)
def test_the_order_of_a_list_gives_its_entries_their_years(text, values):
    assert [t.timex for t in annotate(text, date(2025, 11, 12))] == values


def test_a_list_without_any_year_keeps_x():
    assert [t.timex for t in annotate("Jan. 4: Gunmen strike.\nFeb. 11: A bomb kills 12.")] == [
        "XXXX-01-04",
        "XXXX-02-11",
    ]


def test_partial_values_resolve_once_the_day_of_the_report_is_known():
    import spacy

    from dateline.annotate.timex import component  # noqa: F401 (registers the factory)

    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_timex")
    doc = nlp("The ship sank on October 24. The next day a second one burned.")
    assert [t.timex for t in doc._.timexes] == ["XXXX-10-24", "XXXX-10-25"]
    doc._.published = date(2025, 11, 12)
    doc = nlp.get_pipe("dateline_timex")(doc)
    assert [(t.timex, t.start) for t in doc._.timexes] == [
        ("2025-10-24", date(2025, 10, 24)),
        ("2025-10-25", date(2025, 10, 25)),
    ]


def test_without_a_publication_date_partial_values_keep_x_and_no_bounds():
    first, second = annotate("The ship sank on October 24. The next day a second one burned.")
    assert (first.timex, first.start, first.end) == ("XXXX-10-24", None, None)
    assert (second.timex, second.start, second.end) == ("XXXX-10-25", None, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It sank on Monday.", "XXXX-WXX-1"),
        ("It sank yesterday.", "XXXX-XX-XX"),
        ("It sank last week.", "XXXX-WXX"),
        ("It sank last month.", "XXXX-XX"),
        ("It sank last year.", "XXXX"),
        ("It sank in October.", "XXXX-10"),
        ("It sank overnight.", "XXXX-XX-XXTNI"),
    ],
)
def test_relative_values_without_a_publication_date(text, value):
    (found,) = annotate(text)
    assert (found.timex, found.start, found.end, found.anchor) == (value, None, None, None)


def test_a_full_date_in_the_text_anchors_what_hangs_on_it():
    found = annotate(
        "The assets were frozen on 30 January 2023. The borders closed the same day; a camp opened on February 3."
    )
    assert [t.timex for t in found] == ["2023-01-30", "2023-01-30", "2023-02-03"]
    assert found[2].anchor_from == "said at 62-74"


@pytest.mark.parametrize(
    ("text", "value", "flag"),
    [
        ("It sank on February 31.", "XXXX-02-31", "no such day in the calendar"),
        ("It sank on 31 June 2024.", "2024-06-31", "no such day in the calendar"),
        ("It sank on 29 February 2023.", "2023-02-29", "no such day in the calendar"),
        ("It sank on Tuesday, January 30, 2023.", "2023-01-30", "the day of the week does not fit the date"),
        ("It sank on 5/11/2025.", "2025-11-05", "day and month could be the other way round"),
        ("It sank on 29 February last year.", "2024-02-29", None),
        ("It sank on 29 February this year.", "2025-02-29", "no such day in the calendar"),
        ("It sank on Eid al-Adha 2025.", "2025-06-07", "reckoned: the sighting may move it by a day"),
        ("It sank on 3/2/2024.", "2024-02-03", "day and month could be the other way round"),
    ],
)
def test_impossible_dates_are_kept_as_written_and_flagged(text, value, flag):
    (found,) = annotate(text, date(2025, 11, 12))
    assert (found.timex, found.flag) == (value, flag)


def test_the_rule_and_the_anchor_are_shown():
    (found,) = annotate("The prices rose last week.", date(2025, 11, 12))
    assert (found.rule, found.anchor, found.anchor_from) == ("this unit", "2025-11-12", "published")


def test_the_component_works_alone_in_anybodys_pipeline():
    import spacy

    from dateline.annotate.timex import component  # noqa: F401 (registers the factory)

    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_timex")
    doc = nlp("The ship sank on 30 January 2023.")
    assert [t.timex for t in doc._.timexes] == ["2023-01-30"]
