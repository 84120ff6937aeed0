"""Attributions of invented sentences, read by the network beside the rules."""

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.model.document import Block
from onrecord.model.records import Attribution, Layout
from onrecord.models.kit import Kit
from onrecord.read.attribution import attributions
from onrecord.read.parse import parse
from tests.readings import blocks_of, document_of

Read = Callable[[str], tuple[Attribution, ...]]


@pytest.fixture(scope="session")
def read(kit: Kit) -> Read:
    def found(text: str) -> tuple[Attribution, ...]:
        document = msgspec.structs.replace(document_of(""), text=text)
        layout = Layout(blocks_of(text) if text else (), ())
        return attributions(document, layout, parse(document, layout, kit), kit)

    return found


def told(found: tuple[Attribution, ...]) -> list[tuple[str, str, str]]:
    """(source, cue, content) of each, pieces joined by a bar."""
    return [
        (
            " | ".join(s.exact for s in each.source),
            " | ".join(s.exact for s in each.cue),
            " | ".join(s.exact for s in each.content),
        )
        for each in found
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "The harbour board said that the pier would be closed until May.",
            ("The harbour board", "said", "the pier would be closed until May"),
        ),
        (
            "The talks, Minister Tor Vik said on Monday, would go on until the strike was over.",
            (
                "Minister Tor Vik",
                "said",
                "The talks | would go on until the strike was over",
            ),
        ),
        (
            "“We will not sign,” said Ines Duarte, who leads the union. “It is far too late.”",
            (
                "Ines Duarte, who leads the union",
                "said",
                "We will not sign | It is far too late.",
            ),
        ),
        (
            "According to two officials close to the talks, the pact has been dead since March.",
            (
                "two officials close to the talks",
                "According to",
                "the pact has been dead since March",
            ),
        ),
    ],
)
def test_an_attribution_has_its_parts(read: Read, text: str, want: tuple[str, str, str]) -> None:
    assert want in told(read(text))


def test_a_nested_attribution_lies_in_its_outer_one(read: Read) -> None:
    found = read("The minister said the union believes that the owners want to close the port.")
    by_cue = {each.cue[0].exact: each for each in found}
    assert by_cue["believes"].within == by_cue["said"].id
    assert by_cue["said"].within is None


def test_a_condition_stays_with_what_it_governs(read: Read) -> None:
    (found,) = read("Tor Vik said if the ferry is late the pact will fail.")
    assert found.content[0].exact.startswith("if the ferry is late")


MARKS = ("“", "”", '"', "‘", "’", "'", ",", ".", ":", "[", "]", "…", "\n\n", "—")
NOUNS = ("she", "Tor Vik", "the port", "is", "closed", "said", "that", "according to", "who", "if")


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from((*MARKS, *NOUNS)), max_size=25))
def test_spans_are_true_ids_unique_and_inner_contents_inside(kit: Kit, words: list[str]) -> None:
    text = " ".join(words)
    document = document_of(text)
    lines = [(block.start, block.end) for block in blocks_of(text) if block.start < block.end]
    layout = Layout(tuple(Block(start, end, "paragraph") for start, end in lines), ())
    found = attributions(document, layout, parse(document, layout, kit), kit)
    by_id = {each.id: each for each in found}
    assert len(by_id) == len(found)
    for each in found:
        assert all(s.stands_in(text) for s in (*each.content, *each.cue, *each.source))
        starts = [span.start for span in each.content]
        assert starts == sorted(starts)
        if each.within is not None:
            outer = by_id[each.within]
            assert all(any(o.covers(s) for o in outer.content) for s in each.content)


@pytest.mark.parametrize("text", ["", "“", "“”", "(", "\ud800 said “\x00 x”.", "said " * 3000])
def test_odd_input_gives_only_true_spans(read: Read, text: str) -> None:
    for each in read(text):
        for span in (*each.content, *each.cue, *each.source):
            assert span.stands_in(text)
