"""Extraction: how much of an article's body layout keeps: python -m benchmarks.quality.extraction.

The article-extraction-benchmark (MIT): 181 pages with gold bodies, as HTML and as text dumps of
the whole page, whose lines are the blocks. Found through ONRECORD_DATA (default ../shared).
Pages whose sha begins with an even hex digit were tuned and trained on; the odd ones were not.
What counts as kept is `onrecord.evaluate.extraction.body_blocks`; the scorer is described there.
"""

import gzip
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from onrecord.errors import IngestError
from onrecord.evaluate.extraction import Agreement, average_agreement, body_text, page_agreement
from onrecord.ingest.decode import decode
from onrecord.ingest.documents import document, origin
from onrecord.ingest.kinds import HTML
from onrecord.ingest.web.html import page
from onrecord.model.document import Document, Markup, Origin, Raw
from onrecord.model.identity import document_id
from onrecord.read.layout import layout

Kept = Callable[[Document], str]


def data_folder() -> Path:
    """The folder of the data sets."""
    return Path(os.environ.get("ONRECORD_DATA", "../shared")) / "data"


def gold_bodies(folder: Path) -> dict[str, str]:
    """Page -> the body of its article, by sha."""
    pages = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    return {sha: pages[sha]["articleBody"] for sha in sorted(pages)}


def is_tuned_on(sha: str) -> bool:
    """Whether a page belongs to the half that rules and weights were made on."""
    return int(sha[0], 16) % 2 == 0


def dump_documents(folder: Path) -> Iterator[tuple[str, Document]]:
    """The text dumps, whose lines are blocks."""
    dumps = json.loads((folder / "page-text.json").read_text(encoding="utf-8"))["output"]
    for sha in sorted(dumps):
        yield sha, plain_document(dumps[sha]["articleBody"])


def plain_document(text: str) -> Document:
    """A document of plain text in which every line that is not blank is a block."""
    blocks: list[Markup] = []
    place = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = place + line.index(words[0])
            blocks.append(Markup(start, start + len(words), "line"))
        place += len(line) + 1
    data = text.encode("utf-8", "surrogatepass")
    origin = Origin(
        media_type="text/plain", sha256=sha256(data).hexdigest(), bytes=len(data), encoding="utf-8"
    )
    return Document(
        id=document_id("", text),
        source="dump",
        origin=origin,
        text=text,
        language="en",
        markup=tuple(blocks),
    )


def html_documents(folder: Path) -> Iterator[tuple[str, Document | None]]:
    """The pages as ingest reads them; None for one that it refuses.

    The two teasers among them are read too, as the gold standard does.
    """
    for path in sorted((folder / "pages").glob("*.html.gz")):
        sha = path.name.partition(".")[0]
        raw = Raw(source=f"{sha}.html", data=gzip.decompress(path.read_bytes()))
        decoded = decode(raw.data)
        try:
            found = document(raw, origin(raw, HTML, decoded), page(decoded.text), decoded.problems)
        except IngestError as error:
            sys.stderr.write(f"refused {sha}: {error}\n")
            yield sha, None
        else:
            yield sha, found


def by_layout(document: Document) -> str:
    """The body as layout reads it."""
    return body_text(document.text, layout(document))


def by_vote(document: Document) -> str:
    """The body as trafilatura votes."""
    kept = (block for block in document.markup if block.voted is False)
    return "\n".join(document.text[block.start : block.end] for block in kept)


def whole(document: Document) -> str:
    """All of the text."""
    return document.text


def agreement(
    pages: Iterable[tuple[str, Document | None]], gold: dict[str, str], kept: Kept
) -> Agreement:
    """The average over pages; a page that was refused keeps nothing."""
    return average_agreement(
        page_agreement(gold[sha], kept(document) if document else "") for sha, document in pages
    )


def report(name: str, pages: list[tuple[str, Document | None]], gold: dict[str, str]) -> None:
    """Print the table of one form of the pages."""
    parts = {
        "all": pages,
        "tuned": [page for page in pages if is_tuned_on(page[0])],
        "held out": [page for page in pages if not is_tuned_on(page[0])],
    }
    ways: dict[str, Kept] = {"raw": whole, "layout": by_layout}
    if any(document and document.metadata.title.value for _, document in pages):
        ways = {"raw": whole, "trafilatura": by_vote, "layout": by_layout}
    for way, kept in ways.items():
        for part, chosen in parts.items():
            found = agreement(chosen, gold, kept)
            figures = f"P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}"
            sys.stdout.write(f"{name:10} {way:12} {part:9} {len(chosen):4} pages  {figures}\n")


def main() -> int:
    folder = data_folder() / "html"
    if not folder.is_dir():
        sys.stderr.write(f"no pages in {folder}: set ONRECORD_DATA\n")
        return 1
    gold = gold_bodies(folder)
    report("text dumps", list(dump_documents(folder)), gold)
    report("HTML pages", list(html_documents(folder)), gold)
    return 0


if __name__ == "__main__":
    sys.exit(main())
