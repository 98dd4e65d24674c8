"""The shape of predictions, and that each answers its row."""

from dateline.evaluate.attribution import predict

TEXT = 'The governor said that rebels had shelled the port. "We shelled nobody," the general said.'


def test_rows_come_back_in_order_with_spans_of_the_text():
    rows = [{"id": "a", "text": TEXT}, {"id": "b", "text": "The port is open."}, {"id": "c", "text": ""}]
    found = list(predict(rows))
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
    (row,) = predict([{"id": "a", "text": text}])
    assert all(a["cue"] for a in row["attributions"])
