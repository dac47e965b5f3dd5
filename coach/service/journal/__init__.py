"""The private journal: written, asked about, shared by choice, looked back on, taken along."""
