"""PDF capitals: a large initial that stands over several lines goes back to its word."""

from collections import Counter
from collections.abc import Sequence

from onrecord.ingest.pdf.words import Word

LARGER = 1.7
MOST = 20
"""Initials of a page."""
WORDS_OF_ONE_LETTER = frozenset("AIO")


def settled(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a page, every large initial joined to the line at its top."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[word.size] += len(word.text)
    if not sizes:
        return ()
    usual = max(sizes, key=lambda size: (sizes[size], -size))
    known = Counter(word.text for word in words)
    found = list(words)
    initials = [at for at, word in enumerate(words) if is_initial(word, usual)]
    for at in initials[:MOST]:
        if (to := neighbour(words, at)) is not None:
            word = words[at]
            found[to] = joined(word, words[to], known)
            found[at] = word._replace(text="")
    return tuple(word for word in found if word.text)


def is_initial(word: Word, usual: float) -> bool:
    """Whether a word is a single capital in type much larger than the page's."""
    letter = word.text.lstrip("“\"‘'")
    return len(letter) == 1 and letter.isupper() and word.size >= LARGER * usual


def neighbour(words: Sequence[Word], at: int) -> int | None:
    """The number of the word at the right of an initial's top, in much smaller type."""
    initial = words[at]
    top = initial.y - 0.9 * initial.size
    near = [
        number
        for number, word in enumerate(words)
        if word.size * LARGER <= initial.size
        and top <= word.y - 0.7 * word.size
        and word.y <= initial.y + 0.2 * word.size
        and -0.3 * word.size <= word.x0 - initial.x1 <= 1.5 * word.size
    ]
    below = [word for word in near if words[word].y < initial.y - 0.5 * words[word].size]
    return min(below, key=lambda number: (words[number].y, words[number].x0), default=None)


def joined(initial: Word, word: Word, known: Counter[str]) -> Word:
    """A word with its initial; "A" and "I" are words of their own where the page knows the rest."""
    whole = initial.text + word.text
    apart = initial.text in WORDS_OF_ONE_LETTER and known[word.text] > 1 and not known[whole]
    return word._replace(text=f"{initial.text} {word.text}" if apart else whole, glued=False)
