"""What dated documents show of when one without a date was published."""

import pytest
from msgspec.structs import replace

from onrecord.link.dates import MOST, all_links, date_links
from onrecord.link.dates_marks import marks, profile_of
from onrecord.model.link import DateLink
from onrecord.model.records import Reading
from onrecord.model.timing import When
from tests.dated import OTHER, WORDS, Quoted, by, dated, relayed
from tests.stories import span_after

WEDNESDAY = "2031-07-09"


def links(*readings: Reading) -> tuple[DateLink, ...]:
    return all_links(profile_of(each) for each in readings)


def bounds(*readings: Reading) -> list[tuple[str, str | None, str | None]]:
    return [(each.reason, each.earliest, each.latest) for each in links(*readings)]


def stating(words: str = WORDS, day: str = WEDNESDAY, source: str = "dated.txt") -> Reading:
    """A document of 10 July that states the day on which words were said."""
    return dated(source, [Quoted(words, "the day before", day)], "2031-07-10")


def without_date(words: str = WORDS, when: str | None = None) -> Reading:
    return dated("undated.txt", [Quoted(words, when)], None)


def test_who_quotes_words_was_published_on_or_after_the_day_on_which_they_were_said() -> None:
    document, other = without_date(), stating()
    (link,) = links(document, other)
    assert (link.document, link.other) == (document.document.id, other.document.id)
    assert (link.reason, link.earliest, link.latest) == ("said-day", WEDNESDAY, None)
    text, theirs = document.document.text, other.document.text
    assert link.words == text[link.start : link.end] == WORDS
    assert theirs[link.other_start : link.other_end] == WORDS


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("on Wednesday", ("said-weekday", WEDNESDAY, "2031-07-15")),
        ("late Wednesday", ("said-weekday", WEDNESDAY, "2031-07-15")),
        ("today", ("said-today", WEDNESDAY, WEDNESDAY)),
        ("earlier today", ("said-today", WEDNESDAY, WEDNESDAY)),
        ("this morning", ("said-today", WEDNESDAY, WEDNESDAY)),
        ("yesterday", ("said-yesterday", "2031-07-10", "2031-07-10")),
        ("last night", ("said-yesterday", "2031-07-10", "2031-07-10")),
        ("last Wednesday", ("said-day", WEDNESDAY, None)),
        ("in spring", ("said-day", WEDNESDAY, None)),
    ],
)
def test_who_tells_when_words_were_said_is_dated_by_the_day_on_which_they_were(
    when: str, expected: tuple[str, str, str | None]
) -> None:
    assert bounds(without_date(when=when), stating()) == [expected]


def test_words_said_on_another_weekday_were_said_twice() -> None:
    assert bounds(without_date(when="on Friday"), stating()) == []


@pytest.mark.parametrize(
    ("when", "reason", "latest"),
    [
        ("on Wednesday", "told-weekday", "2031-07-15"),
        ("on Thursday", "told-weekday", "2031-07-16"),
        ("today", "told-today", "2031-07-10"),
        ("yesterday", "told-yesterday", "2031-07-11"),
    ],
)
def test_words_in_print_were_said_by_then(when: str, reason: str, latest: str) -> None:
    other = dated("dated.txt", [Quoted()], "2031-07-10T08:30")
    assert bounds(without_date(when=when), other) == [(reason, None, latest)]


def test_a_month_of_publication_bounds_by_its_last_day() -> None:
    other = dated("dated.txt", [Quoted()], "2031-07")
    assert bounds(without_date(when="today"), other) == [("told-today", None, "2031-07-31")]


def test_a_day_after_the_dated_document_is_not_believed() -> None:
    assert bounds(without_date(), stating(day="2031-07-11")) == []


def test_only_a_stated_whole_day_counts() -> None:
    assert bounds(without_date(), stating(day="2031-07")) == []
    assert bounds(without_date(), dated("dated.txt", [Quoted()], "2031-07-10")) == []


def test_a_day_that_is_stated_elsewhere_in_a_text_may_be_of_other_words() -> None:
    other = dated("dated.txt", [Quoted()], "2031-07-10", more="He spoke the day before.")
    (said,) = other.attributions
    span = span_after(other.document.text, 0, "the day before")
    when = When(target=said.id, said=WEDNESDAY, basis="stated", span=span)
    assert bounds(without_date(), replace(other, whens=(when,))) == []


def test_fewer_than_eight_words_are_anybodys() -> None:
    few = "we will open the harbour before winter"
    assert bounds(without_date(few), stating(few)) == []


def test_who_cuts_a_sentence_keeps_its_beginning_or_its_end() -> None:
    begun = "we will open the new harbour before the winter"
    ended = "the new harbour before the winter storms arrive"
    assert [each.words for each in links(without_date(begun), stating())] == [begun]
    assert [each.words for each in links(without_date(), stating(ended))] == [ended]


def test_one_sentence_of_several_is_enough() -> None:
    both = f"{OTHER}. {WORDS}"
    assert [each.words for each in links(without_date(both), stating())] == [WORDS]


def test_curly_and_straight_apostrophes_and_capitals_are_alike() -> None:
    words = "it isn’t our harbour, and it never was our harbour"
    assert links(without_date(words.replace("’", "'").upper()), stating(words))


def test_the_same_words_of_two_people_are_not_one_saying() -> None:
    other = dated("d.txt", [Quoted(WORDS, "then", WEDNESDAY, "Ines Duarte")], "2031-07-10")
    assert bounds(without_date(), other) == []


def test_indirect_speech_shows_nothing() -> None:
    found = stating()
    (said,) = found.attributions
    indirect = replace(found, attributions=(replace(said, kind="indirect"),))
    assert not any(each.role == "quote" for each in marks(indirect))
    assert links(without_date(), indirect) == ()


def test_two_dated_or_two_undated_documents_show_nothing() -> None:
    assert links(stating(), stating(source="b.txt")) == ()
    assert links(without_date(), dated("b.txt", [Quoted(when="today")], None)) == ()


def test_who_is_cited_by_outlet_and_author_was_published_by_then() -> None:
    cited = by(without_date(), "The Harbour Post", "Ines Duarte")
    citing = dated("dated.txt", [Quoted()], "2031-07-10")
    assert bounds(cited, relayed(citing, "Harbour Post", "Ines Duarte")) == [
        ("cited-author", None, "2031-07-10")
    ]
    assert bounds(cited, relayed(citing, "The Harbour Post", None)) == []
    assert bounds(cited, relayed(citing, "The Aker Times", "Ines Duarte")) == []
    assert bounds(cited, relayed(citing, "The Harbour Post", "Ola Berg")) == []


def test_who_cites_by_outlet_and_author_was_published_since_then() -> None:
    cited = by(dated("dated.txt", [Quoted()], "2031-07-10"), "The Harbour Post", "Ines Duarte")
    (link,) = links(cited, relayed(without_date(), "The Harbour Post", "Ines Duarte"))
    assert (link.reason, link.earliest, link.latest) == ("cites-author", "2031-07-10", None)
    assert link.words == WORDS


def test_a_title_does_as_an_author_does() -> None:
    title = "Storms Close the Old Harbour"
    cited = by(without_date(), "The Harbour Post", "Ines Duarte", title)
    citing = dated("dated.txt", [Quoted(name=f"Tor Vik in “{title}”")], "2031-07-10")
    found = bounds(cited, relayed(citing, "The Harbour Post", None))
    assert found == [("cited-title", None, "2031-07-10")]


def test_who_is_cited_for_words_that_it_does_not_have_is_another_article() -> None:
    cited = by(without_date(OTHER), "The Harbour Post", "Ines Duarte")
    citing = relayed(
        dated("dated.txt", [Quoted()], "2031-07-10"), "The Harbour Post", "Ines Duarte"
    )
    assert bounds(cited, citing) == []


BODY = " ".join(
    f"The {name} left the quay with {number} crates of herring on board."
    for number, name in enumerate(("Aker", "Bris", "Cora", "Dagny", "Embla", "Frida", "Gerda"))
)


def test_a_copy_was_published_about_then() -> None:
    copy = dated("copy.txt", [Quoted(OTHER)], None, more=BODY)
    other = dated("dated.txt", [Quoted(WORDS)], "2031-07-10", more=BODY)
    (link,) = links(copy, other)
    assert (link.reason, link.earliest, link.latest) == ("copy", "2031-07-08", "2031-07-12")
    assert link.words.startswith("The ")


def test_half_a_text_is_no_copy() -> None:
    more = BODY.replace("herring", "timber")
    longer = dated("long.txt", [], None, more=f"{BODY} {more}")
    assert bounds(longer, dated("dated.txt", [], "2031-07-10", more=BODY)) == []


def test_of_each_reason_the_closest_are_kept() -> None:
    document = without_date()
    days = [f"2031-07-{number:02}" for number in range(1, 10)]
    others = [stating(day=day, source=f"{day}.txt") for day in days]
    kept = links(document, *others)
    assert sorted(each.earliest or "" for each in kept) == days[-MOST:]
    profiles = [profile_of(each) for each in others]
    assert date_links(profile_of(document), reversed(profiles)) == kept
