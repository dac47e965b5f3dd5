"""What is sealed opens in its own place with its own key, and in no other way."""

import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import KeyMissing, StoreError
from coach.privacy.vault import DataKey, Vault


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    vault = Vault(tmp_path / "keys" / "master.key")
    vault.unlock(may_create=True)
    return vault


@given(st.text(), st.text(max_size=30))
def test_any_text_opens_as_it_was(text: str, place: str) -> None:
    key = DataKey(bytes(32))
    assert key.unseal(key.seal(text, place), place) == text


@given(st.text(min_size=4), st.data())
def test_a_change_of_any_byte_is_noticed(text: str, data: st.DataObject) -> None:
    key = DataKey(bytes(32))
    sealed = bytearray(key.seal(text, "notes:1"))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1
    with pytest.raises(StoreError):
        key.unseal(bytes(sealed), "notes:1")


def test_a_value_that_was_moved_or_cut_does_not_open(vault: Vault) -> None:
    key = vault.unwrap(vault.new_wrapped_key("pair:1"), "pair:1")
    sealed = key.seal("a secret", "notes:1")
    for place, value in (("notes:2", sealed), ("notes:1", sealed[:8]), ("notes:1", b"")):
        with pytest.raises(StoreError, match="altered or moved"):
            key.unseal(value, place)


def test_equal_texts_are_sealed_differently(vault: Vault) -> None:
    key = vault.unwrap(vault.new_wrapped_key("pair:1"), "pair:1")
    assert key.seal("a secret", "notes:1") != key.seal("a secret", "notes:1")


def test_the_key_file_is_its_owners_alone(vault: Vault, tmp_path: Path) -> None:
    file = tmp_path / "keys" / "master.key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [found.name for found in file.parent.iterdir()] == ["master.key"]


def test_a_later_start_opens_what_an_earlier_one_sealed(vault: Vault, tmp_path: Path) -> None:
    wrapped = vault.new_wrapped_key("owner:1")
    sealed = vault.unwrap(wrapped, "owner:1").seal("mine", "journal:1")
    later = Vault(tmp_path / "keys" / "master.key")
    later.unlock(may_create=True)
    assert later.unwrap(wrapped, "owner:1").unseal(sealed, "journal:1") == "mine"


def test_a_missing_key_is_not_made_anew_once_something_is_encrypted(tmp_path: Path) -> None:
    file = tmp_path / "master.key"
    with pytest.raises(KeyMissing, match="Nothing was overwritten"):
        Vault(file).unlock(may_create=False)
    assert not file.exists()


@pytest.mark.parametrize("content", ["", "no key at all", "abcd", "ü"])
def test_a_file_that_holds_no_key_is_left_alone(tmp_path: Path, content: str) -> None:
    file = tmp_path / "master.key"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(KeyMissing):
        Vault(file).unlock(may_create=True)
    assert file.read_text(encoding="utf-8") == content


def test_a_key_wrapped_by_another_master_does_not_open(vault: Vault, tmp_path: Path) -> None:
    other = Vault(tmp_path / "other.key")
    other.unlock(may_create=True)
    with pytest.raises(KeyMissing, match="not the one"):
        vault.unwrap(other.new_wrapped_key("pair:1"), "pair:1")
    with pytest.raises(KeyMissing):
        vault.unwrap(vault.new_wrapped_key("pair:1"), "pair:2")


def test_processes_that_start_together_share_one_key(tmp_path: Path) -> None:
    vaults = [Vault(tmp_path / "master.key") for _ in range(8)]
    start = threading.Barrier(len(vaults))

    def unlock(vault: Vault) -> None:
        start.wait()
        vault.unlock(may_create=True)

    threads = [threading.Thread(target=unlock, args=(vault,)) for vault in vaults]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wrapped = vaults[0].new_wrapped_key("pair:1")
    for vault in vaults:
        vault.unwrap(wrapped, "pair:1")
