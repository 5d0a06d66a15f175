import type { MeasureRow, MeasureView } from './measure-view.ts';

/** Of whom a row is, by names. */
export function whose({ a, b }: MeasureRow, { called, isDirected }: MeasureView): string {
  const name = (label: string) => (Object.hasOwn(called, label) ? called[label]! : label);
  const all = a.split('+').map(name).join(', ');
  return b === '' ? all : `${all}${isDirected ? ' towards ' : ' – '}${name(b)}`;
}

/** The year of a row, or its step. */
export const stepOf = ({ step, year }: MeasureRow): string => step ?? String(year);
