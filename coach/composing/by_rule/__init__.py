"""The composer that needs no model: the library's words and this pair's facts, by rule."""
