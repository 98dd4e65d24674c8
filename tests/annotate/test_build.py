"""The Doc that a document becomes."""

from dateline.annotate.build import make_doc
from dateline.ingest.base import read_text

STORY = (
    "Ferries idle as crews strike\n\n"
    "The crews of four ferries went on strike on Monday, their union said.\n"
    "Meeting with reporters in TallinnFinland has stopped two such ships since April, the customs service said."
)


def test_a_caption_run_into_a_sentence_is_cut_between_the_words(parse):
    doc = make_doc(parse, read_text(STORY))
    words = [token.text for token in doc]
    at = words.index("Tallinn")
    assert words[at : at + 3] == ["Tallinn", "Finland", "has"]
    assert doc[at + 1].is_sent_start
    assert doc.text == STORY
    assert [token.idx for token in doc] == [token.idx for token in doc if STORY.startswith(token.text, token.idx)]
