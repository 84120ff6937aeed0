"""Every example of every spec, through the real pipeline."""

import pytest

from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document
from tests.spec.drawn import records
from tests.spec.harness import Example, differences, examples, specs

EXAMPLES = [
    pytest.param(
        each,
        id=each.name,
        marks=[pytest.mark.xfail(strict=True, reason="not yet")] if each.todo else [],
    )
    for path in specs()
    for each in examples(path)
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_records_are_the_drawn_ones(example: Example, kit: Kit) -> None:
    (document,) = documents(Raw(source=example.source, data=example.data))
    found = differences(example, records(read_document(document, kit)))
    assert not found, "\n".join(found)
