"""Files become sources: Markdown, text, HTML, PDF and DOCX, through LlamaIndex readers.

Whatever cannot be read is an UnreadableSource that says why.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from os.path import realpath
from pathlib import Path
from stat import S_ISREG
from typing import Any

from coach.domain.access import Partition
from coach.domain.passages import Source, SourceKind
from coach.errors import UnreadableSource, WrongUse
from coach.ingest.card_text import SPLITTING
from coach.ingest.cards import split_front_matter
from coach.ingest.conversion import CONVERTED, TEXTS, words_of
from coach.ingest.offers import Offer

DEFAULT_LARGEST = 20 * 1024 * 1024
"""Bytes of the largest file that is read."""

_FIRST_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


def document_offers(
    paths: Iterable[Path], partition: Partition, largest: int = DEFAULT_LARGEST
) -> list[Offer]:
    """An offer of each file, folders walked in order, hidden files left out.

    Args:
        paths: Files and folders.
        partition: Where the documents go.
        largest: Bytes of the largest file that is read.

    Raises:
        WrongUse: a path names nothing.
    """
    files = {Path(realpath(file)): file for path in paths for file in _files(path)}
    return [_offer(file, shown, partition, largest) for file, shown in files.items()]


def lies_under(source: Source, paths: Iterable[Path]) -> bool:
    """Whether a document came from one of the paths, so that its absence there removes it."""
    if source.kind is not SourceKind.DOCUMENT:
        return False
    return any(Path(source.origin).is_relative_to(realpath(path)) for path in paths)


def _files(path: Path) -> Iterator[Path]:
    """What is to be read, and what stands in its place: links to nowhere, pipes."""
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
            if not (file.is_dir() or hidden):
                yield file
    elif path.exists():
        yield path
    else:
        raise WrongUse(f"{path} is neither a file nor a folder. Check the path.")


def _offer(file: Path, shown: Path, partition: Partition, largest: int) -> Offer:
    source_id = f"doc-{_sha(b'%s %s' % (str(partition).encode(), bytes(file)))[:16]}"
    read = partial(_source, source_id, file, partition, largest)
    try:
        content_hash = _document_hash(_bytes(file, largest))
    except UnreadableSource:
        content_hash = ""
    return Offer(source_id, str(shown), content_hash, read)


def _source(source_id: str, file: Path, partition: Partition, largest: int) -> Source:
    content = _bytes(file, largest)
    documents = document_reader().load_data(file=file, content=content, largest=largest)
    text = documents[0].text
    return Source(
        id=source_id,
        partition=partition,
        kind=SourceKind.DOCUMENT,
        title=documents[0].metadata["title"],
        content_hash=_document_hash(content),
        origin=str(file),
        text=text,
    )


@cache
def document_reader() -> Any:
    """LlamaIndex's reader interface around the readers of this module."""
    from llama_index.core.readers.base import BaseReader
    from llama_index.core.schema import Document

    class DocumentReader(BaseReader):  # type: ignore[misc]
        """Reads one file into one document with a title."""

        def lazy_load_data(self, file: Path, content: bytes, largest: int) -> Iterator[Document]:
            """The document; raises UnreadableSource."""
            text = words_of(file.suffix.lower(), content, largest)
            yield Document(text=text, metadata={"title": _title(file, text)})

    return DocumentReader()


def _bytes(file: Path, largest: int) -> bytes:
    """The content of a file of a known kind and size."""
    if file.suffix.lower() not in TEXTS | CONVERTED:
        known = ", ".join(sorted(TEXTS | CONVERTED))
        raise UnreadableSource(f"is no kind of file that the coach reads ({known})")
    try:
        found = file.stat()
        if not S_ISREG(found.st_mode):
            raise UnreadableSource("is no file but a device or a pipe")
        size = found.st_size
        if size > largest:
            raise UnreadableSource(
                f"is too large: {size / 2**20:.1f} MB, and {largest / 2**20:g} MB are allowed"
                " (COACH_MAX_FILE_MB)"
            )
        content = file.read_bytes()
    except OSError as exc:
        raise UnreadableSource(f"cannot be opened: {exc.strerror}") from exc
    if not content.strip():
        raise UnreadableSource("is empty")
    return content


def _title(file: Path, text: str) -> str:
    try:
        matter, _ = split_front_matter(text)
    except WrongUse:
        matter = {}
    named = matter.get("title")
    if isinstance(named, str) and named.strip():
        return " ".join(named.split())
    heading = _FIRST_HEADING.search(text)
    if heading:
        return heading[1].replace("**", "").strip()
    return " ".join(re.split(r"[\s_-]+", file.stem)).strip()


def _document_hash(content: bytes) -> str:
    return _sha(SPLITTING.encode() + b"\n" + content)


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
