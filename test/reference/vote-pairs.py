"""Makes vote-pairs.json: what all pairs of states did in each session of the General Assembly, by products of 0/1 matrices in numpy
(the way of R's crossprod). Takes refs/unga_votes_s1_70.txt of the shared data: rcid, session, a digit a state, 1 yes 2 abstain 3 no.

    python3 vote-pairs.py ../../../shared/refs/unga_votes_s1_70.txt > vote-pairs.json
"""
import json
import sys

import numpy as np

sessions: dict[int, list[str]] = {}
with open(sys.argv[1]) as file:
    next(file)
    for line in file:
        _, session, digits = line.strip().split(",")
        sessions.setdefault(int(session), []).append(digits)

rows, unanimous, votes = [], 0, 0
for session, lines in sorted(sessions.items()):
    cast = np.array([[int(digit) for digit in line] for line in lines])
    votes += len(lines)
    unanimous += sum(len(set(line) - {"0"}) < 2 for line in lines)
    upper = np.triu_indices(cast.shape[1], 1)
    yes, abstain, no = [(cast == code).astype(np.int64) for code in (1, 2, 3)]
    voted = yes + abstain + no
    common = (voted.T @ voted)[upper]
    alike = (yes.T @ yes + abstain.T @ abstain + no.T @ no)[upper]
    opposed = (yes.T @ no + no.T @ yes)[upper]
    has = common > 0
    apart = (common - alike + opposed)[has]
    rows.append({
        "session": session,
        "pairs": int(has.sum()),
        "common": int(common.sum()),
        "differing": int((common - alike).sum()),
        "opposed": int(opposed.sum()),
        "voeten": round(float(np.mean(1 - apart / (2 * common[has]))), 12),
    })

print(json.dumps({
    "source": f"numpy {np.__version__}, vote-pairs.py, on unga_votes_s1_70.txt: {votes} roll calls. Sums over all pairs of states with a vote in common; voeten: mean of their agreement over all roll calls, unanimous ones too.",
    "rollCalls": votes,
    "unanimous": unanimous,
    "sessions": "ROWS",
}, indent=1).replace('"ROWS"', "[\n  " + ",\n  ".join(map(json.dumps, rows)) + "\n ]"))
