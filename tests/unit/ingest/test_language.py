"""Languages of texts, long and short."""

import pytest

from onrecord.ingest.language import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister left Oslo without a signature and said that he would be back.", "en"),
        ("THE MINISTER LEFT OSLO WITHOUT A SIGNATURE", "en"),
        ("“Go,” she said to him.", "en"),
        ("Die Ministerin verließ Oslo ohne Unterschrift und sagte nichts weiter dazu.", "de"),
        ("Les ministres ont quitté la ville sans signer le texte de la convention.", "fr"),
        ("Министр сказал, что переговоры закончились без подписи.", "ru"),
        ("大臣は協定に署名しなかったと記者団に対して述べたと伝えられている。", "ja"),
        ("", None),
        ("12 35 — 7", None),
        ("Oslo", None),
        ("\x00\ud800\n" * 30, None),
    ],
)
def test_languages(text: str, code: str | None) -> None:
    assert language(text) == code


def test_a_long_text_is_judged_by_its_middle() -> None:
    menu = "Start Nachrichten Wetter Sport Anmelden\n" * 20
    story = "The pilots of the harbour have not been asked what they think of the fee.\n" * 200
    assert language(menu + story) == "en"
