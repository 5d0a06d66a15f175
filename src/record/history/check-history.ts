import { fencedCheck } from '../../base/problems/fence.ts';
import { type Problem, sortProblems } from '../../base/problems/problems.ts';
import type { CaseRecord } from '../case-record.ts';
import { checkCircles } from './check-circles.ts';
import { checkDemands } from './check-demands.ts';
import { checkExistence } from './check-existence.ts';
import { checkFigures } from './check-figures.ts';
import { checkLevels } from './check-levels.ts';
import { checkMeasured } from './check-measured.ts';
import { checkNarrowed } from './check-narrowed.ts';
import { checkOutliving } from './check-outliving.ts';
import { checkPairs } from './check-pairs.ts';
import { checkPeriods } from './check-periods.ts';
import { checkPlaces } from './check-places.ts';
import { checkPositions } from './check-positions.ts';
import { checkSeen } from './check-seen.ts';
import { checkSequence } from './check-sequence.ts';
import { checkSharedNumbers } from './check-shared-numbers.ts';
import { checkSourcing } from './check-sourcing.ts';
import { checkSpells } from './check-spells.ts';
import { checkVetoes } from './check-vetoes.ts';
import { checkVoices } from './check-voices.ts';
import { checkVotes } from './check-votes.ts';

/** What rows that could not be read may have held, so that their absence is not taken for a fault of the record. */
export interface SpokenOf {
  /** Votes some of whose ballots could not be read. */
  readonly votes?: ReadonlySet<string>;
  /** Sources that such rows cite. */
  readonly sources?: ReadonlySet<string>;
}

/**
 * Whether what a record says can have happened: who acts when, what comes before what, what holds together, what adds up, what
 * rests on a source. What is certainly wrong, however the doubtful dates fall, is an error; what may be wrong is no problem.
 *
 * Takes: a record of sound rows, its bounds resolved. Gives: every problem, sorted by place.
 */
export function checkHistory(record: CaseRecord, spokenOf: SpokenOf = {}): Problem[] {
  const checks: readonly [what: string, check: () => Problem[]][] = [
    ['existence', () => checkExistence(record)],
    ['sequence', () => checkSequence(record)],
    ['circles', () => checkCircles(record)],
    ['spells', () => checkSpells(record)],
    ['levels', () => checkLevels(record)],
    ['places', () => checkPlaces(record)],
    ['votes', () => checkVotes(record, spokenOf.votes)],
    ['vetoes', () => checkVetoes(record)],
    ['sourcing', () => checkSourcing(record, spokenOf.sources)],
    ['figures', () => checkFigures(record)],
    ['positions', () => checkPositions(record)],
    ['demands', () => checkDemands(record)],
    ['periods', () => checkPeriods(record)],
    ['published data', () => checkMeasured(record)],
  ];
  // these find nothing but what is worth a note, and of a what-if errors alone are told
  const noting: typeof checks = [
    ['what ends', () => checkOutliving(record)],
    ['possible days', () => checkNarrowed(record)],
    ['what was seen', () => checkSeen(record)],
    ['who speaks for whom', () => checkVoices(record)],
    ['numbers of states', () => checkSharedNumbers(record)],
    ['covered pairs', () => checkPairs(record)],
  ];
  const all = record.supposed ? checks : [...checks, ...noting];
  return sortProblems(all.flatMap(([what, check]) => fencedCheck(`the check of ${what}`, check)));
}
