"""PDFs made for the benchmark: a letter, a report and a newspaper page of the invented samples."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality.typeset import (
    HEIGHT,
    SANS,
    SERIF_BOLD,
    WIDTH,
    Box,
    Press,
    Printed,
    Style,
)
from onrecord.ingest.documents import documents
from onrecord.model.document import Raw

SAMPLE = Path(__file__).parents[2] / "sample"
FEWEST_WORDS = 18
MARGIN = 60.0
PEOPLE = ("a harbour master", "two pilots", "the yard", "a night watch", "Nils Oderud")


class Made(NamedTuple):
    """A PDF and its truth: what is printed in reading order, and the words that were broken."""

    name: str
    data: bytes
    printed: tuple[Printed, ...]
    breaks: tuple[str, ...]


def paragraphs() -> list[str]:
    """Paragraphs of the sample pile in letters that the standard fonts of PDF have."""
    found: list[str] = []
    for path in sorted(SAMPLE.iterdir()):
        (document,) = documents(Raw(source=path.name, data=path.read_bytes()))
        for block in document.markup:
            text = " ".join(document.text[block.start : block.end].split())
            if len(text.split()) >= FEWEST_WORDS and is_latin(text):
                found.append(text)
    return found


def is_latin(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def letter(texts: Sequence[str]) -> Made:
    """One column, ragged at the right, paragraphs parted by space, numbered pages."""
    press = Press()
    style = Style(size=11, lead=14, space=7)
    box = Box(MARGIN, HEIGHT - 80, WIDTH - 2 * MARGIN, 80)
    top = box.top
    for text in texts:
        rest = text
        while rest:
            before = rest
            top, rest = press.fill(box._replace(top=top), rest, style)
            note(press, before, rest, before != text)
            if rest or top < box.bottom + style.lead:
                foot(press, f"Page {press.page}", WIDTH / 2)
                press.turn()
                top = box.top
    foot(press, f"Page {press.page}", WIDTH / 2)
    return made("letter", press)


def note(press: Press, before: str, rest: str, goes_on: bool = False) -> None:
    """Enters what a column took of a paragraph."""
    taken = before[: len(before) - len(rest)].strip() if rest else before
    if taken:
        press.printed.append(Printed("text", taken, press.page, goes_on))


def foot(press: Press, text: str, x: float, y: float = 40.0) -> None:
    press.put("furniture", text, (x, y), Style(SANS, 8))


def report(texts: Sequence[str]) -> Made:
    """A cover, then two justified columns with running heads, notes, a table and a pull quote."""
    press = Press()
    cover(press)
    waiting = list(texts)
    carried = ""
    while waiting or carried:
        carried = sheet(press, waiting, carried)
        press.turn()
    return made("report", press)


def cover(press: Press) -> None:
    press.put("heading", "Ice, Ferries and the Price of Calm", (MARGIN, 560), Style(SERIF_BOLD, 26))
    press.put("text", "Maren Holt and Piet Aalders", (MARGIN, 520), Style(SANS, 12))
    press.put("text", "The Gull Institute, May 2031", (MARGIN, 480), Style(SANS, 10))
    press.turn()


def sheet(press: Press, waiting: list[str], carried: str) -> str:
    """One page of the report; gives what runs on to the next."""
    even = press.page % 2 == 0
    head = f"{press.page}  The Gull Institute" if even else f"Ice and Ferries  {press.page}"
    press.put("furniture", head, (MARGIN if even else 400, HEIGHT - 40), Style(SANS, 8))
    width = (WIDTH - 2 * MARGIN - 18) / 2
    top = HEIGHT - 70
    if press.page % 3 == 2:
        title = f"Chapter {press.page}: what the harbours said"
        press.put("heading", title, (MARGIN, top - 16), Style(SERIF_BOLD, 16))
        top -= 34
    if press.page % 3 == 0:
        top = table(press, top)
    style = Style(size=9.5, lead=11.5, justified=True, hyphens=True, indent=10)
    for side in (0, 1):
        box = Box(MARGIN + side * (width + 18), top, width, 120)
        if side and press.page % 2 and waiting:
            box = pull(press, box, waiting[0])
        carried = column(press, box, waiting, carried, style)
    foot_note(press, width)
    return carried


def column(press: Press, box: Box, waiting: list[str], carried: str, style: Style) -> str:
    """Fills a column; gives what runs on."""
    top = box.top
    while waiting or carried:
        text = carried or waiting.pop(0)
        own = style._replace(indent=0.0) if carried else style
        top, rest = press.fill(box._replace(top=top), text, own)
        if rest == text and not carried:
            waiting.insert(0, text)
            break
        note(press, text, rest, bool(carried))
        carried = rest
        if rest:
            break
    return carried


def pull(press: Press, box: Box, text: str) -> Box:
    """A sentence in larger type at a column's head; it stands in the text too."""
    words = " ".join(text.split()[:9])
    style = Style(SERIF_BOLD, 14, 17)
    top, _ = press.fill(box, words, style)
    press.printed.append(Printed("furniture", words, press.page))
    return box._replace(top=top - 12)


def table(press: Press, top: float) -> float:
    """A caption and three rows across the page; gives where they end."""
    press.put(
        "caption",
        f"Table {press.page}: Ferries by {PEOPLE[press.page % 5]}",
        (MARGIN, top - 10),
        Style(SANS, 8.5),
    )
    rows = (("Harbour", "2029", "2030"), ("Aker", "41", "38"), ("Riga", str(press.page), "19"))
    for number, row in enumerate(rows):
        y = top - 26 - 12 * number
        press.canvas.setFont(SANS, 8.5)
        for cell, x in zip(row, (MARGIN, 250, 330), strict=True):
            press.canvas.drawString(x, y, cell)
        press.printed.append(Printed("table", "\t".join(row), press.page))
    return top - 74


def foot_note(press: Press, width: float) -> None:
    texts = (
        f"{2 * press.page} Interview with {PEOPLE[press.page % len(PEOPLE)]}, spring 2031.",
        f"{2 * press.page + 1} The log of {PEOPLE[(press.page + 2) % len(PEOPLE)]}, at Aker.",
    )
    for number, text in enumerate(texts):
        press.put("note", text, (MARGIN, 100 - 10 * number), Style(size=7.5))


def newspaper(texts: Sequence[str]) -> Made:
    """A headline over three narrow justified columns, a picture's caption, a second headline."""
    press = Press()
    waiting = list(texts)
    width = (WIDTH - 80 - 24) / 3
    bands = (
        (HEIGHT - 60, 460.0, "Ferry pact holds as ice closes the strait"),
        (420.0, 70.0, "Pilots count the cost"),
    )
    style = Style(size=8.5, lead=10, justified=True, hyphens=True, indent=8)
    for top, bottom, headline in bands:
        press.put("heading", headline, (40, top - 24), Style(SERIF_BOLD, 24))
        carried = ""
        for side in range(3):
            box = Box(40 + side * (width + 12), top - 40, width, bottom)
            if side == 1:
                caption = "Photo: The quay at Aker in March."
                press.put("caption", caption, (box.left, box.top - 90), Style(SANS, 7.5))
                box = box._replace(top=box.top - 105)
            carried = column(press, box, waiting, carried, style)
    foot(press, "The Harbour Post  7", 40)
    return made("newspaper", press)


def made(name: str, press: Press) -> Made:
    return Made(name, press.data(), tuple(joined(press.printed)), tuple(press.breaks))


def joined(printed: Sequence[Printed]) -> list[Printed]:
    """What is printed in reading order: what runs on over a page first, notes after their text."""
    texts = [each for each in printed if each.kind == "text"]
    over = {two for one, two in pairwise(texts) if two.goes_on and two.page > one.page}
    return sorted(printed, key=lambda each: (each.page, each not in over, each.kind == "note"))
