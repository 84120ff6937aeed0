"""Turns: the answers of an interview, each from its speaker's label to the next question."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from onrecord.model.document import BlockKind
from onrecord.read.layout_looks import Look
from onrecord.read.layout_names import Place
from onrecord.read.layout_speakers import interviewers, spoken_turns
from onrecord.read.layout_speech import Turn, asked_above, asks
from onrecord.read.layout_voices import Voice, Voices


def turns(text: str, looks: Sequence[Look], kinds: Sequence[BlockKind]) -> Voices:
    """The answers, and the kinds of the blocks that ask."""
    spoken = spoken_turns(text, looks, kinds)
    return answers(spoken, looks, kinds) if spoken else Voices()


def answers(spoken: Sequence[Turn], looks: Sequence[Look], kinds: Sequence[BlockKind]) -> Voices:
    """One voice a turn, with the question above it."""
    asking = interviewers(spoken, looks)
    by_block = {turn.at: turn for turn in spoken}
    longest = longest_turn(spoken, looks, kinds)
    voices: list[Voice] = []
    marks: list[tuple[int, BlockKind]] = []
    question: Place | None = None
    for at, look in enumerate(looks):
        turn = by_block.get(at)
        if turn is not None and turn.key not in asking:
            marks.append((at, "paragraph"))
            last = ends_at(at, by_block, looks, kinds, longest)
            voice = answer(turn, question, looks, last)
            voices += [voice] if voice else []
        elif turn is not None:
            question = (turn.words, look.end)
            marks.append((at, "heading"))
        elif is_question(at, by_block, looks, kinds):
            question = (look.start, look.end)
            marks.append((at, "heading"))
    return Voices(tuple(voices), tuple(marks))


def longest_turn(spoken: Sequence[Turn], looks: Sequence[Look], kinds: Sequence[BlockKind]) -> int:
    """How many unlabelled paragraphs may go on with a turn.

    Any number where questions stand above turns. Where most paragraphs from the first turn on
    have labels, as many as stand between any two turns, so that the last does not swallow what
    the author adds. Elsewhere turns are excerpts, and the author goes on right below them.
    """
    asked = sum(asked_above(turn, looks, kinds) for turn in spoken)
    if 3 * asked >= len(spoken):
        return len(looks)
    running = [at for at in range(spoken[0].at, len(looks)) if kinds[at] in ("paragraph", "quote")]
    if 2 * len(spoken) < len(running):
        return 0
    return max((after.at - turn.at - 1 for turn, after in pairwise(spoken)), default=0)


def is_question(
    at: int, by_block: Mapping[int, Turn], looks: Sequence[Look], kinds: Sequence[BlockKind]
) -> bool:
    """Whether an unlabelled block asks the next turn: a heading, or a question right above it."""
    if kinds[at] == "furniture" or not asks(looks[at]):
        return False
    return kinds[at] == "heading" or at + 1 in by_block


def ends_at(
    first: int,
    by_block: Mapping[int, Turn],
    looks: Sequence[Look],
    kinds: Sequence[BlockKind],
    longest: int,
) -> int:
    """The last block of the turn that begins at `first`, `longest` blocks below it at most."""
    last = first
    bare = looks[first].text.endswith((":", "："))
    for at in range(first + 1, min(len(looks), first + 1 + max(longest, bare))):
        if at in by_block or kinds[at] == "byline" or is_question(at, by_block, looks, kinds):
            break
        if kinds[at] not in ("furniture", "heading", "caption"):
            last = at
    return last


def answer(turn: Turn, question: Place | None, looks: Sequence[Look], last: int) -> Voice | None:
    """The voice of one turn; None when nothing follows the label."""
    first, start = turn.at, turn.words
    if start >= looks[first].end:
        if last == first:
            return None
        first += 1
        start = looks[first].start
    return Voice(
        form="answer",
        first=first,
        last=last,
        start=start,
        end=looks[last].end,
        label=turn.names,
        question=question,
    )
