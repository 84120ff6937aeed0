"""Holders' facts: what documents say a holder is, and what is decided about it."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon.link_reasons import link_reasons
from onrecord.lexicon.stand import folded
from onrecord.model.judgement import Judgement
from onrecord.model.ledger_holders import Decision, Joined, Standing, Term, Unnamed
from onrecord.model.link import Link
from onrecord.model.product import Evidence
from onrecord.model.records import Holder, Role
from onrecord.model.span import Span
from onrecord.products.holders_parties import Party, Row
from onrecord.products.index import Index, Shelf
from onrecord.products.said import published


def in_time(rows: Iterable[Row]) -> list[Row]:
    """Rows by the days of their documents, undated ones last; those of one day by source."""
    return sorted(rows, key=lambda row: day_key(row[0]))


def day_key(shelf: Shelf) -> tuple[bool, str, str, str]:
    document, day = shelf.reading.document, shelf.reading.masthead.published.value
    return day is None, day or "", document.source, document.id


def standing_now(party: Party) -> tuple[str | None, str | None]:
    """Role and affiliation as the latest document gives them; a judged affiliation wins.

    Where that document gives no affiliation, it is that of the latest one with the same role.
    """
    rows = in_time(party.rows)
    dated = [row for row in rows if row[0].reading.masthead.published.value]
    latest_first = [holder for _, holder in [*rows[len(dated) :], *dated][::-1]]
    described = [each for each in latest_first if each.role] or latest_first
    role = next((each.role.exact for each in described if each.role), None)
    places = (
        each.affiliation.exact
        for each in described
        if each.affiliation and (each.role is None or same_words(each.role, role))
    )
    judged = party.entity.affiliation if party.entity else None
    return role, judged or next(places, None)


def same_words(span: Span, words: str | None) -> bool:
    return words is not None and folded(span.exact) == folded(words)


def standings(rows: Sequence[Row]) -> Iterator[Standing]:
    """All that documents say a holder is, was or will be, in the order of time."""
    for shelf, holder in in_time(rows):
        for role in holder.roles:
            yield standing(shelf, role, known=True)
        if not holder.roles and (holder.role or holder.affiliation):
            told = Role(office=holder.role, affiliation=holder.affiliation)
            yield standing(shelf, told, known=False)


def standing(shelf: Shelf, role: Role, *, known: bool) -> Standing:
    """A role with its places; `known` says that its basis was read."""
    spans = [each for each in (role.office, role.affiliation) if each]
    return Standing(
        office=role.office.exact if role.office else None,
        affiliation=role.affiliation.exact if role.affiliation else None,
        status=role.status,
        basis=role.basis if known else None,
        said=published(shelf),
        outlet=shelf.reading.masthead.outlet.value,
        evidence=tuple(shelf.evidence(each) for each in spans),
    )


def unnamed(rows: Sequence[Row]) -> Unnamed | None:
    """How a source is described that no document names; None where one does, or says nothing."""
    if any(holder.naming == "named" for _, holder in rows):
        return None
    terms = tuple(term for row in rows for term in terms_of(*row))
    counts = [holder.count for _, holder in rows if holder.count is not None]
    plural = any(holder.plural for _, holder in rows)
    if not (terms or counts or plural):
        return None
    return Unnamed(count=counts[0] if counts else None, plural=plural, terms=terms)


def terms_of(shelf: Shelf, holder: Holder) -> Iterator[Term]:
    if holder.proximity:
        yield Term("proximity", shelf.evidence(holder.proximity))
    if holder.reason_given:
        yield Term("reason_given", shelf.evidence(holder.reason_given))
    if holder.ground_rule:
        yield Term("ground_rule", shelf.evidence(holder.ground_rule))


def joined(index: Index, party: Party) -> tuple[Joined, ...]:
    """Why the party's holders were taken for one or kept from others, where both ends are known."""
    homes = index.holder_homes
    links = party.entity.links if party.entity else ()
    known = (each for each in links if each.one in homes and each.other in homes)
    return tuple(join(each, homes[each.one], homes[each.other]) for each in known)


def kept_apart(index: Index, party: Party) -> Iterator[Joined]:
    """Why the party is not one with others: one link for each of them and reason, the surest
    first."""
    own = {holder.id for _, holder in party.rows}
    homes, keys = index.holder_homes, index.keys
    seen = set()
    for each in sorted(index.pile.apart, key=lambda link: (-link.score, link.one, link.other)):
        inside = own & {each.one, each.other}
        if len(inside) != 1 or each.one not in homes or each.other not in homes:
            continue
        other = each.other if each.one in inside else each.one
        if (keys[other], each.reason) not in seen:
            seen.add((keys[other], each.reason))
            yield join(each, homes[each.one], homes[each.other])


def join(link: Link, first: Shelf, second: Shelf) -> Joined:
    return Joined(
        one=link.one,
        one_name=first.holders[link.one].name,
        one_source=first.reading.document.source,
        other=link.other,
        other_name=second.holders[link.other].name,
        other_source=second.reading.document.source,
        relation=link.relation,
        score=link.score,
        reason=link.reason,
        why=sentence(link.reason),
        words=link.words,
        judgement=link.judgement,
    )


def sentence(reason: str) -> str:
    """A reason in words for people; its id for one that this version does not have."""
    known = link_reasons().get(reason)
    return known.sentence if known else reason


def decisions(index: Index, party: Party) -> tuple[Decision, ...]:
    """The judgements in force that bear on a party, the earliest first."""
    return tuple(decision(each) for each in index.judged.applied(party.rows[0][1].id))


def decision(judgement: Judgement) -> Decision:
    return Decision(
        id=judgement.id,
        verdict=judgement.verdict,
        value=judgement.value,
        author=judgement.author,
        time=judgement.time,
        note=judgement.note,
        about=tuple(
            Evidence(each.document, each.source, each.start, each.end, each.exact)
            for each in judgement.targets
        ),
    )
