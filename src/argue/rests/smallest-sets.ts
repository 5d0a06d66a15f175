/** What a search among sets came to. */
export interface Found {
  /** No set of fewer members turns it. */
  readonly least: number;
  /** The size of the smallest that was found to turn it; null where none was. */
  readonly most: number | null;
  /** Sets of that size, in the order of the candidates; all that there are, when `isAll`. */
  readonly sets: readonly (readonly number[])[];
  readonly isAll: boolean;
  /** Whether losing all of them turns it. */
  readonly turnsWhole: boolean;
}

/** Tells of sets of candidates, by their places in order, whether the loss of each turns a verdict. */
export type Turns = (sets: readonly (readonly number[])[]) => Promise<readonly boolean[]>;

/**
 * Searches the smallest sets of candidates whose loss turns a verdict.
 *
 * Sizes are tried from one upwards, every set of a size, so that what is found is the smallest, and all of them; no set is left untried
 * because a smaller one did nothing, since two sources may each suffice alone, and since the loss of a denial can bring a fact back. When a
 * size has more sets than may still be asked, the smallest one that can be had is looked for from above: all candidates are lost, and
 * given back as many as can be while it still turns.
 *
 * Takes: how many candidates, best first; `most` sets to be asked about, beside the single ones; and what guesses more cheaply whether
 * they turn it, by which one is looked for from above before it is asked.
 */
export async function smallestSets(
  candidates: number,
  turns: Turns,
  most: number,
  guess: Turns = turns,
): Promise<Found> {
  const all = Array.from({ length: candidates }, (_, n) => n);
  const [turnsWhole = false] = candidates > 0 ? await turns([all]) : [];
  let left = most;
  let size = 1;
  for (; size <= candidates && (size === 1 || combinations(candidates, size) <= left); size++) {
    const sets = [...setsOf(candidates, size)];
    if (size > 1) left -= sets.length;
    const found = await filterBy(sets, turns);
    if (found.length > 0) return { least: size, most: size, sets: found, isAll: true, turnsWhole };
  }
  const isWhole = size > candidates;
  const fromAbove = isWhole
    ? undefined
    : ((await lookedForFromAbove(all, turns, most, guess)) ??
      (await lookedForFromAbove(all, turns, most, turns)));
  if (!fromAbove) return { least: size, most: null, sets: [], isAll: isWhole, turnsWhole };
  const best = (await amongFirst(candidates, size, fromAbove.length, left, turns)) ?? [fromAbove];
  return { least: size, most: best[0]!.length, sets: best, isAll: false, turnsWhole };
}

async function filterBy(sets: readonly (readonly number[])[], turns: Turns) {
  const answers = await turns(sets);
  return sets.filter((_, n) => answers[n]);
}

/** Of the first candidates, as many as can still be asked about, the sets of sizes below `bound` that turn it. */
async function amongFirst(candidates: number, from: number, bound: number, left: number, turns: Turns) {
  for (let size = from; size < bound; size++) {
    let first = candidates;
    while (first >= size && combinations(first, size) > left / 2) first--;
    if (first < size) return undefined;
    const found = await filterBy([...setsOf(first, size)], turns);
    if (found.length > 0) return found;
    left /= 2;
  }
  return undefined;
}

/** The smallest that is found from above by a guess; nothing where it does not turn it after all. */
async function lookedForFromAbove(
  all: readonly number[],
  turns: Turns,
  most: number,
  guess: Turns,
): Promise<readonly number[] | undefined> {
  const begun = await firstThatTurn(all, guess);
  const found = begun && (await thinned(begun, guess, most));
  return found && (await turns([found]))[0] ? found : undefined;
}

/** The first candidates that turn it together: so few as are found by halving. */
async function firstThatTurn(all: readonly number[], turns: Turns) {
  const lengths: number[] = [];
  for (let length = 2; length < all.length; length *= 2) lengths.push(length);
  lengths.push(all.length);
  const answers = await turns(lengths.map((length) => all.slice(0, length)));
  const first = answers.indexOf(true);
  if (first === -1) return undefined;
  let [low, high] = [first === 0 ? 1 : lengths[first - 1]!, lengths[first]!];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const [turned] = await turns([all.slice(0, middle)]);
    if (turned) high = middle;
    else low = middle;
  }
  return all.slice(0, high);
}

/** Of a set that turns it, as far as may be asked, one that no longer would with any of its members back: parts are given back, large ones first (Zeller & Hildebrandt 2002). */
export async function thinned(
  set: readonly number[],
  turns: Turns,
  most: number,
): Promise<readonly number[]> {
  let kept = set;
  for (let parts = 2, asked = 0; kept.length > 1 && asked <= most; ) {
    const length = Math.ceil(kept.length / parts);
    const pieces = Array.from({ length: parts }, (_, n) => kept.slice(n * length, (n + 1) * length)).filter(
      (piece) => piece.length > 0,
    );
    const rests = pieces.map((piece) => kept.filter((each) => !piece.includes(each)));
    const sets = parts > 2 ? [...pieces, ...rests] : pieces;
    asked += sets.length;
    const smaller = (await filterBy(sets, turns)).filter(({ length: size }) => size > 0);
    const [best] = smaller.toSorted((a, b) => a.length - b.length);
    if (best) {
      kept = best;
      parts = Math.max(2, Math.min(kept.length, parts - 1));
    } else if (length === 1) return kept;
    else parts = Math.min(kept.length, parts * 2);
  }
  return kept;
}

/** How many sets of a size there are. */
export function combinations(of: number, size: number): number {
  let count = 1;
  for (let n = 0; n < size; n++) count = (count * (of - n)) / (n + 1);
  return Math.round(count);
}

/** The sets of a size among so many, each in order, those of the first candidates first. */
export function* setsOf(of: number, size: number): Generator<readonly number[]> {
  if (size > of) return;
  const places = Array.from({ length: size }, (_, n) => n);
  for (;;) {
    yield places.slice();
    let last = size - 1;
    while (last >= 0 && places[last] === of - size + last) last--;
    if (last < 0) return;
    places[last]!++;
    for (let n = last + 1; n < size; n++) places[n] = places[n - 1]! + 1;
  }
}
