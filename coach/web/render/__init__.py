"""Pure: a value becomes HTML or Markdown; everything from outside is escaped here."""
