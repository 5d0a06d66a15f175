/** Decimals of a number in an answer: beyond them a difference is one of arithmetic, not of history. */
const DECIMALS = 1e6;

/**
 * A value as JSON, indented by two, numbers rounded to six decimals, with one line end at its end. `figures` says how many of a number are kept instead, for those who go
 * on reckoning with it.
 */
export function jsonText(value: unknown, figures?: number): string {
  const number = (part: number) =>
    figures === undefined || !Number.isFinite(part) ? finite(part) : Number(part.toPrecision(figures));
  return `${JSON.stringify(value, (_, part) => (typeof part === 'number' ? number(part) : part), 2)}\n`;
}

/** A number as an answer gives it. */
export const roundedNumber = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;

const finite = (value: number): number | null => (Number.isFinite(value) ? roundedNumber(value) : null);
