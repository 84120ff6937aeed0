"""Coreference reading: who is meant where, by this version's readers and by two plain rules."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.evaluate.coref_files import Labelled
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw
from onrecord.model.parse import Parse
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.pipeline import read_document
from onrecord.read.parse import parse

NAMED = {"PERSON": "person", "ORG": "organisation"}
HE_SHE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
Place = tuple[int, int]
Words = tuple[int, int]
"""First and last word."""


class Chain(NamedTuple):
    """What is read as one: its kind and name, whether it has a name, and the words that mean it."""

    name: str
    kind: str
    is_named: bool
    mentions: tuple[Words, ...]


Run = dict[str, tuple[Chain, ...]]
"""The chains of one system in one document, by the system's name."""


def run_of(each: Labelled, kit: Kit) -> Run:
    """The chains of the readers, and of the two rules that they are held against."""
    (document,) = documents(Raw(source=f"{each.name}.txt", data=each.text.encode()))
    reading = read_document(document, kit)
    parsed = parse(document, reading.layout, kit)
    return {
        "onrecord": tuple(chains_of(each, reading)),
        "same name": tuple(alike_named(each, parsed, pronouns=False)),
        "nearest name": tuple(alike_named(each, parsed, pronouns=True)),
    }


def chains_of(each: Labelled, reading: Reading) -> Iterator[Chain]:
    """The holders with all that names them or means them; documents are no mentions of anybody."""
    taken: set[Words] = set()
    for holder in reading.speakers.holders:
        places = ((span.start, span.end) for span in (*holder.mentions, *holder.references))
        words = [at for at in worded(each, places) if at not in taken]
        taken.update(words)
        if words and holder.kind != "document":
            yield Chain(holder.name, holder.kind, holder.naming == "named", tuple(words))


def alike_named(each: Labelled, parsed: Parse, pronouns: bool) -> Iterator[Chain]:
    """The parser's people and organisations, one where their names are the same.

    With `pronouns`, "he" and "she" mean the person named last before.
    """
    chains: dict[tuple[str, str], list[Place]] = {}
    last: list[Place] | None = None
    at = 0
    while at < len(parsed):
        label = parsed.entity[at]
        end = at + 1
        while label and end < len(parsed) and parsed.entity[end] and not parsed.entity_begins[end]:
            end += 1
        place = parsed.characters(range(at, end))
        if label in NAMED:
            found = chains.setdefault((label, plain(parsed.text[slice(*place)])), [])
            found.append(place)
            last = found if label == "PERSON" else last
        elif pronouns and last is not None and parsed.word(at).casefold() in HE_SHE:
            last.append(place)
        at = end
    for (label, name), places in chains.items():
        if words := tuple(worded(each, places)):
            yield Chain(name, NAMED[label], True, words)


def plain(name: str) -> str:
    words = name.casefold().replace("’", "'").split()
    return " ".join(words).removeprefix("the ").removesuffix("'s").removesuffix("'")


def worded(each: Labelled, places: Iterable[Place]) -> Iterator[Words]:
    """Places as words of the file, each once; those in none of its words are left out."""
    starts = [word.start for word in each.words]
    ends = [word.end for word in each.words]
    seen: set[Words] = set()
    for start, end in sorted(places):
        first, last = bisect_right(ends, start), bisect_left(starts, end) - 1
        if first <= last and (first, last) not in seen:
            seen.add((first, last))
            yield first, last
