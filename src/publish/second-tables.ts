import type { JudgeReport } from '../argue/judge-report.ts';
import type { YearAnswer } from '../argue/second-witness/second-report.ts';
import { valueJson } from './part-json.ts';
import type { SiteRow, SiteTable } from './site-tables.ts';

type Claim = JudgeReport['claims'][number];

/** What published data say of the claims that name them, and how that stands to the case. */
export const claimWitnesses: SiteTable = {
  name: 'claim-witnesses',
  says: 'the verdict of published data on each claim that names them as a second witness, whether chance alone could give it, how it stands to that of the case, the years on which they part as their verdicts do, and those the other way round (`turnedOn`); where the verdicts do not part, those of which the case speaks for the claim, and those of which the data do',
  columns: [
    ...['claim', 'sets', 'test', 'aloud', 'verdict', 'true', 'false', 'unknown', 'stands', 'partOn'],
    ...['turnedOn', 'withinChance', 'missing', 'note'],
  ],
  rows: ({ report }) =>
    report.claims.flatMap(({ id, secondWitness: of }): SiteRow[] =>
      of
        ? [
            {
              ...{ claim: id, sets: of.sets.map((set) => set.id), test: of.test, aloud: of.aloud },
              ...{ verdict: of.verdict, ...of.share, stands: of.stands, partOn: of.partOn.map(String) },
              turnedOn: of.turnedOn.map(String),
              withinChance: of.withinChance ?? false,
              ...{ missing: of.missing, note: of.note },
            },
          ]
        : [],
    ),
};

/** What case and data answer when they are asked of one year alone. */
export const claimWitnessYears: SiteTable = {
  name: 'claim-witness-years',
  says: 'what case and data come to year by year where a claim has a second witness: the comparison by its place, whether it speaks for the claim, the value of its first side and of the other, and on how many rows, votes, allies or ties each rests (n)',
  columns: ['claim', 'witness', 'year', 'comparison', 'speaks', 'value', 'n', 'otherValue', 'otherN'],
  rows: ({ report }) =>
    report.claims.flatMap((claim) => [...yearRows(claim, 'case'), ...yearRows(claim, 'data')]),
};

function yearRows({ id, secondWitness }: Claim, witness: 'case' | 'data'): SiteRow[] {
  return (secondWitness?.years[witness] ?? []).map(({ year, place, speaks, values, counts }: YearAnswer) => ({
    ...{ claim: id, witness, year, comparison: place + 1, speaks },
    ...{ value: valueJson(values[0] ?? undefined), n: counts[0] ?? undefined },
    ...{ otherValue: valueJson(values[1] ?? undefined), otherN: counts[1] ?? undefined },
  }));
}
