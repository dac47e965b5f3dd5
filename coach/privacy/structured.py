"""Presidio's recognisers for identifiers that carry a check digit or a national form.

Presidio runs on a blank spaCy pipeline: no model is loaded and none is fetched. Its e-mail and URL
recognisers are left out, because they ask the network for a list of suffixes; patterns.py finds
both. It takes seconds to import, so it is opened only for a text that could hold such an
identifier: each of them has a run of digits or of hexadecimal groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from coach.privacy.reading import Reading
from coach.privacy.spans import Found, Kind, Origin

_MAY_HOLD_ONE = re.compile(
    r"(?:\d[\s().,/-]{0,2}){6}|(?:[0-9A-F]{2}[:-]){5}|[0-9a-f]{1,4}::?[0-9a-f]", re.I
)
_KINDS = {
    "PHONE_NUMBER": Kind.PHONE,
    "UK_NHS": Kind.HEALTH_ID,
    "UK_NINO": Kind.NATIONAL_ID,
    "UK_PASSPORT": Kind.NATIONAL_ID,
    "UK_DRIVING_LICENCE": Kind.NATIONAL_ID,
    "US_SSN": Kind.NATIONAL_ID,
    "IN_AADHAAR": Kind.NATIONAL_ID,
    "UK_VEHICLE_REGISTRATION": Kind.PLATE,
    "CREDIT_CARD": Kind.ACCOUNT,
    "IBAN_CODE": Kind.ACCOUNT,
    "CRYPTO": Kind.ACCOUNT,
    "IP_ADDRESS": Kind.NETWORK,
    "MAC_ADDRESS": Kind.NETWORK,
}
_LEAST_SCORE = 0.35
_REGIONS = ("GB", "US")


def find(reading: Reading) -> Iterator[Found]:
    """Identifiers that Presidio recognises, in reading offsets."""
    if not _MAY_HOLD_ONE.search(reading.text):
        return
    for result in _analyzer().analyze(
        reading.text, language="en", entities=list(_KINDS), score_threshold=_LEAST_SCORE
    ):
        what = reading.text[result.start : result.end].casefold()
        yield Found(result.start, result.end, _KINDS[result.entity_type], Origin.PATTERN, what)


@lru_cache(maxsize=1)
def _analyzer() -> Any:
    """The analyzer, opened once in a process."""
    import presidio_analyzer.predefined_recognizers as shipped
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    engine = SpacyNlpEngine()
    engine.nlp = {"en": spacy.blank("en")}
    recognisers = [
        shipped.PhoneRecognizer(supported_regions=_REGIONS),
        shipped.NhsRecognizer(),
        shipped.UkNinoRecognizer(),
        shipped.UkPassportRecognizer(),
        shipped.UkDrivingLicenceRecognizer(),
        shipped.UkVehicleRegistrationRecognizer(),
        shipped.UsSsnRecognizer(),
        shipped.InAadhaarRecognizer(),
        shipped.CreditCardRecognizer(),
        shipped.IbanRecognizer(),
        shipped.CryptoRecognizer(),
        shipped.IpRecognizer(),
        shipped.MacAddressRecognizer(),
    ]
    registry = RecognizerRegistry(recognizers=recognisers, supported_languages=["en"])
    return AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["en"])
