"""CHECK: located nodes and field tables become typed records and problems.

No file and no clock here: the day is given. Everything an editor can get wrong is a value.
"""
