"""Quotation JSON: what a record says of words, as one JSON object."""

import msgspec

from onrecord.export.citations import citations
from onrecord.export.jsontext import encoded
from onrecord.model.quotation import Quotation

QUOTATION = "onrecord/quotation/1"


def quotation_json(result: Quotation) -> bytes:
    """The result as indented JSON, its schema first, each place with its citations; offsets are
    code points. `found` and `weighty` are printed too: what the exit code says, and what turns
    the sense."""
    places = [
        {
            **msgspec.to_builtins(each),
            "weighty": any(one.weighty for one in each.differences),
            "citations": citations(each),
        }
        for each in result.places
    ]
    plain = msgspec.to_builtins(result)
    return encoded({"schema": QUOTATION, "found": result.found, **plain, "places": places}, 2)
