"""Schema: the JSON Schema of readings."""

from typing import Any

import msgspec

from onrecord.export.jsontext import encoded
from onrecord.export.reading_values import SCHEMA, ReadingObject

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12; every object of the contract under $defs."""
    (root,), components = msgspec.json.schema_components(
        [ReadingObject], ref_template="#/$defs/{name}"
    )
    for each in components.values():
        # every key is printed, also those that have a default in Python
        each["required"] = list(each["properties"])
    return {
        "$schema": DIALECT,
        "$id": SCHEMA,
        "title": "A reading of one document",
        "description": "Offsets are Unicode code points into `text`, half open.",
        **root,
        "$defs": dict(sorted(components.items())),
    }


def schema_json() -> bytes:
    """The schema as indented JSON."""
    return encoded(schema(), indent=2)
