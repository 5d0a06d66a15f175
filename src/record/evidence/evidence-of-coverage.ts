import type { CaseRecord } from '../case-record.ts';
import { statedPosts } from '../stated-posts.ts';
import { type CoverageQuestion, serves } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import { factsOfMatter } from './told-days.ts';

/**
 * The lists of evidence on which it can depend whether a record covers a matter, whoever is believed and over whatever days: those of the
 * rows of coverage that speak of it, of the facts of the matter, and of the posts by which somebody's acts are those of another.
 *
 * Takes: `isSpokenFor`, whether the actors may be persons who speak for others, so that rows about these count.
 */
export function evidenceOfCoverage(
  record: CaseRecord,
  matter: Omit<CoverageQuestion, 'believes' | 'voices' | 'from' | 'to'>,
  isSpokenFor: boolean,
): readonly (readonly Evidence[])[] {
  const rows = record.rows.coverage.filter((row) => serves(isSpokenFor ? withoutPair(row) : row, matter));
  const facts = factsOfMatter(record, matter);
  const parties = new Set(facts.flatMap((fact) => [...fact.parties]));
  const posts = statedPosts(record).filter(({ holder, speaks }) => speaks && parties.has(holder));
  return [...rows, ...facts, ...posts].map(({ evidence = [] }) => evidence);
}

const withoutPair = <R extends { readonly between?: readonly string[] }>({ between: _, ...row }: R) =>
  row as Omit<R, 'between'>;
