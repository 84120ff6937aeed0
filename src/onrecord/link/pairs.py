"""Pairs: profiles with their traits, and what relates any two of these, looked at once."""

from collections.abc import Iterable

from onrecord.link.relating import Reason, related
from onrecord.link.traits import Traits, traits_of
from onrecord.model.link import Profile


class Pairs:
    """Profiles in the order of their ids, the traits of each by number, and a memory of reasons."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.profiles = sorted(profiles, key=lambda each: each.holder)
        self.traits: list[Traits] = []
        self.number: dict[str, int] = {}
        """Which of the traits each holder has."""
        self._reasons: dict[tuple[int, int], Reason | None] = {}
        numbers: dict[Traits, int] = {}
        for profile in self.profiles:
            traits = traits_of(profile)
            self.number[profile.holder] = numbers.setdefault(traits, len(numbers))
            if len(numbers) > len(self.traits):
                self.traits.append(traits)

    def of(self, profile: Profile) -> Traits:
        return self.traits[self.number[profile.holder]]

    def reason(self, one: int, other: int) -> Reason | None:
        """What relates two sets of traits, by their numbers."""
        pair = (one, other) if one <= other else (other, one)
        if pair not in self._reasons:
            self._reasons[pair] = related(self.traits[pair[0]], self.traits[pair[1]])
        return self._reasons[pair]
