"""A report put into words: one file a format, each with `render(report) -> str`.

`FORMATS` names the module of each format, imported only when it is asked for; `SUFFIXES` the format that a file name asks for.
"""

FORMATS = {"terminal": "checker.reporting.terminal", "json": "checker.reporting.json_v1"}
SUFFIXES = {".txt": "terminal", ".json": "json"}
