"""Holder quality: whom attributions and sections are laid on, against hand-made labels.

    python -m benchmarks.quality.holders [LABELS] [--errors PREFIX]

"end to end" reads each text with all readers and pairs labelled attributions with those found by
content (Jaccard ≥ .5); "given spans" resolves the labels' own spans, so that it measures holders
alone. Optional attributions (tier 3) count in neither. A labelled person whose full name the text
never prints is compared by its last word, since a holder is named as printed. Texts whose name
begins with "helsinki" are held out: only their figures are printed.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks.quality.labelled import LABELS, OWN_VOICE, Label, Labelled, labelled
from onrecord.evaluate.holders import Named, Tally, is_resolved, jaccard, normal, same_set
from onrecord.ingest.documents import documents
from onrecord.model.records import Attribution, Reading, Section, Speakers
from onrecord.model.span import Span, span_of
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document
from onrecord.read.parse import parse
from onrecord.read.speakers import speakers

ALIKE = 0.5
ROWS = ("holders", "named holders", "chains", "sections", "resolved", "paired")


class Result(NamedTuple):
    """What one labelled thing gave: the row it counts in, whether it is right, and the words."""

    row: str
    right: bool
    told: str = ""


def main(arguments: Sequence[str] | None = None) -> int:
    made = argparse.ArgumentParser(prog="python -m benchmarks.quality.holders")
    made.add_argument("labels", nargs="?", type=Path, default=LABELS / "a")
    made.add_argument("--errors", metavar="PREFIX", help="list the errors in texts named so")
    options = made.parse_args(arguments)
    kit = Kit()
    tallies: dict[str, dict[str, Tally]] = {}
    for each in labelled(options.labels):
        part = "held out" if each.held_out else "dev"
        reading = reading_of(each, kit)
        for name, results in (
            ("end to end", list(end_to_end(each, reading))),
            ("given spans", list(given_spans(each, reading, kit))),
        ):
            count(tallies.setdefault(f"{part}, {name}", {}), results)
            if options.errors and part == "dev" and each.name.startswith(options.errors):
                show(name, results)
    for part, rows in sorted(tallies.items()):
        print(part)
        for row in ROWS:
            if row in rows:
                print(f"  {row:14} {rows[row]}")
    return 0


def count(rows: dict[str, Tally], results: Iterable[Result]) -> None:
    for result in results:
        rows[result.row] = rows.get(result.row, Tally()).plus(result.right)


def show(name: str, results: Iterable[Result]) -> None:
    for result in results:
        if not result.right and result.told:
            print(f"{name}: {result.row}: {result.told}")


def reading_of(each: Labelled, kit: Kit) -> Reading:
    """The reading of the labelled text with all readers."""
    return read_document(documents(each.raw)[0], kit)


def names_of(known: Speakers) -> dict[str, Named]:
    return {holder.id: Named(holder.kind, holder.name) for holder in known.holders}


def end_to_end(each: Labelled, reading: Reading) -> Iterator[Result]:
    """Attributions paired by content, and sections paired by place."""
    for gold in each.counted:
        pair = best(gold, reading.attributions)
        yield Result("paired", pair is not None)
        if pair is not None:
            yield from compared(each, gold, pair.id, reading.speakers)
    for section in each.file.sections:
        found = [one for one in reading.layout.sections if one.form == section.form]
        near = [one for one in found if overlap(one, section.start, section.end)]
        yield Result("sections", section_right(near, reading.speakers, section.holders))


def best(gold: Label, found: Iterable[Attribution]) -> Attribution | None:
    """The attribution whose content is most like the labelled one's; the source decides ties."""
    scored = []
    for one in found:
        alike = jaccard(gold.content, ((span.start, span.end) for span in one.content))
        source = jaccard(gold.source, ((span.start, span.end) for span in one.source))
        if alike >= ALIKE:
            scored.append((alike, source, one.id, one))
    return max(scored)[-1] if scored else None


def overlap(section: Section, start: int, end: int) -> bool:
    return jaccard([(section.start, section.end)], [(start, end)]) >= ALIKE


def section_right(near: Sequence[Section], known: Speakers, wanted: Iterable[str]) -> bool:
    names = names_of(known)
    held = {holding.target: holding.holders for holding in known.holdings}
    want = [Named("person", name) for name in wanted]
    return any(same_set([names[key] for key in held[one.id]], want) for one in near)


def printed(text: str, kind: str, name: str) -> str:
    """The labelled name as the text can give it."""
    between = r"\W+(?:\w\W+)?"
    whole = between.join(re.escape(word) for word in normal(name).split())
    if kind != "person" or re.search(whole, text.casefold()):
        return name
    return name.rsplit(maxsplit=1)[-1]


def wanted(text: str, kind: str, name: str, got: Sequence[Named]) -> Named:
    """The labelled holder; the document itself is whatever document was found to speak."""
    if name == OWN_VOICE:
        return next((one for one in got if one.kind == "document"), Named("document", name))
    return Named(kind, printed(text, kind, name))


def compared(each: Labelled, gold: Label, target: str, known: Speakers) -> Iterator[Result]:
    """Whether the holders and the chain of the target are the labelled ones."""
    names = names_of(known)
    holding = next(one for one in known.holdings if one.target == target)
    got = [names[key] for key in holding.holders]
    kind = gold.holder_kind
    want = [wanted(each.text, kind, name, got) for name in gold.holders]
    right = same_set(got, want)
    source = " … ".join(each.text[start:end] for start, end in gold.source)
    told = f"{gold.id} {source!r}: {[n.name for n in got]}, not {gold.holders}"
    yield Result("holders", right, told)
    if kind in {"person", "government", "organisation", "outlet"}:
        yield Result("named holders", right)
    yield Result("resolved", is_resolved(got))
    if right:
        steps = [[names[key] for key in step] for step in holding.chain[1:]]
        yield Result("chains", chain_right(steps, gold.chain), f"{told} {steps}")


def chain_right(got: Sequence[Sequence[Named]], want: Sequence[Sequence[str]]) -> bool:
    """Whether the relayers between the holder and the document's own voice are the labelled
    ones; the last step of either may stand for the document and is not compared."""
    steps = [[Named("document", name) for name in step] for step in want]
    for ours in (got[:-1], got):
        for theirs in (steps[:-1], steps):
            if len(ours) == len(theirs) and all(map(same_names, ours, theirs)):
                return True
    return False


def same_names(got: Sequence[Named], want: Sequence[Named]) -> bool:
    return same_set([Named("document", each.name) for each in got], want)


def given_spans(each: Labelled, reading: Reading, kit: Kit) -> Iterator[Result]:
    """The labels' own spans through the speakers reader, in the layout that was read."""
    found = [attribution_of(each, gold) for gold in each.file.attributions if gold.content]
    document = msgspec.structs.replace(reading.document, text=each.text)
    known = speakers(
        document=document,
        layout=reading.layout,
        masthead=reading.masthead,
        parse=parse(document, reading.layout, kit),
        attributions=tuple(found),
        assertions=reading.assertions,
    )
    for gold in each.counted:
        yield from compared(each, gold, str(gold.id), known)


def attribution_of(each: Labelled, gold: Label) -> Attribution:
    def spans(places: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        return tuple(span_of(each.text, *place) for place in places)

    kinds: Mapping[str, int] = {"direct": 0, "indirect": 1, "mixed": 2}
    return Attribution(
        id=str(gold.id),
        content=spans(gold.content),
        cue=spans(gold.cue),
        source=spans(gold.source),
        kind=("direct", "indirect", "mixed")[kinds[gold.kind]],
        score=1.0,
        within=str(gold.within) if gold.within else None,
    )


if __name__ == "__main__":
    sys.exit(main())
