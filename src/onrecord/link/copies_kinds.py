"""Kinds of copies: what two texts share, counted, and what that makes of them.

The bounds follow the labelling guide: an excerpt has some two sentences of running prose, a
quotation 25 words of third parties in a row or several shorter ones, an edited text a substantial
part of the shorter one.
"""

from typing import NamedTuple

from onrecord.link.copies_runs import Chain
from onrecord.link.copies_words import Worded
from onrecord.model.copies import CopyKind

IDENTICAL = 0.85
"""Share of the words of either text from which the texts are the same."""

CUT, ALL = 0.65, 0.95
"""A text that is all in the other, which only goes on after its end, is the same too, cut: from
such a share of either on. Pages often go on with other stories that are not known for furniture."""

EDITED = 0.3
"""Share of the words of the shorter text from which it is the other, edited."""

EDITED_WORDS = 100
"""Words that an edited text shares at least."""

WHOLE, PART = 0.8, 0.2
"""A text that is wholly a small part of the other is an excerpt of it."""

EXCERPT = 40
"""Shared words of running prose from which they are an excerpt."""

SCATTERED = 30
"""As many do in several passages: between these, words were changed. One passage alone may be a
caption or a blurb that was not known for one."""

CLEAR = 15
"""Words of a passage of running prose that is no phrase which any two texts may have."""

QUOTATION = 25
"""Shared words of third parties in one passage from which they are a quotation."""

SEVERAL = 24
"""Shared words of third parties in several passages that make a quotation together."""

MIXED = 45
"""Shared words, told and quoted, from which the larger part decides."""

SURE = 0.99


class Measure(NamedTuple):
    """How many words two texts share, and of which sort."""

    words: int
    other_words: int
    told: int
    quoted: int
    most_told: int
    most_quoted: int
    passages: int
    quotations: int
    tail: int
    other_tail: int

    @property
    def shared(self) -> int:
        return self.told + self.quoted

    @property
    def shares(self) -> tuple[float, float]:
        """Of the words of the one and of the other, 0 to 1."""
        return self.shared / max(self.words, 1), self.shared / max(self.other_words, 1)

    @property
    def ended(self) -> tuple[float, float]:
        """The same of the words up to the last that both share."""
        words, other_words = self.words - self.tail, self.other_words - self.other_tail
        return self.shared / max(words, 1), self.shared / max(other_words, 1)


def measured(one: Worded, other: Worded, chains: tuple[Chain, ...]) -> Measure:
    """Counts over passages; a word is quoted where either text quotes it."""
    quoted, told, runs = [], [], [run for chain in chains for run in chain]
    for chain in chains:
        both = sum(
            int((one.quoted[at : at + length] | other.quoted[there : there + length]).sum())
            for at, there, length in chain
        )
        quoted.append(both)
        told.append(sum(run.length for run in chain) - both)
    return Measure(
        words=len(one.forms),
        other_words=len(other.forms),
        told=sum(told),
        quoted=sum(quoted),
        most_told=max(told, default=0),
        most_quoted=max(quoted, default=0),
        passages=sum(each > 0 for each in told),
        quotations=sum(each > 0 for each in quoted),
        tail=len(one.forms) - max((run.at + run.length for run in runs), default=0),
        other_tail=len(other.forms) - max((run.there + run.length for run in runs), default=0),
    )


def kind_of(measure: Measure) -> CopyKind | None:
    """What texts with these counts are to each other; None where they are independent."""
    less, more = sorted(measure.shares)
    prose = is_prose(measure)
    if prose and is_same(measure):
        return "identical"
    if prose and measure.shared >= EDITED_WORDS and more >= EDITED:
        return "excerpt" if more >= WHOLE and less <= PART else "edited"
    if prose and not mostly_quoted(measure):
        return "excerpt"
    several = measure.quotations > 1 and measure.quoted >= SEVERAL
    if measure.most_quoted >= QUOTATION or several:
        return "quotation"
    if measure.shared >= MIXED and measure.most_told >= CLEAR:
        return "excerpt" if measure.told > measure.quoted else "quotation"
    return None


def is_same(measure: Measure) -> bool:
    """Whether either text is the other but for trifles, or for what stands after its end."""
    less, more = sorted(measure.shares)
    return less >= IDENTICAL or (more >= ALL and less >= CUT and min(measure.ended) >= ALL)


def is_prose(measure: Measure) -> bool:
    """Whether enough running prose is shared for an excerpt at least."""
    least = SCATTERED if measure.passages > 1 else EXCERPT
    return measure.told >= least and measure.most_told >= CLEAR


def mostly_quoted(measure: Measure) -> bool:
    """Whether the prose that is shared is little beside what is quoted."""
    return measure.told * 4 < measure.quoted


def score_of(measure: Measure) -> float:
    """How sure it is that texts share words for a reason: from the bound of a link to twice it."""
    told, quoted = measure.told / EXCERPT, max(measure.most_quoted, measure.quoted) / QUOTATION
    beyond = min(1.0, max(told, quoted, measure.shared / MIXED) - 1.0)
    return round(min(SURE, 0.75 + 0.24 * max(0.0, beyond)), 2)
