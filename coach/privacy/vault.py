"""Encryption at rest: one master key in a file, one wrapped data key per pair or owner.

Data keys are random, kept in the database wrapped by the master key, and each seals what belongs
to one pair or one owner, so that destroying a data key forgets everything sealed with it. The
cipher is AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce; a sealed value is nonce,
ciphertext and tag, and is bound to its place: moved to another row it doesn't open.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from coach.errors import KeyMissing, StoreError

_NONCE_BYTES = 12
_KEY_BYTES = 32
_NEXT = ".next"


class DataKey:
    """Seals and opens the texts of one pair or owner."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, text: str, place: str) -> bytes:
        """The text encrypted and bound to its place, such as ``notes:17``."""
        return _seal(self._cipher, text.encode(), place)

    def unseal(self, sealed: bytes, place: str) -> str:
        """The text.

        Raises:
            StoreError: the value was altered, moved or sealed with another key.
        """
        return _unseal(self._cipher, sealed, place).decode()


class Vault:
    """Wraps data keys with the master key of one file."""

    def __init__(self, key_file: Path) -> None:
        self._file = key_file
        self._key = b""
        self._cipher: AESGCM | None = None

    def unlock(self, *, may_create: bool) -> None:
        """Read the master key; where there is none and nothing is encrypted yet, make one.

        The file is readable by its owner alone (0600). Of two processes that start together one
        makes the key and the other reads it.

        Raises:
            KeyMissing: the file is gone although something is encrypted, or holds no key.
        """
        if self._cipher is None:
            if may_create and not self._file.exists():
                _create(self._file)
            self._key = _read(self._file)
            self._cipher = AESGCM(self._key)

    def new_wrapped_key(self, holder: str) -> bytes:
        """A fresh data key for a holder, such as ``pair:7``, wrapped for the database."""
        return _seal(self._master(), AESGCM.generate_key(_KEY_BYTES * 8), holder)

    def unwrap(self, wrapped: bytes, holder: str) -> DataKey:
        """The holder's data key.

        Raises:
            KeyMissing: the key was wrapped by another master key.
        """
        try:
            return DataKey(_unseal(self._master(), wrapped, holder))
        except StoreError as exc:
            raise KeyMissing(
                f"The master key in {self._file} is not the one that this database was encrypted"
                " with; put the original file back. Nothing was overwritten."
            ) from exc

    def wrap(self, secret: bytes, holder: str) -> bytes:
        """A secret of a holder's, wrapped for the database."""
        return _seal(self._master(), secret, holder)

    def unwrap_secret(self, wrapped: bytes, holder: str) -> bytes:
        """What `wrap` wrapped.

        Raises:
            StoreError: it was altered, or wrapped by another master key.
        """
        return _unseal(self._master(), wrapped, holder)

    def successor(self) -> Vault:
        """A vault with a fresh master key, in a file beside this one's until it succeeds it."""
        after = self._file.with_name(f"{self._file.name}{_NEXT}")
        after.unlink(missing_ok=True)
        fresh = Vault(after)
        fresh.unlock(may_create=True)
        return fresh

    def succeed(self, wrapped: bytes, holder: str) -> None:
        """Let the fresh master key take over if it is the one that wrapped this value.

        Called once everything is sealed with it, and at every start: a rotation that was cut off
        after that is finished, one that was cut off before is as if it had never begun.
        """
        after = self._file.with_name(f"{self._file.name}{_NEXT}")
        if not after.exists():
            return
        fresh = Vault(after)
        try:
            fresh.unwrap_secret(wrapped, holder)
        except StoreError:
            return
        after.replace(self._file)
        self._cipher = None

    def derived_key(self, purpose: str) -> bytes:
        """A key of 32 bytes for one purpose, from the master key by HKDF (RFC 5869)."""
        self._master()
        return HKDF(SHA256(), _KEY_BYTES, salt=None, info=purpose.encode()).derive(self._key)

    def _master(self) -> AESGCM:
        if self._cipher is None:
            self.unlock(may_create=False)
        assert self._cipher is not None
        return self._cipher


def _seal(cipher: AESGCM, plain: bytes, place: str) -> bytes:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, plain, place.encode())


def _unseal(cipher: AESGCM, sealed: bytes, place: str) -> bytes:
    try:
        return cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], place.encode())
    except (InvalidTag, ValueError) as exc:
        raise StoreError(
            f"The encrypted value at {place} doesn't open: it was altered or moved. Restore the"
            " database from a backup."
        ) from exc


def _read(file: Path) -> bytes:
    try:
        key = bytes.fromhex(file.read_text(encoding="ascii").strip())
    except FileNotFoundError as exc:
        raise KeyMissing(
            f"The database holds encrypted records and their master key {file} is gone. Put the"
            " file back from a backup. Nothing was overwritten."
        ) from exc
    except (OSError, ValueError) as exc:
        raise KeyMissing(
            f"The master key {file} cannot be read; put the original file back, readable by this"
            " user. Nothing was overwritten."
        ) from exc
    if len(key) != _KEY_BYTES:
        raise KeyMissing(f"{file} holds no master key; put the original file back.")
    return key


def _create(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".key-")
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(secrets.token_hex(_KEY_BYTES))
            stream.flush()
            os.fsync(stream.fileno())
        os.link(draft, file)
    except FileExistsError:
        return
    finally:
        draft.unlink(missing_ok=True)
