"""PDF hyphens: whether a word that is broken at a line's end is printed with its hyphen elsewhere.

The document decides first: the form that it prints unbroken is the word. Where it prints neither,
a capital, a digit, a part of a compound that resources/pdf_compounds.tsv names, or two halves that
the document prints as words of their own keep the hyphen; all else is a broken word.
"""

import re
from collections import Counter
from collections.abc import Iterable

from onrecord.lexicon.tables import words, words_where

HYPHENS = "-‐"
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*(?:[-‐][^\W_]+(?:['’][^\W_]+)*)*")
LAST = re.compile(r"([^\W_]+(?:[-‐'’][^\W_]+)*)[-‐]$")
FIRST = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
FEWEST = 3
ADVERB, LONGEST_STEM = "ly", 5
Vocabulary = Counter[str]


def vocabulary(lines: Iterable[str]) -> Vocabulary:
    """How often each word stands unbroken in lines; halves at a line's end do not count."""
    found: Counter[str] = Counter()
    for line in lines:
        whole = LAST.sub("", line)
        for word in WORD.findall(whole):
            low = word.casefold().replace("‐", "-")
            found[low] += 1
    return found


def join(above: str, below: str, known: Vocabulary) -> str:
    """Two lines of one paragraph as one: parted by a space, or a broken word mended."""
    left, right = LAST.search(above), FIRST.match(below)
    if not left or not right:
        glued = above[-1:] in ("—", "/") or (above[-1:] in HYPHENS and below[:1].isdigit())
        return above + below if glued and above[-2:-1] != " " else f"{above} {below}"
    if keeps(left[1], right[0], known):
        return above + below
    return above[:-1] + below


def keeps(left: str, right: str, known: Vocabulary) -> bool:
    """Whether the hyphen between two halves is the word's own."""
    one, two = left.casefold().replace("‐", "-"), right.casefold()
    last = one.rpartition("-")[2]
    whole, compound = known[last + two] + known[one + two], known[f"{one}-{two}"]
    if whole != compound:
        return compound > whole
    if not right[0].islower() or not left[-1].isalpha() or len(last) == 1 or left.isupper():
        return True
    if "-" in one and last in words("page_english"):
        return True
    if two in words_where("pdf_compounds", 1, "never"):
        return False
    if last in words_where("pdf_compounds", 1, "first"):
        return True
    if last.endswith(ADVERB) and len(last) > LONGEST_STEM:
        return True
    if two in words_where("pdf_compounds", 1, "last"):
        return bool(known[last]) or last[-1] not in "aeioul"
    return min(len(last), len(two)) >= FEWEST and bool(known[last]) and bool(known[two])
