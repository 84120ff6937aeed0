"""Relations: how a statement says that one actor stands to another."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.lexicon.explainer_cues import CueKind, is_use, matches
from onrecord.products.explainer.actors import Actor
from onrecord.products.explainer.frames import HELPING, STANDS, Found, found_in, texts
from onrecord.products.explainer.subjects import is_subject
from onrecord.products.explainer.words import Naming, Word

REACH, NEAR = 6, 2
"""Most words between a cue and the name of the other; behind a noun."""

BOTH: frozenset[CueKind] = frozenset({"both"})


def related(
    words: Sequence[Word], named: Sequence[Naming], described: Sequence[Naming]
) -> Iterator[tuple[Found, Actor | None]]:
    """How those who are named stand to each other, and to those whom adjectives name."""
    others = sorted((*named, *described), key=lambda each: (each.first, each.last))
    for found in found_in(words, named, stands=True):
        other = behind(words, others, found)
        if other is not None and other is not found.naming.actor:
            yield found, other
    yield from joined(words, named)


def behind(words: Sequence[Word], named: Sequence[Naming], found: Found) -> Actor | None:
    """The first actor named behind a cue, within its clause."""
    near = found.match is not None and found.match.frame.kind == "noun"
    for each in named:
        if each.first < found.last:
            continue
        between = [one.text for one in words[found.last : each.first]]
        if len(between) > (NEAR if near else REACH) or any(
            is_use(one, "stops") or one == "," for one in between
        ):
            return None
        return each.actor
    return None


def joined(words: Sequence[Word], named: Sequence[Naming]) -> Iterator[tuple[Found, Actor | None]]:
    """What two actors who are named together do: "the port and the city share"."""
    for one, other in pairwise(named):
        between = [each.text for each in words[one.last : other.first]]
        if between != ["and"] or one.owns or other.owns or one.actor is other.actor:
            continue
        if not is_subject(words, one):
            continue
        for number in range(other.last, min(other.last + HELPING, len(words))):
            for match in matches(texts(words, number), BOTH):
                if match.inflection != "ing":
                    yield Found(STANDS, one, number, number + match.length, match), other.actor
                    break
            if not is_use(words[number].text, "helping"):
                break
