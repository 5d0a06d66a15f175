import type { Contest } from '../measure/alignment/contest.ts';
import { csvText } from './csv-text.ts';
import { roundedNumber } from './json-text.ts';
import { windowsAhead } from './words/contest-words.ts';

/** The columns of `contests.csv`: the fields of the table of a case. */
const HEAD = [
  ...['network', 'pacts', 'question', 'among', 'model', 'against', 'gain', 'low', 'high'],
  ...['n', 'pairs', 'states', 'yes', 'changes', 'windows', 'ahead', 'from', 'to', 'seed', 'data', 'why'],
] as const;

/** Six decimals are more than chance leaves of a gain. */
const figures = (value: number | null): number | undefined =>
  value === null || !Number.isFinite(value) ? undefined : roundedNumber(value);

/** The rows of a contest as a case holds them: `contests.csv`. */
export function contestCsv({ answers, length, seed, data }: Contest): string {
  const rows = answers.flatMap(({ network, pacts, question, among }) =>
    (['all', 'powers'] as const).flatMap((scope) => {
      const { n, yes, changes, windows, gains } = among[scope];
      const [first, last] = [windows[0]?.start, windows.at(-1)?.start];
      if (first === undefined || last === undefined) return [];
      return gains.map((each) => {
        const { model, against, gain } = each;
        return [
          ...[network, pacts, question, scope, model, against],
          ...[figures(gain.mean), figures(gain.low), figures(gain.high)],
          ...[n, gain.dyads, gain.states, yes, changes, windows.length],
          ...[windowsAhead(each), first, last + length - 1, seed],
          data.join(';'),
          gain.why,
        ];
      });
    }),
  );
  return csvText(HEAD, rows);
}
