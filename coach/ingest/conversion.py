"""The words of one file: text as it is, PDF, DOCX and HTML as Markdown by MarkItDown."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from typing import Any

from coach.errors import UnreadableSource
from coach.ingest.splitting import tidy

TEXTS = frozenset({".md", ".markdown", ".txt", ".text"})
CONVERTED = frozenset({".pdf", ".docx", ".html", ".htm"})

_EXPANSION = 20
"""A DOCX may unpack to this many times the largest file, and no further."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LETTERS = re.compile(r"\w")
_KNOWN_FAILURES = {
    "PDFPasswordIncorrect": "is encrypted; save a copy without a password",
    "PDFSyntaxError": "is no PDF, although its name says so, or damaged; export it anew",
    "PSEOF": "is a damaged PDF; export it anew",
}


def words_of(suffix: str, content: bytes, largest: int) -> str:
    """A file's words as tidy text.

    Args:
        suffix: One of `TEXTS` or `CONVERTED`, in lower case.
        content: The file's bytes.
        largest: Bytes of the largest file that is read, which bounds what it may unpack to.

    Raises:
        UnreadableSource: with the reason.
    """
    text = tidy(_text(suffix, content, largest))
    if _LETTERS.search(text):
        return text
    if suffix == ".pdf":
        raise UnreadableSource("holds no text, only images; run text recognition (OCR) on it first")
    raise UnreadableSource("holds no text")


def _text(suffix: str, content: bytes, largest: int) -> str:
    if suffix in TEXTS:
        return _decoded(content)
    if suffix == ".docx":
        _refuse_unusable_docx(content, largest)
    elif suffix != ".pdf":
        content = _decoded(content).encode()
    return _converted(suffix, content)


def _decoded(content: bytes) -> str:
    """Text in UTF-8 or, with its mark, UTF-16; else in the Windows code page of the West."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings = ["utf-16"]
    elif b"\x00" in content:
        raise UnreadableSource("is binary, not text")
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableSource("is binary or in an encoding other than UTF-8, UTF-16 or Windows-1252")


def _refuse_unusable_docx(content: bytes, largest: int) -> None:
    if content.startswith(_OLD_OFFICE):
        raise UnreadableSource("is encrypted or an old .doc; save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile as exc:
        raise UnreadableSource("is no DOCX, although its name says so, or damaged") from exc
    if unpacked > _EXPANSION * largest:
        raise UnreadableSource(f"is too large: it unpacks to {unpacked / 2**20:.0f} MB")


@cache
def _converters() -> dict[str, Callable[[bytes], str]]:
    from markitdown import StreamInfo
    from markitdown.converters import DocxConverter, HtmlConverter, PdfConverter

    def with_converter(converter: Any, suffix: str) -> Callable[[bytes], str]:
        info = StreamInfo(extension=suffix, charset="utf-8")
        return lambda content: str(converter.convert(io.BytesIO(content), info).markdown)

    kinds = {
        ".pdf": PdfConverter(),
        ".docx": DocxConverter(),
        ".html": HtmlConverter(),
        ".htm": HtmlConverter(),
    }
    return {suffix: with_converter(converter, suffix) for suffix, converter in kinds.items()}


def _converted(suffix: str, content: bytes) -> str:
    try:
        return _converters()[suffix](content)
    except Exception as exc:
        # Parsers of foreign files fail in any way; whichever it is, the file is named and skipped.
        name = type(exc).__name__
        reason = _KNOWN_FAILURES.get(name, f"cannot be converted ({name}); export it anew")
        raise UnreadableSource(reason) from exc
