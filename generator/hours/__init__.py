"""Opening hours: read from what people type, written for machines, counted on real days."""
