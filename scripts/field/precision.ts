import type { FieldFinding } from './field-findings.ts';
import type { Reading } from './readings.ts';

/** How many findings of a kind were read, and how. */
export interface Precision {
  readonly name: string;
  readonly right: number;
  readonly wrong: number;
  readonly arguable: number;
  readonly unread: number;
}

/** Counts the readings of findings by what `nameOf` gives; in the order of the names. */
export function precisionBy(
  findings: readonly FieldFinding[],
  readings: ReadonlyMap<string, Reading>,
  nameOf: (found: FieldFinding) => string,
): Precision[] {
  const counts = new Map<string, { right: number; wrong: number; arguable: number; unread: number }>();
  for (const found of findings) {
    const name = nameOf(found);
    const count = counts.get(name) ?? { right: 0, wrong: 0, arguable: 0, unread: 0 };
    count[readings.get(found.key) ?? 'unread'] += 1;
    counts.set(name, count);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => ({ name, ...count }));
}

/** Of a normal distribution, what 95 % lie within. */
const z = 1.96;

/**
 * The interval of 95 % for a share that was seen `right` times in `of`. Source: Wilson (1927), Journal of the American Statistical
 * Association 22(158), 209–212. doi:10.1080/01621459.1927.10502953
 *
 * @example wilson(9, 10) // => { low: 0.596, high: 0.982 }
 */
export function wilson(right: number, of: number): { readonly low: number; readonly high: number } {
  const share = right / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
