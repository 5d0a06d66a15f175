import { existsSync, readFileSync } from 'node:fs';
import type { SessionVotes } from '../../../src/measure/ideal-points/session-layout.ts';
import type { DynamicIdealPoints } from '../../../src/measure/ideal-points/session-points.ts';
import { rollCallsFrom } from './ballot-strings.ts';

const file = new URL('../../../../shared/refs/unga_bsv_44_47.json', import.meta.url);

/** Whether the authors' run lies beside the project, and what a test that needs it adds to its title. */
export const hasAuthorsRun = existsSync(file);
export const authorsRunAbsent = hasAuthorsRun ? '' : ' (skipped: ../shared is absent)';

/** A point of the authors' program, with two seeds; and that of the published table, made of all sessions. */
export interface AuthorsPoint {
  readonly ccode: number;
  readonly session: number;
  readonly n: number;
  readonly theta_seed1: number;
  readonly theta_seed2: number;
  readonly published_2020: number | null;
}

/** Sessions 44 to 47 as the program of Bailey, Strezhnev & Voeten was given them, and what it made of them. */
export function authorsRun(): { sessions: SessionVotes[]; points: AuthorsPoint[] } {
  const { sessions, theta } = JSON.parse(readFileSync(file, 'utf8')) as {
    sessions: Record<string, { vote_link: number[]; votes: Record<string, string> }>;
    theta: AuthorsPoint[];
  };
  return {
    sessions: Object.entries(sessions).map(([session, { votes, vote_link }]) => ({
      session: Number(session),
      rollCalls: rollCallsFrom(Object.values(votes), Object.keys(votes)),
      resolutions: vote_link.map(String),
    })),
    points: theta,
  };
}

/** Who begins above and who below in the authors' program, by COW code. */
export const authorsEnds = { above: ['2', '20', '200', '666'], below: ['365', '265'] };

/** Our points beside others' of the same states and sessions, in pairs; those of which either has none are left out. */
export function besideOthers(
  { points }: DynamicIdealPoints,
  others: readonly { readonly state: string; readonly session: number; readonly value: number | null }[],
): { ours: number[]; theirs: number[] } {
  const place = new Map(points.map(({ state, session, value }) => [`${state} ${session}`, value]));
  const pairs = others.flatMap(({ state, session, value }) => {
    const own = place.get(`${state} ${session}`) ?? null;
    return own === null || value === null ? [] : [[own, value] as const];
  });
  return { ours: pairs.map(([own]) => own), theirs: pairs.map(([, other]) => other) };
}

export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;
  const [ma, mb] = [mean(a), mean(b)];
  const total = (f: (i: number) => number) => a.reduce((sum, _, i) => sum + f(i), 0);
  const crossed = total((i) => (a[i]! - ma) * (b[i]! - mb));
  return crossed / Math.sqrt(total((i) => (a[i]! - ma) ** 2) * total((i) => (b[i]! - mb) ** 2));
}
