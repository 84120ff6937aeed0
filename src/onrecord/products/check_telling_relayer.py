"""Relayer: the draft names the holder, and leaves out the unnamed source who tells of it."""

from collections.abc import Iterator

from onrecord.lexicon.offices import office
from onrecord.lexicon.offices import unnamed as unnamed_noun
from onrecord.lexicon.reasons import reason
from onrecord.model.draft import Finding
from onrecord.model.parse import Parse
from onrecord.model.records import Holder
from onrecord.products.check_holders import (
    called,
    known,
    rivals_of,
    said_elsewhere,
    shared_words,
)
from onrecord.products.check_telling_frames import Frame, frames
from onrecord.products.check_telling_stripped import names_of, naming
from onrecord.products.draft_compared import Compared


def relayer(compared: Compared) -> Iterator[Finding]:
    """One finding, about the first of the draft's statements that came to print through another."""
    printed = frames(compared.printed)
    own = frames(compared.draft)
    for each in own:
        shared = shared_words(compared, each)
        if not shared or not each.source:
            continue
        for rival in rivals_of(compared, each, printed, shared):
            found = left_out(compared, each, rival, own)
            if found is None:
                continue
            ours = known(compared.draft, each)
            if found.effect == "none" or not said_elsewhere(compared, each, ours, unnamed):
                yield found
            return


def left_out(
    compared: Compared, frame: Frame, rival: Frame, own: tuple[Frame, ...]
) -> Finding | None:
    """An unnamed relayer of the record's statement, or its holder where the draft names the one to
    whom he is only close; else a named one as a note."""
    draft, printed = compared.draft, compared.printed
    place = range(min(frame.source), max(frame.source) + 1)
    if is_close_to(compared, frame, rival):
        return compared.finding(
            "relayer", "partly", reason("relayer", there=called(printed, rival)), place
        )
    told = {one.id for each in own for step in each.steps for one in step if unnamed(one)}
    for step in rival.steps[1:-1]:
        for each in step:
            if unnamed(each) and not told and not mentioned(compared, each):
                words = reason("relayer", there=each.name)
                return compared.finding("relayer", "partly", words, place)
            if each.naming == "named" and not stands_in(draft.text, each):
                words = reason("relayed", there=each.name)
                return compared.finding("relayer", "none", words, place)
    return None


def unnamed(holder: Holder) -> bool:
    return holder.kind in ("anonymous", "group") or holder.naming == "unnamed"


def mentioned(compared: Compared, holder: Holder) -> bool:
    """Whether the words for a relayer stand in the draft's sentence too."""
    found = (each for each in frames(compared.printed) if holder in each.holders)
    backward = compared.aligned.backward
    return any(one in backward for each in found for one in naming(compared.printed, each))


def stands_in(text: str, holder: Holder) -> bool:
    return not names_of(holder).isdisjoint(each.strip(".,’'\"“”").lower() for each in text.split())


def is_close_to(compared: Compared, frame: Frame, rival: Frame) -> bool:
    """Whether the draft names a person who only stands in the record's words for somebody else, who
    does not speak for him: "a friend of"."""
    parse = compared.printed.parse
    heads = [each for each in rival.source if parse.head[each] not in rival.source]
    if not heads or not is_unnamed_person(parse.lemma[heads[0]].lower()):
        return False
    persons = [each for each in known(compared.draft, frame) if each.person]
    names = frozenset[str]().union(*(each.names for each in persons))
    inside = {compared.printed.form(each) for each in behind_preposition(parse, heads[0])}
    ours = {compared.draft.form(each) for each in frame.source}
    return bool(names & inside) and compared.printed.form(heads[0]) not in ours


def is_unnamed_person(lemma: str) -> bool:
    noun, kind = office(lemma), unnamed_noun(lemma)
    return bool((noun and noun.kind == "tie") or (kind and kind.kind == "anonymous"))


def behind_preposition(parse: Parse, head: int) -> frozenset[int]:
    """The words that hang on a noun by a preposition, with or without an adjective: "close to"."""
    below = (each for each in parse.children[head] if parse.dependency[each] in ("prep", "amod"))
    return frozenset(one for each in below for one in parse.subtree(each) if one > head)
