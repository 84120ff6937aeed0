"""A folder of everything that goes wrong with input, made anew for a test."""

import gzip
import json
import os
import zipfile
from io import BytesIO
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

GOOD = "The harbour master, Liv Aas, said on Monday that the night ferry would run until May.\n"
MIB = 1024 * 1024


def pdf(*, lock: StandardEncryption | None = None, blank: bool = False) -> bytes:
    """One page, locked or without words where asked."""
    held = BytesIO()
    canvas = Canvas(held, encrypt=lock, invariant=True)
    if not blank:
        canvas.drawString(72, 720, GOOD.strip())
    canvas.showPage()
    canvas.save()
    return held.getvalue()


def zipped(name: str, data: bytes) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return held.getvalue()


def fill(folder: Path) -> None:
    """Writes what can be read in part and what cannot; nothing of it is larger than a few MiB.

    (But for a file of 1 GiB that is a hole, and takes no room.)
    """
    files = {
        "good.txt": GOOD.encode(),
        "empty.txt": b"",
        "blank.txt": b" \n\t\n",
        "binary.dat": bytes(range(256)) * 64,
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(500),
        "locked.pdf": pdf(lock=StandardEncryption("s", canPrint=0)),
        "blank.pdf": pdf(blank=True),
        "truncated.pdf": pdf()[:200],
        "truncated.docx": zipped("word/document.xml", b"<w/>")[:40],
        "no-word.docx": zipped("notes.bin", bytes(10)),
        "broken.jsonl": b'{"text": "It held."}\n[1, 2]\n{"text": "It h\n',
        "feed-cut.xml": b'<?xml version="1.0"?><rss version="2.0"><channel><title>Ice',
        "bomb.txt.gz": gzip.compress(bytes(200 * MIB), 9),
        "bomb.zip": zipped("zeros.txt", bytes(200 * MIB)),
        "shell.html": b"<html><body><div id=root></div><script>run()</script></body></html>",
        "consent.html": (
            b"<html><head><title>Before you continue</title></head><body><h1>We value your privacy"
            b"</h1><p>We and our partners use cookies to store information.</p>"
            b"<button>Accept all</button><button>Reject all</button></body></html>"
        ),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    with (folder / "one-line.txt").open("wb") as hole:
        hole.truncate(1024 * MIB)
    (folder / "nowhere.txt").symlink_to(folder / "missing.txt")
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")


def fill_doubtful(folder: Path) -> None:
    """Writes what is read with a problem: each file gives one document."""
    deep = "<div>" * 50_000 + f"<p>{GOOD}</p>" + "</div>" * 50_000
    (folder / "deep.html").write_text(deep)
    (folder / "cyrillic.txt").write_bytes(
        ("Министр сказал, что паром пойдёт. " * 20).encode("cp1251")
    )
    (folder / "broken-utf8.txt").write_bytes(
        ("“" + GOOD + "”").encode() * 40 + b"\xff\xfe" + GOOD.encode()
    )
    future = {"text": GOOD * 3, "published": "2999-01-01"}
    (folder / "future.jsonl").write_text(json.dumps(future))
