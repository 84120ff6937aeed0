"""Lengths refused: rates, ranks, shares, kinds of things, ways of speaking."""

from onrecord.read.times_found import Found, around


def lasting(each: Found) -> bool:
    """Lengths that are rates, ranks, shares, or no more than a way of speaking."""
    parts, first = each.match.parts, each.first.word
    unit = parts.get("unit") or parts.get("units") or ""
    if each.word(1) in ("a", "per") and each.word(2) in ("day", "week"):
        return True
    if "article" in parts and unit in ("TS", "Q"):
        return True
    if unit == "Q" and each.word(1) in ("of", "-") and "some" not in parts:
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
