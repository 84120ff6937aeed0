"""Words: those of a statement in order, and where they name the actors of a pile."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.actors import careful, country_named, country_of, is_demonym
from onrecord.lexicon.explainer_cues import is_use
from onrecord.model.span import Span
from onrecord.products.explainer.actors import Actor
from onrecord.products.explainer.cast import Cast
from onrecord.products.units import Unit

WORD = re.compile(r"[’'](?:s|t|re|ve|ll|d|m)\b|[^\W_]+(?:[-–.][^\W_]+)*|[^\w\s]")
"""A word, the rest of a contracted one, or a mark."""

LONGEST = 3
"""Most words of a state's name."""

MARKS = frozenset('“”‘’"[]')
"""Marks that change nothing of who does what."""

POSSESSIVES = frozenset({"'s", "'"})


class Word(NamedTuple):
    """A word or mark of a sentence, lower case with straight apostrophes, and its code points."""

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
    found = [each for span in unit.spans for each in words_in(span)]
    shifted = (*(each.text for each in found[1:]), "")
    return tuple(
        each._replace(text="will") if (each.text, behind) == ("won", "t") else each
        for each, behind in zip(found, shifted, strict=True)
    )


def words_in(span: Span) -> Iterator[Word]:
    for each in WORD.finditer(span.exact):
        text = each[0]
        if text in MARKS:
            continue
        plain = text.replace("’", "'").casefold()
        if len(plain) > 1 and plain[0] == "'" and plain != "'s":
            plain = plain[1:]
        start = span.start + each.start()
        yield Word(plain, start, start + len(text), text[0].isupper())


def namings(cast: Cast, unit: Unit, words: Sequence[Word]) -> list[Naming]:
    """Where a statement names the actors, in order; pronouns only where the name stands before
    them in the statement, and nobody else's between."""
    found: list[Naming] = [*spotted(cast, unit, words), *offices(cast, words)]
    for holder in unit.shelf.holders.values():
        actor = cast.of_holder.get(holder.id)
        if actor is None:
            continue
        for place in (*holder.mentions, *holder.references):
            if unit.start <= place.start and place.end <= unit.end:
                naming = naming_at(actor, place, words)
                if naming and (place in holder.mentions or may_refer(words, naming)):
                    found.append(naming)
    found.sort(key=lambda each: (each.first, -each.last, each.actor.holder))
    named = list(outermost(found))
    return [each for each in named if is_plain(unit, each, named, words)]


def may_refer(words: Sequence[Word], naming: Naming) -> bool:
    """Whether words that are no name can mean an actor: a pronoun, what a body is called,
    or the office of a person with its state ("the Norwegian president")."""
    if is_use(words[naming.first].text, "pronoun"):
        return True
    last = words[naming.last - 1].text
    if naming.actor.kind != "person":
        return is_use(last, "body")
    named = (each for each in words[naming.first : naming.last] if each.capital)
    return is_use(last, "leads") and any(country_of(each.text.title()) for each in named)


def spotted(cast: Cast, unit: Unit, words: Sequence[Word]) -> Iterator[Naming]:
    """The names of states, and surnames, that nothing else is known to mean there."""
    states = {each.name: each for each in cast.actors if each.kind == "government"}
    surnames = surnames_of(cast, unit)
    text = unit.shelf.text
    for first, word in enumerate(words):
        if not word.capital or is_part(words, first):
            continue
        if word.text in surnames:
            yield naming_of(surnames[word.text], first, first + 1, words)
        for last in range(min(first + LONGEST, len(words)), first, -1):
            phrase = text[word.start : words[last - 1].end]
            country = country_named(phrase) or country_named(f"{phrase}.")
            if country and country.government in states and not careful(phrase):
                if last >= len(words) or not words[last].capital:
                    yield naming_of(states[country.government], first, last, words)
                break


def offices(cast: Cast, words: Sequence[Word]) -> Iterator[Naming]:
    """Where a state's government or paper is named by an adjective: "the Norwegian government"."""
    for each in demonyms(cast, words):
        behind = words[each.last].text
        if is_use(behind, "state") or is_use(behind, "papers"):
            yield naming_of(each.actor, each.first, each.last + 1, words)


def adjectives(cast: Cast, words: Sequence[Word]) -> list[Naming]:
    """Where adjectives name states, and not people of theirs: "Norwegian ferries"."""
    return [
        each
        for each in demonyms(cast, words)
        if not words[each.last].capital and not is_use(words[each.last].text, "persons")
    ]


def demonyms(cast: Cast, words: Sequence[Word]) -> Iterator[Naming]:
    """The adjectives of states, each before another word."""
    states = {each.name: each for each in cast.actors if each.kind == "government"}
    for first, word in enumerate(words[:-1]):
        adjective = word.text.title()
        if not (word.capital and is_demonym(adjective)) or adjective.endswith("s"):
            continue
        country = country_of(adjective)
        if country and country.government in states:
            yield Naming(states[country.government], first, first + 1, owns=False)


def surnames_of(cast: Cast, unit: Unit) -> dict[str, Actor]:
    """The last names of the actors that a document names, where nobody else there has them."""
    found: dict[str, set[str]] = {}
    actors: dict[str, Actor] = {}
    for each in unit.shelf.holders.values():
        if each.kind != "person" or each.naming != "named":
            continue
        surname = each.name.split()[-1].casefold()
        actor = cast.of_holder.get(each.id)
        found.setdefault(surname, set()).add(actor.holder if actor else each.id)
        if actor:
            actors[surname] = actor
    return {
        each: actors[each] for each, whose in found.items() if each in actors and len(whose) == 1
    }


def is_part(words: Sequence[Word], first: int) -> bool:
    """Whether a word stands behind another of a longer name."""
    return first > 1 and words[first - 1].capital and not is_use(words[first - 1].text, "title")


def naming_of(actor: Actor, first: int, last: int, words: Sequence[Word]) -> Naming:
    owns = last < len(words) and words[last].text in POSSESSIVES
    return Naming(actor, first, last, owns)


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
    return Naming(
        actor, first, last, owns or (last - first == 1 and text in ("his", "its", "their"))
    )


def outermost(found: Sequence[Naming]) -> Iterator[Naming]:
    """Without names within the name of somebody else."""
    reach = -1
    for each in found:
        if each.first >= reach:
            reach = each.last
            yield each


def is_plain(unit: Unit, naming: Naming, found: Sequence[Naming], words: Sequence[Word]) -> bool:
    """Whether words name an actor by name, or by a pronoun behind its name and nobody else's."""
    word = words[naming.first]
    if not is_use(word.text, "pronoun"):
        return True
    before = [each for each in found if each.last <= naming.first]
    named = [each for each in before if not is_use(words[each.first].text, "pronoun")]
    if is_use(word.text, "several") or not any(each.actor is naming.actor for each in named):
        return False
    personal = is_use(word.text, "personal")
    return not any(
        unit.start <= place.start < word.start
        for each in unit.shelf.holders.values()
        if each.id not in naming.actor.holders
        and each.naming == "named"
        and (each.kind == "person") == personal
        for place in each.mentions
    )
