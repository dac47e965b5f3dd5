"""What the labels of other people's texts are counted as: names, numbers, places that identify."""

from __future__ import annotations

from collections.abc import Mapping

IDENTIFIERS: Mapping[str, str] = {
    "PERSON": "person",
    "PER": "person",
    "NAME": "person",
    "FIRST": "person",
    "LAST": "person",
    "EMAIL": "email",
    "PHONE": "phone",
    "STREET": "address",
    "ADDRESS": "address",
    "POST": "postcode",
    "ZIP": "postcode",
    "LOC": "place",
    "GPE": "place",
    "PLACE": "place",
    "CITY": "place",
    "COUNTRY": "place",
    "ORG": "organisation",
    "DATE": "date",
    "NHS": "health-id",
    "NINO": "national-id",
    "NI": "national-id",
    "SSN": "national-id",
    "PASSPORT": "national-id",
    "STAFF": "staff-number",
    "EMPLOYEE": "staff-number",
    "ID": "staff-number",
    "URL": "link",
    "DOMAIN": "link",
    "HANDLE": "handle",
    "USER": "handle",
    "ACCOUNT": "account",
    "IBAN": "account",
    "CREDIT": "account",
    "SORT": "account",
    "IP": "network",
    "PLATE": "plate",
    "VEHICLE": "plate",
}
"""First part of a label → the kind that it is counted under; every other label stands apart.

A date that is a bare year identifies nobody by itself and stands apart as well.
"""
