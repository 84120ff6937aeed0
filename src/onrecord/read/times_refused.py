"""What looks like an expression of time and is none: names, verbs, rates, ages, counts."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from onrecord.lexicon.tables import words_where
from onrecord.model.parse import Parse
from onrecord.read.times_patterns import Match
from onrecord.read.times_words import BREAK, Item

TABLE = "time_contexts"
SHORT_DAYS = 5
YEARS = range(1900, 2100)


class Found(NamedTuple):
    """A match with the text around it."""

    parse: Parse
    items: Sequence[Item]
    match: Match

    def word(self, step: int) -> str:
        """The word so many after the match (from 1), or before it (from -1)."""
        place = self.match.stop - 1 + step if step > 0 else self.match.start + step
        return self.items[place].word if 0 <= place < len(self.items) else "\n"

    @property
    def size(self) -> int:
        return self.match.stop - self.match.start

    @property
    def first(self) -> Item:
        return self.items[self.match.start]

    @property
    def last(self) -> Item:
        return self.items[self.match.stop - 1]

    def tag(self, item: Item) -> str:
        token = self.token(item)
        return "" if token is None else self.parse.tag[token]

    def token(self, item: Item) -> int | None:
        """The last token that lies in an item."""
        tokens = self.parse.tokens_between(item.start, item.end)
        return tokens[-1] if len(tokens) else None


def refused(each: Found) -> bool:
    """Whether a match is no time: by its names, by what stands around it, by its form."""
    if not is_proper(each) or is_age(each) or is_name(each):
        return True
    check = REFUSALS.get(each.match.form)
    return check is not None and check(each)


def is_proper(each: Found) -> bool:
    """Whether months and weekdays are written as names; "may", "march" and "sun" are not."""
    for name in ("month", "weekday"):
        place = each.match.places.get(name)
        if place is None:
            continue
        item = each.items[place]
        if not each.parse.text[item.start].isupper():
            return False
    return True


def is_age(each: Found) -> bool:
    """ "57-year-old", "two years old"."""
    if each.word(1) == "old" or (each.word(1) in "-–" and each.word(2) in ("old", "olds")):
        return True
    return each.word(1) == "of" and each.word(2) == "age"


def is_name(each: Found) -> bool:
    """A title of something else, in capitals: "60 Minutes"."""
    if {"month", "weekday", "feast", "year", "hour", "clock", "military"} & set(each.match.parts):
        return False
    if not each.parse.text[each.last.start].isupper():
        return False
    closing = each.word(2) if each.word(1) in (".", ",") else each.word(1)
    if each.word(-1) in QUOTES and closing in QUOTES:
        return True
    return each.tag(each.last).startswith("NNP") and each.word(-1) not in OPENERS


QUOTES = frozenset("\"“”'‘’")
OPENERS = frozenset({BREAK, ".", "?", "!", ":"})


def point(each: Found) -> bool:
    parts = each.match.parts
    only = set(parts) - {"edge", "lead"}
    if only == {"month"}:
        return is_no_month(each) or opens_name(each)
    if only == {"year"}:
        return is_no_year(each)
    if only == {"season"}:
        return is_no_season(each)
    if "hour" in only and each.parse.text[max(each.first.start - 1, 0)] in GLUED:
        return True
    if only == {"weekday"}:
        return is_no_weekday(each)
    if "clock" in only and only <= {"clock", "zone"}:
        return "zone" not in parts and each.word(-1) not in around("clock")
    if only == {"dayno", "month"}:
        return each.word(1) in ("percent", "%", ":") or is_modal(each)
    if only == {"part"}:
        return False
    return False


GLUED = frozenset(".:,")


def is_modal(each: Found) -> bool:
    return each.tag(each.items[each.match.places["month"]]) in ("MD", "VB")


def is_no_month(each: Found) -> bool:
    """A verb, a person or a part of a longer name."""
    item = each.items[each.match.places["month"]]
    token = each.token(item)
    if token is None:
        return False
    tag, label = each.parse.tag[token], each.parse.entity[token]
    if tag.startswith(("MD", "VB", "RB")) or label in ("PERSON", "ORG", "GPE", "WORK_OF_ART"):
        return each.match.parts.get("edge") is None or label == "PERSON"
    return False


def opens_name(each: Found) -> bool:
    """ "March for the Harbour"."""
    after = each.match.stop + 1
    return (
        each.word(1) in ("for", "of", "on")
        and after < len(each.items)
        and each.parse.text[each.items[after].start].isupper()
        and each.word(-1) not in around("year")
    )


def is_no_weekday(each: Found) -> bool:
    item = each.items[each.match.places["weekday"]]
    if len(item.word) < SHORT_DAYS and item.word in ("sun", "sat", "mon", "wed", "fri"):
        return True
    before = each.items[each.match.places["weekday"] - 1]
    return before.word in around("nickname") and each.parse.text[before.start].isupper()


def is_no_year(each: Found) -> bool:
    """A count, a price, a number of something."""
    year = int(each.match.parts["year"])
    before, after = each.word(-1), each.word(1)
    if each.size > 1 and before not in around("money"):
        return False
    if before in around("money") or after in around("counted") or after in around("joined"):
        return True
    if before in around("joined") and before != "-" and each.word(-2) != "\n":
        return True
    if before in around("year"):
        return after in around("counted")
    if year not in YEARS:
        return True
    token = each.token(each.last)
    if token is None:
        return True
    return each.parse.dependency[token] == "nummod" and counts(each.parse, token)


def counts(parse: Parse, token: int) -> bool:
    """Whether a number counts a plural that no article points at: "2000 people"."""
    head = parse.head[token]
    if parse.tag[head] != "NNS" or head < token:
        return False
    return parse.first[head] == token


def is_no_season(each: Found) -> bool:
    item = each.items[each.match.places["season"]]
    if not each.tag(item).startswith("NN"):
        return True
    if "lead" in each.match.parts or "edge" in each.match.parts:
        return False
    if each.word(1) == "of" or each.word(-1) in ("the", "a"):
        return True
    return each.word(-1) not in around("season")


def lasting(each: Found) -> bool:
    """Lengths that are rates, ranks, shares, or no more than a way of speaking."""
    parts, first = each.match.parts, each.first.word
    unit = parts.get("unit") or parts.get("units") or ""
    if each.word(1) in ("a", "per") and each.word(2) in ("day", "week"):
        return True
    if "article" in parts and unit in ("TS", "Q"):
        return True
    if unit == "Q" and each.word(1) == "of":
        return True
    if "units" in parts and "other" not in parts and each.last.word != "long":
        of = each.word(1) == "of" and each.word(-1) != "the"
        return not of and each.word(-1) not in around("length") and each.word(1) not in SET_OFF
    if unit == "WE" or is_kind(each):
        return True
    if "article" in parts and each.size == 2:
        return is_rate(each)
    if first == "1" and parts.get("unit") == "D" and each.size == 2 and each.last.word == "day":
        return is_some_day(each)
    return False


def is_kind(each: Found) -> bool:
    """ "a night ferry", "38 night sailings": the word says of which kind something is."""
    if each.last.word not in KINDS or each.items[each.match.stop - 2].word in "-–":
        return False
    token = each.token(each.last)
    return token is not None and each.parse.dependency[token] in ("compound", "nmod", "amod")


SET_OFF = frozenset({"before", "after", "ahead"})
KINDS = frozenset({"night", "day"})


def is_rate(each: Found) -> bool:
    """ "three dollars a year"."""
    before = each.word(-1)
    if before in ("such", "what", "quite", "not", "like", "is", "was", "s", "'s"):
        return True
    place = each.match.start - 1
    return place >= 0 and (
        each.tag(each.items[place]).startswith("NN")
        or before in around("money")
        or each.items[place].value != ""
    )


def is_some_day(each: Found) -> bool:
    token = each.token(each.last)
    if token is None:
        return True
    return each.parse.dependency[token] not in ("pobj", "compound", "amod", "dobj", "nmod")


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
        return each.word(-1) == "as" or each.word(1) in ("after", "as", "before")
    if each.size == 1 and word in ("current", "future"):
        return each.tag(each.first) != ("JJ" if word == "current" else "NN")
    if each.match.parts["phrase"] in ("the past", "the present", "the future"):
        return each.tag(each.last) != "NN" or each.word(1) == "of"
    return False


def often(each: Found) -> bool:
    """The names of papers and reports: "the Nordkap Weekly"."""
    parts = each.match.parts
    if "often" in parts:
        return each.tag(each.first) in ("NNP", "NNPS")
    return each.first.word == "per" and parts.get("unit", "").startswith("T")


def around(kind: str) -> frozenset[str]:
    """Words that stand beside what is, or is not, a time."""
    return words_where(TABLE, 1, kind)


REFUSALS: Mapping[str, Callable[[Found], bool]] = {
    "point": point,
    "lasting": lasting,
    "backward": backward,
    "reference": reference,
    "often": often,
}
