"""Names the stages in their order: for a site, and for what leaves it on paper or on a key."""
