"""Block quotes: other people's paragraphs, closed by a source mark, set in, or introduced."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from onrecord.lexicon.layout_words import introduces
from onrecord.model.document import BlockKind
from onrecord.read.layout_looks import Look
from onrecord.read.layout_names import (
    DASH,
    POSTED,
    WORD,
    Place,
    full_names_from,
    is_name_word,
)
from onrecord.read.layout_voices import Voice, Voices

SOURCE = re.compile(r"\s*[\[(](?:source|link|via|original|chinese)[\])]\s*\.?\s*$", re.IGNORECASE)
SENTENCE_START = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[“‘\"'(\[]?[^\W\d_a-z])")
SHORTENED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Prof|Lt|Col|No|vs|Jr|Sr))\.$"
)
OPENING_QUOTES = ("“", '"', "«", "„", "‘", "'")
QUOTE_SIGN = re.compile(r"(?:>\s?)+")
SET_IN = frozenset({"blockquote", "indent"})
RUNNING: frozenset[BlockKind] = frozenset({"paragraph", "list", "quote"})
FARTHEST = 12
LAST_WORDS = 4
LONGEST_SOURCE = 25


def block_quotes(text: str, looks: Sequence[Look], kinds: Sequence[BlockKind]) -> Voices:
    """The block quotes, in text order."""
    sourced = list(closed_by_source(looks, kinds))
    taken = {at for voice in sourced for at in range(voice.first, voice.last + 1)}
    inset = [*set_in(looks, kinds, taken), *signed_below(text, looks, kinds, taken)]
    taken |= {at for voice in inset for at in range(voice.first, voice.last + 1)}
    free = list(introduced(looks, kinds, taken))
    found = sorted((*sourced, *inset, *free), key=lambda voice: voice.start)
    marks: list[tuple[int, BlockKind]] = [
        (at, "quote")
        for voice in found
        for at in range(voice.first, voice.last + 1)
        if kinds[at] in (*RUNNING, "heading")
    ]
    marks += [
        (voice.last + 1, "byline")
        for voice in found
        for place in voice.label
        if voice.last + 1 < len(looks)
        and looks[voice.last + 1].start <= place[0]
        and place[0] > voice.end
    ]
    return Voices(tuple(found), tuple(marks))


def closed_by_source(looks: Sequence[Look], kinds: Sequence[BlockKind]) -> Iterator[Voice]:
    """Quotes that end in a source mark: back to the paragraph that introduces them."""
    begin = 0
    for at, look in enumerate(looks):
        mark = SOURCE.search(look.text[-40:]) if kinds[at] != "furniture" else None
        if mark is None:
            continue
        end = look.origin + max(len(look.text) - 40, 0) + mark.start()
        above = introduction(looks, kinds, range(max(begin, at - FARTHEST), at))
        begin = at + 1
        first = above + 1 if above is not None else at
        while first < at and kinds[first] not in RUNNING:
            first += 1
        start = words_begin(looks[first])
        if start < end:
            yield quoted(looks, (first, at), (start, end), above)


def introduction(looks: Sequence[Look], kinds: Sequence[BlockKind], reach: range) -> int | None:
    """The paragraph nearest above that introduces a quote; one that names its reporter first."""
    running = [at for at in reversed(reach) if kinds[at] in RUNNING]
    named = (at for at in running if leads_in(looks[at]) and names_somebody(looks[at]))
    plain = (at for at in running if looks[at].text.endswith(":"))
    first_above = running[0] if running else None
    return next(named, next(plain, first_above))


def leads_in(look: Look) -> bool:
    """Whether a paragraph's end leads into words that follow: a colon, or no full stop at all."""
    return look.text.endswith(":") or (not look.closed and look.prose)


def names_somebody(look: Look) -> bool:
    """Whether the last sentence has a verb of reporting and a name."""
    last = look.text[last_sentence(look.text) :]
    found = WORD.findall(last)
    return any(introduces(word) for word in found) and any(is_name_word(word) for word in found[1:])


def hands_over(look: Look) -> bool:
    """Whether a paragraph ends on somebody's verb of reporting ("Jane Roe wrote on Friday:")."""
    last = WORD.findall(look.text[last_sentence(look.text) :])
    return names_somebody(look) and any(introduces(word) for word in last[-LAST_WORDS:])


def last_sentence(text: str) -> int:
    """Where the last sentence of a paragraph begins."""
    start = 0
    for found in SENTENCE_START.finditer(text):
        if not SHORTENED.search(text[max(0, found.start() - 8) : found.start()]):
            start = found.end()
    return start


def words_begin(look: Look) -> int:
    """Where the words of a quoted block begin, after its quote signs."""
    sign = QUOTE_SIGN.match(look.text)
    return look.origin + (sign.end() if sign else 0)


def quoted(
    looks: Sequence[Look], blocks: tuple[int, int], words: Place, above: int | None
) -> Voice:
    """The voice of quoted blocks; its label is the sentence that introduces them."""
    label: tuple[Place, ...] = ()
    if above is not None:
        look = looks[above]
        label = ((look.origin + last_sentence(look.text), look.origin + len(look.text)),)
    return Voice(
        form="blockquote",
        first=blocks[0],
        last=blocks[1],
        start=words[0],
        end=words[1],
        label=label,
    )


def set_in(looks: Sequence[Look], kinds: Sequence[BlockKind], taken: set[int]) -> Iterator[Voice]:
    """Runs of blocks that markup sets in as quotes."""
    run: list[int] = []
    for at in range(len(looks) + 1):
        if at < len(looks) and is_set_in(looks[at], kinds[at]) and at not in taken:
            run.append(at)
        elif run:
            yield inset(looks, kinds, run)
            run = []


def is_set_in(look: Look, kind: BlockKind) -> bool:
    return kind == "quote" or (kind in RUNNING and not SET_IN.isdisjoint(look.markup.within))


def inset(looks: Sequence[Look], kinds: Sequence[BlockKind], run: Sequence[int]) -> Voice:
    """The voice of one run of blocks that are set in; a last line after a dash names its source."""
    above = run[0] - 1
    led = above >= 0 and kinds[above] in RUNNING and leads_into_quote(looks[above])
    source = named_below(looks[run[-1]]) if len(run) > 1 else None
    last = run[-2] if source else run[-1]
    words = (words_begin(looks[run[0]]), looks[last].end)
    voice = quoted(looks, (run[0], last), words, above if led else None)
    return msgspec.structs.replace(voice, label=(source,)) if source else voice


def named_below(look: Look) -> Place | None:
    """The place of the source's name in "— Jane Roe, mayor", without the dash."""
    dash = DASH.match(look.text)
    if dash is None or look.words > LONGEST_SOURCE:
        return None
    names = full_names_from(look.text, dash.end())
    start, end = names[0] if names else (dash.end(), len(look.text))
    return look.origin + start, look.origin + end


def leads_into_quote(look: Look) -> bool:
    return look.text.endswith(":") or names_somebody(look)


def signed_below(
    text: str, looks: Sequence[Look], kinds: Sequence[BlockKind], taken: set[int]
) -> Iterator[Voice]:
    """Paragraphs with their source on the next line: "…" above "— Jane Roe (@jroe) May 3"."""
    for at in range(len(looks) - 1):
        below = at + 1
        if at in taken or kinds[at] not in ("paragraph", "heading"):
            continue
        if kinds[below] == "furniture":
            continue
        source = named_below(looks[below])
        posted = POSTED.search(looks[below].text) is not None
        if source and (posted or (looks[at].enclosed and full_names_from(text, source[0]))):
            words = (looks[at].start, looks[at].end)
            voice = quoted(looks, (at, at), words, None)
            yield msgspec.structs.replace(voice, label=(source,))


def introduced(
    looks: Sequence[Look], kinds: Sequence[BlockKind], taken: set[int]
) -> Iterator[Voice]:
    """A paragraph without quotation marks after "Jane Roe wrote:" and the like."""
    for at in range(len(looks) - 1):
        below = at + 1
        if below in taken or at in taken or kinds[at] != "paragraph" or kinds[below] != "paragraph":
            continue
        if not looks[at].text.endswith(":") or not hands_over(looks[at]):
            continue
        if looks[below].prose and not looks[below].text.startswith(OPENING_QUOTES):
            words = (looks[below].start, looks[below].end)
            yield quoted(looks, (below, below), words, at)
