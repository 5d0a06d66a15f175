import type { ExactTest, JudgeReport, RowCount, TurningRow } from '../argue/judge-report.ts';
import type { SiteRow, SiteTable } from './site-tables.ts';

type Claim = JudgeReport['claims'][number];

/** How many rows are behind each side of each comparison. */
export const claimRows: SiteTable = {
  name: 'claim-rows',
  says: 'how many rows entered each side of each comparison of a test (of a share, out of how many), with the exact test beside',
  columns: [
    ...['claim', 'comparison', 'side', 'rows', 'rowsLow', 'rowsHigh', 'of', 'ofLow', 'ofHigh'],
    ...['exactTest', 'p'],
  ],
  rows: ({ report }) => report.claims.flatMap(rowCounts),
};

function rowCounts({ id, parts }: Claim): SiteRow[] {
  return parts.flatMap(({ text, left, right, rows, exact }) => [
    ...rowCount(id, text, 'left', left?.rows, exact),
    ...rowCount(id, text, 'right', right?.rows, exact),
    ...rowCount(id, text, 'whole', rows, exact),
  ]);
}

function rowCount(
  claim: string,
  comparison: string,
  side: string,
  count: RowCount | undefined,
  exact: ExactTest | undefined,
): SiteRow[] {
  if (!count) return [];
  const { median, low, high, of } = count;
  return [
    {
      ...{ claim, comparison, side, rows: median, rowsLow: low, rowsHigh: high },
      ...{ of: of?.median, ofLow: of?.low, ofHigh: of?.high, exactTest: exact?.by, p: exact?.p.median },
    },
  ];
}

/** The rows that turn a verdict when one of them is left out. */
export const claimTurns: SiteTable = {
  name: 'claim-turns',
  says: 'the rows without which a verdict is on another side; it is thin where the test neither names the row nor asks for it',
  columns: ['claim', 'fact', 'title', 'thin', 'verdict', 'true', 'false', 'unknown'],
  rows: ({ report }) => report.claims.flatMap(turningRows),
};

function turningRows({ id, thin, hinges = [] }: Claim): SiteRow[] {
  const rowsOf = (rows: readonly TurningRow[], isThin: boolean) =>
    rows.map(({ fact, title, verdict, share }) => ({
      ...{ claim: id, fact, title, thin: isThin },
      ...{ verdict, ...share },
    }));
  return [...rowsOf(thin?.rows ?? [], true), ...rowsOf(hinges, false)];
}
