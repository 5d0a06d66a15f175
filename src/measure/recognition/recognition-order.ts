import type { Day } from '../../base/calendar.ts';

/** An act of recognition, on a day that lies between two days. */
export interface Recognition {
  readonly by: string;
  readonly of: string;
  readonly earliest: Day;
  readonly latest: Day;
}

/** One recogniser's place in the order, as far as the dates tell. Recognisers of one day share a place. */
export interface RecognitionPlace {
  readonly by: string;
  readonly earliest: Day;
  readonly latest: Day;
  /** 1 + those who certainly came before. */
  readonly highest: number;
  /** 1 + those who may have come before. */
  readonly lowest: number;
}

export interface RecognitionOrder {
  readonly of: string;
  /** In order of the earliest day, then the latest, then the name. */
  readonly places: readonly RecognitionPlace[];
  /** Those before whom certainly nobody came: one, several on the same day, or none when the dates do not tell. */
  readonly certainlyFirst: readonly string[];
  /** Those before whom perhaps nobody came. */
  readonly possiblyFirst: readonly string[];
}

/**
 * Order of recognition: who recognised a state or government first, second, and so on.
 *
 * Answers:   who came first, who followed, and what the dates leave open.
 * Formula:   i certainly came before j when latest(i) < earliest(j), and may have when earliest(i) < latest(j). A place is
 *            1 + those who came before, so that recognisers of one day share it, and lies between `highest` and `lowest`.
 * Takes:     acts of recognition of any states; of several by the same actor the first counts, whichever it was.
 * Gives:     the order for one state; empty when nobody recognised it.
 * Doubt:     each place is right for every choice of days taken by itself; days that hang together are not known here: for
 *            odds take the shares over worlds.
 * Cost:      recognisers × log(recognisers).
 * Checked:   all choices of days, on small cases; test/measure/recognition/recognition-order.test.ts
 *
 * @example recognitionOrder([{ by: 'BUL', of: 'PRC', earliest: 3, latest: 3 }, { by: 'USSR', of: 'PRC', earliest: 2, latest: 2 }], 'PRC').certainlyFirst // => ['USSR']
 */
export function recognitionOrder(acts: readonly Recognition[], of: string): RecognitionOrder {
  const firsts = new Map<string, { earliest: Day; latest: Day }>();
  for (const act of acts) {
    if (!(act.earliest <= act.latest))
      throw new Error('recognitionOrder requires days whose earliest is not after the latest');
    if (act.of !== of) continue;
    const { earliest = Infinity, latest = Infinity } = firsts.get(act.by) ?? {};
    firsts.set(act.by, { earliest: Math.min(earliest, act.earliest), latest: Math.min(latest, act.latest) });
  }
  const earliests = [...firsts.values()].map(({ earliest }) => earliest).sort((a, b) => a - b);
  const latests = [...firsts.values()].map(({ latest }) => latest).sort((a, b) => a - b);
  const places = [...firsts]
    .map(([by, { earliest, latest }]) => {
      // One who may come before all on its own dates is no rival to itself.
      const itself = earliest < latest ? 1 : 0;
      return {
        by,
        earliest,
        latest,
        highest: 1 + countBelow(latests, earliest),
        lowest: 1 + countBelow(earliests, latest) - itself,
      };
    })
    .sort((a, b) => a.earliest - b.earliest || a.latest - b.latest || (a.by < b.by ? -1 : 1));
  return {
    of,
    places,
    certainlyFirst: places.filter(({ lowest }) => lowest === 1).map(({ by }) => by),
    possiblyFirst: places.filter(({ highest }) => highest === 1).map(({ by }) => by),
  };
}

/**
 * How many had recognised a state by a day: certainly, and at most. Recognition that was later withdrawn counts.
 *
 * @example recognitionCount([{ by: 'UK', of: 'PRC', earliest: 5, latest: 9 }], 'PRC', 6) // => { certain: 0, possible: 1 }
 */
export function recognitionCount(
  acts: readonly Recognition[],
  of: string,
  day: Day,
): { readonly certain: number; readonly possible: number } {
  const { places } = recognitionOrder(acts, of);
  return {
    certain: places.filter(({ latest }) => latest <= day).length,
    possible: places.filter(({ earliest }) => earliest <= day).length,
  };
}

/** How many of ascending numbers are below a bound. */
function countBelow(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
