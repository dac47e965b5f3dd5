"""Serve the web app: settings → bootstrap → web."""

from coach.cli.keeping import serve

if __name__ == "__main__":
    serve()
