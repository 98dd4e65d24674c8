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
]
NONE = [
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
