"""What keeps people's names inside the house: anonymiser, surrogates, vault, outbound guard."""
