"""Authors: where a text prints who wrote it, in a by-line or in a bio."""

from collections.abc import Collection, Iterable

from onrecord.read.layout_bylines import bio_name, byline_names
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
        for start, end in blocks
        for at, stop in byline_names(text[start:end])
    )
    if printed:
        return printed
    bios = (
        (start + place[0], start + place[1])
        for start, end in blocks
        if (place := bio_name(text[start:end])) is not None
    )
    return tuple(place for place in bios if place not in signers)
