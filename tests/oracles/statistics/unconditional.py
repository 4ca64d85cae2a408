# Made statistics/unconditional.json: python3 tests/oracles/statistics/unconditional.py > tests/oracles/statistics/unconditional.json
# SciPy 1.17.1. Rows: a, n1, b, n2, Barnard, Boschloo, Boschloo less, Boschloo greater (two-sided but the last two).
# Barnard is written out here with fractions: scipy.stats.barnard_exact compares rounded statistics and so loses tables that tie exactly
# (7 of 12 against 1 of 7: it gives .0726 where the ties included give .0808).
import json
from fractions import Fraction
import numpy as np
import scipy.stats as s
from scipy.optimize import minimize_scalar

def score(x, n1, y, n2):
    k = x + y
    return Fraction(0) if k in (0, n1 + n2) else Fraction((x * n2 - y * n1) ** 2, k * (n1 + n2 - k))

def barnard(a, n1, b, n2):
    seen = score(a, n1, b, n2)
    mask = np.array([[score(x, n1, y, n2) >= seen for y in range(n2 + 1)] for x in range(n1 + 1)])
    f = lambda p: float(s.binom.pmf(np.arange(n1 + 1), n1, p) @ mask @ s.binom.pmf(np.arange(n2 + 1), n2, p))
    grid = np.linspace(0.0005, 0.9995, 2000)
    top = max(grid, key=f)
    return -minimize_scalar(lambda p: -f(p), bounds=(top - 0.001, top + 0.001), method='bounded', options={'xatol': 1e-12}).fun

tables = [(7, 12, 1, 7), (7, 15, 12, 15), (48, 80, 12, 40), (3, 4, 1, 4), (74, 117, 31, 63), (0, 9, 5, 12), (2, 50, 9, 60), (30, 200, 9, 20), (5, 5, 0, 5), (1, 40, 0, 35), (12, 30, 9, 28)]
rows = []
for a, n1, b, n2 in tables:
    t = [[a, b], [n1 - a, n2 - b]]
    one = [s.boschloo_exact(t, alternative=side, n=256).pvalue for side in ('less', 'greater')]
    rows.append([a, n1, b, n2, barnard(a, n1, b, n2), s.boschloo_exact(t, n=256).pvalue, *one])
print(json.dumps([[float(x) for x in row] for row in rows]).replace('], ', '],\n'))
