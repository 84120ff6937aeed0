"""Quotations that a dash and a name sign."""

import msgspec
import pytest

from onrecord.model.records import Attribution, Layout
from onrecord.models.kit import Kit
from onrecord.read.attribution import attributions
from onrecord.read.parse import parse
from tests.readings import blocks_of, document_of

QUOTE = "“We have waited ten years for this ferry.”"


def read(kit: Kit, text: str) -> tuple[Attribution, ...]:
    document = msgspec.structs.replace(document_of(""), text=text)
    layout = Layout(blocks_of(text), ())
    return attributions(document, layout, parse(document, layout, kit), kit)


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        (" — Pamela Oduya", "Pamela Oduya"),
        ("― Pamela Oduya\u00a0", "Pamela Oduya"),
        ("\n\n— Jack Linden, a carpenter in Vik", "Jack Linden, a carpenter in Vik"),
        (" -- Ines Duarte.", "Ines Duarte"),
    ],
)
def test_the_name_behind_the_dash_is_the_source(
    kit: Kit, rules: Kit, signature: str, name: str
) -> None:
    for each in (kit, rules):
        (found,) = read(each, QUOTE + signature)
        assert [span.exact for span in found.content] == [QUOTE.strip("“”")]
        assert [span.exact for span in found.source] == [name]
        assert found.kind == "direct"


@pytest.mark.parametrize(
    "rest",
    [
        " — The harbour was closed on Monday.",
        " — said Tor Vik, who left.",
        " — " + "Oduya " * 30,
    ],
)
def test_a_clause_or_a_long_phrase_is_no_signature(rules: Kit, rest: str) -> None:
    assert all("—" not in [cue.exact for cue in each.cue] for each in read(rules, QUOTE + rest))


def test_each_of_a_list_of_voices_has_its_own(rules: Kit) -> None:
    text = f"{QUOTE} — Pamela Oduya\n\n“I will never take it.” — Jack Linden"
    assert [each.source[0].exact for each in read(rules, text)] == ["Pamela Oduya", "Jack Linden"]
