"""An archive that is open, with whoever reads and stores what is added to it."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dateline.archive.store import Store
from dateline.archive.writer import Writer
from dateline.pipeline.config import DEFAULT_PROFILE

if TYPE_CHECKING:
    from dateline.pipeline.run import Reader

PathOrURL = str | os.PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """With what reports are read; see ``Reader``."""

    profile: str = DEFAULT_PROFILE
    model: str | None = None
    codebook: PathOrURL | None = None
    actors: tuple[PathOrURL, ...] = ()
    processes: int = 1


class Opened:
    """An open archive. The language model is loaded when the first report is read, not before."""

    def __init__(self, store: Store, reading: Reading | None = None):
        self.store = store
        self.reading = reading or Reading()

    @classmethod
    def open(
        cls,
        where: PathOrURL | None = None,
        *,
        create: bool = True,
        profile: str = DEFAULT_PROFILE,
        model: str | None = None,
        codebook: PathOrURL | None = None,
        actors: Iterable[PathOrURL] = (),
        processes: int = 1,
    ) -> Self:
        """Open the archive in a file or at ``postgresql://user@host/name``; without ``where``, that of DATELINE_ARCHIVE or dateline.db.

        One that is not there is made, unless ``create`` is False. The rest is for reading what is added: see ``Reader``.
        """
        reading = Reading(profile=profile, model=model, codebook=codebook, actors=tuple(actors), processes=processes)
        return cls(Store(where, create=create), reading)

    def close(self) -> None:
        """Give the file, or the connections, back."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def reader(self) -> "Reader":
        """Who reads the reports."""
        from dateline.pipeline.run import Reader

        how = self.reading
        return Reader(how.profile, how.model, how.codebook, how.actors)

    @cached_property
    def writer(self) -> Writer:
        """Who stores them."""
        how = self.reading
        return Writer(
            self.store,
            {
                "dateline": version("dateline"),
                "profile": how.profile,
                "model": how.model,
                "codebook": None if how.codebook is None else os.fspath(how.codebook),
                "actors": " ".join(os.fspath(table) for table in how.actors) or None,
            },
        )
