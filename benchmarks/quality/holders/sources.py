"""Sources: whom single sources mean, mostly pronouns and descriptions, in forty articles.

    python -m benchmarks.quality.holders.sources [--errors]

Two annotators wrote down the holder of sources that the readers had found, from the marked text
alone. Articles that are `seen` were looked at when rules were made; of the others only totals are
printed. A holder is right when its name means the labelled one, or the words of one description
are among the other's; joint holders are right all or none.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks.quality.labelled import Where, share, text_of
from onrecord.evaluate.holders import Named, alike, content_words
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.records import Attribution, Reading
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document

LABELS = Path(__file__).parent / "labels" / "sources"
PEOPLE = frozenset({"person", "government"})
OWN_VOICE = "@document"


class Source(msgspec.Struct, frozen=True):
    """One source, and whom it means; `unsure` where two readers could differ."""

    start: int
    end: int
    holders: tuple[str, ...]
    kind: str
    unsure: bool = False


class SourceFile(msgspec.Struct, frozen=True):
    """The labelled sources of one article."""

    document: Where
    seen: bool
    sources: tuple[Source, ...]


class Answer(NamedTuple):
    """What was read of a source: right or not, and the names."""

    source: Source
    seen: bool
    right: bool
    told: str


def main(arguments: Sequence[str] | None = None) -> int:
    made = argparse.ArgumentParser(prog="python -m benchmarks.quality.holders.sources")
    made.add_argument("--errors", action="store_true", help="list errors in the articles seen")
    options = made.parse_args(arguments)
    found = list(answers(Kit()))
    if not found:
        print("the labelled texts are not here; set ONRECORD_DATA", file=sys.stderr)
    for name, some in (("seen", True), ("not looked at", False)):
        part = [each for each in found if each.seen is some]
        people = [each for each in part if each.source.kind in PEOPLE]
        print(f"{name}: {rights(part)}; people and governments: {rights(people)}")
    for each in found if options.errors else ():
        if each.seen and not each.right:
            print(each.told)
    return 0


def rights(found: Sequence[Answer]) -> str:
    return share(sum(each.right for each in found), len(found))


def answers(kit: Kit) -> Iterator[Answer]:
    """Every labelled source that an attribution still has, in the articles that are here."""
    for path in sorted(LABELS.glob("*.json")):
        file = msgspec.json.decode(path.read_bytes(), type=SourceFile)
        text = text_of(file.document)
        if text is None:
            continue
        raw = Raw(source=f"{path.stem}.txt", data=text.encode())
        reading = read_document(documents(raw)[0], kit)
        for source in file.sources:
            each = nearest(source, reading.attributions)
            if each is not None:
                yield answer(path.stem, file.seen, source, (reading, each))


def nearest(source: Source, found: Iterable[Attribution]) -> Attribution | None:
    """The attribution with this source, or one that overlaps it; the first in the text."""
    scored = [
        (-((span.start, span.end) == (source.start, source.end)), each.content[0].start, each)
        for each in found
        for span in each.source
        if span.start < source.end and source.start < span.end
    ]
    return min(scored, key=lambda each: each[:2])[2] if scored else None


def answer(name: str, seen: bool, source: Source, read: tuple[Reading, Attribution]) -> Answer:
    """Whether the holders read are the labelled ones."""
    reading, each = read
    holders = {holder.id: holder for holder in reading.speakers.holders}
    holding = next(one for one in reading.speakers.holdings if one.target == each.id)
    got = [Named(holders[key].kind, holders[key].name) for key in holding.holders]
    if OWN_VOICE in source.holders:
        own = {*reading.masthead.authors}
        right = any(one.kind in {"document", "outlet"} or one.name in own for one in got)
    else:
        want = [Named(source.kind, words) for words in source.holders]
        right = len(got) == len(want) and all(any(means(a, b) for a in got) for b in want)
    words = reading.document.text[source.start : source.end]
    told = f"{name} {source.start} {words!r}: {[one.name for one in got]}, not {source.holders}"
    return Answer(source, seen, right, told)


def means(got: Named, want: Named) -> bool:
    """Whether the names mean one holder, or describe it in words that hold each other."""
    first, second = content_words(got.name), content_words(want.name)
    return alike(got, want) or (bool(first and second) and (first <= second or second <= first))


if __name__ == "__main__":
    sys.exit(main())
