"""Authors: where a text prints who wrote it, in a by-line or in a bio."""

from collections.abc import Collection, Iterable

from onrecord.read.layout_bios import bio_name
from onrecord.read.layout_bylines import BAR, BY, byline_names
from onrecord.read.layout_names import Place


def author_places(
    text: str, lines: Iterable[Place], signers: Collection[Place] = ()
) -> tuple[Place, ...]:
    """The places of the authors' names in the blocks of kind "byline": by-lines, else bios.

    `signers` are places of names that sign takes of their own and so are not the authors.
    """
    blocks = tuple(lines)
    printed = tuple(
        (start + at, start + stop)
        for number, (start, end) in enumerate(blocks)
        if number == 0 or is_plain(text[start:end])
        for at, stop in byline_names(text[start:end])
    )
    if printed:
        return first_of_each(text, printed)
    bios = (
        (start + place[0], start + place[1])
        for start, end in blocks
        if (place := bio_name(text[start:end])) is not None
    )
    return first_of_each(text, (place for place in bios if place not in signers))


def is_plain(line: str) -> bool:
    """Whether a by-line says "by", or stands between bars.

    "Jane Roe, Fjordwire" may as well be a photographer, unless it is the first line of all.
    """
    return BY.match(line) is not None or BAR.search(line) is not None


def first_of_each(text: str, places: Iterable[Place]) -> tuple[Place, ...]:
    """The first place of each name."""
    found: dict[str, Place] = {}
    for place in places:
        found.setdefault(text[slice(*place)].casefold(), place)
    return tuple(found.values())
