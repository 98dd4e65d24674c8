"""Who was asked and gave no answer; and what is no such thing."""

import pytest

from dateline.annotate.build import build

DECLINED, NO_REPLY, UNREACHABLE, REFUSED = "declined", "no reply", "unreachable", "refused"
CASES = [
    ("The ministry declined to comment.", DECLINED, "The ministry", "The ministry declined to comment"),
    (
        "A spokeswoman for the Commission declined to comment on the draft.",
        DECLINED,
        "A spokeswoman for the Commission",
        None,
    ),
    ("Both companies declined comment.", DECLINED, "Both companies", None),
    ('"No comment," the minister said when asked about the raid.', DECLINED, "the minister", None),
    ('"I have nothing to say," the envoy said.', DECLINED, "I", None),
    (
        "The mayor's solicitor would not speak to reporters as she left the court.",
        DECLINED,
        "The mayor's solicitor",
        None,
    ),
    ("The rancher wouldn't talk to us.", DECLINED, "The rancher", None),
    ("The envoy did not want to talk to journalists.", DECLINED, "The envoy", None),
    ("We have asked the foreign ministry for comment; nothing so far.", NO_REPLY, "the foreign ministry", None),
    ("The station has approached the bank for comment and is awaiting a reply.", NO_REPLY, "the bank", None),
    ("The bank has nothing further to add.", DECLINED, "The bank", None),
    ("The envoy, asked whether he had been warned, did not want to respond.", DECLINED, "The envoy", None),
    ("The bishop chose not to comment on the arrests.", DECLINED, "The bishop", None),
    ("The council was unwilling to discuss the contract.", DECLINED, "The council", None),
    ("The foundation referred all questions to its lawyers.", DECLINED, "The foundation", None),
    (
        "Two men crossed, a source says; the prosecutor's office will not say whether that is so.",
        DECLINED,
        "the prosecutor's office",
        None,
    ),
    ("Calls to the governor's office rang unanswered.", NO_REPLY, "the governor's office", None),
    ("Nordbank declined to say whether it had paid.", DECLINED, "Nordbank", None),
    ("The general, reached by phone, declined to be interviewed.", DECLINED, "The general", None),
    ("The bank had no comment.", DECLINED, "The bank", "The bank had no comment"),
    ("The regiment would not say how many men it had lost.", DECLINED, "The regiment", None),
    ("The general would not be drawn on the date.", DECLINED, "The general", None),
    ("Neither the palace nor the ministry would comment.", DECLINED, "the palace nor the ministry", None),
    ("A spokesman for the army refused to discuss the raid.", REFUSED, "A spokesman for the army", None),
    ("The council refused to give details.", REFUSED, "The council", None),
    ("The ministry did not immediately respond to a request for comment.", NO_REPLY, "The ministry", None),
    ("The ministry did not immediately respond.", NO_REPLY, "The ministry", "The ministry did not immediately respond"),
    ("The mission did not reply to emailed questions.", NO_REPLY, "The mission", None),
    ("The man was freed; his lawyer did not return calls.", NO_REPLY, "his lawyer", "his lawyer did not return calls"),
    ("The firm has yet to reply to questions sent by e-mail.", NO_REPLY, "The firm", None),
    ("Neither company responded to requests for comment.", NO_REPLY, "Neither company", None),
    ("Calls to the embassy went unanswered.", NO_REPLY, "the embassy", "Calls to the embassy went unanswered"),
    ("Messages left with the shipping line were not returned.", NO_REPLY, "the shipping line", None),
    ("There was no immediate comment from the Sudanese army.", NO_REPLY, "the Sudanese army", None),
    ("The White House has not commented on the report.", NO_REPLY, "The White House", None),
    ("The governor's office could not immediately be reached for comment.", UNREACHABLE, "The governor's office", None),
    ("The governor was unavailable for comment.", UNREACHABLE, "The governor", None),
    ("The ministers were not immediately available to comment.", UNREACHABLE, "The ministers", None),
    ("Efforts to reach the lawyer were unsuccessful.", UNREACHABLE, "the lawyer", None),
    ("We put that question to the White House. We haven't heard back yet.", NO_REPLY, "the White House", None),
    ("We haven't heard back from the ministry.", NO_REPLY, "the ministry", None),
    ("We have not heard from the ministry.", NO_REPLY, "the ministry", None),
    ("The BBC has approached the embassy for comment but has not had a reply.", NO_REPLY, "the embassy", None),
    ("Reuters was unable to reach the lawyer.", UNREACHABLE, "the lawyer", None),
    ("Reuters could not reach the lawyer for comment.", UNREACHABLE, "the lawyer", None),
    ("The lawyer could not be reached by phone.", UNREACHABLE, "The lawyer", None),
    ("Attempts to contact the lawyer failed.", UNREACHABLE, "the lawyer", None),
    ("Efforts to get a comment from the county leaders were futile.", UNREACHABLE, "the county leaders", None),
    ("Attempts to obtain a reaction from the army were fruitless.", UNREACHABLE, "the army", None),
    ("Attempts to reach the family were not successful.", UNREACHABLE, "the family", None),
    ("The lawyer did not answer his phone.", NO_REPLY, "The lawyer", None),
    ("The lawyer did not pick up his phone.", NO_REPLY, "The lawyer", None),
    ("Repeated calls to the governor's mobile phone went unanswered.", NO_REPLY, "the governor's mobile phone", None),
    ("An email seeking comment from the bank was not immediately returned.", NO_REPLY, "the bank", None),
    ("A message left at the union's office was not returned.", NO_REPLY, "the union's office", None),
    ("The army has so far made no comment.", DECLINED, "The army", None),
    ("The army made no comment on the raid.", DECLINED, "The army", None),
    ("The army has yet to comment.", NO_REPLY, "The army", None),
    ("The army has not yet commented.", NO_REPLY, "The army", None),
    ("The army has not responded to a request for comment.", NO_REPLY, "The army", None),
    ("The army was not immediately available for comment.", UNREACHABLE, "The army", None),
    ("There was no immediate reaction from Minsk.", NO_REPLY, "Minsk", None),
    ("There was no response from Minsk to the charge.", NO_REPLY, "Minsk", None),
    ("Minsk offered no immediate response.", NO_REPLY, "Minsk", None),
    ("Minsk refused to comment.", REFUSED, "Minsk", None),
    ("Minsk would neither confirm nor deny the arrest.", DECLINED, "Minsk", None),
    ("Minsk neither confirmed nor denied the arrest.", DECLINED, "Minsk", None),
    ('"No comment," the minister said.', DECLINED, "the minister", None),
    ('Asked about the raid, the minister said: "No comment."', DECLINED, "the minister", None),
    ("The minister declined further comment.", DECLINED, "The minister", None),
    ("The minister declined to elaborate.", DECLINED, "The minister", None),
    ("The minister, citing the inquiry, declined to answer questions.", DECLINED, "The minister", None),
    (
        "Officials at the ministry did not return phone calls seeking comment.",
        NO_REPLY,
        "Officials at the ministry",
        None,
    ),
    ("Neither the ministry nor the army responded to emailed questions.", NO_REPLY, "the ministry nor the army", None),
    ("The ministry and the army did not respond to requests for comment.", NO_REPLY, "The ministry and the army", None),
    (
        "The ministry, which oversees the prisons, did not respond to a request for comment.",
        NO_REPLY,
        "The ministry",
        None,
    ),
    ("Lufthansa and KLM both declined to comment.", DECLINED, "Lufthansa and KLM both", None),
    (
        "A spokesman for the king, Omar Said, did not respond to a message.",
        NO_REPLY,
        "A spokesman for the king, Omar Said",
        None,
    ),
    ("The Times sent a list of questions to the ministry, but received no answer.", NO_REPLY, "the ministry", None),
    ("The ministry was asked for comment but did not reply.", NO_REPLY, "The ministry", None),
    ("The ministry did not provide a comment by press time.", NO_REPLY, "The ministry", None),
    ("The ministry did not comment.", NO_REPLY, "The ministry", None),
    ("The police were not able to comment.", DECLINED, "The police", None),
    ("The rebels refused to comment on the ultimatum.", REFUSED, "The rebels", None),
    ("The ministry ignored several requests for comment.", NO_REPLY, "The ministry", None),
    ("The ministry referred questions to the army, which did not respond.", NO_REPLY, "the army", None),
    ("The bank said it does not comment on market rumours.", DECLINED, "it", None),
    ("The bank does not comment on market rumours.", DECLINED, "The bank", None),
    ("As a rule, the agency does not discuss operations.", DECLINED, "the agency", None),
    ("The ministry ignored several requests for comment.", NO_REPLY, "The ministry", None),
    ("The governor would not say who had ordered the raid.", DECLINED, "The governor", None),
    ("She said she would not comment on the case.", DECLINED, "she", None),
    ("Police declined to name the suspect.", DECLINED, "Police", None),
    ("Nobody was available for comment at the ministry.", UNREACHABLE, "the ministry", None),
    ("The rebels said they would neither confirm nor deny the raid.", DECLINED, "they", None),
    ("The president declined an interview request.", DECLINED, "The president", None),
    ("The bank declined to confirm whether it had frozen the account.", DECLINED, "The bank", None),
    ("The shipping firm could not be contacted.", UNREACHABLE, "The shipping firm", None),
    ("Emails to two board members were not answered.", NO_REPLY, "two board members", None),
    (
        "The embassy in Oslo did not immediately answer an emailed request for comment.",
        NO_REPLY,
        "The embassy in Oslo",
        None,
    ),
]
NONE = [
    "The rebels would not talk to the government.",
    "The mayor asked the ministry for comment on the bill.",
    "Efforts to get the hostages out of the town were futile.",
    "The minister referred the dispute to the court.",
    "The general chose not to attack the town.",
    "The bank had nothing to do with the payments.",
    "The rebels did not want to talk with the government.",
    "He wanted to comment on the raid.",
    "Paris refused to back the plan.",
    "The minister denied that he had lied.",
    "The minister confirmed the raid.",
    "The company did not respond to the attack.",
    "The court declined to hear the case.",
    "The rebels did not reply to the offer of talks.",
    "Soldiers who refused to respond were beaten.",
    "The village could not be seen for smoke.",
    "He refused to leave.",
    "The ministry answered all questions.",
    "The general commented on the raid.",
    "The Guardian has contacted the embassy for comment.",
    "An email to the bank bounced.",
    "The minister dodged questions about the raid.",
    "The minister walked away when asked about the raid.",
    "The minister did not take questions.",
    "The minister would not take questions.",
    "The ministry was asked for comment.",
    "The ministry promised a reply but did not send one.",
    "The hostages have not been heard from since May.",
    "The villagers have not heard from their sons since May.",
    "The rebels did not respond to the ultimatum.",
    "The envoy ignored the charge.",
    "The ministry referred questions to the army.",
    "The army did not return fire.",
    "The rescuers could not reach the village.",
    "Oxfam could not reach the camp.",
    "The rebels did not answer the call to surrender.",
    "The miners could not be reached because of flooding.",
    "The ship did not respond to radio calls.",
    "The plane did not respond to calls from the tower.",
    "The court has yet to rule.",
    "Moscow has not responded to the sanctions.",
    "Moscow did not respond militarily.",
    "The minister received no answer from the court.",
    "The council refused to discuss peace with the rebels.",
    "The king refused to address parliament.",
    "The report does not discuss torture.",
    "The police did not say how many had been arrested.",
    "The ministry did not name the man.",
    "Police have not identified the gunman.",
    "The villagers had no answer to the drought.",
    "The general was not available to lead the army.",
    "The line was engaged and calls could not be made.",
    "He declined the invitation to the summit.",
    "The bank declined to lend.",
    "The body could not be identified.",
    "We could not verify the claims.",
    "Reuters could not independently verify the report.",
    "The claims could not be independently verified.",
    "The envoy hung up when asked about the raid.",
    "The envoy did not attend.",
    "Reached by phone, the governor hung up.",
]


@pytest.fixture(scope="module")
def reader():
    return build(components=("dateline_nonresponse",))


@pytest.mark.parametrize(("text", "kind", "who", "span"), CASES)
def test_nonresponse(reader, text, kind, who, span):
    (found,) = reader(text)._.nonresponses
    assert (found.kind.value, found.source.text) == (kind, who)
    assert found.cue in text
    assert span is None or found.span.of(text) == span


@pytest.mark.parametrize("text", NONE)
def test_no_nonresponse(reader, text):
    assert reader(text)._.nonresponses == ()


@pytest.mark.parametrize(
    ("who", "kind"), [("The ministry", "official"), ("His lawyer", "person"), ("Acme, a toy company,", "organisation")]
)
def test_kind_of_who(reader, who, kind):
    (found,) = reader(f"{who} declined to comment.")._.nonresponses
    assert found.source.kind.value == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('The spokeswoman, Ngozi Bello, said only: "We do not comment on leaks."', "Ngozi Bello"),
        ("The embassy said it had no comment.", "The embassy"),
        ("The minister said he did not wish to comment on the case.", "The minister"),
    ],
)
def test_who_a_pronoun_is(text, name):
    (found,) = whole(text)._.nonresponses
    assert found.source.name == name


def whole(text):
    nlp = build()
    return nlp(text)
