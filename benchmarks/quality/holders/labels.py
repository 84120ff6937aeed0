"""Labels of holders: those of this folder, and the older ones beside it, by split.

The labels of the *test* split are printed as totals only: `Split.open` is False for them, and no
command lists their errors.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from benchmarks.quality.labelled import LABELS, OPTIONAL_TIER, Place, Where, text_of
from onrecord.model.document import Raw
from onrecord.model.records import HolderKind, Kind

HERE = Path(__file__).parent / "labels"
OWN_VOICE = "@document"


class Label(msgspec.Struct, frozen=True):
    """Who holds one attribution, and what the article says of him.

    `chain` goes from the holder outwards. `role` and `affiliation` are None where nothing is said.
    """

    id: int
    content: tuple[Place, ...]
    cue: tuple[Place, ...]
    source: tuple[Place, ...]
    kind: Kind
    tier: int
    holders: tuple[str, ...] = ()
    holder_kind: HolderKind = "anonymous"
    role: str | None = None
    affiliation: str | None = None
    chain: tuple[tuple[str, ...], ...] = ()
    within: int | None = None


class Entity(msgspec.Struct, frozen=True):
    """Somebody named: the name in this article, who it is in all articles, and places of names."""

    name: str
    who: str
    kind: HolderKind
    names: tuple[Place, ...]


class Section(msgspec.Struct, frozen=True):
    """A section as labelled."""

    start: int
    end: int
    form: str
    holders: tuple[str, ...]


class LabelFile(msgspec.Struct, frozen=True):
    """One label file. `chains` says whether a chain ends with the last relayer, or goes on to the
    document's own voice."""

    document: Where
    attributions: tuple[Label, ...]
    chains: Literal["relayers", "voice"] = "voice"
    entities: tuple[Entity, ...] = ()
    sections: tuple[Section, ...] = ()


class Labelled(NamedTuple):
    """One labelled article."""

    name: str
    text: str
    file: LabelFile

    @property
    def counted(self) -> tuple[Label, ...]:
        """The labels of tiers 1 and 2."""
        return tuple(a for a in self.file.attributions if a.content and a.tier < OPTIONAL_TIER)

    @property
    def optional(self) -> tuple[Label, ...]:
        return tuple(a for a in self.file.attributions if a.content and a.tier >= OPTIONAL_TIER)

    @property
    def raw(self) -> Raw:
        """The text as a plain file of that name."""
        return Raw(source=f"{self.name}.txt", data=self.text.encode())


class Split(NamedTuple):
    """Articles that are reported together: folders and beginnings of names, first annotator's and
    second's; whether their errors may be looked at."""

    name: str
    first: tuple[tuple[Path, str], ...]
    second: tuple[tuple[Path, str], ...]
    open: bool = True


SPLITS = (
    Split(
        "dev",
        ((LABELS / "a", "helsinki"), (HERE / "dev", "")),
        ((LABELS / "b", "helsinki"),),
    ),
    Split("coverage", ((LABELS / "a", "coverage"),), ((LABELS / "b", "coverage"),)),
    Split("test", ((HERE / "a", ""),), ((HERE / "b", ""),), open=False),
)


def articles(places: tuple[tuple[Path, str], ...]) -> Iterator[Labelled]:
    """The labelled articles whose texts are here, by folder and name."""
    for folder, beginning in places:
        for path in sorted(folder.glob(f"{beginning}*.json")):
            file = msgspec.json.decode(path.read_bytes(), type=LabelFile)
            text = text_of(file.document)
            if text is not None:
                yield Labelled(path.stem, text, file)
