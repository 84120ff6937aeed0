"""PDF words: the words of one page with their places and type sizes, out of pdfium's text page.

Places are points (1/72 inch) from the left and the top of the page as it is read: where most of a
page's text is turned by a quarter, the page is turned back.
"""

import ctypes
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import hypot, isfinite, pi
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

LINE_HYPHEN = 2
"""What pdfium gives for a hyphen at a line's end."""
REPLACEMENT = "\ufffd"
FARTHEST = 1e6
GLUE = 0.3
"""Of the type size: a wider gap parts words, whatever the file says."""
Place = tuple[float, float, float, float]


class Word(NamedTuple):
    """Letters without white space: from `x0` to `x1`, on a baseline `y` below the page's top.

    `size` is the type size as it is printed. `glued`: nothing parts it from the word before.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    glued: bool = False


class Run(NamedTuple):
    """Letters of one text object: their numbers on the page, and whether a space came before."""

    first: int
    last: int
    text: str
    parted: bool


class Lettering(NamedTuple):
    """The words of a page that are set upright, and those that are set at another angle."""

    upright: tuple[Word, ...]
    turned: tuple[Word, ...]
    height: float = 0.0
    """Of the page as it is read, in points."""
    cut: bool = False
    """Whether the page has more letters than were read."""


def lettering(page: Any, most: int) -> Lettering:
    """The words of a pypdfium2 page, of its first `most` characters. Closes what it opens."""
    textpage = page.get_textpage()
    try:
        cut = pdfium.FPDFText_CountChars(textpage.raw) > most
        found = [
            (turn(textpage.raw, run.first), run, seen)
            for run in runs(textpage.raw, most)
            if (seen := places(textpage.raw, run)) is not None
        ]
    finally:
        textpage.close()
    if not found:
        return Lettering((), (), cut=cut)
    turns = Counter(quarter for quarter, _, _ in found)
    main = min(turns, key=lambda quarter: (-turns[quarter], quarter))
    box = corners(page.get_bbox(), main)
    words = [word(run, seen, main, box) for quarter, run, seen in found if quarter == main]
    stray = [word(run, seen, quarter, box) for quarter, run, seen in found if quarter != main]
    return Lettering(tuple(glue(words, box)), tuple(stray), box[3] - box[1], cut)


def runs(textpage: Any, most: int) -> Iterator[Run]:
    """Stretches of letters of one text object without white space, in the file's order."""
    first, letters, owner, parted = 0, "", b"", True
    number = min(pdfium.FPDFText_CountChars(textpage), most)
    for at in range(number):
        code = pdfium.FPDFText_GetUnicode(textpage, at)
        letter = letter_of(code)
        if letter.isspace():
            if letters:
                yield Run(first, at - 1, letters, parted)
            letters, parted = "", True
            continue
        if not letter:
            continue
        place = bytes(pdfium.FPDFText_GetTextObject(textpage, at))
        if letters and place != owner:
            yield Run(first, at - 1, letters, parted)
            letters, parted = "", False
        if not letters:
            first, owner = at, place
        letters += letter
        if code == LINE_HYPHEN:
            yield Run(first, at, letters, parted)
            letters, parted = "", False
    if letters:
        yield Run(first, number - 1, letters, parted)


def letter_of(code: int) -> str:
    """The character of a code: none for what is not printed, a hyphen for each of its guises.

    A soft hyphen in a PDF is a glyph on the page, so it is the hyphen that is seen.
    """
    if code in (LINE_HYPHEN, 0xAD):
        return "-"
    if 0x20 < code < 0x7F:
        return chr(code)
    if code in (0x09, 0x0A, 0x0C, 0x0D):
        return " "
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xDC00 <= code < 0xE000:
        return ""
    if 0xD800 <= code < 0xDC00 or code >= 0x110000 or code & 0xFFFE == 0xFFFE:
        return REPLACEMENT
    return "" if code in (0xFEFF, 0x200B) else chr(code)


def turn(textpage: Any, at: int) -> int:
    """By how many quarters, clockwise, a letter is turned."""
    angle = pdfium.FPDFText_GetCharAngle(textpage, at)
    return round(angle / (pi / 2)) % 4 if isfinite(angle) else 0


class Seen(NamedTuple):
    """Where a run begins and ends in the file's own space, how large it is and how heavy."""

    x: float
    y: float
    end: Place
    size: float
    bold: bool


def places(textpage: Any, run: Run) -> Seen | None:
    """What pdfium says of a run's place, or None where that is no place on any page."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, run.first, x, y)
    sides = tuple(ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(textpage, run.last, *sides)
    left, right, bottom, top = (side.value for side in sides)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(textpage, run.first, matrix)
    scale = hypot(matrix.c, matrix.d) or 1.0
    size = pdfium.FPDFText_GetFontSize(textpage, run.first) * scale
    numbers = (x.value, y.value, left, right, bottom, top, size)
    if not all(isfinite(number) and abs(number) < FARTHEST for number in numbers):
        return None
    bold = is_bold(textpage, run.first)
    return Seen(x.value, y.value, (left, bottom, right, top), max(abs(size), 0.1), bold)


def is_bold(textpage: Any, at: int) -> bool:
    """Whether a letter's font is heavy by its weight or its name."""
    if pdfium.FPDFText_GetFontWeight(textpage, at) >= 600:
        return True
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage, at, name, 128, flags)
    return b"bold" in name.value.lower() or b"black" in name.value.lower()


def corners(box: Place, quarter: int) -> Place:
    """The page's sides after turning it back: left, top, right, bottom."""
    left, bottom, right, top = box
    one, two = upright(left, bottom, quarter), upright(right, top, quarter)
    return min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1])


def upright(x: float, y: float, quarter: int) -> tuple[float, float]:
    """A point of the file's space, whose y grows upwards, turned back; y then grows downwards."""
    return ((x, -y), (-y, -x), (-x, y), (y, x))[quarter]


def word(run: Run, seen: Seen, quarter: int, box: Place) -> Word:
    """The word of a run on the page that is turned back by `quarter`."""
    x, y = upright(seen.x, seen.y, quarter)
    left, bottom, right, top = seen.end
    ends = (upright(left, bottom, quarter)[0], upright(right, top, quarter)[0])
    x0, x1 = min(x, *ends), max(x, *ends)
    if len(run.text) == 1:
        x0 = min(x, x1)
    return Word(
        run.text, x0 - box[0], x1 - box[0], y - box[1], seen.size, seen.bold, not run.parted
    )


def glue(words: list[Word], box: Place) -> Iterator[Word]:
    """The words on the page itself; those that only seem to be glued are parted."""
    width, height = box[2] - box[0], box[3] - box[1]
    before = [None, *words]
    for last, each in pairwise([*before, None]):
        if each is None or not (-1 <= each.x0 <= width + 1 and -1 <= each.y <= height + 1):
            continue
        near = (
            last is not None
            and abs(each.y - last.y) <= GLUE * 2 * max(each.size, last.size)
            and abs(each.x0 - last.x1) <= GLUE * max(each.size, last.size)
        )
        yield each._replace(glued=each.glued and near)
