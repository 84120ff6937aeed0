"""Matrix lines: holders by questions as a table of text or Markdown."""

from collections.abc import Iterator, Sequence

from onrecord.export.escape import escaped
from onrecord.export.plain import wrapped
from onrecord.model.product import Matrix

NAME, CELL = 22, 14
"""Characters of the first column, and of the others."""
ABREAST = 4
"""Questions beside each other in a line of text."""
TITLE = "Matrix: how many statements of each holder answer each question"


def matrix_text(matrix: Matrix) -> Iterator[str]:
    """The questions by number, then a line for each holder, a few questions at a time."""
    yield TITLE
    for number, each in enumerate(matrix.questions, 1):
        yield wrapped(f"  ({number}) {each.text}", "", "      ")
    for start in range(0, len(matrix.questions), ABREAST):
        numbers = range(start, min(start + ABREAST, len(matrix.questions)))
        yield ""
        yield row("", [f"({number + 1})" for number in numbers])
        for line in matrix.rows:
            yield row(line.heading.text, [line.cells[number].text for number in numbers])


def row(name: str, cells: Sequence[str]) -> str:
    shown = name if len(name) < NAME else f"{name[: NAME - 2]}…"
    return (f"  {shown:{NAME}}" + "".join(f"{each:{CELL}}" for each in cells)).rstrip()


def matrix_markdown(matrix: Matrix) -> Iterator[str]:
    """The same as a Markdown table."""
    yield from ("", f"## {TITLE}", "")
    for number, each in enumerate(matrix.questions, 1):
        yield f"{number}. {escaped(each.text)}"
    numbers = [str(number) for number, _ in enumerate(matrix.questions, 1)]
    yield from ("", table_row(["", *numbers]), table_row(["---"] * (len(numbers) + 1)))
    for line in matrix.rows:
        cells = [line.heading.text, *(cell.text for cell in line.cells)]
        yield table_row([escaped(one).replace("|", "\\|") for one in cells])


def table_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
