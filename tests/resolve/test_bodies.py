import pytest
from resolve_reports import readings, report

from dateline.resolve.bodies import bodies
from dateline.resolve.passages import quotations, sentences, tokens
from dateline.resolve.voices import voices


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's justice ministry said so.",
        "The Kenyan justice ministry said so.",
        "The justice ministry of Kenya said so.",
        "A spokesman for the Kenyan Ministry of Justice said so.",
        "The press office of the Kenyan justice ministry said so.",
    ],
)
def test_one_body_under_all_its_names(text):
    assert [body.label for body in bodies(text, 0, len(text))] == ["KEN:justice ministry"]


@pytest.mark.parametrize(
    "text", ["Officials insist that all is well.", "The ministry said so.", "Riot and ruin followed."]
)
def test_what_names_no_body(text):
    assert bodies(text, 0, len(text)) == []


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Norwegian police said on Friday that a mill had burned down.", ["NOR:police"]),
        ("A mill burned down, according to the Norwegian police.", ["NOR:police"]),
        ("An officer of the Norwegian police, who asked not to be named, said so.", ["own:lenz courier"]),
        ("The Norwegian police moved into Korr on Friday.", []),
        ("Staff of the Norwegian embassy were declared unwelcome on Friday.", []),
        ("The Norwegian police denied that a mill had burned down.", []),
        ("The owner of the mill told Baltic Argus that he smelt oil.", ["own:baltic argus"]),
        ("The owner of the mill said that he smelt oil.", ["own:lenz courier"]),
    ],
)
def test_who_stands_behind_a_sentence(text, labels):
    (reading, _), directory = readings(
        report("a", text, publisher="Lenz Courier"), report("b", "x", publisher="Baltic Argus")
    )
    assert [voice.label for voice in voices(reading, reading.news, directory)] == labels


def test_a_body_named_again():
    text = "Norway's foreign ministry summoned the envoy on Friday.\nThe act was hostile, the ministry said."
    (reading,), directory = readings(report("a", text))
    assert [voice.label for voice in voices(reading, reading.news, directory)] == ["NOR:foreign ministry"]


def test_sentences_words_and_quotations():
    text = 'Mr. Ek left. "We go," he said. About 9,400 marched at 15:54 in the U.S. capital.'
    assert [span.of(text) for span in sentences(text)] == [
        "Mr. Ek left.",
        '"We go," he said.',
        "About 9,400 marched at 15:54 in the U.S. capital.",
    ]
    assert [span.of(text) for span in quotations(text)] == ['"We go,"']
    assert {"9400", "15:54"} <= set(tokens(text))
