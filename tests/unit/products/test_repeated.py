"""The same words on two days are two statements; two outlets with one quote are one."""

from onrecord.model.product import Pile
from onrecord.products.alike import alike
from onrecord.products.index import index_of
from onrecord.products.queries import Counts
from onrecord.products.strength import repeats
from onrecord.products.units import copy_key, units
from tests.unit.products.piles import Draft, pile_of
from tests.unit.products.spoken import printed

QUOTE = "The northern strait stays closed until every ship is counted"
TEXT = "{title}\n\n“{quote},” Minister Tor Vik said on {day}.\n"


def quoting(title: str, outlet: str, day: str, said: str | None) -> Draft:
    draft = Draft(f"{title}.txt", TEXT.format(title=title, quote=QUOTE, day=day), outlet)
    draft.published = "2031-07-18"
    record = draft.says(draft.holder("Tor Vik"), QUOTE, source="Minister Tor Vik", kind="direct")
    if said:
        draft.when(record, said, day)
    return draft


def twice(first: str | None, second: str | None) -> Pile:
    return pile_of(
        quoting("One", "The Lamp", "Friday", first),
        quoting("Two", "The Mole", "Monday", second),
    )


def is_one(pile: Pile) -> bool:
    one, other = units(index_of(pile))
    copied = len(Counts(index_of(pile)).copies(one.record.id))
    assert (copy_key(one) == copy_key(other)) == bool(copied)
    return bool(copied)


def test_a_quote_of_two_outlets_is_one() -> None:
    for first, second in (
        ("2031-07-11", "2031-07-11"),
        ("2031-07-11", None),
        (None, None),
        ("2031-07-11", "2031-07"),
        ("2031-07-11", "PAST_REF"),
    ):
        pile = twice(first, second)
        assert is_one(pile)
        assert " Also in 1 other document: The Mole" in "".join(printed(pile))


def test_a_quote_of_two_stated_days_is_two_statements() -> None:
    pile = twice("2031-07-11", "2031-07-14")
    assert not is_one(pile)
    one, other = units(index_of(pile))
    assert not alike(one, other)
    assert not repeats(one, other)
    first, second = (each for each in printed(pile) if QUOTE in each)
    assert first.endswith(" — said 2031-07-11 (“Friday”), published 2031-07-18.")
    assert second.endswith(" — said 2031-07-14 (“Monday”), published 2031-07-18.")


def test_what_is_to_come_and_what_is_past_are_never_alike() -> None:
    pile = twice(None, None)
    assert alike(*units(index_of(pile)))
    one = quoting("One", "The Lamp", "Friday", None)
    other = quoting("Two", "The Mole", "Monday", None)
    one.when(one.attributions[0], "2031-07-18", relation="future")
    other.when(other.attributions[0], "2031-07-18", relation="past")
    assert not alike(*units(index_of(pile_of(one, other))))
