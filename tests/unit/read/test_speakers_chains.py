"""Chains: from the holder over every relayer to the document's own voice."""

import pytest

from onrecord.model.document import Masthead, Stated
from tests.unit.read.speakers_drawings import Said, Voice, drawn


def test_a_nested_attribution_goes_through_the_one_around_it() -> None:
    text = "Tor Vik said that Hedda Lund had told him the rota was promised."
    found = drawn(
        text,
        Said("Tor Vik", "Hedda Lund had told him the rota was promised"),
        Said("Hedda Lund", "the rota was promised", cue="told", within=0),
    )
    assert found.chain("1") == [["Hedda Lund"], ["Tor Vik"], ["The Quay Courier"]]


def test_the_outlet_that_was_told_relays() -> None:
    text = "“It is late,” Tor Vik told Reuters on Monday."
    found = drawn(text, Said("Tor Vik", "It is late", cue="told", kind="direct"))
    assert found.chain("0") == [["Tor Vik"], ["Reuters"], ["The Quay Courier"]]


def test_a_reporters_outlet_is_the_next_step() -> None:
    source = "Hedda Lund of The Riga Courier"
    text = f"As {source} reported, the pact is dead."
    found = drawn(text, Said(source, "the pact is dead", cue="reported"))
    assert found.chain("0") == [["Hedda Lund"], ["The Riga Courier"], ["The Quay Courier"]]


def test_a_document_told_itself_is_no_step_twice() -> None:
    text = "Tor Vik told The Quay Courier that it is late."
    assert drawn(text, Said("Tor Vik", "it is late", cue="told")).chain("0") == [
        ["Tor Vik"],
        ["The Quay Courier"],
    ]


def test_a_signed_section_is_its_authors() -> None:
    text = "Oslo said it will wait. I doubt it.\n—Maren Lund is a fellow at the Quay Institute."
    voice = Voice("Oslo said it will wait. I doubt it.", "signed", ("Maren Lund",))
    found = drawn(
        text,
        Said("Oslo", "it will wait"),
        Said("I", "it", cue="doubt", after="I doubt"),
        voices=(voice,),
    )
    assert found.chain("s0") == [["Maren Lund"], ["The Quay Courier"]]
    assert found.chain("0") == [["government of Norway"], ["Maren Lund"], ["The Quay Courier"]]
    assert found.chain("1") == [["Maren Lund"], ["The Quay Courier"]]


def test_a_joint_answer_has_both_speakers_by_their_full_names() -> None:
    text = "The Centre’s Oda Lund and Tiina Vares explain.\nLund and Vares: We would watch Riga."
    voice = Voice("We would watch Riga.", "answer", ("Lund and Vares",))
    found = drawn(text, voices=(voice,))
    assert found.chain("s0") == [["Oda Lund", "Tiina Vares"], ["The Quay Courier"]]


def test_a_block_quote_is_the_reporters_then_the_outlets() -> None:
    text = (
        "At The Riga Courier, Hedda Lund described how the quarrel looks from the yard:\n"
        "The yard is tired. Its chief said no."
    )
    label = "At The Riga Courier, Hedda Lund described how the quarrel looks from the yard:"
    voice = Voice("The yard is tired. Its chief said no.", "blockquote", (label,))
    assert drawn(text, voices=(voice,)).chain("s0") == [
        ["Hedda Lund"],
        ["The Riga Courier"],
        ["The Quay Courier"],
    ]


def test_a_block_quote_of_an_outlet_alone_is_the_outlets() -> None:
    label = "In an unsigned leader, The Gdansk Beacon warned Warsaw against impatience:"
    text = f"{label}\nPoland can wait until October."
    voice = Voice("Poland can wait until October.", "blockquote", (label,))
    assert drawn(text, voices=(voice,)).chain("s0")[0] == ["The Gdansk Beacon"]


def test_the_governing_subject_introduces_not_what_it_reports_on() -> None:
    label = "Harbour Media Project noted that on Monday the Riga Courier carried an article by Vik:"
    text = f"{label}\nThe first mention was hemmed in."
    voice = Voice("The first mention was hemmed in.", "blockquote", (label,))
    assert drawn(text, voices=(voice,)).chain("s0")[0] == ["Harbour Media Project"]


def test_a_by_line_gives_the_author_then_the_outlet() -> None:
    text = "By Signe Lund\nOslo said it will wait."
    masthead = Masthead(
        authors=("Signe Lund",),
        author_spans=((3, 13),),
        outlet=Stated("The Quay Courier", "metadata"),
    )
    found = drawn(
        text,
        Said("Oslo", "it will wait"),
        voices=(Voice("Oslo said it will wait.", "byline"),),
        masthead=masthead,
    )
    assert found.chain("0") == [["government of Norway"], ["Signe Lund"], ["The Quay Courier"]]


def test_without_outlet_the_document_speaks_for_itself() -> None:
    text = "Oslo said it will wait."
    found = drawn(text, Said("Oslo", "it will wait"), masthead=Masthead())
    assert found.chain("0") == [["government of Norway"], ["quay.txt"]]
    titled = drawn(
        text, Said("Oslo", "it will wait"), masthead=Masthead(title=Stated("Waiting", "inferred"))
    )
    assert titled.chain("0") == [["government of Norway"], ["Waiting"]]


def test_everything_has_a_holding_and_every_mention_stands_in_the_text() -> None:
    text = "Tor Vik said it is late. He said it is cold."
    found = drawn(
        text,
        Said("Tor Vik", "it is late"),
        Said("He", "it is cold", after="He said"),
        voices=(Voice(text, "byline"),),
    )
    assert [each.target for each in found.found.holdings] == ["0", "1", "s0"]
    mentions = [span for each in found.found.holders for span in each.mentions]
    assert mentions and all(span.stands_in(text) for span in mentions)


def test_the_same_text_gives_the_same_ids() -> None:
    text = "Oslo and Tor Vik said it is late."
    said = Said("Oslo and Tor Vik", "it is late")
    assert drawn(text, said).found == drawn(text, said).found


def test_a_ministry_of_foreign_affairs_is_no_magazine() -> None:
    source = "Tor Vik, who served at the Norwegian Ministry of Foreign Affairs"
    text = f"“It is late,” said {source}."
    found = drawn(text, Said(source, "It is late", kind="direct"))
    assert found.chain("0") == [["Tor Vik"], ["The Quay Courier"]]
    told = drawn("Tor Vik told Foreign Affairs it is late.", Said("Tor Vik", "it is late", "told"))
    assert told.chain("0") == [["Tor Vik"], ["Foreign Affairs"], ["The Quay Courier"]]


def test_joint_reporters_both_relay() -> None:
    source = "Ann Poe and Tor Vik of The Quay Post"
    found = drawn(f"{source} report that it is late.", Said(source, "it is late", "report"))
    assert found.chain("0") == [["Ann Poe", "Tor Vik"], ["The Quay Post"], ["The Quay Courier"]]


def test_an_outlet_in_the_by_line_is_no_part_of_the_authors_name() -> None:
    masthead = Masthead(outlet=Stated("The Quay Post", "metadata"), authors=("Ann Poe Newsday",))
    found = drawn("Oslo said it is late.", Said("Oslo", "it is late"), masthead=masthead)
    assert found.chain("0") == [["government of Norway"], ["Ann Poe"], ["The Quay Post"]]


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("We asked Tor Vik of the yard.", ["Tor Vik"]),
        ("We asked Tor Vik and Jane Roe.", ["interviewee"]),
        ("We asked the yard.", ["interviewee"]),
    ],
)
def test_a_bare_mark_of_an_answer_is_nobodys_name(above: str, names: list[str]) -> None:
    text = f"{above}\nQ: Is it late?\nA: It is late, as Liv Aas says.\nQ: Why?\nA: Nobody knows."
    answers = ("It is late, as Liv Aas says.", "Nobody knows.")
    found = drawn(text, voices=tuple(Voice(each, "answer", ("A",)) for each in answers))
    assert [found.names("s0"), found.names("s1")] == [names, names]


@pytest.mark.parametrize(
    ("told", "steps"),
    [
        ("Reuters' Hedda Lund", [["Hedda Lund"], ["Reuters"]]),
        ("CNN’s Hedda Lund", [["Hedda Lund"], ["CNN"]]),
        ("British journalist Hedda Lund", [["Hedda Lund"]]),
        ("President Hedda Lund", []),
    ],
)
def test_the_reporter_who_was_told_is_a_step(told: str, steps: list[list[str]]) -> None:
    text = f"Tor Vik told {told} that the ferry is late."
    found = drawn(text, Said("Tor Vik", "the ferry is late", cue="told"))
    assert found.chain("0") == [["Tor Vik"], *steps, ["The Quay Courier"]]


def test_who_holds_the_interview_is_a_step_and_asks() -> None:
    text = "Asked in an interview with Hedda Lund whether the ferry is late, Tor Vik said it is."
    found = drawn(
        text, Said("", "whether the ferry is late", cue="Asked"), Said("Tor Vik", "it is")
    )
    assert found.names("0") == ["Hedda Lund"]
    assert found.chain("1") == [["Tor Vik"], ["Hedda Lund"], ["The Quay Courier"]]


def test_a_day_behind_an_outlet_is_no_part_of_its_name() -> None:
    text = "On Fox News Sunday, Tor Vik said the ferry is late."
    found = drawn(text, Said("Tor Vik", "the ferry is late"))
    assert found.chain("0") == [["Tor Vik"], ["Fox News"], ["The Quay Courier"]]


@pytest.mark.parametrize(
    ("text", "source", "issuer"),
    [
        ("The Norwegian readout said the ferry is late.", "The Norwegian readout", "Norway"),
        ("A February Reuters report said the ferry is late.", "A February Reuters report", ""),
        ("Oslo released a plan that said the ferry is late.", "a plan", "Norway"),
    ],
)
def test_the_issuer_of_a_document_is_its_next_step(text: str, source: str, issuer: str) -> None:
    found = drawn(text, Said(source, "the ferry is late"))
    step = f"government of {issuer}" if issuer else "Reuters"
    assert found.chain("0")[1:] == [[step], ["The Quay Courier"]]


def test_a_law_named_after_a_country_has_no_issuer() -> None:
    source = "The U.S. Constitution"
    found = drawn(f"{source} said the ferry is late.", Said(source, "the ferry is late"))
    assert found.chain("0")[1:] == [["The Quay Courier"]]
