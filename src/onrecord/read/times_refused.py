"""What looks like an expression of time and is none: names, ages, what points at nothing."""

from collections.abc import Callable, Mapping

from onrecord.read.times_found import Found, around
from onrecord.read.times_items import BREAK
from onrecord.read.times_refused_lengths import lasting
from onrecord.read.times_refused_points import counts, point
from onrecord.read.times_tense import tense


def refused(each: Found) -> bool:
    """Whether a match is no time: by its names, by what stands around it, by its form."""
    if is_age(each) or is_name(each):
        return True
    check = REFUSALS.get(each.match.form)
    return check is not None and check(each)


def is_age(each: Found) -> bool:
    """ "57-year-old", "two years old"."""
    if each.word(1) == "old" or (each.word(1) in "-–" and each.word(2) in ("old", "olds")):
        return True
    return each.word(1) == "of" and each.word(2) == "age"


def is_name(each: Found) -> bool:
    """A title of something else, in capitals: "60 Minutes", "Aker News Sunday"."""
    if set(each.match.parts) == {"weekday"}:
        return ends_title(each)
    if {"month", "weekday", "feast", "year", "hour", "clock", "military"} & set(each.match.parts):
        return False
    if not each.parse.text[each.last.start].isupper():
        return False
    if each.word(-1) in QUOTES and (each.size > 1 or closing(each) in QUOTES):
        return True
    return each.tag(each.last).startswith("NNP") and each.word(-1) not in OPENERS


def closing(each: Found) -> str:
    """The mark that stands right behind a match, or behind the stop there."""
    place = each.match.stop + (each.word(1) in (".", ","))
    if place >= len(each.items) or each.items[place].start != each.items[place - 1].end:
        return ""
    return each.items[place].word


def ends_title(each: Found) -> bool:
    before = each.items[each.match.start - 1]
    name = before.end > before.start and each.tag(before).startswith("NNP")
    return name and closing(each) in QUOTES


QUOTES = frozenset("\"“”'‘’")
OPENERS = frozenset({BREAK, ".", "?", "!", ":"})


def backward(each: Found) -> bool:
    """ "the day", which points back only where the text has no other use for it."""
    parts = each.match.parts
    if "lead" in parts or "latest" in parts or "ended" in parts or each.first.word in POSSESSIVE:
        return False
    if "part" in parts:
        return each.word(-1) != "in" or each.word(1) in ("of", "after", "before")
    if parts.get("unit") == "Q":
        return False
    if each.word(1) == "ended":
        return False
    return (
        parts.get("unit") not in ("Y", "W", "M")
        or each.word(-1) not in around("stretch")
        or each.word(1) in around("clause")
    )


POSSESSIVE = frozenset({"its"})


def reference(each: Found) -> bool:
    word = each.first.word
    if each.size == 1 and word == "soon":
        return is_past(each) or each.word(-1) == "as" or each.word(1) in ("after", "as", "before")
    if each.size == 1 and word in ("current", "future"):
        return each.tag(each.first) != ("JJ" if word == "current" else "NN")
    if each.match.parts["phrase"] in ("the past", "the present", "the future"):
        return each.tag(each.last) != "NN"
    return False


def is_past(each: Found) -> bool:
    """ "soon" in a story: "it soon sank"."""
    token = each.token(each.last)
    return token is not None and tense(each.parse, token) == "past"


def often(each: Found) -> bool:
    """The names of papers and reports: "the Nordkap Weekly"."""
    parts = each.match.parts
    if "often" in parts:
        return each.tag(each.first) in ("NNP", "NNPS")
    if set(parts) == {"season"}:
        return each.word(-1) not in ("in", "during", "most", "of")
    return each.first.word == "per" and parts.get("unit", "").startswith("T")


def quarter(each: Found) -> bool:
    """Quarters and halves of games, and those that a year does not have."""
    parts = each.match.parts
    quarters = parts["what"] in ("quarter", "q")
    if int(parts["rank"]) > (4 if quarters else 2):
        return True
    own = {"year", "fiscal"} & {each.word(3), each.word(4)}
    if each.word(1) == "of" and each.word(2) in ARTICLES and not own:
        return True
    return not quarters and not {"year", "yearlead", "own"} & set(parts)


def period(each: Found) -> bool:
    """ "at the end of the day" and "at the last minute" are ways of speaking."""
    unit = each.match.parts.get("unit", "")
    return unit in ("TM", "TS") or (unit == "D" and each.word(-1) == "at")


def shared(each: Found) -> bool:
    """ "on May 4 and 25 others": the number counts something else."""
    token = each.token(each.last)
    return token is not None and counts(each.parse, token)


ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our"})
REFUSALS: Mapping[str, Callable[[Found], bool]] = {
    "point": point,
    "lasting": lasting,
    "backward": backward,
    "reference": reference,
    "often": often,
    "quarter": quarter,
    "shared": shared,
    "period": period,
}
