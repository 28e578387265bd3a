"""What a visitor downloads and waits for, on a page of every kind."""
