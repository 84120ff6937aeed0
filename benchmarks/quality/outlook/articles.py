"""Articles: labelled ones, read by the readers."""

import sys
from collections.abc import Callable

from benchmarks.quality.verify.labels import article_text
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document


def reader() -> Callable[[str], Reading | None]:
    """The function that reads one labelled article by its name."""
    kit = Kit()

    def read(article: str) -> Reading | None:
        text = article_text(article)
        if text is None:
            print(f"{article}: its text is not here; set ONRECORD_DATA", file=sys.stderr)
            return None
        raw = Raw(source=f"{article}.txt", data=text.encode())
        return read_document(documents(raw)[0], kit)

    return read
