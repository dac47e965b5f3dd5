"""A Word document of plain paragraphs, made in memory (ECMA-376, WordprocessingML)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from xml.sax.saxutils import escape


class Style(StrEnum):
    """How a paragraph looks; values are style ids of the document."""

    TITLE = "Title"
    HEADING = "Heading1"
    QUESTION = "Quote"
    TEXT = "Normal"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of one style."""

    text: str
    style: Style = Style.TEXT


def word_file(paragraphs: Sequence[Paragraph]) -> bytes:
    """The document's bytes."""
    body = "".join(map(_paragraph, paragraphs))
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONS,
        "word/styles.xml": _STYLES,
        "word/document.xml": f"{_XML}<w:document {_W}><w:body>{body}</w:body></w:document>",
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _paragraph(one: Paragraph) -> str:
    text = _FORBIDDEN.sub("", one.text)
    bidi = "<w:bidi/>" if _RIGHT_TO_LEFT.search(text) else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{one.style}"/>{bidi}</w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def _style(style: Style, name: str, look: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/>'
        f"<w:rPr>{look}</w:rPr></w:style>"
    )


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 cannot hold."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
)
_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCUMENT_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
_STYLES = (
    f"{_XML}<w:styles {_W}>"
    + _style(Style.TEXT, "Normal", '<w:sz w:val="22"/>')
    + _style(Style.TITLE, "Title", '<w:b/><w:sz w:val="40"/>')
    + _style(Style.HEADING, "heading 1", '<w:b/><w:sz w:val="28"/>')
    + _style(Style.QUESTION, "Quote", "<w:i/>")
    + "</w:styles>"
)
