"""Judged words: what people decided about a statement, in words."""

from onrecord.model.ledger import StatementItem, StatementJudged

WORDS = {
    "strike": "struck",
    "wrong-holder": "judged not to be its holder’s",
}


def judged(item: StatementItem) -> str:
    """What was decided about a statement, by whom and on which day; "" where nothing was."""
    return "; ".join(map(decided, item.judged))


def decided(made: StatementJudged) -> str:
    """A judgement in words. A right holder is given as the name that a person wrote, by whom."""
    found = made.value.replace("-", " ") if made.value else ""
    what = f"checked and found {found}" if made.verdict == "checked" else WORDS[made.verdict]
    whose = f", but {made.value}’s" if made.verdict == "wrong-holder" and made.value else ""
    return f"{what}{whose}, by {made.author} on {made.time[:10]}"
