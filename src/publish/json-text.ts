/** Decimals of a number in an answer: beyond them a difference is one of arithmetic, not of history. */
const DECIMALS = 1e6;

/** A value as JSON, indented by two, numbers rounded to six decimals, with one line end at its end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, (_, part) => (typeof part === 'number' ? finite(part) : part), 2)}\n`;
}

/** A number as an answer gives it. */
export const roundedNumber = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;

const finite = (value: number): number | null => (Number.isFinite(value) ? roundedNumber(value) : null);
