"""Messages: headers, encodings and bounds."""

from email import message_from_bytes

import pytest

from onrecord.errors import IngestError
from onrecord.ingest.mail.mime import fields, header, leaves, message_of, readable, text_of


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=?utf-8?Q?Ice_=E2=80=93_May?=", "Ice – May"),
        ("=?utf-8?B?4oCcSWNl?= =?utf-8?B?4oCd?=", "“Ice”"),
        # half a character in each word
        ("=?utf-8?Q?=E2=80?=\r\n =?utf-8?Q?=93?=", "–"),
        ("=?iso-8859-1?q?J=FCri?= Kask", "Jüri Kask"),
        ("=?x-none?q?a=20b?= =?utf-8?b?%%%?=", "a b"),
        ("Ice\r\n in\tMay\x07\u202e", "Ice in May"),
    ],
)
def test_headers_are_shown_as_a_reader_sees_them(value: str, shown: str) -> None:
    assert readable(value) == shown


def test_raw_letters_in_a_header_are_kept() -> None:
    assert header(message_from_bytes("Subject: Café\n\n".encode()), "subject") == "Café"
    assert header(message_from_bytes("Subject: Café\n\n".encode("cp1252")), "subject") == "Café"


def test_headers_end_at_the_first_blank_line() -> None:
    assert fields(b"From x\nSubject: a\n b\nDate: c\n\nTo: d") == {"subject": "a", "date": "c"}
    assert fields(b"Subject: a\nNo header\n\n") == {}


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("text/plain; charset=iso-8859-1", "“Åsa”\r\nsaid".encode("cp1252")),
        ("text/plain; charset=iso-8859-1", "“Åsa”\r\nsaid".encode()),
        ("text/plain; charset=nonsense", "“Åsa”\r\nsaid".encode()),
        ("text/plain", "“Åsa”\r\nsaid".encode()),
        ("text/plain; charset=utf-16", "“Åsa”\r\nsaid".encode("utf-16")),
    ],
)
def test_text_is_decoded_whatever_is_declared(kind: str, data: bytes) -> None:
    part = message_from_bytes(f"Content-Type: {kind}\n\n".encode() + data)
    assert text_of(part).text == "“Åsa”\nsaid"


@pytest.mark.parametrize(
    "data",
    [
        b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(40)
        ),
        b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(900)
        ),
        b"Content-Type: message/rfc822\n\n" * 5000,
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 5000,
    ],
)
def test_monstrous_messages_are_refused(data: bytes) -> None:
    with pytest.raises(IngestError, match=r"nested too deep|more than 1000 parts"):
        message_of(b"Subject: x\n" + data + b"\nhello")


def test_an_attached_message_is_one_leaf() -> None:
    inner = b"Content-Type: message/rfc822\n\nSubject: inner\n\ntext\n"
    data = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n" + inner + b"--b--\n"
    assert [part.get_content_type() for part in leaves(message_of(data))] == [
        "text/plain",
        "message/rfc822",
    ]
