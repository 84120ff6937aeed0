"""onrecord: puts a pile of news coverage on the record.

>>> import onrecord
>>> onrecord.build(["sample"], "ferry.db")  # doctest: +SKIP
>>> with onrecord.open("ferry.db") as record:  # doctest: +SKIP
...     panel = record.panel()
"""

__version__ = "0.1.0"

# The room of readers first: from here on the name `onrecord.read` means the function,
# while `from onrecord.read import …` still finds the room (docs/decisions/0003).
import onrecord.read  # noqa: F401, I001
from onrecord.api import Record, build, open_record as open, read

__all__ = ["Record", "__version__", "build", "open", "read"]
