"""A sheet photographed on a desk, and a form whose own print is a picture."""

from __future__ import annotations

from typing import Any

import numpy as np

from benchmarks.scanner import press


def photographed(page: Any, dice: Any, tilt: float, curl: float) -> Any:
    import cv2
    from PIL import Image

    p = np.asarray(page)
    high, wide = p.shape[:2]
    if curl:
        rows, columns = np.mgrid[0:high, 0:wide].astype(np.float32)
        lift = curl * high * np.sin(np.pi * columns / wide) + 0.3 * curl * high * np.sin(2 * np.pi * columns / wide)
        p = cv2.remap(p, columns, rows + lift.astype(np.float32), cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=(250, 250, 250))
    border = int(0.12 * wide)
    desk = (int(dice.integers(50, 120)), int(dice.integers(40, 90)), int(dice.integers(30, 70)))
    size = (wide + 2 * border, high + 2 * border)
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    shifts = dice.uniform(-tilt, tilt, (4, 2)) * (wide, high)
    target = (corners + border + np.clip(shifts, -border, border)).astype(np.float32)
    ground = np.full((size[1], size[0], 3), desk, np.float32) * (0.8 + 0.4 * press.slow_noise(dice, size[1], size[0], 40)[..., None])
    matrix = cv2.getPerspectiveTransform(corners, target)
    sheet = cv2.warpPerspective(p, matrix, size, flags=cv2.INTER_CUBIC)
    mask = cv2.warpPerspective(np.full((high, wide), 255, np.uint8), matrix, size)[..., None] / 255
    light = 0.62 + 0.38 * press.slow_noise(dice, size[1], size[0], 3)
    scene = (sheet * mask + ground * (1 - mask)) * light[..., None]
    return press.noisy(press.blurred(Image.fromarray(np.clip(scene, 0, 255).astype(np.uint8)), 0.8), dice, 5)


def filled_form(pdf: bytes, dice: Any) -> bytes:
    """The same page with its small print (the form's words) and rules as a picture and the rest as text."""
    import io

    import pikepdf

    from checker.reading.pdf import read_pdf

    page = read_pdf(pdf, "page.pdf", "").pages[0]
    sizes = sorted(w.size for w in page.words for _ in w.text)
    border = sizes[len(sizes) * 2 // 5]
    values = [w for w in page.words if w.size > border and w.text.isascii()]
    shown = press.pages_of(pdf, 200)[0]
    form = np.asarray(shown).copy()
    scale = 200 / 72
    for w in values:
        form[int(w.top * scale) : int(w.bottom * scale) + 1, int(w.x0 * scale) : int(w.x1 * scale) + 1] = 255
    from PIL import Image

    base = pikepdf.open(io.BytesIO(press.as_pdf([press.noisy(Image.fromarray(form), dice, 3)], 200, 75)))
    sheet = base.pages[0]
    sheet.resources["/Font"] = pikepdf.Dictionary(F1=pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica))
    high = float(sheet.mediabox[3])
    lines = []
    for w in values:
        text = w.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        lines.append(f"BT /F1 {w.size * 0.95:.1f} Tf {w.x0:.1f} {high - w.bottom + 0.22 * w.size:.1f} Td ({text}) Tj ET")
    sheet.contents_add(base.make_stream("\n".join(lines).encode("latin-1", "replace")))
    out = io.BytesIO()
    base.save(out)
    return out.getvalue()
