"""What an installed package needs beside its modules is declared to be in it."""

import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "setuptools"
]
PACKAGES = ("coach", "evals", "knowledge", "prompts")


def packed(package: str, path: str) -> bool:
    """Whether one of the package's patterns covers a file; ``**/`` covers no folder, too."""
    patterns = SETTINGS["package-data"][package]
    return any(
        fnmatch(path, shape)
        for pattern in patterns
        for shape in (pattern, pattern.removeprefix("**/"))
    )


@pytest.mark.parametrize("package", PACKAGES)
def test_every_file_of_a_package_is_in_it(package: str) -> None:
    assert f"{package}*" in SETTINGS["packages"]["find"]["include"]
    files = [
        file.relative_to(ROOT / package).as_posix()
        for file in (ROOT / package).rglob("*")
        if file.is_file() and file.suffix != ".py" and "__pycache__" not in file.parts
    ]
    assert files
    assert [path for path in files if not packed(package, path)] == []
