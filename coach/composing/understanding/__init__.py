"""What a person's message asks for: its intent, its slots, the situations and perils in it."""
