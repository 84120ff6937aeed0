"""PDF title: title and author of a PDF, where its first page bears out what the file states.

Its information is often left over from a template ("Microsoft Word - draft3.docx") and its dates
are those of the file, not of publication: neither is taken on trust.
"""

from collections.abc import Sequence

from onrecord.ingest.names import people
from onrecord.ingest.pdf.file import Stated as Information
from onrecord.ingest.pdf.flow import bare
from onrecord.model.document import Markup, Metadata, Stated

FEWEST_WORDS = 3
LONGEST = 300
RANKS = ("h1", "h2", "h3")


def metadata(information: Information, text: str, markup: Sequence[Markup], first: int) -> Metadata:
    """What a PDF says of itself. `first` is where the first page with text ends in `text`."""
    page = bare(text[:first])
    authors = people((information.author,), None) if information.author else ()
    return Metadata(
        title=title(information.title, text, [each for each in markup if each.end <= first]),
        authors=tuple(author for author in authors if bare(author) in page),
    )


def title(stated: str, text: str, blocks: Sequence[Markup]) -> Stated:
    """The title as the file states it, if its first page prints it; else its largest heading."""
    printed = [bare(text[each.start : each.end]) for each in blocks if not each.voted]
    if bare(stated).count(" ") >= 1 and any(bare(stated) in each for each in printed):
        return Stated(stated, "metadata")
    for rank in RANKS:
        for each in blocks:
            name = text[each.start : each.end]
            if each.tag == rank and len(name.split()) >= FEWEST_WORDS and len(name) <= LONGEST:
                return Stated(name, "inferred")
    return Stated()
