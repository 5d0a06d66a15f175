import { slips } from '../../base/slips.ts';
import type { Citation, Reference } from './apparatus.ts';
import { foldName, withoutParticles } from './fold-name.ts';
import { indexReferences, personKeys, type ReferenceIndex } from './reference-index.ts';
import { entriesUnder, narrow } from './tie-citation.ts';
import { isYearNear } from './years-apart.ts';

/** How an entry that nearly fits a citation differs from it. */
export type NearEntry =
  | {
      readonly how: 'name';
      readonly entry: number;
      readonly cited: string;
      readonly listed: string;
      readonly slips: number;
    }
  | { readonly how: 'year'; readonly entry: number; readonly isNear: boolean }
  | { readonly how: 'suffix'; readonly entries: readonly number[] }
  | { readonly how: 'order'; readonly entry: number }
  | { readonly how: 'second-author'; readonly entry: number; readonly cited: string };

/** What near entries are looked up in: the index, and the entries of each year by their first names. */
export interface NearIndex {
  readonly index: ReferenceIndex;
  readonly byYear: ReadonlyMap<number, readonly number[]>;
}

/** Puts references in order for looking up near entries. */
export function nearIndex(references: readonly Reference[]): NearIndex {
  const byYear = new Map<number, number[]>();
  for (const [i, { year, firstYear }] of references.entries()) {
    for (const one of [year, firstYear]) {
      if (one === undefined) continue;
      const found = byYear.get(one);
      if (found) found.push(i);
      else byYear.set(one, [i]);
    }
  }
  return { index: indexReferences(references), byYear };
}

/** The entry that a citation without one comes nearest to, and how it differs; none where nothing is near. */
export function nearEntry(citation: Citation, near: NearIndex): NearEntry | undefined {
  const { index } = near;
  if (citation.year === undefined || !citation.names[0]) return undefined;
  const under = entriesUnder(citation.names, index);
  const ofYear = under.filter((i) => {
    const { year, firstYear } = index.references[i]!;
    return year === citation.year || firstYear === citation.year;
  });
  if (ofYear.length > 0) return { how: 'suffix', entries: narrow(ofYear, citation, index) };
  return otherOrder(citation, near) ?? nearName(citation, near) ?? nearYear(citation, under, index);
}

/** An entry of the year whose authors are the cited names in another order, or one of whom is cited alone. */
function otherOrder({ names, year }: Citation, { index, byYear }: NearIndex): NearEntry | undefined {
  const wanted = names.map((name) => foldName(withoutParticles(name)));
  for (const i of byYear.get(year!) ?? []) {
    const { authors } = index.references[i]!;
    if (authors.length < 2) continue;
    const keys = authors.map(personKeys);
    if (!wanted.every((name) => keys.some((known) => known.includes(name)))) continue;
    if (wanted.length === authors.length) return { how: 'order', entry: i };
    return { how: 'second-author', entry: i, cited: names[0]! };
  }
  return undefined;
}

/** An entry of the year whose first name is a slip or two away. */
function nearName({ names, year }: Citation, { index, byYear }: NearIndex): NearEntry | undefined {
  const cited = names[0]!;
  const folded = foldName(cited);
  const most = folded.length >= 8 ? 2 : folded.length >= 4 ? 1 : 0;
  let best: (NearEntry & { how: 'name' }) | undefined;
  for (const i of most === 0 ? [] : (byYear.get(year!) ?? [])) {
    const { authors, heading } = index.references[i]!;
    const listed = authors[0]?.family ?? heading;
    if (listed === undefined) continue;
    const apart = Math.min(
      slips(folded, foldName(listed), most),
      slips(folded, foldName(withoutParticles(listed)), most),
    );
    if (apart > 0 && apart <= most && apart < (best?.slips ?? most + 1)) {
      best = { how: 'name', entry: i, cited, listed, slips: apart };
    }
  }
  return best;
}

/** The entry of the author whose year comes nearest: one or two off, or a slip of a digit away. */
function nearYear(
  citation: Citation,
  under: readonly number[],
  { references }: ReferenceIndex,
): NearEntry | undefined {
  let best: { entry: number; isNear: boolean; apart: number } | undefined;
  for (const entry of under) {
    const { year, authors } = references[entry]!;
    if (year === undefined || !namesFit(citation, authors.length)) continue;
    const apart = Math.abs(year - citation.year!);
    const isNear = isYearNear(year, citation.year!);
    if (!best || (isNear && !best.isNear) || (isNear === best.isNear && apart < best.apart))
      best = { entry, isNear, apart };
  }
  return best && { how: 'year', entry: best.entry, isNear: best.isNear };
}

function namesFit({ names, hasEtAl }: Citation, count: number): boolean {
  return hasEtAl ? count >= 2 : names.length === count || (count > 3 && names.length === 1);
}
