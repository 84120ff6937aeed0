"""Mails: what they say, who sent them when, and what in them is somebody else's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest.mail.mail import is_mail, mail_page
from onrecord.ingest.page import Page

PLAIN = "Content-Type: text/plain; charset=utf-8\r\n\r\n"
HTML = "Content-Type: text/html; charset=utf-8\r\n\r\n"
LISTED = "List-Unsubscribe: <https://harbourpost.example/u>\r\n"


def mail(body: str, sender: str = "Ann Lee <ann@lantern.example>", subject: str = "Ice") -> bytes:
    head = (
        f"From: {sender}\r\nTo: bo@x.example\r\nSubject: {subject}\r\n"
        "Date: Sat, 3 May 2025 08:00:00 +0200 (CEST)\r\nMessage-ID: <1@x.example>\r\n"
    )
    return (head + body.replace("\r\n", "\n").replace("\n", "\r\n")).encode()


def shown(found: Page) -> dict[str, tuple[str, ...]]:
    """The words of each block, and what it stands in."""
    return {
        found.text[each.start : each.end]: (
            *each.within,
            *(("blockquote",) if each.tag == "blockquote" else ()),
        )
        for each in found.markup
    }


def test_the_header_is_metadata_and_the_body_text() -> None:
    found = mail_page(mail(PLAIN + "The ferry sails.\n\nIt is white.\n", subject="Re: AW: Ice"))
    assert found.text == "The ferry sails.\n\nIt is white.\n"
    stated = found.metadata
    assert (stated.title.value, stated.title.basis) == ("Ice", "metadata")
    assert stated.authors == ("Ann Lee",)
    assert (stated.published.value, stated.published.basis) == (
        "2025-05-03T08:00:00+02:00",
        "metadata",
    )


@pytest.mark.parametrize(
    ("sender", "listed", "authors", "outlet"),
    [
        ("Ann Lee <ann@lantern.example>", False, ("Ann Lee",), None),
        ('"Lee, Ann" <ann@lantern.example>', False, ("Ann Lee",), None),
        ("Ann Lee from The Lantern <n@lantern.example>", True, ("Ann Lee",), "The Lantern"),
        ("Ann Lee | The Lantern <n@lantern.example>", True, ("Ann Lee",), "The Lantern"),
        ("'The Lantern' via Ports <ports@list.example>", True, (), "The Lantern"),
        ("Harbour Tide <news@harbourtide.example>", True, (), "Harbour Tide"),
        ("Harbour Tide <news@mail.example>", False, (), "Harbour Tide"),
        ("Wenke Aal <wenkeaal@letters.example>", True, ("Wenke Aal",), None),
        ("news@harbourpost.example", True, (), None),
    ],
)
def test_a_sender_is_a_person_or_an_outlet(
    sender: str, listed: bool, authors: tuple[str, ...], outlet: str | None
) -> None:
    body = (LISTED if listed else "") + PLAIN + "The ferry sails."
    stated = mail_page(mail(body, sender)).metadata
    assert (stated.authors, stated.outlet.value) == (authors, outlet)


def test_an_answered_mail_is_quoted_under_its_introduction() -> None:
    lead = "On 2 May 2025 at 09:00, Tor Vik <tor@x.example> wrote:"
    found = shown(mail_page(mail(f"{PLAIN}No.\n\n{lead}\n> The pact is dead.\n")))
    assert found == {"No.": (), lead: (), "> The pact is dead.": ("blockquote",)}


def test_an_answered_mail_below_its_header_is_quoted() -> None:
    header = "From: Tor Vik\nSent: Friday, 2 May 2025 07:00\nTo: Ann Lee\nSubject: Ice"
    body = f"{PLAIN}No.\n\n-----Original Message-----\n{header}\n\nThe pact is dead.\n"
    found = mail_page(mail(body, subject="RE: Ice"))
    assert shown(found)["The pact is dead."] == ("blockquote",)
    assert shown(found)["From: Tor Vik"] == ("footer",)
    assert found.metadata.authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "mark", ["---------- Forwarded message ---------\n", "Begin forwarded message:\n\n", ""]
)
def test_a_forwarded_article_is_told_as_the_article(mark: str) -> None:
    header = (
        "From: The Harbour Post <news@harbourpost.example>\nDate: Fri, May 2, 2025 at 8:00 AM\n"
        "Subject: The pact is dead\nTo: <bo@x.example>"
    )
    body = f"{PLAIN}Have a look.\n\n{mark}{header}\n\nThe ferry will not sail.\n"
    found = mail_page(mail(body, subject="Fwd: The pact is dead"))
    assert found.metadata.outlet.value == "The Harbour Post"
    assert found.metadata.authors == ()
    assert found.metadata.title.value == "The pact is dead"
    assert found.metadata.published.value == "2025-05-02"
    # the covering note is Ann Lee's, whom the metadata no longer names
    assert shown(found)["Have a look."] == ("footer",)
    assert shown(found)["The ferry will not sail."] == ()


def test_a_forwarded_article_loses_the_programs_quote_signs() -> None:
    quoted = "> From: Ann Lee\n> Subject: Ice\n> Date: 3 Mai 2025\n> \n> The ferry sails.\n"
    found = mail_page(mail(f"{PLAIN}Begin forwarded message:\n\n{quoted}", "Bo Ek <b@x.example>"))
    assert shown(found)["The ferry sails."] == ()
    assert found.metadata.authors == ("Ann Lee",)


def test_an_unclear_day_of_a_forwarded_mail_is_unknown() -> None:
    header = "From: Ann Lee\nDate: 03/05/2025 08:00\nSubject: Ice\nTo: Bo"
    found = mail_page(mail(f"{PLAIN}{header}\n\nThe ferry sails.\n", subject="WG: Ice"))
    assert found.metadata.published.value is None


def test_a_long_mail_of_ones_own_above_a_forwarded_one_stays_ones_own() -> None:
    header = "---- Forwarded message ----\nFrom: Tor Vik\nSubject: Old\nDate: 2 May 2025"
    own = "The harbour board met again and took its time. " * 10
    found = mail_page(mail(f"{PLAIN}{own}\n\n{header}\n\nThe pact is dead.\n", subject="Fwd: Old"))
    assert found.metadata.authors == ("Ann Lee",)
    assert shown(found)["The pact is dead."] == ("blockquote",)


def test_soft_line_breaks_are_undone() -> None:
    flowed = (
        "Content-Type: text/plain; format=flowed; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        "It was =E2=80=9Cbroken=E2=80=9D by =\r\nthe \r\nprogram.\r\n\r\n> quoted \r\n> words\r\n"
        "\r\n-- \r\nAnn\r\n"
    )
    found = mail_page(mail(flowed))
    assert found.text.startswith("It was “broken” by the program.\n\n> quoted words\n\n-- \nAnn")


def test_signatures_and_footers_are_furniture() -> None:
    body = "The ferry sails.\n\nUnsubscribe | View in browser\n\n-- \nAnn Lee\nThe Lantern\n"
    found = mail_page(mail(PLAIN + body))
    assert [each.voted for each in found.markup] == [None, True, True, True, True]


def test_prose_about_unsubscribing_is_no_footer() -> None:
    prose = "He told readers to unsubscribe. " * 20
    assert mail_page(mail(PLAIN + prose)).markup[0].voted is None


ALTERNATIVE = (
    "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n{plain}\n"
    "--b\nContent-Type: text/html; charset=utf-8\n\n<p>{page}</p>\n--b--\n"
)


def test_the_page_is_preferred_unless_it_is_a_stub() -> None:
    words = "The ferry sails in May, said the board. " * 5
    both = ALTERNATIVE.format(plain="view online", page=f"<b>{words}</b>")
    stub = ALTERNATIVE.format(plain=words, page="View online")
    assert mail_page(mail(both)).text == words.strip()
    assert mail_page(mail(stub)).text.strip() == words.strip()


def test_texts_one_after_the_other_are_all_read() -> None:
    parts = "".join(f"--b\n{PLAIN}{words}\n" for words in ("One.", "Two."))
    found = mail_page(mail(f"Content-Type: multipart/mixed; boundary=b\n\n{parts}--b--\n"))
    assert list(shown(found)) == ["One.", "Two."]


@pytest.mark.parametrize(
    "body",
    [
        "Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n",
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx\n",
        PLAIN + "-----BEGIN PGP MESSAGE-----\nx\n",
    ],
)
def test_encrypted_mails_are_refused(body: str) -> None:
    with pytest.raises(IngestError, match="encrypted; decrypt it"):
        mail_page(mail(body))


def test_a_mail_without_text_says_so() -> None:
    with pytest.raises(IngestError, match="no text in the mail itself"):
        mail_page(mail(PLAIN + "\n \n"))


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (mail(PLAIN + "x"), True),
        (b"From ann Sat May  3 2025\nFrom: ann@x.example\nSubject: Ice\n\nText", True),
        (b"Subject: Ice\nDate: Sat, 3 May 2025 08:00:00 +0200\n\nText", True),
        (b"From: our correspondent\n\nThe talks failed.", False),
        (b"From: our correspondent\nSubject: talks\n\nThe talks failed.", False),
        (b"From: ann@x.example\nSubject: talks\nThe talks failed.\n\nMore", False),
        (b"Question: Why?\nAnswer: Ice.\n\nQuestion: When?\n", False),
        (b"<html><p>Subject: x</p></html>", False),
        (b"", False),
    ],
)
def test_only_real_headers_make_a_mail(data: bytes, found: bool) -> None:
    assert is_mail(data) is found


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_body_is_read_or_refused(words: str) -> None:
    data = mail(PLAIN) + words.encode("utf-8", "replace")
    try:
        found = mail_page(data)
    except IngestError:
        return
    ends = [end for each in found.markup for end in (each.start, each.end)]
    assert ends == sorted(ends)
    assert ends[-1] <= len(found.text)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_after_a_header_are_read_or_refused(noise: bytes) -> None:
    try:
        assert mail_page(b"Subject: x\nFrom: a@x.example\n" + noise).text
    except IngestError as error:
        assert "\n" not in str(error)
