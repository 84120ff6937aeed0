"""Documents for tests of copies: invented articles, written as blocks."""

from typing import cast

from onrecord.link.copies_links import compare, items, profile_of
from onrecord.link.copies_profile import CopyProfile
from onrecord.model.copies import CopyLink
from onrecord.model.document import Block, BlockKind, Document, Masthead, Metadata, Origin, Stated
from onrecord.model.identity import document_id, named_id, record_id
from onrecord.model.records import (
    Attribution,
    Holder,
    Holding,
    Layout,
    Reading,
    Speakers,
)
from onrecord.model.span import Span
from onrecord.models.kit import Kit, Settings

KIT = Kit(Settings(attribution="rules"))

FERRY = (
    "The ferry to Nordkap ran aground on Monday morning with forty people on board, the harbour "
    "office of Aker announced after a night of fog and heavy seas off the cape."
)
CREW = (
    "Nobody was hurt, and all passengers were taken off by two fishing boats within an hour, while "
    "the crew stayed behind to close a leak in the forward hold."
)
RUDDER = (
    "An inspection had found a worn rudder bearing in March, but the owners were given until the "
    "end of the summer to replace it, a report seen by this paper shows."
)
TOW = (
    "Two tugs were on their way from Holm to tow the vessel into the dock, where it is to be "
    "examined by engineers of the ministry before anybody may board it again."
)
TIDE = (
    "The next high tide is expected shortly before midnight, and the harbour master said that he "
    "would not try to move the ship before that."
)
BODY = (FERRY, CREW, RUDDER, TOW, TIDE)
OTHER = (
    "Fishermen in Holm have asked the council for a new ice house, since the old one has stood "
    "without a roof for most of the winter.",
    "The council will take up the matter in June, when the budget of the district is settled, and "
    "a decision may be reached before the herring season opens.",
)
VIK = (
    "“We were told in March that the bearing was worn, and we did what any honest owner would do: "
    "we ordered a new one, we paid for it, and we are still waiting for it today.”"
)

Written = str | tuple[str, str]
"""A paragraph, or a block of another kind."""


def article(
    *written: Written,
    outlet: str | None = None,
    title: str | None = None,
    url: str = "",
    authors: tuple[str, ...] = (),
    quoted: tuple[str, str] | None = None,
    via: str | None = None,
) -> Reading:
    """A reading of paragraphs, or of blocks with their kinds.

    `quoted` is a direct quotation with its holder, which the text has from the outlet `via`.
    """
    text, blocks = "", []
    for each in written:
        kind, words = ("paragraph", each) if isinstance(each, str) else each
        blocks.append(Block(len(text), len(text) + len(words), cast(BlockKind, kind)))
        text += f"{words}\n\n"
    document = Document(
        id=document_id(url, text),
        source=f"{document_id(url, text)}.txt",
        origin=Origin(media_type="text/plain", sha256="", bytes=0, encoding=None),
        text=text,
        language="en",
        metadata=Metadata(url=url),
    )
    attributions, speakers = told(document, quoted, via)
    return Reading(
        document=document,
        layout=Layout(tuple(blocks), ()),
        masthead=Masthead(
            title=Stated(title, "metadata") if title else Stated(),
            outlet=Stated(outlet, "metadata") if outlet else Stated(),
            authors=authors,
            author_spans=tuple(
                (text.index(each), text.index(each) + len(each)) for each in authors
            ),
        ),
        attributions=attributions,
        speakers=speakers,
    )


def told(
    document: Document, quoted: tuple[str, str] | None, via: str | None
) -> tuple[tuple[Attribution, ...], Speakers]:
    if quoted is None:
        return (), Speakers((), ())
    words, name = quoted
    span = placed(document, words)
    found = Attribution(
        id=record_id(document.id, "attribution", (span,)),
        content=(span,),
        cue=(),
        source=(),
        kind="direct",
        score=1.0,
    )
    holders = [holder(document, name, "person")]
    holders += [holder(document, via, "outlet")] if via else []
    holders.append(Holder(id="voice", name="voice", kind="document", naming="document"))
    chain = tuple((each.id,) for each in holders)
    return (found,), Speakers(tuple(holders), (Holding(found.id, chain[0], chain),))


def holder(document: Document, name: str, kind: str) -> Holder:
    return Holder(
        id=named_id(document.id, "holder", name),
        name=name,
        kind=kind,  # type: ignore[arg-type]
        naming="named",
        mentions=(placed(document, name),),
    )


def placed(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words), words)


def profile(reading: Reading) -> CopyProfile:
    return profile_of(reading)


def linked(one: Reading, other: Reading) -> CopyLink | None:
    """The link of two documents, which is the same from either end."""
    first = compare(profile_of(one), [profile_of(other)], KIT)
    assert first == compare(profile_of(other), [profile_of(one)], KIT)
    return first[0] if first else None


def link(one: Reading, other: Reading) -> CopyLink:
    found = linked(one, other)
    assert found is not None
    return found


def meet(one: Reading, other: Reading) -> bool:
    """Whether two documents share a key."""
    keys = [{key for item in items(each) for key in item.blocks} for each in (one, other)]
    return bool(keys[0] & keys[1])


def shared(found: CopyLink, reading: Reading) -> list[str]:
    """The words of the passages in one of the documents."""
    is_one = found.one == reading.document.id
    return [
        reading.document.text[each.start : each.end]
        if is_one
        else reading.document.text[each.other_start : each.other_end]
        for each in found.passages
    ]
