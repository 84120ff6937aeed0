"""PDF capitals: a large initial that stands over several lines goes back to its word."""

from collections import Counter
from collections.abc import Sequence

from onrecord.ingest.pdf_words import Word

LARGER = 1.7
WORDS_OF_ONE_LETTER = "AIaO"


def settled(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a page, every large initial joined to the line at its top."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[word.size] += len(word.text)
    if not sizes:
        return ()
    usual = max(sizes, key=lambda size: (sizes[size], -size))
    found = list(words)
    for at, word in enumerate(words):
        if is_initial(word, usual) and (to := neighbour(words, at)) is not None:
            found[to] = joined(word, words[to], {each.text for each in words})
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


def joined(initial: Word, word: Word, known: set[str]) -> Word:
    """A word with its initial; "A" and "I" may be words of their own."""
    alone = initial.text[-1] in WORDS_OF_ONE_LETTER and word.text in known - {word.text.upper()}
    own = alone and (initial.text + word.text).casefold() not in {each.casefold() for each in known}
    text = (
        f"{initial.text} {word.text}" if own and is_twice(word, known) else initial.text + word.text
    )
    return word._replace(text=text, glued=False)


def is_twice(word: Word, known: set[str]) -> bool:
    """Whether a word stands elsewhere on the page too, with a capital."""
    return word.text.capitalize() in known or word.text in {"the", "a", "an"}
