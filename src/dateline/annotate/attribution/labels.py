"""Headlines and labels: "NYT: ...", "... - sources", "..., officials say", "SPEAKER: ..."."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dateline.annotate.attribution.cue import Cue, Frame, Part
from dateline.annotate.attribution.informant import Describer
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import TokenSpan, header_at
from dateline.model.document import BlockKind
from dateline.model.source import SourceKind

LONGEST_LABEL = 7
LONGEST_HEADLINE = 30
DASHES = frozenset({"-", "–", "—", "--", ":"})
SAYING = frozenset(
    {"say", "report", "claim", "warn", "tell", "reveal", "confirm", "admit", "insist", "allege", "announce", "write"}
)


def headline_runs(doc: Doc, tree: Tree) -> list[TokenSpan]:
    """The headlines: those of the document, else a first short paragraph without a full stop."""
    if doc._.document is not None and doc._.document.blocks:
        runs = []
        for block in doc._.document.blocks:
            if block.kind is BlockKind.HEADLINE:
                covered = doc.char_span(block.span.start, block.span.end, alignment_mode="expand")
                if covered is not None:
                    runs.append(TokenSpan(covered.start, covered.end))
        return runs
    end = min((b for b in tree.breaks if b > 1), default=tree.size)
    while end > 1 and tree.pos[end - 1] == "SPACE":
        end -= 1
    if (
        end > LONGEST_HEADLINE
        or tree.text[end - 1] in "!"
        or (end == tree.size and not tree.text[end - 1][-1].isalnum())
    ):
        return []
    return [TokenSpan(0, end)]


def label_cues(tree: Tree, describer: Describer, headlines: list[TokenSpan]) -> Iterator[Cue]:
    """One candidate a headline or labelled paragraph."""
    for run in headlines:
        yield from _headline(tree, describer, run)
    labelled = list(_labelled(tree, describer, headlines))
    for k, (start, colon) in enumerate(labelled):
        end = labelled[k + 1][0] if k + 1 < len(labelled) else _paragraph_end(tree, colon)
        yield _label(tree, start, colon, TokenSpan(colon + 1, _strip(tree, colon + 1, end)))


def _labelled(tree: Tree, describer: Describer, headlines: list[TokenSpan]) -> Iterator[tuple[int, int]]:
    """The paragraphs of a transcript that open with their speaker: their first token, and the colon."""
    for start in sorted({0, *tree.breaks}):
        if tree.news[start] and header_at(tree.doc, start) is None and not any(r.holds(start) for r in headlines):
            colon = _colon(tree, start, _paragraph_end(tree, start))
            if colon is not None and _speaker_label(tree, describer, start, colon):
                yield start, colon


def _paragraph_end(tree: Tree, index: int) -> int:
    end = index + 1
    while end < tree.size and end not in tree.breaks:
        end += 1
    return end


def _headline(tree: Tree, describer: Describer, run: TokenSpan) -> Iterator[Cue]:
    start, end = run.start, _strip(tree, run.start, run.end)
    header = header_at(tree.doc, start)
    if header is not None:
        # "MONDAY: Teachers march" is said by nobody of that name.
        start = header.tokens.end
    colon = _colon(tree, start, end)
    if colon is not None and _informs(tree, describer, start, colon):
        yield _label(tree, start, colon, TokenSpan(colon + 1, end))
        return
    for i in range(end - 2, max(start + 2, end - LONGEST_LABEL), -1):
        if (
            tree.text[i] in DASHES
            and _spaced(tree, i)
            and (_informs(tree, describer, i + 1, end) or _is_body(tree, describer, i + 1, end))
        ):
            head = _head(tree, i + 1, end)
            yield Cue(
                head, Part.PHRASE, "label", Frame.TAG, "", head, (TokenSpan(i + 1, end),), (TokenSpan(i, i + 1),),
                (TokenSpan(start, i),),
            )  # fmt: skip
            return
    yield from _tail(tree, describer, start, end)


def _tail(tree: Tree, describer: Describer, start: int, end: int) -> Iterator[Cue]:
    """As in "..., officials say" and "..., says minister", whatever the parse."""
    comma = next((i for i in range(end - 2, max(start + 1, end - LONGEST_LABEL), -1) if tree.text[i] == ","), None)
    if comma is None or comma <= start + 1:
        return
    first, last = comma + 1, end - 1
    verb = last if tree.lemma[last] in SAYING else first if tree.lemma[first] in SAYING else None
    if verb is None:
        verb = next((i for i in range(first + 1, last) if tree.word[i] in ("tell", "tells", "told")), None)
    if verb is None or verb == first == last:
        return
    who = TokenSpan(first, verb) if verb != first else TokenSpan(first + 1, end)
    head = _head(tree, who.start, who.end)
    if _informs(tree, describer, who.start, who.end) or (_names(tree, head) and who.end - who.start <= LONGEST_LABEL):
        yield Cue(
            verb,
            Part.PHRASE,
            "label",
            Frame.TAG,
            "",
            head,
            (who,),
            (TokenSpan(verb, verb + 1),),
            (TokenSpan(start, comma),),
        )


def _names(tree: Tree, head: int) -> bool:
    """Whether a verb of saying at the end of a headline has a noun for its subject, whosever it is ("says Amnesty")."""
    return tree.pos[head] in ("NOUN", "PROPN")


def _colon(tree: Tree, start: int, end: int) -> int | None:
    for i in range(start + 1, min(start + 1 + LONGEST_LABEL, end - 1)):
        if tree.text[i] == ":":
            return i
        if tree.text[i] in (",", ".", "|", "?", "!") or (
            tree.pos[i] in ("VERB", "SPACE") and tree.text[i][:1].islower()
        ):
            return None
    return None


def _label(tree: Tree, start: int, colon: int, content: TokenSpan) -> Cue:
    while start < colon - 1 and tree.pos[start] in ("SPACE", "PUNCT"):
        start += 1
    head = _head(tree, start, colon)
    return Cue(
        head,
        Part.PHRASE,
        "label",
        Frame.TAG,
        "",
        head,
        (TokenSpan(start, colon),),
        (TokenSpan(colon, colon + 1),),
        (content,),
    )


def _head(tree: Tree, start: int, end: int) -> int:
    """The token that heads a label: the last that is not below another of it."""
    for i in range(end - 1, start - 1, -1):
        if tree.pos[i] in ("NOUN", "PROPN", "PRON") and not (start <= tree.head[i] < end and tree.head[i] != i):
            return i
    return end - 1


def _informs(tree: Tree, describer: Describer, start: int, end: int) -> bool:
    """Whether a headline's label names somebody who says things: an outlet, a person, officials; not a place or a topic."""
    if not 0 < end - start <= LONGEST_LABEL:
        return False
    head = _head(tree, start, end)
    nouns = describer.nouns
    informant = describer.describe(head, TokenSpan(start, end))
    lemma = tree.lemma[head]
    word = tree.word[head]
    if informant.kind is SourceKind.MEDIA:
        return True
    if describer.kinds.government(TokenSpan(start, end)) is not None:
        return False
    if tree.text[head] in describer.kinds.people:
        return True
    if describer.phrases.ent[head] == "PERSON":
        return True
    known = nouns.human(lemma) or lemma in nouns.paper or word in nouns.state_names or word in nouns.intergovernmental
    return known or lemma in (
        "police",
        "ministry",
        "army",
        "military",
        "government",
        "court",
        "union",
        "rebel",
        "people",
        "study",
        "military",
    )


def _is_body(tree: Tree, describer: Describer, start: int, end: int) -> bool:
    """Whether a headline ends with a common noun for a body, and nothing else: "... - party", "...: monitor"."""
    lemma = tree.lemma[end - 1]
    return end - start <= 2 and tree.text[end - 1].islower() and lemma in describer.nouns.body | describer.nouns.state


def _speaker_label(tree: Tree, describer: Describer, start: int, colon: int) -> bool:
    """Whether a paragraph opens with its speaker: a name in capitals, or a person's name alone."""
    words = [tree.text[i] for i in range(start, colon) if tree.pos[i] != "SPACE"]
    if not words or len(words) > 5 or not all(w[:1].isupper() or not w[0].isalpha() for w in words):
        return False
    if not any(len(w) > 2 and w.isalpha() for w in words):
        return False
    return all(w.isupper() or not w[0].isalpha() for w in words) or describer.phrases.ent[colon - 1] == "PERSON"


def _spaced(tree: Tree, i: int) -> bool:
    return bool(tree.doc[i].whitespace_) and (tree.text[i] == ":" or bool(tree.doc[i - 1].whitespace_))


def _strip(tree: Tree, start: int, end: int) -> int:
    while end > start + 1 and tree.pos[end - 1] == "SPACE":
        end -= 1
    return end
