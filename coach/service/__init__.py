"""What a person can do; screens and the command line hold the facade in coach.py."""
