"""The same imaginary directory built by this project and by others, side by side."""
