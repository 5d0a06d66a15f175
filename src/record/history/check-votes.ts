import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';

const CHOICES = ['yes', 'no', 'abstain', 'absent'] as const;

/**
 * Whether the ballots of every roll call add up to its official totals, whether these allow its outcome, and whether anyone votes
 * twice in one.
 *
 * A vote without any ballot is not compared: it states totals only. One that has fewer ballots than its totals, and of no choice
 * more, is recorded in part, which is a note. A difference in `absent` alone is a note, since lists of
 * ballots often leave the absent out. Nor is a vote compared that has ballots with alternatives, or (`inPart`) some that could
 * not be read.
 */
export function checkVotes({ rows }: CaseRecord, inPart: ReadonlySet<string> = new Set()): Problem[] {
  const ballots = groupBy(rows.ballots, (ballot) => ballot.vote);
  return [
    ...[...ballots.values()].flatMap(repeated),
    ...rows.votes.flatMap(outcome),
    ...rows.votes.flatMap((vote) => {
      const cast = ballots.get(vote.id) ?? [];
      const compared =
        cast.length > 0 && !inPart.has(vote.id) && cast.every((ballot) => ballot.alternatives === undefined);
      return compared ? totals(vote, cast) : [];
    }),
  ];
}

function totals(vote: Row<'votes'>, cast: readonly Row<'ballots'>[]): Problem[] {
  const wrong = CHOICES.flatMap((choice) => {
    const counted = new Set(cast.filter((ballot) => ballot.choice === choice).map((ballot) => ballot.actor))
      .size;
    const stated = vote[choice];
    return stated === undefined || stated === counted ? [] : [{ choice, stated, counted }];
  });
  const [first] = wrong;
  if (!first) return [];
  const isPart = first.choice !== 'absent' && wrong.every(({ stated, counted }) => counted < stated);
  if (isPart) {
    const of = CHOICES.reduce((sum, choice) => sum + (vote[choice] ?? 0), 0);
    return [problem('vote-partial', fieldAt(vote, first.choice), { id: vote.id, ballots: cast.length, of })];
  }
  const code = first.choice === 'absent' ? 'vote-absent' : 'vote-totals';
  return [problem(code, fieldAt(vote, first.choice), { id: vote.id, wrong })];
}

/** An outcome that its totals exclude: what no more voted for than against was neither adopted nor lost through a veto alone. */
function outcome(vote: Row<'votes'>): Problem[] {
  const { id, yes, no, outcome: is } = vote;
  const isLost = yes !== undefined && no !== undefined && yes <= no;
  const isUnopposed = is === 'vetoed' && no === 0;
  if (is === undefined || is === 'rejected' || !(isLost || isUnopposed)) return [];
  return [problem('vote-outcome', fieldAt(vote, 'outcome'), { id, is, yes, no: no ?? 0 })];
}

/** Ballots of one roll call cast by an actor who has cast one before, unless they are alternatives. */
function repeated(cast: readonly Row<'ballots'>[]): Problem[] {
  const before = new Map<string, Row<'ballots'>>();
  return cast.flatMap((ballot) => {
    const first = before.get(ballot.actor);
    if (!first) {
      before.set(ballot.actor, ballot);
      return [];
    }
    if (ballot.alternatives !== undefined && ballot.alternatives === first.alternatives) return [];
    const { file, line } = first.at;
    const parameters = { vote: ballot.vote, actor: ballot.actor, first: `${file}:${line}` };
    return [problem('ballot-repeated', fieldAt(ballot, 'actor'), parameters)];
  });
}
