"""The record as JSON Schema, and checked loading: pydantic at the edge, over the plain domain types."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from dateline.model.errors import InputError
from dateline.model.record import SCHEMA, Record


@cache
def adapter() -> TypeAdapter[Record]:
    """Pydantic's view of the Record."""
    return TypeAdapter(Record)


def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a record. Every field is always there; an absent value is null or an empty list."""
    schema = adapter().json_schema(mode="serialization")
    for part in (schema, *schema.get("$defs", {}).values()):
        if part.get("type") == "object":
            part["required"] = list(part["properties"])
    schema["properties"]["schema"] = {"const": SCHEMA, "description": "The version of this contract."}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **schema}


def load(text: str | bytes, *, where: str | None = None) -> Record:
    """A record from its JSON, checked: types, enums, and that each claim fills its span."""
    try:
        return adapter().validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputError(f"not a record: {place}: {first['msg']}", where=where) from error
