"""From open-data tables to YAML records: a command beside the flow, which never overwrites."""
