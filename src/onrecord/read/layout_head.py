"""Head and foot: deks, bios and by-lines, told from paragraphs by where they stand."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from onrecord.model.document import BlockKind
from onrecord.read.layout_bios import bio_name
from onrecord.read.layout_bylines import is_press_line
from onrecord.read.layout_looks import HEADINGS, Look
from onrecord.read.layout_names import is_full, name_at

RUNNING: frozenset[BlockKind] = frozenset({"paragraph", "list", "quote"})
WORD = re.compile(r"[^\W\d_](?:[\w-]*\w)?")
FUNCTIONAL = 0.3
SHORTEST_SENTENCE = 10
LONGEST_DEK = 30
LONGEST_HEAD = 12
LONGEST_LATER_HEADING = 14
SEVERAL = 3


def placed_kinds(looks: Sequence[Look], kinds: Sequence[BlockKind]) -> tuple[BlockKind, ...]:
    """The kinds, set right above the first and below the last running text."""
    found = list(kinds)
    mentioned = spoken_of(looks, found)
    set_head(looks, found, mentioned)
    set_middle(looks, found)
    set_questions(looks, found)
    set_foot(looks, found, mentioned)
    set_end(looks, found)
    return tuple(found)


def set_head(looks: Sequence[Look], found: list[BlockKind], mentioned: frozenset[str]) -> None:
    """Tell bios, outlets and a dek from the paragraphs below them, before the prose runs."""
    head = head_of(looks, found)
    for place, at in enumerate(head):
        outlet = found[at] == "heading" and place > 0 and is_sender(looks[at].text)
        if outlet or (found[at] == "paragraph" and is_bio(looks[at].text, mentioned)):
            found[at] = "byline"
    for above, at in pairwise(head):
        if found[at] == "paragraph" and found[above] == "heading" and is_dek(found, at):
            found[at] = "heading"
            return


def is_dek(found: Sequence[BlockKind], at: int) -> bool:
    """Whether by-lines and captions alone stand between a block and the running text below."""
    below = [kind for kind in found[at + 1 :][:LONGEST_HEAD] if kind != "furniture"]
    between = list(takewhile(lambda kind: kind in ("caption", "byline"), below))
    return bool(between) and below[len(between) :][:1] == ["paragraph"]


def is_sender(text: str) -> bool:
    """Whether a line below a title is an outlet, or a full name and nothing else."""
    if text.endswith("•") or is_press_line(text):
        return True
    place = name_at(text, 0)
    return place is not None and is_full(text, place) and place[1] == len(text)


def set_middle(looks: Sequence[Look], found: list[BlockKind]) -> None:
    """Tell long statements without a full stop from headings, once the prose runs."""
    first = next((at for at, kind in enumerate(found) if kind in RUNNING), len(looks))
    for at in range(first, len(looks)):
        look = looks[at]
        stated = look.words > LONGEST_LATER_HEADING and look.function >= FUNCTIONAL
        stated = stated and not look.text.endswith("?")
        if found[at] == "heading" and stated and look.markup.tag not in HEADINGS:
            found[at] = "paragraph"


def set_questions(looks: Sequence[Look], found: list[BlockKind]) -> None:
    """Tell questions that an author asks in passing from those that head what follows.

    A text that is ordered by questions has several, each with running text below.
    """
    first = next((at for at, kind in enumerate(found) if kind in RUNNING), len(looks))
    asked = [
        at
        for at in range(first, len(looks))
        if found[at] == "heading" and looks[at].text.endswith("?")
        if looks[at].markup.tag not in HEADINGS
    ]
    if len(asked) < SEVERAL:
        for at in asked:
            found[at] = "paragraph"


def head_of(looks: Sequence[Look], found: Sequence[BlockKind]) -> list[int]:
    """The readable blocks above the first paragraph that is too long for a dek and is no bio."""
    head: list[int] = []
    for at, look in enumerate(looks):
        long = found[at] == "paragraph" and look.words > LONGEST_DEK
        if len(head) >= LONGEST_HEAD or (long and bio_name(look.text) is None):
            break
        if found[at] != "furniture":
            head.append(at)
    return head


def spoken_of(looks: Sequence[Look], found: Sequence[BlockKind]) -> frozenset[str]:
    """The words of the running text, but for what reads like bios."""
    return frozenset(
        word
        for look, kind in zip(looks, found, strict=True)
        if kind in ("paragraph", "quote") and bio_name(look.text) is None
        for word in WORD.findall(look.text)
    )


def is_bio(text: str, mentioned: frozenset[str]) -> bool:
    """Whether a paragraph is the bio of somebody whom the running text does not mention."""
    place = bio_name(text)
    return place is not None and not mentioned.intersection(text[slice(*place)].split()[-1:])


def set_foot(looks: Sequence[Look], found: list[BlockKind], mentioned: frozenset[str]) -> None:
    """Tell the bios at the end from the paragraphs above them."""
    for at in range(len(looks) - 1, -1, -1):
        if found[at] not in ("paragraph", "heading"):
            continue
        if not is_bio(looks[at].text, mentioned):
            return
        found[at] = "byline"


def set_end(looks: Sequence[Look], found: list[BlockKind]) -> None:
    """Set right what looks like a heading after the last running text: there it heads nothing."""
    last = max((at for at, kind in enumerate(found) if kind in RUNNING), default=len(looks))
    for at in range(last + 1, len(looks)):
        if found[at] == "heading" and looks[at].markup.tag not in HEADINGS:
            sentence = looks[at].words >= SHORTEST_SENTENCE and looks[at].function >= FUNCTIONAL
            found[at] = "paragraph" if sentence else "byline"
