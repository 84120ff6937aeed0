"""Repeated: the same words said on two days, which are two statements."""

from collections.abc import Iterable, Sequence

from onrecord.lexicon.stand import words_of
from onrecord.lexicon.timex import Days, days_of
from onrecord.model.records import Attribution, Reading


def days_apart(readings: Iterable[Reading]) -> dict[str, str]:
    """The stated day of each attribution, by its id, whose content another has of another day."""
    groups: dict[str, list[tuple[str, str, Days]]] = {}
    for reading in readings:
        stated = {each.target: each.said for each in reading.whens if each.basis == "stated"}
        for each in reading.attributions if stated else ():
            said = stated.get(each.id) or ""
            if found := days_of(said.partition("T")[0]):
                groups.setdefault(words(each), []).append((each.id, said, found))
    return {target: said for each in groups.values() if differ(each) for target, said, _ in each}


def words(record: Attribution) -> str:
    return " ".join(word for span in record.content for word in words_of(span.exact))


def differ(group: Sequence[tuple[str, str, Days]]) -> bool:
    """Whether two of a group were said on days of which none is the same."""
    return max(days.first for *_, days in group) > min(days.last for *_, days in group)
