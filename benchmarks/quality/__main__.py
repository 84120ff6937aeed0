"""python -m benchmarks.quality: every quality figure, one after the other."""

import subprocess
import sys

COMMANDS = (
    ("agreement",),
    ("extraction",),
    ("pdf",),
    ("layout",),
    ("attribution", "--split", "dev"),
    ("nested",),
    ("holders",),
    ("modality",),
    ("verify",),
    ("when.times", "--split", "apart"),
    ("when.quantities", "--split", "apart"),
    ("when.said", "--split", "dev"),
    ("when.windows", "--split", "dev"),
    ("links.copies", "--split", "dev"),
    ("links.claims", "--split", "dev"),
    ("products.found",),
    ("support",),
)


def main() -> int:
    worst = 0
    for name, *arguments in COMMANDS:
        print(f"== {name}", flush=True)
        command = [sys.executable, "-m", f"benchmarks.quality.{name}", *arguments]
        worst = max(worst, subprocess.run(command, check=False).returncode)  # noqa: S603
    return worst


if __name__ == "__main__":
    sys.exit(main())
