"""Swapped: who does what to whom is told the other way round."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.cues import cue_lemma, patterns_of
from onrecord.lexicon.reasons import reason
from onrecord.lexicon.tables import words
from onrecord.model.draft import Finding
from onrecord.products.check_names_found import Name, bare, names
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side
from onrecord.products.index import touches

DOERS = frozenset({"nsubj", "agent"})
DONE_TO = frozenset({"dobj", "nsubjpass", "dative"})
OVER = frozenset({"nsubj", "dobj"})
SHARING = frozenset({"advcl", "xcomp", "conj"})
"""How a verb hangs on the one whose subject it shares."""
BESIDE = frozenset({"appos", "conj"})
SHARED = 2
"""Words below a verb that both sentences have, from which it tells of one deed."""


class Party(NamedTuple):
    """One side of a deed: how it is printed, and the last words of its names, folded."""

    text: str
    called: frozenset[str]


class Deed(NamedTuple):
    """A verb with who does it and to whom, as far as that is known."""

    verb: int
    doer: Party | None
    other: Party | None


def swapped(compared: Compared) -> Iterator[Finding]:
    """Verbs whose parties have changed places, or one of two people does what the other does; what
    two do together has no one doer."""
    drafted = tuple(deeds(compared.draft))
    printed = {each.verb: each for each in deeds(compared.printed)} if drafted else {}
    for each in drafted:
        there = printed.get(compared.aligned.forward.get(each.verb, -1))
        if there is None or each.doer is None or there.doer is None:
            continue
        if compared.draft.parse.lemma[each.verb].lower() in words("check_mutual"):
            continue
        if each.other is not None and turned(each, there):
            told = reason("name_swapped", draft=each.doer.text, other=each.other.text)
            yield compared.finding("name", "contradicted", told, compared.draft.tokens)
        elif exchanged(compared, each, there):
            told = reason("name_doer", draft=each.doer.text, printed=there.doer.text)
            yield compared.finding("name", "contradicted", told, compared.draft.tokens)


def turned(here: Deed, there: Deed) -> bool:
    if not (here.doer and here.other and there.doer and there.other):
        return False
    crossed = one(here.doer, there.other) and one(here.other, there.doer)
    return crossed and not (one(here.doer, there.doer) or one(here.other, there.other))


def exchanged(compared: Compared, here: Deed, there: Deed) -> bool:
    """Whether somebody does what another does in print, where both sentences name both; what is
    said is left to the checks of whose word it is."""
    draft, printed = compared.draft, compared.printed
    lemma = draft.parse.lemma[here.verb].lower()
    if not (here.doer and there.doer) or one(here.doer, there.doer):
        return False
    if patterns_of(cue_lemma(lemma, lemma), "verb"):
        return False
    if draft.form(here.verb) != printed.form(there.verb):
        return False
    named = [last_words(each) for each in (draft, printed)]
    if not all((here.doer.called & each) and (there.doer.called & each) for each in named):
        return False
    forward = compared.aligned.forward
    below = frozenset(printed.parse.subtree(there.verb)) - {there.verb}
    shared = (
        one
        for one in draft.parse.subtree(here.verb)
        if draft.is_content(one) and not draft.is_name(one) and forward.get(one) in below
    )
    return sum(1 for _ in shared) >= SHARED


def last_words(side: Side) -> frozenset[str]:
    return frozenset(each.country or each.words[-1] for each in names(side))


def one(party: Party, other: Party) -> bool:
    return not party.called.isdisjoint(other.called)


def deeds(side: Side) -> Iterator[Deed]:
    """Verbs of a sentence of whose parties one is known at least."""
    by_token = {token: each for each in names(side) for token in each.tokens}
    for verb in side.tokens:
        if not side.parse.tag[verb].startswith("VB"):
            continue
        doer, other = (party(side, each, by_token) for each in parts(side, verb))
        if doer or other:
            yield Deed(verb, doer, other)


def parts(side: Side, verb: int) -> tuple[int | None, int | None]:
    """The words for who does it and to whom; a verb without a subject has that of the one above."""
    parse = side.parse
    doers = [each for each in parse.children[verb] if parse.dependency[each] in DOERS]
    others = [each for each in parse.children[verb] if parse.dependency[each] in DONE_TO]
    passive = any(parse.dependency[each] == "auxpass" for each in parse.children[verb])
    if not any(parse.dependency[each].startswith("nsubj") for each in (*doers, *others)):
        above = subject_above(side, verb)
        if above is not None:
            (others if passive else doers).insert(0, above)
    first, second = (below(side, each[0]) if each else None for each in (doers, others))
    return first, second


def subject_above(side: Side, verb: int) -> int | None:
    """The subject of the verb that governs one without its own: "he left, thanking them"."""
    parse, up = side.parse, side.parse.head[verb]
    if parse.dependency[verb] not in SHARING or up not in side.tokens or up == verb:
        return None
    if parse.dependency[verb] == "advcl" and parse.tag[verb] != "VBG":
        return None
    found = [each for each in parse.children[up] if parse.dependency[each] in OVER]
    if parse.dependency[verb] == "xcomp":
        found = [e for e in found if parse.dependency[e] == "dobj"] or found
    else:
        found = [e for e in found if parse.dependency[e] == "nsubj"]
    return found[0] if found else None


def party(side: Side, token: int | None, by_token: dict[int, Name]) -> Party | None:
    """Whom a word names, with who is named beside it, or means by the document's readers."""
    if token is None:
        return None
    parse = side.parse
    beside = [each for each in parse.children[token] if parse.dependency[each] in BESIDE]
    found = [by_token[each] for each in (token, *beside) if each in by_token]
    if found:
        called = frozenset(each.country or each.words[-1] for each in found)
        return Party(found[0].text, called)
    start, end = parse.start[token], parse.end[token]
    meant = [
        each
        for each in side.shelf.holders.values()
        if each.kind == "person" and touches(each.references, start, end)
    ]
    if not meant:
        return None
    return Party(meant[0].name, frozenset(bare(each.name.split()[-1]) for each in meant))


def below(side: Side, child: int) -> int:
    """The token that names a party; of "by X" the X."""
    parse = side.parse
    if parse.dependency[child] != "agent" and parse.tag[child] not in {"IN", "TO"}:
        return child
    return next((each for each in parse.children[child] if parse.dependency[each] == "pobj"), child)
