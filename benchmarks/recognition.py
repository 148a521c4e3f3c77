"""python -m benchmarks.recognition BANK STORE [--most 12]: the engines of recognition and their settings on the same scans: words right, CPU and memory.

STORE holds scans that `python -m benchmarks.scans BANK --store STORE` kept; BANK the papers they were made from. Each setting runs in a process of its own,
so that its memory is its own: `part` is how docscan sets rapidocr, `page` looks for lines on the whole sheet as reduced to 1,280 points, `fine` on twice as
many points as `part`, `batch6` reads six lines at once padded to one width, as rapidocr is shipped; `tesseract` is the other engine.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

SETTINGS = ("part", "page", "fine", "batch6", "tesseract")


def one(setting: str, scans: list[Path], bank: Path) -> dict[str, Any]:
    """Words right and printed, CPU seconds and peak memory of one setting on these scans, in this process."""
    from checker.reading import ocr_rapid
    from checker.reading.intake import read_bytes

    if setting == "page":
        ocr_rapid.printed_part = lambda pixels: (0, 0, pixels.shape[1], pixels.shape[0])
    elif setting == "fine":
        ocr_rapid.DETECT_PIXELS *= 2
    elif setting == "batch6":
        import rapidocr

        plain = rapidocr.RapidOCR

        def shipped(params: dict[str, Any]) -> Any:
            return plain(params={**params, "Rec.rec_batch_num": 6, "Rec.rec_img_shape": [3, 48, 320]})

        rapidocr.RapidOCR = shipped
    right = printed = pages = 0
    spent = 0.0
    for n, scan in enumerate(scans):
        stem = scan.name.split(".")[0]
        origin = next(bank.glob(f"*/{stem}.pdf"))
        want = Counter(w.text for w in read_bytes(origin.read_bytes(), origin.name, "none").pages[0].words)
        start = time.process_time()
        paper = read_bytes(scan.read_bytes(), scan.name, "tesseract" if setting == "tesseract" else "rapidocr")
        if n:  # the first page pays for loading the models
            spent, pages = spent + time.process_time() - start, pages + len(paper.pages)
        right += sum((want & Counter(w.text for w in paper.pages[0].words)).values())
        printed += sum(want.values())
    return {"right": right, "printed": printed, "cpu": spent / max(pages, 1), "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recognition")
    parser.add_argument("bank", type=Path)
    parser.add_argument("store", type=Path)
    parser.add_argument("--most", type=int, default=12)
    parser.add_argument("--settings", default=",".join(SETTINGS))
    parser.add_argument("--one", default="", help="used by the benchmark itself")
    args = parser.parse_args()
    scans = sorted(p for p in args.store.iterdir() if p.suffix in (".pdf", ".jpg", ".png", ".tif"))
    scans = [scans[i * len(scans) // args.most] for i in range(args.most)] if len(scans) > args.most else scans
    if args.one:
        print(json.dumps(one(args.one, scans, args.bank)))
        return 0
    print(f"{len(scans)} scans\n{'':10s}  words right  CPU s a page   peak MB")
    for setting in args.settings.split(","):
        command = [sys.executable, "-m", "benchmarks.recognition", str(args.bank), str(args.store), "--most", str(args.most), "--one", setting]
        made = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})
        found = json.loads(made.stdout.splitlines()[-1])
        print(f"{setting:10s}  {100 * found['right'] / found['printed']:10.1f}%  {found['cpu']:12.2f}  {found['mb']:8.0f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
