"""Models, embedders and token counts: the home of openai, onnxruntime and tiktoken."""
