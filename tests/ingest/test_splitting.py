"""Passages stand verbatim in their source, under their headings, and fit the embedder."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.domain.access import LIBRARY
from coach.domain.passages import Passage, Source, SourceKind
from coach.inference.tokens import count
from coach.ingest.splitting import PASSAGE_TOKENS, embedded_text, split, tidy

SENTENCE = "The senior summarises back before answering, and asks whether the summary is right. "


def cut(text: str, kind: SourceKind = SourceKind.DOCUMENT, title: str = "Title") -> list[Passage]:
    source = Source("doc-1", LIBRARY, kind, title, "abcdef0123456789", "", tidy(text))
    return list(split([source], count)["doc-1"])


def test_headings_become_the_path_and_leave_the_words() -> None:
    passages = cut("Before.\n\n# One\n\nFirst.\n\n## Two\n\nSecond.\n\n# Three\n\nThird.\n")
    assert [(passage.section, passage.text) for passage in passages] == [
        ("", "Before."),
        ("One", "First."),
        ("One › Two", "Second."),
        ("Three", "Third."),
    ]
    assert [passage.id for passage in passages] == [f"doc-1@abcdef01:{n}" for n in range(4)]


def test_the_documents_own_title_is_not_repeated_in_the_path() -> None:
    passages = cut("# Title\n\nIntro.\n\n## Part\n\nWords.\n")
    assert [passage.section for passage in passages] == ["", "Part"]
    assert embedded_text(passages[1]) == "Title › Part\nWords."
    assert embedded_text(passages[0]) == "Title\nIntro."


@pytest.mark.parametrize("kind", [SourceKind.GOAL, SourceKind.PROMISE])
def test_a_goal_or_promise_is_found_by_what_it_says_and_not_by_whose_it_is(
    kind: SourceKind,
) -> None:
    (passage,) = cut("Hear things early.", kind, "Goal of the mentor")
    assert embedded_text(passage) == "Hear things early."


def test_a_heading_over_nothing_is_what_is_said() -> None:
    passages = cut("# Do\n\n## Listen first\n\n## Then ask\n\nWith care.\n")
    assert [(passage.section, passage.text) for passage in passages] == [
        ("Do", "Listen first"),
        ("Do › Then ask", "With care."),
    ]


def test_a_hash_in_code_is_no_heading() -> None:
    passages = cut("# One\n\n```\n# not a heading\n```\n")
    assert len(passages) == 1
    assert "# not a heading" in passages[0].text


def test_an_indented_hash_is_no_heading() -> None:
    passages = cut("  # Not a heading\n\nWords.\n\n# One\n\nMore.\n")
    assert [(passage.section, passage.text) for passage in passages] == [
        ("", "# Not a heading\n\nWords."),
        ("One", "More."),
    ]


def test_long_sections_are_cut_between_paragraphs() -> None:
    paragraph = (SENTENCE * 8).strip()
    passages = cut(f"# One\n\n{paragraph}\n\n{paragraph}\n\n{paragraph}")
    assert [passage.text for passage in passages] == [paragraph] * 3
    assert all(passage.section == "One" for passage in passages)


def test_long_paragraphs_are_cut_between_sentences() -> None:
    passages = cut(SENTENCE * 60)
    assert all(passage.text.endswith("right.") for passage in passages)
    assert all(40 <= passage.tokens <= PASSAGE_TOKENS + 20 for passage in passages)


def test_a_short_end_joins_the_passage_before_it() -> None:
    passages = cut(f"{SENTENCE * 11}\n\nThen stop.")
    assert [passage.text[-10:] for passage in passages] == ["Then stop."]


def test_front_matter_of_a_document_is_kept_and_not_quoted() -> None:
    text = "---\ntitle: Hidden\n---\n\n# One\n\nWords.\n"
    assert [passage.text for passage in cut(text)] == ["Words."]
    assert "Hidden" in "".join(passage.text for passage in cut(text, SourceKind.NOTE))


def test_many_sources_are_cut_at_once() -> None:
    sources = [
        Source(f"s{n}", LIBRARY, SourceKind.GUIDANCE, "T", f"{n:064}", "", text)
        for n, text in enumerate(["One.", "", "# Two\n\nThree."])
    ]
    found = split(sources, count)
    assert {key: [passage.text for passage in own] for key, own in found.items()} == {
        "s0": ["One."],
        "s1": [],
        "s2": ["Three."],
    }


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("\ufeffa\r\nb\rc", "a\nb\nc"),
        ("#\tOne \n##\u00a0 Two", "# One\n## Two"),
        ("page\x0cnext\x00\x07", "page\nnext"),
    ],
)
def test_texts_are_tidied(raw: str, clean: str) -> None:
    assert tidy(raw) == clean


PIECES = st.sampled_from(
    [
        "# ",
        "## ",
        "#",
        "\n",
        "\n\n",
        " ",
        "```\n",
        "---\n",
        "- ",
        "é",
        "👩‍💻",
        "漢字",
        "a b. ",
        SENTENCE,
    ]
)


@settings(max_examples=80, deadline=None)
@example(" # # ")
@example("# \r0\n# ")
@given(st.lists(PIECES | st.text(max_size=12), max_size=60).map("".join))
def test_each_passage_stands_in_its_source_and_no_word_is_lost(text: str) -> None:
    source = Source("s", LIBRARY, SourceKind.GUIDANCE, "T", "0" * 64, "", tidy(text))
    passages = split([source], count)["s"]
    at = 0
    for passage in passages:
        assert source.text[passage.start : passage.end] == passage.text
        assert passage.start >= at
        assert passage.text == passage.text.strip()
        assert passage.tokens <= PASSAGE_TOKENS + 20
        between = source.text[at : passage.start]
        assert all(line.startswith("#") or not line.strip() for line in between.split("\n"))
        at = passage.end
