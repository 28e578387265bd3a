"""PUBLISH: artifacts become a site on disk. Knows MkDocs and Pagefind, not what a structure is."""
