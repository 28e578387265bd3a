"""READ: folders become located nodes and reference geography. Knows no French key."""
