import type { Day } from '../../base/calendar.ts';

/** An act of one towards another. */
export interface WeightedEvent {
  readonly day: Day;
  /** Goldstein weight, −10 to 10; undefined when the scale has none for it. */
  readonly weight: number | undefined;
  /** How many acts stand here together, with the weight of all; one when left out. */
  readonly count?: number;
  /** CAMEO code, as text: 010 and 10 differ. */
  readonly code?: string | undefined;
}

export type QuadClass = 'verbalCooperation' | 'materialCooperation' | 'verbalConflict' | 'materialConflict';

export interface NetStep {
  readonly from: Day;
  readonly to: Day;
  /** Events of the step, and how many of them have no weight and so no part in what follows. */
  readonly events: number;
  readonly unweighed: number;
  readonly net: number;
  readonly cooperation: number;
  readonly conflict: number;
  /** Undefined when no event of the step has a weight. */
  readonly mean: number | undefined;
  readonly quads: { readonly [Q in QuadClass | 'unclassed']: number };
}

/**
 * Net relation, step by step: what one did to another, weighed and added up.
 *
 * Answers:   how good or bad one was to another in each month (or year, or any step), and how much passed between them.
 * Formula:   net = Σ weight; cooperation = Σ max(weight, 0); conflict = Σ max(−weight, 0); mean = net / weighed events.
 * Takes:     the events of one directed pair, in any order; steps as first and last days, both included.
 * Gives:     for each step the sums, 0 when nothing happened (net = cooperation − conflict), the mean, which then has no
 *            value, and counts by quad class. Events without a weight are counted and left out: missing is not zero.
 * Doubt:     net grows with the attention of the sources, mean hides how much happened: read both. The weights are judgements
 *            of rank, summed as if they were lengths; many small acts can outweigh a war.
 * Variants:  no fading here; see the relation series. GDELT and ICEWS weigh some codes differently: name the table.
 * Cost:      events × log(steps).
 * Checked:   SQLite on 44 GDELT events; test/reference/net-relation.json
 * Source:    Goldstein (1992), Journal of Conflict Resolution 36(2), 369–385. doi:10.1177/0022002792036002007
 *
 * @example netRelation([{ day: 3, weight: 7 }, { day: 4, weight: -2 }], [{ from: 0, to: 30 }])[0].mean // => 2.5
 */
export function netRelation(
  events: readonly WeightedEvent[],
  steps: readonly { readonly from: Day; readonly to: Day }[],
): NetStep[] {
  for (let i = 0; i < steps.length; i++) {
    const after = i === 0 ? -Infinity : steps[i - 1]!.to;
    if (!(steps[i]!.from > after && steps[i]!.to >= steps[i]!.from)) {
      throw new Error('netRelation requires steps in order that do not overlap');
    }
  }
  const groups: WeightedEvent[][] = steps.map(() => []);
  for (const event of events) {
    const step = stepOf(event.day, steps);
    if (step !== undefined) groups[step]!.push(event);
  }
  return steps.map((step, i) => ({ from: step.from, to: step.to, ...sumUp(groups[i]!) }));
}

/**
 * The quad class of a CAMEO code: 01–05 verbal cooperation, 06–08 material cooperation, 09–13 verbal conflict, 14–20
 * material conflict; undefined when it is no CAMEO code. GDELT's QuadClass differs in two roots: it counts 09 (investigate)
 * as material cooperation and 14 (protest) as verbal conflict.
 *
 * @example quadClass('010') // => 'verbalCooperation'
 */
export function quadClass(code: string): QuadClass | undefined {
  if (!/^\d{2,4}$/.test(code)) return undefined;
  const root = Number(code.slice(0, 2));
  if (root < 1 || root > 20) return undefined;
  if (root <= 5) return 'verbalCooperation';
  if (root <= 8) return 'materialCooperation';
  return root <= 13 ? 'verbalConflict' : 'materialConflict';
}

function stepOf(day: Day, steps: readonly { readonly from: Day; readonly to: Day }[]): number | undefined {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.to < day) low = middle + 1;
    else high = middle;
  }
  const step = steps[low];
  return step && step.from <= day ? low : undefined;
}

function sumUp(events: readonly WeightedEvent[]): Omit<NetStep, 'from' | 'to'> {
  const quads = {
    verbalCooperation: 0,
    materialCooperation: 0,
    verbalConflict: 0,
    materialConflict: 0,
    unclassed: 0,
  };
  let cooperation = 0;
  let conflict = 0;
  let unweighed = 0;
  let all = 0;
  for (const { weight, code, count = 1 } of events) {
    all += count;
    quads[(code === undefined ? undefined : quadClass(code)) ?? 'unclassed'] += count;
    if (weight === undefined) unweighed += count;
    else if (weight > 0) cooperation += weight;
    else conflict -= weight;
  }
  const net = cooperation - conflict;
  const weighed = all - unweighed;
  const mean = weighed > 0 ? net / weighed : undefined;
  return { events: all, unweighed, net, cooperation, conflict, mean, quads };
}
