"""Properties: what a word processor's file says of itself, as far as it can be believed."""

import re
from functools import cache

from onrecord.ingest.names import people
from onrecord.lexicon.tables import table
from onrecord.model.document import Metadata, Stated

LONGEST_TITLE = 300
HEAD = 1500
"""Code points at each end of a text in which an author stands."""


def file_metadata(title: str, author: str, text: str, heading: str) -> Metadata:
    """Metadata of a file whose properties name `title` and `author`.

    The author of a file is whoever typed it: taken for the article's only where the article
    prints the name too. Its title may be that of an older text in the same file: the first top
    `heading` stands for a title that the text does not print. Dates of a file are not the
    article's.
    """
    ends = f"{text[:HEAD]}\n{text[-HEAD:]}".casefold()
    named = tuple(name for name in people([author], None) if name.casefold() in ends)
    return Metadata(title=title_of(title, text, heading), authors=named)


def title_of(title: str, text: str, heading: str) -> Stated:
    words = " ".join(title.split())
    if is_title(words) and (not heading or words.casefold() in text.casefold()):
        return Stated(words, "metadata")
    return Stated(" ".join(heading.split()), "inferred") if heading else Stated()


def is_title(words: str) -> bool:
    """Whether a file's title is one that somebody gave it."""
    if not any(letter.isalpha() for letter in words) or len(words) > LONGEST_TITLE:
        return False
    return not no_title().fullmatch(words.casefold())


@cache
def no_title() -> re.Pattern[str]:
    """Matches the titles that programs give; in the table "#" is a number, "*" anything."""
    shapes = (re.escape(row[0]) for row in table("page_no_titles"))
    return re.compile("|".join(each.replace(r"\*", ".*").replace(r"\#", r"\d+") for each in shapes))
