import pytest

from coach.domain.access import LIBRARY, Partition, PartitionKind
from coach.domain.passages import Hit, Match, SourceKind
from coach.retrieval.match import match_of
from tests.retrieval.holdings import OURS, cut

ORDER = [Match.NONE, Match.WEAK, Match.MODERATE, Match.STRONG]


def hit(cosine: float, coverage: float, partition: Partition = LIBRARY) -> Hit:
    _, (passage,) = cut("a", ["text"], partition, SourceKind.GUIDANCE)
    return Hit(passage, cosine, cosine, coverage)


def test_nothing_found_is_no_match() -> None:
    assert match_of([], 0.0) is Match.NONE


@pytest.mark.parametrize("partition", [LIBRARY, OURS])
def test_a_nearer_passage_matches_no_worse(partition: Partition) -> None:
    found = [match_of([hit(n / 20, 0.2, partition)], 0.3) for n in range(21)]
    ranks = [ORDER.index(match) for match in found]
    assert ranks == sorted(ranks)
    assert set(found) == set(Match)


@pytest.mark.parametrize("partition", [LIBRARY, OURS])
def test_more_of_its_words_match_no_worse(partition: Partition) -> None:
    ranks = [ORDER.index(match_of([hit(0.4, n / 20, partition)], 0.3)) for n in range(21)]
    assert ranks == sorted(ranks)


def test_a_query_at_home_elsewhere_matches_less() -> None:
    ranks = [ORDER.index(match_of([hit(0.6, 0.2)], n / 20)) for n in range(21)]
    assert ranks == sorted(ranks, reverse=True)
    assert len(set(ranks)) > 2


def test_the_best_of_all_that_was_found_decides() -> None:
    strong = hit(0.9, 0.1)
    assert match_of([strong, hit(0.1, 0.0)], 0.2) is match_of([strong], 0.2) is Match.STRONG


def test_a_question_from_outside_is_refused_however_near_a_page_is() -> None:
    assert match_of([hit(0.6, 0.3)], 0.9) is Match.NONE
    assert match_of([hit(0.6, 0.3)], 0.2) is not Match.NONE


def test_a_programmes_own_document_may_answer_what_the_library_cannot() -> None:
    own = hit(0.8, 0.6, Partition(PartitionKind.PROGRAMME, "ours"))
    assert match_of([own, hit(0.6, 0.3)], 0.9) is Match.STRONG
    assert match_of([hit(0.85, 0.3), own], 0.9) is Match.STRONG
