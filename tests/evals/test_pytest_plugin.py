"""Cases as tests, tried in a pytest of their own on the stand-in."""

import pytest

pytest_plugins = "pytester"

PLUGIN = ("-p", "no:coach-evals", "-p", "evals.pytest_plugin", "-p", "no:cacheprovider")
CONFTEST = """
import pytest
from tests.evals.standin import Standin

@pytest.fixture(scope="session")
def eval_open_bench():
    return lambda folder, dataset: Standin(dataset, frozenset({"ag-first-90"}))
"""


def outcome(pytester: pytest.Pytester, test: str) -> pytest.RunResult:
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(test)
    return pytester.runpytest_inprocess(*PLUGIN)


def test_each_case_is_a_test_with_its_reasons(pytester: pytest.Pytester) -> None:
    result = outcome(
        pytester,
        """
        import pytest
        from evals.measure import Family

        @pytest.mark.eval_case("qu-plain", "ag-first-20")
        def test_it_is_safe(eval_scores):
            eval_scores.must_hold(Family.SAFETY)

        @pytest.mark.eval_case("ag-first-90")
        def test_it_holds(eval_scores):
            eval_scores.must_hold()
        """,
    )
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*ModelUnavailable: it did not answer*"])


def test_so_many_of_a_suite(pytester: pytest.Pytester) -> None:
    result = outcome(
        pytester,
        """
        import pytest

        @pytest.mark.eval_case(suites=("suggestions",), limit=4)
        def test_there_is_one(eval_case, eval_item):
            assert eval_item.case_id == eval_case.id
        """,
    )
    result.assert_outcomes(passed=4)


@pytest.mark.parametrize(
    ("mark", "said"),
    [("", "say which with"), ('@pytest.mark.eval_case("none-such")', "has no case none-such")],
)
def test_a_case_that_is_not_there_is_said(pytester: pytest.Pytester, mark: str, said: str) -> None:
    result = outcome(
        pytester,
        f"""
        import pytest

        {mark or "# no mark"}
        def test_one(eval_case):
            pass
        """,
    )
    assert result.ret != 0
    assert said in result.stdout.str() + result.stderr.str()
