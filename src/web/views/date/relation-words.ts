import { own } from '../../../base/own.ts';
import { fixedNumber, listInWords } from '../../../publish/words/number-words.ts';
import type { DateReport, Range } from '../../../report/date-report.ts';
import type { NameOf } from './names.ts';
import { withNames } from './names.ts';

/** How a relation is drawn: by its sign where all of the band has it, else as neutral or unsure. */
export type RelationKind = 'cooperation' | 'conflict' | 'neutral' | 'unsure';

/** What each kind is called. */
export const kindWords: Readonly<Record<RelationKind, string>> = {
  cooperation: 'cooperation',
  conflict: 'conflict',
  neutral: 'neutral',
  unsure: 'not sure: the band reaches the neutral one',
};

/** What a band says beside the half-width of the neutral one: its sign, `neutral` inside it, `unsure` across its edge. */
export function relationKind({ low, high }: Range, neutral: number): RelationKind {
  if (low > neutral) return 'cooperation';
  if (high < -neutral) return 'conflict';
  return low >= -neutral && high <= neutral ? 'neutral' : 'unsure';
}

/** `−18.0 (−19.8 to −15.4)`. */
export function rangeWords({ median, low, high }: Range): string {
  const one = fixedNumber(median, 1);
  const [from, to] = [fixedNumber(low, 1), fixedNumber(high, 1)];
  return from === to ? one : `${one} (${from} to ${to})`;
}

type Triangle = DateReport['triangles'][number];

const TYPES: Readonly<Record<string, { name: string; means: string }>> = {
  menage: { name: 'ménage à trois', means: 'all three are on good terms' },
  romantic: { name: 'romantic triangle', means: 'two at odds, both on good terms with the third' },
  marriage: { name: 'stable marriage', means: 'two on good terms, both at odds with the third' },
  veto: { name: 'unit veto', means: 'all three are at odds' },
};

/** The type of a triangle as Dittmer named it, or that there is none. */
export function triangleName({ type }: Triangle): string {
  return type === undefined ? 'no type' : (own(TYPES, type)?.name ?? type);
}

/** Who stands where in a triangle, or why it has no type. */
export function triangleMeaning({ type, pivot, outcast, why, of }: Triangle, nameOf: NameOf): string {
  if (type === undefined) return withNames(why ?? 'a relation is not known', of, nameOf);
  if (pivot !== undefined) {
    const others = of.filter((id) => id !== pivot).map(nameOf);
    return `pivot ${nameOf(pivot)}, on good terms with ${listInWords(others)}, who are at odds`;
  }
  if (outcast !== undefined) {
    const partners = of.filter((id) => id !== outcast).map(nameOf);
    return `${listInWords(partners)} on good terms, both at odds with ${nameOf(outcast)}`;
  }
  return own(TYPES, type)?.means ?? '';
}
