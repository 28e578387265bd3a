"""RENDER: the map of the site becomes pages for people. Knows Jinja, not MkDocs."""
