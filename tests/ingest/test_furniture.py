"""Each kind of page debris, and beside it a news sentence that must be left alone."""

import time

import pytest

from dateline.ingest.base import read_text

FRAME = """Ferry strike halts crossings to the northern islands

Dock crews in Port Selby began a strike on Monday, and the ferries to the northern islands did not sail.
{}
The union said that talks with the port authority would go on through the night in the harbour office.
The authority has offered a rise of four percent, according to a person who saw the letter on Sunday."""

FURNITURE = """
PRESS RELEASE
Press release no. 14
For immediate release
Embargoed until 12:00 GMT
Comments (12)
0 comments
View all 34 comments
Comments are closed.
Be the first to comment
Leave a reply
Join the conversation
Share
Share this article
Share: Facebook | X | Telegram
Share on Facebook
Facebook Twitter WhatsApp Email
Print | Email | Save
Follow us on Google News
Follow us on Telegram: @selbynews
Like us on Facebook and never miss a story
Follow Ann Lee on Twitter @annlee
>> Join our Telegram
Join our WhatsApp channel for breaking news
Only verified information in our Telegram channel!
Subscribe
Subscribe to our newsletter
Subscribe to continue reading
Sign up for our daily newsletter
Sign up here for the Morning Tide newsletter and get the day's news
Get the latest news delivered straight to your inbox
Thank you for subscribing!
Already a subscriber? Log in
You have 2 free articles left this month
By signing up you agree to our terms of use
Support independent journalism
Become a member today
Do you have a story for us? Email us at desk@selby.example
Found a mistake? Select it and press Ctrl+Enter
Advertisement
ADVERTISEMENT
Advertisement Continue reading the main story
Story continues below advertisement
Article continues after this ad
Scroll down for video
Sponsored content
Media playback is unsupported on your device
This video cannot be played
Photo
Photos: the strike in pictures
Slideshow (12 images)
Image 3 of 9
Hide caption
Listen to this article
5 min read
Read more
Read more: What the islanders eat when no ship comes
Read also: Ten ships that never sailed
ALSO READ | What the tide tables tell us
READ MORE: Island shops run out of milk
See also: A short history of the Selby docks
Related: The minister who loves trains
Related articles
Recommended for you
You may also like
Most read
Trending now
More from Selby Times
More on this story
[Why the islands fear the winter]
Ferries back in service next week, says minister Read more
© 2024 Selby Times. All rights reserved.
Copyright 2024 The Selby Press. This material may not be published, broadcast, rewritten or redistributed.
We use cookies to improve your experience.
Accept all cookies
Terms of use | Privacy policy | Contact us
The views expressed in this article are those of the author and do not reflect the position of this paper.
This story was originally published by the Northern Wire.
This article first appeared in the Island Gazette.
A version of this article appears in print on Page A4 of the national edition.
Published in Selby Times, March 12th, 2024
Translated by the Foreign Desk
This post has been updated.
This is a developing story and will be updated.
(Reporting by Ann Lee; Editing by Bo Ek)
(Reporting by Ann Lee in Port Selby and Bo Ek in London; Writing by Cy Dow; Editing by Di Orr)
Additional reporting by Cy Dow
With additional reporting from agencies
The Selby Press contributed to this report.
Cy Dow in London contributed reporting.
Source: Northern Wire
Reuters
(AFP)
Photo: Selby archive
Photo by Ann Lee
Image: Getty Images
FILE PHOTO: A ferry leaves Port Selby in heavy rain, March 3, 2024. REUTERS/Ann Lee/File Photo
A ferry in the harbour of Port Selby. (AP Photo/Ann Lee)
Pickets at the gate of the docks on Monday. Photograph: Ann Lee/Getty Images
Pickets stand at the gate. [Photo/Agencies]
In this photo released by the port authority, a ferry lies at its berth.
Image caption The ferry has not moved for two days
Updated 3 hours ago
Last updated: March 12, 2024 14:05 GMT
Published: 12 March 2024
12 March 2024, 16:04
3 hours ago
Tags: ferries, strike, islands
Filed under: Transport
#ferries #strike #islands
Home > World > Islands
Home | News | Sport | Weather | Contact
Back to top
Next article
Skip to main content
ANN LEE, HOST:
http://www.selby.example/news/ferries
desk@selby.example
Our Standards: The Thomson Reuters Trust Principles.
after newsletter promotion
end of list
Follow the Island Gazette's full coverage of the strike here: https://selby.example/strike
This article was translated automatically by artificial intelligence and checked by an editor.
With agency inputs
Reposted from the Northern Wire
Support us or become our patron!
Tweet this
Email this article to a friend
Ann Lee, Bo Ek and Cy Dow contributed to this report from Port Selby.
For more news, visit our website
Item 1 of 3 A ferry lies at its berth in Port Selby, March 3, 2024.
Pickets at the gate of the docks (Photo: Ann Lee)
Thanks for reading!
Never miss a story
1/5 A ferry in the harbour on Monday
* * *
___
""".strip().split("\n")

NEWS = """
Share prices fell in London after the port authority warned of a loss.
Share prices fell sharply
Shares of the ferry company lost nine percent on Monday.
Comments by the minister angered the crews, who walked out of the room.
Comment from the ministry was not available on Sunday.
No comment was the answer of the port authority.
Follow-up talks are planned for Thursday in the capital.
Following the strike, the government called up soldiers to unload food.
Like Facebook, Twitter said it had removed posts that called for violence.
Facebook said on Tuesday that it had closed the page of the union.
Twitter users shared pictures of the empty quay.
Telegram channels close to the army said a bridge had been hit.
Subscribers of the paper were told that it would not appear on Tuesday.
Sign-ups for the army rose after the attack, the ministry said.
Readers also sent money to the families of the crews.
Read aloud in court, the letter accused the minister of lying.
Reading the verdict, the judge spoke of a grave crime.
Watch officers saw the boat turn over and sent a helicopter.
Watching from the pier, a crowd cheered the pickets.
See Port Selby and die, islanders say.
Photos of the damage were posted by residents, and the police confirmed them.
Photographs taken by a satellite show a crater beside the runway.
Pictures on state television showed the president shaking hands with the envoy.
Video published by the ministry shows soldiers walking out of the bunker.
A video posted on Telegram showed smoke over the refinery.
File-sharing sites were blocked by the government on Friday.
Recommended by doctors, the drug was withdrawn by the ministry on Friday.
Related charges against two officers were dropped in May.
Most read the speech as a threat, diplomats said.
More on the islands are going hungry, aid workers warned.
More than 300 people were arrested on Monday.
Advertising on state television was banned in the spring.
Advertisements for the army were torn down by protesters.
Sponsored by Qatar, the talks ended without a result.
Support for the president fell to 31 percent.
Support our troops, the senator told the crowd, or leave the chamber.
Donations worth 3 million euros reached the islands.
Join us or leave, the rebel leader told the villagers.
Updated figures put the number of dead at 41.
Published figures show that exports fell by a fifth.
The article was first published in a medical journal, and its authors now face charges.
Copyright lawyers said that the ruling would change little.
Cookies laced with poison were sent to three ministers.
Privacy groups sued the ministry over the cameras.
Reporting by the UN shows that 40 villages were burned.
Reporting from the front, two journalists were wounded on Saturday.
Writing by hand, the prisoner filled forty pages.
Editing the law will take months, the speaker said.
Translated into policy, the speech means more tanks, analysts said.
Translation errors led to the arrest of the wrong man.
Sources close to the palace said the king was ill.
Source material was burned by the retreating soldiers.
Reuters reported that two crews had gone back to work.
Reuters could not verify the report.
AFP correspondents saw three bodies in the street.
Homes in three villages were burned by gunmen.
Home Secretary Ann Lee resigned on Monday.
World leaders condemned the attack.
Sport was forgotten in Port Selby on Monday.
Contact with the crew was lost at dawn, the navy said.
About 40 people were hurt, the ministry said.
Help arrived on the islands on Tuesday.
Searches of the wreck were called off.
Next week the ministers meet again in Geneva.
Previous talks collapsed in March.
Back to work, the minister told the crews.
Top officials resigned.
Latest estimates speak of 200 dead.
Trending upward since May, inflation reached 9 percent.
Tags on the bodies showed that they came from the north.
Topics of the talks include grain and prisoners, the envoy said.
Sections of the army mutinied on Sunday.
Ad hoc committees met in four towns.
Image is everything to the general, a former aide said.
Loading of the grain ships stopped at noon.
Close aides of the president were arrested.
Save the Children said that 40 boys had been freed.
Print media were told not to mention the strike.
Email servers of the ministry were attacked, it said.
Live fire was used against the marchers, witnesses said.
On March 12, 2024 the army crossed the river.
Monday was the bloodiest day since the spring.
Three hours ago the shelling began again, the mayor said.
The author of the report, a retired general, was arrested on Friday.
The writer was jailed for two years on Monday.
Ann Lee, a reporter for the Island Gazette, was detained in the capital, her paper said.
Correction: An earlier version of this article gave the wrong number of ferries.
"Share the burden," the president told the allies.
Help from Norway or Sweden never came, the mayor said.
Items 1 of the list were struck out by the court.
End of the war is near, the general said.
Allow the inspectors in, the UN told the government.
Text messages sent by the minister were read out in court.
Tweets by the president moved the markets.
Follow the rules, the police told the marchers.
Contributed papers show that the firm paid the rebels.
Ann Lee contributed 40,000 pounds to the campaign of the minister.
Syndicated loans to the island were frozen.
1/5 of the crop was lost.
""".strip().split("\n")


def parts_of(line: str) -> tuple[str, list[str]]:
    """The line in the middle of a report: what of it is read, and the pieces of furniture in it."""
    text = FRAME.replace("{}", line)
    start = text.index(line)
    end = start + len(line)
    document = read_text(text)
    inside = [s for s in document.furniture if s.start < end and start < s.end]
    kept = "".join(text[i] for i in range(start, end) if not any(s.start <= i < s.end for s in inside))
    return kept, [s.of(text) for s in inside]


@pytest.mark.parametrize("line", FURNITURE)
def test_debris_is_furniture(line):
    kept, _ = parts_of(line)
    assert kept.strip() == ""


@pytest.mark.parametrize("line", NEWS)
def test_a_news_sentence_is_left_alone(line):
    kept, furniture = parts_of(line)
    assert (kept, furniture) == (line, [])


@pytest.mark.parametrize(
    ("line", "debris"),
    [
        ("The crews went home. (Reporting by Ann Lee; Editing by Bo Ek)", "(Reporting by Ann Lee; Editing by Bo Ek)"),
        ("The crews went home. Reporting by Ann Lee; Editing by Bo Ek", "Reporting by Ann Lee; Editing by Bo Ek"),
        ("The crews went home. Read more", "Read more"),
        ("The crews went home. – AFP", "– AFP"),
        ("The crews went home. (ALSO READ: The last ferry)", "(ALSO READ: The last ferry)"),
        ("BO EK, BYLINE: The crews went home at noon.", "BO EK, BYLINE:"),
        ("Story highlights The crews went home at noon, their union said.", "Story highlights"),
    ],
)
def test_debris_at_the_edge_of_a_sentence_is_cut_off(line, debris):
    kept, furniture = parts_of(line)
    assert furniture == [debris]
    assert kept.strip() == line.replace(debris, "").strip()


def test_links_below_a_heading_are_furniture_until_the_report_goes_on():
    links = ["Related stories", "Island shops run out of milk", "Minister rides a train for the first time"]
    text = FRAME.replace("{}", "\n".join(links))
    document = read_text(text)
    assert [span.of(text) for span in document.furniture] == links


def test_the_last_lines_may_say_who_wrote_the_report():
    text = FRAME.replace("{}\n", "") + "\nAnn Lee is a reporter for the Island Gazette, covering ports and fisheries."
    assert read_text(text).furniture[-1].of(text).startswith("Ann Lee is a reporter")


@pytest.mark.parametrize(
    "piece",
    [
        "share ",
        "A. ",
        "By Ann Lee, ",
        "12:30 ",
        "Home > ",
        "1 May 2020 ",
        "UPPER ",
        "(AFP ",
        "http://a ",
        "3 hours ago ",
        "facebook|",
        "Reuters / ",
        "Rubiothe ",
        "KYIV/",
    ],
)
def test_no_line_takes_long(piece):
    """Patterns with repeats inside repeats can take for ever on a line that nearly fits; a hostile page would use that."""
    text = FRAME.replace("{}", piece * 100 + "zz!")
    started = time.process_time()
    read_text(text)
    assert time.process_time() - started < 1
