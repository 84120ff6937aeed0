"""Formats: files that are more than text, told by their first bytes, each with its reader."""

from collections.abc import Callable

import msgspec

from onrecord.ingest.mail.mail import is_mail
from onrecord.ingest.mail.mhtml import is_mhtml
from onrecord.ingest.office.office import OLE, office_kind
from onrecord.ingest.page import Page
from onrecord.model.document import PDF

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
RTF = "application/rtf"
MHTML = "multipart/related"
MAIL = "message/rfc822"
PDF_START = b"%PDF-"
PDF_WITHIN = 1024
"""Bytes in which a PDF's mark may stand (ISO 32000, annex H)."""
RTF_START = b"{\\rtf"


class Format(msgspec.Struct, frozen=True):
    """A media type and what reads it; the reader raises IngestError."""

    media_type: str
    page: Callable[[bytes], Page]


def format_of(data: bytes) -> Format | None:
    """The format of a file that is read as a whole; None for what is decoded as text first."""
    if PDF_START in data[:PDF_WITHIN]:
        return Format(PDF, pdf_page)
    if data.startswith(OLE) or office_kind(data) is not None:
        return Format(DOCX, docx_page)
    if data[:64].lstrip().startswith(RTF_START):
        return Format(RTF, rtf_page)
    if is_mhtml(data):
        return Format(MHTML, mhtml_page)
    if is_mail(data):
        return Format(MAIL, mail_page)
    return None


# the readers are imported when a file needs them: most piles have none of a kind


def pdf_page(data: bytes) -> Page:
    from onrecord.ingest.pdf import pdf  # noqa: PLC0415

    return pdf.pdf_page(data)


def docx_page(data: bytes) -> Page:
    from onrecord.ingest.office import docx  # noqa: PLC0415

    return docx.docx_page(data)


def rtf_page(data: bytes) -> Page:
    from onrecord.ingest.office import rtf  # noqa: PLC0415

    return rtf.rtf_page(data)


def mhtml_page(data: bytes) -> Page:
    from onrecord.ingest.mail import mhtml  # noqa: PLC0415

    return mhtml.mhtml_page(data)


def mail_page(data: bytes) -> Page:
    from onrecord.ingest.mail import mail  # noqa: PLC0415

    return mail.mail_page(data)
