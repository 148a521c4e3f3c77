"""A report put into words: one file a format, each with `render(report) -> str` (bytes for xlsx).

`FORMATS` names the module of each format, imported only when it is asked for; `SUFFIXES` the format that a file name asks for;
`PICTURES` how many pictures of pages an HTML report may hold.
"""

FORMATS = {
    "terminal": "checker.reporting.terminal",
    "json": "checker.reporting.json_v1",
    "jsonl": "checker.reporting.jsonl",
    "html": "checker.reporting.html",
    "markdown": "checker.reporting.markdown",
    "sarif": "checker.reporting.sarif",
    "junit": "checker.reporting.junit",
    "github": "checker.reporting.annotations",
    "gitlab": "checker.reporting.code_quality",
    "csv": "checker.reporting.csv_list",
    "xlsx": "checker.reporting.xlsx_list",
}
SUFFIXES = {
    ".txt": "terminal", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".html": "html", ".htm": "html", ".md": "markdown", ".sarif": "sarif",
    ".xml": "junit", ".csv": "csv", ".xlsx": "xlsx",
}  # fmt: skip
PICTURES = ("none", "evidence", "all")
