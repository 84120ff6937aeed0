"""Decoding: encodings found, letters kept, doubts said."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest.decode import decode

CURLY = "“We’ll sign,” said Édith Løvås – in “May”…"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (CURLY.encode(), "utf-8"),
        (codecs.BOM_UTF8 + CURLY.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + CURLY.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + CURLY.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + CURLY.encode("utf-32-le"), "utf-32-le"),
        (CURLY.encode("utf-16-le"), "utf-16-le"),
        (CURLY.encode("utf-16-be"), "utf-16-be"),
        (CURLY.encode("windows-1252"), "windows-1252"),
    ],
)
def test_the_encoding_is_found_and_no_letter_changes(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.repaired) == (CURLY, encoding, False)


def test_a_page_may_declare_its_encoding() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Она сказала нет</body></html>'
    decoded = decode(page.encode("windows-1251"))
    assert (decoded.text, decoded.encoding) == (page, "windows-1251")


def test_latin_1_declared_means_windows_1252_as_in_browsers() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>“Oui”</p>'
    assert decode(page.encode("windows-1252")).text == page


def test_utf_8_wins_over_a_wrong_declaration() -> None:
    page = '<meta charset="iso-8859-1"><p>“Señor Ortún” said no.</p>'
    assert decode(page.encode()).text == page


@pytest.mark.parametrize("label", ["utf-7", "unicode_escape", "rot13", "zlib", "no-such-thing"])
def test_a_declared_codec_that_is_no_text_encoding_is_not_used(label: str) -> None:
    page = f'<meta charset="{label}"><p>Caf\xe9 owners said +AGE- no.</p>'
    assert decode(page.encode("windows-1252")).text == page


def test_a_guess_is_a_problem() -> None:
    (problem,) = decode(CURLY.encode("windows-1252")).problems
    assert problem.stage == "ingest"
    assert "guess" in problem.message


def test_other_alphabets_are_told_by_their_letters() -> None:
    text = "Министр сказал, что переговоры закончились без подписи. " * 20
    assert decode(text.encode("windows-1251")).text == text


def test_a_few_broken_bytes_do_not_cost_the_rest() -> None:
    data = (CURLY * 50).encode() + b" end\xff"
    decoded = decode(data)
    assert decoded.text == CURLY * 50 + " end\ufffd"
    assert [problem.message for problem in decoded.problems] == [
        "1 characters are not utf-8: shown as U+FFFD"
    ]


def test_wrongly_decoded_letters_are_repaired_and_said() -> None:
    good = "The café owner’s son said “no, naïvely”.\n"
    bad = good.encode().decode("windows-1252", "replace").replace("\ufffd", "\x9d")
    decoded = decode((good + bad).encode())
    assert decoded.repaired
    assert decoded.text.startswith(good)
    assert "café" in decoded.text.splitlines()[1]
    assert "repaired" in decoded.problems[0].message


@pytest.mark.parametrize(
    "text", ["Ærø, São Tomé, Łódź, Šiauliai", "“Â” is a letter", "№ 5 – «да»", "ﬁne ½ ™ Å"]
)
def test_rare_letters_are_not_repaired(text: str) -> None:
    assert decode(text.encode()).text == text
    assert not decode(text.encode()).repaired


def test_binary_data_is_refused() -> None:
    with pytest.raises(IngestError, match="binary"):
        decode(bytes(range(32)) * 100)


def test_a_stray_zero_byte_is_kept() -> None:
    assert decode(b"She said\x00 no to all of it.").text == "She said\x00 no to all of it."


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_what_was_utf_8_comes_back(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded.repaired or decoded.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except IngestError as error:
        assert "\n" not in str(error)
    else:
        assert text.encode("utf-8") is not None
