"""Whose words: borrowed quotations, participles, neighbouring clauses and ceilings of scores."""

from collections.abc import Callable

import msgspec
import pytest

from onrecord.model.records import Attribution, Layout
from onrecord.models.kit import Kit
from onrecord.read.attribution import attributions
from onrecord.read.parse import parse
from tests.readings import blocks_of, document_of

Read = Callable[[str], tuple[Attribution, ...]]


@pytest.fixture(scope="session")
def read(rules: Kit) -> Read:
    def found(text: str) -> tuple[Attribution, ...]:
        document = msgspec.structs.replace(document_of(""), text=text)
        layout = Layout(blocks_of(text), ())
        return attributions(document, layout, parse(document, layout, rules), rules)

    return found


def told(found: tuple[Attribution, ...]) -> list[tuple[str, str]]:
    """(source, content) of each, pieces joined by a bar."""
    return [
        (
            " | ".join(span.exact for span in each.source),
            " | ".join(span.exact for span in each.content),
        )
        for each in found
    ]


BORROWED = [
    ("In the words of Hugh Hale, “The sea forgives nobody at all.”", "Hugh Hale"),
    ("Hale’s line that “the sea forgives nobody” still stands in the hall.", "Hale"),
    ("The mayor closed by quoting Hugh Hale: “The sea forgives nobody at all.”", "Hugh Hale"),
    ("Milska quoted a Polish negotiator as saying that the port was shut.", "a Polish negotiator"),
]


@pytest.mark.parametrize(("text", "source"), BORROWED)
def test_words_of_somebody_else_are_laid_on_him(read: Read, text: str, source: str) -> None:
    sure = [each for each in read(text) if each.score >= 0.85]
    assert [span.exact for each in sure for span in each.source] == [source]


def test_recalled_words_lie_inside_the_recalling(read: Read) -> None:
    found = read(
        "Tor Vik ended his speech by recalling the words of Hugh Hale, a Norwegian hero, “nothing "
        "should keep us from the road to sea.”"
    )
    outer = next(each for each in found if each.within is None)
    inner = next(each for each in found if each.within == outer.id)
    assert outer.source[0].exact == "Tor Vik"
    assert outer.score < 0.85
    assert inner.source[0].exact.startswith("Hugh Hale")
    assert inner.content[0].exact == "nothing should keep us from the road to sea."


def test_a_speaker_who_quotes_beside_his_cue_is_not_sure_to_be_the_author(read: Read) -> None:
    found = read("Tor Vik, quoting Hugh Hale, said “the sea forgives nobody at all.”")
    assert all(each.score <= 0.6 for each in found)


CLAUSES = [
    (
        "Duarte said the meeting will go on, arguing that the port needs a deal.",
        [("Duarte", "the meeting will go on"), ("Duarte", "the port needs a deal")],
    ),
    (
        "Norway, he said, has been trying to close the port, adding pointedly: “The union knows.”",
        [("he", "Norway | has been trying to close the port"), ("he", "The union knows.")],
    ),
    (
        "Norway wants the fee cut; Estonia and Latvia say the fee is fair; Poland would like to "
        "see it doubled.",
        [
            ("Norway", "the fee cut"),
            ("Estonia and Latvia", "the fee is fair"),
            ("Poland", "to see it doubled"),
        ],
    ),
    (
        "Brandt said the port would be a good thing, in opening remarks in front of cameras while "
        "a weary Tor Vik added: “The time has come.”",
        [
            ("Brandt", "the port would be a good thing, in opening remarks in front of cameras"),
            ("a weary Tor Vik", "The time has come."),
        ],
    ),
    (
        "“The man is a trained pilot, and he will win.” Other officials, Brandt said, “will press "
        "the pilots on making sure they don’t strike.”",
        [
            (
                "Brandt",
                "The man is a trained pilot, and he will win. | will press the pilots on making "
                "sure they don’t strike.",
            )
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_each_clause_goes_with_its_own_speaker(
    read: Read, text: str, expected: list[tuple[str, str]]
) -> None:
    found = read(text)
    assert told(found) == expected
    assert all(each.within is None for each in found)


INTRODUCED = [
    ("Tor Vik was angry. The mayor tweeted:\n\n“Nobody will close the port.”", "The mayor"),
    ("Greg Dahl and Missy Brandt report: “The port has been shut for years.”", "Dahl and Missy"),
    ("As the Harbour Post put it: “The port has been closed for years.”", "the Harbour Post"),
    ("By Tom Brandt: “The port has been closed for years, and nobody cares.”", "Tom Brandt"),
    (
        "Zofia Dahl, who leads for Norway, said so on the train to the airport.\n\n“I have sat "
        "through nine meetings of this kind.\n\n“Then somebody finds another comma.”",
        "Zofia Dahl, who leads for Norway",
    ),
]


@pytest.mark.parametrize(("text", "source"), INTRODUCED)
def test_a_quotation_goes_with_the_speaker_who_is_introduced_before_it(
    read: Read, text: str, source: str
) -> None:
    (found,) = read(text)
    assert source in found.source[0].exact


def test_a_place_before_a_colon_is_no_voice(read: Read) -> None:
    assert read("From Nevada: “The port has been closed for years, and nobody cares.”") == ()


CEILINGS = [
    ("Tor Vik explained how the port was closed.", 0.6),
    ("“Never again,” Tor Vik said.", 0.4),
    ("Nielsen told the gathering that there are no signs of ... more", 0.4),
    ("The meeting says that the port was closed.", 0.45),
    ("Tor Vik demonstrated that the crane was safe.", 0.5),
    ("Officials said on Monday that the talks about the harbour were cut short by the …", 0.4),
    ("They expelled three men the court said were spies.", 0.6),
]


@pytest.mark.parametrize(("text", "ceiling"), CEILINGS)
def test_little_said_or_said_by_nobody_is_never_sure(read: Read, text: str, ceiling: float) -> None:
    assert all(each.score <= ceiling for each in read(text))


def test_an_agent_is_not_the_content(read: Read) -> None:
    assert read("I’ve been told that by a number of people.") == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Speaking on “Port and Tide,” Tor Vik said the fee was fair.",
            "the fee was fair",
        ),
        ("Tor Vik told “The Harbour Hour.” The fee was fair.", None),
    ],
)
def test_the_name_of_a_show_is_not_what_was_said(
    read: Read, text: str, content: str | None
) -> None:
    assert [each.content[0].exact for each in read(text)] == ([content] if content else [])
