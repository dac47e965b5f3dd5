"""Files of each kind are read, and what cannot be read is named with the reason."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from coach.domain.access import LIBRARY, Partition, PartitionKind
from coach.domain.passages import Source
from coach.errors import UnreadableSource, WrongUse
from coach.ingest.loaders import document_offers, lies_under

PROGRAMME = Partition(PartitionKind.PROGRAMME, "p")
PAGE = [
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R"
    b" /Resources << /Font << /F1 5 0 R >> >> >>",
    b"<< /Length 46 >>\nstream\nBT /F1 12 Tf 20 100 Td (Listen first.) Tj ET    \nendstream",
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
]
LOCK = b"<< /Filter /Standard /V 1 /R 2 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> /P -4 >>"


def pdf(objects: list[bytes], trailer: bytes = b"") -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, value in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    return out + b"startxref\n%d\n%%%%EOF\n" % table


def docx(*paragraphs: tuple[str, str], padding: int = 0) -> bytes:
    """A DOCX of (style, text) paragraphs."""
    space = "http://schemas.openxmlformats.org"
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/></w:style>'
        for style, name in (("Heading1", "heading 1"), ("Normal", "Normal"))
    )
    main = f'xmlns:w="{space}/wordprocessingml/2006/main"'
    package = "application/vnd.openxmlformats-package"
    relationships = f'<Relationships xmlns="{space}/package/2006/relationships">'
    office = f"{space}/officeDocument/2006/relationships"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{space}/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'{relationships}<Relationship Id="r1" Type="{office}/officeDocument"'
        ' Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": relationships
        + f'<Relationship Id="r1" Type="{office}/styles"'
        ' Target="styles.xml"/></Relationships>',
        "word/document.xml": f"<w:document {main}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {main}>{styles}</w:styles>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        if padding:
            archive.writestr("word/media/zeros.bin", bytes(padding))
    return buffer.getvalue()


def load(folder: Path, name: str, content: bytes, largest: int = 2**20) -> Source:
    (folder / name).write_bytes(content)
    (offer,) = document_offers([folder / name], PROGRAMME, largest)
    source = offer.load()
    assert source.content_hash == offer.content_hash
    assert source.id == offer.source_id
    return source


@pytest.mark.parametrize(
    ("name", "content", "title", "text"),
    [
        (
            "a.md",
            b"---\ntitle: 'Ours'\n---\n# Head\n\nWords.\n",
            "Ours",
            "---\ntitle: 'Ours'\n---\n",
        ),
        ("b.md", b"# Head of it\r\n\r\nWords.", "Head of it", "# Head of it\n\nWords."),
        ("our_notes-2.txt", "Café words.".encode(), "our notes 2", "Café words."),
        ("old.txt", "Café – words.".encode("cp1252"), "old", "Café – words."),
        ("wide.txt", "Café words.".encode("utf-16"), "wide", "Café words."),
        ("marked.txt", "Words.".encode("utf-8-sig"), "marked", "Words."),
        ("no close.md", b"---\nnot front matter\n", "no close", "---\nnot front matter\n"),
        (
            "page.html",
            b"<html><script>alert(1)</script><h1>Agreement</h1><p>Ask &amp; listen.</p></html>",
            "Agreement",
            "# Agreement\n\nAsk & listen.",
        ),
        ("PAGE.HTM", b"<p>Ask.</p>", "PAGE", "Ask."),
        ("one.pdf", pdf(PAGE), "one", "Listen first."),
        (
            "two.docx",
            docx(("Heading1", "The agreement"), ("Normal", "Listen first.")),
            "The agreement",
            "# The agreement\n\nListen first.",
        ),
    ],
)
def test_each_kind_is_read_with_its_title(
    tmp_path: Path, name: str, content: bytes, title: str, text: str
) -> None:
    source = load(tmp_path, name, content)
    assert source.title == title
    assert text in source.text
    assert "alert" not in source.text


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.md", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("rules.md", b"---\n\n***\n", "holds no text"),
        ("big.txt", b"words " * 200_000, "is too large: 1.1 MB, and 1 MB are allowed"),
        ("binary.txt", b"\x7fELF\x00\x01\x02", "is binary"),
        ("odd.txt", b"\x81\x8d\x8f\x90\x9d", "is binary or in an encoding other than"),
        ("picture.png", b"\x89PNG", "no kind of file that the coach reads"),
        ("fake.pdf", b"just words", "is no PDF"),
        ("cut.pdf", pdf(PAGE)[:200], "damaged"),
        (
            "images.pdf",
            pdf([*PAGE[:3], b"<< /Length 0 >>\nstream\n\nendstream", PAGE[4]]),
            "only images",
        ),
        (
            "locked.pdf",
            pdf([*PAGE, LOCK], b"/Encrypt 6 0 R /ID [<" + b"00" * 16 + b"> <" + b"00" * 16 + b">]"),
            "is encrypted",
        ),
        ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "is encrypted or an old"),
        ("fake.docx", b"just words", "is no DOCX"),
        ("bare.docx", docx(("Normal", "")), "holds no text"),
        ("bomb.docx", docx(("Normal", "Hi"), padding=30 * 2**20), "it unpacks to 30 MB"),
        ("hollow.docx", b"PK\x05\x06" + bytes(18), "cannot be converted"),
        ("blank.html", b"<html><body></body></html>", "holds no text"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_reason(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    with pytest.raises(UnreadableSource, match=reason):
        load(tmp_path, name, content)


def test_folders_are_walked_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/z.md", "a.md", ".hidden.md", ".git/config", "b/.cache/x.md"):
        file = tmp_path / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Words.", encoding="utf-8")
    offers = document_offers([tmp_path / "docs", tmp_path / "docs" / "a.md"], PROGRAMME)
    names = [Path(offer.name).relative_to(tmp_path / "docs").as_posix() for offer in offers]
    assert names == ["a.md", "b/z.md"]
    assert len({offer.source_id for offer in offers}) == 2


def test_links_to_nowhere_and_pipes_are_named_and_links_in_a_circle_end(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "a.md").write_text("Words.", encoding="utf-8")
    (folder / "gone.md").symlink_to(tmp_path / "nowhere.md")
    (folder / "self.md").symlink_to("self.md")
    os.mkfifo(folder / "pipe.md")
    read, refused = [], {}
    for offer in document_offers([folder], PROGRAMME):
        try:
            read.append(offer.load().text)
        except UnreadableSource as error:
            refused[Path(offer.name).name] = str(error)
    assert read == ["Words."]
    assert refused == {
        "gone.md": "cannot be opened: No such file or directory",
        "self.md": "cannot be opened: Too many levels of symbolic links",
        "pipe.md": "is no file but a device or a pipe",
    }


def test_a_path_that_names_nothing_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="neither a file nor a folder"):
        document_offers([tmp_path / "none"], PROGRAMME)


def test_the_same_file_is_another_source_in_another_partition(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Words.", encoding="utf-8")
    (here,) = document_offers([tmp_path], PROGRAMME)
    (there,) = document_offers([tmp_path], LIBRARY)
    assert here.source_id != there.source_id
    assert here.content_hash == there.content_hash


def test_where_a_document_came_from_is_known(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    source = load(tmp_path / "docs", "a.md", b"Words.")
    assert lies_under(source, [tmp_path / "docs"])
    assert lies_under(source, [tmp_path / "docs" / "a.md"])
    assert not lies_under(source, [tmp_path / "doc"])
