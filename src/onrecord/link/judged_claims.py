"""Judged claims: what people decided about claims, as the propositions that it is about today."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from onrecord.model.claim import ClaimLink


class JudgedClaims(NamedTuple):
    """Which two propositions say the same (`same`, each with its judgement), which two do not
    (`apart`), which two are in no dispute, and what is confirmed, by which judgement."""

    same: tuple[ClaimLink, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    undisputed: tuple[tuple[str, str], ...] = ()
    confirmed: Mapping[str, str] = {}

    def ends(self) -> set[str]:
        """Whatever is judged to be one with another, or not."""
        return {end for each in self.same for end in (each.one, each.other)}.union(*self.apart)

    def among(self, members: Collection[str]) -> "JudgedClaims":
        """Of these, who is one with whom and who is not, as far as both are members."""
        return JudgedClaims(
            same=tuple(each for each in self.same if each.one in members and each.other in members),
            apart=tuple(
                (one, other) for one, other in self.apart if one in members and other in members
            ),
        )


NOTHING = JudgedClaims()
