"""Schema: the JSON Schemas of readings and of drafts that were held against a record."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import msgspec

from onrecord.export import draft_values, reading_values
from onrecord.export.jsontext import encoded

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Contract(NamedTuple):
    """An object that is printed, and its version."""

    root: type[msgspec.Struct]
    version: str
    title: str


CONTRACTS: Final[Mapping[str, Contract]] = {
    "reading": Contract(
        reading_values.ReadingObject, reading_values.SCHEMA, "A reading of one document"
    ),
    "draft": Contract(
        draft_values.DraftObject, draft_values.SCHEMA, "A draft held against a record"
    ),
}


def schema(name: str = "reading") -> dict[str, Any]:
    """JSON Schema, draft 2020-12; every object of the contract under $defs."""
    contract = CONTRACTS[name]
    (root,), components = msgspec.json.schema_components(
        [contract.root], ref_template="#/$defs/{name}"
    )
    for each in components.values():
        # every key is printed, also those that have a default in Python
        each["required"] = list(each["properties"])
    return {
        "$schema": DIALECT,
        "$id": contract.version,
        "title": contract.title,
        "description": "Offsets are Unicode code points into `text`, half open.",
        **root,
        "$defs": dict(sorted(components.items())),
    }


def schema_json(name: str = "reading") -> bytes:
    """The schema as indented JSON."""
    return encoded(schema(name), indent=2)
