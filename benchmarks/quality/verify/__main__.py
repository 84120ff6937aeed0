"""How well drafts are verified.

    python -m benchmarks.quality.verify [--split dev|test] [--errors] [--records FOLDER]

Drafts with twenty planted errors each, and sentences of articles that were changed by hand beside
others that were not. Of the test split only totals are printed. FOLDER keeps the records between
runs.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks.quality.labelled import share
from benchmarks.quality.verify import labels, scoring
from benchmarks.quality.verify.records import record_of
from onrecord.api import Record, open_record
from onrecord.evaluate.intervals import wilson
from onrecord.model.draft import CheckedSentence


class Split(NamedTuple):
    """Drafts, and the names of sets of changed sentences."""

    drafts: tuple[str, ...]
    changed: tuple[str, ...]
    is_open: bool


SPLITS = {
    "dev": Split(("helsinki", "helsinki_memo", "helsinki_answer"), ("dev", "dev2"), is_open=True),
    "test": Split(("coverage", "census", "spotify"), ("test",), is_open=False),
}


def main(arguments: Sequence[str] | None = None) -> int:
    made = argparse.ArgumentParser(prog="python -m benchmarks.quality.verify")
    made.add_argument("--split", choices=SPLITS)
    made.add_argument("--errors", action="store_true", help="list them, of the dev split")
    made.add_argument("--only", metavar="NAME", help="this draft or set alone")
    made.add_argument("--records", type=Path, metavar="FOLDER")
    options = made.parse_args(arguments)
    chosen = {name: split for name, split in SPLITS.items() if options.split in {None, name}}
    if options.errors and not all(split.is_open for split in chosen.values()):
        made.error("the errors of the test split are not looked at; name --split dev")
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.records or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for name, split in chosen.items():
            for draft in split.drafts:
                if options.only not in {None, draft}:
                    continue
                drafted(f"{name}: draft {draft}", draft, folder, errors=options.errors)
            for each in split.changed:
                if options.only not in {None, each}:
                    continue
                changed(f"{name}: changed sentences, {each}", each, folder, errors=options.errors)
    return 0


def drafted(title: str, name: str, folder: Path, *, errors: bool) -> None:
    """Prints what was found in one draft."""
    draft = labels.draft(name)
    path = record_of(draft.articles, folder)
    if path is None:
        print(f"{title}: its articles are not here; set ONRECORD_DATA", file=sys.stderr)
        return
    with open_record(path) as record:
        checked = record.verify_text(draft.text, f"{name}.md")
    found = scoring.met(draft, checked.sentences)
    wrong = [each for each in found if each.wrong]
    clean = [each for each in found if not each.wrong]
    print(title)
    line("planted errors flagged", sum(each.flagged for each in wrong), len(wrong))
    line("… and named", sum(each.flagged and each.named for each in wrong), len(wrong))
    line("planted errors left to a person", sum(each.left for each in wrong), len(wrong))
    line("other sentences flagged", sum(each.flagged for each in clean), len(clean))
    line("other sentences left to a person", sum(each.left for each in clean), len(clean))
    line("same verdict", sum(each.agrees for each in found), len(found))
    if errors:
        for each in found:
            if each.wrong != each.flagged or (each.wrong and not each.named):
                listed(f"{each.label.verdict} {','.join(each.label.kinds)}", each.found)


def changed(title: str, name: str, folder: Path, *, errors: bool) -> None:
    """Prints what was caught of each kind of change, and the false alarms."""
    path = record_of(labels.articles(name), folder)
    if path is None:
        print(f"{title}: its articles are not here; set ONRECORD_DATA", file=sys.stderr)
        return
    with open_record(path) as record:
        cases = tuple(judged(record, name))
    print(title)
    for reworded in (False, True):
        chosen = [e for e in cases if e.change.kind.endswith(labels.REWORDED) == reworded]
        if reworded and chosen:
            print("  in other words")
        if chosen:
            counted(chosen)
    if errors:
        for case in cases:
            if scoring.caught(case.found) == (case.change.fault == labels.SAME):
                for each in case.found:
                    listed(f"{case.change.kind} {case.change.article}:{case.change.start}", each)


class Case(NamedTuple):
    """A changed or unchanged sentence and what was found of it."""

    change: labels.Change
    found: tuple[CheckedSentence, ...]


def judged(record: Record, name: str) -> Iterator[Case]:
    """Each changed sentence, and what it was before, once, as one that was not changed."""
    seen = set()
    for change, text in labels.changes(name):
        yield Case(change, record.verify_text(text, "sentence.txt").sentences)
        place = (change.article, change.start)
        if change.edits and place not in seen and not change.kind.endswith(labels.REWORDED):
            seen.add(place)
            before = msgspec.structs.replace(change, kind=labels.SAME, edits=())
            yield Case(before, record.verify_text(change.original(), "sentence.txt").sentences)


def counted(cases: Sequence[Case]) -> None:
    for fault in (*labels.FAULTS, labels.SAME):
        rows = [each for each in cases if each.change.fault == fault]
        flagged = [each for each in rows if scoring.caught(each.found)]
        if fault == labels.SAME:
            line("false alarms on unchanged ones", len(flagged), len(rows))
            left = sum(scoring.left(each.found) for each in rows)
            line("unchanged ones left to a person", left, len(rows))
        elif rows:
            line(f"{fault}: caught", len(flagged), len(rows))
            line("… and named", sum(scoring.named(*each) for each in flagged), len(rows))
            left = sum(scoring.left(each.found) for each in rows)
            line("… left to a person", left, len(rows))


def line(name: str, hits: int, of: int) -> None:
    low, high = wilson(hits, of)
    print(f"  {name:34}{share(hits, of)} [{low:.2f}, {high:.2f}]")


def listed(label: str, found: CheckedSentence) -> None:
    kinds = ", ".join(f"{each.kind}: {each.reason}" for each in found.findings)
    print(f"    {label} | {found.verdict} {found.score} | {found.text}")
    print(f"        {found.reason} | {kinds} | {shown(found.evidence)}")


def shown(evidence: Iterable[object]) -> str:
    return " / ".join(str(getattr(each, "exact", "")) for each in evidence)


if __name__ == "__main__":
    sys.exit(main())
