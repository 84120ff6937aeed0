"""Lines: dates that stand alone, in a picture's credit, or in quotation marks."""

import re
from datetime import date

from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.model.span import Span
from onrecord.model.timing import Time
from onrecord.read.tokens import row_of, word
from onrecord.read.window_told import DAY, Told

SHORT = 400
"""Code points of a paragraph that a picture's credit can be."""
TOP = 900
"""Code points from the start within which a line dates the text itself."""
FEW = 20
"""Letters beside a date in a line that is nothing else: "Updated", "GMT"."""
CREDIT = 60
SLASHED = re.compile(r"[^\W\d_]{3,30}/[^\W\d_]{2,30}")
WORDS = re.compile(r"[^\W\d_]+")
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)")


def line_of(text: str, span: Span) -> str:
    """The line that holds a span; of a long one more than SHORT code points of it."""
    first = max(0, span.start - SHORT - 1)
    stop = min(len(text), span.end + SHORT + 1)
    start = text.rfind("\n", first, span.start)
    end = text.find("\n", span.end, stop)
    return text[first if start < 0 else start + 1 : stop if end < 0 else end]


def stands_alone(parse: Parse, each: Told) -> bool:
    """Whether a day with its year is all that a line says."""
    time = each.time
    if len(time.value) < DAY:
        return False
    line = line_of(parse.text, time.span)
    few = sum(map(str.isalpha, line.replace(time.span.exact, ""))) <= FEW
    told = any(is_deed(parse, t) for t in row_of(parse, each.head))
    return len(line) <= SHORT and few and not told


def is_deed(parse: Parse, token: int) -> bool:
    """Whether a token is a verb, and not "posted" or "updated"."""
    names = words_where("window_words", 1, "published") | words_where("window_words", 1, "updated")
    return parse.tag[token].startswith(("VB", "MD")) and word(parse, token) not in names


def line_days(text: str, time: Time, first: date, last: date) -> tuple[date | None, date | None]:
    """The days that a line which is only a date bounds: near the top, with a clock or "posted", it
    is that of publication, and "updated" its end; elsewhere that of something shown."""
    line = line_of(text, time.span)
    names = {each.strip(" :,|").casefold() for each in line.split()}
    if time.span.start >= TOP:
        return first, None
    if names & words_where("window_words", 1, "updated"):
        return None, last
    published = names & words_where("window_words", 1, "published")
    return first, last if published or CLOCK.search(line) else None


def is_credited(parse: Parse, each: Told) -> bool:
    """Whether a day with its year is that of a picture: its line says who took it."""
    if len(each.time.value) < DAY:
        return False
    text, span = parse.text, each.time.span
    if len(line_of(text, span)) > SHORT:
        return False
    shown = behind(text, span.end)
    names = {each.casefold() for each in WORDS.findall(shown)}
    return bool(names & words_where("window_words", 1, "credit") or SLASHED.search(shown))


def behind(text: str, place: int) -> str:
    """The rest of a line and the next one, where that is short enough for a credit."""
    rest, _, following = text[place : place + 2 * SHORT].partition("\n")
    line = following.partition("\n")[0]
    return f"{rest} {line}" if len(line) <= CREDIT else rest


def is_quoted(text: str, place: int) -> bool:
    """Whether a place of a paragraph lies in quotation marks."""
    start = max(text.rfind("\n", 0, place), place - 2000) + 1
    before = text[start:place]
    curly = before.count("“") > before.count("”")
    return curly or before.count('"') % 2 == 1
