"""The sample papers, drawn anew: `python sample_docs/make.py [FOLDER]` (needs reportlab and openpyxl)."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
if str(HERE) not in sys.path:
    sys.path.insert(0, str(HERE))

from making import cars_from_japan, cars_to_the_border, machines_astray, machines_on_their_way, other_goods  # noqa: E402 - found only once the folder above is on the path

DOSSIERS = {
    name: draw
    for module in (cars_from_japan, cars_to_the_border, machines_astray, machines_on_their_way, other_goods)
    for name, draw in module.DOSSIERS.items()
}


def papers() -> dict[str, bytes]:
    """Every paper's bytes by its path below the folder of samples."""
    return {f"{name}/{file}": data for name, draw in DOSSIERS.items() for file, data in draw().items()}


def main(folder: Path) -> None:
    """Writes all papers below the folder."""
    for path, data in papers().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
