"""Builds src/onrecord/resources/actors.tsv: python -m training.facts [--check]."""

import sys

from training.facts.sources import PINNED, missing
from training.facts.states import TABLE, table


def main(arguments: list[str]) -> int:
    if absent := missing():
        sys.stderr.write(f"not installed: {', '.join(absent)}; pip install -r {PINNED}\n")
        return 2
    made = table()
    if "--check" not in arguments:
        TABLE.write_text(made, encoding="utf-8")
        return 0
    if TABLE.read_text(encoding="utf-8") == made:
        return 0
    sys.stderr.write(f"{TABLE.name} is not what the sources give: run python -m training.facts\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
