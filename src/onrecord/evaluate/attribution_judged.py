"""Judged articles: what counts of a run, beside what counts of the labels."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from onrecord.evaluate.attribution import Compared, Tally, compared, counts, has_cue, has_source
from onrecord.evaluate.attribution_runs import Found, labels, piece, relevant
from onrecord.evaluate.polnear import Article


class Judged(NamedTuple):
    """One article, what counts of what was found in it, and how that compares with its labels."""

    article: Article
    found: tuple[Found, ...]
    compared: Compared

    @property
    def tally(self) -> Tally:
        return counts(self.compared)

    @property
    def gold_of(self) -> dict[int, int]:
        """The label that each found attribution matches, by indices, optional labels included."""
        return {match.found: match.gold for match in self.compared.matches}

    def grade(self, found: int) -> int | None:
        """How right a found attribution is, 0 (matches nothing) to 4; None where it is optional.

        A point each for a content that matches, one that is exact, the source and the cue.
        """
        gold = self.gold_of.get(found)
        if gold is None:
            return 0
        if found in self.compared.waived:
            return None
        ours, theirs = self.compared.found[found], self.compared.gold[gold]
        right = (ours.content == theirs.content, has_source(ours, theirs), has_cue(ours, theirs))
        return 1 + sum(right)

    def is_right(self, found: int) -> bool:
        """Whether content and source are right."""
        hit = next((match for match in self.compared.hits if match.found == found), None)
        return hit is not None and has_source(
            self.compared.found[hit.found], self.compared.gold[hit.gold]
        )


def judged(article: Article, found: Iterable[Found], least: float = 0.0) -> Judged:
    """An article judged by its labels; attributions with lower scores than `least` do not count."""
    chosen = relevant(article, found, least)
    pieces = [piece(article.text, each) for each in chosen]
    return Judged(article, chosen, compared(article.text, pieces, labels(article)))


def judged_all(
    articles: Iterable[Article], run: Mapping[str, tuple[Found, ...]], least: float = 0.0
) -> list[Judged]:
    return [judged(each, run[each.id], least) for each in articles]
