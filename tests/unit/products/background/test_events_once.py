"""Each event once: told again, told with another day, or told by nobody else and off the matter."""

import msgspec

from onrecord.model.product import Value, Verbatim
from onrecord.products.background import answer, background, timeline
from onrecord.products.background.alike import told_alike
from onrecord.products.background.entries import book_of as book
from onrecord.products.background.narrated import BACK
from onrecord.products.background.product import Entry
from onrecord.products.made_checks import fault
from onrecord.products.study import study_of
from onrecord.products.verify import verified
from tests.unit.products.background.papers import harbour, lantern
from tests.unit.products.piles import Draft, pile_of
from tests.unit.products.presses import own

QUAY = """Quay paper on the ferry strike

On April 14 Sundline told the ferry crews of Vikholm about the sale of two old ferries.

The ferry crews of Sundline stopped work on Monday and shut the ferry sound with a strike.
"""

SOUND = """Sound paper on the ferry strike

On April 16 Sundline told the ferry crews about the sale of two old ferries in Vikholm.

The ferry strike began on Monday in Vikholm, where ferry crews closed the ferry sound.

The mayor of Vikholm misses the ferry days before Sundline bought the ferry line in 2017.
"""


def paper(name: str, text: str, *times: tuple[str, str]) -> Draft:
    draft = Draft(f"{name}.txt", text, f"The {name}")
    own(draft, (text.split("\n\n")[1][:12], text.rstrip()[-12:]))
    for words, value in times:
        draft.time(words, value)
    return draft


def quay() -> Draft:
    return paper("Quay", QUAY, ("April 14", "2025-04-14"), ("Monday", "2025-04-21"))


def sound() -> Draft:
    return paper(
        "Sound", SOUND, ("April 16", "2025-04-16"), ("Monday", "2025-04-21"), ("2017", "2017")
    )


def entries(*drafts: Draft) -> tuple[Entry, ...]:
    return timeline(study_of(pile_of(*drafts)))


def test_an_event_that_three_papers_tell_is_one_entry() -> None:
    found = [each for each in entries(harbour(), quay(), sound()) if each.date == "2025-04-21"]
    assert len(found) == 1


def test_another_day_for_the_same_is_said() -> None:
    pile = pile_of(harbour(), quay(), sound())
    study = study_of(pile)
    found = {each.date: each for each in timeline(study) if each.date.startswith("2025-04-1")}
    assert sorted(found) == ["2025-04-14", "2025-04-16"]
    for date, other in (("2025-04-14", "2025-04-16"), ("2025-04-16", "2025-04-14")):
        assert found[date].sentence.text.endswith(f"with another day: {other}.")
        assert answer(study, f"background against={found[date].key}") == other
    assert not verified(background(study), pile).refused


def test_what_a_time_dates_beside_the_main_clause_is_named() -> None:
    found = [each.sentence.text for each in entries(harbour(), sound()) if each.date == "2017"]
    assert len(found) == 1
    assert found[0].startswith(
        "2017 (the day or time of “Sundline bought the ferry line in 2017”) — "
    )


def test_two_acts_of_one_day_are_two() -> None:
    study = study_of(pile_of(harbour(), quay(), sound()))
    first = next(each for each in book(study).dated.values() if each.value == "2025-04-14")
    last = next(each for each in book(study).dated.values() if each.value == "2025-04-21")
    matter = frozenset({"ferry", "crews", "strike"})
    assert told_alike(first, first, matter) and not told_alike(first, last, matter)


def test_what_one_paper_dates_needs_a_tie_to_the_matter() -> None:
    study = study_of(pile_of(harbour(), lantern()))
    assert book(study).tie("The crews won a ferry case.") > book(study).tie("A bakery opened.")


def test_words_that_tie_a_statement_to_another() -> None:
    assert BACK.search("In response, the crews left.") and BACK.search(
        "Ten years later, they sang."
    )
    assert not BACK.search("Later this week the crews will sing.")


def test_a_changed_event_or_other_day_is_refused() -> None:
    study = study_of(pile_of(harbour(), quay(), sound()))
    lines = [each.sentence for each in timeline(study)]
    named = next(each for each in lines if "the day or time of" in each.text)
    dated = next(each for each in lines if "with another day" in each.text)
    for line in (named, dated):
        assert fault(study, line) is None
        assert any(isinstance(each, Value | Verbatim) for each in line.parts)
        for at, part in enumerate(line.parts):
            if isinstance(part, Value | Verbatim):
                spoilt = msgspec.structs.replace(part, text=f"{part.text}x")
                parts = (*line.parts[:at], spoilt, *line.parts[at + 1 :])
                assert fault(study, msgspec.structs.replace(line, parts=parts))
