"""How far the site meets the accessibility reference (RGAA 4.1.2), told from one folder."""
