"""Names in by-lines, signatures and turn labels, found by their shape alone."""

import re
from collections.abc import Iterator

from onrecord.lexicon.furniture import function_words
from onrecord.lexicon.layout_words import is_particle, is_title, never_in_name

WORD = re.compile(r"[^\s,;:|()\[\]<>/—–•·\"“”?!*_]+")
JOIN = re.compile(r"\s*(?:,?\s+and\s+|\s*&\s*|,\s*(?:and\s+)?|\s+with\s+)")
DASH = re.compile(r"(?:[—–―]{1,2}|--?)\s*(?=\S)")
RUN_ON = re.compile(r"[^\W\d_A-Z]{4}(?=[A-Z])")
POSTED = re.compile(r"\(@\w+\)")
GAP = re.compile(r"[ \t\u00a0]+")
POSSESSIVE = re.compile(r"['’]s?$")
MOST_WORDS = 6

Place = tuple[int, int]


def name_at(text: str, start: int) -> Place | None:
    """The person's name that begins at `start`, without titles before it; None if there is none.

    A name is up to six capitalised words, with particles between them.
    """
    start = after_titles(text, start)
    end, last, count = start, start, 0
    while (found := WORD.match(text, last)) and count < MOST_WORDS:
        word = found[0]
        if is_name_word(word):
            end = found.end() - closing(word)
            count += 1
            if end != found.end() and not word.endswith("."):
                break
        elif not (count and is_particle(word)):
            break
        last = next_word(text, found.end())
        if last == found.end():
            break
    return (start, end) if count else None


def closing(word: str) -> int:
    """How many characters at the end of a word are no part of a name.

    A possessive, a full stop, or a word that has run into it ("RoeFjordwire").
    """
    if possessive := POSSESSIVE.search(word):
        return len(possessive[0])
    if run_on := RUN_ON.search(word):
        return len(word) - run_on.end()
    return int(word.endswith(".") and len(word) > 3 and word.count(".") == 1)


def after_titles(text: str, start: int) -> int:
    """The place after the titles that stand before a name."""
    while (found := WORD.match(text, start)) and is_title(found[0]):
        start = next_word(text, found.end())
    return start


def next_word(text: str, start: int) -> int:
    """The place after spaces; `start` itself where there are none."""
    gap = GAP.match(text, start)
    return gap.end() if gap else start


def is_name_word(word: str) -> bool:
    """Whether a word looks like a part of a name: capitalised, made of letters."""
    bare = POSSESSIVE.sub("", word.rstrip("."))
    if len(bare) == 1 and word.endswith("."):
        return bare.isupper()
    letters = bare.replace("-", "").replace("'", "").replace("’", "").replace(".", "")
    return (
        bool(letters)
        and letters.isalpha()
        and bare[0].isupper()
        and not (never_in_name(bare) or bare.casefold() in function_words())
    )


def names_from(text: str, start: int) -> Iterator[Place]:
    """The names of a list that begins at `start` ("Jane Roe, John Doe and Jill Poe")."""
    while (place := name_at(text, start)) is not None:
        yield place
        joined = JOIN.match(text, place[1])
        if joined is None:
            return
        start = joined.end()


def is_full(text: str, place: Place) -> bool:
    """Whether a name has at least two words."""
    return len(text[place[0] : place[1]].split()) >= 2


def full_names_from(text: str, start: int) -> tuple[Place, ...]:
    """The names of a list, as long as each has at least two words."""
    found: list[Place] = []
    for place in names_from(text, start):
        if not is_full(text, place):
            break
        found.append(place)
    return tuple(found)
