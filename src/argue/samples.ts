import { durationDays } from '../base/duration.ts';
import type { Interval } from '../base/interval.ts';
import type { Side, SideValue } from './judge-report.ts';
import type { ClaimType } from './language/signature.ts';
import type { Numeric } from './number-range.ts';
import type { Value } from './value.ts';

/** Worlds are exchangeable, so a range from the first so many is a fair one, and memory stays flat beyond. */
const mostKept = 10_000;

/** What one side of a comparison came to, world by world. */
export interface Samples {
  readonly type: ClaimType;
  readonly kept: (Numeric | Interval)[];
  readonly words: Map<string, number>;
  known: number;
  asked: number;
}

/** Room for what one side comes to. */
export function makeSamples(type: ClaimType): Samples {
  return { type, kept: [], words: new Map(), known: 0, asked: 0 };
}

/** Notes the value of one world, or of several that are alike. */
export function note(samples: Samples, value: Value | undefined, worlds = 1): void {
  samples.asked += worlds;
  if (value === undefined) return;
  samples.known += worlds;
  if (samples.type === 'word' || samples.type === 'truth') {
    const word = Array.isArray(value) ? value.join(', ') : String(value);
    samples.words.set(word, (samples.words.get(word) ?? 0) + worlds);
  } else if (samples.kept.length < mostKept) {
    samples.kept.push(
      samples.type === 'duration' ? durationDays(value as never) : (value as Numeric | Interval),
    );
  }
}

/** The side as a report shows it: median with the central 95 %, or the words and how often each came. */
export function sideOf(samples: Samples, text: string, aloud: string): Side {
  const known = samples.asked === 0 ? 0 : samples.known / samples.asked;
  if (samples.words.size > 0) {
    const words = [...samples.words]
      .map(([word, worlds]) => ({ word, share: worlds / samples.known }))
      .sort((a, b) => b.share - a.share || (a.word < b.word ? -1 : 1));
    return { text, aloud, known, words, median: { is: 'word', value: words[0]!.word } };
  }
  if (samples.kept.length === 0) return { text, aloud, known };
  const sorted = [...samples.kept].sort((a, b) => orderOf(a) - orderOf(b) || endOf(a) - endOf(b));
  const at = (share: number): SideValue =>
    sideValue(sorted[Math.ceil(share * sorted.length) - 1] ?? sorted[0]!, samples.type);
  return { text, aloud, known, median: at(0.5), low: at(0.025), high: at(0.975) };
}

function orderOf(value: Numeric | Interval): number {
  return typeof value === 'number' ? value : 'least' in value ? value.least : value.start;
}

function endOf(value: Numeric | Interval): number {
  return typeof value === 'number' ? value : 'least' in value ? value.most : value.end;
}

function sideValue(value: Numeric | Interval, type: ClaimType): SideValue {
  if (typeof value === 'number')
    return type === 'duration' ? { is: 'number', value, unit: 'days' } : { is: 'number', value };
  if ('least' in value) {
    const { least, most } = value;
    return { is: 'number', value: least, most: Number.isFinite(most) ? most : null };
  }
  return { is: 'time', start: value.start, end: value.end };
}
