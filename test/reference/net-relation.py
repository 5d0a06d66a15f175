"""Makes net-relation.json: monthly sums by SQLite of one directed dyad of the GDELT 1.0 sample in ../shared/data."""
import csv, gzip, json, sqlite3, sys

rows = []
quads = {}
with gzip.open(sys.argv[1] + "/events_gdelt1_georgia_sample.csv.gz", "rt") as file:
    for row in csv.DictReader(file):
        quads.setdefault(row["EventCode"][:2], set()).add(int(row["QuadClass"]))
        if row["Actor1CountryCode"] == "USA" and row["Actor2CountryCode"] == "RUS":
            rows.append((row["SQLDATE"], row["EventCode"], float(row["GoldsteinScale"])))
rows.sort()
base = sqlite3.connect(":memory:")
base.execute("create table event (date text, code text, weight real)")
base.executemany("insert into event values (?, ?, ?)", rows)
months = base.execute(
    """select substr(date, 1, 6), count(*), sum(weight), sum(max(weight, 0)), sum(max(-weight, 0)), avg(weight),
              sum(substr(code, 1, 2) <= '05'), sum(substr(code, 1, 2) between '06' and '08'),
              sum(substr(code, 1, 2) between '09' and '13'), sum(substr(code, 1, 2) >= '14')
       from event group by 1 order by 1"""
).fetchall()
names = ["month", "events", "net", "cooperation", "conflict", "mean", "quads"]
out = {
    "source": "GDELT 1.0 sample, acts of the USA towards Russia, with its own GoldsteinScale; sums by SQLite "
    + sqlite3.sqlite_version + ", test/reference/net-relation.py. quadOfRoot: GDELT's QuadClass of every root code in the sample.",
    "quadOfRoot": {root: sorted(found) for root, found in sorted(quads.items())},
    "events": [[date, code, weight] for date, code, weight in rows],
    "months": [dict(zip(names, [*month[:6], list(month[6:])])) for month in months],
}
parts = ["{"]
for key in ("source", "quadOfRoot"):
    parts.append(f' "{key}": {json.dumps(out[key])},')
for key in ("events", "months"):
    lines = ",\n".join("  " + json.dumps(item) for item in out[key])
    parts.append(f' "{key}": [\n{lines}\n ]' + ("," if key == "events" else ""))
parts.append("}")
print("\n".join(parts))
