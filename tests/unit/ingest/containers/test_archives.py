"""Archives: members in order, limits that hold, nothing that leads out."""

import bz2
import gzip
import io
import lzma
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from onrecord.errors import IngestError
from onrecord.ingest.containers.archive_limits import MOST_BYTES, Allowance
from onrecord.ingest.containers.archives import archive_parts
from onrecord.ingest.containers.parts import Part

FILES = [
    ("b.txt", b"B" * 512),
    ("a/a.txt", b"A" * 1000),
    (".hidden", b"x"),
    ("__MACOSX/b.txt", b"x"),
    ("a/.DS_Store", b"x"),
    ("z.txt", b""),
]
BOMB = """
import io, re, sys, zipfile, zlib
from pathlib import Path
from onrecord.ingest.containers.containers import unfold
from onrecord.model.document import Raw

zeros = bytes(1 << 20)
if sys.argv[1] == "gzip":
    press = zlib.compressobj(1, wbits=31)
    data = b"".join(press.compress(zeros) for _ in range(700)) + press.flush()
else:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name in range(20):
            with archive.open(f"{name}.txt", "w", force_zip64=True) as member:
                for _ in range(700 if name == 0 else 60):
                    member.write(zeros)
    data = held.getvalue()
found = sum(1 for _ in unfold(Raw(source="bomb", data=data)))
# the peak since this program began; getrusage counts that of the process that started it, too
status = Path("/proc/self/status").read_text()
print(found, int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) // 1024)
"""


def parts(data: bytes, source: str = "pile") -> list[Part]:
    return list(archive_parts(source, data, Allowance()) or ())


def zipped(files: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return held.getvalue()


def tarred(files: list[tuple[str, bytes]], link: bool = False) -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        for name, data in files:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        if link:
            member = tarfile.TarInfo("link")
            member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(member)
    return held.getvalue()


def test_members_of_a_zip_by_path_without_hidden_ones() -> None:
    assert parts(zipped(FILES)) == [
        Part("a/a.txt", b"A" * 1000),
        Part("b.txt", b"B" * 512),
        Part("z.txt", refused="empty file"),
    ]


@pytest.mark.parametrize("press", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_members_of_a_tar_in_its_order(press: "type[bytes]") -> None:
    assert parts(press(tarred(FILES, link=True))) == [
        Part("b.txt", b"B" * 512),
        Part("a/a.txt", b"A" * 1000),
        Part("z.txt", refused="empty file"),
        Part("link", refused="a link or device in an archive: not followed"),
    ]


@pytest.mark.parametrize("press", [gzip.compress, bz2.compress, lzma.compress])
def test_one_compressed_file_takes_its_name_from_the_source(press: "type[bytes]") -> None:
    assert parts(press(b"Words."), "pile.zip#old/note.txt.gz") == [Part("note.txt", b"Words.")]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_paths_lead_nowhere_else(pack: "type[object]") -> None:
    names = ["../../etc/x", "/abs.txt", "C:\\win.txt", "a\n\x1b[1m.txt", "..", "x", "./x"]
    data = pack([(name, b"Words.") for name in names])  # type: ignore[call-arg]
    shown = {part.name for part in parts(data)}  # type: ignore[arg-type]
    assert shown == {
        "etc/x",
        "abs.txt",
        "win.txt",
        "a\\x0a\\x1b[1m.txt",
        "unnamed",
        "x",
        "x (2)",
    }


def test_password_protected_members_are_named() -> None:
    data = bytearray(zipped([("a.txt", b"Words.")]))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert parts(bytes(data))[0].refused.startswith("password-protected")


def test_links_and_unknown_compressions_are_named() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        member = zipfile.ZipInfo("link")
        member.external_attr = 0o120777 << 16
        archive.writestr(member, "/etc/passwd")
    assert parts(held.getvalue()) == [Part("link", refused="a link in an archive: not followed")]
    found = parts(zipped([("a.txt", b"Words.")], zipfile.ZIP_LZMA))
    assert found[0].refused.startswith("compressed in a way that is not read")


def test_a_damaged_member_leaves_the_others() -> None:
    data = zipped([("a.txt", b"Words of one."), ("b.txt", b"Two.")], zipfile.ZIP_STORED)
    found = parts(data.replace(b"Words of one.", b"Words of 0ne."))
    assert [part.name for part in found] == ["a.txt", "b.txt"]
    assert found[0].refused.startswith("damaged in the archive")
    assert found[1].data == b"Two."


@pytest.mark.parametrize(
    "data",
    [
        zipped(FILES)[:-30],
        b"PK\x03\x04junk",
        gzip.compress(b"Words.")[:-6],
        b"\x1f\x8b\x08junk",
        lzma.compress(b"Words.")[:-20],
        tarred(FILES)[:1536],
        tarred(FILES)[:1100],
        b"7z\xbc\xaf\x27\x1c",
        b"Rar!\x1a\x07\x01\x00",
    ],
)
def test_damaged_and_unread_archives_are_ingest_errors(data: bytes) -> None:
    with pytest.raises(IngestError) as caught:
        parts(data)
    assert "\n" not in str(caught.value)


def test_what_is_cut_off_is_said_after_what_was_read() -> None:
    found = archive_parts("pile", tarred(FILES)[:1200], Allowance())
    assert found is not None
    assert next(found) == Part("b.txt", b"B" * 512)
    with pytest.raises(IngestError, match="cut-off"):
        list(found)


def test_a_header_that_claims_gigabytes_is_not_believed() -> None:
    member = tarfile.TarInfo("x")
    member.type, member.size = tarfile.XHDTYPE, 5 << 30
    with pytest.raises(IngestError, match="a header is larger"):
        parts(gzip.compress(member.tobuf() + bytes(100_000)))


def test_members_that_overlap_are_counted_each() -> None:
    one = zipped([("a.txt", bytes(1000))])
    start = one.index(b"PK\x01\x02")
    entry, end = one[start : one.index(b"PK\x05\x06")], one[one.index(b"PK\x05\x06") :]
    count = (3).to_bytes(2, "little")
    size = (3 * len(entry)).to_bytes(4, "little")
    allowance = Allowance()
    data = one[:start] + 3 * entry + end[:8] + count + count + size + end[16:]
    found = list(archive_parts("pile", data, allowance) or ())
    assert [part.name for part in found] == ["a.txt", "a.txt (2)", "a.txt (3)"]
    assert MOST_BYTES - allowance.bytes == 1000 * sum(not part.refused for part in found)


def test_too_many_members_and_too_many_bytes() -> None:
    few = Allowance()
    few.members = 1
    with pytest.raises(IngestError, match="files in it"):
        list(archive_parts("pile", zipped(FILES), few) or ())
    small = Allowance()
    small.bytes = 100
    with pytest.raises(IngestError, match="unpacks to more than"):
        list(archive_parts("pile", tarred(FILES), small) or ())


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads its peak from /proc")
@pytest.mark.parametrize(("kind", "entries"), [("gzip", 1), ("zip", 19)])
def test_bombs_stay_within_memory(kind: str, entries: int) -> None:
    run = subprocess.run(
        [sys.executable, "-c", BOMB, kind], capture_output=True, text=True, check=True
    )
    found, megabytes = map(int, run.stdout.split())
    assert found == entries
    assert megabytes < 500


def test_office_files_and_texts_are_no_archives() -> None:
    assert archive_parts("x", zipped([("word/document.xml", b"<x/>")]), Allowance()) is None
    assert archive_parts("x", b"BZ is how the note began.", Allowance()) is None
    assert archive_parts("x", b"", Allowance()) is None
