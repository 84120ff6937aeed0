"""PDF press: small PDFs of invented words, printed for tests."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 400, 600
PIXEL = b"P6 1 1 255 \x10\x20\x30"
TEXT, BOLD = "Times-Roman", "Times-Bold"


def pdf(draw: Callable[[Any], object], locked: str | None = None) -> bytes:
    """A PDF of what `draw` does to a canvas, in points from the lower left."""
    made = BytesIO()
    encrypt = StandardEncryption(locked) if locked else None
    canvas = Canvas(made, pagesize=(WIDTH, HEIGHT), invariant=1, encrypt=encrypt)
    draw(canvas)
    canvas.save()
    return made.getvalue()


def lines(
    canvas: Any, texts: list[str], left: float = 50, top: float = 520, size: int = 10
) -> None:
    """Prints lines below each other."""
    canvas.setFont(TEXT, size)
    for number, text in enumerate(texts):
        canvas.drawString(left, top - 1.2 * size * number, text)


def at(canvas: Any, x: float, y: float, text: str, size: float = 10, font: str = TEXT) -> Any:
    """Prints words at a place; gives the canvas back."""
    canvas.setFont(font, size)
    canvas.drawString(x, y, text)
    return canvas


def picture(canvas: Any) -> None:
    """Prints a picture over the page, as a scanner does."""
    canvas.drawImage(ImageReader(BytesIO(PIXEL)), 0, 0, WIDTH, HEIGHT)


def pages(canvas: Any, texts: list[list[str]]) -> None:
    """Prints pages of lines."""
    for each in texts:
        lines(canvas, each)
        canvas.showPage()
