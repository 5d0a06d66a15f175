"""Makes exact-tests.json: one-sided tails of Fisher's test and of two rates, summed in fractions and rounded once at the end."""
import json
from fractions import Fraction
from math import comb


def fisher(a, m, b, n):
    """Fits: a of m, and b of n; the tail on the side on which a/m lies of b/n."""
    if a * n == b * m:
        return Fraction(1)
    fits, up = a + b, a * n > b * m
    hit = [k for k in range(max(0, fits - n), min(fits, m) + 1) if (k >= a if up else k <= a)]
    return Fraction(sum(comb(m, k) * comb(n, fits - k) for k in hit), comb(m + n, fits))


def rates(a, s, b, t):
    """Counts: a in time s, and b in time t."""
    if a * t == b * s:
        return Fraction(1)
    n, up, chance = a + b, a * t > b * s, Fraction(s, s + t)
    hit = [k for k in range(n + 1) if (k >= a if up else k <= a)]
    return sum(comb(n, k) * chance**k * (1 - chance) ** (n - k) for k in hit)


shares = [(1, 7, 0, 3), (0, 3, 1, 7), (3, 4, 1, 4), (10, 10, 0, 10), (8, 12, 2, 12), (0, 5, 0, 9), (5, 5, 9, 9), (1, 1, 0, 1),
          (40, 90, 25, 95), (2, 300, 11, 280), (150, 1000, 90, 1100), (95, 100, 3, 100), (1, 20000, 9, 20000)]
times = [(1, 12, 5, 10), (0, 1, 2, 1), (1, 4475, 10, 3652), (0, 7, 0, 3), (6, 3, 4, 2), (30, 365, 12, 366), (700, 5, 690, 4),
         (3, 1, 0, 100000), (5000, 20000, 4000, 17000)]
print(json.dumps({
    "source": "Python 3 fractions, test/reference/exact-tests.py",
    "fisher": [{"left": x[:2], "right": x[2:], "p": float(fisher(*x))} for x in shares],
    "rates": [{"left": x[:2], "right": x[2:], "p": float(rates(*x))} for x in times],
}, indent=1))
