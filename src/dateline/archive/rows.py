"""Answers of many rows, which pandas can have as a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from dateline.model.errors import ConfigError
from dateline.model.plain import plain

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")


class Rows(Sequence[T], Generic[T]):
    """An answer: a sequence of rows, which pandas can have as a table."""

    def __init__(self, items: Iterable[T]):
        self._items = tuple(items)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...

    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._items[at]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __repr__(self) -> str:
        return f"<{len(self)} rows>"

    def frame(self) -> "pd.DataFrame":
        """The rows as a DataFrame, a column a field. Days stay days: an open side is None, and no day is too early."""
        try:
            import pandas as pd
        except ImportError as error:
            raise ConfigError("pandas is not installed", advice="pip install pandas") from error
        return pd.DataFrame([flat(item) for item in self._items])


def flat(item: object) -> dict[str, Any]:
    """A row's fields by name, lists in them as JSON knows them."""
    return {
        field.name: plain(value) if isinstance(value := getattr(item, field.name), tuple) else value
        for field in fields(item)  # type: ignore[arg-type]
    }
