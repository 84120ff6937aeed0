"""RTF sheets: the paragraphs of a Rich Text file under construction, and those of its notes."""

import re
from typing import Literal

import msgspec

Ending = Literal["par", "cell", "row"]

SURROGATE = re.compile(r"[\ud800-\udfff]")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class Looks(msgspec.Struct, frozen=True):
    """What a paragraph's properties say: its style's name, its outline level (0 the highest)."""

    style: str = ""
    outline: int | None = None
    cell: bool = False
    item: bool = False


class Paragraph(msgspec.Struct, frozen=True):
    """One paragraph, maybe empty."""

    text: str
    ends: Ending
    looks: Looks


class Sheets:
    """The body and the notes; a note or text box is written while its paragraph waits."""

    def __init__(self) -> None:
        self.body: list[Paragraph] = []
        self.notes: list[Paragraph] = []
        self.drafts: list[list[str]] = [[]]
        self.sinks: list[list[Paragraph]] = [self.body]

    def add(self, text: str) -> None:
        self.drafts[-1].append(text)

    def is_blank(self) -> bool:
        """Whether nothing has been written since the last paragraph ended."""
        return not "".join(self.drafts[-1]).strip()

    def end(self, ending: Ending, looks: Looks) -> None:
        """Ends the paragraph at hand."""
        text = whole("".join(self.drafts[-1]))
        self.drafts[-1] = []
        self.sinks[-1].append(Paragraph(text, ending, looks))

    def begin_apart(self, is_note: bool) -> None:
        self.drafts.append([])
        self.sinks.append(self.notes if is_note else self.body)

    def end_apart(self, looks: Looks) -> None:
        if not self.is_blank():
            self.end("par", looks)
        self.drafts.pop()
        self.sinks.pop()

    def finish(self, looks: Looks) -> None:
        """Ends all that is open."""
        while len(self.sinks) > 1:
            self.end_apart(looks)
        if not self.is_blank():
            self.end("par", looks)


def whole(text: str) -> str:
    """`text` with the halves of characters beyond U+FFFF joined, without control characters."""
    text = CONTROLS.sub("", text)
    if SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
