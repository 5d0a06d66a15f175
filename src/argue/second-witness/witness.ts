import type { CaseRecord } from '../../record/case-record.ts';
import type { CheckedClaim } from '../check-claims.ts';
import type { ClaimVerdict, Share } from '../judge-report.ts';
import type { Names } from '../language/names.ts';
import { readAloud } from '../language/read-aloud.ts';
import type { Typed } from '../language/typed.ts';
import { partsOf } from '../parts-of.ts';
import { questionsIn } from '../published/questions-in.ts';
import type { Hearing } from '../sitting.ts';
import { shareOf, verdictOf } from '../verdict.ts';
import { comparisons, deciders } from './deciders.ts';
import { differences } from './differences.ts';
import { howTheyStand } from './how-they-stand.ts';
import { ownSets } from './one-witness.ts';
import { partedYears } from './parted-years.ts';
import { isWithinChance, withCounts } from './published-counts.ts';
import type { SecondWitness } from './second-report.ts';

export interface Heard {
  readonly record: CaseRecord;
  readonly names: Names;
  /** Absent where the test of the second witness is wrong. */
  readonly hearing: Hearing | undefined;
  readonly years: SecondWitness['years'];
}

const nothing: Share = { true: 0, false: 0, unknown: 1 };

/** What the second witness of a claim says beside the case. */
export function witness(
  claim: CheckedClaim,
  ofOwn: Pick<ClaimVerdict, 'verdict' | 'parts'>,
  { record, names, hearing, years }: Heard,
): SecondWitness {
  const { test, note } = claim.row.secondWitness!;
  const { text, test: typed } = claim.second!;
  const own = ownSets(claim.test, record);
  const written = { test, own, ...(note === undefined ? {} : { note }) };
  const ofCase = deciders(
    claim.test,
    ofOwn.parts.map(({ share }) => share),
  );
  if (!typed || !hearing)
    return {
      ...written,
      ...{ aloud: '', sets: [], verdict: 'untestable', share: nothing, parts: [], years },
      missing: ['its test has errors'],
      stands: howTheyStand(ofOwn.verdict, 'untestable'),
      ...{ decides: { case: ofCase, data: [] }, asks: [], partOn: [], turnedOn: [], differences: [] },
    };
  const noted = hearing.trace.result();
  const parts = withCounts(partsOf(hearing.tree, text, names), typed, record);
  const share = shareOf(hearing.tally);
  const verdict = verdictOf(share);
  const ofData = deciders(
    typed,
    parts.map((part) => part.share),
  );
  const sides = {
    case: { test: claim.test, parts: ofOwn.parts },
    data: { test: typed, measured: noted.measured },
  };
  return {
    ...written,
    aloud: readAloud(typed, names),
    sets: setsOf(typed, record),
    ...{ verdict, share, parts },
    ...(isWithinChance(typed, parts) ? { withinChance: true } : {}),
    missing: hearing.tree.fence.fault === undefined ? noted.missing : ['the program failed at it'],
    stands: howTheyStand(ofOwn.verdict, verdict),
    decides: { case: ofCase, data: ofData },
    asks: comparisons(typed).map(({ node }) => setsOf(node, record).map(({ id }) => id)),
    years,
    ...partedYears({ case: ofOwn.verdict, data: verdict }, years),
    differences: differences(sides, record),
  };
}

/** The data sets that a test asks. */
function setsOf(test: Typed, record: CaseRecord): SecondWitness['sets'] {
  const all = new Set(questionsIn(test, record).map(({ set }) => set));
  return record.rows.dataSets
    .filter(({ id }) => all.has(id))
    .map(({ id, title, version }) => ({
      ...{ id, title },
      ...(version === undefined ? {} : { version }),
    }));
}
