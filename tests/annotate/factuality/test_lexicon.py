"""The data files of factuality are checked when they are loaded."""

import pytest

from dateline.annotate.factuality import lexicon as module
from dateline.model.errors import ResourceError
from dateline.model.factuality import Certainty


def test_classes_answer_in_factbanks_terms():
    words = module.lexicon()
    assert words.verbs["plan"].effect.certainty is Certainty.POSSIBLE
    assert words.verbs["expect"].negated.flip
    assert words.verbs["deny"].stop


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"a": {"verbs": ["go"]}, "b": {"verbs": ["go"]}}, "verbs: go is in a and in b"),
        ({"a": {"verbs": "go"}}, "expected a list"),
        ({"a": ["go"]}, "must be a mapping"),
    ],
)
def test_a_wrong_table_is_refused(monkeypatch, data, message):
    monkeypatch.setattr(module, "read_yaml", lambda path: data)
    with pytest.raises(ResourceError, match=message):
        module._governors()
