"""The JSON Schema, and loading what it describes."""

import json

import jsonschema
import pytest

from dateline.export.schema import adapter, json_schema, load
from dateline.model.errors import InputError


def test_a_record_follows_the_schema(sample):
    jsonschema.Draft202012Validator.check_schema(json_schema())
    jsonschema.validate(json.loads(sample.to_json()), json_schema(), jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("claims", 0, "event", "type"), 18),
        (("claims", 0, "event", "quad"), "verbal"),
        (("claims", 0, "span"), [1]),
        (("claims", 0, "span"), {"start": 1, "end": 2}),
        (("document", "published_from"), "guess"),
        (("schema",), "dateline/record/0"),
    ],
)
def test_a_wrong_value_is_refused(sample, path, value):
    record = json.loads(sample.to_json())
    holder = record
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record, json_schema(), jsonschema.Draft202012Validator)


def test_every_field_is_asked_for(sample):
    record = json.loads(sample.to_json())
    del record["claims"][0]["absent"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record, json_schema(), jsonschema.Draft202012Validator)


def test_both_writers_say_the_same(sample):
    assert json.loads(adapter().dump_json(sample)) == json.loads(sample.to_json())


def test_a_record_comes_back_as_it_was(sample):
    assert load(sample.to_json()) == sample


@pytest.mark.parametrize("text", ["", "[]", '{"schema": 1}', "{"])
def test_what_is_no_record_is_an_input_error(text):
    with pytest.raises(InputError, match="not a record"):
        load(text, where="records.jsonl")
