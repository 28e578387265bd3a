"""The words of mistakes: rules, problems, and the printers that tell them."""
