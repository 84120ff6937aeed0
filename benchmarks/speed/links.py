"""python -m benchmarks.speed.links RECORD [SIZE…]: linking, not reading, of ever larger piles.

The documents of a record are spliced to 600 and 2,400 documents, or to the sizes that are named. In
each splice but the first every name and every word that is not common becomes another one of its
length, about as rare where that is known; so do years, countries and the directions of vectors:
each splice is its own story. Prints for each size, in a process of its own, the seconds of linking,
those of the processor, those of them that each linker's comparing took, pairs compared, links, the
peak of memory in MiB, and the exponents of growth. `--bare` after the record leaves the pair model
out.
"""

import json
import re
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from hashlib import sha256
from math import log
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import numpy as np

from onrecord.lexicon.tables import table
from onrecord.linking import links
from onrecord.linking.linkers import LINKINGS, Linking
from onrecord.model.records import Reading
from onrecord.models.kit import Kit
from onrecord.store import load, packing, sqlite
from onrecord.store.rows import document_row, insert
from onrecord.store.rows_propositions import proposition_rows
from onrecord.store.sqlite import transaction

SIZES = (600, 2400)
COMMONEST = 60
"""Words that stay in every splice, but for names."""
YEARS = 7
"""How much later each splice plays."""
CODE = re.compile(r"[A-Z]{3}")
STEPS = 2
"""Classes of rarity for each factor of e."""
ID = re.compile(r"[0-9a-f]{16}")
WORD = re.compile(r"\b(?:[0-9a-f]{16}|(?:19|20)\d\d|[^\W\d_]{3,})\b")
VOWELS, OTHERS = "aeiou", "bcdfghjklmnpqrstvwxyz"


@cache
def lemmas() -> dict[str, int]:
    return {lemma: int(count) for lemma, count in table("proposition_common")}


@cache
def mean() -> Any:
    """What the vectors of all news have in common; of length 1."""
    return np.array([int(value) for _, value in table("proposition_mean")]) / 1000


@cache
def common() -> frozenset[str]:
    counts = lemmas()
    return frozenset(sorted(counts, key=lambda each: (-counts[each], each))[:COMMONEST])


@cache
def values() -> frozenset[str]:
    """Every value of a closed list that a reading can have."""
    found = re.findall(r'"enum":(\[[^\]]*\])', json.dumps(msgspec.json.schema(Reading)).replace(
        '"enum": ', '"enum":'
    ))  # fmt: skip
    return frozenset(each for one in found for each in json.loads(one) if isinstance(each, str))


class Splice:
    """One story of its own: which word stands for which; `names` are those of all."""

    def __init__(self, number: int, names: Collection[str]) -> None:
        self.number = number
        self.chance = Random(number)  # noqa: S311 (always the same)
        self.stays = common() - {word for each in names for word in each.casefold().split()}
        self.words = dict(self.exchanged())
        codes = sorted(filter(CODE.fullmatch, names))
        self.words |= zip(codes, self.chance.sample(codes, len(codes)), strict=True)
        letters = list(VOWELS), list(OTHERS)
        for each in letters:
            self.chance.shuffle(each)
        self.letters = str.maketrans(VOWELS + OTHERS, "".join(letters[0] + letters[1]))
        self.order = np.random.default_rng(number).permutation(len(mean()))

    def exchanged(self) -> Iterator[tuple[str, str]]:
        """Words that are known, each with another of its length that is about as rare."""
        classes: dict[tuple[int, int], list[str]] = defaultdict(list)
        for lemma, count in lemmas().items():
            if lemma not in self.stays:
                classes[len(lemma), int(STEPS * log(count))].append(lemma)
        for each in classes.values():
            turned = self.chance.sample(each, len(each))
            yield from (
                pair for pair in zip(each, turned, strict=True) if len({*pair}) == len(pair)
            )

    def word(self, found: re.Match[str]) -> str:
        word = found[0]
        if ID.fullmatch(word):
            return sha256(f"{self.number} {word}".encode()).hexdigest()[: len(word)]
        if word.isdigit():
            return str(int(word) + YEARS * self.number)
        if word.casefold() in self.stays or CODE.fullmatch(word):
            return self.words.get(word, word)
        turned = self.words.get(word.casefold()) or word.casefold().translate(self.letters)
        return turned.capitalize() if word[0].isupper() else turned

    def value(self, given: Any) -> Any:
        if isinstance(given, dict):
            return {key: self.value(each) for key, each in given.items()}
        if isinstance(given, list | tuple):
            return [self.value(each) for each in given]
        return (
            WORD.sub(self.word, given)
            if isinstance(given, str) and given not in values()
            else given
        )

    def vector(self, given: bytes) -> bytes:
        """The vector with what it has beyond the mean of all news turned to another direction."""
        own = np.frombuffer(given, np.int8).astype(np.float64)
        shared = mean() * np.linalg.norm(own)
        return bytes(
            np.clip(np.rint(shared + (own - shared)[self.order]), -127, 127).astype(np.int8)
        )

    def reading(self, given: Reading) -> Reading:
        if not self.number:
            return given
        bare = msgspec.to_builtins(given, builtin_types=(bytes,))
        vectors = [each.pop("vector", b"") for each in bare["propositions"]]
        found = msgspec.convert(self.value(bare), Reading)
        turned = tuple(
            msgspec.structs.replace(each, vector=self.vector(vector) if vector else b"")
            for each, vector in zip(found.propositions, vectors, strict=True)
        )
        return msgspec.structs.replace(found, propositions=turned)


def put(source: str, path: Path, size: int) -> None:
    """A record of as many documents, each with what linking looks at."""
    with sqlite.opened(source) as given, sqlite.opened(path, create=True) as made:
        readings = list(load.readings(given))
        names = {name.key for e in readings for p in e.propositions for name in p.names}
        made.execute("INSERT INTO raw VALUES ('', 0, x'')")
        for number in range(-(-size // len(readings))):
            splice = Splice(number, names)
            with transaction(made):
                for reading in readings[: size - number * len(readings)]:
                    enter(made, splice.reading(reading))


def enter(connection: Any, reading: Reading) -> None:
    insert(connection, "document", [document_row(reading, "", "")])
    packed = packing.packed(reading)
    insert(connection, "reading", [{"document": reading.document.id, "zlib": packed}])
    insert(connection, "proposition", proposition_rows(reading))


class Watched:
    """A linker's comparing with a clock and a counter."""

    def __init__(self, linking: Linking) -> None:
        self.seconds = 0.0
        self.pairs = 0
        self.compare: Callable[..., Sequence[Any]] = linking.linker.compare
        self.linking = linking._replace(linker=linking.linker._replace(compare=self.watched))

    def watched(self, one: Any, others: Sequence[Any], kit: Kit) -> Sequence[Any]:
        start = time.process_time()
        found = self.compare(one, others, kit)
        self.seconds += time.process_time() - start
        self.pairs += len(others)
        return found


class BareKit(Kit):
    """No pair model."""

    matcher = None


def measured(source: str, size: int, kit: Kit) -> dict[str, float]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "spliced.db")
        put(source, path, size)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        watched = [Watched(each) for each in LINKINGS]
        start, used = time.perf_counter(), time.process_time()
        with sqlite.opened(path, write=True) as connection:
            with transaction(connection):
                links.relink(connection, kit, [each.linking for each in watched])
            found = {
                "seconds": time.perf_counter() - start,
                "processor": time.process_time() - used,
            }
            found["bytes"] = path.stat().st_size
            for name in ("copy_link", "quotation_link", "claim_link"):
                (count,) = connection.execute(f"SELECT count(*) FROM {name}").fetchone()  # noqa: S608
                found[name] = count
    for each in watched:
        found[f"{each.linking.name} seconds"] = each.seconds
        found[f"{each.linking.name} pairs"] = each.pairs
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {**found, "MiB before": before / 1024, "MiB": peak / 1024}


def main(arguments: list[str]) -> int:
    source, *rest = arguments
    if rest[:1] == ["--one"]:
        kit = BareKit() if "--bare" in rest else Kit()
        print(json.dumps(measured(source, int(rest[1]), kit)))
        return 0
    bare = [each for each in rest if each == "--bare"]
    sizes = [int(each) for each in rest if each not in bare] or list(SIZES)
    before: dict[str, float] = {}
    for size, last in zip(sizes, [0, *sizes], strict=False):
        command = [
            sys.executable,
            "-m",
            "benchmarks.speed.links",
            source,
            "--one",
            str(size),
            *bare,
        ]
        ran = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
        found: dict[str, float] = json.loads(ran.stdout)
        print(f"{size} documents")
        for name, value in found.items():
            exponent = ""
            if last and before[name] and value:
                exponent = f"exponent {log(value / before[name]) / log(size / last):5.2f}"
            print(f"  {name:22} {value:14.1f} {exponent}")
        before = found
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
