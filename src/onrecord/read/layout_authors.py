"""Authors: where a text prints who wrote it, in a by-line or in a bio."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from onrecord.model.document import Block
from onrecord.read.layout_bios import bio_name
from onrecord.read.layout_bylines import BAR, BY, byline_names
from onrecord.read.layout_names import Place
from onrecord.read.layout_persons import person_at

TOP_PARAGRAPHS = 3
SHORTEST_PARAGRAPH = 80
"""Code points; shorter ones are deks, rubrics and notices."""
RUNNING = frozenset({"paragraph", "list", "quote"})


def credit_lines(blocks: Sequence[Block]) -> tuple[Place, ...]:
    """The blocks of kind "byline" above the third paragraph, or below all running text.

    Those between credit items of a page rather than the page.
    """
    last = max((at for at, block in enumerate(blocks) if block.kind in RUNNING), default=-1)
    return tuple(
        (block.start, block.end)
        for at, block, above in with_paragraphs(blocks)
        if block.kind == "byline" and (above < TOP_PARAGRAPHS or at > last)
    )


def with_paragraphs(blocks: Sequence[Block]) -> Iterator[tuple[int, Block, int]]:
    """Each block with its index and how many paragraphs stand above it."""
    above = 0
    for at, block in enumerate(blocks):
        yield at, block, above
        above += block.kind == "paragraph" and block.end - block.start >= SHORTEST_PARAGRAPH


def author_places(
    text: str, lines: Iterable[Place], signers: Collection[Place] = ()
) -> tuple[Place, ...]:
    """The places of the authors' names in lines that credit them: by-lines, else bios.

    Names of organisations are left out. `signers` are places of names that sign takes of their
    own and so are not the authors.
    """
    blocks = tuple(lines)
    printed = tuple(
        (start + at, start + stop)
        for number, (start, end) in enumerate(blocks)
        if number == 0 or is_plain(text[start:end])
        for at, stop in byline_names(text[start:end])
    )
    if named := people(text, printed):
        return named
    bios = (
        (start + place[0], start + place[1])
        for start, end in blocks
        if (place := bio_name(text[start:end])) is not None
    )
    return people(text, (place for place in bios if place not in signers))


def is_plain(line: str) -> bool:
    """Whether a by-line says "by", or stands between bars.

    "Jane Roe, Fjordwire" may as well be a photographer, unless it is the first line of all.
    """
    return BY.match(line) is not None or BAR.search(line) is not None


def people(text: str, places: Iterable[Place]) -> tuple[Place, ...]:
    """The first place of the name of each person."""
    found: dict[str, Place] = {}
    for place in places:
        own = person_at(text, place)
        if own is not None:
            found.setdefault(text[slice(*own)].casefold(), own)
    return tuple(found.values())
