import { didYouMean, error } from './problem-words.ts';

/** Problems of dates, evidence, and of what the record says happened. */
export const historyProblems = {
  'date-format': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'date-anchor-unknown': error((p: { date: string; id: string; suggestion: string | undefined }) => [
    `date "${p.date}" is reckoned from "${p.id}", which is no row of the case`,
    didYouMean(
      p.suggestion,
      'expected an EDTF date, or the id of an event, instrument, spell, vote or actor',
    ),
  ]),
  'date-anchor-undated': error((p: { date: string; id: string; end: boolean }) => [
    `date "${p.date}" is reckoned from ${p.end ? `the end of "${p.id}", which states none` : `"${p.id}", which has no date`}`,
    p.end
      ? `give "${p.id}" an end, or reckon from another row`
      : 'reckon from an event, instrument, spell, vote or actor',
  ]),
  'date-cycle': error((p: { id: string; date: string; path: readonly string[] }) => [
    `date "${p.date}" of "${p.id}" rests on itself: ${wayOf(p.path)}`,
    'give one of them a date of its own',
  ]),
  'date-impossible': error((p: { date: string; facts: string }) => [
    `date "${p.date}" leaves no day: ${p.facts}`,
    'put the date right, or widen the period in case.yaml',
  ]),

  'evidence-format': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'evidence-field': error((p: { value: string; suggestion: string | undefined; known: string }) => [
    `evidence has no field "${p.value}"`,
    didYouMean(p.suggestion, `expected one of ${p.known}`),
  ]),
} as const;

const LONGEST_WAY = 8;

/** A cycle of dates; of a long one its beginning, and how much is left out. */
function wayOf(path: readonly string[]): string {
  if (path.length <= LONGEST_WAY) return path.join(' → ');
  return [...path.slice(0, LONGEST_WAY - 1), `${path.length - LONGEST_WAY} more`, path.at(-1)].join(' → ');
}
