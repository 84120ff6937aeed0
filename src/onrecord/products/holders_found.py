"""Holders found: whom a name, a surname or an id means, and whose names are near it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches

from onrecord.errors import OnrecordError
from onrecord.lexicon.stand import folded
from onrecord.lexicon.titles import without_title
from onrecord.products.holders import rank
from onrecord.products.holders_facts import standing_now
from onrecord.products.holders_meant import ends_in
from onrecord.products.holders_parties import Party, Row

MOST = 5
"""Candidates that an error lists."""

ALIKE = 0.85
"""How like each other two names are that may be mistaken, from 0 to 1."""

ARTICLE = "the "

LEAST_OF_AN_ID = 6
"""Digits by which an id may be named."""


def party_meant(everyone: Sequence[Party], wanted: str) -> Party:
    """The one party that a name, a surname or an id means.

    A whole name means whom it names, also where it ends the name of another; a bare surname does
    not. Who is named comes before who is only described by the words. Raises OnrecordError, with
    candidates, where nobody or several fit.
    """
    by_id = [each for each in everyone if wanted.strip() in ids_of(each)]
    if by_id:
        return by_id[0]
    if "@" in wanted and not any(answers(each, wanted) for each in everyone):
        return party_at(everyone, wanted)
    listed = sorted((each for each in everyone if each.is_listed), key=rank)
    exact = [each for each in listed if plain(wanted) in whole_names(each)]
    bare = any(is_bare(each, wanted) for each in exact)
    fit = [each for each in listed if each in exact or answers(each, wanted)]
    named = [each for each in fit if is_named(each)]
    meant = exact if exact and not bare else named or fit
    meant = meant or [each for each in everyone if begins(each, wanted.strip())]
    if not meant and (bare_name := without_title(wanted)) != " ".join(wanted.split()):
        return party_meant(everyone, bare_name)
    if not meant:
        raise OnrecordError(f"nobody named {wanted!r} is in the record{near_names(listed, wanted)}")
    if len(meant) > 1:
        raise OnrecordError(
            f"{wanted!r} fits several holders: {candidates(meant)}; name one in full or by its id"
        )
    return meant[0]


def party_at(everyone: Sequence[Party], wanted: str) -> Party:
    """The one party that NAME@SOURCE means: the name in the document with this id or source, or
    whose source ends in these steps. Sources may have an "@" too."""
    for at in (at for at, each in enumerate(wanted) if each == "@"):
        name, source = wanted[:at], wanted[at + 1 :]
        inside = [
            replace(each, rows=rows)
            for each in everyone
            if (rows := tuple(row for row in each.rows if is_of(row, source)))
        ]
        if inside:
            found = party_meant(inside, name)
            return next(each for each in everyone if each.key == found.key)
    source = wanted.rpartition("@")[2]
    raise OnrecordError(f"no document {source!r} in the record; onrecord show lists them")


def is_of(row: Row, source: str) -> bool:
    document = row[0].reading.document
    return source in (document.id, document.source) or document.source.endswith(f"/{source}")


def begins(party: Party, wanted: str) -> bool:
    """Whether an id of the party begins so."""
    return len(wanted) >= LEAST_OF_AN_ID and any(each.startswith(wanted) for each in ids_of(party))


def ids_of(party: Party) -> frozenset[str]:
    return frozenset({party.id, *(holder.id for _, holder in party.rows)})


def answers(party: Party, wanted: str) -> bool:
    names = {party.name, *(holder.name for _, holder in party.rows)}
    return any(ends_in(each, wanted) for each in names)


def whole_names(party: Party) -> frozenset[str]:
    """The names and forms of a party, as they are compared."""
    printed = {party.name, *(holder.name for _, holder in party.rows)}
    printed |= {each.exact for _, holder in party.rows for each in holder.mentions}
    return frozenset(map(plain, printed))


def plain(name: str) -> str:
    """A name as it is compared, without "the" before it."""
    return folded(name).removeprefix(ARTICLE)


def is_bare(party: Party, wanted: str) -> bool:
    """Whether words are one name of a person, who may well have another."""
    return party.kind == "person" and " " not in folded(wanted)


def candidates(fit: Sequence[Party]) -> str:
    """The first of those who may be meant, with what tells them apart."""
    shown = [described(each) for each in fit[:MOST]]
    more = f", and {len(fit) - MOST} more" if len(fit) > MOST else ""
    return ", ".join(shown) + more


def described(party: Party) -> str:
    role, _ = standing_now(party)
    source = party.rows[0][0].reading.document.source
    where = source if party.documents == 1 else f"{party.documents} documents"
    return f"{party.name} ({role or party.kind}, {where}; id {party.id})"


def near_names(listed: Iterable[Party], wanted: str) -> str:
    """Words that give up to three names close to one that nobody has; "" where none is."""
    words = {
        word: party.name
        for party in reversed(list(listed))
        for word in (folded(party.name), *folded(party.name).split())
    }
    close = dict.fromkeys(words[each] for each in get_close_matches(folded(wanted), words))
    return f"; near it: {', '.join(close)}" if close else "; onrecord show FILE holders lists all"


def near(everyone: Iterable[Party], party: Party) -> Iterator[Party]:
    """Others who are named, share the last word of a name of the party, or are called much alike.

    Those with most statements come first.
    """
    own = {folded(each) for each in (party.name, *(holder.name for _, holder in party.rows))}
    last = {each.split()[-1] for each in own if each}
    named = [each for each in everyone if is_named(each) and each.key != party.key]
    names = {folded(each.name) for each in named}
    alike = {one for each in own for one in get_close_matches(each, names, n=MOST, cutoff=ALIKE)}
    for each in sorted(named, key=rank):
        name = folded(each.name)
        if name in alike or last.intersection(name.split()[-1:]):
            yield each


def is_named(party: Party) -> bool:
    return any(holder.naming == "named" for _, holder in party.rows)
