"""What is made to be printed: data for the templates of `theme/print/`, and their pages."""
