import { controlPictures } from '../base/text-width.ts';

/** A cell that a spreadsheet would take for a formula, by signs of full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Rows as CSV with commas and LF. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay
 * numbers, minus and all, and what is missing is an empty cell. What would steer a terminal is shown. `figures` says how many of a number are kept, for those who go on
 * reckoning with it; else as many as mean something to a reader.
 */
export function csvText(
  head: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
  figures?: number,
): string {
  const line = (row: readonly (string | number | undefined)[]) =>
    row.map((cell) => cellText(cell, figures)).join(',');
  return `${[head, ...rows].map(line).join('\n')}\n`;
}

function cellText(cell: string | number | undefined, figures: number | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return '';
    return String(figures === undefined ? meaningful(cell) : Number(cell.toPrecision(figures)));
  }
  const shown = controlPictures(cell);
  const safe = FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A number without the digits that reckoning in binary leaves behind (0.31399999999999995): six after the point, or six figures of less. */
const meaningful = (value: number): number =>
  Number.isInteger(value)
    ? value
    : Math.abs(value) < 1
      ? Number(value.toPrecision(6))
      : Number(value.toFixed(6));
