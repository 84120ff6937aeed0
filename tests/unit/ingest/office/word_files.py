"""Small Word files, written part by part."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = f'<Types xmlns="{PACKAGE}/content-types"/>'
LINKS = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
STYLES = (
    f"<w:styles {SPACES}>"
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/></w:style>'
        for name in ("Title", "heading 1", "Quote", "Caption", "toc 1")
    )
    + "</w:styles>"
)


def word_file(body: str, parts: Mapping[str, str] | None = None, before: str = "") -> bytes:
    """A docx with that body, further parts, and `before` in front of its XML."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", LINKS)
        archive.writestr("word/styles.xml", STYLES)
        document = f"{before}<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", document)
        for name, part in (parts or {}).items():
            archive.writestr(name, part)
    return held.getvalue()


def paragraph(words: str, style: str = "") -> str:
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{kind}{run(words)}</w:p>"


def run(words: str, properties: str = "") -> str:
    kind = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{kind}<w:t xml:space="preserve">{words}</w:t></w:r>'
