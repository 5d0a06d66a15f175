import { askMeasure, type MeasureRequest } from '../../../src/dataset/measures/ask-measure.ts';
import { measureNamed } from '../../../src/dataset/measures/measure-table.ts';
import type { Store } from '../../../src/dataset/store/open-store.ts';

/** What a measure of a store comes to, asked as a user asks. */
export const measured = (
  store: Store,
  name: string,
  request: Omit<Partial<MeasureRequest>, 'measure'> = {},
) => askMeasure(store, { measure: measureNamed(name)!, guess: () => undefined, ...request });

/** The values alone, as `year a b`: the value, or the reason for none. */
export async function values(
  store: Store,
  name: string,
  request: Omit<Partial<MeasureRequest>, 'measure'> = {},
): Promise<Record<string, number | string>> {
  const found = await measured(store, name, request);
  return Object.fromEntries(
    found.values.map(({ year, a, b, value, why }) => [
      [year, a, b].filter((part) => part !== '').join(' '),
      value ?? why ?? '',
    ]),
  );
}

/** A file of ballots in the layout of unvotes: by year, what each state voted in each of its roll calls. */
export function ballotsCsv(years: Readonly<Record<number, Readonly<Record<string, string>>>>): {
  readonly ballots: string;
  readonly rollCalls: string;
} {
  const words = { y: 'yes', n: 'no', a: 'abstain', '-': 'absent' } as const;
  const ballots = ['rcid,session,ccode,vote'];
  const rollCalls = ['rcid,session,date,date_precision,unres'];
  let rcid = 0;
  for (const [year, states] of Object.entries(years)) {
    const count = Object.values(states)[0]!.length;
    for (let k = 0; k < count; k++) {
      rcid += 1;
      rollCalls.push(`${rcid},${Number(year) - 1945},${year}-11-0${(k % 9) + 1},day,R/${rcid}`);
      for (const [state, votes] of Object.entries(states))
        ballots.push(`${rcid},${Number(year) - 1945},${state},${words[votes[k] as keyof typeof words]}`);
    }
  }
  return { ballots: `${ballots.join('\n')}\n`, rollCalls: `${rollCalls.join('\n')}\n` };
}
