"""Web archives: the page in them, its encoding, and its address."""

import pytest

from onrecord.errors import IngestError
from onrecord.ingest.mail.mail import is_mail
from onrecord.ingest.mail.mhtml import is_mhtml, mhtml_page

BLINK = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lantern.example/ice\r\n"
    "Subject: =?utf-8?Q?Ice_in_May_=E2=80=93_Lantern?=\r\nDate: Sat, 3 May 2025 08:00:00 -0000\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
)
ROOT = (
    "--b\r\nContent-Type: text/html\r\nContent-ID: <f@mhtml.blink>\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://lantern.example/ice\r\n\r\n"
    '<html><head><meta charset=3D"utf-8"></head><body><p>=E2=80=9CIt sails,=E2=80=9D the mini=\r\n'
    "ster said.</p></body></html>\r\n"
)
FRAME = "--b\r\nContent-Type: text/html\r\nContent-Location: cid:f1\r\n\r\n<p>Advert</p>\r\n"
PICTURE = "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n"
WORD = (
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
    "A note for old programs.\r\n\r\n--b\r\n"
    "Content-Location: file:///C:/ice.htm\r\nContent-Transfer-Encoding: 8bit\r\n"
    'Content-Type: text/html; charset="windows-1252"\r\n\r\n'
)


def test_a_browsers_archive_gives_its_page_and_address() -> None:
    found = mhtml_page((BLINK + FRAME + ROOT + PICTURE + "--b--\r\n").encode())
    assert found.text == "“It sails,” the minister said."
    assert found.metadata.url == "https://lantern.example/ice"
    assert found.metadata.title.value == "Ice in May – Lantern"
    assert found.metadata.title.basis == "inferred"


def test_the_day_of_saving_is_no_date_of_publication() -> None:
    found = mhtml_page((BLINK + ROOT + "--b--").encode())
    assert found.metadata.published.value is None


def test_the_start_parameter_names_the_page() -> None:
    archive = BLINK.replace("type=", 'start="<second>"; type=')
    second = FRAME.replace("Content-Location: cid:f1", "Content-ID: <second>")
    assert mhtml_page((archive + ROOT + second + "--b--").encode()).text == "Advert"


def test_words_single_file_page_is_read_in_its_encoding() -> None:
    data = WORD.encode() + "<p>“Åsa won’t.”</p>\r\n--b--".encode("cp1252")
    assert is_mhtml(data)
    assert mhtml_page(data).text == "“Åsa won’t.”"
    assert mhtml_page(data).metadata.url == ""


def test_a_mail_with_pictures_is_no_archive() -> None:
    sent = "From: Ann Lee <ann@lantern.example>\r\nTo: bo@x.example\r\nMessage-ID: <1@x>\r\n"
    data = (sent + WORD).encode()
    assert is_mail(data)
    assert not is_mhtml(data)
    assert not is_mail((BLINK + ROOT).encode())


def test_an_archive_without_a_page_says_so() -> None:
    with pytest.raises(IngestError, match="no page in the web archive"):
        mhtml_page((BLINK + PICTURE + "--b--").encode())


def test_a_cut_off_archive_gives_what_is_there() -> None:
    whole = (BLINK + ROOT).encode()
    assert mhtml_page(whole[: whole.index(b"ster said")]).text.startswith("“It sails,”")
