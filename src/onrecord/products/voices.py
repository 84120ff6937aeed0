"""Voices: how many words of a document rest on whose word."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.lexicon.stand import WORD
from onrecord.model.records import Reading

Places = list[tuple[int, int]]


class Voices(NamedTuple):
    """Words of a document outside its furniture, by the innermost voice they are laid on."""

    attributed: int
    sections: int
    own: int

    @property
    def all(self) -> int:
        return self.attributed + self.sections + self.own


def voices(reading: Reading) -> Voices:
    """Each word once: an attribution's, else a section's, else the document's own voice."""
    quoted = merged((each.start, each.end) for one in reading.attributions for each in one.content)
    sections = merged(
        (each.start, each.end) for each in reading.layout.sections if each.form != "byline"
    )
    attributed = own = inside = 0
    for block in reading.layout.blocks:
        if block.kind == "furniture":
            continue
        for match in WORD.finditer(reading.document.text, block.start, block.end):
            if lies_in(quoted, match.start()):
                attributed += 1
            elif lies_in(sections, match.start()):
                inside += 1
            else:
                own += 1
    return Voices(attributed, inside, own)


def merged(places: Iterable[tuple[int, int]]) -> Places:
    """Stretches in order, those that touch made one."""
    result: Places = []
    for start, end in sorted(places):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return result


def lies_in(places: Places, position: int) -> bool:
    """Whether a code point lies in one of the stretches, which are in order and apart."""
    number = bisect_right(places, position, key=lambda place: place[0]) - 1
    return number >= 0 and position < places[number][1]
