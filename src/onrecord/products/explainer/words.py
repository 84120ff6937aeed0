"""Words: those of a statement in order, and where they name the actors of a pile."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.explainer_cues import is_use
from onrecord.model.span import Span
from onrecord.products.explainer.actors import Actor, Cast
from onrecord.products.units import Unit

WORD = re.compile(r"[’'](?:s|t|re|ve|ll|d|m)\b|[^\W_]+(?:[-–.][^\W_]+)*|[^\w\s]")
"""A word, the rest of a contracted one, or a mark."""

LEADS = 2
"""The number of the word up to which a statement can begin with a description of somebody."""

POSSESSIVES = frozenset({"'s", "'"})


class Word(NamedTuple):
    """A word or mark, lower case with straight apostrophes, and its code points."""

    text: str
    start: int
    end: int
    capital: bool


class Naming(NamedTuple):
    """That the words [first, last) name an actor; `owns` behind it stands a possessive."""

    actor: Actor
    first: int
    last: int
    owns: bool


def words_of(unit: Unit) -> tuple[Word, ...]:
    """The words of a statement, without those of other stretches between its spans."""
    return tuple(each for span in unit.spans for each in words_in(span))


def words_in(span: Span) -> Iterator[Word]:
    for each in WORD.finditer(span.exact):
        text = each[0]
        plain = text.replace("’", "'").casefold()
        if len(plain) > 1 and plain[0] == "'" and plain != "'s":
            plain = plain[1:]
        start = span.start + each.start()
        yield Word(plain, start, start + len(text), text[0].isupper())


def namings(cast: Cast, unit: Unit, words: Sequence[Word]) -> list[Naming]:
    """Where a statement names the actors, in order; pronouns only where the name stands before
    them in the statement."""
    found: list[Naming] = []
    for holder in unit.shelf.holders.values():
        actor = cast.of_holder.get(holder.id)
        if actor is None:
            continue
        for place in (*holder.mentions, *holder.references):
            if unit.start <= place.start and place.end <= unit.end:
                naming = naming_at(actor, place, words)
                described = place in holder.references and naming and naming.first > LEADS
                if naming and not (described and not stands_for(words, naming)):
                    found.append(naming)
    found.sort(key=lambda each: (each.first, -each.last, each.actor.holder))
    return [each for each in outermost(found) if is_plain(each, found, words)]


def stands_for(words: Sequence[Word], naming: Naming) -> bool:
    return is_use(words[naming.first].text, "pronoun")


def naming_at(actor: Actor, place: Span, words: Sequence[Word]) -> Naming | None:
    """The words of a mention; None where it ends or begins within a word."""
    inside = [
        number
        for number, each in enumerate(words)
        if place.start < each.end and each.start < place.end
    ]
    if not inside:
        return None
    first, last = inside[0], inside[-1] + 1
    if words[last - 1].text in POSSESSIVES:
        last -= 1
    if last <= first or words[first].start < place.start or words[last - 1].end > place.end:
        return None
    owns = last < len(words) and words[last].text in POSSESSIVES
    text = words[first].text
    return Naming(actor, first, last, owns or (last - first == 1 and text in ("his", "its", "their")))


def outermost(found: Sequence[Naming]) -> Iterator[Naming]:
    """Without names within the name of somebody else."""
    reach = -1
    for each in found:
        if each.first >= reach:
            reach = each.last
            yield each


def is_plain(naming: Naming, found: Sequence[Naming], words: Sequence[Word]) -> bool:
    """Whether words name an actor by name, or by a pronoun behind its name."""
    if not is_use(words[naming.first].text, "pronoun"):
        return True
    others = [each for each in found if each.last <= naming.first]
    named = [each for each in others if not is_use(words[each.first].text, "pronoun")]
    return any(each.actor is naming.actor for each in named)
