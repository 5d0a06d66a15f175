import { type ClaimAnswers, claimAnswers } from '../argue/claim-answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { defaultReading } from '../record/readings.ts';
import { type DifferingRow, differingRows, hasRow, type Version } from '../record/versions/differing-rows.ts';
import { accountsOf } from '../system/belief.ts';
import { compareClaims, secondsOf } from './compare-claims.ts';
import type { ClaimChange } from './play-report.ts';
import type { Becoming, VersionedClaim, VersionsReport, VersionTold } from './versions-report.ts';

/** One version of a case, as it was named. */
export interface NamedVersion extends Version {
  readonly name: string;
}

export interface VersionsOptions {
  readonly account?: string | undefined;
  readonly worlds?: number | undefined;
  readonly seed?: number | undefined;
  /** Compare this claim only, and tell what its comparisons came to in both, changed or not. */
  readonly claim?: string | undefined;
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Holds two versions of a case together: which claims have another verdict, over the same worlds, and which rows are not the same.
 *
 * Each version is read as its author reads it. Seed and number of worlds are those of the newer where they are left out. Throws when the
 * account is not one of both versions: the caller checks what a user typed.
 */
export function compareVersions(
  older: NamedVersion,
  newer: NamedVersion,
  options: VersionsOptions = {},
): VersionsReport {
  const { header } = newer.record;
  const { seed = header.seed, worlds = header.worlds, account = 'all', claim, onProgress } = options;
  let begun = 0;
  const [before, after] = [older, newer].map(({ record }) => {
    const from = begun;
    begun += worlds;
    return claimAnswers(record, {
      ...{ account: accountOf(record, account), reading: defaultReading(record), seed, worlds, claim },
      seconds: true,
      onProgress: (done) => onProgress?.(from + done, 2 * worlds),
    });
  }) as [ClaimAnswers[], ClaimAnswers[]];
  const rows = differingRows(older, newer);
  const claims = [
    ...claimsInBoth([before, after], rows, claim !== undefined),
    ...claimsInOne([older, newer], [before, after], rows, claim),
  ];
  return {
    older: told(older),
    newer: told(newer),
    ...{ account, seed, worlds },
    asked: before.filter(({ row }) => after.some((other) => other.row.id === row.id)).length,
    claims,
    rows: rows.map(({ older: _, newer: __, ...row }) => row),
  };
}

function accountOf(record: CaseRecord, id: string) {
  const account = accountsOf(record).find((each) => each.id === id);
  if (!account) throw new Error(`compareVersions requires an account of both versions, not "${id}"`);
  return account;
}

const told = ({ name, record: { header, rows } }: NamedVersion): VersionTold => ({
  ...{ name, case: header.id, title: header.title, claims: rows.claims.length },
});

const isReworded = (rows: readonly DifferingRow[], id: string): boolean =>
  rows.some(
    ({ table, id: row, fields }) =>
      table === 'claims' && row === id && fields.some(({ field }) => field === 'test' || field === 'choices'),
  );

function claimsInBoth(
  [before, after]: readonly [ClaimAnswers[], ClaimAnswers[]],
  rows: readonly DifferingRow[],
  isAsked: boolean,
): VersionedClaim[] {
  const alike = compareClaims(before, after, new Set(), true);
  return alike.flatMap(({ names: _, parts, missing, ...change }): VersionedClaim[] => {
    const reworded = isReworded(rows, change.id);
    const becomes = becoming(change, reworded);
    if (becomes === 'alike' && !isAsked) return [];
    const { says } = after.find(({ row }) => row.id === change.id)!.row;
    return [{ ...change, says, becomes, isReworded: reworded, ...(isAsked ? { parts, missing } : {}) }];
  });
}

function becoming(
  { before, after, moves, second }: Pick<ClaimChange, 'moves' | 'before' | 'after' | 'second'>,
  reworded: boolean,
): Becoming {
  if (before.verdict !== after.verdict) return 'verdict';
  if (moves.length > 0) return 'moved';
  const [was, is] = [second?.before, second?.after];
  if (was?.verdict !== is?.verdict || was?.share.true !== is?.share.true) return 'second';
  return reworded ? 'reworded' : 'alike';
}

/** The claims that have a verdict in one version at most, while they are in the other. */
function claimsInOne(
  [older, newer]: readonly [Version, Version],
  [before, after]: readonly [ClaimAnswers[], ClaimAnswers[]],
  rows: readonly DifferingRow[],
  claim: string | undefined,
): VersionedClaim[] {
  const claims = new Map(
    [...older.record.rows.claims, ...newer.record.rows.claims].map((row) => [row.id, row]),
  );
  return [...claims.values()].flatMap((row): VersionedClaim[] => {
    const { id, says, group = '' } = row;
    const [was, is] = [before, after].map((all) => all.find((each) => each.row.id === id));
    if ((claim !== undefined && id !== claim) || (was && is) || !(was ?? is)) return [];
    const answered = ({ verdict, share }: ClaimAnswers) => ({ verdict, share });
    return [
      {
        ...{ id, says, group, growth: 0, differs: 0, moves: [] },
        becomes: !hasRow(older, 'claims', id)
          ? 'added'
          : !hasRow(newer, 'claims', id)
            ? 'removed'
            : 'unjudged',
        isReworded: isReworded(rows, id),
        ...(was ? { before: answered(was) } : {}),
        ...(is ? { after: answered(is) } : {}),
        ...secondsOf(was, is),
      },
    ];
  });
}
