import pytest

from checker.reading.formulas import CannotCompute, compute

CELLS = {("S", 1, 1): 12.0, ("S", 2, 1): 940.0, ("S", 3, 1): None, ("Other sheet", 1, 2): 5.0, ("S", 1, 2): "USD"}


def lookup(sheet, row, column):
    return CELLS.get((sheet, row, column))


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("=A1*A2", 11280.0),
        ("=SUM(A1:A3)", 952.0),
        ("=ROUND($A$1*1.175,2)", 14.1),
        ("=-A1+2*(A2-40)/9", 188.0),
        ("='Other sheet'!B1^2", 25.0),
        ("=A1*10%", 1.2),
        ("=SUMPRODUCT(A1:A2,A1:A2)", 883744.0),
        ("=+A1", 12.0),
        ('=B1&" "&A1', "USD 12"),
        ("=MAX(A1,A2)-MIN(A1,A2)", 928.0),
        ("=A3+1", 1.0),
    ],
)
def test_simple_formulas_are_worked_out(formula, result):
    assert compute(formula, "S", lookup) == pytest.approx(result)


@pytest.mark.parametrize("formula", ["=VLOOKUP(A1,B:C,2,0)", "=A1/A3", "=A1:A2", "=", "=9^9^9^9", "=SUM(A1:XFD99999)", "=B1*2", "=(" * 500, '=HYPERLINK("x")'])
def test_whatever_is_beyond_them_is_refused(formula):
    with pytest.raises(CannotCompute):
        compute(formula, "S", lookup)
