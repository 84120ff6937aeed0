"""Factuality: how sure the text is that an event happened, against UW and UDS-IH2.

    python -m benchmarks.quality.outlook.factuality

Their dev parts are found through ONRECORD_DATA (default ../shared), in data/factuality. Numbers
were set on UW's train part and on nothing else; UDS-IH2 shows what carries over to other
text and another question ("did it happen?" of every predicate, by other annotators). Printed by
others: on UW's test always guessing 3 has .781, rules (Stanovsky et al., 2017) about .42 and r .66.
"""

import os
import sys
from pathlib import Path

from onrecord.evaluate.factuality import judged, report
from onrecord.evaluate.factuality_files import sentences
from onrecord.evaluate.factuality_text import report_text
from onrecord.models.kit import Kit, Settings

ROOT = Path(__file__).parents[3]
SETS = ("uw.dev.jsonl", "uds_ih2.dev.jsonl")


def main() -> int:
    folder = Path(os.environ.get("ONRECORD_DATA", ROOT.parent / "shared")) / "data" / "factuality"
    kit = Kit(Settings(attribution="rules"))
    for name in SETS:
        if not (folder / name).is_file():
            print(f"no {name}: set ONRECORD_DATA", file=sys.stderr)
            return 1
        found = sentences(folder / name)
        print(report_text(report(name, judged(found, kit), kit.models)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
