"""Attributions of invented sentences, read with the pinned parser."""

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
def read(rules: Kit) -> Read:
    def found(text: str) -> tuple[Attribution, ...]:
        document = msgspec.structs.replace(document_of(""), text=text)
        layout = Layout(blocks_of(text) if text else (), ())
        return attributions(document, layout, parse(document, layout, rules), rules)

    return found


def pieces(spans: tuple[object, ...]) -> list[str]:
    return [span.exact for span in spans]  # type: ignore[attr-defined]


Row = tuple[str, list[str], list[str], list[str], str]

CASES: list[Row] = [
    # a fronted quotation and its continuation are one content
    (
        "“We will go,” said Hugh Hale, a harbour pilot. “It is late.”",
        ["We will go", "It is late."],
        ["said"],
        ["Hugh Hale, a harbour pilot"],
        "direct",
    ),
    # an interrupted quotation
    ("“The pact,” she wrote, “is dead.”", ["The pact", "is dead."], ["wrote"], ["she"], "direct"),
    # straight marks and a colon
    ('The mayor said: "It\'s late."', ["It's late."], ["said"], ["The mayor"], "direct"),
    # a mark that is never closed does not lose the quotation
    ("The mayor said: “It’s late.", ["It’s late."], ["said"], ["The mayor"], "direct"),
    # a clause, with the complementiser left out
    (
        "Ines Duarte said on Monday that the pact would fail.",
        ["the pact would fail"],
        ["said"],
        ["Ines Duarte"],
        "indirect",
    ),
    # a cue set into its content
    ("The talks, he said, would fail.", ["The talks", "would fail"], ["said"], ["he"], "indirect"),
    # an inverted cue set into its content
    (
        "The port, says Hugh Hale, a pilot, is closed.",
        ["The port", "is closed"],
        ["says"],
        ["Hugh Hale, a pilot"],
        "indirect",
    ),
    (
        "The deal is dead, according to two officials close to the talks.",
        ["The deal is dead"],
        ["according to"],
        ["two officials close to the talks"],
        "indirect",
    ),
    # words before a quotation in its sentence belong to the content
    (
        "The plan is a “disaster,” he said.",
        ["The plan is a “disaster,”"],
        ["said"],
        ["he"],
        "mixed",
    ),
    (
        "Minister Tor Vik called the report a “fairy tale.”",
        ["the report a “fairy tale.”"],
        ["called"],
        ["Minister Tor Vik"],
        "mixed",
    ),
    # what is not said stays, with negation and auxiliary in the cue
    ("Oslo has not said so.", ["so"], ["has not said"], ["Oslo"], "indirect"),
    (
        "Oslo declined to comment on the plan.",
        ["the plan"],
        ["declined to comment on"],
        ["Oslo"],
        "indirect",
    ),
    # a passive without an agent has no source
    ("It is believed that the ship sank.", ["the ship sank"], ["is believed"], [], "indirect"),
    (
        "Critics accused the ministry of hiding the file.",
        ["the ministry", "hiding the file"],
        ["accused"],
        ["Critics"],
        "indirect",
    ),
    (
        "Their warning that prices would rise was ignored.",
        ["prices would rise"],
        ["warning"],
        ["Their"],
        "indirect",
    ),
    # a shared subject, where the parse joins the second cue to the first content
    ("She urged them to go.", ["them to go"], ["urged"], ["she"], "indirect"),
]


@pytest.mark.parametrize(("text", "content", "cue", "source", "kind"), CASES)
def test_one_attribution(
    read: Read, text: str, content: list[str], cue: list[str], source: list[str], kind: str
) -> None:
    outer = [each for each in read(text) if each.within is None]
    assert len(outer) == 1
    found = outer[0]
    assert (pieces(found.content), pieces(found.cue)) == (content, cue)
    assert [name.casefold() for name in pieces(found.source)] == [s.casefold() for s in source]
    assert found.kind == kind


def test_inner_attributions_lie_within_and_are_judged_by_their_own_rendering(read: Read) -> None:
    found = read(
        "As Ines Duarte of The Harbour Post reported, “two officials close to the talks said the "
        "ferry pact [could] collapse by May … if Oslo ‘keeps its veto’.”"
    )
    outer = next(each for each in found if each.within is None)
    inner = next(each for each in found if each.within is not None)
    assert pieces(outer.source) == ["Ines Duarte of The Harbour Post"]
    assert outer.kind == "direct"
    assert inner.within == outer.id
    assert pieces(inner.source) == ["two officials close to the talks"]
    assert inner.content[0].exact.startswith("the ferry pact")
    assert outer.content[0].covers(inner.content[0])
    assert pieces(outer.insertions) == ["[could]"]
    assert pieces(outer.cuts) == ["…"]


def test_a_quotation_over_paragraphs_is_one_content_and_goes_on_without_a_cue(read: Read) -> None:
    found = read("“First. It is.\n\n“Second, it is,” said Tor Hale.\n\n“And it goes on and on.”")
    assert [pieces(each.content) for each in found] == [
        ["First. It is.", "Second, it is"],
        ["And it goes on and on."],
    ]
    assert [pieces(each.cue) for each in found] == [["said"], []]
    assert found[1].source == found[0].source
    assert found[1].score < found[0].score


def test_a_conjoined_cue_shares_the_subject_and_ends_the_content_before_it(read: Read) -> None:
    found = read("Tor Vik said that the port is closed and warned that prices would rise.")
    assert [(pieces(each.content), pieces(each.source)) for each in found] == [
        (["the port is closed"], ["Tor Vik"]),
        (["prices would rise"], ["Tor Vik"]),
    ]


def test_a_relative_clause_takes_its_noun_as_source(read: Read) -> None:
    found = read("Jane Roe, who said the pact was dead, left the room.")
    assert [pieces(each.source) for each in found] == [["Jane Roe"]]


@pytest.mark.parametrize(
    "text",
    [
        "The “no limits” partnership grew.",
        "A ship called Vela sank near the coast.",
        "Her book, “The Long Ferry,” is out.",
        "The ferry left at noon and came back at six.",
    ],
)
def test_scare_quotes_titles_names_and_events_are_no_attributions(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "”",
        "said",
        "“” said he.",
        "‘“’” he said '",
        "'''",
        "\ud800 said “\x00 x”.",
        "(\n",
    ],
)
def test_odd_input_gives_only_true_spans(read: Read, text: str) -> None:
    for each in read(text):
        for span in (*each.content, *each.cue, *each.source):
            assert span.stands_in(text)


MARKS = ("“", "”", '"', "‘", "’", "'", "''", ",", ".", ":", "[", "]", "…", "\n\n")
CUES = ("said", "that", "according to", "as", "called", "who")
NOUNS = ("she", "Tor Vik", "the port", "a mess", "is", "closed")
WORDS = st.sampled_from((*MARKS, *CUES, *NOUNS))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(WORDS, max_size=25))
def test_spans_are_true_ids_unique_and_inner_contents_inside(rules: Kit, words: list[str]) -> None:
    text = " ".join(words)
    document = document_of(text)
    lines = [(block.start, block.end) for block in blocks_of(text) if block.start < block.end]
    layout = Layout(tuple(Block(start, end, "paragraph") for start, end in lines), ())
    found = attributions(document, layout, parse(document, layout, rules), rules)
    by_id = {each.id: each for each in found}
    assert len(by_id) == len(found)
    for each in found:
        assert all(s.stands_in(text) for s in (*each.content, *each.cue, *each.source))
        starts = [span.start for span in each.content]
        assert starts == sorted(starts)
        if each.within is not None:
            outer = by_id[each.within]
            assert all(any(o.covers(s) for o in outer.content) for s in each.content)
    assert list(found) == sorted(found, key=lambda each: each.content[0].start)


def test_a_view_in_the_middle_of_a_clause_is_not_sure(read: Read) -> None:
    first = read("In her view, the pact will hold.")
    inside = read("The bond is robust and, in her eyes, too costly after the strike.")
    assert [each.score for each in first] == [0.85]
    assert inside
    assert all(each.score < 0.85 for each in inside)
