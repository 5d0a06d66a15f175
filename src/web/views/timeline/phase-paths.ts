import type { SeriesReport } from '../../../report/date-report.ts';
import { phaseRow } from './frame.ts';
import { type Span, xOf } from './layout.ts';

/** One of the phases of a series. */
export type PhaseOf = SeriesReport['phases'][number];

/** From this share of the worlds on a phase is drawn strongly. */
const strongFrom = 0.5;
/** Down from the top of a row: its line, the whiskers of its onset and its peak. */
const [lineAt, onsetAt, peakAt] = [16, 22.5, 27];
/** A whisker shorter than this is hidden by the marks themselves, in px. */
const leastWhisker = 3;
/** The ring at an onset, in px. */
const radius = 3.2;

/** Where a phase stands: its median onset and peak, and the range of each. */
export interface PhaseEnds {
  readonly from: number;
  readonly to: number;
  readonly onset: readonly [number, number];
  readonly peak: readonly [number, number];
}

/** Where a phase stands in a drawing so many px wide. */
export function phaseEnds(phase: PhaseOf, span: Span, width: number): PhaseEnds {
  const at = (day: number) => n(xOf(day, span, width));
  const between = ({ low, high }: PhaseOf['onsetRange']) => [at(low), at(high)] as const;
  return {
    from: at(phase.onset),
    to: at(phase.peak),
    onset: between(phase.onsetRange),
    peak: between(phase.peakRange),
  };
}

/** What tells a phase from the others of its series. */
export function phaseKey({ kind, onset }: PhaseOf): string {
  return `${kind} ${onset}`;
}

/** Whether a phase goes up. */
export function isRising({ kind }: Pick<PhaseOf, 'kind'>): boolean {
  return kind === 'rapprochement' || kind === 'rise';
}

/** Phases of one look as a few paths, so that many are drawn as fast as few. */
export interface PhasePaths {
  /** `good strong` for a rise that most worlds have, `bad faint` for a fall that few have. */
  readonly look: string;
  readonly lines: string;
  readonly whiskers: string;
  readonly rings: string;
  readonly peaks: string;
}

/** The phases of a series as paths, those of few worlds first; `top` is where the row of the rises begins. */
export function phasePaths(phases: readonly PhaseOf[], span: Span, width: number, top: number): PhasePaths[] {
  const looks = ['good faint', 'bad faint', 'good strong', 'bad strong'];
  return looks.flatMap((look) => {
    const own = phases.filter((phase) => lookOf(phase) === look);
    const paths = { look, lines: '', whiskers: '', rings: '', peaks: '' };
    for (const phase of own) {
      const { from, to, onset, peak } = phaseEnds(phase, span, width);
      const row = top + (isRising(phase) ? 0 : phaseRow);
      const line = row + lineAt;
      paths.lines += `M${from} ${line}H${to}`;
      paths.whiskers += whisker(onset, from, row + onsetAt) + whisker(peak, to, row + peakAt);
      paths.rings += `M${n(from - radius)} ${line}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
      paths.peaks += isRising(phase) ? `M${to} ${line - 4}l-4.5 8h9z` : `M${to} ${line + 4}l-4.5 -8h9z`;
    }
    return own.length > 0 ? [paths] : [];
  });
}

const lookOf = (phase: PhaseOf): string =>
  `${isRising(phase) ? 'good' : 'bad'} ${phase.share >= strongFrom ? 'strong' : 'faint'}`;

/** A line from the least to the greatest, with a stroke at each end and one at the median; none where they are one. */
export function whisker([low, high]: readonly [number, number], median: number, y: number): string {
  if (high - low < leastWhisker) return '';
  const stroke = (x: number, half: number) => `M${x} ${y - half}V${y + half}`;
  return `M${low} ${y}H${high}${stroke(low, 2)}${stroke(high, 2)}${stroke(median, 2.5)}`;
}

/** A tenth of a pixel is as fine as a screen shows. */
const n = (value: number): number => Math.round(value * 10) / 10;
