"""Makes normal.json: the standard normal density, distribution, its logarithm and the inverse Mills ratio, with 700 digits, rounded once."""
import json
from mpmath import mp, mpf, erfc, exp, log, pi, sqrt

mp.dps = 700
rows = []
for n in range(-608, 609):
    # All sixteenths about 0, few far out; exact as binary fractions, so that both programs start from one number.
    if n % 16 and not (-24 <= n <= 24 and n % 2 == 0):
        continue
    x = mpf(n) / 16
    density = exp(-x * x / 2) / sqrt(2 * pi)
    distribution = erfc(-x / sqrt(2)) / 2
    rows.append([float(v) for v in (x, density, distribution, log(distribution), density / distribution)])
print(json.dumps({"source": "mpmath 1.3.0 with 700 digits, test/reference/normal.py", "columns": ["x", "density", "distribution", "logDistribution", "inverseMillsRatio"], "rows": rows}).replace("], [", "],\n ["))
