"""The screens: Gradio tabs over the service, each handler checking its viewer again."""
