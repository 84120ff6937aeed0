"""Whens: when holders spoke, what that rests on, and of when they tell."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from onrecord.model.document import Block, Masthead, Stated
from onrecord.model.records import Layout, Reading, Section
from onrecord.model.span import span_of
from onrecord.model.timing import When
from onrecord.models.kit import Kit
from onrecord.pipeline import reading_of, values_of
from tests.readings import document_of

DAY = "2031-07-21"
"""A Monday."""
PUBLISHED = Stated(DAY, "metadata")


class Told(NamedTuple):
    """A reading with its whens by the words of what is told."""

    reading: Reading
    whens: dict[str, When]


Read = Callable[..., Told]


@pytest.fixture(scope="module")
def read(kit: Kit) -> Read:
    """What is read in a text that was published on a day."""

    def told(text: str, published: Stated = PUBLISHED) -> Told:
        given = {"document": document_of(text), "kit": kit, "today": None}
        masthead = Masthead(published=published)
        values = values_of({**given, "masthead": masthead})
        reading = reading_of(document_of(text), values)
        content = {each.id: each.content[0].exact for each in reading.attributions}
        return Told(reading, {content[each.target]: each for each in reading.whens})

    return told


def said(told: Told, number: int = 0) -> tuple[str | None, str | None, str | None]:
    each = list(told.whens.values())[number]
    return each.said, each.basis, each.span.exact if each.span else None


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Tor Vik said on Friday that the pact is dead.", "2031-07-18", "Friday"),
        ("Tor Vik said Friday the pact is dead.", "2031-07-18", "Friday"),
        ("“The pact is dead,” Tor Vik told reporters on Friday.", "2031-07-18", "Friday"),
        ("On Friday, Tor Vik said that the pact is dead.", "2031-07-18", "Friday"),
        ("“The pact is dead,” Tor Vik said in a 2029 interview.", "2029", "2029"),
        (
            "“The pact is dead,” Tor Vik said in an interview published Friday.",
            "2031-07-18",
            "Friday",
        ),
        ("Speaking on Friday, Tor Vik said that the pact is dead.", "2031-07-18", "Friday"),
        ("Tor Vik praised the harbour on Friday, saying the pact is dead.", "2031-07-18", "Friday"),
        ("A report published on Friday said that the pact is dead.", "2031-07-18", "Friday"),
        ("Tor Vik will say on Friday that the pact is dead.", "2031-07-25", "Friday"),
        ("Last Friday Tor Vik said that the pact is dead.", "2031-07-18", "Last Friday"),
        (
            "Tor Vik sat down with the radio as he left Aker on Friday, and told the host that the"
            " pact is dead.",
            "2031-07-18",
            "Friday",
        ),
        ("Tor Vik once said that the pact is dead.", "PAST_REF", "once"),
        ("Tor Vik has long argued that the pact is dead.", "PAST_REF", "long"),
    ],
)
def test_words_around_the_cue_state_when_it_was_said(
    read: Read, text: str, value: str, words: str
) -> None:
    assert said(read(text)) == (value, "stated", words)


@pytest.mark.parametrize(
    "text",
    [
        "Tor Vik said the talks would begin on Monday.",
        "Tor Vik said that the ferry sank on Friday.",
        "Tor Vik warned of a strike in August.",
        "Tor Vik, who came to Aker in 2029, said that the pact is dead.",
        "Tor Vik said the pact is dead before talks that begin on Friday.",
        "Tor Vik said that the pact is dead. On Friday, the council meets.",
    ],
)
def test_a_day_of_something_else_is_no_day_of_saying(read: Read, text: str) -> None:
    assert said(read(text)) == (DAY, "document", None)


def test_a_printed_date_is_a_dateline(read: Read) -> None:
    told = read("Tor Vik said that the pact is dead.", Stated("2031-07-21T08:00", "dateline"))
    assert said(told) == (DAY, "dateline", None)


def test_without_a_date_nothing_is_made_up(read: Read) -> None:
    told = read("Tor Vik said that the pact is dead.", Stated())
    assert said(told) == (None, None, None)


def test_without_a_date_the_window_is_given(read: Read) -> None:
    text = (
        "The ministers met on 3 March 2031. They will meet on 21 July 2031.\n\n"
        "Tor Vik said that the pact is dead."
    )
    assert said(read(text, Stated())) == ("2031-03-03/2031-07-21", "window", None)


@pytest.mark.parametrize(
    ("second", "basis"),
    [
        ("“It will sink,” he said.", "stated"),
        ("He added that it will sink.", "stated"),
        ("Ines Duarte said that it will sink.", "document"),
        ("Tor Vik has said that it will sink.", "document"),
        ("Earlier, Tor Vik said that it will sink.", "document"),
        ("In a letter, Tor Vik said that it will sink.", "document"),
    ],
)
def test_a_speech_goes_on_for_the_same_speaker_and_occasion(
    read: Read, second: str, basis: str
) -> None:
    told = read(f"“The pact is dead,” Tor Vik told reporters on Friday. {second}")
    assert said(told)[0] == "2031-07-18"
    assert said(told, 1)[1] == basis


def test_what_a_speaker_did_on_a_day_dates_his_words_behind_it(read: Read) -> None:
    told = read("Tor Vik came to Aker on Friday. “The pact is dead,” he said.")
    assert said(told) == ("2031-07-18", "stated", "Friday")
    long_ago = read("Tor Vik came to Aker on 3 May 2029. “The pact is dead,” he said.")
    assert said(long_ago)[1] == "document"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Ines Duarte signed the pact in May. “We are ready,” Duarte said.",
            ("2031-07-21", "document", None),
        ),
        (
            "“The pact is dead,” Tor Vik said on Thursday. “We are done,” he said two days after"
            " the signing.",
            (None, None, None),
        ),
        (
            "“The pact is dead,” Tor Vik said on Thursday. “We are done,” he said, two days before"
            " the signing.",
            ("2031-07-17", "stated", "Thursday"),
        ),
    ],
)
def test_the_year_of_an_act_or_another_time_is_not_carried_on(
    read: Read, text: str, kept: tuple[str | None, str | None, str | None]
) -> None:
    assert said(read(text), -1) == kept


def test_what_is_relayed_in_the_past_was_said_before(read: Read) -> None:
    told = read("“Ines Duarte told me that the pact is dead,” Tor Vik said on Friday.")
    inner = told.whens["the pact is dead"]
    assert (inner.said, inner.basis) == ("PAST_REF", "stated")


def test_an_announced_saying_is_still_to_come(read: Read) -> None:
    told = read("Tor Vik will say that the pact is dead.")
    assert said(told)[0] == "FUTURE_REF"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Tor Vik said that he was ready.", "present"),
        ("Tor Vik said that he was waiting.", "present"),
        ("Tor Vik said that the ministers were going to meet.", "future"),
        ("“The ministers were going to meet,” Tor Vik said.", "past"),
        ("Tor Vik said that Aker was a port during the war.", "past"),
        ("Tor Vik said that the aim is to build a harbour.", "present"),
        ("Tor Vik said that the ministers are to meet.", "future"),
        ("Tor Vik said that the ministers signed the pact.", "past"),
        ("Tor Vik said that the ministers had agreed.", "past"),
        ("Tor Vik said that the ministers have agreed.", "past"),
        ("Tor Vik said that the ministers would meet.", "future"),
        ("Tor Vik said that the ministers could meet.", "future"),
        ("Tor Vik said that the ministers could have met.", "past"),
        ("Tor Vik says that the ministers are going to meet.", "future"),
        ("Tor Vik said that the ministers plan to meet.", "future"),
        ("Tor Vik says that the ferry was safe.", "past"),
        ("“The ferry was safe,” Tor Vik said.", "past"),
        ("Tor Vik said the talks begin on Friday.", "future"),
        ("Tor Vik said that the ferry was full on Friday.", "past"),
        ("“I think it will sink,” Tor Vik said.", "future"),
        ("Tor Vik described the pact as a boat without oars.", "present"),
        ("Tor Vik promised to open the harbour.", "future"),
        ("Tor Vik called for a new pact.", "future"),
        ("Tor Vik denied meeting the council.", "past"),
        ("Tor Vik criticised the pact.", None),
    ],
)
def test_the_relation_of_what_is_told_to_its_saying(
    read: Read, text: str, relation: str | None
) -> None:
    told = read(text)
    assert [each.relation for each in told.whens.values()][:1] == [relation]


def test_content_has_the_times_of_what_is_told_and_not_of_the_saying(read: Read) -> None:
    told = read("Tor Vik said on Friday that the ferry sank in March and burned for two days.")
    spans = {each.id: each.span.exact for each in told.reading.times}
    (when,) = told.whens.values()
    assert [spans[each] for each in when.content] == ["March"]


def test_a_nested_saying_keeps_its_day_to_itself(read: Read) -> None:
    told = read("Tor Vik said that Ines Duarte told reporters on Friday that the pact is dead.")
    outer = next(each for words, each in told.whens.items() if words.startswith("Ines"))
    inner = told.whens["the pact is dead"]
    assert outer.content == () and inner.said == "2031-07-18"


def test_every_record_has_one_when(read: Read) -> None:
    told = read("Tor Vik said that it is dead. “We will see,” said Ines Duarte.")
    targets = [each.target for each in told.reading.whens]
    assert targets == [each.id for each in told.reading.attributions]


def own(text: str, kit: Kit, heading: str) -> list[tuple[str | None, str | None, str | None]]:
    """When the sentences of a signed section under a heading were said, on which basis."""
    whole = f"{heading}\n\n{text}"
    document = document_of(whole)
    span = span_of(whole, 0, len(heading))
    section = Section(id="s1", start=len(heading) + 2, end=len(whole), form="signed", heading=span)
    blocks = (Block(0, len(heading), "heading"), Block(len(heading) + 2, len(whole), "paragraph"))
    given = {"document": document, "kit": kit, "today": None}
    layout = Layout(blocks, (section,))
    values = values_of({**given, "layout": layout, "masthead": Masthead(published=PUBLISHED)})
    reading = reading_of(document, values)
    owned = {each.id for each in reading.assertions}
    return [(e.said, e.basis, e.relation) for e in reading.whens if e.target in owned]


def test_a_section_with_a_day_of_its_own_was_said_on_it(kit: Kit) -> None:
    text = "The pact is dead. The ministers will meet."
    assert own(text, kit, "March 21, 2031: the pact") == [
        ("2031-03-21", "stated", "present"),
        ("2031-03-21", "stated", "future"),
    ]


@pytest.mark.parametrize("heading", ["What Friday means", "At three in the morning"])
def test_a_heading_about_a_time_is_no_date_of_its_section(kit: Kit, heading: str) -> None:
    assert own("The pact is dead.", kit, heading) == [(DAY, "document", "present")]
