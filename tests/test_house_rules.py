"""Conduct that a reviewer would otherwise have to say twice."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PRODUCT = sorted([*(ROOT / "coach").rglob("*.py"), *(ROOT / "evals").rglob("*.py")])
LONGEST_MODULE = 300
LONGEST_FUNCTION = 50
SLOW = {"gradio", "llama_index", "presidio_analyzer", "chromadb", "openai", "inspect_ai"}
ATTICS = {"utils", "helpers", "common", "misc", "manager", "managers"}
BUILDS_ANONYMISED = ("coach/privacy/", "coach/stores/")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.fixture(params=PRODUCT, ids=name)
def module(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_a_module_is_short(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def test_a_function_is_short(module: Path) -> None:
    long = [
        f.name for f in functions(module) if (f.end_lineno or 0) - f.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_a_file_is_named_for_what_lives_there(module: Path) -> None:
    assert not ATTICS & {part.removesuffix(".py") for part in module.relative_to(ROOT).parts}


def test_slow_frameworks_are_imported_where_they_are_opened(module: Path) -> None:
    top = [
        (node.module or "") if isinstance(node, ast.ImportFrom) else alias.name
        for node in tree(module).body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    ]
    at_top = SLOW & {imported.split(".")[0] for imported in top}
    allowed = {"inspect_ai"} if name(module).startswith("evals/") else set()
    assert at_top <= allowed


def test_only_privacy_builds_anonymised_text(module: Path) -> None:
    if name(module).startswith(BUILDS_ANONYMISED):
        return
    built = [
        node.lineno
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "AnonymisedText"
    ]
    assert built == []


def test_nothing_is_swallowed(module: Path) -> None:
    swallowed = [
        node.lineno
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in {"Exception", "BaseException"})
        and all(isinstance(part, ast.Pass | ast.Continue) for part in node.body)
    ]
    assert swallowed == []


def test_tests_fake_at_the_seams() -> None:
    patched = [
        name(path)
        for path in (ROOT / "tests").rglob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom | ast.Import)
        and any("mock" in alias.name.lower() for alias in node.names)
    ]
    assert patched == []
