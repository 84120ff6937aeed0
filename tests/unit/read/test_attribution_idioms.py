"""What is not speech is left out; what points back takes what it points at."""

import msgspec
import pytest

from onrecord.model.records import Attribution, Layout
from onrecord.models.kit import Kit
from onrecord.read.attribution import attributions
from onrecord.read.parse import parse
from tests.readings import blocks_of, document_of


def read(kit: Kit, text: str) -> tuple[Attribution, ...]:
    document = msgspec.structs.replace(document_of(""), text=text)
    layout = Layout(blocks_of(text), ())
    return attributions(document, layout, parse(document, layout, kit), kit)


@pytest.mark.parametrize(
    "text",
    [
        "That said, the pact is dead.",
        "Needless to say, the ferry was late.",
        "The body language said it all.",
        "It goes without saying that the fee is too high.",
        "Suffice it to say that nobody came.",
        "The numbers speak for themselves.",
        "The fee is, to say the least, high.",
        "His film “They Said It Would Rain” opens on Monday.",
    ],
)
def test_idioms_and_titles_are_no_speech(kit: Kit, rules: Kit, text: str) -> None:
    assert read(kit, text) == ()
    assert read(rules, text) == ()


def test_a_quotation_of_few_small_words_is_no_title(rules: Kit) -> None:
    assert [a.cue[0].exact for a in read(rules, "“Vik said the pact is dead,” Duarte said.")] == [
        "said",
        "said",
    ]


@pytest.mark.parametrize(
    ("after", "source"),
    [
        ("At least that is what the owners say.", "the owners"),
        ("Or so the owners say.", "the owners"),
        ("That, at least, is what Tor Vik says.", "Tor Vik"),
        ("So says Tor Vik.", "Tor Vik"),
    ],
)
def test_backward_scope_takes_the_sentence_before(
    kit: Kit, rules: Kit, after: str, source: str
) -> None:
    text = f"It rained. The pact will hold until May. {after}"
    for each in (kit, rules):
        found = [a for a in read(each, text) if a.source and a.source[0].exact == source]
        assert [[s.exact for s in a.content] for a in found] == [["The pact will hold until May"]]


@pytest.mark.parametrize(
    "after",
    ["That is what matters.", "So the owners left.", "“That is what the owners say,” he said."],
)
def test_other_sentences_take_nothing_back(rules: Kit, after: str) -> None:
    text = f"The pact will hold until May. {after}"
    assert all("The pact" not in a.content[0].exact for a in read(rules, text))
