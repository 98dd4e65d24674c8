"""The shape of predictions, and that each answers its row."""

from dateline.evaluate.attribution import predict
from dateline.evaluate.propositional import propositional
from dateline.pipeline.config import profile

TEXT = 'The governor said that rebels had shelled the port. "We shelled nobody," the general said.'


def test_rows_come_back_in_order_with_spans_of_the_text():
    rows = [{"id": "a", "text": TEXT}, {"id": "b", "text": "The port is open."}, {"id": "c", "text": ""}]
    found = list(predict(rows, profile("fast")))
    assert [row["id"] for row in found] == ["a", "b", "c"]
    assert [len(row["attributions"]) for row in found] == [2, 0, 0]
    first = found[0]["attributions"][0]
    assert {role: [TEXT[s:e] for s, e in first[role]] for role in first} == {
        "source": ["The governor"],
        "cue": ["said"],
        "content": ["that rebels had shelled the port"],
    }


def test_a_sentence_that_only_carries_a_chain_is_no_prediction():
    text = "The leaders met, the Harbour Courier reported, citing two aides. It included a quarrel."
    (row,) = predict([{"id": "a", "text": text}], profile("fast"))
    assert all(a["cue"] for a in row["attributions"])


def test_a_content_with_a_finite_verb_is_a_proposition():
    text = "The mayor said the bridge had fallen. The council backed the deal. Aides vowed to return."
    contents = ["the bridge had fallen", "the deal", "to return"]
    items = [{"content": [[text.index(c), text.index(c) + len(c)]]} for c in contents]
    (row,) = propositional([{"id": "a", "text": text, "attributions": items}])
    assert row["attributions"] == items[:1]
