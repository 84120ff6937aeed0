"""Containers: what is in a file, and in the files in it, each under its own source."""

import gzip
import io
import tarfile
import zipfile
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.containers import containers
from onrecord.ingest.containers.archive_limits import Allowance
from onrecord.ingest.containers.containers import unfold
from onrecord.model.document import Raw
from onrecord.model.product import NotRead

LINES = b'{"text": "One."}\n{"text": "Two."}\n'
STARTS = [
    b"",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
    b"BZh9",
    b"\xfd7zXZ\x00",
    b'{"text": "a"}\n{',
    b'[{"',
    b"<rss><item>",
    b"1 of 2 DOCUMENTS\nMarch 3, 2025\nLENGTH: ",
    b"March 3, 2025\nBody\nEnd of Document\n",
    b"HD\nx\nPD 3 March 2025\nLP\nAN Document HARPST0020250303el330000b\n",
    b"T\n3 words\n3 March 2025\nDocument HARPST0020250303el330000b\n",
    b"From: a@b.example\nDate: Mon, 03 Mar 2025 10:00:00 +0000\nSubject: ",
]


def unfolded(data: bytes, source: str = "pile") -> list[Raw | NotRead]:
    return list(unfold(Raw(source=source, data=data, retrieved="2025-03-04T00:00:00Z")))


def zipped(name: str, data: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(name, data)
    return held.getvalue()


@pytest.mark.parametrize("data", [b"", b"Words.", b"%PDF-1.7", LINES[:17], b"<p>Words.</p>"])
def test_what_is_no_container_is_itself(data: bytes) -> None:
    raw = Raw(source="a", data=data, address="https://post.example/a")
    (found,) = unfold(raw)
    assert found is raw


def test_parts_in_parts_are_named_by_their_way() -> None:
    data = zipped("list.jsonl.gz", gzip.compress(LINES))
    assert unfolded(data, "pile.zip") == [
        Raw(
            source=f"pile.zip#list.jsonl.gz#list.jsonl#{number}",
            data=line,
            retrieved="2025-03-04T00:00:00Z",
        )
        for number, line in enumerate(LINES.splitlines(), 1)
    ]


def test_archives_nested_too_deep_are_said() -> None:
    data = LINES
    for number in range(4):
        data = zipped(f"{number}.zip", data)
    assert unfolded(data) == [
        NotRead("pile#3.zip#2.zip#1.zip", "archives nested deeper than 3; unpack it first")
    ]


def test_a_damaged_archive_inside_leaves_the_rest() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a.zip", b"PK\x03\x04junk")
        archive.writestr("b.txt", b"Words.")
    found = unfolded(held.getvalue())
    assert found[0] == NotRead("pile#a.zip", "damaged or cut-off ZIP archive; get it again")
    assert isinstance(found[1], Raw)


def test_a_mail_comes_before_what_is_attached_to_it() -> None:
    mail = EmailMessage()
    mail["From"], mail["Date"] = "a@post.example", "Mon, 03 Mar 2025 10:00:00 +0000"
    mail["Subject"] = "Lines"
    mail.set_content("They are attached.")
    mail.add_attachment(LINES, "application", "octet-stream", filename="list.jsonl")
    found = unfolded(mail.as_bytes(), "x.eml")
    assert [each.source for each in found] == ["x.eml", "x.eml#list.jsonl#1", "x.eml#list.jsonl#2"]


def test_an_unread_archive_is_named() -> None:
    assert unfolded(b"Rar!\x1a\x07\x01\x00") == [
        NotRead("pile", "RAR archive: not read; unpack it and give the files")
    ]


@given(st.sampled_from(STARTS), st.binary())
def test_unfold_never_raises(start: bytes, rest: bytes) -> None:
    for each in unfolded(start + rest):
        assert each.source.startswith("pile")
        if isinstance(each, NotRead):
            assert each.reason and "\n" not in each.reason


@given(st.integers(0, 200), st.integers(0, 255))
def test_unfold_never_raises_over_a_changed_byte(place: int, value: int) -> None:
    data = bytearray(zipped("a.jsonl", LINES) + bytes(4))
    data[place % len(data)] = value
    assert unfolded(bytes(data))


@pytest.mark.parametrize("place", [10, 40, -1, -6])
def test_a_damaged_compressed_file_is_one_problem(place: int) -> None:
    data = bytearray(gzip.compress(b"The minister said no. " * 2000))
    data[place] ^= 255
    (found,) = unfolded(bytes(data), "a.txt.gz")
    assert found == NotRead("a.txt.gz", "damaged or cut-off compressed file; get it again")


def test_a_compressed_tar_with_a_wrong_checksum_is_said_to_be_damaged() -> None:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    data = bytearray(gzip.compress(held.getvalue()))
    data[-6] ^= 255
    found = unfolded(bytes(data), "a.tar.gz")
    reason = "damaged or cut-off compressed file; get it again"
    assert found[-1] == NotRead("a.tar.gz", reason)


def test_a_damaged_compressed_tar_is_one_problem() -> None:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        words = b"".join(b"%x " % (number**3) for number in range(20_000))
        member = tarfile.TarInfo("a.txt")
        member.size = len(words)
        archive.addfile(member, io.BytesIO(words))
    data = bytearray(gzip.compress(held.getvalue()))
    data[20_000:20_020] = b"\xff" * 20
    found = unfolded(bytes(data), "a.tar.gz")
    assert [type(each) for each in found] == [NotRead]


def test_whatever_a_parser_raises_is_one_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(source: str, data: bytes, allowance: Allowance) -> None:
        raise TypeError("no\nline")

    monkeypatch.setattr(containers, "archive_parts", broken)
    (found,) = unfolded(b"x")
    assert found == NotRead("pile", "damaged: it cannot be taken apart (TypeError)")


def test_an_archive_without_a_file_is_a_problem() -> None:
    (found,) = unfolded(zipped("__MACOSX/a.txt", b"x"))
    assert isinstance(found, NotRead)
    assert found.reason == "an archive without a file in it"
