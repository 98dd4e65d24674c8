"""The profiles: which components read, and how many reports are parsed together."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.model.errors import ConfigError

DEFAULT_PROFILE = "accurate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One way of reading: ``components`` in order, with or without the ``trained`` parts, ``batch`` reports parsed together."""

    name: str
    components: tuple[str, ...]
    trained: bool
    batch: int


@cache
def profiles() -> dict[str, Profile]:
    """The profiles of ``default.toml``, by name."""
    read = tomllib.loads(files("dateline.pipeline").joinpath("default.toml").read_text(encoding="utf-8"))
    return {
        name: Profile(
            name=name,
            components=tuple(values["components"]),
            trained=bool(values["trained"]),
            batch=int(values["batch"]),
        )
        for name, values in read.items()
    }


def profile(name: str) -> Profile:
    """The profile of that name."""
    try:
        return profiles()[name]
    except KeyError:
        raise ConfigError(f"no profile {name!r}", advice=f"known: {', '.join(profiles())}") from None
