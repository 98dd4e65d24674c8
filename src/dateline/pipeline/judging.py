"""Resolving an archive: events are made of its claims by the program, and by people, whose word goes before the program's."""

from collections.abc import Sequence
from datetime import date

from dateline.archive.disagreement import Difference, disagreements
from dateline.archive.events import stored_event
from dateline.archive.judged import judgements
from dateline.archive.results import Rows
from dateline.model.judgement import Judgement
from dateline.pipeline.opening import Opened
from dateline.pipeline.resolving.people import Judge
from dateline.pipeline.resolving.resolver import Resolved, Tell, resolve


class Judging(Opened):
    """What makes events, and says which claims are of one."""

    def resolve(self, tell: Tell | None = None, *, among_many: bool = False, everything: bool = False) -> Resolved:
        """Make the events that reports touch which came, or changed, since the last time: who rests on whom, which claims are of one
        happening, how many independent sources stand behind it.

        Cut off at any moment, it goes on from there the next time. ``tell`` is told how many reports are done, of how many.
        A few new reports are read beside the hundred or so that share most with them, in a second or two, and once more among many when twenty-five
        such have come; with ``among_many`` at once. With ``everything`` all reports are looked at once more, each beside what has come since: what people judged is respected, ids stay.
        """
        return resolve(self.store, tell, among_many=among_many, everything=everything)

    def merge(self, left: str, right: str, *, reason: str = "", by: str | None = None) -> str:
        """Judge two events (or claims) to be one happening; the id of the event that they make. Later runs respect it, ``undo`` takes it back.

        ``by`` says who judges; without it, the user who is logged in.
        """
        return Judge(self.store, by).merge(left, right, reason)

    def split(self, event: str, claims: Sequence[str], *, reason: str = "", by: str | None = None) -> str:
        """Judge claims of an event to be of another happening; the id of the event that they make."""
        return Judge(self.store, by).split(event, claims, reason)

    def undo(self, number: int, *, by: str | None = None) -> tuple[str, ...]:
        """Take back a judgement, with all that were made in the same act; the ids of the events made anew.

        Of one that the program made, that the two are one, this says that they are not.
        """
        return Judge(self.store, by).undo(number)

    def judgements(self, event: str | None = None, *, withdrawn: bool = False) -> Rows[Judgement]:
        """The judgements, those on claims of one event if named; withdrawn ones too, if asked."""
        claims = None if event is None else [member.claim for member in stored_event(self.store, event).members]
        return Rows(judgements(self.store, claims, withdrawn=withdrawn))

    def disagreements(self, event: str, *, as_of: date | None = None) -> Rows[Difference]:
        """On what the reports of an event differ: each value with its source, its date and its sentence. Nothing is averaged."""
        return disagreements(self.store, event, as_of=as_of)
