"""What makes an entry of the timeline: days of saying, sentences in pairs, undated papers."""

import pytest

from onrecord.products.background import timeline
from onrecord.products.background.dated import NO_EVENT
from onrecord.products.background.entries import book_of
from onrecord.products.background.narrated import narrated, paired
from onrecord.products.background.product import Entry
from onrecord.products.background.story import Story
from onrecord.products.background.topic import CALENDAR, Topic
from onrecord.products.study import study_of
from tests.unit.products.background.papers import harbour, lantern
from tests.unit.products.piles import Draft, pile_of
from tests.unit.products.presses import own

CREWS = """Crews of the ferry strike speak

“The ferry company cut our wages twice,” Aino Berg said at the harbour on Tuesday.

“The ferry wages must come back,” Aino Berg said to a ferry choir on Tuesday.

“The ferry strike ends next week,” Aino Berg said.

Sundline owns all ferry lines of Vikholm. It bought the last ferry company in 2016.

The ferry crews of Sundline in 2025 are the best paid of all ferry crews.

The ferry company Sundline did not respond to the ferry crews on Wednesday.
"""


def crews() -> Draft:
    draft = Draft("crews.txt", CREWS, "The Crew")
    own(draft, ("Sundline owns", "on Wednesday."))
    berg = draft.holder("Aino Berg")
    words = (
        "The ferry company cut our wages twice",
        "The ferry wages must come back",
        "The ferry strike ends next week",
    )
    first, second, third = (
        draft.says(berg, each, source="Aino Berg", kind="direct") for each in words
    )
    for each in (first, second):
        draft.time("Tuesday", "2025-04-22", each.content[0].start)
        draft.when(each, "2025-04-22", "Tuesday")
    draft.when(third, told=("next week", "XXXX-WXX"), relation="future")
    draft.time("2016", "2016")
    draft.time("2025", "2025")
    draft.time("Wednesday", "2025-04-23")
    return draft


def entries(*drafts: Draft) -> tuple[Entry, ...]:
    return timeline(study_of(pile_of(*drafts)))


def dated(found: tuple[Entry, ...], date: str) -> list[str]:
    return [each.sentence.text for each in found if each.date == date]


def test_a_day_of_saying_beside_a_quotation_makes_an_entry() -> None:
    found = dated(entries(crews(), harbour()), "2025-04-22")
    assert len(found) == 1 and "Aino Berg" in found[0] and "“Tuesday”" in found[0]


def test_what_one_holder_said_on_one_day_is_one_entry() -> None:
    study = study_of(pile_of(crews(), harbour()))
    items = [each for each in book_of(study).items if each.best.value == "2025-04-22"]
    assert [len({one.told.id for one in each.members}) for each in items] == [2]


def test_a_holder_without_a_name_makes_no_day_of_saying() -> None:
    draft = crews()
    for each in draft.attributions:
        draft.hold(each.id, [draft.holder("a man", naming="unnamed", mention="Aino Berg")], ())
    assert not dated(entries(draft, harbour()), "2025-04-22")


def test_a_week_that_is_told_in_a_quotation_is_counted_from_no_day() -> None:
    assert not any("next week" in each.sentence.text for each in entries(crews(), harbour()))


def test_a_sentence_that_leans_stands_with_the_one_before_it() -> None:
    found = dated(entries(crews(), harbour()), "2016")
    assert len(found) == 1
    assert "Sundline owns all ferry lines of Vikholm. It bought the last" in found[0]


def test_a_pair_counts_only_the_times_of_its_second_sentence() -> None:
    study = study_of(pile_of(crews(), harbour()))
    pairs = list(paired(study, narrated(study).values()))
    assert pairs and all(each.span.start < each.opens < each.span.end for each in pairs)
    assert not {each.id for each in pairs} & set(narrated(study))


def test_no_pair_over_what_somebody_else_says() -> None:
    draft = crews()
    draft.says(draft.holders[0], "bought the last ferry company in 2016", source="Aino Berg")
    assert not dated(entries(draft, harbour()), "2016")


def test_what_is_so_in_the_year_of_publication_is_no_event() -> None:
    assert not dated(entries(crews(), harbour()), "2025")


def test_that_nobody_answered_makes_no_entry() -> None:
    assert not dated(entries(crews(), harbour()), "2025-04-23")


@pytest.mark.parametrize(
    "text",
    [
        "The ferry company has not immediately responded on Monday.",
        "On Monday Sundline declined to comment.",
        "Tove Rask speaks in Vikholm in 2019.",
    ],
)
def test_what_tells_of_no_event(text: str) -> None:
    assert NO_EVENT.search(text)


def test_events_that_are_like_what_is_none() -> None:
    assert not NO_EVENT.search("Tove Rask spoke to the crews in 2019.")
    assert not NO_EVENT.search("The ferry crews responded to Sundline on Monday.")


def test_lines_of_a_calendar_need_a_main_word() -> None:
    topic = Topic(study_of(pile_of(harbour(), lantern())))
    assert CALENDAR.match("May 6: Sundline meets the crews.")
    assert "ferry" in topic.main
    assert topic.holds("May 6: The ferry court meets.")
    assert not topic.holds("May 6: Sundline opens a bakery in Lund.")


def test_a_main_word_is_enough_of_the_topic() -> None:
    topic = Topic(study_of(pile_of(harbour(), lantern())))
    assert topic.on_topic("Shares of a ferry builder rose on Friday.") < 2
    assert not topic.holds("Shares of a bakery rose on Friday.")


def test_an_undated_paper_is_not_older_than_the_day_it_tells_of() -> None:
    draft = Draft("late.txt", "On Thursday the ferry crews sang.\n", None)
    own(draft, ("On Thursday", "sang."))
    draft.time("Thursday", "XXXX-WXX-4")
    pile = pile_of(draft, harbour(), lantern())
    study = study_of(pile)
    story, shelf = Story(study), next(iter(study.index.shelves.values()))
    first, last = story.after_told(shelf)
    assert first <= last and (first, last) == (last, last)


COPIED = """Sailors of the ferry strike write

Heading to the ferry strike in Vikholm tomorrow with the ferry crews.

Ferry crews stand at the ferry harbour on the strike's third day, 24 April 2025.

Ferry crews of Sundline left the ferry harbour in Vikholm on 23 April 2025.
"""


def test_days_of_copied_words_and_of_captions_make_no_entry() -> None:
    draft = Draft("copied.txt", COPIED, "The Copy")
    own(draft, ("Ferry crews stand", "on 23 April 2025."))
    words = "Heading to the ferry strike in Vikholm tomorrow with the ferry crews."
    draft.section("blockquote", [words], [draft.holder("Tove Rask", mention="Ferry crews")])
    draft.time("tomorrow", "2025-04-25")
    draft.time("24 April 2025", "2025-04-24")
    draft.time("23 April 2025", "2025-04-23")
    found = entries(draft, harbour())
    assert len(dated(found, "2025-04-23")) == 1
    assert not dated(found, "2025-04-24") and not dated(found, "2025-04-25")
