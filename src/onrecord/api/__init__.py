"""The Python interface: read files, build a record, open it and ask it.

The same calls serve the command line. Imports of readers and parsers wait until they are needed.
"""

from onrecord.api.inputs import BuildRequest, ReadRequest, Source, build, read, readings
from onrecord.api.judging import Decided, Judged
from onrecord.api.record import Record, open_record

__all__ = [
    "BuildRequest",
    "Decided",
    "Judged",
    "ReadRequest",
    "Record",
    "Source",
    "build",
    "open_record",
    "read",
    "readings",
]
