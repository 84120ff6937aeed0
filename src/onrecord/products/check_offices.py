"""Check of offices: what a draft calls people, against what the record calls them."""

from collections.abc import Iterator

from onrecord.lexicon.names import family_index
from onrecord.lexicon.nicknames import is_nickname
from onrecord.lexicon.reasons import reason
from onrecord.lexicon.stand import folded
from onrecord.model.draft import Finding
from onrecord.model.records import Holder, Role
from onrecord.products.check_names_found import bare
from onrecord.products.check_names_scope import Scope
from onrecord.products.check_offices_words import (
    Office,
    compatible,
    countries,
    excluded,
    field_of,
    office_of,
    same_noun,
)
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side
from onrecord.products.index import touches


def check_offices(compared: Compared) -> Iterator[Finding]:
    """Offices, ranks and countries that the draft gives people and the record does not."""
    yield from qualified_otherwise(compared)
    yield from described_otherwise(compared)
    for holder in people(compared.draft):
        printed = [each for one in same_people(compared, holder) for each in one.roles]
        for role in roles_in(compared.draft, holder):
            yield from told_otherwise(compared, holder, role, printed)


def people(side: Side) -> Iterator[Holder]:
    for holder in side.shelf.holders.values():
        if holder.kind == "person" and touches(holder.mentions, side.start, side.end):
            yield holder


def roles_in(side: Side, holder: Holder) -> Iterator[Role]:
    """The roles that a sentence gives a holder."""
    for role in holder.roles:
        if role.office is not None and touches((role.office,), side.start, side.end):
            yield role


def same_people(compared: Compared, holder: Holder) -> Iterator[Holder]:
    """The people of the record that are the draft's: by name in the candidate's document, and by
    entity in the others."""
    index, home = compared.index, compared.printed.shelf
    found = [
        each
        for each in home.holders.values()
        if each.kind == "person" and one_name(holder.name, each.name)
    ]
    keys = {index.keys[each.id] for each in found}
    yield from found
    for shelf in index.shelves.values():
        if shelf is not home:
            yield from (each for each in shelf.holders.values() if index.keys[each.id] in keys)


def one_name(one: str, other: str) -> bool:
    """Whether two names have one family name, and no two given names."""
    first, second = (tuple(bare(each) for each in name.split()) for name in (one, other))
    if not first or not second:
        return False
    if first[family_index(first)] != second[family_index(second)]:
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    return first[0] == second[0] or is_nickname(first[0], second[0])


def office_in(role: Role) -> Office | None:
    if role.office is None:
        return None
    return office_of(role.office.exact, role.affiliation.exact if role.affiliation else "")


def told_otherwise(
    compared: Compared, holder: Holder, role: Role, printed: list[Role]
) -> Iterator[Finding]:
    """A role that none of the record's roles of that person is, or is compatible with."""
    mine = office_in(role)
    known = [(each, theirs) for each in printed if (theirs := office_in(each))]
    if mine is None or not known or any(compatible(mine, each) for _, each in known):
        return
    clash = next(
        (each for each, one in known if same_noun(mine, one) and excluded(mine, one)), None
    )
    other = next((each for each, one in known if mine.is_seat and one.is_seat), None)
    if clash is not None:
        yield otherwise(compared, holder, role, clash)
    elif other is not None:
        yield otherwise(compared, holder, role, other)


def otherwise(compared: Compared, holder: Holder, role: Role, printed: Role) -> Finding:
    told, there = role.office, printed.office
    assert told is not None
    assert there is not None
    words = reason("office_other", draft=holder.name, office=told.exact, printed=there.exact)
    tokens = compared.draft.parse.tokens_between(told.start, told.end)
    return compared.finding("office", "contradicted", words, tokens or None)


def qualified_otherwise(compared: Compared) -> Iterator[Finding]:
    """Of one noun another of words that exclude each other: "lower house" for "upper house"."""
    here, there = compared.draft, compared.printed
    around = Scope(compared.around.text).words
    for token in here.tokens:
        mine = field_of(here.parse.word(token))
        noun = compared.aligned.forward.get(here.parse.head[token])
        if mine is None or noun is None or bare(here.parse.word(token)) in around:
            continue
        for other in there.parse.children[noun]:
            theirs = field_of(there.parse.word(other))
            if theirs and theirs[0] == mine[0] and theirs[1] != mine[1]:
                words = reason(
                    "name_other", draft=here.parse.word(token), printed=there.parse.word(other)
                )
                yield compared.finding("office", "contradicted", words, range(token, token + 1))


def described_otherwise(compared: Compared) -> Iterator[Finding]:
    """Somebody who is called by office alone, with a country that is not that person's."""
    here = compared.draft
    for token in here.tokens:
        there = compared.aligned.forward.get(token)
        if there is None or office_of(here.parse.word(token)) is None:
            continue
        if not modifiers(here, token) or modifiers(compared.printed, there):
            continue
        tokens = phrase(here, token)
        for holder in dict.fromkeys(meant_at(compared.printed, there)):
            if is_another(compared, holder, token):
                said = here.shelf.text[slice(*here.place(tokens))]
                words = reason("office_meant", office=said, printed=holder.name)
                yield compared.finding("office", "contradicted", words, tokens)


def is_another(compared: Compared, holder: Holder, token: int) -> bool:
    """Whether what the draft calls somebody is of another country than the holder, or what the
    document calls another holder."""
    here = compared.draft
    if holder.countries:
        return modifiers(here, token).isdisjoint(holder.countries)
    telling = [each for each in phrase(here, token) if countries(here.parse.word(each))]
    low = min(telling, default=token)
    said = folded(here.shelf.text[here.parse.start[low] : here.parse.end[token]])
    others = [each for each in compared.printed.shelf.holders.values() if is_called(each, said)]
    return bool(others) and holder not in others


def is_called(holder: Holder, said: str) -> bool:
    """Whether a document calls a holder so."""
    spans = [*holder.mentions, *holder.references]
    spans += [role.office for role in holder.roles if role.office]
    return any(said in folded(span.exact) for span in spans)


def modifiers(side: Side, token: int) -> frozenset[str]:
    """The countries of the words that stand with a noun."""
    parse = side.parse
    return frozenset().union(*(countries(parse.word(each)) for each in parse.children[token]))


def phrase(side: Side, token: int) -> range:
    before = [each for each in side.parse.children[token] if each < token]
    return range(min(before, default=token), token + 1)


def meant_at(side: Side, token: int) -> Iterator[Holder]:
    """The people whom a word means, by the document's readers, and those on whose word a statement
    rests that names its source by it."""
    start, end = side.parse.start[token], side.parse.end[token]
    for holder in side.shelf.holders.values():
        if holder.kind == "person" and touches((*holder.mentions, *holder.references), start, end):
            yield holder
    for each in side.attributions():
        if touches(each.source, start, end):
            yield from next(iter(side.shelf.chain(each.id)), ())
