"""Points refused: months, weekdays, years and hours that are names, verbs or counts."""

from collections.abc import Callable, Mapping

from onrecord.model.parse import Parse
from onrecord.read.times_found import Found, around
from onrecord.read.times_items import BREAK

SHORT_DAYS = frozenset({"sun", "sat", "mon", "wed", "fri"})
WORDS = frozenset({"march", "may"})
SHORT = len("Sept")
YEARS = range(1900, 2100)


def point(each: Found) -> bool:
    """Days, months, years and hours that are none, by the only part that they have."""
    only = set(each.match.parts) - {"edge", "lead"}
    if "hour" in only and each.parse.text[max(each.first.start - 1, 0)] in GLUED:
        return True
    if "clock" in only and only <= CLOCKED:
        return "zone" not in only and each.word(-1) not in around("clock")
    check = CHECKS.get(frozenset(only))
    return check is not None and check(each)


GLUED = frozenset(".:,")
CLOCKED = frozenset({"clock", "zone"})


def is_no_day(each: Found) -> bool:
    """ "may 5 percent": a modal, or the number of something else."""
    modal = each.tag(each.items[each.match.places["month"]]) in ("MD", "VB")
    counted = each.word(1) in ("percent", "%")
    return modal or counted or (each.word(1) == ":" and each.word(-1) != BREAK)


def is_no_month(each: Found) -> bool:
    """A verb, a person or a part of a longer name."""
    if opens_name(each) or closes_name(each) or is_short_name(each):
        return True
    item = each.items[each.match.places["month"]]
    if item.word in each.people and each.size == 1 and each.word(-1) not in around("within"):
        return True
    token = each.token(item)
    if token is None:
        return False
    tag, label = each.parse.tag[token], each.parse.entity[token]
    if tag.startswith(("MD", "VB", "RB")) or label in ("PERSON", "ORG", "GPE", "WORK_OF_ART"):
        return each.match.parts.get("edge") is None or label == "PERSON"
    return False


def closes_name(each: Found) -> bool:
    """ "the Long March"."""
    before = each.items[each.match.start - 1]
    proper = before.end > before.start and each.tag(before).startswith("NNP")
    return each.first.word in WORDS and proper


def is_short_name(each: Found) -> bool:
    """ "Jan Vik": a short form without its stop, before another name."""
    item = each.items[each.match.places["month"]]
    after = each.items[each.match.stop]
    short = item.end - item.start <= SHORT and each.parse.text[item.end - 1] != "."
    return short and each.parse.text[after.start].isupper() and item.word != "may"


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
    if item.word in SHORT_DAYS:
        return True
    before = each.items[each.match.places["weekday"] - 1]
    return before.word in around("nickname") and each.parse.text[before.start].isupper()


def is_no_year(each: Found) -> bool:
    """A count, a price, a number of something."""
    if not each.match.parts["year"].isdecimal():
        return True
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


def is_verb(each: Found) -> bool:
    """ "prices fall next year"."""
    return not each.tag(each.items[each.match.places["season"]]).startswith("NN")


def is_no_season(each: Found) -> bool:
    item = each.items[each.match.places["season"]]
    if not each.tag(item).startswith("NN"):
        return True
    if "lead" in each.match.parts or "edge" in each.match.parts:
        return False
    if each.word(1) == "of" or each.word(-1) in ("the", "a"):
        return True
    return each.word(-1) not in around("season")


CHECKS: Mapping[frozenset[str], Callable[[Found], bool]] = {
    frozenset({"month"}): is_no_month,
    frozenset({"year"}): is_no_year,
    frozenset({"season"}): is_no_season,
    frozenset({"season", "yearlead"}): is_verb,
    frozenset({"weekday"}): is_no_weekday,
    frozenset({"month", "dayno"}): is_no_day,
}
