const BARS = '▁▂▃▄▅▆▇█';
const GAP = '·';

/**
 * Values as a line of bars, from the lowest to the highest; a missing value is a dot, and what is 0 throughout lies on the ground. More values than columns are told by
 * the last value of each stretch.
 */
export function sparkline(values: readonly (number | undefined)[], columns: number): string {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return GAP.repeat(Math.min(columns, values.length));
  const low = known.reduce((least, value) => Math.min(least, value));
  const high = known.reduce((most, value) => Math.max(most, value));
  const count = Math.min(columns, values.length);
  return Array.from({ length: count }, (_, i) => values[Math.floor(((i + 1) * values.length) / count) - 1])
    .map((value) => (value === undefined ? GAP : barOf(value, low, high)))
    .join('');
}

function barOf(value: number, low: number, high: number): string {
  const height = high === low ? (low === 0 ? 0 : 0.5) : (value - low) / (high - low);
  return BARS[Math.min(BARS.length - 1, Math.floor(height * BARS.length))]!;
}
