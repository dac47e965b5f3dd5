"""Serve the web app: settings → bootstrap → web."""

import sys

from coach.cli.main import main

if __name__ == "__main__":
    sys.exit(main(["serve"]))
