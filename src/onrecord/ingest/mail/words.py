"""Mail words: the phrases of mails, by what they mark."""

import re
from functools import cache

from onrecord.lexicon.tables import table

EDGE = " \t*_-=>:#|.\u00a0"
LABELS = ("from", "date", "subject", "to")
LONGEST_LABEL = 24
LABEL = re.compile(r"[ \t>*_]*([^\W\d_][^:：\n]{0,24}?)[ \t]*[*_]*[ \t]*[:：][*_]*[ \t]*(.*)")
LONGEST_MARK = 80
LONGEST_LEAD = 300
PREFIX = re.compile(r"\s*(\[?[^\W\d_]{1,8}\]?)\s*(?:[:：]|(?<=\])|\[\d+\]\s*:)\s*")


@cache
def of_kind(kind: str) -> frozenset[str]:
    return frozenset(row[0] for row in table("mail_words") if row[1] == kind)


def is_mark(line: str, kind: str) -> bool:
    """Whether a line is such a mark and no more: "-----Original Message-----"."""
    return len(line) <= LONGEST_MARK and line.casefold().strip(EDGE) in of_kind(kind)


def is_lead(block: str) -> bool:
    """Whether a block introduces the mail that is answered: "On 3 May 2025, Ann Lee wrote:"."""
    words = " ".join(block.split()).casefold()
    if not words.endswith(":") or len(words) > LONGEST_LEAD or not re.search(r"\d|@", words):
        return False
    return words.rstrip(": ").endswith(tuple(of_kind("wrote")))


def label(line: str) -> tuple[str, str] | None:
    """The field and the value of a header that stands in a text; None for other lines."""
    found = LABEL.fullmatch(line.strip())
    if found is None:
        return None
    name = found[1].casefold().strip(EDGE)
    field = next((each for each in LABELS if name in of_kind(each)), None)
    return None if field is None else (field, found[2].strip(" *_\t"))


def bare(subject: str) -> str:
    """A subject without "Re:", "Fwd:" and their like."""
    while (found := PREFIX.match(subject)) and is_prefix(found[1]):
        if found.end() == len(subject):
            break
        subject = subject[found.end() :]
    return subject.strip()


def is_prefix(word: str) -> bool:
    return word.casefold() in of_kind("prefix") | of_kind("passing")


def passes_on(subject: str) -> bool:
    """Whether a subject is that of a forwarded mail: "Fwd: …"."""
    found = PREFIX.match(subject)
    return found is not None and found[1].casefold() in of_kind("passing")


@cache
def footer() -> re.Pattern[str]:
    phrases = sorted(of_kind("footer"), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.I)
