"""RTF reader: what each token of a Rich Text file does to what a reader of the file sees."""

from typing import Literal

import msgspec

from onrecord.ingest.office.rtf_sheets import Ending, Looks, Sheets
from onrecord.ingest.office.rtf_tables import charsets, does
from onrecord.ingest.office.rtf_tokens import Token

Target = Literal["text", "skip", "fonts", "styles", "info", "title", "author"]

DEFAULT = "cp1252"
MOST_SKIPPED = 9
"""Characters that stand for one Unicode character in old programs; a larger count is damage."""
FIELDS = frozenset({"title", "author"})


class Group(msgspec.Struct):
    """What holds inside one pair of braces; a group inside begins with a copy."""

    target: Target = "text"
    starred: bool = False
    apart: bool = False
    """Whether this group itself is a note or a text box, with paragraphs of its own."""
    skipped: int = 1
    font: int = -1
    hidden: bool = False
    deleted: bool = False
    style: int = 0
    outline: int | None = None
    cell: bool = False
    item: bool = False


class Reader:
    """Feed it tokens in order, then `finish`."""

    def __init__(self) -> None:
        self.sheets = Sheets()
        self.fields: dict[str, str] = {}
        self.broken = 0
        """Characters that do not decode."""
        self.default = DEFAULT
        self.base_font = -1
        self.fonts: dict[int, str] = {}
        self.styles: dict[int, str] = {}
        self.group = Group()
        self.stack: list[Group] = []
        self.bytes = bytearray()
        self.skip = 0
        self.closed = False

    def feed(self, token: Token) -> None:
        match token.kind:
            case "text" | "byte":
                self.characters(token.data)
            case "word":
                self.control(token.word, token.number)
            case "symbol":
                self.symbol(token.word)
            case "open":
                self.open()
            case "close":
                self.close()

    def finish(self) -> None:
        """Ends the last paragraph."""
        self.decode()
        self.sheets.finish(self.looks())

    def open(self) -> None:
        self.decode()
        self.skip = 0
        self.stack.append(self.group)
        self.group = msgspec.structs.replace(self.group, starred=False, apart=False)

    def close(self) -> None:
        self.decode()
        self.skip = 0
        if self.group.apart:
            self.sheets.end_apart(self.looks())
        if self.stack:
            self.group = self.stack.pop()
        self.closed = not self.stack

    def characters(self, data: bytes) -> None:
        if self.skip:
            data, self.skip = data[self.skip :], max(0, self.skip - len(data))
        self.bytes += data

    def decode(self) -> None:
        """Adds the bytes so far, in the encoding of the font at hand."""
        if self.bytes:
            held = bytes(self.bytes)
            self.bytes.clear()
            if self.is_heard():
                encoding = self.fonts.get(self.group.font) or self.default
                text = held.decode(encoding, "replace")
                if self.group.target == "text":
                    self.broken += text.count("\ufffd")
                self.add(text)

    def is_heard(self) -> bool:
        return self.group.target != "skip" and not (self.group.hidden or self.group.deleted)

    def add(self, text: str) -> None:
        """Text as a reader of the file sees it, or part of a table of the file."""
        target = self.group.target
        if target == "text":
            self.sheets.add(text)
        elif target == "styles":
            self.styles[self.group.style] = self.styles.get(self.group.style, "") + text
        elif target in FIELDS:
            self.fields[target] = self.fields.get(target, "") + text

    def put(self, text: str) -> None:
        """A character that the file names by a word, a symbol or a number."""
        self.decode()
        if self.skip:
            self.skip -= 1
        elif self.is_heard():
            self.add(text)

    def symbol(self, sign: str) -> None:
        if sign == "*":
            self.group.starred = True
        elif sign in "\r\n":
            self.end_heard("par")
        elif sign in "{}\\":
            # as a byte: it may be the second half of a character of an Asian code page
            self.characters(sign.encode())
        elif (known := does(sign)) is not None:
            self.put(known[1])

    def control(self, word: str, number: int | None) -> None:
        self.decode()
        action, value = does(word) or ("", "")
        if self.group.starred:
            self.group.starred = False
            if action not in {"show", "apart", "note"}:
                action = "skip"
        if word == "ud" and len(self.stack) > 1:
            # the Unicode twin of a group that was left out for it
            self.group.target = self.stack[-2].target
        elif self.group.target != "skip":
            self.act(action, value, word, number)

    def act(self, action: str, value: str, word: str, number: int | None) -> None:
        match action:
            case "skip":
                self.group.target = "skip"
            case "char":
                self.put(value)
            case "end":
                self.end_heard("cell" if value == "cell" else "row" if value == "row" else "par")
            case "apart" | "note":
                self.begin_apart(is_note=action == "note")
            case "table":
                self.table(value)
            case "set":
                self.set_paragraph(word, number)
                self.set_character(word, number)
            case _:
                pass

    def table(self, name: str) -> None:
        """A group that is no text: fonts, styles, or what the file says of itself."""
        if name == "fonts":
            self.group.target = "fonts"
        elif name == "styles":
            self.group.target = "styles"
        elif name == "info":
            self.group.target = "info"
        elif self.group.target == "info":
            self.group.target = "title" if name == "title" else "author"

    def set_paragraph(self, word: str, number: int | None) -> None:
        group = self.group
        match word:
            case "pard":
                group.style, group.outline, group.cell, group.item = 0, None, False, False
            case "s":
                group.style = number or 0
            case "outlinelevel":
                group.outline = number
            case "intbl":
                group.cell = number != 0
            case "ls":
                group.item = number != 0
            case "pntext" | "listtext":
                group.target = "skip"
                # the sign stands in a group of its own before the words of the item
                for outer in self.stack[-1:]:
                    outer.item = True
            case _:
                pass

    def set_character(self, word: str, number: int | None) -> None:
        group = self.group
        match word:
            case "plain":
                group.hidden = group.deleted = False
                group.font = self.base_font
            case "v":
                group.hidden = number != 0
            case "deleted":
                group.deleted = number != 0
            case "f":
                group.font = -1 if number is None else number
            case "uc":
                group.skipped = min(max(1 if number is None else number, 0), MOST_SKIPPED)
            case "u":
                self.put(chr((number or 0) % 0x10000))
                self.skip = group.skipped
            case _:
                self.set_encoding(word, number)

    def set_encoding(self, word: str, number: int | None) -> None:
        match word:
            case "deff":
                self.base_font = -1 if number is None else number
            case "ansicpg" | "mac" | "pc" | "pca":
                self.default = charsets().get((word, number or 0)) or self.default
            case "fcharset" | "cpg" if self.group.target == "fonts":
                known = charsets().get((word, number or 0))
                if known:
                    self.fonts[self.group.font] = known
            case _:
                pass

    def begin_apart(self, is_note: bool) -> None:
        """Begins a note or a text box: paragraphs of its own amid a paragraph."""
        if self.group.target == "text" and not self.group.apart:
            self.group.apart = True
            self.sheets.begin_apart(is_note)

    def end_heard(self, ending: Ending) -> None:
        """Ends the paragraph, unless its mark is deleted or in no text."""
        self.decode()
        if self.group.target == "text" and not self.group.deleted:
            looks = self.looks()
            in_cell = looks.cell or ending == "cell"
            self.sheets.end(ending, msgspec.structs.replace(looks, cell=in_cell))

    def looks(self) -> Looks:
        """The properties of the paragraph at hand."""
        group = self.group
        style = self.styles.get(group.style, "").partition(";")[0].strip()
        return Looks(style, group.outline, group.cell, group.item)
