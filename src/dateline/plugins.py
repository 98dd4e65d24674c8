"""Find a class by name: a module of that name in a package of ours, else an entry point of somebody else's."""

import importlib
import pkgutil
from importlib.metadata import entry_points

from dateline.model.errors import ConfigError


def names(package: str, group: str) -> tuple[str, ...]:
    """The plugins there are: modules of ``package`` that declare ``PLUGIN``, and the entry points of ``group``."""
    folder = importlib.import_module(package)
    own = {m.name for m in pkgutil.iter_modules(folder.__path__) if not m.name.startswith("_")}
    return tuple(sorted(own | {entry.name for entry in entry_points(group=group)}))


def find(package: str, group: str, name: str) -> object:
    """The object called ``PLUGIN`` in ``package.name``, else what the entry point ``name`` of ``group`` loads."""
    if name.isidentifier():
        try:
            module = importlib.import_module(f"{package}.{name}")
        except ModuleNotFoundError as error:
            if error.name != f"{package}.{name}":
                raise
        else:
            if hasattr(module, "PLUGIN"):
                return module.PLUGIN
    for entry in entry_points(group=group, name=name):
        return entry.load()
    raise ConfigError(f"no plugin {name!r} in {package}", advice=f"known: {', '.join(names(package, group))}")
