"""Speakers drawn as text: sources and contents by their words, holders back as names."""

from typing import NamedTuple

from onrecord.model.document import Block, Document, Masthead, Origin, Stated
from onrecord.model.records import Attribution, Form, Holder, Kind, Layout, Section, Speakers
from onrecord.model.span import Span, span_of
from onrecord.read.parse import parse
from onrecord.read.speakers import speakers
from tests.unit.read.modality_drawings import kit


class Said(NamedTuple):
    """One attribution by its words; `after` skips to the text after that phrase, `within` is the
    number of the attribution around it, and " … " stands between two pieces of a source."""

    source: str
    content: str
    cue: str = "said"
    kind: Kind = "indirect"
    within: int | None = None
    after: str = ""


class Voice(NamedTuple):
    """One section by its words and the words of its label."""

    words: str
    form: Form
    label: tuple[str, ...] = ()


class Drawn(NamedTuple):
    """What was read: the speakers, and their holders by id."""

    found: Speakers
    text: str

    def holder(self, key: str) -> Holder:
        return next(each for each in self.found.holders if each.id == key)

    def holders(self, target: str) -> list[Holder]:
        holding = next(each for each in self.found.holdings if each.target == target)
        return [self.holder(key) for key in holding.holders]

    def names(self, target: str) -> list[str]:
        return [each.name for each in self.holders(target)]

    def chain(self, target: str) -> list[list[str]]:
        holding = next(each for each in self.found.holdings if each.target == target)
        return [[self.holder(key).name for key in step] for step in holding.chain]


def drawn(
    text: str,
    *said: Said,
    voices: tuple[Voice, ...] = (),
    masthead: Masthead | None = None,
    outlet: str = "The Quay Courier",
) -> Drawn:
    """Reads the speakers of a text whose attributions ("0", "1", …) and sections ("s0", …) are
    given. Text outside the sections has no section."""
    document = document_of(text)
    sections = tuple(section(text, number, voice) for number, voice in enumerate(voices))
    blocks = tuple(Block(start, end, "paragraph") for start, end in lines(text))
    layout = Layout(blocks, sections)
    found = speakers(
        document=document,
        layout=layout,
        masthead=masthead or Masthead(outlet=Stated(outlet, "metadata")),
        parse=parse(document, layout, kit()),
        attributions=tuple(attribution(text, number, each) for number, each in enumerate(said)),
        assertions=(),
    )
    return Drawn(found, text)


def document_of(text: str) -> Document:
    data = text.encode("utf-8", "surrogatepass")
    origin = Origin(media_type="text/plain", sha256="0" * 64, bytes=len(data), encoding="utf-8")
    return Document(id="0" * 16, source="quay.txt", origin=origin, text=text, language="en")


def lines(text: str) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            places.append((start, start + len(line)))
        start += len(line) + 1
    return places


def spot(text: str, words: str, start: int = 0) -> Span:
    at = text.index(words, start)
    return span_of(text, at, at + len(words))


def attribution(text: str, number: int, said: Said) -> Attribution:
    start = text.index(said.after) if said.after else 0
    return Attribution(
        id=str(number),
        content=(spot(text, said.content, start),),
        cue=(spot(text, said.cue, start),) if said.cue else (),
        source=tuple(spot(text, piece, start) for piece in said.source.split(" … ") if piece),
        kind=said.kind,
        score=1.0,
        within=None if said.within is None else str(said.within),
    )


def section(text: str, number: int, voice: Voice) -> Section:
    words = spot(text, voice.words)
    label = tuple(spot(text, each) for each in voice.label)
    return Section(id=f"s{number}", start=words.start, end=words.end, form=voice.form, label=label)
