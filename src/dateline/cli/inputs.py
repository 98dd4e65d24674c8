"""What the user names and says, as the stages below want it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says of all inputs."""

    published: date | None
    publisher: str | None

    @classmethod
    def checked(cls, *, published: str | None, publisher: str | None) -> "Options":
        """The options, the date read; a date that is none is an error."""
        if published is None:
            return cls(None, publisher)
        from dateline.ingest.published import option

        return cls(option(published, where="--published"), publisher)
