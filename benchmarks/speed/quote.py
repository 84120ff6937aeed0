"""python -m benchmarks.speed.quote RECORD: looking quotations up against a plain search by letters.

The quotations are direct statements of the record, every so many of them: as printed, with a word
changed, with a slip, with words cut out, and words that stand nowhere. The peer holds each against
every text with rapidfuzz's partial_ratio and finds a place, but says nothing of it. Prints medians
in milliseconds, and the ratio. Both are warm: models, vocabulary and texts are loaded.
"""

import statistics
import sys
from collections.abc import Callable, Iterator

from rapidfuzz import fuzz

from benchmarks.speed.__main__ import timed
from onrecord import api
from onrecord.api import Record
from onrecord.store import sqlite

QUOTATIONS = 40
SHORTEST, LONGEST = 5, 25
"""Words of a quotation."""

PEER = 8
"""Of the quotations of each kind, those that the peer looks up: it takes seconds."""


def plain(words: list[str]) -> list[str]:
    return words


def changed(words: list[str]) -> list[str]:
    return [*words[:2], "zebra", *words[3:]]


def slipped(words: list[str]) -> list[str]:
    """The longest word with two letters exchanged."""
    longest = max(words, key=len)
    wrong = f"{longest[:2]}{longest[3:4]}{longest[2:3]}{longest[4:]}"
    return [wrong if each == longest else each for each in words]


def cut(words: list[str]) -> list[str]:
    return [*words[:2], "…", *words[3:]]


def nowhere(words: list[str]) -> list[str]:
    return words[::-1]


KINDS: tuple[Callable[[list[str]], list[str]], ...] = (plain, changed, slipped, cut, nowhere)


def quotations(path: str) -> Iterator[list[str]]:
    """Words of direct statements, spread over the record."""
    with sqlite.opened(path) as connection:
        rows = connection.execute(
            "SELECT DISTINCT content FROM statement WHERE kind = 'direct' ORDER BY id"
        ).fetchall()
    fitting = [each for (text,) in rows if SHORTEST <= len(each := text.split()) <= LONGEST]
    yield from fitting[:: max(1, len(fitting) // QUOTATIONS)][:QUOTATIONS]


def by_letters(texts: list[str], words: str) -> float:
    return max(fuzz.partial_ratio(words, text) for text in texts)


def measured(record: Record, texts: list[str], asked: list[str]) -> tuple[list[float], list[float]]:
    """Milliseconds of each look-up, and of the peer's."""
    ours = [timed(lambda one=one: record.quote(one)) * 1000 for one in asked]  # type: ignore[misc]
    peer = [timed(lambda one=one: by_letters(texts, one)) * 1000 for one in asked[:PEER]]  # type: ignore[misc]
    return ours, peer


def main(names: list[str]) -> int:
    if len(names) != 1:
        print("name one record: python -m benchmarks.speed.quote RECORD")
        return 2
    found = list(quotations(names[0]))
    with api.open_record(names[0]) as record:
        texts = [each.text or "" for each in record.readings()]
        record.quote("a slip of the pne or the keyboadr")
        print(f"documents {len(texts)}, quotations {len(found)} of each kind")
        print(f"{'':10}{'median':>8}{'p90':>8}{'peer':>10}{'ratio':>8}")
        for kind in KINDS:
            asked = [" ".join(kind(each)) for each in found]
            ours, peer = measured(record, texts, asked)
            middle, most = statistics.median(ours), sorted(ours)[int(0.9 * len(ours))]
            ratio = statistics.median(peer) / middle
            name = kind.__name__
            print(f"{name:10}{middle:8.1f}{most:8.1f}{statistics.median(peer):10.1f}{ratio:8.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
