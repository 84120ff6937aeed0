"""Sample page: a sample to check on paper or screen, as one HTML file that loads and runs nothing.

A page without scripts keeps no ticks: what is found goes into the sheet of the same sample as CSV.
"""

from importlib.resources import files

from markupsafe import Markup

from onrecord.export.page import environment, style_hash
from onrecord.export.sample_words import FAULTS, MEANT, drawn_line, holders_of, named, relayed
from onrecord.model.sample_sheet import SampleSheet


def sample_html(sheet: SampleSheet) -> str:
    """One HTML document: the same sheet gives the same characters."""
    folder = files("onrecord.export") / "templates"
    style = f"\n{(folder / 'sample.css').read_text(encoding='utf-8').strip()}\n"
    return (
        environment()
        .get_template("sample.html")
        .render(
            style=Markup(style),  # noqa: S704 - our own style sheet
            style_hash=style_hash(style),
            sheet=sheet,
            drawn=drawn_line(sheet),
            checked=sum(each.checked is not None for each in sheet.items),
            faults=[(each, named(each), MEANT[each]) for each in FAULTS],
            holders_of=holders_of,
            relayed=relayed,
        )
    )
