"""The composer that asks a model: its pieces are anchored, judged and settled one by one."""
