"""The date that a verb has from a clause below it: behind "when", "as", "since", from a participle before it, from a verb right behind."""

from spacy.tokens import Token

from dateline.annotate.timex.attached import VERBS, Attached
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.picking import bounded, from_context, pick
from dateline.model.timex import Timex


def of_clause(verb: Token, dates: tuple[Attached, ...]) -> Timex | None:
    """The date of a clause that tells when ("five were killed when rebels shelled the convoy on Monday"), or of a verb right behind
    ("was seized and burned on Monday").
    """
    if verb.pos_ not in VERBS:
        return None
    for clause in verb.rights:
        if clause.dep_ == "conj" and clause.pos_ in VERBS and clause.i - verb.i <= 2:
            return pick([d for d in dates if d.verb == clause.i], clause.i)
        if clause.dep_ == "conj" and clause.tag_ == verb.tag_ and (found := _of_when(clause, dates)) is not None:
            return found
    return _of_when(verb, dates) or _since_when(verb, dates) or _while_doing(verb, dates)


def _while_doing(verb: Token, dates: tuple[Attached, ...]) -> Timex | None:
    """The date of a participle before its main clause: "speaking on Monday, he ...", "asked on Monday about the raid, he ..."."""
    for clause in verb.lefts:
        if clause.dep_ != "advcl" or any(c.dep_ in ("aux", "auxpass", "mark") for c in clause.children):
            continue
        if clause.tag_ == "VBG" or (clause.tag_ == "VBN" and clause.lemma_ in cues("asked")):
            closed = [d for d in dates if d.verb == clause.i and not (d.opens_start or d.opens_end)]
            return from_context(pick(closed, clause.i))
    return None


def _since_when(verb: Token, dates: tuple[Attached, ...]) -> Timex | None:
    """From the date of the clause behind "since" on: "since the siege began in May 2024, it has killed 80"."""
    for clause in verb.children:
        if clause.dep_ == "advcl" and any(c.lower_ == "since" and c.i < clause.i for c in clause.children):
            found = pick([d for d in dates if d.verb == clause.i], clause.i)
            return None if found is None or found.start is None else bounded(found, found.start, None)
    return None


def _of_when(verb: Token, dates: tuple[Attached, ...]) -> Timex | None:
    """The date of the clause behind "when" or "as"."""
    for clause in verb.rights:
        if clause.dep_ == "advcl" and any(c.lower_ in ("when", "as") and c.i < clause.i for c in clause.children):
            return from_context(pick([d for d in dates if d.verb == clause.i], clause.i))
    return None
