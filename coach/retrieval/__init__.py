"""The retriever: one query, both searches within one scope, fused and cut to fit."""
