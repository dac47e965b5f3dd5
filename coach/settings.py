"""Every setting, described; the only reader of the environment.

Each field is read from ``COACH_<NAME>``; the usual ``OPENAI_*`` names work for the model.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import AliasChoices, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from coach.composing.by_model.terms import Feature
from coach.composing.by_model.terms import Field as SentField
from coach.errors import SettingsError


class Precision(StrEnum):
    """Number format of the local embedder."""

    FP32 = "fp32"
    INT8 = "int8"


def _listed(value: object) -> object:
    """Words between commas."""
    if isinstance(value, str):
        return tuple(word.strip() for word in value.split(",") if word.strip())
    return value


class Settings(BaseSettings):
    """What a deployment may choose."""

    model_config = SettingsConfigDict(
        env_prefix="COACH_", extra="ignore", frozen=True, populate_by_name=True
    )

    data_dir: Path = Field(
        Path("data"), description="Folder of the database, the index, the keys and the eval runs."
    )
    knowledge_dir: Path = Field(
        Path(__file__).parent.parent / "knowledge", description="The shipped library."
    )
    overlay_dir: Path | None = Field(
        None, description="A programme's own library folder; its cards win over the shipped ones."
    )
    prompts_dir: Path = Field(
        Path(__file__).parent.parent / "prompts",
        description="The prompts of the composer by model.",
    )
    demo: bool = Field(
        False, description="Demo mode: the synthetic sample programme with preset logins."
    )
    host: str = Field("127.0.0.1", description="Address that the web app listens on.")
    port: int = Field(7860, ge=1, le=65535, description="Port that the web app listens on.")
    secure_cookies: bool = Field(
        False, description="Mark login cookies Secure; set it behind HTTPS."
    )
    database_url: str | None = Field(
        None, description="PostgreSQL URL; unset: SQLite in the data folder."
    )
    chroma_url: str | None = Field(
        None, description="URL of a Chroma server; unset: Chroma on disk in the data folder."
    )
    key_file: Path | None = Field(
        None, description="File of the master key; unset: keys/master.key in the data folder."
    )
    embedding_precision: Precision = Field(
        Precision.FP32, description="Number format of the local embedder: fp32 or int8."
    )
    embedding_base_url: str | None = Field(
        None, description="An OpenAI-compatible embeddings endpoint instead of the local embedder."
    )
    embedding_model: str | None = Field(None, description="Model name at that endpoint.")
    embedding_api_key: SecretStr | None = Field(None, description="Key for that endpoint.")
    llm_base_url: str | None = Field(
        None,
        validation_alias=AliasChoices("COACH_LLM_BASE_URL", "OPENAI_BASE_URL"),
        description="An OpenAI-compatible chat endpoint; unset: the rule-based composer alone.",
    )
    llm_model: str | None = Field(
        None,
        validation_alias=AliasChoices("COACH_LLM_MODEL", "OPENAI_MODEL"),
        description="Model name at the chat endpoint.",
    )
    llm_api_key: SecretStr | None = Field(
        None,
        validation_alias=AliasChoices("COACH_LLM_API_KEY", "OPENAI_API_KEY"),
        description="Key for the chat endpoint.",
    )
    llm_api_version: str | None = Field(
        None,
        validation_alias=AliasChoices("COACH_LLM_API_VERSION", "OPENAI_API_VERSION"),
        description="Azure OpenAI's api-version, with the address of a deployment; "
        "its /openai/v1 address needs none.",
    )
    llm_features: Annotated[tuple[Feature, ...], NoDecode, BeforeValidator(_listed)] = Field(
        tuple(Feature), description="Kinds of suggestion that the model may word."
    )
    llm_fields: Annotated[tuple[SentField, ...], NoDecode, BeforeValidator(_listed)] = Field(
        tuple(SentField),
        description="What may be sent beside the request and the library, anonymised. "
        "`identity` also needs the mentor's own switch for the meeting.",
    )
    llm_seconds: int = Field(
        60, ge=5, le=600, description="Longest time for a suggestion by the model, repair included."
    )
    llm_max_tokens: int = Field(
        4000, ge=500, le=100_000, description="Longest answer that is asked for, in tokens."
    )
    llm_price_in: float = Field(
        0, ge=0, description="Price of a million tokens that are sent, in any currency."
    )
    llm_price_out: float = Field(0, ge=0, description="Price of a million tokens that come back.")
    llm_budget: float | None = Field(
        None,
        ge=0,
        description="Most that the model may cost a programme in a month, in the same currency; "
        "then everything is made by rule. Unset: no limit.",
    )
    canaries: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)] = Field(
        (),
        description="Words planted to notice a leak, between commas: nothing that holds one is "
        "sent to a model or an embeddings endpoint.",
    )
    ner_model: str | None = Field(
        None,
        description="An installed spaCy or Transformers pipeline that helps to find names; unset: "
        "rules and lists alone.",
    )
    max_file_mb: int = Field(20, ge=1, le=500, description="Largest document that is ingested, MB.")
    threads: int = Field(2, ge=1, le=64, description="Threads of the local embedder.")
    login_hours: int = Field(12, ge=1, le=720, description="How long a login lasts, in hours.")

    password: SecretStr | None = Field(
        None, description="Password for `--as USER` where nobody can be asked for it."
    )

    @property
    def library_folders(self) -> tuple[Path, ...]:
        """The shipped library, and the programme's own over it."""
        return (self.knowledge_dir, *([self.overlay_dir] if self.overlay_dir else []))

    @property
    def database(self) -> str:
        """The database URL in force."""
        if self.database_url:
            return self.database_url
        return f"sqlite:///{(self.data_dir / 'coach.sqlite3').absolute()}"

    @property
    def eval_runs(self) -> Path:
        """Where eval runs have their folders."""
        return self.data_dir / "evals"

    @property
    def master_key_file(self) -> Path:
        """The key file in force."""
        return self.key_file or self.data_dir / "keys" / "master.key"


def read_settings(**changes: object) -> Settings:
    """Settings from the environment, with ``changes`` over them.

    Raises:
        SettingsError: a setting is malformed; the message names it.
    """
    try:
        return Settings(**changes)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = "COACH_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {first['msg']}. Correct it or unset it.") from error
