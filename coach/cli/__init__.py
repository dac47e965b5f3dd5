"""The command line: thin commands over the service, JSON on request, progress on stderr."""
