"""Context: where a pronoun or description stands, and what both kinds of pointing back share."""

from typing import NamedTuple

from onrecord.lexicon import offices
from onrecord.lexicon.names import Gender
from onrecord.read.speakers_register import Entry
from onrecord.read.speakers_scene import Scene

HE: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
SINGLE = frozenset({"i", "me", "my", "mine", "myself"})
JOINT = frozenset({"we", "us", "our", "ours", "ourselves"})
FIRST = SINGLE | JOINT
ADDRESSED = frozenset({"you", "your", "yours", "yourself"})
HELD = 1.8
"""How much likelier the previous attribution's holders are than others as salient."""

Keys = tuple[int, ...]


class Context(NamedTuple):
    """Where a source stands: its first token, the first token of its voice, who "I" is, whom it
    cannot be, who the previous attribution's holders are, and who is joined to it before."""

    token: int
    start: int = 0
    first_person: Keys = ()
    barred: Keys = ()
    previous: Keys = ()
    beside: Keys = ()


def meant_at(scene: Scene, head: int) -> Keys:
    """Whom the name, pronoun or description with this head means."""
    if (meaning := scene.discourse.meant.get(head)) is not None:
        return meaning.keys
    key = scene.named_at(head)
    return () if key is None else (key,)


def is_human(entry: Entry) -> bool:
    return entry.human and entry.kind in {"person", "anonymous"}


def is_leading(noun: str) -> bool:
    """Whether the office heads a state or body, so that "leader" may stand for it."""
    found = offices.office(noun.rsplit("-", 1)[-1])
    return found is not None and found.kind == "head"
