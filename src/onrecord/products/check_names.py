"""Check of names: people, places and bodies of a draft that the record has otherwise."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.actors import country_of, looks_like_outlet, outlet_named
from onrecord.lexicon.offices import office
from onrecord.lexicon.reasons import reason
from onrecord.lexicon.stand import folded
from onrecord.model import thresholds
from onrecord.model.draft import Finding
from onrecord.model.records import Attribution
from onrecord.products.check_names_found import Name, names
from onrecord.products.check_names_mistaken import mistaken_for
from onrecord.products.check_names_scope import Scope, outlets_of, scope_of
from onrecord.products.check_names_swapped import swapped
from onrecord.products.check_telling_frames import tokens_of
from onrecord.products.check_values_slots import gap, same_place
from onrecord.products.draft_alignment import Alignment, aligned
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_quotes import is_quoted
from onrecord.products.draft_side import Side
from onrecord.products.index import touches

NEAR, SHARED = 10, 2
"""Tokens beside a name, and how many of these that say something another sentence must have."""
TOGETHER, CLOSE = 0.5, 0.55
MOST_LAID = 0.6
"""The share of a statement's words that are taken for the statement."""
PARTS = {"nsubjpass": "dobj", "poss": "of"}
"""Dependencies that are the same part."""


def check_names(compared: Compared) -> Iterator[Finding]:
    """What the draft's names say that this sentence does not."""
    yield from swapped(compared)
    drafted = names(compared.draft)
    if not drafted:
        return
    printed = names(compared.printed)
    here, around = scope_of(compared.printed), scope_of(compared.around)
    for each in drafted:
        if describes(compared, each):
            continue
        rival = mistaken_for(compared, each, printed)
        if rival is None and here.has(each):
            continue
        rival = rival or rival_of(compared, each, drafted, printed)
        if rival is not None:
            yield told_otherwise(compared, each, rival)
        elif not around.has(each):
            yield from not_here(compared, each, printed)


def describes(compared: Compared, each: Name) -> bool:
    """Whether a country only tells which holder of an office is meant, who is named here without
    it: the check of offices judges that. The tables may make a check silent, never speak."""
    word = each.side.parse.head[each.head]
    if not each.country or office(each.side.parse.word(word)) is None:
        return False
    there = compared.aligned.forward.get(word)
    if there is None:
        return each.country in scope_of(compared.printed).led
    parse = compared.printed.parse
    return not any(country_of(parse.word(one)) for one in parse.children[there])


def not_here(compared: Compared, each: Name, printed: Sequence[Name]) -> Iterator[Finding]:
    """What is said of a name that does not stand near the sentence; quotations are looked up by
    themselves."""
    if known(compared, each):
        if is_laid_on(compared, each, printed):
            words = reason("name_elsewhere", draft=each.text)
            yield compared.finding("name", "partly", words, each.tokens)
        return
    lone = lone_rival(compared, each, printed)
    if lone is not None:
        yield told_otherwise(compared, each, lone)
    elif not (is_quoted(each.side, each.tokens) or is_outlet_of_record(compared, each)):
        yield nowhere(compared, each)


def is_outlet_of_record(compared: Compared, each: Name) -> bool:
    """Whether a name may be that of the outlet that prints the sentence, or is that of another
    document that is looked at: what these print may be laid on it."""
    if not (outlet_named(each.text) or looks_like_outlet(each.text)):
        return False
    unknown = compared.printed.shelf.reading.masthead.outlet.value is None
    return unknown or any(outlets_of(e).has(each) for e in compared.index.shelves.values())


def is_laid_on(compared: Compared, each: Name, printed: Sequence[Name]) -> bool:
    """Whether the draft lays on whom the name names words that this sentence has, where somebody
    else is named who says or does it; an outlet reports what its documents tell."""
    if each.kind == "body" or not any(acts(other) for other in printed):
        return False
    if tells_of_unnamed(compared.printed):
        return False
    start, end = each.side.place(each.tokens)
    return any(
        touches(one.source, start, end) and has_most(compared, one)
        for one in each.side.attributions()
        if len(one.source) == 1 and one.score >= thresholds.LEDGER
        if each.kind == "person" or any(span.exact == each.text for span in one.source)
    )


def acts(name: Name) -> bool:
    """Whether a person is the subject of a verb, or a statement's source."""
    if name.kind != "person":
        return False
    start, end = name.side.place(name.tokens)
    subject = name.side.parse.dependency[name.head] == "nsubj"
    return subject or any(touches(e.source, start, end) for e in name.side.attributions())


def tells_of_unnamed(side: Side) -> bool:
    """Whether somebody says or does something who is called by office alone."""
    parse = side.parse
    subjects = (each for each in side.tokens if parse.dependency[each] == "nsubj")
    return any(office(parse.word(each)) and not side.is_name(each) for each in subjects)


def has_most(compared: Compared, record: Attribution) -> bool:
    """Whether this sentence has most of a statement of the draft, without those inside it."""
    draft = compared.draft
    inner = [e for e in draft.attributions() if e is not record and within(e, record)]
    nested = {one for each in inner for one in tokens_of(draft, (*each.source, *each.content))}
    own = [each for each in tokens_of(draft, record.content) if each not in nested]
    said = [each for each in own if draft.is_content(each)]
    return sum(one in compared.aligned.forward for one in said) > MOST_LAID * len(said)


def within(one: Attribution, other: Attribution) -> bool:
    return all(touches(other.content, each.start, each.end) for each in one.content)


def lone_rival(compared: Compared, each: Name, printed: Sequence[Name]) -> Name | None:
    """The one printed name of the kind that the draft lacks, if it has the same part in a sentence
    that is otherwise the same."""
    draft = Scope(compared.draft.text)
    lacking = [other for other in printed if other.kind == each.kind and not draft.has(other)]
    if len(lacking) != 1 or each.kind == "other" or compared.aligned.coverage < CLOSE:
        return None
    return lacking[0] if part(each) == part(lacking[0]) else None


def part(name: Name) -> str:
    """What a name does in its sentence: whoever acts, is acted on, owns, or the preposition."""
    parse, head = name.side.parse, name.head
    dependency, up = parse.dependency[head], parse.head[head]
    if dependency == "pobj":
        return "nsubj" if parse.dependency[up] == "agent" else parse.lemma[up].lower()
    return PARTS.get(dependency, dependency)


def rival_of(
    compared: Compared, each: Name, drafted: Sequence[Name], printed: Sequence[Name]
) -> Name | None:
    """The printed name of its kind that stands where the draft has this one."""
    alignment = compared.aligned
    framed = gap(alignment, each.phrase)
    draft = Scope(compared.draft.text)
    for other in printed:
        if draft.has_whole(other) or one_holder(compared.printed, each, other):
            continue
        inside = set(other.tokens) <= set(framed)
        if inside and (alike(each, other) or fills(other, framed)):
            return other
        if alike(each, other) and not draft.has(other) and in_place(alignment, each, other):
            return other
    return None


def fills(name: Name, framed: range) -> bool:
    """Whether a name is all that a stretch says."""
    side = name.side
    return not any(
        side.is_content(each) and not side.is_name(each)
        for each in framed
        if each not in name.tokens
    )


def alike(each: Name, other: Name) -> bool:
    """Whether two names may be of one kind."""
    kinds = {each.kind, other.kind}
    return len(kinds) == 1 or "other" in kinds or kinds == {"place", "body"}


def in_place(alignment: Alignment, each: Name, other: Name) -> bool:
    exact = each.kind == other.kind and each.kind != "other"
    return exact and alignment.coverage >= TOGETHER and same_place(alignment, each.head, other.head)


def one_holder(side: Side, each: Name, other: Name) -> bool:
    """Whether the document calls one holder by both names."""
    for holder in side.shelf.holders.values():
        called = [span.exact for span in (*holder.mentions, *holder.references)]
        every = Scope(holder.name, (side.shelf.called(holder), *called))
        if every.has(each) and every.has(other):
            return True
    return False


def known(compared: Compared, each: Name) -> bool:
    """Whether the document has the name elsewhere, or another sentence about the same has it."""
    shelf = compared.printed.shelf
    if outlets_of(shelf).has(each) or Scope(shelf.text, called(compared)).has(each):
        return True
    return any(tells(other, compared, each) for other in compared.others)


def called(compared: Compared) -> tuple[str, ...]:
    shelf = compared.printed.shelf
    return tuple(shelf.called(each) for each in shelf.holders.values())


def tells(other: Side, compared: Compared, each: Name) -> bool:
    """Whether a sentence has the name among the words that stand near it."""
    if not any(folded(word) in folded(other.text) for word in each.words):
        return False
    if not Scope(other.text).has(each):
        return False
    alignment = aligned(compared.draft, other)
    near = range(each.tokens.start - NEAR, each.tokens.stop + NEAR)
    outside = [one for one in near if one in compared.draft.tokens and one not in each.tokens]
    shared = sum(one in alignment.forward and compared.draft.is_content(one) for one in outside)
    return shared >= SHARED or alignment.coverage >= TOGETHER


def told_otherwise(compared: Compared, each: Name, rival: Name) -> Finding:
    words = reason("name_other", draft=each.text, printed=rival.text)
    return compared.finding("name", "contradicted", words, each.tokens)


def nowhere(compared: Compared, each: Name) -> Finding:
    return compared.finding("name", "partly", reason("name_nowhere", draft=each.text), each.tokens)
