import type { Row } from '../../record/case-record.ts';
import {
  contestModels,
  contestNetworks,
  contestPacts,
  contestQuestions,
  contestScopes,
} from '../../record/contest-words.ts';
import { unknown } from '../setting.ts';
import { usesNothing } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';

const word = (name: string, of: readonly string[]) => ({ name, kind: 'word', of }) as const;

/** Whether one model of who aligns with whom foretold better than another, by what `quadrille contest` wrote into the case. */
export const outpredictsFunction: ClaimFunction = {
  signature: {
    group: 'Published data',
    name: 'outpredicts',
    parameters: [word('model', contestModels), word('against', contestModels)],
    named: [
      word('on', contestNetworks),
      word('of', contestQuestions),
      word('among', contestScopes),
      word('pacts', contestPacts),
    ],
    window: 'none',
    seenBy: false,
    gives: 'truth',
    looksIn: ['contests'],
    ofAnybody: true,
    says: 'Whether one model of who aligns with whom foretold better than another on a published network (`on`): `of` ties, new ties or realignments (ties), `among` all states or the powers of the case (all), with all `pacts` or bilateral ones alone (all). Yes when the whole interval of its gain lies above 0, no when it lies below; unknown while it holds 0, and where there are too few pairs for an interval. See [contest.md](contest.md).',
    spoken:
      '{model} foretold better than {against}[ on {on}][, of {of}][ among {among}][ with {pacts} pacts]',
    example: 'outpredicts(interest, ideology, on = alliances, of = realignments)',
  },
  compile: (call, setting) => {
    const { contests } = setting.system.record.rows;
    const asked = askedOf(call);
    return {
      varies: false,
      uses: usesNothing,
      in: () => {
        if (asked.network === undefined)
          return unknown(setting, `no network is named: say on = ${contestNetworks.join(', or ')}`);
        const found = contests.filter((row) => isAsked(row, asked));
        const [row, second] = found;
        if (!row)
          return unknown(setting, `the case holds no such contest: run \`quadrille contest CASE --write\``);
        if (second) return unknown(setting, 'the case holds two answers to it: keep one of the two rows');
        setting.trace.contest(row);
        return verdictOf(row) ?? unknown(setting, whyOpen(row));
      },
    };
  },
};

interface Asked {
  readonly model: string;
  readonly against: string;
  readonly network: string | undefined;
  readonly question: string;
  readonly among: string;
  readonly pacts: string;
}

function askedOf(call: PreparedCall): Asked {
  return {
    ...{ model: call.word(0), against: call.word(1), network: call.named('on') },
    question: call.named('of') ?? 'ties',
    among: call.named('among') ?? 'all',
    pacts: call.named('pacts') ?? 'all',
  };
}

/** Whether a row is the answer to what is asked. */
function isAsked(row: Row<'contests'>, asked: Asked): boolean {
  const { network, question, among = 'all', pacts = 'all', model, against } = row;
  return (
    network === asked.network &&
    question === asked.question &&
    among === asked.among &&
    pacts === asked.pacts &&
    model === asked.model &&
    against === asked.against
  );
}

/** Yes when the interval lies above 0, no when below; nothing while it holds it. */
function verdictOf({ low, high }: Row<'contests'>): boolean | undefined {
  if (low === undefined || high === undefined) return undefined;
  if (low > 0) return true;
  return high < 0 ? false : undefined;
}

function whyOpen({ low, high, gain, n, pairs, changes, why }: Row<'contests'>): string {
  const cases = `${n} cases of ${pairs} pairs, ${changes} of them changes`;
  if (low === undefined || high === undefined) return why ?? `there is no interval of the gain (${cases})`;
  return `the gain, ${gain} a case, lies between ${low} and ${high}: it may be none (${cases})`;
}
