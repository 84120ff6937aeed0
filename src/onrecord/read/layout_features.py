"""Features: what a block and its neighbours show, as names that furniture_weights.tsv weighs."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from onrecord.read.layout_bylines import byline_names
from onrecord.read.layout_captions import OPENING, is_credit, is_pictured
from onrecord.read.layout_core import Effects, core, effects, is_row
from onrecord.read.layout_dates import dateline
from onrecord.read.layout_kinds import BULLET
from onrecord.read.layout_looks import Look
from onrecord.read.layout_rails import told_apart

Names = list[str]

WORD = re.compile(r"[^\W\d_][\w’'-]*")
ADDRESS = re.compile(r"@|https?:|www\.")
SEEN = 400
"""Code points of a block that are looked at for capitals."""
NEAR = 5
TAGS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("button", "form"), "form"),
    **{tag: tag for tag in ("p", "li", "div", "blockquote", "figcaption")},
}
SHARED = ("prose", "closed", "words", "effect", "date", "by", "voted", "unvoted", "tag", "row")
LENGTHS = (1, 3, 6, 11, 19, 39, 79)
SHARES = (0.0, 0.15, 0.3, 0.45)
CAPITALS = (0.2, 0.5, 0.8)
LINKED = (0.0, 0.3, 0.8)
DENSITIES = (0.0, 0.2, 0.4, 0.7)
COUNTS = (0, 2, 5)


def features(looks: Sequence[Look]) -> tuple[Names, ...]:
    """The names of the features of each block."""
    found = effects(looks, strict=False)
    repeated = Counter(look.text for look in looks)
    own = [
        shown(look, effect, repeated[look.text]) for look, effect in zip(looks, found, strict=True)
    ]
    shared = [[name for name in names if name.startswith(SHARED)] for names in own]
    placed = places(looks, found)
    return tuple(["bias", *own[at], *placed[at], *beside(shared, at)] for at in range(len(looks)))


def step(name: str, value: float, steps: Sequence[float]) -> str:
    """The feature that a number falls into: "words<=3", or "words>79" above the last step."""
    at = bisect_left(steps, value)
    return f"{name}<={steps[at]:g}" if at < len(steps) else f"{name}>{steps[-1]:g}"


def shown(look: Look, effect: str | None, times: int) -> Names:
    """What the block itself shows; `times` is how often its text stands on the page."""
    names = [step("words", look.words, LENGTHS), step("function", look.function, SHARES)]
    text = look.text
    signs = {
        "closed": look.closed,
        "prose": look.prose,
        f"effect={effect}": effect is not None,
        "row": is_row(look),
        "date": dateline(text) is not None,
        "by": bool(byline_names(text)),
        "credit": not look.closed and is_credit(text),
        "pictured": is_pictured(look) or OPENING.match(text) is not None,
        "ellipsis": text.endswith(("…", "...")),
        "question": text.endswith("?"),
        "colon": text.endswith(":"),
        "quoted": text[:1] in "“\"‘'«",
        "repeated": times > 1 and look.words >= 2,
        "address": ADDRESS.search(text) is not None,
        "bullet": BULLET.match(text) is not None,
        "lower": text[:1].islower(),
        "sentences>=3": look.sentences >= 3,
    }
    names += [name for name, holds in signs.items() if holds]
    return names + letters(text) + marked(look)


def letters(text: str) -> Names:
    """What the letters of a text show: their case, or that there are none."""
    found = WORD.findall(text[:SEEN])
    if not found:
        return ["noword"]
    names = ["upper"] if text.isupper() else []
    if len(found) >= 3:
        share = sum(word[0].isupper() for word in found) / len(found)
        names.append(step("capitals", share, CAPITALS))
    return names


def marked(look: Look) -> Names:
    """What the markup shows; nothing for plain text."""
    markup = look.markup
    if markup.tag == "line":
        return []
    names = [f"tag={TAGS.get(markup.tag, 'other')}", step("linked", markup.linked, LINKED)]
    names += [f"in={name}" for name in dict.fromkeys(markup.within)]
    if markup.voted is not None:
        names.append("voted" if markup.voted else "unvoted")
    return names


def beside(shared: Sequence[Names], at: int) -> Names:
    """What the two blocks before and the two after show."""
    names: Names = []
    for distance in (-2, -1, 1, 2):
        there = at + distance
        inside = 0 <= there < len(shared)
        found = shared[there] if inside else ["edge"]
        names += [f"{distance:+}:{name}" for name in found]
    return names


def places(looks: Sequence[Look], found: Effects) -> list[Names]:
    """What the place of each block in the whole shows: how much prose is near, above and below."""
    middle = core(looks, found)
    ruled = told_apart(looks, found, middle)
    dense = [
        look.prose and look.words >= 12 and effect is None
        for look, effect in zip(looks, found, strict=True)
    ]
    above = [0, *accumulate(dense)]
    tail = next(
        (at for at, effect in enumerate(found) if effect == "tail" and above[at] >= 2), len(looks)
    )
    names: list[Names] = []
    for at in range(len(looks)):
        low, high = max(0, at - NEAR), min(len(looks), at + NEAR + 1)
        where = "in" if at in middle else "before" if at < middle.start else "after"
        here = [
            f"core={where}",
            step("near", (above[high] - above[low]) / (high - low), DENSITIES),
            step("above", above[at], COUNTS),
            step("below", above[-1] - above[at + 1], COUNTS),
        ]
        names.append(here + ["ruled"] * ruled[at] + ["after-tail"] * (at > tail))
    return names
