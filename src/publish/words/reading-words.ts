import type { ClaimVerdict } from '../../argue/judge-report.ts';
import type { Reading } from '../../record/case-record.ts';
import { listInWords, numberInWords } from './number-words.ts';
import { daysInWords } from './setting-words.ts';

type Reread = NonNullable<ClaimVerdict['readings']>[number];

/** Each part of a reading with one of its values, as a clause after `with`. */
const choices: { readonly [K in keyof Reading]: (value: Reading[K]) => string } = {
  halfLifeDays: (days) => `half-life ${daysInWords(days)}`,
  amplitude: (points) => `amplitude ${numberInWords(points)}`,
  shortestDays: (days) => `shortest phase ${daysInWords(days)}`,
  neutral: (points) => `neutral within ±${numberInWords(points)}`,
  weights: (table) => `weights of ${table}`,
  standing: (rule) =>
    rule === 'with' ? 'spells weighing by their kind' : 'no weight of spells by their kind',
  talk: (rule) =>
    ({
      'adversaries-nothing': 'talk between adversaries counting nothing',
      table: 'talk counting as in the table',
      nothing: 'talk counting nothing',
    })[rule],
  contactAmplitude: (contacts) => `amplitude of contact ${numberInWords(contacts)}`,
};

/** One of the author's other choices, as a row of a table: `half-life 6 months`, `amplitude 10`. */
export function choiceInWords({ part, value }: Pick<Reread, 'part' | 'value'>): string {
  return choices[part](value as never);
}

/**
 * Under which of the author's other readings the verdict is another: `Read otherwise: untestable with amplitude 10; likely
 * with half-life 2 years.` Empty when under none, or when none was asked for.
 */
export function rereadInWords({ verdict, readings = [] }: ClaimVerdict): string {
  const others = readings.filter((each) => each.verdict !== verdict);
  const clauses = [...new Set(others.map((each) => each.verdict))].map((word) => {
    const choices = others.filter((each) => each.verdict === word).map(choiceInWords);
    return `${word} with ${listInWords(choices, 'or')}`;
  });
  return clauses.length === 0 ? '' : `Read otherwise: ${clauses.join('; ')}.`;
}
