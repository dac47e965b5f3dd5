"""What `make bench` prints: speed and retrieval quality beside plain LlamaIndex over Chroma."""
