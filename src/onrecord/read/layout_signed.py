"""Signed takes: stretches of a panel that a named author signs, after or before the words."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from onrecord.lexicon.layout_words import is_role
from onrecord.model.document import BlockKind
from onrecord.read.layout_bylines import is_role_line
from onrecord.read.layout_looks import Look
from onrecord.read.layout_names import DASH, Place
from onrecord.read.layout_signatures import WORD, bio_signature, dashed_names, name_line
from onrecord.read.layout_voices import Voice, Voices

FIRST_PERSON = re.compile(r"\b(?:I|my|me|we|our|us)\b")
RUNNING: frozenset[BlockKind] = frozenset({"paragraph", "list", "quote"})
FEWEST = 2
MOST_OTHER_DASHES = 2
MOST_MENTIONS = 2
MOST_NAMES = 50


class Signature(msgspec.Struct, frozen=True):
    """The block that names the author of a take, and the places of the names in the document."""

    at: int
    names: tuple[Place, ...]


def signed(looks: Sequence[Look], kinds: Sequence[BlockKind]) -> Voices:
    """The takes that are signed after their words, else those signed before them."""
    after = signatures_after(looks, kinds)
    if after:
        return closed_by(after, looks, kinds)
    before = signatures_before(looks, kinds)
    return opened_by(before, looks, kinds) if before else Voices()


def signatures_after(looks: Sequence[Look], kinds: Sequence[BlockKind]) -> list[Signature]:
    """Lines that close a take: any with a dash, else bios after prose if there are two or more."""
    dashed: list[Signature] = []
    bios: list[Signature] = []
    prose = False
    above: Look | None = None
    for at, look in enumerate(looks):
        if kinds[at] == "furniture":
            continue
        names = () if above is not None and above.enclosed else dashed_names(look)
        bio = None if names else bio_signature(look)
        above = look
        if names and prose:
            dashed.append(Signature(at, names))
        elif bio and prose:
            bios.append(Signature(at, (bio,)))
        prose = look.prose and not names and bio is None
    if dashed:
        stray = len(dashed) < FEWEST and not closes(dashed[0], looks, kinds)
        return [] if stray or is_itemised(looks, dashed) else dashed
    return bios if sign_all(bios, looks, kinds) else []


def closes(lone: Signature, looks: Sequence[Look], kinds: Sequence[BlockKind]) -> bool:
    """Whether the only signature of a text gives a role, and no running text goes on below it."""
    below = kinds[lone.at + 1] if lone.at + 1 < len(kinds) else None
    return below not in RUNNING and any(map(is_role, WORD.findall(looks[lone.at].text)))


def is_itemised(looks: Sequence[Look], dashed: Sequence[Signature]) -> bool:
    """Whether dashes open items rather than signatures: most of them name nobody."""
    others = sum(DASH.match(look.text) is not None for look in looks) - len(dashed)
    return others > MOST_OTHER_DASHES and others > len(dashed)


def sign_all(bios: Sequence[Signature], looks: Sequence[Look], kinds: Sequence[BlockKind]) -> bool:
    """Whether bios close takes: two or more, none of somebody whom the text is about.

    Below each stands a heading, furniture or nothing.
    """
    if not FEWEST <= len(bios) <= MOST_NAMES:
        return False
    prose = [look.text for look in looks if look.prose]
    for bio in bios:
        below = bio.at + 1
        if below < len(kinds) and kinds[below] not in ("heading", "furniture", "byline"):
            return False
        if sum(family_name(bio, looks) in text for text in prose) > MOST_MENTIONS:
            return False
    return True


def closed_by(
    signatures: Sequence[Signature], looks: Sequence[Look], kinds: Sequence[BlockKind]
) -> Voices:
    """A take for each signature: from the last boundary, or its heading, to the signature."""
    voices: list[Voice] = []
    marks: list[tuple[int, BlockKind]] = []
    begin = 0
    for number, signature in enumerate(signatures):
        inside = [at for at in range(begin, signature.at) if kinds[at] != "furniture"]
        first = opening(inside, kinds, looks) if number == 0 else after_headings(inside, kinds)
        words = [at for at in inside if at >= first and kinds[at] in RUNNING]
        marks.append((signature.at, "byline"))
        if words:
            voices.append(take(signature, looks, kinds, (words[0], words[-1])))
        begin = signature.at + 1
    return Voices(tuple(voices), tuple(marks))


def after_headings(inside: Sequence[int], kinds: Sequence[BlockKind]) -> int:
    """The first block that is no heading or by-line."""
    return next((at for at in inside if kinds[at] in RUNNING), inside[-1] if inside else 0)


def opening(inside: Sequence[int], kinds: Sequence[BlockKind], looks: Sequence[Look]) -> int:
    """Where the first take begins: after the last heading, so that an introduction stays out.

    Without a heading of its own, after the last paragraph that ends in a colon or a question.
    """
    first = after_headings(inside, kinds)
    heads = [
        at for at, after in pairwise(inside) if kinds[at] == "heading" and kinds[after] in RUNNING
    ]
    if heads and heads[-1] > first:
        return heads[-1] + 1
    asked = [at for at in inside[:-1] if at >= first and looks[at].text.endswith((":", "?"))]
    return asked[-1] + 1 if asked else first


def take(
    signature: Signature,
    looks: Sequence[Look],
    kinds: Sequence[BlockKind],
    blocks: tuple[int, int],
) -> Voice:
    """The voice of the blocks [first, last] that a signature signs."""
    first, last = blocks
    above = next((at for at in range(first - 1, -1, -1) if kinds[at] != "furniture"), None)
    headed = above is not None and kinds[above] == "heading" and above != signature.at
    return Voice(
        form="signed",
        first=first,
        last=last,
        start=looks[first].start,
        end=looks[last].end,
        label=signature.names,
        heading=(looks[above].start, looks[above].end) if headed and above is not None else None,
    )


def signatures_before(looks: Sequence[Look], kinds: Sequence[BlockKind]) -> list[Signature]:
    """Lines that name the author of the take below them, if there are two or more alike."""
    named = [
        Signature(at, names)
        for at, look in enumerate(looks)
        if kinds[at] != "furniture"
        and (names := name_line(look))
        and (below := following(at, kinds)) is not None
        and kinds[below] in (*RUNNING, "heading")
    ]
    roles = [each for each in named if stated(looks[each.at])]
    many = len(roles) >= FEWEST and not about(roles, looks)
    chosen = roles if many else own_words(introduced(named, looks), looks, kinds)
    return chosen if len({looks[each.at].text for each in chosen}) >= FEWEST else []


def about(named: Sequence[Signature], looks: Sequence[Look]) -> bool:
    """Whether the running text is mostly about the people named, as that of captions is."""
    prose = [look.text for look in looks if look.prose]
    return all(
        sum(family_name(each, looks) in text for text in prose) > MOST_MENTIONS
        for each in named[:MOST_NAMES]
    )


def family_name(signature: Signature, looks: Sequence[Look]) -> str:
    """The last word of the first name in a signature."""
    look = looks[signature.at]
    start, end = signature.names[0]
    return look.text[start - look.origin : end - look.origin].split()[-1]


def following(at: int, kinds: Sequence[BlockKind]) -> int | None:
    """The next block that is no furniture."""
    return next((each for each in range(at + 1, len(kinds)) if kinds[each] != "furniture"), None)


def stated(look: Look) -> bool:
    """Whether a line of names also gives a role, or ends in a colon."""
    role = look.text.partition(",")[2] or look.text.partition("(")[2]
    return look.text.endswith(":") or is_role_line(" ".join(role.split()[:6]))


def introduced(named: Sequence[Signature], looks: Sequence[Look]) -> list[Signature]:
    """Of bare names, those that running text mentions too."""
    running = [look.text for look in looks if look.prose]
    return [
        each
        for each in named[:MOST_NAMES]
        if any(looks[each.at].text.strip(" :") in text for text in running)
    ]


def own_words(
    named: Sequence[Signature], looks: Sequence[Look], kinds: Sequence[BlockKind]
) -> list[Signature]:
    """Of bare names, those under which somebody speaks in the first person, if most do."""
    spoken = [
        each
        for each in named
        if (below := following(each.at, kinds)) is not None
        and FIRST_PERSON.search(looks[below].text)
    ]
    return list(named) if len(spoken) >= FEWEST and 2 * len(spoken) >= len(named) else []


def opened_by(
    signatures: Sequence[Signature], looks: Sequence[Look], kinds: Sequence[BlockKind]
) -> Voices:
    """A take for each line of names: from below it, or below its heading, to the next heading."""
    voices: list[Voice] = []
    marks: list[tuple[int, BlockKind]] = []
    ends = [*(each.at for each in signatures[1:]), len(looks)]
    for signature, stop in zip(signatures, ends, strict=True):
        first = following(signature.at, kinds)
        if first is not None and kinds[first] == "heading":
            first = following(first, kinds)
        if first is None or first >= stop or kinds[first] not in RUNNING:
            continue
        last = first
        while last + 1 < stop and kinds[last + 1] in RUNNING:
            last += 1
        marks.append((signature.at, "byline"))
        voices.append(take(signature, looks, kinds, (first, last)))
    return Voices(tuple(voices), tuple(marks))
