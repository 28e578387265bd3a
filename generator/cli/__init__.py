"""The commands: arguments, what is printed, exit codes; no logic."""
