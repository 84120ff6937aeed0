"""By-lines: lines that say who wrote a piece, for whom, where and when."""

import re

from onrecord.lexicon.layout_words import is_agency, is_note, is_outlet_word, is_role
from onrecord.read.layout_dates import date_in, dateline
from onrecord.read.layout_names import DASH, POSTED, Place, full_names_from, is_full, names_from

BY = re.compile(
    r"(?:(?:authored|submitted|posted|written|reported|words|story|analysis|opinion|text|published)\s+)?"
    r"by\b\s*:?\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
BAR = re.compile(r"\s*[|•·]\s*")
WORDS = re.compile(r"[^\W\d_][\w’'-]*")
FOLLOWING = re.compile(
    r"\s*(?:$|[,|•·(–—/@\d-]|(?:in|for|of|with|at|and|on|from|via|special)\b)|\s+(?=[A-Z])"
)
DATED = re.compile(r"[|•·]|\b(?:Published|Updated|Posted)\b")
FILED_FROM = re.compile(r"[^\W\d_a-z][\w .,'’-]{1,40}\s?\((?P<agency>[^()]{2,30})\)\s*[—–-]*$")
LONGEST = 300
LONGEST_BYLINE = 24
LONGEST_ROLE_LINE = 6


def is_byline(text: str) -> bool:
    """Whether a block is a by-line, a dateline, both between bars, or a note on the article."""
    if dateline(text) is not None or byline_names(text) or is_note(text) or is_posted(text):
        return True
    if is_long(text):
        return False
    return any(map(dateline, BAR.split(text))) or is_filed_from(text)


def is_long(text: str) -> bool:
    """Whether a block is too long for a by-line."""
    return len(text) > LONGEST or len(text.split()) > LONGEST_BYLINE


def byline_names(text: str) -> tuple[Place, ...]:
    """The names in a by-line, in one of three forms; empty for any other text.

    "By Jane Roe and John Doe"; "Jane Roe | Reporter | May 3, 2031"; "Jane Roe, The Harbour Post".
    """
    if is_long(text):
        return ()
    begun = BY.match(text)
    if begun is not None:
        return names_after_by(text, begun.end())
    if text.endswith((".", "?", "!", ":")):
        return ()
    whole = full_names_from(text, 0)
    if not whole:
        return ()
    rest = text[whole[-1][1] :]
    parts = BAR.split(rest)[1:] if BAR.match(rest) else []
    told = any(is_role_line(part) or dateline(part) for part in parts)
    if told or (DATED.match(rest.lstrip()) and date_in(rest)):
        return whole
    return whole if is_press_line(DATED.split(rest)[0].strip(" ,")) else ()


def names_after_by(text: str, start: int) -> tuple[Place, ...]:
    """The names after "By": full names, or one word that is all there is ("By Fjordwire")."""
    names = tuple(names_from(text, start))
    if not names or not FOLLOWING.match(text, names[-1][1]):
        return ()
    if text.endswith((".", "?", "!", ":")) and len(text.split()) > LONGEST_ROLE_LINE:
        return ()
    if len(names) == 1 and not text[names[-1][1] :].strip():
        return names
    return tuple(place for place in names if is_full(text, place))


def is_role_line(text: str) -> bool:
    """Whether a few words say what a writer is ("Staff Reporter")."""
    found = WORDS.findall(text)
    return 0 < len(found) <= LONGEST_ROLE_LINE and any(is_role(word) for word in found)


def is_press_line(text: str) -> bool:
    """Whether a few words are the name of an outlet or an agency."""
    bare = text.strip(" •·|*_")
    return is_outlet_line(bare) or is_agency(bare)


def is_outlet_line(text: str) -> bool:
    """Whether a line is nothing but the name of an outlet ("The Harbour Post")."""
    found = text.split()
    return (
        2 <= len(found) <= 5
        and is_outlet_word(found[-1])
        and all(word[0].isupper() or word in ("of", "and", "&", "the") for word in found)
    )


def is_posted(text: str) -> bool:
    """Whether a line is the signature of a post: "— Jane Roe (@jroe) May 3, 2031"."""
    return DASH.match(text) is not None and POSTED.search(text) is not None


def is_filed_from(text: str) -> bool:
    """Whether a line is a place with the outlet that reports from it ("Oslo (Fjordwire)")."""
    found = FILED_FROM.match(text)
    return found is not None and is_press_line(found["agency"])
