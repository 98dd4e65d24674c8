"""How long something takes, on the clock and of the processor."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds: on the clock, and of the processor (on a busy machine the clock counts others' work)."""

    clock: float
    processor: float

    def __str__(self) -> str:
        digits = 1 if self.clock < 10 else 0
        return f"{self.clock:.{digits}f} ms ({self.processor:.{digits}f} of the processor)"


def timed(run: Callable[[], object]) -> Took:
    """How long a call takes."""
    began, used = time.perf_counter(), time.process_time()
    run()
    return Took(1000 * (time.perf_counter() - began), 1000 * (time.process_time() - used))


def middle(took: Iterable[Took]) -> Took:
    """The medians of some."""
    took = list(took)
    return Took(statistics.median(one.clock for one in took), statistics.median(one.processor for one in took))


def milliseconds(run: Callable[[], object], turns: int = 5) -> Took:
    """How long a call takes, the median of some turns."""
    return middle(timed(run) for _ in range(turns))
