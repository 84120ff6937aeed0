"""Quotations: stretches between quotation marks, one a paragraph, also with marks missing."""

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.lexicon.quotes import Mark, all_marks, opening_marks
from onrecord.model.document import Block
from onrecord.read.attribution_candidate import Place

LONGEST_SINGLE = 1000
"""Code points: how far a single opening mark looks for its closing mark (a bound on time)."""
LEFT_OF_OPENING = frozenset("([{—–-/…“„«‘‹\"'")
RIGHT_OF_OPENING = frozenset('[…$£€“"')
CLOSED_WORDS = frozenset(".,?!…")
TYPED_DOUBLE = frozenset({"''", "``"})
"""Two single marks typed for a double one."""


class Quotation(msgspec.Struct, frozen=True, order=True):
    """One quotation within one paragraph: its place with marks, and without.

    `level` is 0 for a quotation that lies in no other. `continued` says that the quotation before
    it was not closed at its paragraph's end, and goes on here.
    """

    outer: Place
    inner: Place
    level: int = 0
    continued: bool = False


class Open(msgspec.Struct, frozen=True):
    """A mark that waits to be closed, and where its quotation's words begin."""

    at: int
    inner: int
    mark: Mark


class Sign(msgspec.Struct, frozen=True):
    """A mark in the text, what it counts as, and what stands around it."""

    at: int
    end: int
    symbol: str
    before: str
    after: str


def quotations(text: str, blocks: Iterable[Block]) -> tuple[Quotation, ...]:
    """All quotations of the readable blocks, in text order, outer before inner.

    A mark left open counts where the next paragraph opens with the same mark, where its own
    paragraph opened with it, or where a colon stands before it.
    """
    readable = [block for block in blocks if block.kind != "furniture"]
    found: list[Quotation] = []
    carried = False
    for number, block in enumerate(readable):
        closed, waiting = pairs(text, block.start, block.end)
        if waiting is not None:
            after = readable[number + 1] if number + 1 < len(readable) else None
            runs_on = after is not None and goes_on(text, after, waiting)
            if runs_on or carried or introduced(text, block, waiting):
                closed.append(Quotation((waiting.at, block.end), (waiting.inner, block.end)))
        else:
            runs_on = False
        first = first_visible(text, block)
        for each in closed:
            continued = carried and each.outer[0] == first
            found.append(msgspec.structs.replace(each, continued=continued))
        carried = runs_on
    return tuple(levelled(found))


def goes_on(text: str, block: Block, waiting: Open) -> bool:
    """Whether a paragraph opens with the mark that the one before left open."""
    at = first_visible(text, block)
    return text[at : at + waiting.inner - waiting.at] == text[waiting.at : waiting.inner]


def introduced(text: str, block: Block, waiting: Open) -> bool:
    """Whether a mark that is never closed stands at the head of its paragraph or after a colon."""
    return not text[block.start : waiting.at].strip().rstrip(":") or text[
        block.start : waiting.at
    ].rstrip().endswith(":")


def first_visible(text: str, block: Block) -> int:
    """Where the block's first character that is not white space stands."""
    at = block.start
    while at < block.end - 1 and text[at].isspace():
        at += 1
    return at


def signs(text: str, start: int, end: int) -> Iterator[Sign]:
    """The quotation marks and apostrophes of a stretch; two single ones together are a double."""
    marks = all_marks() + "`"
    at = start
    while at < end:
        if text[at] not in marks:
            at += 1
            continue
        double = text[at : min(at + 2, end)] in TYPED_DOUBLE
        if double and text[at : at + 3] == "'''" and at > start:
            # A single mark closes inside a typed double one; opening, the double comes first.
            double = text[at - 1].isspace()
        stop = at + 1 + double
        before = text[at - 1] if at > start else " "
        after = text[stop] if stop < end else " "
        yield Sign(at, stop, '"' if double else text[at], before, after)
        at = stop


def pairs(text: str, start: int, end: int) -> tuple[list[Quotation], Open | None]:
    """The closed quotations of one paragraph, and the outermost mark left open."""
    stack: list[Open] = []
    closed: list[Quotation] = []
    for sign in signs(text, start, end):
        depth = closing_depth(sign, stack)
        if depth is not None:
            waiting = stack[depth]
            closed.append(Quotation((waiting.at, sign.end), (waiting.inner, sign.at)))
            del stack[depth:]
            continue
        mark = opening_marks().get(sign.symbol)
        if mark and opens(text, sign, mark, end):
            # The same mark opened twice: the first was never closed.
            same = [i for i, each in enumerate(stack) if each.mark.opening == mark.opening]
            del stack[same[0] if same else len(stack) :]
            stack.append(Open(sign.at, sign.end, mark))
    waiting_marks = [each for each in stack if each.mark.opening not in "‘'"]
    return closed, waiting_marks[0] if waiting_marks else None


def closing_depth(sign: Sign, stack: list[Open]) -> int | None:
    """Which open mark a sign closes, as an index into the stack; None if it closes none."""
    for depth in range(len(stack) - 1, -1, -1):
        mark = stack[depth].mark
        if sign.symbol == mark.opening == "“" and is_turned(sign):
            return depth
        if not fits(sign.symbol, mark):
            continue
        if sign.symbol == '"':
            return None if reopens(sign, stack[depth]) else depth
        if mark.style == "double" or sign.symbol == "”" or closes_single(sign):
            return depth
        return None
    return None


def is_turned(sign: Sign) -> bool:
    """Whether an opening mark stands where only a closing one can (“Why?“ he said)."""
    return sign.before in CLOSED_WORDS and (sign.after.isspace() or sign.after in CLOSED_WORDS)


def fits(symbol: str, mark: Mark) -> bool:
    """Whether a mark can close another; writers mix straight and curly ones."""
    if symbol in mark.closing:
        return True
    return (symbol, mark.opening) in {('"', "“"), ("”", '"'), ("'", "‘"), ("’", "'")}


def reopens(sign: Sign, waiting: Open) -> bool:
    """Whether a straight mark after an open one can only be a second opening."""
    return waiting.inner != sign.at and sign.before.isspace() and sign.after.isalnum()


def closes_single(sign: Sign) -> bool:
    """Whether a single mark is not an apostrophe inside or before a word."""
    return not sign.after.isalnum() and not sign.before.isspace()


def opens(text: str, sign: Sign, mark: Mark, end: int) -> bool:
    """Whether an opening mark really opens a quotation here."""
    if mark.style == "double":
        return True
    free = sign.before.isspace() or sign.before in LEFT_OF_OPENING
    if mark.opening == '"':
        return free or (sign.before in ":," and not sign.after.isspace())
    starts = sign.after.isalpha() or sign.after in RIGHT_OF_OPENING
    return free and starts and single_ends(text, sign, end)


def single_ends(text: str, sign: Sign, end: int) -> bool:
    """Whether a closing mark follows a single opening one."""
    limit = min(end, sign.end + LONGEST_SINGLE)
    return any(each.symbol in "’'" and closes_single(each) for each in signs(text, sign.end, limit))


def levelled(found: list[Quotation]) -> Iterator[Quotation]:
    """The quotations in text order with their levels."""
    around: list[int] = []
    for each in sorted(found, key=lambda quotation: (quotation.outer[0], -quotation.outer[1])):
        while around and around[-1] <= each.outer[0]:
            around.pop()
        yield msgspec.structs.replace(each, level=len(around))
        around.append(each.outer[1])
