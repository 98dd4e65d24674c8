"""Dataclasses to JSON, without a library."""

import json
from dataclasses import MISSING, fields, is_dataclass
from datetime import date


def plain(value: object) -> object:
    """The value as JSON knows it: dataclasses become objects, tuples arrays, dates ISO 8601."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"no JSON form for {type(value).__name__}")


def dump(value: object, *, indent: int | None = None) -> str:
    """The value as JSON text, non-ASCII characters kept."""
    return json.dumps(plain(value), ensure_ascii=False, indent=indent)


def sparse(value: object) -> object:
    """As ``plain``, without the fields that say by None or an empty tuple that there is nothing, where that is their default."""
    if isinstance(value, tuple | list):
        return [sparse(item) for item in value]
    if is_dataclass(value):
        return {
            field.name: sparse(held)
            for field in fields(value)
            if (held := getattr(value, field.name)) not in (None, ()) or field.default is MISSING
        }
    return plain(value)
