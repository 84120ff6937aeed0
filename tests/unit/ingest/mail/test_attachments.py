"""Attachments: which files come out of a mail, and under which names."""

from onrecord.ingest.mail.attachments import attachments
from onrecord.model.document import Raw
from onrecord.model.product import NotRead

HEAD = "Subject: Reports\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
TEXT = "--b\nContent-Type: text/plain\n\nSee attached.\n"
PICTURE = "--b\nContent-Type: image/png; name=logo.png\nContent-Transfer-Encoding: base64\n\niVBO\n"
INNER = "--b\nContent-Type: message/rfc822\n\nFrom: a@x.example\nSubject: inner\n\nFrom within\n"


def attached(name: str, data: str = "hello", kind: str = "application/pdf") -> str:
    shown = f'Content-Disposition: attachment; filename="{name}"'
    return f"--b\nContent-Type: {kind}\n{shown}\n\n{data}\n"


def files(*parts: str) -> dict[str, bytes | str]:
    """The bytes of each attachment, or why it is not read, by its source."""
    data = (HEAD + "".join(parts) + "--b--\n").encode()
    return {
        each.source: each.reason if isinstance(each, NotRead) else each.data
        for each in attachments(Raw(source="x.eml", data=data))
    }


def test_documents_are_given_and_pictures_left_out() -> None:
    assert files(TEXT, PICTURE, attached("report.pdf"), attached("ics", kind="text/calendar")) == {
        "x.eml#report.pdf": b"hello"
    }


def test_text_files_are_attachments_where_they_have_a_name() -> None:
    assert files(TEXT, attached("take.txt", kind="text/plain")) == {"x.eml#take.txt": b"hello"}


def test_names_are_safe_and_unlike() -> None:
    found = files(
        TEXT, attached("../../re#port.pdf"), attached("C:\\x\\re_port.pdf"), attached("..")
    )
    assert list(found) == ["x.eml#re_port.pdf", "x.eml#re_port-2.pdf", "x.eml#part-3"]


def test_encoded_names_are_decoded() -> None:
    assert list(files(TEXT, attached("=?utf-8?Q?J=C3=BCri.pdf?="))) == ["x.eml#Jüri.pdf"]


def test_an_attached_mail_is_given_as_it_was() -> None:
    assert files(TEXT, INNER) == {
        "x.eml#message-1.eml": b"From: a@x.example\nSubject: inner\n\nFrom within"
    }


def test_a_picture_is_given_where_there_is_nothing_else() -> None:
    assert list(files(PICTURE)) == ["x.eml#logo.png"]


def test_outlooks_own_container_is_told_with_the_way_out() -> None:
    found = files(TEXT, attached("winmail.dat", kind="application/ms-tnef"))
    assert "save the mail as .eml" in str(found["x.eml#winmail.dat"])


def test_an_empty_attachment_is_told() -> None:
    assert files(TEXT, attached("report.pdf", "")) == {"x.eml#report.pdf": "empty file"}
