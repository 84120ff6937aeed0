"""The ranking of statements: open, repeatable, and fair to every section."""

from onrecord.products.index import index_of
from onrecord.products.queries import Counts
from onrecord.products.strength import MOST, points, strongest
from onrecord.products.units import Unit, units
from tests.unit.products.piles import Draft, lighthouse, pile_of


def by_text(draft: Draft) -> dict[str, Unit]:
    return {each.text: each for each in units(index_of(pile_of(draft)))}


def test_advice_outranks_a_plain_sentence() -> None:
    found = by_text(lighthouse())
    advice = found["The council should repair the stairs before it buys a new lamp."]
    plain = found["Dark months cost the harbour money."]
    assert points(advice) > points(plain)


def test_at_most_four_are_printed_each_section_first() -> None:
    lines = [f"The {word} should be repaired before the winter storms." for word in WORDS]
    text = "\n\n".join([*(" ".join(lines[:6]), "Why?", " ".join(lines[6:])), "Bo Lind"])
    draft = Draft("s.txt", text)
    bo = draft.holder("Bo Lind")
    draft.section("answer", lines[:6], [bo])
    draft.section("answer", lines[6:], [bo], question="Why?")
    chosen = strongest(tuple(units(index_of(pile_of(draft)))))
    assert len(chosen) == MOST
    assert lines[6] in {each.text for each in chosen}
    assert [each.start for each in chosen] == sorted(each.start for each in chosen)


WORDS = ("pier", "quay", "lamp", "wall", "roof", "gate", "crane")


def test_a_question_and_someone_elses_words_do_not_take_a_stand() -> None:
    both = ["Should the old pier be sold in June?", "Per Dal said the whole pier was rotten."]
    draft = Draft("t.txt", f"Talk\n\n{' '.join(both)} Bo Lind\n")
    bo, per = draft.holder("Bo Lind"), draft.holder("Per Dal")
    draft.section("answer", both, [bo])
    draft.says(per, "the whole pier was rotten")
    counts = Counts(index_of(pile_of(draft)))
    assert [each.key[1] for each in counts.seats] == ["bo lind", "per dal"]
    assert [len(each.statements) for each in counts.seats] == [0, 1]
    assert counts.answer("panelists left-out") == "0"
