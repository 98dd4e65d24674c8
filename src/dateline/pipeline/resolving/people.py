"""What people judge: claims are of one happening, or of several, and a judgement does not hold. The events are made anew at once."""

import getpass
from collections.abc import Iterable, Sequence
from datetime import datetime

from dateline.archive.arrival import now
from dateline.archive.desk import Desk, at_desk
from dateline.archive.store import Store
from dateline.model.errors import ArchiveError, InputError
from dateline.model.judgement import Judgement, Verdict
from dateline.pipeline.resolving.neighbours import nearest
from dateline.pipeline.resolving.resolver import remake
from dateline.resolve.joining.join import PROGRAM

MOST = 400
"""Judgements kept of one act: of events with very many claims the oldest stand for the others."""
_ADVICE = "dateline event shows the ids of its claims"


class Judge:
    """Somebody who judges; without a name, the user who is logged in."""

    def __init__(self, store: Store, by: str | None = None):
        self.store = store
        self.by = by if by is not None else _login()
        if not self.by.strip() or self.by.startswith(PROGRAM):
            raise InputError(f"{self.by!r} cannot judge", advice=f"give a name that does not begin with {PROGRAM}")

    def merge(self, left: str, right: str, reason: str) -> str:
        """Make one event of two, or of two claims and what belongs to them; its id."""
        with at_desk(self.store) as desk:
            first, second = _claims(desk, left), _claims(desk, right)
            if not set(first).isdisjoint(second):
                raise InputError("this is one event already", where=f"{left} {right}", advice="nothing to merge")
            pairs = [(first[0], other) for other in (*second, *first[1:])]
            self._judge(desk, pairs, Verdict.SAME, reason, now())
            return self._made(desk, [*first, *second], first[0])

    def split(self, event: str, claims: Sequence[str], reason: str) -> str:
        """Make an event of its own of some claims of an event; its id."""
        with at_desk(self.store) as desk:
            members = _claims(desk, event)
            rest = [claim for claim in members if claim not in set(claims)]
            for claim in claims:
                if claim not in members:
                    raise InputError("no claim of this event", where=claim, advice=_ADVICE)
            if not claims or not rest:
                raise InputError("nothing is left to split off from", where=event, advice="name some of its claims")
            pairs = [(claim, other) for other in rest for claim in claims]
            made = now()
            self._judge(desk, [(claims[0], claim) for claim in claims[1:]], Verdict.SAME, reason, made)
            self._judge(desk, pairs, Verdict.DIFFERENT, reason, made)
            return self._made(desk, members, claims[0])

    def undo(self, number: int) -> tuple[str, ...]:
        """Take a judgement back, with those of the same act; the events made anew."""
        with at_desk(self.store) as desk:
            gone = desk.withdraw(number, self.by)
            act = [gone]
            if not gone.by.startswith(PROGRAM):
                act += [desk.withdraw(other.id, self.by) for other in desk.of_one_act(gone)]
            claims = sorted({claim for one in act for claim in (one.left, one.right)})
            self._remake(desk, claims)
            return tuple(sorted(set(desk.events_of(claims).values())))

    def _judge(
        self, desk: Desk, pairs: Iterable[tuple[str, str]], verdict: Verdict, reason: str, made: datetime
    ) -> None:
        desk.judge(
            Judgement(left=left, right=right, verdict=verdict, reason=reason, by=self.by, made=made)
            for left, right in list(pairs)[:MOST]
        )

    def _made(self, desk: Desk, claims: Sequence[str], asked: str) -> str:
        self._remake(desk, claims)
        return desk.events_of([asked])[asked]

    def _remake(self, desk: Desk, claims: Sequence[str]) -> None:
        """The reports of these claims are resolved anew, with what was judged."""
        seeds = desk.documents_of(claims)
        near = dict.fromkeys(seeds)
        for seed in seeds:
            near.update(dict.fromkeys(nearest(desk, seed)))
        remake(desk, desk.entries(list(near)), seeds)


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        raise InputError("nobody is logged in", advice="say who judges, with --by") from None


def _claims(desk: Desk, name: str) -> list[str]:
    """The claims of an event, the oldest first; of a claim, those of its event."""
    event = desk.events_of([name]).get(name) or desk.present_key(name)
    members = desk.members([event]).get(event)
    if not members:
        raise ArchiveError("no such event", where=name, advice="dateline chronology shows ids")
    since = desk.first_shown(list(members))
    return sorted(members, key=lambda claim: (since[claim], claim))
